### Romanian, for readers of the public page. Values are escaped before they are filled in.
### reviewed: no

site-skip = Direct la scrisoare
site-languages = Limbi
site-byline = { $organiser }, { $day }
site-description = O scrisoare deschisă de la { $organiser }. Citiți-o, vedeți cine a semnat-o și semnați-o.
site-count =
    { $count ->
        [0] Încă nu a semnat nimeni.
        [one] A semnat o persoană.
        [few] Au semnat { $count } persoane.
       *[other] Au semnat { $count } de persoane.
    }
site-withheld =
    { $withheld ->
        [one] Una dintre semnături este numărată fără nume.
        [few] { $withheld } dintre semnături sunt numărate fără nume.
       *[other] { $withheld } dintre semnături sunt numărate fără nume.
    }

## How to sign

site-sign = Semnați scrisoarea
site-sign-how = Se semnează într-un chat privat cu botul de la { $organiser }. El vă întreabă numele, țara și, dacă doriți, ocupația. Se publică numai rândul pe care îl confirmați, după aprobare; contul dumneavoastră, niciodată.
site-sign-telegram = Semnați pe Telegram
site-sign-matrix = Semnați pe Matrix
site-code = Cod QR pentru { $link }
site-code-how = Sau îndreptați camera telefonului spre un cod:
site-open-until = Scrisoarea poate fi semnată până la { $day }.
site-closed = Semnarea s-a încheiat. Scrisoarea a putut fi semnată până la { $day }.

## Who has signed

site-signatories = Semnatari
site-signatories-of = Semnatarii scrisorii „{ $title }”
site-none = Încă nu s-a publicat niciun nume.
site-earlier = a semnat un text anterior
site-earlier-note = Un asterisc (*) înseamnă: a semnat un text anterior al scrisorii.
site-next = Pagina următoare
site-previous = Pagina anterioară
site-contents = Toate paginile
site-contents-from = De la { $name }
site-back = Înapoi la scrisoare

## The search. It runs in the reader's browser; “#” stands for a number there.

site-search = Căutați un nume
site-search-hint = Scrieți cel puțin două litere dintr-un nume.
site-found = Găsite: { $number }
site-found-none = În listă nu este nimeni cu acest nume.
site-found-more = Sunt mai mulți decât se pot arăta aici: scrieți mai mult din nume.
site-search-failed = Căutarea nu merge acum. Încercați din nou sau răsfoiți paginile listei.

## At the foot

site-about = Despre această pagină
site-wording = Amprenta acestui text:
site-contact = Scrieți la { $contact }
site-privacy = Această pagină arată numai ce au acceptat semnatarii să se publice. Nu urmărește pe nimeni și nu încarcă nimic din altă parte. Cine a semnat se poate retrage în chatul cu botul; numele dispare de aici într-un minut.
site-data = Lista ca date
site-feed = Semnatari noi ca flux de știri
site-feed-title = Semnatari noi ai scrisorii „{ $title }”
site-read = Citiți scrisoarea

## Organisations

site-count-organisations = Organizații care au semnat: { $count }.
