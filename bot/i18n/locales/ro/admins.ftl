### Romanian, for admins and organisers. Values are escaped before they are filled in; tags are those of bot/messaging/markup.py.
### reviewed: no

## Before anybody writes

command-pending = ce așteaptă o hotărâre
command-stats = cifre și o imagine
command-export = lista publicată, ca fișier
command-wording = cine a semnat ce text și ce s-a schimbat
command-close = închide scrisoarea: nimeni nu mai poate semna
command-reopen = deschide din nou scrisoarea închisă cu /close
command-card = arată un card aici
command-approve = aprobă cardurile cu aceste numere
command-reject = respinge; cuvântul de după număr este motivul
command-undo = ia hotărârea înapoi
command-history = ce s-a întâmplat cu o semnătură
command-fix = corectez rândul unui card și îl aprob
command-ask = pun o întrebare; răspunsul vine cu cardul
command-take = luați o semnătură, ca ceilalți să o lase între timp
command-release = lăsați-o din nou celorlalți

## Buttons

button-approve = Aprob
button-approve-mended = Aprob acest rând
button-approve-listed = ✅ Aprob acestea { $count }
button-approve-number = Aprob nr. { $number }
button-card = Card nr. { $number }
button-let-in = Are voie să hotărască
button-news-send = Trimite
button-pending = Ce așteaptă
button-all-waiting = ‹ Tot ce așteaptă
button-apply = Aplic acestea { $count }
button-clean = Aprob ce e fără semn
button-close = Închide
button-press-file = Fișier pentru presă
button-oldest = Întâi cele vechi
button-risky = Întâi cele riscante
button-undo-all = Iau tot înapoi
button-reject = Resping
button-take = Mă ocup eu de aceasta
button-release = O las celorlalți
button-undo = Iau înapoi
button-ask-wording = Întreabă-i

## Where a signature stands

because-duplicate = Dublură
because-not-a-person = Nu e persoană reală
because-offensive = Jignitor
because-other = Alt motiv

## The admin group

admin-help =
    Acesta este grupul administratorilor. Fiecare semnătură vine aici ca un card cu { $platform ->
        [matrix] ✅ și ❌ dedesubt: o atingere hotărăște.
       *[telegram] <b>Aprob</b> și <b>Resping</b>.
    }
admin-help-words = { $platform ->
        [matrix] Și un răspuns la card hotărăște: <i>resping dublură</i>. Cine ia reacția înapoi într-un minut ia înapoi și hotărârea.
       *[telegram] Numărul cardului stă în titlul lui.
    }
card-heading = <b>Semnătura nr. { $number }</b>
card-details = 🗣 { $language } · 🕓 { $time }
card-details-withheld = { $details } · 🙈 numele ascuns
card-hidden = 🙈 Numele a fost ascuns la dorința celui care a semnat și poate fi arătat din nou oricând: priviți rândul ca pe unul public.
card-mended = ✏️ <b>{ $admin }</b> propune acest rând:
card-own = ✏️ Așa cum a fost scris: { $line }
card-objection = ⚠️ Persoana care a semnat nu dorește acest rând: { $line }
card-question = ❓ <b>{ $admin }</b> întreabă: { $question }
card-answer = 💬 Răspunsul: { $answer }
card-word = ✉️ S-a scris despre aceasta: { $word }
card-vouched = ☝️ <b>{ $admin }</b> o aprobă. Numele este al cuiva cunoscut: trebuie să o aprobe încă un administrator. Cine a confirmat numele poate scrie cum: { $example }
card-waits = ⏳ /approve { $number }, sau /reject { $number } dublură
card-similar =
    ⚠️ Posibilă dublură a nr. { $number } ({ $state ->
        [approved] publicată
        [withheld] aprobată, numele ascuns
        [rejected] respinsă
       *[pending] așteaptă
    }): { $line }
card-similar-decided = ⚠️ Posibilă dublură a { $numbers }
card-burst = ⚠️ Una dintre multe semnături aproape la fel.
card-new-link = ⚠️ Prima semnătură venită printr-un link nou.
card-well-known = ⚠️ Numele unei persoane cunoscute: <b>{ $words }</b>. Asigurați-vă că este chiar această persoană.
card-insult = ⚠️ Poate jigni pe cineva: <b>{ $words }</b>.
card-claim = ⚠️ Numele vorbește în locul administratorilor: <b>{ $words }</b>.
card-nobody = ⚠️ Poate că acesta nu este un nume.
card-several = ⚠️ Poate că acestea sunt numele mai multor persoane.
card-formula = ⚠️ Un program de calcul poate lua aceasta drept formulă: <b>{ $words }</b>.
card-number = ⚠️ O adresă sau un număr lung: <b>{ $words }</b>.
card-no-country = ⚠️ Nu se cunoaște nicio țară cu acest nume: <b>{ $words }</b>.
alarm-backup = ⚠️ Nu s-a făcut o copie de siguranță de { $days ->
        [one] o zi
        [few] { $days } zile
       *[other] { $days } de zile
    }. Operatorul să facă una: ce nu este într-o copie se pierde odată cu discul.
alarm-disk = ⚠️ Pe discul botului au rămas liberi numai { $megabytes } MB. Operatorul să facă loc: cu discul plin nu poate semna nimeni.
alarm-distrusted = ⚠️ <b>Unele aplicații nu vorbesc cu botul pe { $about }:</b> semnătura dispozitivului său a dispărut, cel mai probabil pentru că cineva s-a conectat în altă parte ca bot. Operatorul să ruleze „undersigned check”, care spune ce este de făcut.
alarm-over-backup = ✅ Există din nou o copie de siguranță.
alarm-over-disk = ✅ Pe discul botului este din nou loc.
alarm-over-distrusted = ✅ Toate aplicațiile vorbesc din nou cu botul pe { $about }.
alarm-over-silent = ✅ { $about } are din nou legătură.
alarm-over-site = ✅ Pagina publică este din nou la zi.
alarm-over-untidy = ✅ Se șterge din nou ce este de șters.
alarm-silent = ⚠️ De { $minutes ->
        [one] un minut
        [few] { $minutes } minute
       *[other] { $minutes } de minute
    } nu a venit nimic de la { $about }: acolo nu poate semna nimeni. Operatorul să se uite în jurnalul botului.
alarm-site = ⚠️ Pagina publică nu a fost scrisă de { $minutes ->
        [one] un minut
        [few] { $minutes } minute
       *[other] { $minutes } de minute
    }: poate arăta încă pe cineva care s-a retras. Operatorul să se uite în jurnalul botului.
alarm-untidy = ⚠️ De { $hours ->
        [one] o oră
        [few] { $hours } ore
       *[other] { $hours } de ore
    } nu s-a șters nimic din ce este de șters. Operatorul să se uite în jurnalul botului.
card-damaged = ⚠️ <b>Semnătura nr. { $number }</b> așteaptă și nu poate fi citită: datele ei sunt deteriorate. Nu poate fi aprobată. Operatorul să verifice discul.
card-hidden-marks = ⚠️ Semne care nu se văd: <b>{ $words }</b>.
card-imitated-letters = ⚠️ Litere care numai seamănă cu altele: <b>{ $words }</b>.
card-mixed-scripts = ⚠️ Alfabete diferite într-un cuvânt: <b>{ $words }</b>. O literă poate numai să semene cu alta.
card-shouting = ⚠️ Numele este scris cu majuscule.
card-symbols = ⚠️ Imagini sau semne: <b>{ $words }</b>.
card-approved = ✅ <b>Aprobată</b> de { $admin }, { $time }
card-rejected = ❌ <b>Respinsă</b> de { $admin }, { $time }. { $reason }
card-undone = ↩️ Luată înapoi de { $admin }, { $time }
card-erased-approved = <b>Semnătura nr. { $number }</b> este aprobată; scrisoarea s-a încheiat, iar textul ei a fost șters.
card-erased-rejected = <b>Semnătura nr. { $number }</b> a fost respinsă; textul ei a fost șters.
card-erased-withdrawn = <b>Semnătura nr. { $number }</b> a fost retrasă de cine a semnat; textul ei a fost șters.
pending-heading =
    { $count ->
        [one] <b>Așteaptă o semnătură.</b>
        [few] <b>Așteaptă { $count } semnături.</b>
       *[other] <b>Așteaptă { $count } de semnături.</b>
    }
pending-line = <b>Nr. { $number }</b> { $line }
listed-shortened = ✂️ Scurtat aici. Cardul îl arată întreg.
pending-none = Nu așteaptă nimic. 🎉
pending-how =
    { $count ->
        [one] <i>/approve { $first }, /reject { $first } dublură, /card { $first }</i>
        [few] <i>/approve { $first } { $last } sau /approve { $first }-{ $last }, /reject { $first } dublură, /card { $first }</i>
       *[other] <i>/approve { $first } { $last } sau /approve { $first }-{ $last }, /reject { $first } dublură, /card { $first }</i>
    }
pending-how-page = { $how } <i>· { $from } până la { $to } din { $count }: /pending înainte</i>
pending-closed = ✔️ Ce era listat aici s-a rezolvat.
queue-reminder = ⏰ { $waiting } Cea mai veche așteaptă de { $hours } h.
wording-heading = 📄 <b>Cine a semnat ce text</b>
wording-line =
    { $state ->
        [present] { $language }, textul actual
        [earlier] { $language }, textul din { $day }
       *[unknown] Importate, text necunoscut
    }: <b>{ $count }</b>
wording-has-changed = ✏️ <b>Textul scrisorii s-a schimbat.</b> /wording arată schimbarea și vă lasă să-i întrebați pe cei care au semnat înainte.
wording-change = <b>Ce s-a schimbat</b> ({ $language }): ce este tăiat a dispărut, ce este îngroșat este nou.
wording-none = Nimeni nu a semnat un text anterior.
wording-ask = Au semnat un text anterior: { $count }. Pot fi întrebați acum: { $reachable }. Ceilalți sunt întrebați când scriu din nou botului. Cine nu răspunde rămâne la textul semnat.
wording-asked = 📨 { $admin } îi întreabă pe cei care au semnat un text anterior dacă își păstrează semnătura.
wording-progress = Întrebarea este în curs. Întrebați până acum: { $asked }; semnături păstrate: { $kept }.
announce-refused = <b>Canalul scrisorii nu primește numele.</b> Verificați, vă rugăm, dacă botul mai este acolo și poate publica. Încearcă din nou la fiecare oră, și nimic nu se pierde. Până atunci, un nume retras rămâne în canal: ștergeți, vă rugăm, un astfel de mesaj manual.
news-how = Scrieți noutatea după comandă: { $example } … Ajunge la cei care au semnat și vor noutăți: { $count }.
news-preview = <b>Aceasta ajunge la cei care au semnat și vor noutăți:</b> { $count }. Încă nu s-a trimis nimic.
news-enough = Nu s-a trimis nimic: noutățile pleacă de cel mult { $most } ori pe zi.
news-sent = 📣 { $admin } trimite noutatea celor care o vor: { $count }.
queue-heading = { $waiting } { $state ->
        [risky] Întâi cele riscante
       *[oldest] Întâi cele vechi
    }: { $first } până la { $last }.
queue-line = { $mark }<b>{ $place }.</b> { $line } · nr. { $number }
queue-plan = { $state ->
        [approve] <i>Aprob: { $admin }</i>
        [reject] <i>Resping: { $admin }</i>
        [taken] ⏳ <i>{ $admin } se ocupă de ea</i>
       *[explain] ⏳ <i>{ $admin } hotărăște</i>
    }
queue-why =
    { $count ->
        [one] ❓ { $admin }, de ce este respinsă { $positions }? Motivul ajunge la cine a semnat.
        [few] ❓ { $admin }, de ce sunt respinse { $positions }? Motivul ajunge la cine a semnat.
       *[other] ❓ { $admin }, de ce sunt respinse { $positions }? Motivul ajunge la cine a semnat.
    }
queue-clean =
    { $count ->
        [one] ✅ <b>La aceasta nu este nimic de cercetat:</b>
        [few] ✅ <b>La aceste { $count } nu este nimic de cercetat:</b>
       *[other] ✅ <b>La aceste { $count } nu este nimic de cercetat:</b>
    }
queue-clean-line = • { $line }
bulk-approved = ✅ <b>Aprobate: { $count }</b>, de { $admin }, { $time }
bulk-rejected = ❌ <b>Respinse: { $count }</b>, de { $admin }, { $time }
bulk-line = Nr. { $number } { $line }
bulk-changed = ↩️ Nr. { $number } s-a schimbat între timp
number-missing = Numiți, vă rog, numărul unui card, de exemplu: /{ $command } 12
fix-how = Scrieți, vă rog, numărul unui card și după el rândul așa cum trebuie să fie, de exemplu: { $example }
fix-same = Nu s-a schimbat nimic: rândul este deja așa.
fix-unread = Nu s-a schimbat nimic: nu pot citi acest rând. { $problem }
ask-how = Scrieți, vă rog, numărul unui card și după el întrebarea: { $example } …
ask-waits = Nu s-a întrebat nimic: ultima întrebare nu are încă răspuns.
ask-enough = Nu s-a întrebat nimic: unei persoane nu i se pun mai mult de { $most } întrebări.
take-none = Nimeni nu a luat nr. { $number }.
numbers-only = Nu s-a schimbat nimic: după /{ $command } înțeleg numai numere, cum ar fi 2 3 sau 3-12.
numbers-too-many = Nu s-a schimbat nimic: sunt mai multe de { $most } odată.
numbers-approved =
    { $count ->
        [one] ✅ { $numbers } este aprobată.
        [few] ✅ { $numbers } sunt aprobate.
       *[other] ✅ { $numbers } sunt aprobate.
    }
numbers-rejected =
    { $count ->
        [one] ❌ { $numbers } este respinsă.
        [few] ❌ { $numbers } sunt respinse.
       *[other] ❌ { $numbers } sunt respinse.
    }
numbers-pending =
    { $count ->
        [one] ↩️ { $numbers } așteaptă din nou.
        [few] ↩️ { $numbers } așteaptă din nou.
       *[other] ↩️ { $numbers } așteaptă din nou.
    }
numbers-unseen = { $platform ->
        [matrix] Nu s-a schimbat nimic la { $numbers }: niciun card și nicio pagină de aici nu a arătat-o cum este acum. Cu /card { $first } se arată.
       *[telegram] Hotărâți, vă rog, despre { $numbers } cu butoanele cardului: /card { $first } îl aduce.
    }
numbers-changed = Nu s-a schimbat nimic la { $numbers }: s-a schimbat de când a fost arătată aici. Uitați-vă, vă rog, din nou.
numbers-decided = { $numbers }: s-a hotărât deja.
numbers-waits = { $numbers }: nu este nimic de luat înapoi, așteaptă o hotărâre.
numbers-late = { $numbers }: prea târziu, după o zi hotărârea rămâne.
numbers-withdrawn = { $numbers }: retrasă de cine a semnat.
numbers-gone = { $numbers }: nu există o asemenea semnătură.
numbers-paused = { $numbers }: nu s-a hotărât, pentru că sunteți în pauză.
numbers-taken = { $numbers }: nu s-a hotărât, alt administrator hotărăște acum.
numbers-vouched = { $numbers } poartă numele cuiva cunoscut: în cel mult o zi trebuie să o aprobe și alt administrator.
numbers-alone = { $numbers }: nu s-a hotărât. Aceasta se aprobă separat: /card { $first }
numbers-remarkable = Lăsate în afara intervalului, pentru că este ceva de cercetat: { $numbers }. Pentru aprobare, numiți chiar numărul: /approve { $first }
numbers-nothing = În acest interval nu așteaptă nimic.
taken-back-late = Nr. { $number } rămâne cum s-a hotărât: o reacție sau o comandă ia hotărârea înapoi timp de un minut. Cu /undo { $number } se mai poate.
corrected-late =
    { $count ->
        [one] Despre { $numbers } s-a hotărât înainte de corectura dumneavoastră, și așa rămâne: cu /undo { $first } se ia înapoi.
        [few] Despre { $numbers } s-a hotărât înainte de corectura dumneavoastră, și așa rămâne: cu /undo { $first } se ia înapoi câte una.
       *[other] Despre { $numbers } s-a hotărât înainte de corectura dumneavoastră, și așa rămâne: cu /undo { $first } se ia înapoi câte una.
    }
anonymous-two = Aici trebuie să fie de acord doi administratori, iar cine scrie în numele grupului nu se vede. Vă rog să dezactivați anonimatul sau să scrie cineva în nume propriu.
corrected-anew = Ați modificat o comandă. Ca nimic să nu se facă de două ori, modificarea nu face nimic aici: trimiteți /{ $command } ca mesaj nou.
card-is-here = ⬆️ Cardul nr. { $number } este aici.
pending-is-here =
    { $count ->
        [0] Nu așteaptă nimic. 🎉
        [one] ⬆️ Așteaptă o semnătură: este listată aici.
        [few] ⬆️ Așteaptă { $count } semnături: sunt listate aici.
       *[other] ⬆️ Așteaptă { $count } de semnături: sunt listate aici.
    }
pending-which = Răsfoiesc lista cu /pending înainte, /pending înapoi sau un loc, cum ar fi /pending 11.
word-next = înainte
word-back = înapoi
word-confirmed = confirmat
export-caption =
    { $count ->
        [one] În listă este o persoană.
        [few] În listă sunt { $count } persoane.
       *[other] În listă sunt { $count } de persoane.
    }
room-upgraded = ⚠️ Această cameră a fost înlocuită cu o versiune nouă, iar eu nu am fost luat acolo. Până atunci nu se poate hotărî nimic. Invitați-mă, vă rog, în camera nouă, iar operatorul să o pună drept camera administratorilor: { $room }
newcomer = 👋 <b>{ $person }</b> (contul { $account }) a intrat în acest grup și citește. Nu hotărăște nimic până când cineva dintre dumneavoastră apasă butonul sau trec { $minutes ->
        [one] un minut
        [few] { $minutes } minute
       *[other] { $minutes } de minute
    }. Dacă nimeni nu cunoaște persoana, scoateți-o din grup.
newcomer-let-in = ✅ Contul { $account } hotărăște de acum: voie dată de { $admin }.
newcomer-not-configured = 👋 <b>{ $person }</b> a intrat în această cameră și citește. Nu hotărăște nimic: nu este printre administratorii din setări. Dacă nimeni nu cunoaște persoana, scoateți-o din cameră.
newcomer-decides = 👋 <b>{ $person }</b> a intrat în această cameră. Toți cei care sunt în ea hotărăsc. Dacă nimeni nu cunoaște persoana, scoateți-o din cameră.
group-gone = ⚠️ Botul a fost scos din grupul administratorilor de pe { $place }: acolo nu se poate hotărî nimic până când nu este primit din nou. Ce stă acolo despre semnături nu poate fi nici schimbat, nici luat.
group-no-administrator = ⚠️ Nu mai am rol de administrator în acest grup, așa că nu aflu cine intră și cine iese. Dați-mi, vă rog, rolul înapoi: nu am nevoie de niciun drept anume.
exposed-public = ⚠️ <b>Acest grup este public:</b> oricine îl poate găsi, poate intra și poate citi cardurile. Faceți-l, vă rog, privat sau alegeți alt grup de administratori.
exposed-linked = ⚠️ <b>De acest grup este legat un canal:</b> cine citește canalul poate intra aici și poate citi cardurile. Desfaceți, vă rog, legătura sau alegeți alt grup de administratori.
exposed-channel = ⚠️ <b>Acesta este un canal, nu un grup:</b> toți abonații lui citesc cardurile, iar aici nu poate hotărî nimeni. Alegeți, vă rog, un grup privat.
exposed-joinable = ⚠️ <b>În această cameră se poate intra fără invitație</b> și se pot citi cardurile. Lăsați, vă rog, intrarea numai cu invitație sau alegeți altă cameră de administratori.
exposed-readable = ⚠️ <b>Oricine poate citi istoricul acestei camere</b>, cu tot cu carduri, fără să intre. Arătați-l, vă rog, numai membrilor.
exposed-guests = ⚠️ <b>În această cameră pot intra oaspeți fără cont.</b> Interziceți, vă rog, aceasta în setările ei.
exposed-identity = ⚠️ <b>Cineva a înlocuit identitatea contului botului</b>, nu botul însuși. Cine a făcut-o poate adăuga dispozitive care citesc cardurile. Dacă nu a fost nimeni dintre dumneavoastră, schimbați parola contului și închideți-i celelalte sesiuni.
pending-will-lapse =
    ⌛ { $count ->
        [one] <b>O semnătură așteaptă de mult.</b> Dacă nu se hotărăște, va fi ștearsă
        [few] <b>{ $count } semnături așteaptă de mult.</b> Dacă nu se hotărăște, vor fi șterse
       *[other] <b>{ $count } de semnături așteaptă de mult.</b> Dacă nu se hotărăște, vor fi șterse
    } peste { $days ->
        [one] o zi
        [few] { $days } zile
       *[other] { $days } de zile
    }.
pending-lapsed =
    { $count ->
        [one] ⌛ O semnătură despre care nu a hotărât nimeni a fost ștearsă. Cine a semnat a primit vestea.
        [few] ⌛ { $count } semnături despre care nu a hotărât nimeni au fost șterse. Cine a semnat a primit vestea.
       *[other] ⌛ { $count } de semnături despre care nu a hotărât nimeni au fost șterse. Cine a semnat a primit vestea.
    }
letter-will-be-erased =
    🔒 <b>Scrisoarea s-a închis.</b> La { $day } botul șterge cine a semnat-o: conturi, adrese și toate numele care nu sunt publice. Rândurile publice și numerele rămân. { $count ->
        [0] Nu așteaptă nicio hotărâre.
        [one] Încă așteaptă o semnătură; dacă nu se hotărăște, se stinge cu o zi înainte.
        [few] Încă așteaptă { $count } semnături; dacă nu se hotărăște, se sting cu o zi înainte.
       *[other] Încă așteaptă { $count } de semnături; dacă nu se hotărăște, se sting cu o zi înainte.
    } Ca să păstrați totul, ziua închiderii trebuie mutată până atunci.
letter-erased =
    🔒 <b>Botul nu mai știe cine a semnat.</b> Conturile, adresele și toate numele care nu sunt publice au fost șterse. { $public ->
        [one] Rămâne un rând public,
        [few] Rămân { $public } rânduri publice,
       *[other] Rămân { $public } de rânduri publice,
    } iar { $withheld ->
        [one] o semnătură este numărată fără nume.
        [few] { $withheld } semnături sunt numărate fără nume.
       *[other] { $withheld } de semnături sunt numărate fără nume.
    } Acum nimeni nu se mai poate retrage aici prin sine: se scrie la { $contact }. Ștergeți, vă rog, copiile de siguranță mai vechi de astăzi.
close-question = <b>Închideți scrisoarea acum?</b> De atunci nimeni nu mai poate semna sau corecta; retragerea rămâne posibilă. La { $day } botul șterge cine a semnat. Până atunci, /reopen o deschide din nou.
close-proposed = 🔒 <b>{ $admin }</b> vrea să închidă scrisoarea. Un alt administrator trebuie să fie de acord în cel mult o zi.
close-own = Ați propus chiar dumneavoastră. Trebuie să fie de acord alt administrator.
close-old = Nu s-a schimbat nimic: întrebarea este de dinainte ca scrisoarea să fie redeschisă. /close întreabă din nou.
close-done = 🔒 <b>Scrisoarea este închisă</b>, de { $admin }. La { $day } botul șterge cine a semnat. Până atunci, /reopen o deschide din nou.
reopen-done = 🔓 <b>Scrisoarea este din nou deschisă</b>, de { $admin }.
reopen-none = Nu s-a schimbat nimic: scrisoarea este deschisă, sau ultima ei zi a trecut, sau semnatarii ei sunt deja șterși.
command-import = preia o listă: sub un fișier sau după el
import-how = Trimiteți lista ca fișier (.csv, .xlsx, .txt) și scrieți /import sub el, ca răspuns la el sau după el. Poate avea { $lines } rânduri.
import-not-fetched = Acest fișier nu a putut fi preluat sau are peste { $most } MB.
import-busy = Se lucrează la o listă. Încercați din nou după aceea.
import-reading = Citesc lista.
import-unreadable = Acest fișier nu poate fi citit ca listă. Salvați-l ca .csv (UTF-8), .xlsx sau .txt și trimiteți-l din nou. Nu s-a schimbat nimic.
import-long = Această listă are peste { $most } rânduri. Trimiteți-o pe părți. Nu s-a schimbat nimic.
import-failed = Lista nu a putut fi prelucrată. Priviți lista publică și trimiteți fișierul din nou.
import-read =
    📄 <b>O listă de la { $admin }.</b>
    Corecte: { $clean }
    Îndoielnice și lăsate deoparte: { $doubtful }
    Deja pe listă: { $known }
import-review = Rândurile lăsate deoparte. Scrieți da sau nu în coloana „take” ori corectați ce s-a citit și trimiteți acest fișier cu /import.
button-import = Preia: { $count }
button-import-not = Nu prelua
import-done = ✅ <b>Preluate din listă: { $count }</b> ({ $admin })
button-import-undo = Retrage-le
import-undone = ↩️ <b>Retrase din listă: { $count }</b> ({ $admin })
import-gone = Acea listă nu mai este aici. Trimiteți fișierul din nou.
import-left = Nu s-a preluat nimic.
import-own = Altcineva din grup trebuie să aprobe lista trimisă de dumneavoastră.
command-text = aduce un text nou al scrisorii sau o traducere
text-how = Trimiteți textul ca fișier (.md, .txt, .docx, .odt) și scrieți /text { $example } sub el, ca răspuns la el sau după el. Un text scurt poate sta sub comandă, în același mesaj. Primul rând este titlul; { $example } este codul limbii.
text-operator = Această scrisoare nu a fost înființată într-un chat: cine administrează botul îi schimbă fișierele, iar într-un minut botul arată ce se află acolo.
text-busy = Se lucrează la un text. Încercați din nou după aceea.
text-cut = Este posibil ca aplicația să fi tăiat un mesaj atât de lung. Vă rugăm să trimiteți textul ca fișier.
text-brought = 📄 { $admin } aduce un text al scrisorii „{ $title }”. Limba: { $language }.
text-own = Altcineva din grup trebuie să aprobe textul adus de dumneavoastră.
text-gone = Acel text nu mai este aici sau scrisoarea s-a schimbat între timp. Vă rugăm să îl aduceți din nou.
text-left = Scrisoarea rămâne cum era.
text-done = ✅ { $admin } a schimbat textul scrisorii „{ $title }”. Limba: { $language }. /wording arată cine a semnat ce text.
text-by-group = Grupul de administrare: text nou, limba: { $language }
founder-altered = Cine a înființat scrisoarea a schimbat-o: { $state ->
        [text] text nou, limba: { $language }
        [organiser] cine o publică
        [organisers] cine poate vedea cifrele și listele
        [contact] contactul
        [closes] ultima zi
        [organisations] s-a schimbat dacă semnează organizații
        [opens] s-a schimbat prima zi
        [closed] scrisoarea este închisă
       *[reopened] scrisoarea este din nou deschisă
    }
listed-approved = ✅ { $numbers } <b>aprobate</b> de { $admin }, { $time }
listed-rejected = ❌ { $numbers } <b>respinse</b> de { $admin }, { $time }
listed-pending = ↩️ { $numbers } <b>luate înapoi</b> de { $admin }, { $time }
admin-paused = ⚠️ <b>{ $admin }</b> a luat { $most } hotărâri într-un minut și face o pauză de { $minutes ->
        [one] un minut
        [few] { $minutes } minute
       *[other] { $minutes } de minute
    }. Dacă nu a fost chiar această persoană, scoateți-o din grup și luați-i hotărârile înapoi: fiecare card are butonul <b>Iau înapoi</b> cât timp se arată.
toast-newcomer-admitted = Hotărăște deja.
toast-newcomer-gone = Nu mai este în acest grup.
toast-newcomer-let-in = Hotărăște de acum.
toast-paused =
    { $minutes ->
        [one] A fost mai repede decât se poate citi. Puteți hotărî din nou la un minut după ultima hotărâre.
        [few] A fost mai repede decât se poate citi. Puteți hotărî din nou la { $minutes } minute după ultima hotărâre.
       *[other] A fost mai repede decât se poate citi. Puteți hotărî din nou la { $minutes } de minute după ultima hotărâre.
    }
toast-list-changed = Lista s-a schimbat între timp. Uitați-vă, vă rog, din nou.
toast-deciding = { $admin } hotărăște acum.
toast-mark-approve = ✅ Aprob: { $name }
toast-mark-reject = ❌ Resping: { $name }
toast-mark-none = Mai târziu: { $name }
toast-no-clean = La fiecare este ceva de cercetat.
toast-why = De ce? Alegeți, vă rog, un motiv.
toast-decided =
    { $count ->
        [one] S-a hotărât despre o semnătură.
        [few] S-a hotărât despre { $count } semnături.
       *[other] S-a hotărât despre { $count } de semnături.
    }
toast-undone =
    { $count ->
        [one] O semnătură așteaptă din nou.
        [few] { $count } semnături așteaptă din nou.
       *[other] { $count } de semnături așteaptă din nou.
    }
toast-card-gone = S-a hotărât de mult; cardul nu se mai arată.
toast-gone = Nu mai există o asemenea semnătură.
toast-approved = Nr. { $number } este aprobată.
toast-rejected = Nr. { $number } este respinsă.
toast-pending = Nr. { $number } așteaptă din nou.
toast-changed = Această semnătură s-a schimbat între timp. Uitați-vă, vă rog, din nou la card.
toast-withdrawn = Cine a semnat a retras-o.
toast-first-approved = { $admin } a hotărât întâi: aprobată { $time }.
toast-first-rejected = { $admin } a hotărât întâi: respinsă { $time }.
toast-undo-too-late = Este prea târziu: după o zi hotărârea rămâne.
not-here = Aici nu se poate.

## Looking for a signature

command-find = caută semnături: după număr, nume, loc sau stare
stands-pending = așteaptă
stands-approved = publicată
stands-withheld = numele ascuns
stands-rejected = respinsă
stands-withdrawn = retrasă
find-how = Spuneți, vă rog, ce căutați: un număr (/find 12), un nume (/find Flora), un nume și un loc (/find Flora, Armenia), un loc (/find , Armenia) sau starea (/find Flora, respinsă).
found-heading = 🔎 Găsite pentru <b>{ $query }</b>:
found-line = <b>Nr. { $number }</b> { $line } · <i>{ $standing }, { $day }</i>
found-former = ↳ public până la hotărâre: { $line }
found-untold = <b>Nr. { $number }</b> <i>{ $standing }, { $day }; textul nu se mai arată</i>
found-none = Nu s-a găsit nimic. Ce nu este nici public, nici în așteptare se găsește numai după număr.
found-none-yet = Deocamdată nimic.
found-more = ⤵️ Mai multe: /find { $query } &gt;{ $number }
found-gone = Între timp a fost luat: ce s-a găsit rămâne o oră. Căutați, vă rog, din nou cu /find.
history-heading = 🕓 <b>Ce s-a întâmplat cu nr. { $number }</b>
history-imported = A venit cu o listă importată.
history-event = { $time } · { $state ->
        [submitted] semnată
        [corrected] corectată de persoana care a semnat
        [rejected] respinsă de { $admin }
        [undone] hotărâre luată înapoi de { $admin }
        [removed] scoasă din listă de { $admin }
        [erased] ștearsă definitiv de { $admin }
        [mended] rând corectat și aprobat de { $admin }
        [accepted] rândul corectat rămâne
        [objected] rândul corectat nu este dorit
        [edited] rând schimbat de { $admin }
        [hidden] nume ascuns la cererea proprie
        [shown] nume arătat din nou la cererea proprie
        [asked] întrebare pusă de { $admin }
        [answered] răspuns primit
        [vouched] prima aprobare: { $admin }
        [confirmed] nume confirmat de { $admin }
        [blocked] cont blocat de { $admin }
        [unblocked] blocarea contului ridicată de { $admin }
        [pinned] pus la început de { $admin }
        [unpinned] scos de la început de { $admin }
        [kept] semnătura rămâne sub textul nou
        [withdrawn] retrasă de persoana care a semnat
        [entered] înscris de { $admin }
        [linked] link nou, făcut de { $admin }
        [claimed] recunoscut de persoană
        [disowned] șters: persoana spune că nu este rândul ei
        [unclaimed] șters: nimeni nu l-a recunoscut la timp
        [lapsed] ștearsă: nimeni nu a hotărât la timp
       *[approved] aprobată de { $admin }
    }

## Lines that admins enter

command-enter = înscriu rândul cuiva fără mesagerie
enter-how = Scrieți, vă rog, rândul și, după |, cum și-a dat persoana acordul, de exemplu: { $example }
enter-unread = Nu s-a înscris nimic. { $problem }
enter-unclear = Nu s-a înscris nimic: nu este clar ce și cum. Ca nume citesc „{ $name }”, ca locuri „{ $places }”, ca ocupație „{ $occupation }”. Așa este clar: { $example }
enter-enough = Nu s-a înscris nimic: un administrator înscrie pe zi cel mult atâtea rânduri: { $most }.
enter-closed = Nu s-a înscris nimic: scrisoarea este închisă.
enter-none = Nu există niciun rând nr. { $number } înscris de un administrator și nerecunoscut încă de nimeni.
entered-heading = ✍️ <b>{ $admin } a înscris rândul nr. { $number }.</b>
entered-renewed = ✍️ <b>{ $admin } a făcut un link nou pentru nr. { $number }.</b> Cel vechi nu mai are efect.
entered-unusual = ⚠️ Aici este ceva neobișnuit. Ca nume citesc „{ $name }”, ca locuri „{ $places }”, ca ocupație „{ $occupation }”. /fix schimbă rândul.
button-claim-link = { $platform ->
        [matrix] Chat cu botul
       *[telegram] Copiez linkul
    }
entered-link = { $platform ->
        [matrix] Dați acest cod, vă rog, numai acestei persoane: <code>{ $code }</code> Are efect o singură dată. Cine îl scrie botului într-o conversație privată vede rândul și spune dacă îi aparține.
       *[telegram] Dați linkul, vă rog, numai acestei persoane. Are efect o singură dată: cine îl deschide spune dacă rândul îi aparține. Fără link, se poate scrie botului într-o conversație privată: <code>{ $code }</code>
    }
entered-disowned = ✋ <b>Persoana spune că nr. { $number } nu este rândul ei.</b> Rândul a fost scos și șters.
card-entered = ✍️ Înscris de <b>{ $admin }</b>. Cum și-a dat persoana acordul: { $consent }
card-entered-unclaimed = ✍️ Pentru cineva fără mesagerie; nerecunoscut încă.
numbers-own = { $numbers }: neaprobat. Ce ați înscris dumneavoastră trebuie să aprobe alt administrator.
platform-entered = înscrise de administratori
entered-lapses = Dacă nimeni nu recunoaște rândul în { $days ->
        [one] o zi
        [few] { $days } zile
       *[other] { $days } de zile
    }, acesta se șterge.
entered-will-lapse = ⌛ <b>Înscrise și nerecunoscute încă de nimeni: { $numbers }.</b> Ce nu se recunoaște se șterge peste { $days ->
        [one] o zi
        [few] { $days } zile
       *[other] { $days } de zile
    }. /enter cu un număr face un link nou.
entered-lapsed = ⌛ Rânduri șterse, pentru că nu le-a recunoscut nimeni: { $count }.

## Taking a line off the list

command-remove = scoate un rând din listă; cuvântul de după este motivul
command-block = nu mai primi semnături din contul unei fișe
command-unblock = ridică blocarea unui cont
command-wellknown = nume cunoscute: vedeți, adăugați, scoateți
command-pin = pune un rând la începutul listei; cuvântul spune de ce
command-unpin = nu mai pune un rând la început
button-agree = De acord: să fie scos
button-erase = Șterg la cererea lor
button-leave = Rămâne
button-block = De acord: blocați
card-removed = 🗑 <b>Scos din listă</b> de { $admin }, { $time }. { $reason }
card-erased-removed = <b>Semnătura nr. { $number }</b> a fost scoasă din listă; textul ei a fost șters.
toast-removed = Nr. { $number } este scoasă.
toast-first-removed = { $admin } a hotărât întâi: scoasă { $time }.
stands-removed = scoasă
remove-question = <b>Scoateți nr. { $number } din listă?</b> Alegeți, vă rog, de ce. Timp de o zi se poate lua înapoi, dacă nu este ștearsă.
remove-proposed = 🗑 <b>{ $admin }</b> vrea să scoată nr. { $number } din listă, { $time }. { $reason } În cel mult o zi trebuie să fie de acord încă un administrator.
removal-erases = Tot ce se păstrează despre ea urmează să fie șters definitiv, cum a cerut persoana.
removal-made =
    { $count ->
        [one] 🗑 { $numbers } este scoasă din listă. Cu /undo { $first } se pune la loc, timp de o zi.
        [few] 🗑 { $numbers } sunt scoase din listă. Cu /undo { $first } se pune la loc câte una, timp de o zi.
       *[other] 🗑 { $numbers } sunt scoase din listă. Cu /undo { $first } se pune la loc câte una, timp de o zi.
    }
removal-erased = 🗑 { $numbers } este ștearsă definitiv, cu tot ce se păstra despre ea. Copiile de siguranță o pot avea încă: ștergeți, vă rog, pe cele mai vechi.
removal-proposed =
    { $count ->
        [one] { $numbers } rămâne în listă până când este de acord încă un administrator, în cel mult o zi.
        [few] { $numbers } rămân în listă până când este de acord încă un administrator, în cel mult o zi.
       *[other] { $numbers } rămân în listă până când este de acord încă un administrator, în cel mult o zi.
    }
removal-own = { $numbers }: propunerea este a dumneavoastră. Trebuie să fie de acord alt administrator.
removal-changed = Nu s-a schimbat nimic la { $numbers }: s-a schimbat de când a fost arătată. Uitați-vă, vă rog, din nou.
removal-waits = { $numbers } nu este în listă, așteaptă o hotărâre: /reject { $first }
removal-not-listed =
    { $count ->
        [one] { $numbers } nu este în listă.
        [few] { $numbers } nu sunt în listă.
       *[other] { $numbers } nu sunt în listă.
    }
removal-gone =
    { $count ->
        [one] { $numbers }: nu există o asemenea semnătură, sau a fost retrasă de cine a semnat.
        [few] { $numbers }: nu există asemenea semnături, sau au fost retrase de cine a semnat.
       *[other] { $numbers }: nu există asemenea semnături, sau au fost retrase de cine a semnat.
    }
removal-line = { $numbers }: ce spunea „retrasă” nu mai este în listă.
removal-why = Nu s-a scos nimic. Scrieți, vă rog, după număr unul dintre acestea: { $reasons }; de exemplu: /remove 12 { $example }
removal-one = Nu s-a șters nimic: aceasta nu se poate lua înapoi, așa că numiți, vă rog, câte un singur număr.
removal-open = Cineva a propus scoaterea nr. { $number }: spuneți acolo că sunteți de acord sau scrieți motivul după număr.
removal-left = Nr. { $number } rămâne în listă.
removal-former = Rândul de dinainte de la { $numbers } a fost scos din listă. Corectura așteaptă în continuare.
erased-by = 🗑 Nr. { $number } a fost ștearsă definitiv de { $admin }, cu tot ce se păstra despre ea.
card-blocked = 🚫 Această scrisoare nu mai primește semnături din acest cont.
pin-made = 📌 <b>{ $admin }</b> a pus nr. { $number } printre primele semnături.
pin-taken = 📌 <b>{ $admin }</b> a scos nr. { $number } dintre primele semnături. Rândul rămâne în listă.
pin-there = Nu s-a schimbat nimic: nr. { $number } este deja printre primele semnături.
pin-not-public = Nr. { $number } nu este în lista publică: doar ce stă acolo poate fi pus la început.
pin-none = Nr. { $number } nu este printre primele semnături.
pin-full = Nu s-a schimbat nimic: la început stau deja { $most } (rânduri).
pin-how = <i>{ $add } pune un rând printre primele semnături, { $take } îl scoate de acolo.</i>
wellknown-names = 🌟 <b>Nume pe care le-ar putea folosi altcineva:</b> { $names }
wellknown-none = 🌟 Lista numelor pe care le-ar putea folosi altcineva este goală.
wellknown-how = <i>{ $add } adaugă un nume, { $take } îl scoate.</i>
wellknown-added = 🌟 <b>{ $admin }</b> a adăugat un nume pe care l-ar putea folosi altcineva: { $name }
wellknown-taken = 🌟 <b>{ $admin }</b> a scos un nume din lista celor pe care le-ar putea folosi altcineva: { $name }
wellknown-there = Nu s-a schimbat nimic: { $name } este deja în listă.
wellknown-gone = Nu s-a schimbat nimic: nimeni nu a adăugat aici { $name }. Ce stă în { $file } se scoate doar pe server.
wellknown-waits = Nu s-a schimbat nimic: cât timp { $number } așteaptă sub acest nume, el rămâne în listă. Decideți mai întâi despre această semnătură.
wellknown-full = Nu s-a schimbat nimic: s-au adăugat deja { $most } (nume).
block-made = 🚫 <b>{ $admin }</b> a blocat contul de la nr. { $number }: această scrisoare nu mai primește semnături din el. /unblock { $number } ridică blocarea.
block-listed = Rândul rămâne în listă: /remove { $number } îl scoate.
block-proposed = 🚫 <b>{ $admin }</b> vrea să blocheze contul de la nr. { $number }. { $reason } În cel mult o zi trebuie să fie de acord încă un administrator.
block-lifted = ✅ <b>{ $admin }</b> a ridicat blocarea contului de la nr. { $number }.
block-nobody = Nu s-a schimbat nimic: nu se cunoaște niciun cont la nr. { $number }.
block-already = Contul de la nr. { $number } este deja blocat.
block-none = Contul de la nr. { $number } nu este blocat.
block-numbers = Sunt blocate conturile de la: { $numbers }. De exemplu, /unblock { $first } ridică o blocare.
block-how = Niciun cont nu este blocat. Pentru a bloca unul, scrieți numărul unei fișe și, dacă doriți, un motiv: { $example }
block-why = Nu s-a schimbat nimic: după număr înțeleg doar un motiv: { $reasons }.
word-erase = șterge
numbers-restored =
    { $count ->
        [one] ↩️ { $numbers } este din nou în listă.
        [few] ↩️ { $numbers } sunt din nou în listă.
       *[other] ↩️ { $numbers } sunt din nou în listă.
    }

## The figures

stats-caption = <b>{ $title }</b>
stats-heading = 📊 <b>{ $title }</b>
stats-states =
    Aprobate: <b>{ $approved }</b>
    În așteptare: <b>{ $pending }</b>
    Respinse: { $rejected }
    Retrase: { $withdrawn }
    Scoase: { $removed }
stats-lately =
    { $days ->
        [one] <b>Ultimele 24 de ore</b>
        [few] <b>Ultimele { $days } zile</b>
       *[other] <b>Ultimele { $days } de zile</b>
    }
    { $received } primite, { $approved } aprobate, { $rejected } respinse, { $withdrawn } retrase
stats-countries =
    <b>Țări</b>
    { $items }
stats-languages =
    <b>Limbi</b>
    { $items }
stats-platforms =
    <b>Au venit prin</b>
    { $items }
stats-sources =
    <b>Semnături venite prin linkuri</b>
    { $items }
stats-item = { $label } { $count }
stats-steps =
    <b>Drumul spre semnătură</b>
    { $opened } au deschis scrisoarea, { $begun } au început să semneze, { $confirmed } au confirmat
stats-median = Timpul median până la o hotărâre: { $time }
stats-median-none = Încă nu s-a luat nicio hotărâre.
admins-heading = 📊 <b>Hotărâri după administrator, în ultimele { $days } zile</b>
admins-line = <b>{ $admin }</b>: { $count } · timp median: { $time }
admins-none = În acest timp nu s-a luat nicio hotărâre.
platform-telegram = Telegram
platform-matrix = Matrix
platform-import = import
chart-over-time = Semnături în timp
chart-by-country = Pe țări
chart-others = altele

## Words by which admins call the reasons, beside those of the buttons: some for each, with commas between

typed-duplicate = dublură, dublura, dublu, de două ori
typed-not-a-person = fals, falsă, nereal, glumă, spam
typed-offensive = jignitor, jignire, insultă
typed-other = altul, alt motiv, altceva

admin-letters = Aici sunt aceste scrisori. O comandă cu numele scurt al unei scrisori, de exemplu /pending { $example }, se referă la acea scrisoare; la fel și comenzile de după ea care nu numesc niciuna.
admin-letters-line = <b>{ $slug }</b>: { $title }

## Sweeps

command-sweep = hotărăște dintr-odată despre tot ce îndeplinește o condiție
sweep-since = de la
sweep-until = până la
sweep-today = azi
sweep-how = Spuneți, vă rog, la care dintre semnăturile care așteaptă vă referiți: după ora UTC (/sweep de la 14:00, până la 15:30 sau azi), după cuvinte din nume sau ocupație (/sweep spam*), după un loc (/sweep , Armenia), după un semn (/sweep burst) sau toate (/sweep pending). Virgulele leagă condițiile: /sweep de la 14:00, burst. Semne: { $kinds }
sweep-pending-only = Se poate doar pentru ce așteaptă. Ce este în listă se scoate după număr: /remove 12
sweep-busy = O altă triere este în curs. Așteptați să se termine sau opriți-o.
sweep-gone = Aceasta a fost luată între timp. Începeți din nou cu /sweep.
sweep-dropped = Nu s-a hotărât nimic.
sweep-heading = 🧹 <b>Triere:</b> { $condition }
sweep-part =
    { $state ->
        [since] de la { $text }
        [until] până la { $text }
        [words] cuvinte „{ $text }”
        [place] loc „{ $text }”
        [remark] semn „{ $text }”
       *[all] tot ce așteaptă
    }
sweep-looking = Se caută în ce așteaptă. Găsite până acum: { $count }
sweep-found = <b>Găsite: { $count }.</b>
sweep-clean = Fără nimic de cercetat: { $count }.
sweep-nothing = Nimic din ce așteaptă nu îndeplinește condiția.
sweep-proposed-rejected = <b>{ $admin }</b> vrea să le respingă pe toate ({ $count }), { $time }. Pentru atât de multe trebuie să fie de acord încă un administrator, în cel mult o oră.
sweep-proposed-approved = <b>{ $admin }</b> vrea să aprobe ce e fără semn ({ $count }), { $time }. Pentru atât de multe trebuie să fie de acord încă un administrator, în cel mult o oră.
sweep-ask = Acestea sunt câteva dintre ele. Ce se hotărăște aici se poate lua înapoi timp de o zi.
sweep-why = <b>Respinge toate ({ $count }): de ce?</b>
sweep-going-on = mai sunt: { $count }
sweep-stopped = oprit
sweep-left = Lăsate așa cum sunt: { $count }. Este ceva de cercetat, s-au schimbat sau cineva hotărăște acum despre ele.
sweep-undone = ↩️ <b>Luate înapoi: { $count }</b>, de { $admin }, { $time }
button-sweep-reject = Respinge toate
button-sweep-leave = Nu hotărăsc nimic
button-sweep-agree = De acord
button-stop = Oprește

## Topics of the admin group

topic-waiting = În așteptare
topic-decided = Hotărât
topic-reports = Rapoarte

## Organisations

card-representative = 🔒 Semnează pentru organizație: { $name }
stats-organisations = Organizații printre cele aprobate: { $count }
