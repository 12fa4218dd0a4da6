### German, for signers. Values are escaped before they are filled in; tags are those of bot/messaging/markup.py.
### reviewed: no

## Before anybody writes

bot-description =
    Ein offener Brief: „{ $title }“.

    Lesen Sie ihn hier und unterzeichnen Sie ihn, wenn Sie zustimmen. Ihr Konto bleibt zwischen Ihnen und diesem Bot: Veröffentlicht wird nur die Zeile, die Sie bestätigen.
bot-short-description = Ein offener Brief von { $organiser }: hier lesen und unterzeichnen.
bot-name-several = Offene Briefe
bot-description-several =
    Offene Briefe.

    Lesen Sie sie hier und unterzeichnen Sie diejenigen, denen Sie zustimmen. Ihr Konto bleibt zwischen Ihnen und diesem Bot: Veröffentlicht wird nur die Zeile, die Sie bestätigen.
bot-short-description-several = Offene Briefe: hier lesen und unterzeichnen.
command-letter = den Brief lesen
command-letters = welche Briefe man hier lesen kann
command-sign = den Brief unterzeichnen
command-my = meine Unterschrift: ansehen, ändern, zurückziehen
command-hide = meinen Namen sofort aus der öffentlichen Liste nehmen
command-show = meinen Namen wieder zeigen
command-signatories = wer unterzeichnet hat
command-news = Neues vom Brief, für alle, die es möchten
command-privacy = was aufbewahrt wird und wer es sieht
command-data = Was wissen Sie über mich: alles, als Datei
command-language = eine Sprache wählen
command-newletter = einen eigenen Brief gründen
command-myletters = Briefe sehen und ändern, die Sie gegründet haben
command-help = was dieser Bot kann
command-cancel = Unterzeichnen abbrechen, Antworten vergessen
command-withdraw = meine Unterschrift zurückziehen

# Words that are understood as a command where no answer is asked for, parted by commas.
word-letter = Brief, der Brief, lesen
word-letters = Briefe, andere Briefe, alle Briefe
word-sign = unterzeichnen, unterschreiben, ich unterschreibe
word-my = meine Unterschrift, meine, Stand
word-hide = verbergen, Namen verbergen, meinen Namen verbergen
word-show = zeigen, Namen zeigen, meinen Namen zeigen
word-signatories = Unterzeichnende, wer hat unterschrieben, wer hat unterzeichnet
word-news = neues, neuigkeiten, nachrichten
word-privacy = Datenschutz
word-data = daten, meine daten, was wissen sie über mich
word-language = Sprache, Sprachen
word-help = Hilfe, ?
word-cancel = abbrechen, Stopp
word-withdraw = zurückziehen, meine Unterschrift zurückziehen

## Buttons

button-answer = Es ist meine Antwort: „{ $value }“
button-accept = So lassen
button-back = ‹ Zurück
button-cancel = Abbrechen
button-cancel-surely = Ja, abbrechen
button-choose-public = Öffentlich
button-choose-withheld = Ohne Namen
button-chosen-public = ✓ Öffentlich
button-chosen-withheld = ✓ Ohne Namen
button-change-name = ✏️ Name
button-change-occupation = ✏️ Tätigkeit
button-change-places = ✏️ Länder
button-change-spelling = ✏️ Zweite Schreibweise
button-confirm = Unterzeichnen
button-correct = Ändern
button-done = Fertig ›
button-hide = Meinen Namen verbergen
button-go-on = Weiter unterzeichnen
button-is-old =
    { $platform ->
        [matrix] Diese Auswahl gibt es nicht mehr. So steht es jetzt.
       *[telegram] Dieser Knopf ist alt. So steht es jetzt.
    }
button-keep = „{ $value }“ behalten
button-keep-typed = So lassen
button-keep-signature = Nein, behalten
button-language = Sprache
button-letter = Der Brief
button-letters = Andere Briefe
button-closed-letter = { $title } (beendet)
letters-heading = Welchen Brief möchten Sie lesen?
button-mend = Ändern und neu senden
button-my = Meine Unterschrift
button-news-off = Nichts Neues mehr
button-news-on = Neues erhalten
button-next = Weiter ›
button-object = So nicht
button-one-spelling = Nur wie geschrieben
button-open = Lesen, unterzeichnen
button-page = Die öffentliche Liste
button-previous = ‹ Zurück
button-read-on = Weiterlesen ›
button-respond = Antworten
button-share = Weitergeben
button-share-card = Karte für jeden Chat
button-share-chat = In einen Chat senden
button-share-code = QR-Code
button-share-link = Link kopieren
button-show = Namen wieder zeigen
button-text = Text: { $language }
button-sign = Brief unterzeichnen
button-signatories = Namensliste ({ $count })
button-skip = Überspringen
button-switch-public = Namen nicht zeigen
button-switch-withheld = Namen öffentlich zeigen
button-withdraw = Zurückziehen
button-withdraw-surely = Ja, zurückziehen
button-withdraw-erase = Alles löschen
button-withdraw-shown = Als zurückgezogen zeigen

## The letter and what else can be read

letter-heading =
    <h>{ $title }</h>
    <i>{ $organiser }, { $day }</i>
letter-title = <h>{ $title }</h>
letter-authors = <i>Verfasst von { $authors }</i>
letter-signed =
    { $count ->
        [one] Eine Person hat unterzeichnet.
       *[other] { $count } Menschen haben unterzeichnet.
    }
letter-page = <i>Seite { $page } von { $pages }</i>
letter-other-language = Den Brief gibt es in Ihrer Sprache ({ $language }) noch nicht. Sie lesen ihn auf: { $shown }. /language zeigt die anderen.
letter-by-volunteers = <i>Freiwillige haben diesen Text übersetzt. Maßgeblich ist der Text auf: { $official }.</i>
letter-closed = Dieser Brief ist geschlossen: Er kann gelesen, aber nicht mehr unterzeichnet werden. Nichts wurde geändert.
letter-paused = Dieser Brief kann zurzeit nicht unterzeichnet werden; lesen kann man ihn. Nichts wurde geändert.
letter-opens = Dieser Brief kann ab dem { $day } unterzeichnet werden. Gelesen werden kann er schon jetzt.
signatories-heading =
    { $count ->
        [one] <b>Eine Person hat unterzeichnet.</b>
       *[other] <b>{ $count } Menschen haben unterzeichnet.</b>
    }{ $withheld ->
        [0] { "" }
        [one] { " " }Eine der Unterschriften wird ohne Namen gezählt.
       *[other] { " " }{ $withheld } der Unterschriften werden ohne Namen gezählt.
    }
signatories-line = { $number }. { $line }
line-withdrawn = (zurückgezogen am { $day })
first-signatories = Erstunterzeichnende
further-signatories = Weitere Unterzeichnende
signatories-none = Noch sind keine Namen veröffentlicht.
signatories-yours = Ihre hat die Nummer { $number }.
signatories-hint = Um jemanden zu suchen, schreiben Sie /signatories und einen Namen.
signatories-found = In der öffentlichen Liste zu <b>{ $name }</b>:
signatories-not-found = In der öffentlichen Liste finde ich niemanden zu <b>{ $name }</b>.
signatories-more = Es gibt noch mehr. Bitte schreiben Sie mehr von dem Namen.
share-heading = <b>Geben Sie den Brief weiter.</b> Der Link sagt nicht, ob Sie unterzeichnet haben.
share-words = Ein offener Brief: „{ $title }“. Lesen Sie ihn und unterzeichnen Sie ihn, wenn Sie zustimmen:
share-code = <b>{ $title }</b> – wer eine Kamera hierauf richtet, kann den Brief lesen und unterzeichnen.
language-question = Welche Sprache soll ich sprechen?
language-chosen = Ab jetzt spreche ich Deutsch mit Ihnen.
privacy-short =
    Die Admins sehen nur die Zeile, die Sie bestätigen. { $platform ->
        [matrix] Ihr Homeserver und unserer sehen, dass Sie mit diesem Bot sprechen, und in einem Raum ohne Verschlüsselung auch, was Sie schreiben.
       *[telegram] Telegram sieht diesen Chat; was Sie hier schreiben, kommt in dieses Formular und wird aus dem Chat genommen.
    } Mehr: /privacy
privacy =
    <b>Was aufbewahrt wird und wer es sieht</b>

    <b>Was Sie angeben:</b> Ihren Namen, Ihre Länder, Ihre Tätigkeit, und ob Ihr Name gezeigt werden darf. Bis Sie bestätigen, wird es verschlüsselt aufbewahrt und nach einem Tag vergessen.

    <b>Ihr Konto</b> wird nie offen gespeichert. An seiner Stelle stehen ein Fingerabdruck mit Schlüssel, damit ein Konto nur einmal unterzeichnet, und eine verschlüsselte Adresse, damit Sie von der Entscheidung erfahren. Die Adresse wird einen Tag danach gelöscht.

    <b>Wer was sieht:</b> Die Admins sehen die Zeile, die Sprache und die Zeit, nicht Ihr Konto. Was angenommen und öffentlich ist, erscheint unter dem Brief. Ein nicht gezeigter Name wird gezählt und sonst niemandem gezeigt.

    { $platform ->
        [matrix] <b>Ihr Homeserver</b> und unserer können sehen, dass Sie mit diesem Bot sprechen; in einem Raum ohne Verschlüsselung auch, was geschrieben wird.
       *[telegram] <b>Telegram</b> kann sehen, was in diesem Chat geschrieben wird und dass Sie mit diesem Bot sprechen.
    } Wenn das für Sie eine Gefahr ist, unterzeichnen Sie hier nicht.

    <b>Sie können</b> Ihre Unterschrift jederzeit mit /my zurückziehen: Was Sie angegeben haben, wird sofort gelöscht. Was vorher veröffentlicht war, können andere kopiert haben.

    <b>{ $days ->
        [one] Einen Tag
       *[other] { $days } Tage
    } nach dem Schluss des Briefs</b> löscht der Bot, wer unterzeichnet hat: alle Konten und alle Namen, die nicht öffentlich sind. Danach findet er Ihre Unterschrift nicht mehr; soll Ihre Zeile entfernt werden, schreiben Sie uns.

    Nehmen die Admins von einem Konto keine Unterschriften mehr an, bleibt sein Fingerabdruck bis dahin, auch nach einem Zurückziehen.

    Fragen: { $contact }
help =
    Dieser Bot trägt den offenen Brief „{ $title }“. Sie können ihn lesen, unterzeichnen und sehen, wie es um Ihre Unterschrift steht.
help-line = /{ $command } – { $meaning }
not-understood = Diesen Befehl kenne ich nicht. /help sagt, was ich kann.
group-invitation =
    ✉️ <b>{ $title }</b>

    Ein offener Brief. Gelesen und unterzeichnet wird er in einem privaten Chat, nie hier.
cancel-question = <b>Das Unterzeichnen abbrechen?</b> Ihre Antworten würden vergessen.
cancel-question-correction = <b>Die Änderung abbrechen?</b> Ihre Unterschrift bliebe, wie sie war.
chosen-public = <b>Sie unterzeichnen öffentlich:</b> Ihre Zeile wird in der Liste stehen. Sie können stattdessen wählen, dass Ihr Name nicht gezeigt wird.
chosen-withheld = <b>Ihr Name wird nicht gezeigt:</b> Ihre Zeile bleibt verborgen, nur die Zahl wächst. Sie können stattdessen wählen, öffentlich zu unterzeichnen.
filled-name = ✓ Name: { $answer }
filled-places = ✓ Länder: { $answer }
filled-occupation = ✓ Tätigkeit: { $answer }
filled-public = ✓ Öffentlich gezeigt
filled-withheld = ✓ Name nicht gezeigt

## The signing conversation

nothing-asked = Gerade ist nichts gefragt. Möchten Sie den Brief lesen oder ihn unterzeichnen?
line-understood =
    Ich lese es so:
    Name: { $name }
    Aus: { $places }
    Tätigkeit: { $occupation }
line-unclear = noch nicht klar, siehe unten
line-empty = keine
ask-name = <b>Wie heißen Sie?</b> Bitte schreiben Sie den Namen so, wie er unter dem Brief stehen soll.
ask-spelling =
    <b>Wie schreibt man Ihren Namen in { $script ->
        [cyrillic] kyrillischen
        [armenian] armenischen
        [georgian] georgischen
        [arabic] arabischen
       *[latin] lateinischen
    } Buchstaben?</b> Das steht dann hinter der ersten Schreibweise, für alle, die sie nicht lesen können. Schreiben Sie es bitte, oder lassen Sie den Namen, wie er ist.
ask-places =
    <b>Welches Land oder welche Länder?</b> Woher Sie kommen oder wo Sie leben; auch mehrere. Sie stehen in Ihrer Zeile, damit man sieht, von wo aus Menschen unterzeichnen. { $platform ->
        [matrix] Schreiben Sie sie,
       *[telegram] Drücken Sie auf eines oder mehrere, oder schreiben Sie sie,
    } zum Beispiel <i>Armenien/Österreich</i>.
ask-places-typed = <b>Welches Land oder welche Länder?</b> Woher Sie kommen oder wo Sie leben; auch mehrere. Sie stehen in Ihrer Zeile, damit man sieht, von wo aus Menschen unterzeichnen. Zum Beispiel <i>Armenien/Österreich</i>.
word-is-command = „{ $word }“ habe ich noch nicht als Ihre Antwort genommen: Es ist auch ein Befehl. Bitte wählen Sie, was Sie meinen.
question-waits = Sie sind mitten im Unterzeichnen: Machen Sie einfach weiter, oder sehen Sie die Frage mit /sign noch einmal.
places-picked = Gewählt: <b>{ $places }</b>
places-misspelt = Sie haben <b>{ $typed }</b> geschrieben. Meinen Sie <b>{ $meant }</b>? Nehmen Sie das, oder lassen Sie es, wie Sie es geschrieben haben.
ask-occupation = <b>Was tun Sie?</b> Ihre Tätigkeit oder Einrichtung, zum Beispiel <i>Geschichtsforschung</i>. Sie können das überspringen.
ask-confirmation-public = <b>Bitte prüfen Sie.</b> Genau diese Zeile wird veröffentlicht:
ask-confirmation-withheld = <b>Bitte prüfen Sie.</b> Das werden die Admins sehen:
exact-line = <blockquote>{ $line }</blockquote>
confirm-by-button =
    { $platform ->
        [matrix] Bitte antworten Sie mit einer dieser Nummern, um zu unterzeichnen, etwas zu ändern oder abzubrechen.
       *[telegram] Bitte nehmen Sie die Knöpfe, um zu unterzeichnen, etwas zu ändern oder abzubrechen.
    }
visibility-public = Sie wird öffentlich gezeigt, sobald sie angenommen ist.
visibility-withheld = Der Name wird nicht gezeigt. Diese Zeile bleibt verborgen; nur die Zahl wächst.
published-public = Sie wird öffentlich gezeigt.
published-withheld = Sie wird gezählt. Die Zeile bleibt verborgen; nur die Zahl wächst.
former-hidden = Ihre Zeile verlässt die öffentliche Liste, sobald Sie bestätigen.
former-still = Ihre frühere Zeile bleibt öffentlich.
former-stays = Bis das angenommen ist, bleibt Ihre frühere Zeile öffentlich: „{ $line }“.
next-decides = Die Admins von { $organiser } lesen sie und entscheiden.
next-published = Sobald sie angenommen ist, steht sie hier: { $url }
lately-hours =
    { $hours ->
        [one] Zuletzt dauerte das etwa eine Stunde.
       *[other] Zuletzt dauerte das etwa { $hours } Stunden.
    }
lately-days =
    { $days ->
        [one] Zuletzt dauerte das etwa einen Tag.
       *[other] Zuletzt dauerte das etwa { $days } Tage.
    }
wording-changed = Der Text des Briefs hat sich geändert, seit Sie begonnen haben. Bitte lesen Sie ihn noch einmal (/letter), bevor Sie unterzeichnen.
wording-question = <b>Der Text, den Sie unterzeichnet haben, hat sich geändert.</b> Durchgestrichenes ist weggefallen, Fettes ist neu. Ihre Unterschrift bleibt bei dem Text, den Sie unterzeichnet haben, solange Sie sie nicht für den neuen bestätigen.
wording-more = Es hat sich mehr geändert, als hier Platz hat. /letter zeigt den ganzen Text.
wording-gone = <b>Den Brief gibt es in der Sprache, in der Sie unterzeichnet haben ({ $language }), nicht mehr.</b> Ihre Unterschrift bleibt bei dem Text, den Sie unterzeichnet haben. /letter zeigt den jetzigen Text.
wording-kept = Danke. Ihre Unterschrift steht jetzt unter dem neuen Text.
wording-changed-again = Der Text hat sich inzwischen noch einmal geändert.
my-earlier-text = Sie haben einen früheren Text des Briefs unterzeichnet.
news-offered = Möchten Sie hier Neues vom Brief erfahren, etwa wenn er übergeben oder geschlossen wurde? Es bleibt aus, bis Sie es einschalten. Dafür wird die Adresse dieses Chats verschlüsselt aufbewahrt, bis Sie es ausschalten oder zurückziehen.
news-on = Sie erfahren hier Neues vom Brief. Dafür wird die Adresse dieses Chats verschlüsselt aufbewahrt, bis Sie es ausschalten oder zurückziehen.
news-stopped = Sie erhalten nichts Neues mehr vom Brief. Die Adresse dieses Chats wird dafür nicht mehr aufbewahrt.
news-heading = 📣 <b>{ $organiser } schreibt zum Brief „{ $title }“:</b>
news-closed = 📣 <b>Der Brief „{ $title }“ ist geschlossen.</b> Unterschriften: { $count }.
news-foot = <i>Sie erhalten das, weil Sie Neues erfahren wollten. /news schaltet es aus.</i>
milestone = 🎉 <b>{ $count } Unterschriften</b> unter dem Brief „{ $title }“.
names-heading = ✍️ <b>Neu unter dem Brief</b> „{ $title }“:
names-others = … und { $count } weitere.
button-keep-wording = Gilt auch für den neuen
button-differences = Was sich geändert hat
thanks = <b>Danke, dass Sie unterzeichnet haben.</b>
thanks-correction = <b>Danke, Ihre Änderung ist eingegangen.</b>
leave-not-direct = Das ist kein direkter Chat. Ich spreche mit jedem Menschen einzeln: Bitte beginnen Sie einen direkten Chat mit mir.
leave-enough-rooms = Sie haben schon so viele Chats mit mir, wie ein Konto haben kann. Bitte schreiben Sie in einem davon.
leave-full = Ich kann gerade keinen weiteren Räumen beitreten. Bitte versuchen Sie es später noch einmal.
leave-overheard = Ich gehe, weil wir hier nicht mehr allein sind: Eine Unterschrift bleibt zwischen Ihnen und mir. Bitte beginnen Sie einen neuen direkten Chat mit mir.
leave-idle = Hier hat lange niemand geschrieben, deshalb gehe ich. Laden Sie mich wieder ein, wann Sie möchten: Ihre Unterschrift bleibt, wie sie ist.
cancelled = Abgebrochen. Ihre Antworten sind vergessen.
cancelled-correction = Abgebrochen. Ihre Unterschrift bleibt, wie sie war.
strange-edited =
    { $platform ->
        [matrix] Ich kann nicht erkennen, welche Antwort Sie bearbeitet haben; deshalb wurde nichts geändert. Bitte antworten Sie auf die Frage mit der richtigen Antwort, oder gehen Sie zu ihr zurück.
       *[telegram] Bearbeiteten Nachrichten kann ich nicht folgen. Ihre Antwort steht so, wie Sie sie zuerst gesendet haben; ändern Sie sie mit den Knöpfen.
    }
strange-emote = Das kam als Aktion, deshalb nehme ich es nicht als Antwort. Bitte senden Sie es als gewöhnliche Nachricht. Nichts, was Sie vorher angegeben haben, ist verloren.
strange-forgeable = Eine Reaktion reist unverschlüsselt; deshalb unterzeichne ich damit nicht und ziehe nichts zurück. Bitte schreiben Sie stattdessen die Nummer.
strange-poll = An Umfragen nehme ich nicht teil. Bitte antworten Sie mit Worten. Nichts, was Sie vorher angegeben haben, ist verloren.
edited-too-late = Ihre Unterschrift bleibt, wie Sie sie bestätigt haben: Eine bearbeitete Nachricht ändert sie nicht. Um sie zu ändern, schreiben Sie /my.
answer-changed = ✏️ Geändert: <b>{ $answer }</b>
answer-deleted = Sie haben diese Antwort weggenommen, und ich habe sie vergessen. Bitte antworten Sie noch einmal.
strange-verification = Ich bin ein Bot: Hier ist niemand, der mit Ihnen Emojis vergleicht; deshalb habe ich die Verifizierung abgelehnt. Um sicher zu sein, dass ich es bin, vergleichen Sie den Fingerabdruck meines Geräts mit dem, den die Organisierenden nennen. Nichts, was Sie vorher angegeben haben, ist verloren.
strange-open = Das kam unverschlüsselt in einen verschlüsselten Raum und wurde nicht gelesen. Bitte senden Sie es noch einmal aus einem Programm, das verschlüsselt.
strange-unsigned = Das kam von einem Gerät, das nicht verifiziert ist, und wurde nicht gelesen: Hier entscheiden nur verifizierte Geräte. Bitte verifizieren Sie es in den Einstellungen Ihres Programms, oder schreiben Sie von einem anderen.
strange-reaction = Nichts wurde entschieden: Hier zählen nur Worte von verifizierten Geräten, und eine Reaktion wird von keinem Gerät unterschrieben. Bitte antworten Sie auf die Karte mit „annehmen“ oder „ablehnen“.
strange-sealed = Ich konnte nicht entschlüsseln, was Sie geschrieben haben. Bitte senden Sie es noch einmal. Nichts, was Sie vorher angegeben haben, ist verloren.
event-failed = Hier ist etwas schiefgegangen, und es ist unser Fehler. Was Sie eben gesendet haben, kam nicht an; nichts, was Sie vorher angegeben haben, ist verloren. Bitte versuchen Sie es auf andere Weise.
strange-hasty = Sie schreiben schneller, als ich lesen kann. Was jetzt kommt, bleibt unbeachtet: Bitte warten Sie eine Minute, dann machen Sie hier weiter. Nichts, was Sie vorher angegeben haben, ist verloren.
strange-long = Das ist für mich zu lang: Eine Nachricht hat hier höchstens 4.096 Zeichen. Bitte senden Sie es noch einmal, kürzer. Nichts, was Sie vorher angegeben haben, ist verloren.
strange-other = Ich kann hier nur Worte lesen. Nichts, was Sie vorher angegeben haben, ist verloren.

## Why an answer cannot be taken

name-address = Das sieht nach einer Adresse oder Nummer aus. Bitte schreiben Sie Ihren Namen.
name-empty = Bitte schreiben Sie Ihren Namen.
name-lines = Bitte schreiben Sie Ihren Namen in eine einzige Zeile.
name-needed = Eine Unterschrift braucht einen Namen. Sie können wählen, dass er nicht öffentlich gezeigt wird.
name-no-letters = Ein Name braucht Buchstaben. Bitte schreiben Sie ihn noch einmal.
name-symbols = Ein Name besteht aus Buchstaben. Bitte schreiben Sie ihn ohne Emojis und andere Zeichen.
spelling-only = Hier brauche ich nur Ihren Namen, in den Buchstaben, nach denen gefragt ist.
name-too-long = Das ist länger als { $most } Zeichen. Bitte schreiben Sie eine kürzere Form Ihres Namens.
occupation-address = Bitte schreiben Sie in Worten, was Sie tun, ohne Adresse oder Telefonnummer.
place-address = Bitte schreiben Sie den Namen eines Ortes, ohne Adresse oder Nummer.
place-no-letters = Ein Ort braucht Buchstaben. Bitte schreiben Sie ihn noch einmal.
place-too-long = Ein Ort darf höchstens { $most } Zeichen haben. Bitte schreiben Sie eine kürzere Form.
places-empty = Bitte nennen Sie mindestens ein Land.
places-needed = Eine Unterschrift braucht mindestens einen Ort. Jeder Name dafür ist recht.
places-too-many = Höchstens { $most } Orte. Bitte lassen Sie einige weg.
withdrawn-too-often = Sie haben innerhalb einer Stunde mehrmals zurückgezogen. Bitte warten Sie eine Weile und drücken Sie dann wieder auf den Knopf: Ihre Antworten bleiben erhalten.
text-empty = Bitte schreiben Sie einige Worte.
text-formula = Bitte beginnen Sie mit einem Buchstaben, nicht mit „=“, „+“, „-“ oder „@“.
text-lines = Bitte schreiben Sie es in eine einzige Zeile.
text-long = Das ist für mich zu lang. Bitte kürzen Sie es.
text-lost = Ein Teil davon ging unterwegs verloren: An seiner Stelle steht „�“. Bitte schreiben Sie es noch einmal.
text-too-long = Das ist länger als { $most } Zeichen. Bitte kürzen Sie es.
text-unreadable = Darin sind Zeichen, die nicht gezeigt werden können. Bitte schreiben Sie es noch einmal ohne sie.

## Where a signature stands

my-heading = <b>Ihre Unterschrift, Nr. { $number }</b>
my-number = In der öffentlichen Liste hat sie die Nummer { $number }.
my-hidden = Sie haben Ihren Namen verborgen. /show bringt ihn zurück.
my-none = Sie haben nicht unterzeichnet. Möchten Sie den Brief lesen oder ihn unterzeichnen?
my-until = Das Unterzeichnen ist beendet. Hier können Sie noch zurückziehen. Am { $day } löscht der Bot, wer unterzeichnet hat; danach schreiben Sie bitte an { $contact }.
my-erased = Der Brief ist geschlossen, und am { $day } hat der Bot gelöscht, wer ihn unterzeichnet hatte: Er weiß nicht mehr, ob Sie darunter sind. Die veröffentlichte Liste bleibt, wie sie ist. Steht Ihre Zeile dort und soll sie geändert oder entfernt werden, schreiben Sie bitte an { $contact }.
data-caption = <b>In dieser Datei steht alles, was ich über dieses Konto habe.</b> Ich habe weder Ihre Telefonnummer noch den Namen Ihres Kontos und hebe dieses Gespräch nicht auf.
hide-done = Ihr Name ist verborgen: In der öffentlichen Liste sieht ihn niemand. Ihre Unterschrift bleibt, und /show bringt den Namen zurück, wann immer Sie möchten.
hide-withheld = Ihr Name ist schon verborgen: In der öffentlichen Liste steht er nicht.
show-done = Ihr Name steht wieder in der öffentlichen Liste. /hide nimmt ihn sofort heraus, wann immer Sie möchten.
show-waits = Ihr Name ist nicht mehr verborgen. Was noch wartet, wird gezeigt, sobald es angenommen ist.
show-withheld = Sie haben ohne Namen unterschrieben. Um ihn zu zeigen, wählen Sie bitte „Ändern“; die Unterschrift wird dann noch einmal angesehen.
state-pending =
    Wartet auf die Entscheidung, an { ORDINAL($place) ->
       *[other] { $place }. Stelle
    }. Sie erfahren es hier.
state-approved = Angenommen.
state-rejected = So nicht aufgenommen. { $reason } Sie können sie ändern und neu senden oder an { $contact } schreiben.
state-removed = Von den Admins aus der Liste genommen. Sie können sie ändern oder an { $contact } schreiben.
told-removed = <b>Ihre Unterschrift wurde aus der Liste genommen.</b> Ist das ein Irrtum, ändern Sie sie mit /my oder schreiben Sie an { $contact }.
blocked = Es tut uns leid: Dieser Brief nimmt von diesem Konto keine Unterschriften mehr an.
blocked-contact = Ist das ein Irrtum, schreiben Sie bitte an { $contact }.
blocked-still = /data zeigt, was von Ihnen aufbewahrt wird, und /hide nimmt Ihren Namen aus der Liste.
told-erased = <b>Ihre Unterschrift wurde gelöscht, mit allem, was Sie angegeben haben.</b> Jemand hat in Ihrem Namen darum gebeten. Sie können wieder unterzeichnen.
told-edited = <b>Ihre Unterschrift steht jetzt so.</b> Ist das nicht richtig, ändern Sie sie mit /my.
withdraw-question = <b>Ihre Unterschrift zurückziehen?</b> Alles, was Sie angegeben haben, wird sofort gelöscht. Sie können später wieder unterzeichnen.
withdraw-numbered = Ihre Zeile hat in der öffentlichen Liste die Nummer { $number }. <b>Alles löschen</b> nimmt sie heraus, und die Nummern danach ändern sich. <b>Als zurückgezogen zeigen</b> löscht den Namen und alles andere ebenso, aber die Nummer bleibt, mit dem Wort „zurückgezogen“ und dem Tag.
withdrawn = Zurückgezogen. Was Sie angegeben haben, ist gelöscht.
withdrawn-shown = Zurückgezogen. Was Sie angegeben haben, ist gelöscht. Die Nummer { $number } der öffentlichen Liste zeigt nur noch den Tag, an dem zurückgezogen wurde.
told-approved = <b>Ihre Unterschrift wurde angenommen.</b>
told-mended = <b>Die Admins haben die Zeile berichtigt.</b> Sie hatten geschrieben:
mended-accepted = Vielen Dank. Ihre Zeile bleibt so:
mended-objected = Diese Zeile steht nicht mehr in der öffentlichen Liste. Die Admins entscheiden noch einmal, und zwar über die Zeile, die Sie geschrieben haben:
told-rejected = <b>Ihre Unterschrift konnte so nicht aufgenommen werden.</b> { $reason } Sie können sie mit /my ändern und neu senden oder an { $contact } schreiben.
told-word = Die Admins schreiben dazu:
told-former-back = Über Ihre Änderung wurde nicht rechtzeitig entschieden. Sie ist gelöscht, und Ihre frühere Zeile bleibt öffentlich. Sie können sie mit /my noch einmal ändern.
told-former-hidden = Über Ihre Änderung wurde nicht rechtzeitig entschieden. Sie ist gelöscht, und Ihre frühere Zeile bleibt, mit verborgenem Namen. /show bringt ihn zurück.
told-former-removed = Ihre frühere Zeile wurde aus der öffentlichen Liste genommen. Ihre Änderung wartet weiter auf eine Entscheidung.
told-lapsed =
    { $days ->
        [one] Über Ihre Unterschrift wurde einen Tag lang nicht entschieden. Sie ist gelöscht, mit allem, was Sie angegeben haben. Sie können wieder unterzeichnen.
       *[other] Über Ihre Unterschrift wurde { $days } Tage lang nicht entschieden. Sie ist gelöscht, mit allem, was Sie angegeben haben. Sie können wieder unterzeichnen.
    }
told-lapsed-at-the-end = Der Brief ist geschlossen, und über Ihre Unterschrift wurde nicht rechtzeitig entschieden. Sie ist gelöscht, mit allem, was Sie angegeben haben.
told-undone = Eine Entscheidung über Ihre Unterschrift wurde zurückgenommen. Sie wartet wieder auf die Entscheidung, und Sie erfahren davon.
told-question = ❓ <b>Die Admins von { $organiser } haben eine Frage zu Ihrer Unterschrift.</b>
question-how = Sie müssen nicht antworten; Ihre Unterschrift wartet wie bisher. Ihr Konto sehen sie nicht. Nennen Sie keine Adresse, keine Nummer und kein Passwort.
write-answer = <b>Bitte schreiben Sie Ihre Antwort in einer Nachricht.</b> Die Admins lesen sie so, wie Sie sie schreiben.
answer-sent = Vielen Dank. Die Admins lesen jetzt:
reason-duplicate = Sie scheint schon dabei zu sein.
reason-not-a-person = Es scheint keine wirkliche Person zu sein.
reason-offensive = Sie ist beleidigend.
reason-other = Die Admins haben keinen weiteren Grund genannt.

## A line that admins have entered

claim-question = <b>Ist das Ihre Zeile?</b> Die Admins des Briefs „{ $title }“ haben sie für Sie eingetragen:
claim-made = <b>Danke. Das ist jetzt Ihre Zeile.</b>
claim-pending = Sie wartet auf die Admins. Sie erfahren, was entschieden wird.
claim-approved = Sie steht auf der öffentlichen Liste.
claim-refused = <b>Die Zeile wurde gelöscht.</b> Die Admins wissen, dass sie nicht Ihre ist.
claim-void = <b>Dieser Link bewirkt nichts.</b> Er gilt einmal, und nur solange die Zeile da ist. Wer ihn Ihnen gegeben hat, kann einen neuen machen.
claim-signed = <b>Nichts wurde geändert.</b> Von diesem Konto gibt es schon die Unterschrift Nr. { $number }, und mehr als eine geht nicht. Hilfe: { $contact }
button-mine = Das ist meine
button-not-mine = Nicht meine

## The admin group

alarm-backlog = ⚠️ { $count ->
        [one] Eine Nachricht wartet
       *[other] { $count } Nachrichten warten
    } auf Zustellung, die älteste seit { $minutes ->
        [one] einer Minute
       *[other] { $minutes } Minuten
    }. Wer den Bot betreibt, sollte in sein Protokoll sehen.
alarm-over-backlog = ✅ Nachrichten werden wieder zugestellt.
command-elsewhere = /{ $command } ist für einen privaten Chat mit mir.
command-mistyped = Nichts wurde geändert: „{ $typed }“ kenne ich nicht. Meinten Sie /{ $meant }?
command-unknown = Nichts wurde geändert: „{ $typed }“ kenne ich nicht. /help sagt, was ich hier kann.
not-configured = Sie lesen hier mit, aber { $person } gehört nicht zu den eingestellten Admins; deshalb wurde nichts geändert. Wer den Bot betreibt, kann Sie hinzufügen.
mend-name = Eine Unterschrift braucht den Namen, den ein Mensch trägt, und dieser ließ einen Zweifel.
mend-words = Manche ihrer Worte können nicht unter dem Brief stehen.
reason-untold = Der Grund wird hier nicht genannt.
reason-unknown = Nichts wurde abgelehnt: Diesen Grund kenne ich nicht. Bitte schreiben Sie einen von diesen: { $reasons }; zum Beispiel: /reject 12 doppelt
toast-newcomer =
    Sie sind neu hier und können deshalb noch nicht entscheiden. Jemand, der hier entscheidet, kann Sie zulassen; tut es niemand, versuchen Sie es wieder in { $minutes ->
        [one] einer Minute
       *[other] { $minutes } Minuten
    }.
not-allowed = Das können nur Mitglieder der Admin-Gruppe, und in dieser Gruppe.

## Founding a letter

founding-text = <b>Ein neuer Brief.</b> Senden Sie seinen Text: getippt oder weitergeleitet, in mehreren Nachrichten, wenn er lang ist, oder als Datei (.md, .txt, .docx, .odt). Die erste Zeile ist der Titel. Niemand liest ihn, bevor Sie den Brief öffnen. Was Sie angeben, wird gelöscht, wenn Sie eine Woche lang nicht weitermachen.
founding-so-far = Zeichen bisher: { $count }. Senden Sie mehr vom Text, oder nehmen Sie ihn so.
founding-translation = Senden Sie die Übersetzung auf dieselbe Weise. Ihre erste Zeile ist der Titel.
founding-language = In welcher Sprache ist dieser Text? Sie können auch das Kürzel einer Sprache schreiben, etwa pt-BR.
founding-further = Den Brief gibt es auf: { $languages }. Möchten Sie eine Übersetzung hinzufügen?
founding-organiser = <b>Wer veröffentlicht den Brief?</b> Schreiben Sie es so, wie alle es lesen werden: eine Person, eine Gruppe oder eine Initiative.
founding-contact = <b>Wie kann man Ihnen schreiben?</b> Alle werden die Adresse sehen, und sie sollte nicht gegen Ihren Willen zu Ihnen führen. Am besten ist eine neue E-Mail-Adresse.
founding-closes = <b>Bis zu welchem Tag kann man unterzeichnen?</b> Schreiben Sie ihn so: 2027-05-31.
founding-preview = 👀 <b>So wird man den Brief sehen:</b>
founding-group =
    <b>Nun die Gruppe der Admins.</b> Sie lesen jede Unterschrift und entscheiden über sie. { $platform ->
        [matrix] Ich lege für sie einen privaten und verschlüsselten Raum an und lade Sie ein. Dort laden Sie Menschen ein, denen Sie vertrauen.
       *[telegram] Legen Sie eine private Gruppe an, mit Menschen, denen Sie vertrauen, und fügen Sie mich mit dem Knopf als Administrator hinzu. Wer den Link des Knopfes hat, kann die Gruppe bestimmen: Geben Sie ihn nicht weiter.
    }
founding-open = <b>Den Brief öffnen?</b> Von da an können ihn alle lesen und unterzeichnen, die den Link haben. Die Admins entscheiden in der Gruppe „{ $group }“.
founding-working = ⏳ Einen Augenblick, bitte.
founding-opened = <b>Der Brief ist offen:</b> „{ $title }“. Geben Sie ihn jetzt weiter.
founding-later = Mit /myletters sehen und ändern Sie ihn später.
founding-group-opened = <b>Diese Gruppe entscheidet über den Brief „{ $title }“.</b> Jede Unterschrift kommt als Karte hierher. /help sagt, was Sie tun können.
founding-group-here = Diese Gruppe wurde gewählt, um über einen neuen Brief zu entscheiden. Weiter geht es im privaten Chat mit mir.
founding-leave = Alles löschen, was Sie zum neuen Brief angegeben haben?
founding-left = Hier wird kein Brief gegründet: Nichts davon ist gespeichert.
founding-not-you = Dieses Konto darf hier keinen Brief gründen. Wer den Bot betreibt, kann es erlauben.
founding-full = Sie können jetzt keinen weiteren Brief gründen: Es gibt so viele, wie dieser Bot tragen darf.
founding-failed = Der Brief konnte nicht geöffnet werden: Diese Maschine konnte ihn nicht speichern. Nichts ist verloren; bitte versuchen Sie es später noch einmal.
founding-no-text = Es braucht einen Titel in der ersten Zeile und darunter einen Text. Bitte senden Sie ihn noch einmal.
founding-too-long = Das ist leer oder zu lang. Zeichen höchstens: { $most }.
founding-title-long = Der Titel, also die erste Zeile, ist zu lang. Zeichen höchstens: { $most }. Bitte senden Sie den Text noch einmal.
founding-file-kind = Ich lese Dateien, deren Namen auf .md, .txt, .docx oder .odt enden.
founding-file-large = Diese Datei ist zu groß. MB höchstens: { $most }.
founding-file-broken = Ich kann diese Datei nicht lesen. Bitte senden Sie den Text als Nachricht oder als Datei anderer Art.
founding-language-unknown = Diese Sprache kenne ich nicht. Bitte schreiben Sie ihr Kürzel, etwa pt-BR.
founding-no-address = Dorthin kann niemand schreiben. Bitte geben Sie eine Adresse an, etwa letter@example.org.
founding-no-such-day = Bitte schreiben Sie einen Tag, der noch kommt, höchstens in drei Jahren, etwa 2027-05-31.
founding-group-unknown = Ich konnte mir die Gruppe gerade nicht ansehen. Bitte versuchen Sie es noch einmal.
founding-group-taken = In dieser Gruppe wird über einen anderen Brief entschieden. Bitte wählen Sie eine andere.
founding-group-outside = Ich bin nicht mehr in dieser Gruppe. Bitte fügen Sie mich wieder hinzu.
founding-group-exposed = In die Gruppe „{ $group }“ können auch andere kommen, oder dort lesen. Bitte machen Sie sie privat, und lassen Sie mich noch einmal nachsehen.
founding-group-made = Ich habe Sie in einen neuen Raum eingeladen. Nehmen Sie die Einladung an, laden Sie dort die anderen Admins ein, und lassen Sie mich nachsehen.
founding-group-nobody = Im Raum „{ $group }“ ist noch niemand außer mir. Bitte nehmen Sie meine Einladung an, und lassen Sie mich noch einmal nachsehen.
founding-group-no-admin = Ich bin kein Administrator der Gruppe „{ $group }“. Bitte machen Sie mich dazu, und lassen Sie mich noch einmal nachsehen.
button-founding-all = Das ist alles
button-founding-add = Hinzufügen
button-founding-go-on = Ohne weiter
button-founding-no-day = Kein letzter Tag
button-founding-right = So ist es richtig
button-founding-group = Zu einer Gruppe
button-founding-make = Den Raum anlegen
button-founding-look = Noch mal nachsehen
button-founding-open = Den Brief öffnen
button-founding-stay = Weitermachen
button-founding-erase = Löschen

my-letters = <b>Ihre Briefe.</b> Welchen möchten Sie sehen oder ändern?
my-letters-none = Hier gibt es keinen Brief, den dieses Konto gegründet hat.
my-letter =
    <b>{ $title }</b>
    { $state ->
        [open] 🟢 Er kann unterzeichnet werden.
       *[closed] 🔒 Niemand kann ihn jetzt unterzeichnen.
    }
    Texte: { $languages }
    Veröffentlicht von: { $organiser }
    Kontakt: { $contact }
my-letter-day = Letzter Tag: { $day }
altering-text = Schicken Sie den neuen Text von „{ $title }“ oder eine Übersetzung: als Nachrichten oder als Datei (.md, .txt, .docx, .odt). Die erste Zeile ist der Titel. In einer Sprache, die der Brief schon hat, ersetzt er den dortigen Text.
altering-preview = 👀 <b>So wird er zu sehen sein.</b> Wer einen früheren Text unterzeichnet hat, bleibt bei diesem; mit /wording kann die Admin-Gruppe nachfragen.
altering-line = Alle werden sehen: „{ $line }“. So ändern?
founding-opens = <b>Ab welchem Tag dürfen alle unterschreiben?</b> Bis dahin unterschreiben nur Organisierende und Admins und stehen zuerst unter dem Brief. Schreiben Sie ihn so: 2027-05-31.
founding-opens-on = Bis { $day } unterschreiben nur Organisierende und Admins und stehen zuerst. Danach unterschreiben alle.
founding-opens-too-late = Der Brief würde schließen, bevor er öffnet. Bitte schreiben Sie einen anderen Tag.
founding-organisations-sign = Auch Organisationen unterschreiben, durch eine befugte Person.
button-founding-later = Später für alle
button-founding-at-once = Sofort
button-founding-organisations = Auch Organisationen
button-founding-people = Nur Personen
button-altering-opens = Erster Tag
button-altering-organisations = Organisationen
altering-organisations = { $state ->
        [yes] Dürfen auch Organisationen „{ $title }“ unterschreiben, jede durch eine befugte Person?
       *[no] Sollen Organisationen „{ $title }“ nicht mehr unterschreiben? Die unterschrieben haben, bleiben.
    }
altering-closed = Den Brief „{ $title }“ schließen? Von da an kann ihn niemand unterzeichnen.
altering-reopened = Den Brief „{ $title }“ wieder öffnen?
altering-done = ✅ Das ist geschehen, und die Admin-Gruppe weiß davon.
altering-failed = Das ließ sich nicht ändern: Dieser Rechner konnte es nicht speichern. Was vorher da war, bleibt; bitte versuchen Sie es später noch einmal.
altering-too-late = Das geht nicht mehr: Der letzte Tag des Briefs ist vorbei, oder es wird schon gelöscht, wer unterzeichnet hat.
altering-not-you = Dieses Konto darf seine Briefe hier sehen und schließen, aber nichts anderes ändern. Wer diesen Bot betreibt, kann mehr erlauben.
button-altering-text = Text, Übersetzung
button-altering-organiser = Wer veröffentlicht
button-altering-contact = Kontakt
button-altering-closes = Letzter Tag
button-altering-closed = Schließen
button-altering-reopened = Wieder öffnen
button-altering-yes = Ja, so soll es sein
button-altering-list = Alle meine Briefe
organisers = <b>Organisierende von „{ $title }“</b> bekommen von mir privat die Zahlen und Listen: { $count } von höchstens { $most }. Wer dazukommen soll, schickt mir privat „/newletter { $code }“. Oder schicken Sie mir die Nummer des Kontos auf Telegram oder die Kennung auf Matrix.
organisers-add = Darf das Konto { $account } die Zahlen und Listen des Briefs sehen?
organisers-away = Soll das Konto { $account } die Zahlen und Listen des Briefs nicht mehr sehen?
organisers-applied = So heißt das Konto, das den Code geschickt hat: „{ $person }“.
organisers-asked = Danke. Ich habe nachgefragt, bei wem der Brief gegründet wurde.
organisers-unknown = Das ist kein Konto. Schicken Sie seine Nummer auf Telegram, etwa 123456789, oder seine Kennung auf Matrix, etwa @flora:example.org.
organisers-there = Dieses Konto gehört schon dazu.
organisers-full = Mehr als { $most } Organisierende gehen nicht. Nehmen Sie zuerst jemanden weg.
button-organisers-away = Wegnehmen:
button-altering-organisers = Organisierende

## Words that people type instead of pressing a button: some for each, with commas between

typed-skip = überspringen, weiter, keine, nichts
typed-back = zurück, einen Schritt zurück
typed-cancel = abbrechen, Stopp
typed-yes = ja, ja bitte, richtig, ok, okay
typed-no = nein, nein danke

## Organisations

ask-kind = <b>Unterschreiben Sie für sich selbst oder für eine Organisation?</b> Ein Konto unterschreibt einmal. Wer für eine Organisation unterschreibt und auch für sich selbst unterschreiben möchte, nimmt dafür bitte ein anderes Konto.
button-kind-person = Für mich
button-kind-organisation = Für eine Organisation
kind-needed = Bitte wählen Sie zuerst, für wen Sie unterschreiben.
filled-kind-person = ✓ Für mich
filled-kind-organisation = ✓ Für eine Organisation
button-change-kind = ✏️ Für wen
ask-name-organisation = <b>Wie heißt die Organisation?</b> Bitte schreiben Sie den Namen so, wie er unter dem Brief stehen soll.
ask-places-organisation = <b>In welchem Land oder welchen Ländern arbeitet die Organisation?</b> Sie stehen in der Zeile. Bitte schreiben Sie sie, zum Beispiel <i>Armenien/Österreich</i>.
ask-occupation-organisation = <b>Was ist die Organisation?</b> In wenigen Worten, zum Beispiel <i>Menschenrechtsorganisation</i>. Sie können das überspringen.
filled-occupation-organisation = ✓ Was sie ist: { $answer }
button-change-occupation-organisation = ✏️ Was sie ist
ask-representative = <b>Wer unterschreibt für die Organisation?</b> Bitte schreiben Sie Ihren Namen und Ihre Funktion. Nur die Admins sehen das, um zu prüfen, ob Sie unterschreiben dürfen; es wird nie veröffentlicht und bald nach der Entscheidung gelöscht.
filled-representative = 🔒 Unterschreibt für sie: { $answer }
button-change-representative = ✏️ Wer unterschreibt
representative-needed = Für eine Organisation muss eine Person unterschreiben. Der Name wird nie veröffentlicht.
signs-as-organisation = 🏛 Eine Organisation unterschreibt.
section-organisations = Organisationen
section-people = Personen
