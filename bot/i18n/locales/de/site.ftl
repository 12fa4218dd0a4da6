### German, for readers of the public page. Values are escaped before they are filled in.
### reviewed: no

site-skip = Zum Brief springen
site-languages = Sprachen
site-byline = { $organiser }, { $day }
site-description = Ein offener Brief von { $organiser }. Lesen Sie ihn, sehen Sie, wer unterzeichnet hat, und unterzeichnen Sie ihn.
site-count =
    { $count ->
        [0] Noch hat niemand unterzeichnet.
        [one] Eine Person hat unterzeichnet.
       *[other] { $count } Menschen haben unterzeichnet.
    }
site-withheld =
    { $withheld ->
        [one] Eine der Unterschriften wird ohne Namen gezählt.
       *[other] { $withheld } der Unterschriften werden ohne Namen gezählt.
    }

## How to sign

site-sign = Den Brief unterzeichnen
site-sign-how = Unterzeichnet wird in einem privaten Chat mit dem Bot von { $organiser }. Er fragt nach Ihrem Namen, Ihrem Land und, wenn Sie möchten, Ihrer Tätigkeit. Veröffentlicht wird nur die Zeile, die Sie bestätigen, sobald sie angenommen ist; Ihr Konto nie.
site-sign-telegram = Auf Telegram unterzeichnen
site-sign-matrix = Auf Matrix unterzeichnen
site-code = QR-Code für { $link }
site-code-how = Oder richten Sie die Kamera Ihres Telefons auf einen Code:
site-open-until = Der Brief kann bis zum { $day } unterzeichnet werden.
site-closed = Der Brief ist geschlossen. Er konnte bis zum { $day } unterzeichnet werden.

## Who has signed

site-signatories = Unterzeichnende
site-signatories-of = Unterzeichnende von „{ $title }“
site-none = Noch sind keine Namen veröffentlicht.
site-earlier = hat eine frühere Fassung unterzeichnet
site-earlier-note = Ein Stern (*) bedeutet: hat eine frühere Fassung des Briefs unterzeichnet.
site-next = Nächste Seite
site-previous = Vorige Seite
site-contents = Alle Seiten
site-contents-from = Ab { $name }
site-back = Zurück zum Brief

## The search. It runs in the reader's browser; “#” stands for a number there.

site-search = Einen Namen suchen
site-search-hint = Schreiben Sie mindestens zwei Buchstaben eines Namens.
site-found = Gefunden: { $number }
site-found-none = Niemand mit diesem Namen steht in der Liste.
site-found-more = Es sind mehr, als hier gezeigt werden können: Schreiben Sie mehr von dem Namen.
site-search-failed = Die Suche geht gerade nicht. Versuchen Sie es noch einmal, oder blättern Sie in der Liste.

## At the foot

site-about = Über diese Seite
site-wording = Fingerabdruck dieser Fassung:
site-contact = Schreiben an { $contact }
site-privacy = Diese Seite zeigt nur, was die Unterzeichnenden veröffentlichen wollten. Sie verfolgt niemanden und lädt nichts von anderswo. Wer unterzeichnet hat, kann im Chat mit dem Bot zurückziehen; der Name ist dann binnen einer Minute von hier verschwunden.
site-data = Die Liste als Daten
site-feed = Neue Unterschriften als Feed
site-feed-title = Neue Unterschriften zu „{ $title }“
site-read = Den Brief lesen

## Organisations

site-count-organisations = Organisationen, die unterschrieben haben: { $count }.
