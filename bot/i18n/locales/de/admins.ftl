### German, for admins and organisers. Values are escaped before they are filled in; tags are those of bot/messaging/markup.py.
### reviewed: no

## Before anybody writes

command-pending = was auf eine Entscheidung wartet
command-stats = Zahlen und ein Bild
command-export = die veröffentlichte Liste als Datei
command-wording = wer welchen Text unterzeichnet hat, und was sich geändert hat
command-close = den Brief schließen: niemand kann mehr unterzeichnen
command-reopen = den mit /close geschlossenen Brief wieder öffnen
command-card = eine Karte hier zeigen
command-approve = die Karten dieser Nummern annehmen
command-reject = ablehnen; das Wort hinter der Nummer ist der Grund
command-undo = die Entscheidung zurücknehmen
command-history = was mit einer Unterschrift geschehen ist
command-fix = die Zeile einer Karte berichtigen und dann annehmen
command-ask = eine Rückfrage stellen; die Antwort kommt mit der Karte
command-take = einen Eintrag übernehmen, damit andere ihn solange lassen
command-release = ihn wieder anderen überlassen

## Buttons

button-approve = Annehmen
button-approve-mended = Diese Zeile annehmen
button-approve-listed = ✅ Diese { $count } annehmen
button-approve-number = Nr. { $number } annehmen
button-card = Karte Nr. { $number }
button-let-in = Entscheiden lassen
button-news-send = Senden
button-pending = Zeigen, was wartet
button-all-waiting = ‹ Alle wartenden
button-apply = Diese { $count } anwenden
button-clean = Klare annehmen
button-close = Schließen
button-press-file = Datei für die Presse
button-oldest = Älteste zuerst
button-risky = Zweifelhafte zuerst
button-undo-all = Alles zurücknehmen
button-reject = Ablehnen
button-take = Ich übernehme diese
button-release = Anderen überlassen
button-undo = Zurücknehmen
button-ask-wording = Sie fragen

## Where a signature stands

because-duplicate = Doppelt
because-not-a-person = Keine echte Person
because-offensive = Beleidigend
because-other = Anderer Grund

## The admin group

admin-help =
    Das ist die Admin-Gruppe. Jede Unterschrift kommt hier als Karte an, mit { $platform ->
        [matrix] ✅ und ❌ darunter: Ein Tippen entscheidet.
       *[telegram] <b>Annehmen</b> und <b>Ablehnen</b>.
    }
admin-help-words = { $platform ->
        [matrix] Auch eine Antwort auf eine Karte entscheidet: <i>ablehnen doppelt</i>. Wer die Reaktion binnen einer Minute wegnimmt, nimmt die Entscheidung zurück.
       *[telegram] Die Nummer einer Karte steht in ihrer Überschrift.
    }
card-heading = <b>Unterschrift Nr. { $number }</b>
card-details = 🗣 { $language } · 🕓 { $time }
card-details-withheld = { $details } · 🙈 Name nicht gezeigt
card-hidden = 🙈 Der Name ist auf eigenen Wunsch verborgen und kann jederzeit wieder gezeigt werden: Bitte lesen Sie die Zeile wie eine öffentliche.
card-mended = ✏️ <b>{ $admin }</b> schlägt diese Zeile vor:
card-own = ✏️ So war es geschrieben: { $line }
card-objection = ⚠️ Diese Zeile wird von der Person, die unterzeichnet hat, nicht gewünscht: { $line }
card-question = ❓ <b>{ $admin }</b> fragt: { $question }
card-answer = 💬 Die Antwort: { $answer }
card-word = ✉️ Dazu geschrieben: { $word }
card-vouched = ☝️ <b>{ $admin }</b> nimmt sie an. Der Name gehört jemand Bekanntem: Noch jemand von den Admins muss sie annehmen. Wer sich des Namens vergewissert hat, kann schreiben, wie: { $example }
card-waits = ⏳ /approve { $number } oder /reject { $number } doppelt
card-similar =
    ⚠️ Vielleicht doppelt mit Nr. { $number } ({ $state ->
        [approved] veröffentlicht
        [withheld] angenommen, Name nicht gezeigt
        [rejected] abgelehnt
       *[pending] wartet
    }): { $line }
card-similar-decided = ⚠️ Vielleicht doppelt mit { $numbers }
card-burst = ⚠️ Eine von vielen fast gleichen Unterschriften.
card-new-link = ⚠️ Die erste Unterschrift, die über einen neuen Link kam.
card-well-known = ⚠️ Der Name eines sehr bekannten Menschen: <b>{ $words }</b>. Stellen Sie sicher, dass es wirklich dieser Mensch ist.
card-insult = ⚠️ Das könnte jemanden beleidigen: <b>{ $words }</b>.
card-claim = ⚠️ Der Name spricht für die Admins: <b>{ $words }</b>.
card-nobody = ⚠️ Das ist vielleicht kein Name.
card-several = ⚠️ Das sind vielleicht die Namen mehrerer Menschen.
card-formula = ⚠️ Eine Tabellenkalkulation könnte das für eine Formel halten: <b>{ $words }</b>.
card-number = ⚠️ Eine Adresse oder lange Nummer: <b>{ $words }</b>.
card-no-country = ⚠️ Kein Land ist unter diesem Namen bekannt: <b>{ $words }</b>.
alarm-backup = ⚠️ Seit { $days ->
        [one] einem Tag
       *[other] { $days } Tagen
    } wurde keine Sicherung gemacht. Wer den Bot betreibt, sollte eine machen: Was in keiner Sicherung ist, geht mit der Platte verloren.
alarm-disk = ⚠️ Auf der Platte des Bots sind nur noch { $megabytes } MB frei. Wer ihn betreibt, sollte Platz schaffen: Auf einer vollen Platte kann niemand unterzeichnen.
alarm-distrusted = ⚠️ <b>Manche Programme sprechen auf { $about } nicht mit dem Bot:</b> Die Signatur seines Geräts ist weg, wohl weil sich jemand anderswo als der Bot angemeldet hat. Wer ihn betreibt, sollte „undersigned check“ ausführen; das sagt, was zu tun ist.
alarm-over-backup = ✅ Es gibt wieder eine Sicherung.
alarm-over-disk = ✅ Auf der Platte des Bots ist wieder Platz.
alarm-over-distrusted = ✅ Auf { $about } sprechen wieder alle Programme mit dem Bot.
alarm-over-silent = ✅ Von { $about } kommt wieder etwas.
alarm-over-site = ✅ Die öffentliche Seite ist wieder aktuell.
alarm-over-untidy = ✅ Was fällig ist, wird wieder gelöscht.
alarm-silent = ⚠️ Seit { $minutes ->
        [one] einer Minute
       *[other] { $minutes } Minuten
    } kam nichts von { $about }: Dort kann niemand unterzeichnen. Wer den Bot betreibt, sollte in sein Protokoll sehen.
alarm-site = ⚠️ Die öffentliche Seite wurde seit { $minutes ->
        [one] einer Minute
       *[other] { $minutes } Minuten
    } nicht geschrieben: Sie zeigt vielleicht noch, wer zurückgezogen hat. Wer den Bot betreibt, sollte in sein Protokoll sehen.
alarm-untidy = ⚠️ Seit { $hours ->
        [one] einer Stunde
       *[other] { $hours } Stunden
    } wurde nichts gelöscht, was fällig ist. Wer den Bot betreibt, sollte in sein Protokoll sehen.
card-damaged = ⚠️ <b>Unterschrift Nr. { $number }</b> wartet und kann nicht gelesen werden: Ihre Angaben sind beschädigt. Sie kann nicht angenommen werden. Wer den Bot betreibt, sollte die Platte prüfen.
card-hidden-marks = ⚠️ Zeichen, die man nicht sieht: <b>{ $words }</b>.
card-imitated-letters = ⚠️ Buchstaben, die anderen nur ähnlich sehen: <b>{ $words }</b>.
card-mixed-scripts = ⚠️ Verschiedene Alphabete in einem Wort: <b>{ $words }</b>. Ein Buchstabe könnte einem anderen nur ähnlich sehen.
card-shouting = ⚠️ Der Name ist in Großbuchstaben geschrieben.
card-symbols = ⚠️ Bilder oder Zeichen: <b>{ $words }</b>.
card-approved = ✅ <b>Angenommen</b> von { $admin }, { $time }
card-rejected = ❌ <b>Abgelehnt</b> von { $admin }, { $time }. { $reason }
card-undone = ↩️ Zurückgenommen von { $admin }, { $time }
card-erased-approved = <b>Unterschrift Nr. { $number }</b> ist angenommen; der Brief ist beendet, und ihr Text wurde gelöscht.
card-erased-rejected = <b>Unterschrift Nr. { $number }</b> wurde abgelehnt; ihr Text wurde gelöscht.
card-erased-withdrawn = <b>Unterschrift Nr. { $number }</b> wurde von der Person zurückgezogen; ihr Text wurde gelöscht.
pending-heading =
    { $count ->
        [one] <b>Eine Unterschrift wartet.</b>
       *[other] <b>{ $count } Unterschriften warten.</b>
    }
pending-line = <b>Nr. { $number }</b> { $line }
listed-shortened = ✂️ Hier gekürzt. Ihre Karte zeigt sie ganz.
pending-none = Nichts wartet. 🎉
pending-how =
    { $count ->
        [one] <i>/approve { $first }, /reject { $first } doppelt, /card { $first }</i>
       *[other] <i>/approve { $first } { $last } oder /approve { $first }-{ $last }, /reject { $first } doppelt, /card { $first }</i>
    }
pending-how-page = { $how } <i>· { $from } bis { $to } von { $count }: /pending weiter</i>
pending-closed = ✔️ Was hier stand, ist erledigt.
queue-reminder = ⏰ { $waiting } Die älteste wartet seit { $hours } h.
wording-heading = 📄 <b>Wer welchen Text unterzeichnet hat</b>
wording-line =
    { $state ->
        [present] { $language }, der jetzige Text
        [earlier] { $language }, der Text vom { $day }
       *[unknown] Importiert, Text nicht bekannt
    }: <b>{ $count }</b>
wording-has-changed = ✏️ <b>Der Text des Briefs hat sich geändert.</b> /wording zeigt die Änderung und lässt alle fragen, die vorher unterzeichnet haben.
wording-change = <b>Was sich geändert hat</b> ({ $language }): Durchgestrichenes ist weggefallen, Fettes ist neu.
wording-none = Niemand hat einen früheren Text unterzeichnet.
wording-ask = Haben einen früheren Text unterzeichnet: { $count }. Sofort zu fragen: { $reachable }. Die anderen werden gefragt, wenn sie dem Bot wieder schreiben. Wer nicht antwortet, bleibt bei dem unterzeichneten Text.
wording-asked = 📨 { $admin } lässt alle, die einen früheren Text unterzeichnet haben, fragen, ob ihre Unterschrift bleibt.
wording-progress = Sie werden gefragt. Bisher gefragt: { $asked }; geblieben: { $kept }.
announce-refused = <b>Der Kanal des Briefs nimmt die Namen nicht an.</b> Bitte sehen Sie nach, ob der Bot noch dort ist und schreiben darf. Er versucht es jede Stunde wieder, und nichts geht verloren. Bis dahin steht ein zurückgezogener Name noch im Kanal: Bitte löschen Sie eine solche Nachricht von Hand.
news-how = Bitte schreiben Sie die Nachricht hinter den Befehl: { $example } … Sie geht an alle, die unterzeichnet haben und Neues möchten: { $count }.
news-preview = <b>Das geht an alle, die unterzeichnet haben und Neues möchten:</b> { $count }. Noch wurde nichts gesendet.
news-enough = Nichts wurde gesendet: Neues geht höchstens { $most }-mal am Tag hinaus.
news-sent = 📣 { $admin } sendet das Neue an alle, die es möchten: { $count }.
queue-heading = { $waiting } { $state ->
        [risky] Zweifelhafte zuerst
       *[oldest] Älteste zuerst
    }: { $first } bis { $last }.
queue-line = { $mark }<b>{ $place }.</b> { $line } · Nr. { $number }
queue-plan = { $state ->
        [approve] <i>Annehmen: { $admin }</i>
        [reject] <i>Ablehnen: { $admin }</i>
        [taken] ⏳ <i>{ $admin } kümmert sich darum</i>
       *[explain] ⏳ <i>{ $admin } entscheidet gerade</i>
    }
queue-why =
    { $count ->
        [one] ❓ { $admin }, warum wird { $positions } abgelehnt? Die Person erfährt es.
       *[other] ❓ { $admin }, warum werden { $positions } abgelehnt? Die Personen erfahren es.
    }
queue-clean =
    { $count ->
        [one] ✅ <b>Bei dieser ist nichts zu prüfen:</b>
       *[other] ✅ <b>Bei diesen { $count } ist nichts zu prüfen:</b>
    }
queue-clean-line = • { $line }
bulk-approved = ✅ <b>{ $count } angenommen</b> von { $admin }, { $time }
bulk-rejected = ❌ <b>{ $count } abgelehnt</b> von { $admin }, { $time }
bulk-line = Nr. { $number } { $line }
bulk-changed = ↩️ Nr. { $number } hat sich seitdem geändert
number-missing = Bitte nennen Sie die Nummer einer Karte, zum Beispiel: /{ $command } 12
fix-how = Bitte schreiben Sie die Nummer einer Karte und dahinter die Zeile, wie sie sein soll, zum Beispiel: { $example }
fix-same = Nichts wurde geändert: Genau so steht die Zeile schon da.
fix-unread = Nichts wurde geändert: Diese Zeile kann ich nicht lesen. { $problem }
ask-how = Bitte schreiben Sie die Nummer einer Karte und dahinter Ihre Frage: { $example } …
ask-waits = Nichts wurde gefragt: Die letzte Frage ist noch nicht beantwortet.
ask-enough = Nichts wurde gefragt: Mehr als { $most } Fragen werden einer Person nicht gestellt.
take-none = Niemand hat Nr. { $number } übernommen.
numbers-only = Nichts wurde geändert: Hinter /{ $command } verstehe ich nur Nummern, wie 2 3 oder 3-12.
numbers-too-many = Nichts wurde geändert: Das sind mehr als { $most } auf einmal.
numbers-approved =
    { $count ->
        [one] ✅ { $numbers } ist angenommen.
       *[other] ✅ { $numbers } sind angenommen.
    }
numbers-rejected =
    { $count ->
        [one] ❌ { $numbers } ist abgelehnt.
       *[other] ❌ { $numbers } sind abgelehnt.
    }
numbers-pending =
    { $count ->
        [one] ↩️ { $numbers } wartet wieder.
       *[other] ↩️ { $numbers } warten wieder.
    }
numbers-unseen = { $platform ->
        [matrix] An { $numbers } wurde nichts geändert: Keine Karte oder Seite hat sie hier so gezeigt, wie sie jetzt ist. /card { $first } zeigt sie.
       *[telegram] Bitte entscheiden Sie über { $numbers } mit den Knöpfen der Karte: /card { $first } bringt sie.
    }
numbers-changed = An { $numbers } wurde nichts geändert: Sie hat sich geändert, seit sie hier gezeigt wurde. Bitte sehen Sie noch einmal hin.
numbers-decided = { $numbers }: schon entschieden.
numbers-waits = { $numbers }: nichts zurückzunehmen, sie wartet auf eine Entscheidung.
numbers-late = { $numbers }: zu spät, nach einem Tag steht eine Entscheidung fest.
numbers-withdrawn = { $numbers }: von der Person zurückgezogen.
numbers-gone = { $numbers }: Diese Unterschrift gibt es nicht.
numbers-paused = { $numbers }: nicht entschieden, weil Sie eine Pause haben.
numbers-taken = { $numbers }: nicht entschieden, jemand anderes entscheidet gerade darüber.
numbers-vouched = { $numbers } trägt den Namen von jemand Bekanntem: Binnen eines Tages muss noch jemand von den Admins sie annehmen.
numbers-alone = { $numbers }: nicht entschieden. Das wird für sich angenommen: /card { $first }
numbers-remarkable = Aus dem Bereich ausgelassen, weil es etwas zu prüfen gibt: { $numbers }. Um anzunehmen, nennen Sie die Nummer selbst: /approve { $first }
numbers-nothing = In diesem Bereich wartet nichts.
taken-back-late = Nr. { $number } bleibt, wie entschieden wurde: Eine Reaktion oder ein Befehl lässt sich eine Minute lang zurücknehmen. Mit /undo { $number } geht es noch.
corrected-late =
    { $count ->
        [one] Über { $numbers } wurde vor Ihrer Änderung entschieden, und so bleibt es: /undo { $first } nimmt es zurück.
       *[other] Über { $numbers } wurde vor Ihrer Änderung entschieden, und so bleibt es: /undo { $first } nimmt eine zurück.
    }
anonymous-two = Hier müssen zwei Admins zustimmen, und wer als Gruppe schreibt, ist nicht zu erkennen. Bitte schalten Sie „Anonym bleiben“ aus, oder lassen Sie jemanden schreiben, der es nicht ist.
corrected-anew = Sie haben einen Befehl geändert. Damit nichts zweimal geschieht, bewirkt eine Änderung hier nichts: Senden Sie /{ $command } als neue Nachricht.
card-is-here = ⬆️ Die Karte von Nr. { $number } ist hier.
pending-is-here =
    { $count ->
        [0] Nichts wartet. 🎉
        [one] ⬆️ Eine Unterschrift wartet: Sie steht hier.
       *[other] ⬆️ { $count } Unterschriften warten: Sie stehen hier.
    }
pending-which = Ich blättere mit /pending weiter, /pending zurück oder einer Stelle wie /pending 11.
word-next = weiter
word-back = zurück
word-confirmed = bestätigt
export-caption =
    { $count ->
        [one] Eine Person steht in der Liste.
       *[other] { $count } Menschen stehen in der Liste.
    }
room-upgraded = ⚠️ Dieser Raum wurde durch einen neuen ersetzt, und ich wurde nicht mitgenommen. Bis dahin kann nichts entschieden werden. Bitte laden Sie mich in den neuen Raum ein, und lassen Sie ihn als Admin-Raum einstellen: { $room }
newcomer = 👋 <b>{ $person }</b> (Konto { $account }) ist in diese Gruppe gekommen und liest mit. Dieses Konto entscheidet nichts, bis jemand von Ihnen den Knopf drückt oder { $minutes ->
        [one] eine Minute vergangen ist
       *[other] { $minutes } Minuten vergangen sind
    }. Kennt niemand diesen Menschen, entfernen Sie das Konto aus der Gruppe.
newcomer-let-in = ✅ Konto { $account } entscheidet ab jetzt: zugelassen von { $admin }.
newcomer-not-configured = 👋 <b>{ $person }</b> ist in diesen Raum gekommen und liest mit. Entscheiden kann dieses Konto nicht: Es gehört nicht zu den eingestellten Admins. Kennt niemand diesen Menschen, entfernen Sie das Konto aus dem Raum.
newcomer-decides = 👋 <b>{ $person }</b> ist in diesen Raum gekommen. Wer in ihm ist, entscheidet. Kennt niemand diesen Menschen, entfernen Sie das Konto aus dem Raum.
group-gone = ⚠️ Ich wurde aus der Admin-Gruppe auf { $place } entfernt: Dort kann nichts entschieden werden, bis ich wieder aufgenommen bin. Was dort von Unterschriften steht, kann ich weder ändern noch wegnehmen.
group-no-administrator = ⚠️ Ich habe in dieser Gruppe keine Admin-Rolle mehr; deshalb erfahre ich nicht, wer kommt und geht. Bitte geben Sie sie mir wieder: Ich brauche kein einziges Recht.
exposed-public = ⚠️ <b>Diese Gruppe ist öffentlich:</b> Alle können sie finden, ihr beitreten und die Karten lesen. Bitte machen Sie sie privat, oder wählen Sie eine andere Admin-Gruppe.
exposed-linked = ⚠️ <b>Ein Kanal ist mit dieser Gruppe verbunden:</b> Wer den Kanal liest, kann hier beitreten und die Karten lesen. Bitte lösen Sie die Verbindung, oder wählen Sie eine andere Admin-Gruppe.
exposed-channel = ⚠️ <b>Das ist ein Kanal, keine Gruppe:</b> Alle, die ihn abonniert haben, lesen die Karten, und hier kann niemand entscheiden. Bitte wählen Sie eine private Gruppe.
exposed-joinable = ⚠️ <b>Man kann diesem Raum ohne Einladung beitreten</b> und die Karten lesen. Bitte lassen Sie nur Eingeladene herein, oder wählen Sie einen anderen Admin-Raum.
exposed-readable = ⚠️ <b>Alle können den Verlauf dieses Raums lesen</b>, samt Karten, ohne beizutreten. Bitte zeigen Sie ihn nur den Mitgliedern.
exposed-guests = ⚠️ <b>Gäste ohne Konto können diesem Raum beitreten.</b> Bitte verbieten Sie das in seinen Einstellungen.
exposed-identity = ⚠️ <b>Jemand hat die Identität des Bot-Kontos ersetzt</b>, nicht der Bot selbst. Wer das war, kann Geräte hinzufügen, die die Karten lesen. War es niemand von Ihnen, ändern Sie das Passwort des Kontos und beenden Sie seine anderen Sitzungen.
pending-will-lapse =
    ⌛ { $count ->
        [one] <b>Eine Unterschrift wartet schon lange.</b> Ohne Entscheidung wird sie gelöscht,
       *[other] <b>{ $count } Unterschriften warten schon lange.</b> Ohne Entscheidung werden sie gelöscht,
    } und zwar in { $days ->
        [one] einem Tag
       *[other] { $days } Tagen
    }.
pending-lapsed =
    { $count ->
        [one] ⌛ Eine Unterschrift, über die niemand entschieden hat, wurde gelöscht. Die Person weiß davon.
       *[other] ⌛ { $count } Unterschriften, über die niemand entschieden hat, wurden gelöscht. Die Personen wissen davon.
    }
letter-will-be-erased =
    🔒 <b>Der Brief ist geschlossen.</b> Am { $day } löscht der Bot, wer ihn unterzeichnet hat: Konten, Adressen und alle Namen, die nicht öffentlich sind. Die öffentlichen Zeilen und die Zahlen bleiben. { $count ->
        [0] Nichts wartet auf eine Entscheidung.
        [one] Eine Unterschrift wartet noch; ohne Entscheidung verfällt sie am Tag davor.
       *[other] { $count } Unterschriften warten noch; ohne Entscheidung verfallen sie am Tag davor.
    } Um alles zu behalten, lassen Sie den Schlusstag vorher verschieben.
letter-erased =
    🔒 <b>Der Bot weiß nicht mehr, wer unterzeichnet hat.</b> Konten, Adressen und alle Namen, die nicht öffentlich sind, wurden gelöscht. { $public ->
        [one] Eine öffentliche Zeile bleibt,
       *[other] { $public } öffentliche Zeilen bleiben,
    } und { $withheld ->
        [one] eine Unterschrift wird ohne ihren Namen gezählt.
       *[other] { $withheld } Unterschriften werden ohne ihre Namen gezählt.
    } Selbst zurückziehen kann hier nun niemand mehr: Dafür schreibt man an { $contact }. Bitte löschen Sie die Sicherungen, die älter sind als heute.
close-question = <b>Den Brief jetzt schließen?</b> Dann kann niemand mehr unterzeichnen oder berichtigen; zurückziehen bleibt möglich. Am { $day } löscht der Bot, wer unterzeichnet hat. Bis dahin öffnet /reopen ihn wieder.
close-proposed = 🔒 <b>{ $admin }</b> möchte den Brief schließen. Ein zweiter Admin muss binnen eines Tages zustimmen.
close-own = Das haben Sie selbst vorgeschlagen. Jemand anders muss zustimmen.
close-old = Nichts wurde geändert: Diese Frage ist von vor der Wiederöffnung des Briefs. /close fragt von neuem.
close-done = 🔒 <b>Der Brief ist geschlossen</b>, von { $admin }. Am { $day } löscht der Bot, wer unterzeichnet hat. Bis dahin öffnet /reopen ihn wieder.
reopen-done = 🔓 <b>Der Brief ist wieder offen</b>, von { $admin }.
reopen-none = Nichts wurde geändert: Der Brief ist offen, oder sein letzter Tag ist vorbei, oder es wird schon gelöscht, wer unterzeichnet hat.
command-import = eine Liste aufnehmen: unter einer Datei oder danach
import-how = Schicken Sie die Liste als Datei (.csv, .xlsx, .txt) und schreiben Sie /import darunter, als Antwort darauf oder danach. Sie darf { $lines } Zeilen haben.
import-not-fetched = Diese Datei war nicht zu holen oder hat mehr als { $most } MB.
import-busy = Eine Liste ist gerade in Arbeit. Bitte danach noch einmal.
import-reading = Ich lese die Liste.
import-unreadable = Diese Datei lässt sich nicht als Liste lesen. Speichern Sie sie als .csv (UTF-8), .xlsx oder .txt und schicken Sie sie noch einmal. Es hat sich nichts geändert.
import-long = Diese Liste hat mehr als { $most } Zeilen. Schicken Sie sie in Teilen. Es hat sich nichts geändert.
import-failed = Mit der Liste ging etwas schief. Bitte sehen Sie in der öffentlichen Liste nach und schicken Sie die Datei noch einmal.
import-read =
    📄 <b>Eine Liste von { $admin }.</b>
    Einwandfrei: { $clean }
    Zweifelhaft und ausgelassen: { $doubtful }
    Schon auf der Liste: { $known }
import-review = Die ausgelassenen Zeilen. Schreiben Sie ja oder nein in die Spalte „take“, oder berichtigen Sie, was gelesen wurde, und schicken Sie diese Datei mit /import.
button-import = Aufnehmen: { $count }
button-import-not = Nicht aufnehmen
import-done = ✅ <b>Aus der Liste aufgenommen: { $count }</b> ({ $admin })
button-import-undo = Zurücknehmen
import-undone = ↩️ <b>Aus der Liste zurückgenommen: { $count }</b> ({ $admin })
import-gone = Diese Liste ist nicht mehr da. Bitte schicken Sie die Datei noch einmal.
import-left = Es wurde nichts aufgenommen.
import-own = Der Liste, die von Ihnen kam, muss noch jemand aus dieser Gruppe zustimmen.
command-text = einen neuen Text des Briefs bringen, oder eine Übersetzung
text-how = Schicken Sie den Text als Datei (.md, .txt, .docx, .odt), und schreiben Sie /text { $example } darunter, als Antwort darauf oder danach. Ein kurzer Text kann unter dem Befehl in derselben Nachricht stehen. Die erste Zeile ist der Titel; { $example } ist das Kürzel der Sprache.
text-operator = Dieser Brief wurde nicht im Chat gegründet: Wer den Bot betreibt, ändert die Dateien, und binnen einer Minute zeigt der Bot, was dort steht.
text-busy = Ein Text ist gerade in Arbeit. Bitte versuchen Sie es danach noch einmal.
text-cut = Eine so lange Nachricht hat die App vielleicht abgeschnitten. Bitte schicken Sie den Text als Datei.
text-brought = 📄 { $admin } bringt einen Text von „{ $title }“. Sprache: { $language }.
text-own = Dem Text, der von Ihnen kam, muss noch jemand aus dieser Gruppe zustimmen.
text-gone = Dieser Text ist nicht mehr da, oder der Brief hat sich seither geändert. Bitte bringen Sie ihn noch einmal.
text-left = Der Brief bleibt, wie er war.
text-done = ✅ { $admin } hat den Text von „{ $title }“ geändert. Sprache: { $language }. /wording sagt, wer welchen Text unterzeichnet hat.
text-by-group = Die Admin-Gruppe: neuer Text, Sprache: { $language }
founder-altered = Wer den Brief gegründet hat, hat ihn geändert: { $state ->
        [text] neuer Text, Sprache: { $language }
        [organiser] wer ihn veröffentlicht
        [organisers] wer Zahlen und Listen sehen darf
        [contact] der Kontakt
        [closes] der letzte Tag
        [organisations] ob Organisationen unterschreiben, ist geändert
        [opens] der erste Tag ist geändert
        [closed] er ist geschlossen
       *[reopened] er ist wieder offen
    }
listed-approved = ✅ { $numbers } <b>angenommen</b> von { $admin }, { $time }
listed-rejected = ❌ { $numbers } <b>abgelehnt</b> von { $admin }, { $time }
listed-pending = ↩️ { $numbers } <b>zurückgenommen</b> von { $admin }, { $time }
admin-paused = ⚠️ <b>{ $admin }</b> hat binnen einer Minute { $most } Entscheidungen getroffen und hat nun { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    } Pause. War es jemand anderes unter diesem Namen, entfernen Sie das Konto aus dieser Gruppe und nehmen Sie die Entscheidungen zurück: Jede Karte hat <b>Zurücknehmen</b>, solange sie gezeigt wird.
toast-newcomer-admitted = Entscheidet schon.
toast-newcomer-gone = Ist nicht mehr in dieser Gruppe.
toast-newcomer-let-in = Entscheidet ab jetzt.
toast-paused =
    { $minutes ->
        [one] Das war schneller, als man lesen kann. Sie können eine Minute nach Ihrer letzten Entscheidung wieder entscheiden.
       *[other] Das war schneller, als man lesen kann. Sie können { $minutes } Minuten nach Ihrer letzten Entscheidung wieder entscheiden.
    }
toast-list-changed = Die Liste hat sich seitdem geändert. Bitte sehen Sie sie noch einmal an.
toast-deciding = { $admin } entscheidet gerade darüber.
toast-mark-approve = ✅ Annehmen: { $name }
toast-mark-reject = ❌ Ablehnen: { $name }
toast-mark-none = Später: { $name }
toast-no-clean = Bei jeder gibt es etwas zu prüfen.
toast-why = Warum? Bitte wählen Sie einen Grund.
toast-decided =
    { $count ->
        [one] Über eine Unterschrift ist entschieden.
       *[other] Über { $count } Unterschriften ist entschieden.
    }
toast-undone =
    { $count ->
        [one] Eine Unterschrift wartet wieder.
       *[other] { $count } Unterschriften warten wieder.
    }
toast-card-gone = Das wurde vor langer Zeit entschieden; die Karte wird nicht mehr gezeigt.
toast-gone = Diese Unterschrift gibt es nicht mehr.
toast-approved = Nr. { $number } ist angenommen.
toast-rejected = Nr. { $number } ist abgelehnt.
toast-pending = Nr. { $number } wartet wieder.
toast-changed = Diese Unterschrift hat sich seitdem geändert. Bitte sehen Sie ihre Karte noch einmal an.
toast-withdrawn = Die Person hat sie zurückgezogen.
toast-first-approved = { $admin } war schneller: angenommen { $time }.
toast-first-rejected = { $admin } war schneller: abgelehnt { $time }.
toast-undo-too-late = Dafür ist es zu spät: Nach einem Tag steht eine Entscheidung fest.
not-here = Das geht hier nicht.

## Looking for a signature

command-find = Unterschriften suchen: Nummer, Name, Ort oder Stand
stands-pending = wartet
stands-approved = veröffentlicht
stands-withheld = Name nicht gezeigt
stands-rejected = abgelehnt
stands-withdrawn = zurückgezogen
find-how = Bitte sagen Sie, was Sie suchen: eine Nummer (/find 12), einen Namen (/find Flora), Name und Ort (/find Flora, Armenien), einen Ort (/find , Armenien) oder den Stand (/find Flora, abgelehnt).
found-heading = 🔎 Gefunden zu <b>{ $query }</b>:
found-line = <b>Nr. { $number }</b> { $line } · <i>{ $standing }, { $day }</i>
found-former = ↳ öffentlich, bis entschieden ist: { $line }
found-untold = <b>Nr. { $number }</b> <i>{ $standing }, { $day }; ihr Text wird nicht mehr gezeigt</i>
found-none = Nichts wurde gefunden. Was weder öffentlich ist noch wartet, findet man nur über seine Nummer.
found-none-yet = Bisher nichts.
found-more = ⤵️ Mehr: /find { $query } &gt;{ $number }
found-gone = Das wurde inzwischen weggenommen: Gefundenes bleibt eine Stunde. Bitte suchen Sie noch einmal mit /find.
history-heading = 🕓 <b>Was mit Nr. { $number } geschehen ist</b>
history-imported = Sie kam mit einer importierten Liste.
history-event = { $time } · { $state ->
        [submitted] unterzeichnet
        [corrected] selbst berichtigt
        [rejected] abgelehnt von { $admin }
        [undone] zurückgenommen von { $admin }
        [removed] aus der Liste genommen von { $admin }
        [erased] endgültig gelöscht von { $admin }
        [mended] Zeile berichtigt und angenommen von { $admin }
        [accepted] die berichtigte Zeile soll so bleiben
        [objected] die berichtigte Zeile ist nicht gewünscht
        [edited] Zeile geändert von { $admin }
        [hidden] Name auf eigenen Wunsch verborgen
        [shown] Name auf eigenen Wunsch wieder gezeigt
        [asked] Rückfrage von { $admin }
        [answered] beantwortet
        [vouched] zuerst angenommen von { $admin }
        [confirmed] Name bestätigt von { $admin }
        [blocked] Konto gesperrt von { $admin }
        [unblocked] Sperre des Kontos aufgehoben von { $admin }
        [pinned] vorangestellt von { $admin }
        [unpinned] nicht mehr vorangestellt, von { $admin }
        [kept] Unterschrift gilt auch für den neuen Text
        [withdrawn] selbst zurückgezogen
        [entered] eingetragen von { $admin }
        [linked] neuer Link, von { $admin }
        [claimed] von der Person übernommen
        [disowned] gelöscht: Die Person sagt, dass es nicht ihre Zeile ist
        [unclaimed] gelöscht: Niemand hat sie rechtzeitig übernommen
        [lapsed] gelöscht: Niemand hat rechtzeitig entschieden
       *[approved] angenommen von { $admin }
    }

## Lines that admins enter

command-enter = die Zeile von jemandem ohne Messenger eintragen
enter-how = Bitte schreiben Sie die Zeile und hinter einem | dazu, wie die Person zugestimmt hat, zum Beispiel: { $example }
enter-unread = Nichts wurde eingetragen. { $problem }
enter-unclear = Nichts wurde eingetragen: Es ist nicht klar, was was ist. Als Namen lese ich „{ $name }“, als Orte „{ $places }“, als Tätigkeit „{ $occupation }“. So ist es klar: { $example }
enter-enough = Nichts wurde eingetragen: Höchstens { $most } Zeilen am Tag trägt jemand von den Admins ein.
enter-closed = Nichts wurde eingetragen: Der Brief ist geschlossen.
enter-none = Eine von den Admins eingetragene Zeile Nr. { $number }, die noch niemand übernommen hat, gibt es nicht.
entered-heading = ✍️ <b>{ $admin } hat Nr. { $number } eingetragen.</b>
entered-renewed = ✍️ <b>{ $admin } hat einen neuen Link für Nr. { $number } gemacht.</b> Der frühere bewirkt nichts mehr.
entered-unusual = ⚠️ Hier ist etwas ungewöhnlich. Als Namen lese ich „{ $name }“, als Orte „{ $places }“, als Tätigkeit „{ $occupation }“. /fix ändert die Zeile.
button-claim-link = { $platform ->
        [matrix] Chat mit dem Bot
       *[telegram] Link kopieren
    }
entered-link = { $platform ->
        [matrix] Bitte geben Sie diesen Code nur dieser Person: <code>{ $code }</code> Er gilt einmal. Wer ihn dem Bot in einem privaten Chat schreibt, sieht die Zeile und sagt, ob sie die eigene ist.
       *[telegram] Bitte geben Sie den Link nur dieser Person. Er gilt einmal: Wer ihn öffnet, sagt, ob die Zeile die eigene ist. Ohne Link kann man dem Bot in einem privaten Chat dies schreiben: <code>{ $code }</code>
    }
entered-disowned = ✋ <b>Die Person sagt, dass Nr. { $number } nicht von ihr ist.</b> Die Zeile ist von der Liste genommen und gelöscht.
card-entered = ✍️ Eingetragen von <b>{ $admin }</b>. Wie die Person zugestimmt hat: { $consent }
card-entered-unclaimed = ✍️ Für jemanden ohne Messenger; noch nicht übernommen.
numbers-own = { $numbers }: nicht angenommen. Was Sie selbst eingetragen haben, muss jemand anderes von den Admins annehmen.
platform-entered = von Admins eingetragen
entered-lapses = Übernimmt binnen { $days } Tagen niemand die Zeile, wird sie gelöscht.
entered-will-lapse = ⌛ <b>Eingetragen und noch von niemandem übernommen: { $numbers }.</b> Was nicht übernommen wird, wird in { $days } Tagen gelöscht. /enter mit einer Nummer macht einen neuen Link.
entered-lapsed = ⌛ Gelöschte Zeilen, weil niemand sie übernommen hat: { $count }.

## Taking a line off the list

command-remove = eine Zeile aus der Liste nehmen; das Wort ist der Grund
command-block = vom Konto hinter einer Karte keine Unterschriften mehr annehmen
command-unblock = die Sperre eines Kontos aufheben
command-wellknown = bekannte Namen: ansehen, ergänzen, streichen
command-pin = eine Zeile in der Liste voranstellen; das Wort sagt warum
command-unpin = eine Zeile nicht mehr voranstellen
button-agree = Zustimmen: entfernen
button-erase = Auf Wunsch löschen
button-leave = Stehen lassen
button-block = Zustimmen: sperren
card-removed = 🗑 <b>Aus der Liste genommen</b> von { $admin }, { $time }. { $reason }
card-erased-removed = <b>Unterschrift Nr. { $number }</b> wurde aus der Liste genommen; ihr Text wurde gelöscht.
toast-removed = Nr. { $number } ist entfernt.
toast-first-removed = { $admin } war schneller: entfernt { $time }.
stands-removed = entfernt
remove-question = <b>Nr. { $number } aus der Liste nehmen?</b> Bitte wählen Sie, warum. Einen Tag lang lässt es sich zurücknehmen, außer wenn sie gelöscht wird.
remove-proposed = 🗑 <b>{ $admin }</b> will Nr. { $number } aus der Liste nehmen, { $time }. { $reason } Binnen eines Tages muss noch jemand von den Admins zustimmen.
removal-erases = Alles, was davon aufbewahrt ist, soll endgültig gelöscht werden, wie die Person gebeten hat.
removal-made =
    { $count ->
        [one] 🗑 { $numbers } ist aus der Liste genommen. /undo { $first } stellt sie zurück, einen Tag lang.
       *[other] 🗑 { $numbers } sind aus der Liste genommen. /undo { $first } stellt eine zurück, einen Tag lang.
    }
removal-erased = 🗑 { $numbers } ist endgültig gelöscht, mit allem, was davon aufbewahrt war. Sicherungen können sie noch enthalten: Bitte löschen Sie die älteren.
removal-proposed =
    { $count ->
        [one] { $numbers } bleibt in der Liste, bis binnen eines Tages noch jemand von den Admins zustimmt.
       *[other] { $numbers } bleiben in der Liste, bis binnen eines Tages noch jemand von den Admins zustimmt.
    }
removal-own = { $numbers }: Das haben Sie selbst vorgeschlagen. Jemand anderes muss zustimmen.
removal-changed = An { $numbers } wurde nichts geändert: Sie hat sich geändert, seit sie gezeigt wurde. Bitte sehen Sie noch einmal hin.
removal-waits = { $numbers } steht nicht in der Liste, sie wartet auf eine Entscheidung: /reject { $first }
removal-not-listed =
    { $count ->
        [one] { $numbers } steht nicht in der Liste.
       *[other] { $numbers } stehen nicht in der Liste.
    }
removal-gone =
    { $count ->
        [one] { $numbers }: Diese Unterschrift gibt es nicht, oder die Person hat sie zurückgezogen.
       *[other] { $numbers }: Diese Unterschriften gibt es nicht, oder die Personen haben sie zurückgezogen.
    }
removal-line = { $numbers }: Was „zurückgezogen“ sagte, steht nicht mehr in der Liste.
removal-why = Nichts wurde entfernt. Bitte schreiben Sie einen von diesen Gründen hinter die Nummer: { $reasons }; zum Beispiel: /remove 12 { $example }
removal-one = Nichts wurde gelöscht: Das lässt sich nicht zurücknehmen; nennen Sie deshalb bitte nur eine Nummer auf einmal.
removal-open = Jemand hat vorgeschlagen, Nr. { $number } zu entfernen: Bitte stimmen Sie dort zu, oder schreiben Sie den Grund hinter die Nummer.
removal-left = Nr. { $number } bleibt in der Liste.
removal-former = Die frühere Zeile von { $numbers } ist aus der Liste genommen. Die Änderung wartet weiter.
erased-by = 🗑 Nr. { $number } wurde von { $admin } endgültig gelöscht, mit allem, was davon aufbewahrt war.
card-blocked = 🚫 Dieser Brief nimmt von diesem Konto keine Unterschriften mehr an.
pin-made = 📌 <b>{ $admin }</b> hat Nr. { $number } zu den Erstunterzeichnenden gestellt.
pin-taken = 📌 <b>{ $admin }</b> hat Nr. { $number } von den Erstunterzeichnenden weggenommen. Die Zeile bleibt in der Liste.
pin-there = Nichts wurde geändert: Nr. { $number } steht schon bei den Erstunterzeichnenden.
pin-not-public = Nr. { $number } steht nicht in der öffentlichen Liste: Nur was dort steht, kann vorangestellt werden.
pin-none = Nr. { $number } steht nicht bei den Erstunterzeichnenden.
pin-full = Nichts wurde geändert: Es stehen schon { $most } Zeilen voran.
pin-how = <i>{ $add } stellt eine Zeile zu den Erstunterzeichnenden, { $take } nimmt sie wieder weg.</i>
wellknown-names = 🌟 <b>Namen, die sich jemand borgen könnte:</b> { $names }
wellknown-none = 🌟 Auf der Liste der Namen, die sich jemand borgen könnte, steht keiner.
wellknown-how = <i>{ $add } ergänzt einen Namen, { $take } streicht ihn wieder.</i>
wellknown-added = 🌟 <b>{ $admin }</b> hat einen Namen ergänzt, den sich jemand borgen könnte: { $name }
wellknown-taken = 🌟 <b>{ $admin }</b> hat einen Namen aus der Liste derer gestrichen, die sich jemand borgen könnte: { $name }
wellknown-there = Nichts wurde geändert: { $name } steht schon auf der Liste.
wellknown-gone = Nichts wurde geändert: { $name } hat hier niemand ergänzt. Was in { $file } steht, kann nur der Betrieb streichen.
wellknown-waits = Nichts wurde geändert: Solange { $number } unter diesem Namen wartet, bleibt er auf der Liste. Entscheiden Sie zuerst über den Eintrag.
wellknown-full = Nichts wurde geändert: Es sind schon { $most } Namen ergänzt.
block-made = 🚫 <b>{ $admin }</b> hat das Konto hinter Nr. { $number } gesperrt: Dieser Brief nimmt von ihm keine Unterschriften mehr an. /unblock { $number } hebt das auf.
block-listed = Die Zeile bleibt in der Liste: /remove { $number } nimmt sie heraus.
block-proposed = 🚫 <b>{ $admin }</b> will das Konto hinter Nr. { $number } sperren. { $reason } Binnen eines Tages muss noch jemand von den Admins zustimmen.
block-lifted = ✅ <b>{ $admin }</b> hat die Sperre des Kontos hinter Nr. { $number } aufgehoben.
block-nobody = Nichts wurde geändert: Hinter Nr. { $number } ist kein Konto bekannt.
block-already = Das Konto hinter Nr. { $number } ist schon gesperrt.
block-none = Das Konto hinter Nr. { $number } ist nicht gesperrt.
block-numbers = Gesperrt sind die Konten hinter: { $numbers }. Zum Beispiel hebt /unblock { $first } eine Sperre auf.
block-how = Kein Konto ist gesperrt. Zum Sperren nennen Sie die Nummer einer Karte und, wenn Sie wollen, einen Grund: { $example }
block-why = Nichts wurde geändert: Hinter der Nummer verstehe ich nur einen Grund: { $reasons }.
word-erase = löschen
numbers-restored =
    { $count ->
        [one] ↩️ { $numbers } steht wieder in der Liste.
       *[other] ↩️ { $numbers } stehen wieder in der Liste.
    }

## The figures

stats-caption = <b>{ $title }</b>
stats-heading = 📊 <b>{ $title }</b>
stats-states =
    Angenommen: <b>{ $approved }</b>
    Wartend: <b>{ $pending }</b>
    Abgelehnt: { $rejected }
    Zurückgezogen: { $withdrawn }
    Entfernt: { $removed }
stats-lately =
    { $days ->
        [one] <b>Letzte 24 Stunden</b>
       *[other] <b>Letzte { $days } Tage</b>
    }
    { $received } eingegangen, { $approved } angenommen, { $rejected } abgelehnt, { $withdrawn } zurückgezogen
stats-countries =
    <b>Länder</b>
    { $items }
stats-languages =
    <b>Sprachen</b>
    { $items }
stats-platforms =
    <b>Gekommen über</b>
    { $items }
stats-sources =
    <b>Unterzeichnet über die Links</b>
    { $items }
stats-item = { $label } { $count }
stats-steps =
    <b>Der Weg zur Unterschrift</b>
    { $opened } öffneten den Brief, { $begun } begannen zu unterzeichnen, { $confirmed } bestätigten
stats-median = Mittlere Zeit bis zur Entscheidung (Median): { $time }
stats-median-none = Noch wurde nichts entschieden.
admins-heading = 📊 <b>Entscheidungen je Admin, letzte { $days } Tage</b>
admins-line = <b>{ $admin }</b>: { $count } · mittlere Zeit: { $time }
admins-none = In dieser Zeit wurde nichts entschieden.
platform-telegram = Telegram
platform-matrix = Matrix
platform-import = Import
chart-over-time = Unterschriften im Lauf der Zeit
chart-by-country = Nach Ländern
chart-others = andere

## Words by which admins call the reasons, beside those of the buttons: some for each, with commas between

typed-duplicate = doppelt, doppelte, zweimal, schon da
typed-not-a-person = falsch, nicht echt, Scherz, Spam
typed-offensive = beleidigend, Beleidigung
typed-other = andere, anderer Grund

admin-letters = Hier gibt es diese Briefe. Ein Befehl mit dem Kurznamen eines Briefes, zum Beispiel /pending { $example }, betrifft diesen Brief; ebenso die Befehle danach, die keinen nennen.
admin-letters-line = <b>{ $slug }</b>: { $title }

## Sweeps

command-sweep = auf einmal über alles entscheiden, was zu etwas passt
sweep-since = seit
sweep-until = bis
sweep-today = heute
sweep-how = Bitte sagen Sie, welche der wartenden Unterschriften gemeint sind: nach der Zeit in UTC (/sweep seit 14:00, bis 15:30 oder heute), nach Wörtern im Namen oder Beruf (/sweep spam*), nach einem Ort (/sweep , Armenien), nach einem Hinweis (/sweep burst) oder alle (/sweep pending). Kommas verbinden Bedingungen: /sweep seit 14:00, burst. Hinweise: { $kinds }
sweep-pending-only = Auf einmal geht das nur mit dem, was wartet. Was in der Liste steht, wird nach seiner Nummer entfernt: /remove 12
sweep-busy = Es läuft schon eine Sammelentscheidung. Bitte warten Sie, bis sie fertig ist, oder halten Sie sie an.
sweep-gone = Das wurde inzwischen weggenommen. Bitte beginnen Sie neu mit /sweep.
sweep-dropped = Nichts wurde entschieden.
sweep-heading = 🧹 <b>Sammelentscheidung:</b> { $condition }
sweep-part =
    { $state ->
        [since] seit { $text }
        [until] bis { $text }
        [words] Wörter „{ $text }“
        [place] Ort „{ $text }“
        [remark] Hinweis „{ $text }“
       *[all] alles, was wartet
    }
sweep-looking = Was wartet, wird durchgesehen. Bisher gefunden: { $count }
sweep-found = <b>Gefunden: { $count }.</b>
sweep-clean = Nichts zu prüfen: { $count }.
sweep-nothing = Nichts von dem, was wartet, erfüllt die Bedingung.
sweep-proposed-rejected = <b>{ $admin }</b> möchte alle ablehnen ({ $count }), { $time }. Bei so vielen muss ein zweiter Admin zustimmen, binnen einer Stunde.
sweep-proposed-approved = <b>{ $admin }</b> möchte alle klaren annehmen ({ $count }), { $time }. Bei so vielen muss ein zweiter Admin zustimmen, binnen einer Stunde.
sweep-ask = Dies sind einige davon. Was hier entschieden wird, lässt sich einen Tag lang zurücknehmen.
sweep-why = <b>Alle ablehnen ({ $count }): warum?</b>
sweep-going-on = noch zu tun: { $count }
sweep-stopped = angehalten
sweep-left = So gelassen: { $count }. Es gibt etwas zu prüfen, sie haben sich geändert, oder jemand entscheidet gerade darüber.
sweep-undone = ↩️ <b>{ $count } zurückgenommen</b> von { $admin }, { $time }
button-sweep-reject = Alle ablehnen
button-sweep-leave = Nichts entscheiden
button-sweep-agree = Zustimmen
button-stop = Anhalten

## Topics of the admin group

topic-waiting = Wartet
topic-decided = Entschieden
topic-reports = Berichte

## Organisations

card-representative = 🔒 Unterschreibt für die Organisation: { $name }
stats-organisations = Davon angenommene Organisationen: { $count }
