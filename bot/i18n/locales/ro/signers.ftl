### Romanian, for signers. Values are escaped before they are filled in; tags are those of bot/messaging/markup.py.
### reviewed: no

## Before anybody writes

bot-description =
    O scrisoare deschisă: „{ $title }”.

    Citiți-o aici și, dacă sunteți de acord, semnați-o. Contul dumneavoastră rămâne între dumneavoastră și acest bot: se publică numai rândul pe care îl confirmați.
bot-short-description = O scrisoare deschisă de la { $organiser }: aici se poate citi și semna.
bot-name-several = Scrisori deschise
bot-description-several =
    Scrisori deschise.

    Citiți-le aici și semnați-le pe cele cu care sunteți de acord. Contul dumneavoastră rămâne între dumneavoastră și acest bot: se publică numai rândul pe care îl confirmați.
bot-short-description-several = Scrisori deschise: aici se pot citi și semna.
command-letter = citirea scrisorii
command-letters = ce scrisori se pot citi aici
command-sign = semnarea scrisorii
command-my = semnătura mea: vedere, corectare, retragere
command-hide = scot numele meu din lista publică, pe loc
command-show = arăt din nou numele meu
command-signatories = cine a semnat
command-news = noutăți despre scrisoare, pentru cine dorește
command-privacy = ce se păstrează și cine vede
command-data = ce știți despre mine: totul, într-un fișier
command-language = alegerea limbii
command-newletter = înființarea unei scrisori proprii
command-myletters = vedeți și schimbați scrisorile pe care le-ați înființat
command-help = ce știe acest bot
command-cancel = oprirea semnării și uitarea răspunsurilor
command-withdraw = retragerea semnăturii mele

# Words that are understood as a command where no answer is asked for, parted by commas.
word-letter = scrisoarea, scrisoare, citesc
word-letters = scrisori, scrisorile, alte scrisori
word-sign = semnez, vreau să semnez, semnare
word-my = semnătura mea, a mea, starea
word-hide = ascund, ascund numele, ascund numele meu
word-show = arăt, arăt numele, arăt numele meu
word-signatories = semnatari, cine a semnat
word-news = noutăți, știri
word-privacy = confidențialitate, ce se păstrează
word-data = date, datele mele, ce știți despre mine
word-language = limba, limbă, limbi
word-help = ajutor, ?
word-cancel = anulare, stop, opresc
word-withdraw = retrag, retragere, îmi retrag semnătura

## Buttons

button-answer = E răspunsul meu: „{ $value }”
button-accept = Las așa
button-back = ‹ Înapoi
button-cancel = Anulare
button-cancel-surely = Da, oprim aici
button-choose-public = Public
button-choose-withheld = Fără nume
button-chosen-public = ✓ Public
button-chosen-withheld = ✓ Fără nume
button-change-name = ✏️ Numele
button-change-occupation = ✏️ Ocupația
button-change-places = ✏️ Țările
button-change-spelling = ✏️ A doua scriere
button-confirm = Semnez
button-correct = Corectez
button-done = Gata ›
button-hide = Ascund numele meu
button-go-on = Continui semnarea
button-is-old =
    { $platform ->
        [matrix] Această alegere nu mai este valabilă. Iată unde ne aflăm.
       *[telegram] Acest buton este vechi. Iată unde ne aflăm.
    }
button-keep = Păstrez „{ $value }”
button-keep-typed = Păstrez cum am scris
button-keep-signature = Nu, o păstrez
button-language = Limba
button-letter = Scrisoarea
button-letters = Alte scrisori
button-closed-letter = { $title } (închisă)
letters-heading = Ce scrisoare doriți să citiți?
button-mend = Schimb și trimit iar
button-my = Semnătura mea
button-news-off = Fără noutăți
button-news-on = Primesc noutăți
button-next = Înainte ›
button-object = Nu așa
button-one-spelling = Numai cum am scris
button-open = Citesc și semnez
button-page = Lista publicată
button-previous = ‹ Înapoi
button-read-on = Citesc mai departe ›
button-respond = Răspund
button-share = Dau mai departe
button-share-card = Card pentru orice chat
button-share-chat = Trimit într-un chat
button-share-code = Cod QR
button-share-link = Copiez linkul
button-show = Arăt din nou numele
button-text = Textul: { $language }
button-sign = Semnez scrisoarea
button-signatories = Semnatari ({ $count })
button-skip = Sar peste
button-switch-public = Ascund numele meu
button-switch-withheld = Arăt public numele meu
button-withdraw = Retrag
button-withdraw-surely = Da, retrag
button-withdraw-erase = Șterge tot
button-withdraw-shown = Arată ca retrasă

## The letter and what else can be read

letter-heading =
    <h>{ $title }</h>
    <i>{ $organiser }, { $day }</i>
letter-title = <h>{ $title }</h>
letter-authors = <i>Text scris de { $authors }</i>
letter-signed =
    { $count ->
        [one] A semnat o persoană.
        [few] Au semnat { $count } persoane.
       *[other] Au semnat { $count } de persoane.
    }
letter-page = <i>Pagina { $page } din { $pages }</i>
letter-other-language = Scrisoarea nu există încă în limba dumneavoastră ({ $language }). O citiți în: { $shown }. Cu /language vedeți celelalte limbi.
letter-by-volunteers = <i>Acest text a fost tradus de voluntari. Contează textul în: { $official }.</i>
letter-closed = Semnarea acestei scrisori s-a încheiat: scrisoarea poate fi citită, dar nu mai poate fi semnată. Nu s-a schimbat nimic.
letter-paused = Deocamdată această scrisoare nu poate fi semnată; poate fi citită. Nu s-a schimbat nimic.
letter-opens = Această scrisoare poate fi semnată începând din { $day }. Poate fi citită deja.
signatories-heading =
    { $count ->
        [one] <b>A semnat o persoană.</b>
        [few] <b>Au semnat { $count } persoane.</b>
       *[other] <b>Au semnat { $count } de persoane.</b>
    }{ $withheld ->
        [0] { "" }
        [one] { " " }Una dintre semnături este numărată fără nume.
        [few] { " " }{ $withheld } dintre semnături sunt numărate fără nume.
       *[other] { " " }{ $withheld } dintre semnături sunt numărate fără nume.
    }
signatories-line = { $number }. { $line }
line-withdrawn = (semnătură retrasă la { $day })
first-signatories = Primele semnături
further-signatories = Alte semnături
signatories-none = Încă nu s-a publicat niciun nume.
signatories-yours = Al dumneavoastră are numărul { $number }.
signatories-hint = Ca să căutați pe cineva, scrieți /signatories și un nume.
signatories-found = În lista publică, pentru <b>{ $name }</b>:
signatories-not-found = În lista publică nu găsesc pe nimeni pentru <b>{ $name }</b>.
signatories-more = Mai sunt și alții. Scrieți, vă rog, mai mult din nume.
share-heading = <b>Dați scrisoarea mai departe.</b> Din link nu se vede dacă ați semnat.
share-words = O scrisoare deschisă: „{ $title }”. Citiți-o și, dacă sunteți de acord, semnați-o:
share-code = <b>{ $title }</b> – îndreptând camera spre acest cod, oricine poate citi și semna scrisoarea.
language-question = În ce limbă să vorbesc?
language-chosen = De acum vorbesc cu dumneavoastră în română.
privacy-short =
    Administratorii văd numai rândul pe care îl confirmați. { $platform ->
        [matrix] Serverul dumneavoastră și al nostru văd că vorbiți cu acest bot, iar într-o cameră fără criptare și ce scrieți.
       *[telegram] Telegram vede acest chat; ce scrieți aici intră în acest formular și este scos din chat.
    } Mai multe: /privacy
privacy =
    <b>Ce se păstrează și cine vede</b>

    <b>Ce ne dați:</b> numele, țările, ocupația și dacă numele poate fi arătat. Până când confirmați, ele se păstrează criptate și se uită după o zi.

    <b>Contul dumneavoastră</b> nu se păstrează niciodată la vedere. În locul lui rămâne o amprentă cu cheie, pentru ca un cont să semneze o singură dată, și o adresă criptată, ca să vă putem anunța hotărârea. Adresa se șterge la o zi după ce ați primit vestea.

    <b>Cine ce vede:</b> administratorii văd rândul, limba și ora, nu contul. Ce este aprobat și public apare sub scrisoare. O semnătură fără nume este numărată și nu se arată nimănui altcuiva.

    { $platform ->
        [matrix] <b>Serverul dumneavoastră</b> și al nostru pot vedea că vorbiți cu acest bot; într-o cameră fără criptare, și ce se scrie.
       *[telegram] <b>Telegram</b> poate vedea ce se scrie în acest chat și că vorbiți cu acest bot.
    } Dacă aceasta vă pune în pericol, nu semnați aici.

    <b>Vă puteți retrage</b> oricând cu /my: ce ați dat se șterge imediat. Ce a fost publicat înainte poate fi deja copiat de alții.

    <b>La { $days ->
        [one] o zi
        [few] { $days } zile
       *[other] { $days } de zile
    } după închiderea scrisorii</b> botul șterge cine a semnat: toate conturile și toate numele care nu sunt publice. De atunci nu mai poate găsi semnătura dumneavoastră; pentru scoaterea rândului, scrieți-ne.

    Dacă administratorii nu mai primesc semnături dintr-un cont, amprenta lui rămâne până atunci, chiar și după o retragere.

    Întrebări: { $contact }
help =
    Acest bot poartă scrisoarea deschisă „{ $title }”. O puteți citi, semna și puteți vedea unde se află semnătura dumneavoastră.
help-line = /{ $command } – { $meaning }
not-understood = Nu cunosc această comandă. Cu /help vedeți ce știu să fac.
group-invitation =
    ✉️ <b>{ $title }</b>

    O scrisoare deschisă. Se citește și se semnează într-un chat privat, niciodată aici.
cancel-question = <b>Oprim semnarea?</b> Ce ați răspuns s-ar uita.
cancel-question-correction = <b>Oprim corectarea?</b> Semnătura dumneavoastră ar rămâne cum era.
chosen-public = <b>Semnați public:</b> rândul dumneavoastră va sta în listă. Puteți alege în schimb să ascundeți numele.
chosen-withheld = <b>Numele dumneavoastră este ascuns:</b> rândul nu se arată, crește numai numărul. Puteți alege în schimb să semnați public.
filled-name = ✓ Numele: { $answer }
filled-places = ✓ Țările: { $answer }
filled-occupation = ✓ Ocupația: { $answer }
filled-public = ✓ Se arată public
filled-withheld = ✓ Numele este ascuns

## The signing conversation

nothing-asked = Acum nu se întreabă nimic. Doriți să citiți scrisoarea sau să o semnați?
line-understood =
    Am înțeles așa:
    Numele: { $name }
    De unde: { $places }
    Ocupația: { $occupation }
line-unclear = încă neclar, vedeți mai jos
line-empty = lipsește
ask-name = <b>Cum vă numiți?</b> Scrieți numele așa cum trebuie să stea sub scrisoare.
ask-spelling =
    <b>Cum se scrie numele dumneavoastră cu litere { $script ->
        [cyrillic] chirilice
        [armenian] armenești
        [georgian] georgiene
        [arabic] arabe
       *[latin] latine
    }?</b> Va sta după prima formă, pentru cine nu o poate citi. Scrieți-l sau lăsați numele așa cum este.
ask-places =
    <b>Ce țară sau ce țări?</b> De unde sunteți sau unde locuiți; pot fi mai multe. Ele stau în rândul dumneavoastră, ca să se vadă de unde semnează oamenii. { $platform ->
        [matrix] Scrieți-le,
       *[telegram] Apăsați una sau mai multe ori scrieți-le,
    } de exemplu <i>Armenia/Austria</i>.
ask-places-typed = <b>Ce țară sau ce țări?</b> De unde sunteți sau unde locuiți; pot fi mai multe. Ele stau în rândul dumneavoastră, ca să se vadă de unde semnează oamenii. De exemplu <i>Armenia/Austria</i>.
word-is-command = Încă nu am luat „{ $word }” drept răspuns: este și o comandă. Alegeți, vă rog, ce ați vrut să spuneți.
question-waits = Sunteți în mijlocul semnării: continuați, sau vedeți din nou întrebarea cu /sign.
places-picked = Ales: <b>{ $places }</b>
places-misspelt = Ați scris <b>{ $typed }</b>. Ați vrut să scrieți <b>{ $meant }</b>? Luați varianta aceasta sau păstrați ce ați scris.
ask-occupation = <b>Cu ce vă ocupați?</b> Ocupația sau instituția, de exemplu <i>cercetare în istorie</i>. Puteți sări peste.
ask-confirmation-public = <b>Verificați, vă rog.</b> Se va publica exact acest rând:
ask-confirmation-withheld = <b>Verificați, vă rog.</b> Iată ce vor vedea administratorii:
exact-line = <blockquote>{ $line }</blockquote>
confirm-by-button =
    { $platform ->
        [matrix] Răspundeți, vă rog, cu unul dintre aceste numere: pentru a semna, a schimba ceva sau a anula.
       *[telegram] Folosiți, vă rog, butoanele: pentru a semna, a schimba ceva sau a anula.
    }
visibility-public = Se va arăta public după aprobare.
visibility-withheld = Numele este ascuns. Acest rând nu se arată; crește numai numărul.
published-public = Se arată public.
published-withheld = Este numărată. Rândul nu se arată; crește numai numărul.
former-hidden = Rândul dumneavoastră iese din lista publică îndată ce confirmați.
former-still = Rândul de dinainte rămâne public.
former-stays = Până la aprobare, rândul de dinainte rămâne public: „{ $line }”.
next-decides = Îl citesc și hotărăsc administratorii de la { $organiser }.
next-published = După aprobare se publică aici: { $url }
lately-hours =
    { $hours ->
        [one] În ultima vreme a durat cam o oră.
        [few] În ultima vreme a durat cam { $hours } ore.
       *[other] În ultima vreme a durat cam { $hours } de ore.
    }
lately-days =
    { $days ->
        [one] În ultima vreme a durat cam o zi.
        [few] În ultima vreme a durat cam { $days } zile.
       *[other] În ultima vreme a durat cam { $days } de zile.
    }
wording-changed = Textul scrisorii s-a schimbat de când ați început. Citiți-l, vă rog, din nou (/letter) înainte de a semna.
wording-question = <b>Textul pe care l-ați semnat s-a schimbat.</b> Ce este tăiat a dispărut; ce este îngroșat este nou. Semnătura rămâne sub textul pe care l-ați semnat, dacă nu o păstrați pentru cel nou.
wording-more = S-a schimbat mai mult decât încape aici. /letter arată tot textul.
wording-gone = <b>Scrisoarea nu mai există în limba în care ați semnat-o ({ $language }).</b> Semnătura rămâne sub textul pe care l-ați semnat. /letter arată textul actual.
wording-kept = Vă mulțumim. Semnătura dumneavoastră se află acum sub textul nou.
wording-changed-again = Între timp, textul s-a schimbat încă o dată.
my-earlier-text = Ați semnat un text anterior al scrisorii.
news-offered = Doriți să primiți aici noutăți despre scrisoare, de exemplu când a fost predată sau s-a închis? Este oprit până când porniți dumneavoastră. Pentru aceasta, adresa acestui chat se păstrează, criptată, până când opriți sau retrageți semnătura.
news-on = Primiți aici noutăți despre scrisoare. Pentru aceasta, adresa acestui chat se păstrează, criptată, până când opriți sau retrageți semnătura.
news-stopped = Nu mai primiți noutăți despre scrisoare. Adresa acestui chat nu se mai păstrează pentru aceasta.
news-heading = 📣 <b>{ $organiser } scrie despre scrisoarea „{ $title }”:</b>
news-closed = 📣 <b>Scrisoarea „{ $title }” s-a închis.</b> Semnături: { $count }.
news-foot = <i>Primiți acest mesaj pentru că ați dorit noutăți. Le opriți cu /news.</i>
milestone = 🎉 <b>{ $count } de semnături</b> sub scrisoarea „{ $title }”.
names-heading = ✍️ <b>Nou sub scrisoarea</b> „{ $title }”:
names-others = … și încă { $count }.
button-keep-wording = O păstrez pentru cel nou
button-differences = Ce s-a schimbat
thanks = <b>Vă mulțumim că ați semnat.</b>
thanks-correction = <b>Mulțumim, corectura dumneavoastră a sosit.</b>
leave-not-direct = Acesta nu este un chat direct. Vorbesc cu fiecare persoană separat: începeți, vă rog, un chat direct cu mine.
leave-enough-rooms = Aveți deja atâtea chaturi cu mine câte poate avea un cont. Scrieți, vă rog, într-unul dintre ele.
leave-full = Acum nu pot intra în alte camere. Încercați, vă rog, mai târziu.
leave-overheard = Plec pentru că nu mai suntem singuri aici: semnătura este între dumneavoastră și mine. Începeți, vă rog, un nou chat direct cu mine.
leave-idle = Aici nu a mai scris nimeni de mult, așa că plec. Invitați-mă din nou oricând doriți: semnătura dumneavoastră rămâne cum este.
cancelled = Anulat. Ce ați răspuns s-a uitat.
cancelled-correction = Anulat. Semnătura dumneavoastră rămâne cum era.
strange-edited =
    { $platform ->
        [matrix] Nu pot ști care răspuns l-ați editat, așa că nu s-a schimbat nimic. Răspundeți, vă rog, la întrebarea lui cu răspunsul corect sau întoarceți-vă la ea.
       *[telegram] Nu pot urmări mesajele editate. Răspunsul rămâne cum l-ați trimis prima dată; îl puteți schimba cu butoanele.
    }
strange-emote = Mesajul a venit ca acțiune, așa că nu îl iau drept răspuns. Trimiteți-l, vă rog, ca mesaj obișnuit. Nimic din ce ați dat înainte nu s-a pierdut.
strange-forgeable = O reacție călătorește necriptată, de aceea nici nu semnez, nici nu retrag printr-o reacție. Scrieți, vă rog, numărul.
strange-poll = Nu iau parte la sondaje. Răspundeți, vă rog, în cuvinte. Nimic din ce ați dat înainte nu s-a pierdut.
edited-too-late = Semnătura rămâne cum ați confirmat-o: editarea nu o schimbă. Pentru corectare, scrieți /my.
answer-changed = ✏️ Schimbat: <b>{ $answer }</b>
answer-deleted = Ați șters acel răspuns, iar eu l-am uitat. Răspundeți, vă rog, din nou.
strange-verification = Sunt un bot: aici nu este nimeni care să compare emoji cu dumneavoastră, așa că am refuzat verificarea. Ca să fiți siguri că sunt eu, comparați amprenta dispozitivului meu cu cea dată de organizatori. Nimic din ce ați dat înainte nu s-a pierdut.
strange-open = Mesajul a venit necriptat într-o cameră criptată și nu a fost citit. Trimiteți-l, vă rog, din nou dintr-o aplicație care criptează.
strange-unsigned = Mesajul a venit de pe un dispozitiv pe care proprietarul nu l-a verificat și nu a fost citit: aici hotărăsc numai dispozitivele verificate. Verificați-l, vă rog, în setările aplicației sau scrieți de pe altul.
strange-reaction = Nu s-a hotărât nimic: aici contează numai cuvintele de pe dispozitive verificate, iar o reacție nu este semnată de niciun dispozitiv. Răspundeți, vă rog, la card cu „aprob” sau „resping”.
strange-sealed = Nu am putut decripta ce ați scris. Trimiteți, vă rog, din nou. Nimic din ce ați dat înainte nu s-a pierdut.
event-failed = Aici ceva nu a mers, și este vina noastră. Ce ați trimis acum nu s-a primit; nimic din ce ați dat înainte nu s-a pierdut. Încercați, vă rog, în alt fel.
strange-hasty = Scrieți mai repede decât pot citi. Ce vine acum se lasă deoparte: așteptați, vă rog, un minut, apoi continuați de aici. Nimic din ce ați dat înainte nu s-a pierdut.
strange-long = Este prea lung pentru mine: un mesaj are aici cel mult 4.096 de caractere. Trimiteți-l, vă rog, din nou, mai scurt. Nimic din ce ați dat înainte nu s-a pierdut.
strange-other = Aici pot citi numai cuvinte. Nimic din ce ați dat înainte nu s-a pierdut.

## Why an answer cannot be taken

name-address = Pare o adresă sau un număr. Scrieți, vă rog, numele dumneavoastră.
name-empty = Scrieți, vă rog, numele dumneavoastră.
name-lines = Scrieți, vă rog, numele pe un singur rând.
name-needed = O semnătură are nevoie de un nume. Îl puteți ascunde de public.
name-no-letters = Un nume are nevoie de litere. Scrieți-l, vă rog, din nou.
name-symbols = Un nume este făcut din litere. Scrieți-l, vă rog, fără emoji și alte semne.
spelling-only = Scrieți aici numai numele, cu literele din întrebare.
name-too-long =
    { $most ->
        [one] Este mai lung de { $most } caracter. Scrieți, vă rog, o formă mai scurtă a numelui.
        [few] Este mai lung de { $most } caractere. Scrieți, vă rog, o formă mai scurtă a numelui.
       *[other] Este mai lung de { $most } de caractere. Scrieți, vă rog, o formă mai scurtă a numelui.
    }
occupation-address = Scrieți, vă rog, în cuvinte cu ce vă ocupați, fără adresă sau număr de telefon.
place-address = Scrieți, vă rog, numele unui loc, fără adresă sau număr.
place-no-letters = Un loc are nevoie de litere. Scrieți-l, vă rog, din nou.
place-too-long =
    { $most ->
        [one] Un loc poate avea cel mult { $most } caracter. Scrieți, vă rog, o formă mai scurtă.
        [few] Un loc poate avea cel mult { $most } caractere. Scrieți, vă rog, o formă mai scurtă.
       *[other] Un loc poate avea cel mult { $most } de caractere. Scrieți, vă rog, o formă mai scurtă.
    }
places-empty = Numiți, vă rog, cel puțin o țară.
places-needed = O semnătură are nevoie de cel puțin un loc. Orice nume al lui este bun.
places-too-many =
    { $most ->
        [one] Cel mult un loc. Lăsați, vă rog, câteva deoparte.
        [few] Cel mult { $most } locuri. Lăsați, vă rog, câteva deoparte.
       *[other] Cel mult { $most } de locuri. Lăsați, vă rog, câteva deoparte.
    }
withdrawn-too-often = V-ați retras de mai multe ori într-o oră. Așteptați, vă rog, o vreme, apoi apăsați din nou butonul: ce ați răspuns se păstrează.
text-empty = Scrieți, vă rog, câteva cuvinte.
text-formula = Începeți, vă rog, cu o literă, nu cu „=”, „+”, „-” sau „@”.
text-lines = Scrieți, vă rog, pe un singur rând.
text-long = Este prea lung pentru mine. Scurtați, vă rog.
text-lost = O parte s-a pierdut pe drum: în locul ei stă „�”. Scrieți, vă rog, din nou.
text-too-long =
    { $most ->
        [one] Este mai lung de { $most } caracter. Scurtați, vă rog.
        [few] Este mai lung de { $most } caractere. Scurtați, vă rog.
       *[other] Este mai lung de { $most } de caractere. Scurtați, vă rog.
    }
text-unreadable = Sunt în el caractere care nu pot fi arătate. Scrieți, vă rog, din nou fără ele.

## Where a signature stands

my-heading = <b>Semnătura dumneavoastră, nr. { $number }</b>
my-number = În lista publică are numărul { $number }.
my-hidden = Ați ascuns numele dumneavoastră. Îl readuceți cu /show.
my-none = Nu ați semnat. Doriți să citiți scrisoarea sau să o semnați?
my-until = Semnarea s-a încheiat. Aici vă mai puteți retrage. La { $day } botul șterge cine a semnat; de atunci, scrieți, vă rog, la { $contact }.
my-erased = Scrisoarea s-a închis, iar la { $day } botul a șters cine a semnat-o: nu mai știe dacă sunteți printre semnatari. Lista publicată rămâne cum este. Dacă rândul dumneavoastră stă acolo și doriți să fie schimbat sau scos, scrieți, vă rog, la { $contact }.
data-caption = <b>În acest fișier se află tot ce am despre acest cont.</b> Nu am nici numărul dumneavoastră de telefon, nici numele contului, și nu păstrez această conversație.
hide-done = Numele dumneavoastră este ascuns: nimeni nu îl vede în lista publică. Semnătura rămâne, iar numele îl readuceți oricând doriți, cu /show.
hide-withheld = Numele dumneavoastră este deja ascuns: nu se află în lista publică.
show-done = Numele dumneavoastră este din nou în lista publică. Îl scoateți pe loc, oricând doriți, cu /hide.
show-waits = Numele dumneavoastră nu mai este ascuns. Ce așteaptă se va arăta îndată ce administratorii aprobă.
show-withheld = Ați semnat fără nume. Ca să îl arătați, alegeți „Corectez”; administratorii se uită încă o dată la semnătură.
state-pending =
    Așteaptă aprobarea, { ORDINAL($place) ->
        [one] pe primul loc
       *[other] pe locul { $place }
    } la rând. Veți primi vestea aici.
state-approved = Aprobată.
state-rejected = Nu a fost primită în această formă. { $reason } O puteți schimba și trimite din nou, sau scrieți la { $contact }.
state-removed = Scoasă din listă de administratori. O puteți corecta, sau scrieți la { $contact }.
told-removed = <b>Semnătura dumneavoastră a fost scoasă din listă.</b> Dacă este o greșeală, corectați-o cu /my sau scrieți la { $contact }.
blocked = Ne pare rău: această scrisoare nu mai primește semnături din acest cont.
blocked-contact = Dacă este o greșeală, scrieți la { $contact }.
blocked-still = /data arată ce se păstrează despre dumneavoastră, iar /hide vă scoate numele din listă.
told-erased = <b>Semnătura dumneavoastră a fost ștearsă, cu tot ce ați dat.</b> Cineva a cerut aceasta în numele dumneavoastră. Puteți semna din nou.
told-edited = <b>Semnătura dumneavoastră arată acum așa.</b> Dacă nu este bine, corectați-o cu /my.
withdraw-question = <b>Vă retrageți semnătura?</b> Tot ce ați dat se șterge imediat. Puteți semna din nou mai târziu.
withdraw-numbered = Rândul dumneavoastră are numărul { $number } în lista publică. <b>Șterge tot</b> îl scoate de acolo, iar numerele următoare se schimbă. <b>Arată ca retrasă</b> șterge și numele, și tot restul, dar numărul rămâne, cu cuvântul „retrasă” și ziua.
withdrawn = Retrasă. Ce ați dat s-a șters.
withdrawn-shown = Retrasă. Ce ați dat s-a șters. Numărul { $number } din lista publică arată numai ziua retragerii.
told-approved = <b>Semnătura dumneavoastră a fost aprobată.</b>
told-mended = <b>Administratorii au corectat rândul.</b> Dumneavoastră ați scris:
mended-accepted = Vă mulțumim. Rândul dumneavoastră rămâne așa:
mended-objected = Acel rând nu mai este în lista publică. Administratorii hotărăsc încă o dată, despre rândul scris de dumneavoastră:
told-rejected = <b>Semnătura dumneavoastră nu a putut fi primită în această formă.</b> { $reason } O puteți schimba și trimite din nou cu /my, sau scrieți la { $contact }.
told-word = Administratorii scriu:
told-former-back = Despre corectura dumneavoastră nu s-a hotărât la timp. A fost ștearsă, iar rândul de dinainte rămâne public. O puteți face din nou cu /my.
told-former-hidden = Despre corectura dumneavoastră nu s-a hotărât la timp. A fost ștearsă, iar rândul de dinainte rămâne, cu numele ascuns. Îl readuceți cu /show.
told-former-removed = Administratorii au scos rândul dumneavoastră de dinainte din lista publică. Corectura așteaptă în continuare hotărârea lor.
told-lapsed =
    { $days ->
        [one] Despre semnătura dumneavoastră nu s-a hotărât timp de o zi. A fost ștearsă, cu tot ce ați dat. Puteți semna din nou.
        [few] Despre semnătura dumneavoastră nu s-a hotărât timp de { $days } zile. A fost ștearsă, cu tot ce ați dat. Puteți semna din nou.
       *[other] Despre semnătura dumneavoastră nu s-a hotărât timp de { $days } de zile. A fost ștearsă, cu tot ce ați dat. Puteți semna din nou.
    }
told-lapsed-at-the-end = Scrisoarea s-a închis, iar despre semnătura dumneavoastră nu s-a hotărât la timp. A fost ștearsă, cu tot ce ați dat.
told-undone = O hotărâre despre semnătura dumneavoastră a fost luată înapoi. Așteaptă din nou aprobarea și veți primi vestea.
told-question = ❓ <b>Administratorii ({ $organiser }) au o întrebare despre semnătura dumneavoastră.</b>
question-how = Nu trebuie să răspundeți: semnătura așteaptă ca înainte. Ei nu vă văd contul. Nu dați nicio adresă, niciun număr și nicio parolă.
write-answer = <b>Scrieți, vă rog, răspunsul într-un singur mesaj.</b> Administratorii îl vor citi așa cum îl scrieți.
answer-sent = Vă mulțumim. Administratorii citesc acum acest text:
reason-duplicate = Pare să fie deja acolo.
reason-not-a-person = Nu pare a fi o persoană reală.
reason-offensive = Este jignitoare.
reason-other = Administratorii nu au dat alt motiv.

## A line that admins have entered

claim-question = <b>Este rândul dumneavoastră?</b> L-au înscris pentru dumneavoastră administratorii scrisorii „{ $title }”:
claim-made = <b>Mulțumim. Acest rând este acum al dumneavoastră.</b>
claim-pending = Așteaptă hotărârea administratorilor. Veți afla ce au hotărât.
claim-approved = Se află pe lista publică.
claim-refused = <b>Rândul a fost șters.</b> Administratorii știu că nu este al dumneavoastră.
claim-void = <b>Acest link nu are efect.</b> Are efect o singură dată și numai cât există rândul. Cine vi l-a dat poate face altul.
claim-signed = <b>Nu s-a schimbat nimic.</b> Acest cont are deja o semnătură, nr. { $number }, și poate avea numai una. Ajutor: { $contact }
button-mine = Este al meu
button-not-mine = Nu este al meu

## The admin group

alarm-backlog = ⚠️ { $count ->
        [one] Un mesaj așteaptă
        [few] { $count } mesaje așteaptă
       *[other] { $count } de mesaje așteaptă
    } să fie livrate, cel mai vechi de { $minutes ->
        [one] un minut
        [few] { $minutes } minute
       *[other] { $minutes } de minute
    }. Operatorul să se uite în jurnalul botului.
alarm-over-backlog = ✅ Mesajele se livrează din nou.
command-elsewhere = /{ $command } este pentru un chat privat cu mine.
command-mistyped = Nu s-a schimbat nimic: nu cunosc „{ $typed }”. Ați vrut să scrieți /{ $meant }?
command-unknown = Nu s-a schimbat nimic: nu cunosc „{ $typed }”. Cu /help vedeți ce știu să fac aici.
not-configured = Citiți aici, dar { $person } nu este printre administratorii din setări, așa că nu s-a schimbat nimic. Operatorul vă poate adăuga.
mend-name = O semnătură are nevoie de numele purtat cu adevărat, iar acesta a lăsat o îndoială.
mend-words = Unele dintre cuvintele ei nu pot sta sub scrisoare.
reason-untold = Motivul nu se spune aici.
reason-unknown = Nu s-a respins nimic: nu cunosc acest motiv. Scrieți, vă rog, unul dintre acestea: { $reasons }; de exemplu: /reject 12 dublură
toast-newcomer =
    Sunteți aici de puțin timp, așa că încă nu puteți hotărî. Cineva care hotărăște aici vă poate da voie; dacă nimeni nu o face, încercați din nou peste { $minutes ->
        [one] un minut
        [few] { $minutes } minute
       *[other] { $minutes } de minute
    }.
not-allowed = Numai membrii grupului de administratori pot face aceasta, în acel grup.

## Founding a letter

founding-text = <b>O scrisoare nouă.</b> Trimiteți textul: scris sau redirecționat, în mai multe mesaje dacă este lung, sau ca fișier (.md, .txt, .docx, .odt). Primul rând este titlul. Nimeni nu îl citește înainte să deschideți scrisoarea. Ce dați se șterge dacă nu continuați timp de o săptămână.
founding-so-far = Caractere până acum: { $count }. Trimiteți restul textului sau luați-l așa cum este.
founding-translation = Trimiteți traducerea în același fel. Primul ei rând este titlul.
founding-language = În ce limbă este acest text? Puteți scrie și codul unei limbi, de exemplu pt-BR.
founding-further = Scrisoarea există în: { $languages }. Doriți să adăugați o traducere?
founding-organiser = <b>Cine publică scrisoarea?</b> Scrieți așa cum va citi toată lumea: o persoană, un grup sau o inițiativă.
founding-contact = <b>Unde vi se poate scrie?</b> Toată lumea va vedea adresa, iar ea nu ar trebui să ducă la dumneavoastră fără voie. Cel mai bine este o adresă nouă de e-mail.
founding-closes = <b>Care este ultima zi de semnare?</b> Scrieți-o așa: 2027-05-31.
founding-preview = 👀 <b>Așa se va vedea scrisoarea:</b>
founding-group =
    <b>Acum, grupul de administratori.</b> Ei citesc fiecare semnătură și hotărăsc asupra ei. { $platform ->
        [matrix] Creez pentru ei o cameră privată și criptată și vă invit. Acolo invitați oameni de încredere.
       *[telegram] Creați un grup privat cu oameni de încredere și adăugați-mă prin buton, ca administrator. Cine are legătura butonului poate alege grupul: nu o dați mai departe.
    }
founding-open = <b>Deschidem scrisoarea?</b> De atunci, oricine are legătura o poate citi și semna. Administratorii hotărăsc în grupul „{ $group }”.
founding-working = ⏳ O clipă, vă rog.
founding-opened = <b>Scrisoarea este deschisă:</b> „{ $title }”. Acum o puteți răspândi.
founding-later = Cu /myletters o puteți vedea și schimba mai târziu.
founding-group-opened = <b>Acest grup hotărăște asupra scrisorii „{ $title }”.</b> Fiecare semnătură vine aici ca o fișă. /help spune ce se poate face.
founding-group-here = Acest grup a fost ales să hotărască asupra unei scrisori noi. Se continuă în conversația privată cu mine.
founding-leave = Ștergem tot ce ați dat pentru scrisoarea nouă?
founding-left = Aici nu se pregătește nicio scrisoare: nu se păstrează nimic din ea.
founding-not-you = Acest cont nu poate înființa scrisori aici. Cine ține acest bot poate permite aceasta.
founding-full = Acum nu puteți înființa altă scrisoare: sunt atâtea câte poate duce acest bot.
founding-failed = Scrisoarea nu a putut fi deschisă: această mașină nu a putut să o păstreze. Nimic nu s-a pierdut; încercați, vă rog, mai târziu.
founding-no-text = Este nevoie de un titlu în primul rând și de un text sub el. Trimiteți-l, vă rog, încă o dată.
founding-too-long = Este gol sau prea lung. Caractere cel mult: { $most }.
founding-title-long = Titlul, adică primul rând, este prea lung. Caractere cel mult: { $most }. Trimiteți, vă rog, textul încă o dată.
founding-file-kind = Citesc fișiere al căror nume se termină cu .md, .txt, .docx sau .odt.
founding-file-large = Fișierul este prea mare. MB cel mult: { $most }.
founding-file-broken = Nu pot citi fișierul. Trimiteți, vă rog, textul ca mesaj sau ca fișier de alt fel.
founding-language-unknown = Nu cunosc această limbă. Scrieți, vă rog, codul ei, de exemplu pt-BR.
founding-no-address = Acolo nu se poate scrie. Dați, vă rog, o adresă, de exemplu letter@example.org.
founding-no-such-day = Scrieți, vă rog, o zi care abia vine, peste cel mult trei ani, de exemplu 2027-05-31.
founding-group-unknown = Nu am putut privi grupul chiar acum. Încercați, vă rog, din nou.
founding-group-taken = În acel grup se hotărăște asupra altei scrisori. Alegeți, vă rog, alt grup.
founding-group-outside = Nu mai sunt în acel grup. Adăugați-mă, vă rog, din nou.
founding-group-exposed = Oameni neinvitați pot intra în grupul „{ $group }” sau îl pot citi. Faceți-l privat și lăsați-mă să privesc din nou.
founding-group-made = V-am trimis o invitație într-o cameră nouă. Acceptați-o, invitați acolo și ceilalți administratori și lăsați-mă să privesc.
founding-group-nobody = În camera „{ $group }” nu este încă nimeni în afară de mine. Acceptați invitația mea și lăsați-mă să privesc din nou.
founding-group-no-admin = Nu sunt administrator în grupul „{ $group }”. Dați-mi acest rol și lăsați-mă să privesc din nou.
button-founding-all = Asta e tot
button-founding-add = Adaug una
button-founding-go-on = Continui fără
button-founding-no-day = Fără ultimă zi
button-founding-right = Este bine așa
button-founding-group = Adaug într-un grup
button-founding-make = Creează camera
button-founding-look = Privește din nou
button-founding-open = Deschid scrisoarea
button-founding-stay = Continui
button-founding-erase = Șterg

my-letters = <b>Scrisorile dumneavoastră.</b> Pe care doriți să o vedeți sau să o schimbați?
my-letters-none = Aici nu este nicio scrisoare înființată de acest cont.
my-letter =
    <b>{ $title }</b>
    { $state ->
        [open] 🟢 Poate fi semnată.
       *[closed] 🔒 Acum nimeni nu o poate semna.
    }
    Texte: { $languages }
    Publicată de: { $organiser }
    Contact: { $contact }
my-letter-day = Ultima zi: { $day }
altering-text = Trimiteți noul text al scrisorii „{ $title }” sau o traducere: ca mesaje sau ca fișier (.md, .txt, .docx, .odt). Primul rând este titlul. Într-o limbă pe care scrisoarea o are deja, înlocuiește textul de acolo.
altering-preview = 👀 <b>Așa o vor vedea cei care semnează.</b> Cine a semnat un text anterior rămâne la acela; cu /wording, grupul de administrare îi poate întreba.
altering-line = Toată lumea va vedea: „{ $line }”. Schimbăm?
founding-opens = <b>Din ce zi pot semna toți?</b> Până atunci semnează numai organizatorii și administratorii și stau primii sub scrisoare. Scrieți așa: 2027-05-31.
founding-opens-on = Până la { $day } semnează numai organizatorii și administratorii și stau primii. Apoi semnează toți.
founding-opens-too-late = Scrisoarea s-ar închide înainte de a se deschide. Vă rog să scrieți altă zi.
founding-organisations-sign = Semnează și organizații, printr-o persoană împuternicită.
button-founding-later = Tuturor mai târziu
button-founding-at-once = Imediat
button-founding-organisations = Și organizații
button-founding-people = Numai persoane
button-altering-opens = Prima zi
button-altering-organisations = Organizații
altering-organisations = { $state ->
        [yes] Pot semna „{ $title }” și organizații, fiecare printr-o persoană împuternicită?
       *[no] Să nu mai semneze organizații „{ $title }”? Cele care au semnat rămân.
    }
altering-closed = Închidem scrisoarea „{ $title }”? De atunci nimeni nu o mai poate semna.
altering-reopened = Deschidem din nou scrisoarea „{ $title }”?
altering-done = ✅ S-a făcut, iar grupul de administrare știe.
altering-failed = Nu s-a putut schimba: această mașină nu a putut salva. Ce era înainte rămâne; vă rugăm să încercați mai târziu.
altering-too-late = Nu mai este posibil: ultima zi a scrisorii a trecut sau se șterge deja ceea ce duce la semnatari.
altering-not-you = Acest cont își poate vedea și închide scrisorile aici, dar nu poate schimba altceva. Cine administrează acest bot poate permite mai mult.
button-altering-text = Text, traducere
button-altering-organiser = Cine o publică
button-altering-contact = Contact
button-altering-closes = Ultima zi
button-altering-closed = Închide
button-altering-reopened = Deschide din nou
button-altering-yes = Da, așa să fie
button-altering-list = Toate scrisorile mele
organisers = <b>Organizatorii scrisorii „{ $title }”</b> primesc de la mine în privat cifrele și listele ei: { $count } din cel mult { $most }. Pentru a adăuga pe cineva, acea persoană îmi trimite în privat „/newletter { $code }”. Sau trimiteți-mi numărul contului de pe Telegram ori identificatorul de pe Matrix.
organisers-add = Contul { $account } poate vedea cifrele și listele scrisorii?
organisers-away = Contul { $account } nu mai trebuie să vadă cifrele și listele scrisorii?
organisers-applied = Numele contului care a trimis codul: „{ $person }”.
organisers-asked = Mulțumesc. Am întrebat pe cine a înființat scrisoarea.
organisers-unknown = Acesta nu este un cont. Trimiteți numărul lui de pe Telegram, de exemplu 123456789, sau identificatorul de pe Matrix, de exemplu @flora:example.org.
organisers-there = Acest cont este deja printre organizatori.
organisers-full = Nu pot fi mai mulți de { $most }. Scoateți mai întâi pe cineva.
button-organisers-away = Scoate:
button-altering-organisers = Organizatori

## Words that people type instead of pressing a button: some for each, with commas between

typed-skip = sar peste, mai departe, nimic, fără
typed-back = înapoi, inapoi
typed-cancel = anulare, anulez, stop
typed-yes = da, da vă rog, bine, corect, ok
typed-no = nu, nu mulțumesc

## Organisations

ask-kind = <b>Semnați în nume propriu sau pentru o organizație?</b> Un cont semnează o singură dată. Pentru a semna și în nume propriu, folosiți vă rugăm alt cont.
button-kind-person = În nume propriu
button-kind-organisation = Pentru o organizație
kind-needed = Alegeți mai întâi pentru cine semnați.
filled-kind-person = ✓ În nume propriu
filled-kind-organisation = ✓ Pentru o organizație
button-change-kind = ✏️ Pentru cine
ask-name-organisation = <b>Cum se numește organizația?</b> Scrieți numele așa cum trebuie să apară sub scrisoare.
ask-places-organisation = <b>În ce țară sau țări lucrează organizația?</b> Ele apar în rândul ei. Scrieți-le, de exemplu <i>Armenia/Austria</i>.
ask-occupation-organisation = <b>Ce este organizația?</b> În câteva cuvinte, de exemplu <i>organizație pentru drepturile omului</i>. Puteți sări peste.
filled-occupation-organisation = ✓ Ce este: { $answer }
button-change-occupation-organisation = ✏️ Ce este
ask-representative = <b>Cine semnează pentru organizație?</b> Scrieți numele și funcția dumneavoastră. Le văd doar adminii, ca să verifice că puteți semna; nu se publică niciodată și se șterg curând după decizie.
filled-representative = 🔒 Semnează pentru ea: { $answer }
button-change-representative = ✏️ Cine semnează
representative-needed = Pentru o organizație trebuie să semneze o persoană. Numele nu se publică niciodată.
signs-as-organisation = 🏛 Semnează o organizație.
section-organisations = Organizații
section-people = Persoane
