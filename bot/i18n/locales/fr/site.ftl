### French, for readers of the public page. Values are escaped before they are filled in.
### reviewed: no

site-skip = Aller à la lettre
site-languages = Langues
site-byline = { $organiser }, { $day }
site-description = Une lettre ouverte de { $organiser }. Lisez-la, voyez qui l’a signée, et signez-la.
site-count =
    { $count ->
        [0] Personne n’a encore signé.
        [one] { $count } personne a signé.
        [many] { $count } de personnes ont signé.
       *[other] { $count } personnes ont signé.
    }
site-withheld =
    { $withheld ->
        [1] L’une des signatures est comptée sans montrer le nom.
        [one] { $withheld } des signatures sont comptées sans montrer le nom.
        [many] { $withheld } des signatures sont comptées sans montrer le nom.
       *[other] { $withheld } des signatures sont comptées sans montrer le nom.
    }

## How to sign

site-sign = Signer la lettre
site-sign-how = On signe dans un chat privé avec le bot de { $organiser }. Il vous demande votre nom, votre pays et, si vous voulez, votre activité. Seule la ligne que vous confirmez est publiée, une fois approuvée ; votre compte ne l’est jamais.
site-sign-telegram = Signer sur Telegram
site-sign-matrix = Signer sur Matrix
site-code = Code QR de { $link }
site-code-how = Ou visez un code avec l’appareil photo de votre téléphone :
site-open-until = La lettre peut être signée jusqu’au { $day }.
site-closed = La lettre est close. Elle a pu être signée jusqu’au { $day }.

## Who has signed

site-signatories = Signataires
site-signatories-of = Signataires de « { $title } »
site-none = Aucun nom n’a encore été publié.
site-earlier = a signé un texte antérieur
site-earlier-note = Un astérisque (*) signifie : a signé un texte antérieur de la lettre.
site-next = Page suivante
site-previous = Page précédente
site-contents = Toutes les pages
site-contents-from = À partir de { $name }
site-back = Retour à la lettre

## The search. It runs in the reader's browser; “#” stands for a number there.

site-search = Chercher un nom
site-search-hint = Écrivez au moins deux lettres d’un nom.
site-found = Trouvés : { $number }
site-found-none = Personne de ce nom n’est dans la liste.
site-found-more = Il y en a plus qu’on ne peut en montrer ici : écrivez davantage du nom.
site-search-failed = La recherche ne marche pas en ce moment. Réessayez, ou feuilletez les pages de la liste.

## At the foot

site-about = À propos de cette page
site-wording = Empreinte de ce texte :
site-contact = Écrire à { $contact }
site-privacy = Cette page ne montre que ce que les signataires ont accepté de publier. Elle ne suit personne et ne charge rien d’ailleurs. Qui a signé peut se retirer dans le chat avec le bot ; le nom disparaît d’ici en moins d’une minute.
site-data = La liste sous forme de données
site-feed = Nouvelles signatures sous forme de flux
site-feed-title = Nouvelles signatures de « { $title } »
site-read = Lire la lettre

## Organisations

site-count-organisations = Organisations signataires : { $count }.
