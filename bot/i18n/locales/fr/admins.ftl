### French, for admins and organisers. Values are escaped before they are filled in; tags are those of bot/messaging/markup.py.
### reviewed: no

## Before anybody writes

command-pending = ce qui attend une décision
command-stats = des chiffres et une image
command-export = la liste publiée, en fichier
command-wording = qui a signé quel texte, et ce qui a changé
command-close = clore la lettre : personne ne peut plus signer
command-reopen = rouvrir la lettre close avec /close
command-card = montrer une carte ici
command-approve = approuver les cartes de ces numéros
command-reject = refuser ; le mot après le numéro est le motif
command-undo = reprendre la décision
command-history = ce qui est arrivé à une signature
command-fix = corriger la ligne d’une carte, puis l’approuver
command-ask = poser une question ; la réponse vient avec la carte
command-take = s’occuper d’une signature, pour que les autres la laissent
command-release = la laisser de nouveau aux autres

## Buttons

button-approve = Approuver
button-approve-mended = Approuver cette ligne
button-approve-listed = ✅ Approuver ces { $count }
button-approve-number = Approuver n° { $number }
button-card = Carte n° { $number }
button-let-in = Autoriser à décider
button-news-send = Envoyer
button-pending = Voir ce qui attend
button-all-waiting = ‹ Tout ce qui attend
button-apply = Appliquer ces { $count }
button-clean = Approuver sans alerte
button-close = Clore
button-press-file = Fichier pour la presse
button-oldest = Anciennes d’abord
button-risky = Douteuses d’abord
button-undo-all = Tout reprendre
button-reject = Refuser
button-take = Je m’en occupe
button-release = Je la laisse aux autres
button-undo = Reprendre
button-ask-wording = Les consulter

## Where a signature stands

because-duplicate = Doublon
because-not-a-person = Pas une vraie personne
because-offensive = Offensante
because-other = Autre motif

## The admin group

admin-help =
    Ceci est le groupe des administrateurs. Chaque signature arrive ici comme une carte avec { $platform ->
        [matrix] ✅ et ❌ au-dessous : un geste décide.
       *[telegram] <b>Approuver</b> et <b>Refuser</b>.
    }
admin-help-words = { $platform ->
        [matrix] Répondre à une carte décide aussi : <i>refuser doublon</i>. Qui retire sa réaction en moins d’une minute reprend la décision.
       *[telegram] Le numéro d’une carte est dans son titre.
    }
card-heading = <b>Signature n° { $number }</b>
card-details = 🗣 { $language } · 🕓 { $time }
card-details-withheld = { $details } · 🙈 nom caché
card-hidden = 🙈 Le nom est caché à la demande de la personne, qui peut le montrer de nouveau à tout moment : lisez la ligne comme une ligne publique.
card-mended = ✏️ <b>{ $admin }</b> propose cette ligne :
card-own = ✏️ Tel que c’était écrit : { $line }
card-objection = ⚠️ La personne qui a signé ne veut pas de cette ligne : { $line }
card-question = ❓ <b>{ $admin }</b> demande : { $question }
card-answer = 💬 La réponse : { $answer }
card-word = ✉️ Écrit à ce sujet : { $word }
card-vouched = ☝️ <b>{ $admin }</b> l’approuve. Le nom est celui de quelqu’un de connu : un deuxième administrateur doit aussi l’approuver. Qui a confirmé le nom peut écrire comment : { $example }
card-waits = ⏳ /approve { $number }, ou /reject { $number } doublon
card-similar =
    ⚠️ Doublon possible du n° { $number } ({ $state ->
        [approved] publiée
        [withheld] approuvée, nom caché
        [rejected] refusée
       *[pending] en attente
    }) : { $line }
card-similar-decided = ⚠️ Doublon possible de { $numbers }
card-burst = ⚠️ L’une de nombreuses signatures presque pareilles.
card-new-link = ⚠️ La première signature arrivée par un nouveau lien.
card-well-known = ⚠️ Le nom de quelqu’un de très connu : <b>{ $words }</b>. Assurez-vous que c’est vraiment cette personne.
card-insult = ⚠️ Cela peut offenser quelqu’un : <b>{ $words }</b>.
card-claim = ⚠️ Le nom parle à la place des administrateurs : <b>{ $words }</b>.
card-nobody = ⚠️ Ce n’est peut-être le nom de personne.
card-several = ⚠️ Ce sont peut-être les noms de plusieurs personnes.
card-formula = ⚠️ Un tableur peut prendre cela pour une formule : <b>{ $words }</b>.
card-number = ⚠️ Une adresse ou un long numéro : <b>{ $words }</b>.
card-no-country = ⚠️ Aucun pays n’est connu sous ce nom : <b>{ $words }</b>.
alarm-backup = ⚠️ Aucune sauvegarde n’a été faite depuis { $days ->
        [one] { $days } jour
        [many] { $days } de jours
       *[other] { $days } jours
    }. L’opérateur devrait en faire une : ce qui n’est pas dans une sauvegarde se perd avec le disque.
alarm-disk = ⚠️ Il ne reste que { $megabytes } Mo libres sur le disque du bot. L’opérateur devrait faire de la place : personne ne peut signer sur un disque plein.
alarm-distrusted = ⚠️ <b>Certaines applications ne parlent pas au bot sur { $about } :</b> la signature de son appareil a disparu, sans doute parce que quelqu’un s’est connecté ailleurs comme le bot. L’opérateur devrait lancer « undersigned check », qui dit quoi faire.
alarm-over-backup = ✅ Il y a de nouveau une sauvegarde.
alarm-over-disk = ✅ Il y a de nouveau de la place sur le disque du bot.
alarm-over-distrusted = ✅ Toutes les applications parlent de nouveau au bot sur { $about }.
alarm-over-silent = ✅ { $about } donne de nouveau signe de vie.
alarm-over-site = ✅ La page publique est de nouveau à jour.
alarm-over-untidy = ✅ Ce qui doit être effacé l’est de nouveau.
alarm-silent = ⚠️ Rien n’est venu de { $about } depuis { $minutes ->
        [one] { $minutes } minute
        [many] { $minutes } de minutes
       *[other] { $minutes } minutes
    } : personne ne peut signer là-bas. L’opérateur devrait regarder le journal du bot.
alarm-site = ⚠️ La page publique n’a pas été écrite depuis { $minutes ->
        [one] { $minutes } minute
        [many] { $minutes } de minutes
       *[other] { $minutes } minutes
    } : elle montre peut-être encore qui s’est retiré. L’opérateur devrait regarder le journal du bot.
alarm-untidy = ⚠️ Depuis { $hours ->
        [one] { $hours } heure
        [many] { $hours } d’heures
       *[other] { $hours } heures
    }, rien de ce qui doit l’être n’a été effacé. L’opérateur devrait regarder le journal du bot.
card-damaged = ⚠️ <b>La signature n° { $number }</b> attend, et ne peut pas être lue : ses données sont abîmées. Elle ne peut pas être approuvée. L’opérateur devrait examiner le disque.
card-hidden-marks = ⚠️ Des signes invisibles : <b>{ $words }</b>.
card-imitated-letters = ⚠️ Des lettres qui ne font que ressembler à d’autres : <b>{ $words }</b>.
card-mixed-scripts = ⚠️ Des alphabets différents dans un mot : <b>{ $words }</b>. Une lettre peut n’être que ressemblante.
card-shouting = ⚠️ Le nom est écrit en capitales.
card-symbols = ⚠️ Des images ou des signes : <b>{ $words }</b>.
card-approved = ✅ <b>Approuvée</b> par { $admin }, { $time }
card-rejected = ❌ <b>Refusée</b> par { $admin }, { $time }. { $reason }
card-undone = ↩️ Reprise par { $admin }, { $time }
card-erased-approved = <b>La signature n° { $number }</b> est approuvée ; la lettre est terminée, et son texte a été effacé.
card-erased-rejected = <b>La signature n° { $number }</b> a été refusée ; son texte a été effacé.
card-erased-withdrawn = <b>La signature n° { $number }</b> a été retirée par qui l’avait donnée ; son texte a été effacé.
pending-heading =
    { $count ->
        [one] <b>{ $count } signature attend.</b>
        [many] <b>{ $count } de signatures attendent.</b>
       *[other] <b>{ $count } signatures attendent.</b>
    }
pending-line = <b>N° { $number }</b> { $line }
listed-shortened = ✂️ Abrégée ici. Sa carte la montre entière.
pending-none = Rien n’attend. 🎉
pending-how =
    { $count ->
        [one] <i>/approve { $first }, /reject { $first } doublon, /card { $first }</i>
        [many] <i>/approve { $first } { $last } ou /approve { $first }-{ $last }, /reject { $first } doublon, /card { $first }</i>
       *[other] <i>/approve { $first } { $last } ou /approve { $first }-{ $last }, /reject { $first } doublon, /card { $first }</i>
    }
pending-how-page = { $how } <i>· { $from } à { $to } sur { $count } : /pending suivant</i>
pending-closed = ✔️ Ce qui était listé ici est réglé.
queue-reminder = ⏰ { $waiting } La plus ancienne attend depuis { $hours } h.
wording-heading = 📄 <b>Qui a signé quel texte</b>
wording-line =
    { $state ->
        [present] { $language }, le texte actuel
        [earlier] { $language }, le texte du { $day }
       *[unknown] Importé, texte inconnu
    } : <b>{ $count }</b>
wording-has-changed = ✏️ <b>Le texte de la lettre a changé.</b> /wording montre le changement et permet de demander leur avis à ceux qui ont signé avant.
wording-change = <b>Ce qui a changé</b> ({ $language }) : barré, c’est supprimé ; en gras, c’est nouveau.
wording-none = Personne n’a signé un texte antérieur.
wording-ask = Ont signé un texte antérieur : { $count }. Peuvent être consultés tout de suite : { $reachable }. Les autres le seront quand ils écriront de nouveau au bot. Qui ne répond pas reste au texte signé.
wording-asked = 📨 { $admin } fait demander à ceux qui ont signé un texte antérieur s’ils gardent leur signature.
wording-progress = La question est en cours. Posée jusqu’ici : { $asked } ; signatures gardées : { $kept }.
announce-refused = <b>Le canal de la lettre ne prend pas les noms.</b> Vérifiez, s’il vous plaît, si le bot y est encore et peut y publier. Il réessaie toutes les heures, et rien n’est perdu. D’ici là, un nom retiré reste dans le canal : supprimez un tel message à la main, s’il vous plaît.
news-how = Écrivez la nouvelle après la commande : { $example } … Elle va aux signataires qui veulent des nouvelles : { $count }.
news-preview = <b>Ceci va aux signataires qui veulent des nouvelles :</b> { $count }. Rien n’a encore été envoyé.
news-enough = Rien n’a été envoyé : des nouvelles partent au plus { $most } fois par jour.
news-sent = 📣 { $admin } envoie la nouvelle à celles et ceux qui en veulent : { $count }.
queue-heading = { $waiting } { $state ->
        [risky] Douteuses d’abord
       *[oldest] Anciennes d’abord
    } : { $first } à { $last }.
queue-line = { $mark }<b>{ $place }.</b> { $line } · n° { $number }
queue-plan = { $state ->
        [approve] <i>Approuver: { $admin }</i>
        [reject] <i>Refuser: { $admin }</i>
        [taken] ⏳ <i>{ $admin } s’en occupe</i>
       *[explain] ⏳ <i>{ $admin } est en train de décider</i>
    }
queue-why =
    { $count ->
        [one] ❓ { $admin }, pourquoi { $positions } est-elle refusée ? La personne en sera informée.
        [many] ❓ { $admin }, pourquoi { $positions } sont-elles refusées ? Les personnes en seront informées.
       *[other] ❓ { $admin }, pourquoi { $positions } sont-elles refusées ? Les personnes en seront informées.
    }
queue-clean =
    { $count ->
        [1] ✅ <b>Il n’y a rien à regarder pour celle-ci :</b>
        [one] ✅ <b>Il n’y a rien à regarder pour ces { $count } :</b>
        [many] ✅ <b>Il n’y a rien à regarder pour ces { $count } :</b>
       *[other] ✅ <b>Il n’y a rien à regarder pour ces { $count } :</b>
    }
queue-clean-line = • { $line }
bulk-approved = ✅ <b>Approuvées : { $count }</b>, par { $admin }, { $time }
bulk-rejected = ❌ <b>Refusées : { $count }</b>, par { $admin }, { $time }
bulk-line = N° { $number } { $line }
bulk-changed = ↩️ Le n° { $number } a changé depuis
number-missing = Donnez le numéro d’une carte, par exemple : /{ $command } 12
fix-how = Écrivez le numéro d’une carte, puis la ligne telle qu’elle doit être, par exemple : { $example }
fix-same = Rien n’a été changé : la ligne est déjà ainsi.
fix-unread = Rien n’a été changé : je ne peux pas lire cette ligne. { $problem }
ask-how = Écrivez le numéro d’une carte, puis votre question : { $example } …
ask-waits = Rien n’a été demandé : la dernière question attend encore sa réponse.
ask-enough = Rien n’a été demandé : on ne pose pas plus de { $most } questions à une personne.
take-none = Personne ne s’occupe du n° { $number }.
numbers-only = Rien n’a été changé : après /{ $command } je ne comprends que des numéros, comme 2 3 ou 3-12.
numbers-too-many = Rien n’a été changé : c’est plus de { $most } à la fois.
numbers-approved =
    { $count ->
        [1] ✅ { $numbers } est approuvée.
        [one] ✅ { $numbers } sont approuvées.
        [many] ✅ { $numbers } sont approuvées.
       *[other] ✅ { $numbers } sont approuvées.
    }
numbers-rejected =
    { $count ->
        [1] ❌ { $numbers } est refusée.
        [one] ❌ { $numbers } sont refusées.
        [many] ❌ { $numbers } sont refusées.
       *[other] ❌ { $numbers } sont refusées.
    }
numbers-pending =
    { $count ->
        [1] ↩️ { $numbers } attend de nouveau.
        [one] ↩️ { $numbers } attendent de nouveau.
        [many] ↩️ { $numbers } attendent de nouveau.
       *[other] ↩️ { $numbers } attendent de nouveau.
    }
numbers-unseen = { $platform ->
        [matrix] Rien n’a été changé pour { $numbers } : aucune carte ni page ne l’a montrée ici telle qu’elle est maintenant. /card { $first } la montre.
       *[telegram] Décidez de { $numbers } avec les boutons de la carte : /card { $first } l’apporte.
    }
numbers-changed = Rien n’a été changé pour { $numbers } : elle a changé depuis qu’elle a été montrée ici. Regardez de nouveau, s’il vous plaît.
numbers-decided = { $numbers } : déjà décidé.
numbers-waits = { $numbers } : rien à reprendre, elle attend une décision.
numbers-late = { $numbers } : trop tard, après un jour la décision demeure.
numbers-withdrawn = { $numbers } : retirée par la personne.
numbers-gone = { $numbers } : il n’y a pas de telle signature.
numbers-paused = { $numbers } : non décidé, car vous êtes en pause.
numbers-taken = { $numbers } : non décidé, quelqu’un d’autre est en train de décider.
numbers-vouched = { $numbers } porte le nom de quelqu’un de connu : un autre administrateur doit aussi l’approuver dans la journée.
numbers-alone = { $numbers } : rien n’est décidé. Cela s’approuve à part : /card { $first }
numbers-remarkable = Laissées hors de l’intervalle, car il y a quelque chose à regarder : { $numbers }. Pour approuver, donnez le numéro lui-même : /approve { $first }
numbers-nothing = Rien n’attend dans cet intervalle.
taken-back-late = Le n° { $number } reste comme décidé : une réaction ou une commande se reprend pendant une minute. /undo { $number } le peut encore.
corrected-late =
    { $count ->
        [1] { $numbers } : décidé avant votre correction, et cela demeure. /undo { $first } reprend la décision.
        [one] { $numbers } : décidés avant votre correction, et cela demeure. /undo { $first } en reprend une.
        [many] { $numbers } : décidés avant votre correction, et cela demeure. /undo { $first } en reprend une.
       *[other] { $numbers } : décidés avant votre correction, et cela demeure. /undo { $first } en reprend une.
    }
anonymous-two = Deux administrateurs doivent être d’accord ici, et on ne voit pas qui écrit au nom du groupe. Merci de désactiver l’anonymat, ou de laisser écrire quelqu’un en son nom.
corrected-anew = Vous avez modifié une commande. Pour que rien ne soit fait deux fois, une modification ne fait rien ici : envoyez /{ $command } dans un nouveau message.
card-is-here = ⬆️ La carte du n° { $number } est ici.
pending-is-here =
    { $count ->
        [0] Rien n’attend. 🎉
        [one] ⬆️ { $count } signature attend : elle est listée ici.
        [many] ⬆️ { $count } de signatures attendent : elles sont listées ici.
       *[other] ⬆️ { $count } signatures attendent : elles sont listées ici.
    }
pending-which = Je tourne la liste avec /pending suivant, /pending retour, ou une position comme /pending 11.
word-next = suivant
word-back = retour
word-confirmed = confirmé
export-caption =
    { $count ->
        [one] Il y a { $count } signataire dans la liste.
        [many] Il y a { $count } de signataires dans la liste.
       *[other] Il y a { $count } signataires dans la liste.
    }
room-upgraded = ⚠️ Ce salon a été remplacé par une nouvelle version, et on ne m’y a pas emmené. Jusque-là, rien ne peut être décidé. Invitez-moi dans le nouveau salon, et que l’opérateur en fasse le salon des administrateurs : { $room }
newcomer = 👋 <b>{ $person }</b> (compte { $account }) est entré dans ce groupe, et lit ce qui s’y écrit. Ce compte ne décide rien avant que quelqu’un parmi vous appuie sur le bouton, ou que { $minutes ->
        [one] { $minutes } minute se soit écoulée
        [many] { $minutes } de minutes se soient écoulées
       *[other] { $minutes } minutes se soient écoulées
    }. Si personne ne connaît cette personne, retirez-la du groupe.
newcomer-let-in = ✅ Le compte { $account } décide désormais : autorisé par { $admin }.
newcomer-not-configured = 👋 <b>{ $person }</b> est dans ce salon désormais, et lit ce qui s’y écrit. Cette personne ne décide rien : elle n’est pas parmi les administrateurs configurés. Si personne ne la connaît, retirez-la du salon.
newcomer-decides = 👋 <b>{ $person }</b> est dans ce salon désormais. Toutes les personnes qui s’y trouvent décident. Si personne ne la connaît, retirez-la du salon.
group-gone = ⚠️ Le bot a été retiré du groupe des administrateurs sur { $place } : rien ne peut y être décidé avant qu’on l’y reprenne. Ce qui s’y trouve sur les signatures ne peut être ni changé ni enlevé.
group-no-administrator = ⚠️ Je n’ai plus le rôle d’administrateur dans ce groupe, et personne ne me dit qui y entre et qui en sort. Rendez-le-moi, s’il vous plaît : je n’ai besoin d’aucun droit particulier.
exposed-public = ⚠️ <b>Ce groupe est public :</b> n’importe qui peut le trouver, y entrer et lire les cartes. Rendez-le privé, ou choisissez un autre groupe d’administrateurs.
exposed-linked = ⚠️ <b>Une chaîne est liée à ce groupe :</b> qui lit la chaîne peut entrer ici et lire les cartes. Détachez-la, ou choisissez un autre groupe d’administrateurs.
exposed-channel = ⚠️ <b>C’est une chaîne, pas un groupe :</b> tous ses abonnés lisent les cartes, et personne ne peut décider ici. Choisissez un groupe privé.
exposed-joinable = ⚠️ <b>On peut entrer dans ce salon sans invitation</b>, et lire les cartes. N’y laissez entrer que sur invitation, ou choisissez un autre salon d’administrateurs.
exposed-readable = ⚠️ <b>N’importe qui peut lire l’historique de ce salon</b>, cartes comprises, sans y entrer. Ne le montrez qu’aux membres.
exposed-guests = ⚠️ <b>Des invités sans compte peuvent entrer dans ce salon.</b> Interdisez-le dans ses réglages.
exposed-identity = ⚠️ <b>Quelqu’un a remplacé l’identité du compte du bot</b>, et ce n’était pas le bot. Cette personne peut ajouter des appareils qui lisent les cartes. Si ce n’était personne parmi vous, changez le mot de passe du compte et fermez ses autres sessions.
pending-will-lapse =
    ⌛ { $count ->
        [one] <b>{ $count } signature attend depuis longtemps.</b> Sans décision, elle sera effacée
        [many] <b>{ $count } de signatures attendent depuis longtemps.</b> Sans décision, elles seront effacées
       *[other] <b>{ $count } signatures attendent depuis longtemps.</b> Sans décision, elles seront effacées
    } dans { $days ->
        [one] { $days } jour
        [many] { $days } de jours
       *[other] { $days } jours
    }.
pending-lapsed =
    { $count ->
        [one] ⌛ { $count } signature que personne n’a décidée a été effacée. La personne en a été informée.
        [many] ⌛ { $count } de signatures que personne n’a décidées ont été effacées. Les personnes en ont été informées.
       *[other] ⌛ { $count } signatures que personne n’a décidées ont été effacées. Les personnes en ont été informées.
    }
letter-will-be-erased =
    🔒 <b>La lettre est close.</b> Le { $day }, le bot efface qui l’a signée : les comptes, les adresses et tous les noms qui ne sont pas publics. Les lignes publiques et les nombres restent. { $count ->
        [0] Rien n’attend de décision.
        [one] { $count } signature attend encore ; sans décision, elle s’éteint la veille.
        [many] { $count } de signatures attendent encore ; sans décision, elles s’éteignent la veille.
       *[other] { $count } signatures attendent encore ; sans décision, elles s’éteignent la veille.
    } Pour tout garder, faites déplacer le jour de clôture avant cette date.
letter-erased =
    🔒 <b>Le bot ne sait plus qui a signé.</b> Les comptes, les adresses et tous les noms qui ne sont pas publics ont été effacés. { $public ->
        [one] Il reste { $public } ligne publique,
        [many] Il reste { $public } de lignes publiques,
       *[other] Il reste { $public } lignes publiques,
    } et { $withheld ->
        [one] { $withheld } signature est comptée sans son nom.
        [many] { $withheld } de signatures sont comptées sans leur nom.
       *[other] { $withheld } signatures sont comptées sans leur nom.
    } Personne ne peut plus se retirer ici de son propre chef : on demande d’écrire à { $contact }. Effacez les sauvegardes plus anciennes qu’aujourd’hui.
close-question = <b>Clore la lettre maintenant ?</b> Dès lors, personne ne peut plus signer ni corriger ; retirer reste possible. Le { $day }, le bot efface qui a signé. D’ici là, /reopen la rouvre.
close-proposed = 🔒 <b>{ $admin }</b> souhaite clore la lettre. Une autre personne du groupe doit être d’accord dans la journée.
close-own = Vous l’avez proposé vous-même. Une autre personne du groupe doit être d’accord.
close-old = Rien n’a été changé : cette question date d’avant la réouverture de la lettre. /close la pose de nouveau.
close-done = 🔒 <b>La lettre est close</b>, par { $admin }. Le { $day }, le bot efface qui a signé. D’ici là, /reopen la rouvre.
reopen-done = 🔓 <b>La lettre est rouverte</b>, par { $admin }.
reopen-none = Rien n’a été changé : la lettre est ouverte, ou son dernier jour est passé, ou ses signataires sont en train d’être effacés.
command-import = ajouter une liste : sous un fichier, ou après lui
import-how = Envoyez la liste en fichier (.csv, .xlsx, .txt), et écrivez /import dessous, en réponse ou après. Elle peut avoir { $lines } lignes.
import-not-fetched = Ce fichier n’a pas pu être obtenu, ou dépasse { $most } MB.
import-busy = Une liste est en cours de traitement. Réessayez ensuite.
import-reading = Je lis la liste.
import-unreadable = Ce fichier ne peut pas être lu comme une liste. Enregistrez-le en .csv (UTF-8), .xlsx ou .txt, et renvoyez-le. Rien n’a changé.
import-long = Cette liste a plus de { $most } lignes. Envoyez-la en plusieurs parties. Rien n’a changé.
import-failed = La liste n’a pas pu être traitée. Regardez la liste publique, puis renvoyez le fichier.
import-read =
    📄 <b>Une liste de { $admin }.</b>
    Correctes : { $clean }
    Douteuses et laissées de côté : { $doubtful }
    Déjà sur la liste : { $known }
import-review = Les lignes laissées de côté. Écrivez oui ou non dans la colonne « take », ou corrigez ce qui a été lu, et envoyez ce fichier avec /import.
button-import = Ajouter : { $count }
button-import-not = Ne pas ajouter
import-done = ✅ <b>Ajoutées depuis la liste : { $count }</b> ({ $admin })
button-import-undo = Les retirer
import-undone = ↩️ <b>Retirées après l’ajout de la liste : { $count }</b> ({ $admin })
import-gone = Cette liste n’est plus là. Renvoyez le fichier.
import-left = Rien n’a été ajouté.
import-own = Quelqu’un d’autre du groupe doit approuver la liste que vous avez envoyée.
command-text = apporter un nouveau texte de la lettre, ou une traduction
text-how = Envoyez le texte en fichier (.md, .txt, .docx, .odt), et écrivez /text { $example } dessous, en réponse ou après. Un texte court peut suivre la commande dans le même message. La première ligne est le titre ; { $example } est le code de la langue.
text-operator = Cette lettre n’a pas été créée dans une discussion : la personne qui gère le bot en change les fichiers, et le bot montre dans la minute ce qui s’y trouve.
text-busy = Un texte est en cours de traitement. Réessayez ensuite.
text-cut = L’application a peut-être coupé un message aussi long. Veuillez envoyer le texte en fichier.
text-brought = 📄 { $admin } apporte un texte de « { $title } ». Langue : { $language }.
text-own = Quelqu’un d’autre du groupe doit approuver le texte que vous avez apporté.
text-gone = Ce texte n’est plus là, ou la lettre a changé depuis. Veuillez l’apporter de nouveau.
text-left = La lettre reste comme elle était.
text-done = ✅ { $admin } a changé le texte de « { $title } ». Langue : { $language }. /wording dit qui a signé quel texte.
text-by-group = Le groupe d’administration : nouveau texte, langue : { $language }
founder-altered = La personne qui a lancé la lettre l’a modifiée : { $state ->
        [text] nouveau texte, langue : { $language }
        [organiser] qui la publie
        [organisers] qui peut voir les chiffres et les listes
        [contact] le contact
        [closes] le dernier jour
        [organisations] la participation des organisations est modifiée
        [opens] le premier jour est modifié
        [closed] la lettre est close
       *[reopened] la lettre est rouverte
    }
listed-approved = ✅ { $numbers } <b>approuvées</b> par { $admin }, { $time }
listed-rejected = ❌ { $numbers } <b>refusées</b> par { $admin }, { $time }
listed-pending = ↩️ { $numbers } <b>reprises</b> par { $admin }, { $time }
admin-paused = ⚠️ <b>{ $admin }</b> a pris { $most } décisions en une minute et fait une pause de { $minutes ->
        [one] { $minutes } minute
        [many] { $minutes } de minutes
       *[other] { $minutes } minutes
    }. Si ce n’était pas cette personne, retirez-la de ce groupe et reprenez ses décisions : chaque carte a le bouton <b>Reprendre</b> tant qu’elle est montrée.
toast-newcomer-admitted = Cette personne décide déjà.
toast-newcomer-gone = Cette personne n’est plus dans ce groupe.
toast-newcomer-let-in = Cette personne décide désormais.
toast-paused =
    { $minutes ->
        [one] C’était plus vite qu’on ne peut lire. Vous pourrez décider de nouveau { $minutes } minute après votre dernière décision.
        [many] C’était plus vite qu’on ne peut lire. Vous pourrez décider de nouveau { $minutes } de minutes après votre dernière décision.
       *[other] C’était plus vite qu’on ne peut lire. Vous pourrez décider de nouveau { $minutes } minutes après votre dernière décision.
    }
toast-list-changed = La liste a changé depuis. Regardez-la de nouveau, s’il vous plaît.
toast-deciding = { $admin } est en train de décider.
toast-mark-approve = ✅ Approuver: { $name }
toast-mark-reject = ❌ Refuser: { $name }
toast-mark-none = Plus tard : { $name }
toast-no-clean = Il y a quelque chose à regarder pour chacune.
toast-why = Pourquoi ? Choisissez un motif, s’il vous plaît.
toast-decided =
    { $count ->
        [one] { $count } signature est décidée.
        [many] { $count } de signatures sont décidées.
       *[other] { $count } signatures sont décidées.
    }
toast-undone =
    { $count ->
        [one] { $count } signature attend de nouveau.
        [many] { $count } de signatures attendent de nouveau.
       *[other] { $count } signatures attendent de nouveau.
    }
toast-card-gone = C’est décidé depuis longtemps ; sa carte n’est plus montrée.
toast-gone = Il n’y a plus de telle signature.
toast-approved = Le n° { $number } est approuvé.
toast-rejected = Le n° { $number } est refusé.
toast-pending = Le n° { $number } attend de nouveau.
toast-changed = Cette signature a changé depuis. Regardez de nouveau sa carte, s’il vous plaît.
toast-withdrawn = La personne l’a retirée.
toast-first-approved = { $admin } a décidé avant : approuvée { $time }.
toast-first-rejected = { $admin } a décidé avant : refusée { $time }.
toast-undo-too-late = C’est trop tard : après un jour, la décision demeure.
not-here = Ce n’est pas possible ici.

## Looking for a signature

command-find = chercher des signatures : numéro, nom, lieu ou état
stands-pending = en attente
stands-approved = publiée
stands-withheld = nom caché
stands-rejected = refusée
stands-withdrawn = retirée
find-how = Dites ce que vous cherchez : un numéro (/find 12), un nom (/find Flora), un nom et un lieu (/find Flora, Arménie), un lieu (/find , Arménie), ou l’état (/find Flora, refusée).
found-heading = 🔎 Trouvé pour <b>{ $query }</b> :
found-line = <b>N° { $number }</b> { $line } · <i>{ $standing }, { $day }</i>
found-former = ↳ publique jusqu’à la décision : { $line }
found-untold = <b>N° { $number }</b> <i>{ $standing }, { $day } ; son texte n’est plus montré</i>
found-none = Rien n’a été trouvé. Ce qui n’est ni public ni en attente ne se trouve que par son numéro.
found-none-yet = Rien jusqu’ici.
found-more = ⤵️ Davantage : /find { $query } &gt;{ $number }
found-gone = Cela a été enlevé entre-temps : ce qui est trouvé reste une heure. Cherchez de nouveau avec /find.
history-heading = 🕓 <b>Ce qui est arrivé au n° { $number }</b>
history-imported = Elle est venue avec une liste importée.
history-event = { $time } · { $state ->
        [submitted] signée
        [corrected] corrigée par la personne qui a signé
        [rejected] refusée par { $admin }
        [undone] décision reprise par { $admin }
        [removed] enlevée de la liste par { $admin }
        [erased] effacée pour toujours par { $admin }
        [mended] ligne corrigée et approuvée par { $admin }
        [accepted] la ligne corrigée est acceptée
        [objected] la ligne corrigée n’est pas voulue
        [edited] ligne changée par { $admin }
        [hidden] nom caché par la personne elle-même
        [shown] nom montré de nouveau par la personne elle-même
        [asked] question posée par { $admin }
        [answered] réponse donnée
        [vouched] première approbation de { $admin }
        [confirmed] nom confirmé par { $admin }
        [blocked] compte bloqué par { $admin }
        [unblocked] compte débloqué par { $admin }
        [pinned] mise en tête par { $admin }
        [unpinned] retirée de la tête par { $admin }
        [kept] signature gardée pour le nouveau texte
        [withdrawn] retirée par la personne qui a signé
        [entered] inscrit par { $admin }
        [linked] nouveau lien, par { $admin }
        [claimed] reconnu par la personne
        [disowned] effacé : la personne dit que ce n’est pas sa ligne
        [unclaimed] effacé : personne ne l’a reconnu à temps
        [lapsed] effacée : personne n’a décidé à temps
       *[approved] approuvée par { $admin }
    }

## Lines that admins enter

command-enter = inscrire la ligne de quelqu’un sans messagerie
enter-how = Veuillez écrire la ligne et, après un |, comment la personne a accepté, par exemple : { $example }
enter-unread = Rien n’est inscrit. { $problem }
enter-unclear = Rien n’est inscrit : on ne voit pas bien ce qui est quoi. Je lis comme nom « { $name } », comme lieux « { $places } », comme activité « { $occupation } ». Ceci est clair : { $example }
enter-enough = Rien n’est inscrit : un administrateur inscrit au plus { $most } lignes par jour.
enter-closed = Rien n’est inscrit : la lettre est close.
enter-none = Il n’y a pas de ligne n° { $number } inscrite par un administrateur et que personne n’a reconnue.
entered-heading = ✍️ <b>{ $admin } inscrit la ligne n° { $number }.</b>
entered-renewed = ✍️ <b>{ $admin } fait un nouveau lien pour le n° { $number }.</b> L’ancien ne sert plus à rien.
entered-unusual = ⚠️ Il y a ici quelque chose d’inhabituel. Je lis comme nom « { $name } », comme lieux « { $places } », comme activité « { $occupation } ». /fix change la ligne.
button-claim-link = { $platform ->
        [matrix] Discuter avec le bot
       *[telegram] Copier le lien
    }
entered-link = { $platform ->
        [matrix] Veuillez donner ce code à cette personne seule : <code>{ $code }</code> Il sert une fois. Qui l’écrit au bot dans une conversation privée voit la ligne et dit si c’est bien la sienne.
       *[telegram] Veuillez donner le lien à cette personne seule. Il sert une fois : qui l’ouvre dit si la ligne est bien la sienne. Sans lien, on peut écrire ceci au bot dans une conversation privée : <code>{ $code }</code>
    }
entered-disowned = ✋ <b>La personne dit que le n° { $number } n’est pas sa ligne.</b> La ligne est retirée et effacée.
card-entered = ✍️ Inscrit par <b>{ $admin }</b>. Comment la personne a accepté : { $consent }
card-entered-unclaimed = ✍️ Pour quelqu’un sans messagerie ; pas encore reconnu.
numbers-own = { $numbers } : pas approuvé. Un autre administrateur doit approuver ce que vous avez inscrit.
platform-entered = inscrit par les administrateurs
entered-lapses = Si personne ne reconnaît la ligne d’ici { $days } jours, elle est effacée.
entered-will-lapse = ⌛ <b>Inscrit, et reconnu par personne jusqu’ici : { $numbers }.</b> Ce que personne ne reconnaît est effacé dans { $days } jours. /enter avec un numéro fait un nouveau lien.
entered-lapsed = ⌛ Lignes effacées, car personne ne les a reconnues : { $count }.

## Taking a line off the list

command-remove = enlever une ligne de la liste ; le mot suivant est le motif
command-block = ne plus accepter de signature du compte d’une fiche
command-unblock = lever le blocage d’un compte
command-wellknown = noms que quelqu’un pourrait emprunter : voir, ajouter, enlever
command-pin = mettre une ligne en tête de liste ; le mot dit pourquoi
command-unpin = ne plus mettre une ligne en tête
button-agree = D’accord : l’enlever
button-erase = Effacer sur demande
button-leave = La laisser
button-block = D’accord : bloquer
card-removed = 🗑 <b>Enlevée de la liste</b> par { $admin }, { $time }. { $reason }
card-erased-removed = <b>La signature n° { $number }</b> a été enlevée de la liste ; son texte a été effacé.
toast-removed = Le n° { $number } est enlevé.
toast-first-removed = { $admin } a décidé avant : enlevée { $time }.
stands-removed = enlevée
remove-question = <b>Enlever le n° { $number } de la liste ?</b> Choisissez pourquoi. Cela se reprend pendant un jour, sauf si elle est effacée.
remove-proposed = 🗑 <b>{ $admin }</b> veut enlever le n° { $number } de la liste, { $time }. { $reason } Il faut l’accord d’un deuxième administrateur dans la journée.
removal-erases = Tout ce qui en est gardé doit être effacé pour de bon, comme la personne l’a demandé.
removal-made =
    { $count ->
        [1] 🗑 { $numbers } est enlevée de la liste. /undo { $first } la remet, pendant un jour.
        [one] 🗑 { $numbers } sont enlevées de la liste. /undo { $first } en remet une, pendant un jour.
        [many] 🗑 { $numbers } sont enlevées de la liste. /undo { $first } en remet une, pendant un jour.
       *[other] 🗑 { $numbers } sont enlevées de la liste. /undo { $first } en remet une, pendant un jour.
    }
removal-erased = 🗑 { $numbers } est effacée pour de bon, avec tout ce qui en était gardé. Des sauvegardes peuvent encore la contenir : effacez les plus anciennes.
removal-proposed =
    { $count ->
        [1] { $numbers } reste dans la liste jusqu’à l’accord d’un deuxième administrateur, dans la journée.
        [one] { $numbers } restent dans la liste jusqu’à l’accord d’un deuxième administrateur, dans la journée.
        [many] { $numbers } restent dans la liste jusqu’à l’accord d’un deuxième administrateur, dans la journée.
       *[other] { $numbers } restent dans la liste jusqu’à l’accord d’un deuxième administrateur, dans la journée.
    }
removal-own = { $numbers } : la proposition est de vous. Il faut l’accord de quelqu’un d’autre.
removal-changed = Rien n’a été changé pour { $numbers } : elle a changé depuis qu’elle a été montrée. Regardez de nouveau, s’il vous plaît.
removal-waits = { $numbers } n’est pas dans la liste, elle attend une décision : /reject { $first }
removal-not-listed =
    { $count ->
        [1] { $numbers } n’est pas dans la liste.
        [one] { $numbers } ne sont pas dans la liste.
        [many] { $numbers } ne sont pas dans la liste.
       *[other] { $numbers } ne sont pas dans la liste.
    }
removal-gone =
    { $count ->
        [1] { $numbers } : il n’y a pas de telle signature, ou la personne l’a retirée.
        [one] { $numbers } : il n’y a pas de telles signatures, ou les personnes les ont retirées.
        [many] { $numbers } : il n’y a pas de telles signatures, ou les personnes les ont retirées.
       *[other] { $numbers } : il n’y a pas de telles signatures, ou les personnes les ont retirées.
    }
removal-line = { $numbers } : la mention « retirée » n’est plus dans la liste.
removal-why = Rien n’a été enlevé. Écrivez après le numéro l’un de ces motifs : { $reasons } ; par exemple : /remove 12 { $example }
removal-one = Rien n’a été effacé : cela ne peut pas être repris, alors donnez un seul numéro à la fois.
removal-open = Quelqu’un a proposé d’enlever le n° { $number } : donnez votre accord là-bas, ou écrivez le motif après le numéro.
removal-left = Le n° { $number } reste dans la liste.
removal-former = La ligne précédente de { $numbers } est retirée de la liste. Sa correction attend toujours.
erased-by = 🗑 Le n° { $number } a été effacé pour de bon par { $admin }, avec tout ce qui en était gardé.
card-blocked = 🚫 Cette lettre n’accepte plus de signature de ce compte.
pin-made = 📌 <b>{ $admin }</b> a mis le n° { $number } parmi les premiers signataires.
pin-taken = 📌 <b>{ $admin }</b> a retiré le n° { $number } des premiers signataires. La ligne reste dans la liste.
pin-there = Rien n’a été changé : le n° { $number } est déjà parmi les premiers signataires.
pin-not-public = Le n° { $number } n’est pas dans la liste publique : seul ce qui y figure peut être mis en tête.
pin-none = Le n° { $number } n’est pas parmi les premiers signataires.
pin-full = Rien n’a été changé : { $most } lignes sont déjà en tête.
pin-how = <i>{ $add } met une ligne parmi les premiers signataires, { $take } l’en retire.</i>
wellknown-names = 🌟 <b>Noms que quelqu’un pourrait emprunter :</b> { $names }
wellknown-none = 🌟 La liste des noms que quelqu’un pourrait emprunter est vide.
wellknown-how = <i>{ $add } ajoute un nom, { $take } l’enlève.</i>
wellknown-added = 🌟 <b>{ $admin }</b> a ajouté un nom que quelqu’un pourrait emprunter : { $name }
wellknown-taken = 🌟 <b>{ $admin }</b> a enlevé un nom de la liste de ceux que quelqu’un pourrait emprunter : { $name }
wellknown-there = Rien n’a été changé : { $name } est déjà dans la liste.
wellknown-gone = Rien n’a été changé : personne n’a ajouté ici { $name }. Ce qui est dans { $file } ne s’enlève que sur le serveur.
wellknown-waits = Rien n’a été changé : tant que { $number } attend sous ce nom, il reste dans la liste. Décidez d’abord de cette signature.
wellknown-full = Rien n’a été changé : { $most } noms ont déjà été ajoutés.
block-made = 🚫 <b>{ $admin }</b> a bloqué le compte du n° { $number } : cette lettre n’en accepte plus de signature. /unblock { $number } lève le blocage.
block-listed = La ligne reste dans la liste : /remove { $number } l’enlève.
block-proposed = 🚫 <b>{ $admin }</b> veut bloquer le compte du n° { $number }. { $reason } Il faut l’accord d’un deuxième administrateur dans la journée.
block-lifted = ✅ <b>{ $admin }</b> a levé le blocage du compte du n° { $number }.
block-nobody = Rien n’a été changé : aucun compte n’est connu pour le n° { $number }.
block-already = Le compte du n° { $number } est déjà bloqué.
block-none = Le compte du n° { $number } n’est pas bloqué.
block-numbers = Sont bloqués les comptes de : { $numbers }. Par exemple, /unblock { $first } lève un blocage.
block-how = Aucun compte n’est bloqué. Pour en bloquer un, écrivez le numéro d’une fiche et, si vous voulez, un motif : { $example }
block-why = Rien n’a été changé : après le numéro, je ne comprends qu’un motif : { $reasons }.
word-erase = effacer
numbers-restored =
    { $count ->
        [1] ↩️ { $numbers } est de nouveau dans la liste.
        [one] ↩️ { $numbers } sont de nouveau dans la liste.
        [many] ↩️ { $numbers } sont de nouveau dans la liste.
       *[other] ↩️ { $numbers } sont de nouveau dans la liste.
    }

## The figures

stats-caption = <b>{ $title }</b>
stats-heading = 📊 <b>{ $title }</b>
stats-states =
    Approuvées : <b>{ $approved }</b>
    En attente : <b>{ $pending }</b>
    Refusées : { $rejected }
    Retirées : { $withdrawn }
    Enlevées : { $removed }
stats-lately =
    { $days ->
        [1] <b>Dernières 24 heures</b>
        [many] <b>Derniers { $days } de jours</b>
        [one] <b>Derniers { $days } jours</b>
       *[other] <b>Derniers { $days } jours</b>
    }
    { $received } reçues, { $approved } approuvées, { $rejected } refusées, { $withdrawn } retirées
stats-countries =
    <b>Pays</b>
    { $items }
stats-languages =
    <b>Langues</b>
    { $items }
stats-platforms =
    <b>Venues par</b>
    { $items }
stats-sources =
    <b>Signatures venues par les liens</b>
    { $items }
stats-item = { $label } { $count }
stats-steps =
    <b>Le chemin vers la signature</b>
    { $opened } ont ouvert la lettre, { $begun } ont commencé à signer, { $confirmed } ont confirmé
stats-median = Temps médian jusqu’à une décision : { $time }
stats-median-none = Aucune décision n’a encore été prise.
admins-heading = 📊 <b>Décisions par administrateur, { $days } derniers jours</b>
admins-line = <b>{ $admin }</b> : { $count } · temps médian : { $time }
admins-none = Aucune décision n’a été prise pendant ce temps.
platform-telegram = Telegram
platform-matrix = Matrix
platform-import = importation
chart-over-time = Signatures au fil du temps
chart-by-country = Par pays
chart-others = autres

## Words by which admins call the reasons, beside those of the buttons: some for each, with commas between

typed-duplicate = doublon, double, deux fois, déjà là
typed-not-a-person = faux, fausse, blague, spam
typed-offensive = offensant, offensante, insulte, insultant
typed-other = autre, autre motif

admin-letters = Voici les lettres. Une commande avec le nom court d’une lettre, par exemple /pending { $example }, concerne cette lettre ; de même les commandes suivantes qui n’en nomment aucune.
admin-letters-line = <b>{ $slug }</b>: { $title }

## Sweeps

command-sweep = décider d’un coup de tout ce qui répond à une condition
sweep-since = depuis
sweep-until = jusqu’à
sweep-today = aujourd’hui
sweep-how = Dites quelles signatures en attente sont visées : par l’heure UTC (/sweep depuis 14:00, jusqu’à 15:30, ou aujourd’hui), par des mots du nom ou de la profession (/sweep spam*), par un lieu (/sweep , Arménie), par une remarque (/sweep burst), ou toutes (/sweep pending). Les virgules joignent les conditions : /sweep depuis 14:00, burst. Remarques : { $kinds }
sweep-pending-only = Cela ne vaut que pour ce qui attend. Ce qui est dans la liste s’enlève par son numéro : /remove 12
sweep-busy = Un autre tri est en cours. Attendez qu’il soit fini, ou arrêtez-le.
sweep-gone = Cela a été enlevé entre-temps. Recommencez avec /sweep.
sweep-dropped = Rien n’a été décidé.
sweep-heading = 🧹 <b>Tri :</b> { $condition }
sweep-part =
    { $state ->
        [since] depuis { $text }
        [until] jusqu’à { $text }
        [words] mots « { $text } »
        [place] lieu « { $text } »
        [remark] remarque « { $text } »
       *[all] tout ce qui attend
    }
sweep-looking = Lecture de ce qui attend. Trouvées jusqu’ici : { $count }
sweep-found = <b>Trouvées : { $count }.</b>
sweep-clean = Sans alerte : { $count }.
sweep-nothing = Rien de ce qui attend ne répond à la condition.
sweep-proposed-rejected = <b>{ $admin }</b> souhaite tout refuser ({ $count }), { $time }. Pour autant de signatures, une autre personne du groupe doit être d’accord dans l’heure.
sweep-proposed-approved = <b>{ $admin }</b> souhaite approuver celles qui sont sans alerte ({ $count }), { $time }. Pour autant de signatures, une autre personne du groupe doit être d’accord dans l’heure.
sweep-ask = En voici quelques-unes. Ce qui est décidé ici peut être repris pendant un jour.
sweep-why = <b>Tout refuser ({ $count }) : pourquoi ?</b>
sweep-going-on = encore à faire : { $count }
sweep-stopped = arrêté
sweep-left = Laissées telles quelles : { $count }. Il y a quelque chose à regarder, elles ont changé, ou quelqu’un est en train d’en décider.
sweep-undone = ↩️ <b>Reprises : { $count }</b>, par { $admin }, { $time }
button-sweep-reject = Tout refuser
button-sweep-leave = Ne rien décider
button-sweep-agree = D’accord
button-stop = Arrêter

## Topics of the admin group

topic-waiting = En attente
topic-decided = Décidé
topic-reports = Rapports

## Organisations

card-representative = 🔒 Signe pour l’organisation : { $name }
stats-organisations = Organisations parmi les signatures approuvées : { $count }
