### French, for signers. Values are escaped before they are filled in; tags are those of bot/messaging/markup.py.
### reviewed: no

## Before anybody writes

bot-description =
    Une lettre ouverte : « { $title } ».

    Lisez-la ici et, si vous l’approuvez, signez-la. Votre compte reste entre vous et ce bot : seule la ligne que vous confirmez est publiée.
bot-short-description = Une lettre ouverte de { $organiser } : à lire et à signer ici.
bot-name-several = Lettres ouvertes
bot-description-several =
    Lettres ouvertes.

    Lisez-les ici et signez celles que vous approuvez. Votre compte reste entre vous et ce bot : seule la ligne que vous confirmez est publiée.
bot-short-description-several = Lettres ouvertes : à lire et à signer ici.
command-letter = lire la lettre
command-letters = quelles lettres on peut lire ici
command-sign = signer la lettre
command-my = ma signature : la voir, la corriger, la retirer
command-hide = retirer tout de suite mon nom de la liste publique
command-show = montrer de nouveau mon nom
command-signatories = qui a signé
command-news = nouvelles de la lettre, pour qui en veut
command-privacy = ce qui est gardé, et qui le voit
command-data = ce que vous savez de moi : tout, en un fichier
command-language = choisir une langue
command-newletter = lancer une lettre à soi
command-myletters = voir et modifier les lettres que vous avez lancées
command-help = ce que ce bot sait faire
command-cancel = arrêter de signer et oublier mes réponses
command-withdraw = retirer ma signature

# Words that are understood as a command where no answer is asked for, parted by commas.
word-letter = lettre, la lettre, lire
word-letters = lettres, autres lettres, toutes les lettres
word-sign = signer, je signe
word-my = ma signature, la mienne, état
word-hide = cacher, cacher mon nom
word-show = montrer, montrer mon nom
word-signatories = signataires, qui a signé
word-news = nouvelles, des nouvelles
word-privacy = confidentialité, vie privée
word-data = données, mes données, que savez-vous de moi
word-language = langue, langues
word-help = aide, ?
word-cancel = annuler, arrêter
word-withdraw = retirer, retirer ma signature

## Buttons

button-answer = C’est ma réponse : « { $value } »
button-accept = Garder ainsi
button-back = ‹ Retour
button-cancel = Annuler
button-cancel-surely = Oui, arrêter
button-choose-public = En public
button-choose-withheld = Sans montrer le nom
button-chosen-public = ✓ En public
button-chosen-withheld = ✓ Sans montrer le nom
button-change-name = ✏️ Nom
button-change-occupation = ✏️ Activité
button-change-places = ✏️ Pays
button-change-spelling = ✏️ Seconde écriture
button-confirm = Signer
button-correct = Corriger
button-done = Terminé ›
button-hide = Cacher mon nom
button-go-on = Continuer à signer
button-is-old =
    { $platform ->
        [matrix] Ce choix n’existe plus. Voici où en sont les choses.
       *[telegram] Ce bouton est ancien. Voici où en sont les choses.
    }
button-keep = Garder « { $value } »
button-keep-typed = Garder tel quel
button-keep-signature = Non, la garder
button-language = Langue
button-letter = La lettre
button-letters = Autres lettres
button-closed-letter = { $title } (close)
letters-heading = Quelle lettre souhaitez-vous lire ?
button-mend = Changer et renvoyer
button-my = Ma signature
button-news-off = Plus de nouvelles
button-news-on = Recevoir des nouvelles
button-next = Suivant ›
button-object = Pas ainsi
button-one-spelling = Seulement tel quel
button-open = Lire et signer
button-page = La liste publiée
button-previous = ‹ Précédent
button-read-on = Lire la suite ›
button-respond = Répondre
button-share = Faire passer
button-share-card = Carte pour un chat
button-share-chat = Envoyer dans un chat
button-share-code = Code QR
button-share-link = Copier le lien
button-show = Montrer de nouveau
button-text = Texte : { $language }
button-sign = Signer la lettre
button-signatories = Signataires ({ $count })
button-skip = Passer
button-switch-public = Cacher mon nom
button-switch-withheld = Montrer mon nom
button-withdraw = Retirer
button-withdraw-surely = Oui, retirer
button-withdraw-erase = Tout effacer
button-withdraw-shown = Afficher « retirée »

## The letter and what else can be read

letter-heading =
    <h>{ $title }</h>
    <i>{ $organiser }, { $day }</i>
letter-title = <h>{ $title }</h>
letter-authors = <i>Texte de { $authors }</i>
letter-signed =
    { $count ->
        [one] { $count } personne a signé.
        [many] { $count } de personnes ont signé.
       *[other] { $count } personnes ont signé.
    }
letter-page = <i>Page { $page } sur { $pages }</i>
letter-other-language = La lettre n’existe pas encore dans votre langue ({ $language }). Vous la lisez en : { $shown }. /language montre les autres langues.
letter-by-volunteers = <i>Ce texte a été traduit par des bénévoles. Celui qui compte est en : { $official }.</i>
letter-closed = Cette lettre est close : elle peut être lue, mais plus signée. Rien n’a été changé.
letter-paused = Pour le moment, cette lettre ne peut pas être signée ; elle peut être lue. Rien n’a été changé.
letter-opens = Cette lettre peut être signée à partir du { $day }. Elle peut déjà être lue.
signatories-heading =
    { $count ->
        [one] <b>{ $count } personne a signé.</b>
        [many] <b>{ $count } de personnes ont signé.</b>
       *[other] <b>{ $count } personnes ont signé.</b>
    }{ $withheld ->
        [0] { "" }
        [1] { " " }L’une des signatures est comptée sans montrer le nom.
        [many] { " " }{ $withheld } des signatures sont comptées sans montrer le nom.
       *[other] { " " }{ $withheld } des signatures sont comptées sans montrer le nom.
    }
signatories-line = { $number }. { $line }
line-withdrawn = (signature retirée le { $day })
first-signatories = Premiers signataires
further-signatories = Autres signataires
signatories-none = Aucun nom n’a encore été publié.
signatories-yours = La vôtre porte le numéro { $number }.
signatories-hint = Pour chercher quelqu’un, écrivez /signatories et un nom.
signatories-found = Dans la liste publique, pour <b>{ $name }</b> :
signatories-not-found = Dans la liste publique, je ne trouve personne pour <b>{ $name }</b>.
signatories-more = Il y en a d’autres. Écrivez davantage du nom, s’il vous plaît.
share-heading = <b>Faites passer la lettre.</b> Le lien ne dit pas si vous avez signé.
share-words = Une lettre ouverte : « { $title } ». Lisez-la et, si vous l’approuvez, signez-la :
share-code = <b>{ $title }</b> – en visant ce code avec un appareil photo, on peut lire la lettre et la signer.
language-question = Dans quelle langue dois-je vous parler ?
language-chosen = À partir de maintenant, je vous parle en français.
privacy-short =
    Les administrateurs ne voient que la ligne que vous confirmez. { $platform ->
        [matrix] Votre serveur et le nôtre voient que vous parlez à ce bot et, dans un salon non chiffré, aussi ce que vous écrivez.
       *[telegram] Telegram voit ce chat ; ce que vous écrivez ici va dans ce formulaire et est retiré du chat.
    } Plus : /privacy
privacy =
    <b>Ce qui est gardé, et qui le voit</b>

    <b>Ce que vous donnez :</b> votre nom, vos pays, votre activité, et si votre nom peut être montré. Jusqu’à votre confirmation, cela est gardé chiffré, et oublié au bout d’un jour.

    <b>Votre compte</b> n’est jamais gardé en clair. À sa place restent une empreinte à clé, pour qu’un compte ne signe qu’une fois, et une adresse chiffrée, pour pouvoir vous annoncer la décision. L’adresse est effacée un jour après cette annonce.

    <b>Qui voit quoi :</b> les administrateurs voient la ligne, la langue et l’heure, pas votre compte. Ce qui est approuvé et public paraît sous la lettre. Un nom caché est compté et n’est montré à personne d’autre.

    { $platform ->
        [matrix] <b>Votre serveur</b> et le nôtre peuvent voir que vous parlez à ce bot ; dans un salon non chiffré, aussi ce qui s’écrit.
       *[telegram] <b>Telegram</b> peut voir ce qui s’écrit dans ce chat, et que vous parlez à ce bot.
    } Si c’est un danger pour vous, ne signez pas ici.

    <b>Vous pouvez retirer votre signature</b> à tout moment avec /my : ce que vous avez donné est effacé aussitôt. Ce qui a déjà été publié peut avoir été copié par d’autres.

    <b>{ $days ->
        [one] { $days } jour
        [many] { $days } de jours
       *[other] { $days } jours
    } après la clôture de la lettre</b>, le bot efface qui a signé : tous les comptes, et tous les noms qui ne sont pas publics. Dès lors, il ne peut plus retrouver votre signature ; pour faire enlever votre ligne, écrivez-nous.

    Si les administrateurs n’acceptent plus de signature d’un compte, son empreinte reste jusque-là, même après un retrait.

    Questions : { $contact }
help =
    Ce bot porte la lettre ouverte « { $title } ». Vous pouvez la lire, la signer et voir où en est votre signature.
help-line = /{ $command } – { $meaning }
not-understood = Je ne connais pas cette commande. /help dit ce que je sais faire.
group-invitation =
    ✉️ <b>{ $title }</b>

    Une lettre ouverte. Elle se lit et se signe dans un chat privé, jamais ici.
cancel-question = <b>Arrêter de signer ?</b> Ce que vous avez répondu serait oublié.
cancel-question-correction = <b>Arrêter la correction ?</b> Votre signature resterait comme elle était.
chosen-public = <b>Vous signez en public :</b> votre ligne sera dans la liste. Vous pouvez aussi choisir de cacher votre nom.
chosen-withheld = <b>Votre nom n’est pas montré :</b> votre ligne reste cachée, seul le nombre augmente. Vous pouvez aussi choisir de signer en public.
filled-name = ✓ Nom : { $answer }
filled-places = ✓ Pays : { $answer }
filled-occupation = ✓ Activité : { $answer }
filled-public = ✓ Montré en public
filled-withheld = ✓ Nom caché

## The signing conversation

nothing-asked = Aucune question n’est posée en ce moment. Souhaitez-vous lire la lettre, ou la signer ?
line-understood =
    Voici ce que j’ai compris :
    Nom : { $name }
    De : { $places }
    Activité : { $occupation }
line-unclear = pas encore clair, voir plus bas
line-empty = rien
ask-name = <b>Quel est votre nom ?</b> Écrivez-le comme il doit figurer sous la lettre.
ask-spelling =
    <b>Comment votre nom s’écrit-il en lettres { $script ->
        [cyrillic] cyrilliques
        [armenian] arméniennes
        [georgian] géorgiennes
        [arabic] arabes
       *[latin] latines
    } ?</b> Cette écriture suivra la première, pour qui ne peut pas la lire. Écrivez-la, ou laissez votre nom tel quel.
ask-places =
    <b>Quel pays, ou quels pays ?</b> D’où vous venez ou bien où vous vivez ; plusieurs sont possibles. Ils figurent dans votre ligne, pour qu’on voie d’où les gens signent. { $platform ->
        [matrix] Écrivez-les,
       *[telegram] Appuyez sur un ou plusieurs, ou écrivez-les,
    } par exemple <i>Arménie/Autriche</i>.
ask-places-typed = <b>Quel pays, ou quels pays ?</b> D’où vous venez ou bien où vous vivez ; plusieurs sont possibles. Ils figurent dans votre ligne, pour qu’on voie d’où les gens signent. Par exemple <i>Arménie/Autriche</i>.
word-is-command = Je n’ai pas encore pris « { $word } » comme réponse : c’est aussi une commande. Choisissez ce que vous vouliez dire.
question-waits = Vous êtes en train de signer : continuez, ou revoyez la question avec /sign.
places-picked = Choisi : <b>{ $places }</b>
places-misspelt = Vous avez écrit <b>{ $typed }</b>. Vouliez-vous dire <b>{ $meant }</b> ? Prenez cela, ou gardez ce que vous avez écrit.
ask-occupation = <b>Que faites-vous ?</b> Votre activité ou votre institution, par exemple <i>histoire</i>. Vous pouvez passer.
ask-confirmation-public = <b>Veuillez vérifier.</b> Cette ligne sera publiée exactement ainsi :
ask-confirmation-withheld = <b>Veuillez vérifier.</b> Voici ce que verront les administrateurs :
exact-line = <blockquote>{ $line }</blockquote>
confirm-by-button =
    { $platform ->
        [matrix] Répondez par l’un de ces numéros pour signer, changer quelque chose ou annuler.
       *[telegram] Utilisez les boutons pour signer, changer quelque chose ou annuler.
    }
visibility-public = Elle sera montrée en public dès qu’elle sera approuvée.
visibility-withheld = Le nom n’est pas montré. Cette ligne reste cachée ; seul le nombre augmente.
published-public = Elle est montrée en public.
published-withheld = Elle est comptée. La ligne reste cachée ; seul le nombre augmente.
former-hidden = Votre ligne quitte la liste publique dès que vous confirmez.
former-still = Votre ligne précédente reste publique.
former-stays = Jusqu’à l’approbation, votre ligne précédente reste publique : « { $line } ».
next-decides = Les administrateurs de { $organiser } la lisent et décident.
next-published = Une fois approuvée, elle paraît ici : { $url }
lately-hours =
    { $hours ->
        [one] Dernièrement, cela a pris environ { $hours } heure.
        [many] Dernièrement, cela a pris environ { $hours } d’heures.
       *[other] Dernièrement, cela a pris environ { $hours } heures.
    }
lately-days =
    { $days ->
        [one] Dernièrement, cela a pris environ { $days } jour.
        [many] Dernièrement, cela a pris environ { $days } de jours.
       *[other] Dernièrement, cela a pris environ { $days } jours.
    }
wording-changed = Le texte de la lettre a changé depuis que vous avez commencé. Relisez-le (/letter) avant de signer.
wording-question = <b>Le texte que vous avez signé a changé.</b> Ce qui est barré a disparu, ce qui est en gras est nouveau. Votre signature reste sous le texte que vous avez signé, sauf si vous la gardez pour le nouveau.
wording-more = Les changements sont trop nombreux pour tenir ici. /letter montre le texte entier.
wording-gone = <b>La lettre n’existe plus dans la langue dans laquelle vous l’avez signée ({ $language }).</b> Votre signature reste sous le texte que vous avez signé. /letter montre le texte actuel.
wording-kept = Merci. Votre signature figure maintenant sous le nouveau texte.
wording-changed-again = Le texte a changé encore une fois entre-temps.
my-earlier-text = Vous avez signé un texte antérieur de la lettre.
news-offered = Souhaitez-vous recevoir ici des nouvelles de la lettre, par exemple quand elle aura été remise ou sera close ? C’est désactivé tant que vous ne l’activez pas. Pour cela, l’adresse de cette conversation est gardée, chiffrée, jusqu’à ce que vous l’arrêtiez ou retiriez votre signature.
news-on = Vous recevez ici des nouvelles de la lettre. Pour cela, l’adresse de cette conversation est gardée, chiffrée, jusqu’à ce que vous l’arrêtiez ou retiriez votre signature.
news-stopped = Vous ne recevez plus de nouvelles de la lettre. L’adresse de cette conversation n’est plus gardée pour cela.
news-heading = 📣 <b>{ $organiser } écrit au sujet de la lettre « { $title } » :</b>
news-closed = 📣 <b>La lettre « { $title } » est close.</b> Signatures : { $count }.
news-foot = <i>Vous recevez ceci parce que vous vouliez des nouvelles. /news les arrête.</i>
milestone = 🎉 <b>{ $count } signatures</b> sous la lettre « { $title } ».
names-heading = ✍️ <b>Nouveau sous la lettre</b> « { $title } » :
names-others = … et { $count } de plus.
button-keep-wording = La garder
button-differences = Ce qui a changé
thanks = <b>Merci d’avoir signé.</b>
thanks-correction = <b>Merci, votre correction est arrivée.</b>
leave-not-direct = Ce n’est pas un chat direct. Je parle avec chaque personne séparément : commencez un chat direct avec moi, s’il vous plaît.
leave-enough-rooms = Vous avez déjà autant de chats avec moi qu’un compte peut en avoir. Écrivez dans l’un d’eux, s’il vous plaît.
leave-full = Je ne peux pas rejoindre d’autres salons pour le moment. Réessayez plus tard, s’il vous plaît.
leave-overheard = Je pars parce qu’une autre personne nous entend ici : une signature reste entre vous et moi. Commencez un nouveau chat direct avec moi, s’il vous plaît.
leave-idle = Personne n’a écrit ici depuis longtemps, alors je pars. Invitez-moi de nouveau quand vous voudrez : votre signature reste comme elle est.
cancelled = Annulé. Ce que vous aviez répondu est oublié.
cancelled-correction = Annulé. Votre signature reste comme elle était.
strange-edited =
    { $platform ->
        [matrix] Je ne peux pas savoir quelle réponse vous avez modifiée, rien n’a donc été changé. Répondez à sa question par la bonne réponse, ou revenez-y.
       *[telegram] Je ne peux pas suivre les messages modifiés. Votre réponse reste comme vous l’avez d’abord envoyée ; changez-la avec les boutons.
    }
strange-emote = Cela est venu comme une action, je ne le prends donc pas pour une réponse. Envoyez-le comme un message ordinaire. Rien de ce que vous aviez donné n’est perdu.
strange-forgeable = Une réaction voyage sans chiffrement : elle ne me suffit ni pour signer ni pour retirer. Écrivez plutôt le numéro.
strange-poll = Je ne participe pas aux sondages. Répondez avec des mots. Rien de ce que vous aviez donné n’est perdu.
edited-too-late = Votre signature reste comme vous l’avez confirmée : une modification de message ne la change pas. Pour la corriger, écrivez /my.
answer-changed = ✏️ Changé : <b>{ $answer }</b>
answer-deleted = Vous avez retiré cette réponse, et je l’ai oubliée. Répondez de nouveau, s’il vous plaît.
strange-verification = Je suis un bot : il n’y a personne ici pour comparer des emojis avec vous, j’ai donc refusé la vérification. Pour vérifier que c’est moi, comparez l’empreinte de mon appareil avec celle que donnent les organisateurs. Rien de ce que vous aviez donné n’est perdu.
strange-open = Cela est arrivé non chiffré dans un salon chiffré, et n’a pas été lu. Renvoyez-le depuis une application qui chiffre.
strange-unsigned = Cela est venu d’un appareil non vérifié, et n’a pas été lu : seuls les appareils vérifiés décident ici. Vérifiez-le dans les réglages de votre application, ou écrivez depuis un autre.
strange-reaction = Rien n’a été décidé : ici ne comptent que les mots venus d’appareils vérifiés, et aucun appareil ne signe une réaction. Répondez à la carte par « approuver » ou « refuser ».
strange-sealed = Je n’ai pas pu déchiffrer ce que vous avez écrit. Renvoyez-le, s’il vous plaît. Rien de ce que vous aviez donné n’est perdu.
event-failed = Quelque chose n’a pas marché ici, et c’est notre faute. Ce que vous venez d’envoyer n’a pas été reçu ; rien de ce que vous aviez donné n’est perdu. Essayez d’une autre manière, s’il vous plaît.
strange-hasty = Vous écrivez plus vite que je ne peux lire. Ce qui arrive maintenant est laissé de côté : attendez une minute, puis continuez d’ici. Rien de ce que vous aviez donné n’est perdu.
strange-long = C’est trop long pour moi : un message a ici 4 096 caractères au plus. Renvoyez-le, plus court. Rien de ce que vous aviez donné n’est perdu.
strange-other = Ici, je ne peux lire que des mots. Rien de ce que vous aviez donné n’est perdu.

## Why an answer cannot be taken

name-address = Cela ressemble à une adresse ou à un numéro. Écrivez votre nom, s’il vous plaît.
name-empty = Écrivez votre nom, s’il vous plaît.
name-lines = Écrivez votre nom sur une seule ligne, s’il vous plaît.
name-needed = Une signature a besoin d’un nom. Vous pouvez le cacher au public.
name-no-letters = Un nom a besoin de lettres. Écrivez-le de nouveau, s’il vous plaît.
name-symbols = Un nom est fait de lettres. Écrivez-le sans emoji ni autres signes, s’il vous plaît.
spelling-only = Écrivez ici seulement votre nom, dans les lettres que nomme la question.
name-too-long = C’est plus long que { $most } caractères. Écrivez une forme plus courte de votre nom.
occupation-address = Écrivez avec des mots ce que vous faites, sans adresse ni numéro de téléphone.
place-address = Écrivez le nom d’un lieu, sans adresse ni numéro.
place-no-letters = Un lieu a besoin de lettres. Écrivez-le de nouveau, s’il vous plaît.
place-too-long = Un lieu peut avoir { $most } caractères au plus. Écrivez une forme plus courte.
places-empty = Nommez au moins un pays, s’il vous plaît.
places-needed = Une signature a besoin d’au moins un lieu. N’importe lequel de ses noms convient.
places-too-many = Au plus { $most } lieux. Laissez-en de côté, s’il vous plaît.
withdrawn-too-often = Vous avez retiré votre signature plusieurs fois en une heure. Attendez un moment, puis appuyez de nouveau sur le bouton : ce que vous avez répondu est gardé.
text-empty = Écrivez quelques mots, s’il vous plaît.
text-formula = Commencez par une lettre, et non par « = », « + », « - » ou « @ ».
text-lines = Écrivez-le sur une seule ligne, s’il vous plaît.
text-long = C’est trop long pour moi. Raccourcissez-le, s’il vous plaît.
text-lost = Une partie s’est perdue en route : « � » est à sa place. Écrivez-le de nouveau, s’il vous plaît.
text-too-long = C’est plus long que { $most } caractères. Raccourcissez-le, s’il vous plaît.
text-unreadable = Il y a là des caractères qui ne peuvent pas être montrés. Écrivez-le de nouveau sans eux.

## Where a signature stands

my-heading = <b>Votre signature, n° { $number }</b>
my-number = Elle porte le numéro { $number } dans la liste publique.
my-hidden = Vous avez caché votre nom. /show le fait revenir.
my-none = Vous n’avez pas signé. Souhaitez-vous lire la lettre, ou la signer ?
my-until = On ne peut plus signer. Ici, vous pouvez encore retirer votre signature. Le { $day }, le bot efface qui a signé ; dès lors, écrivez à { $contact }.
my-erased = La lettre est close, et le { $day } le bot a effacé qui l’avait signée : il ne sait plus si vous en êtes. La liste publiée reste comme elle est. Si votre ligne y figure et que vous voulez la faire changer ou enlever, écrivez à { $contact }.
data-caption = <b>Ce fichier contient tout ce que j’ai sur ce compte.</b> Je n’ai ni votre numéro de téléphone ni le nom de votre compte, et je ne garde pas cette conversation.
hide-done = Votre nom est caché : personne ne le voit dans la liste publique. Votre signature reste, et /show fait revenir le nom quand vous voulez.
hide-withheld = Votre nom est déjà caché : il n’est pas dans la liste publique.
show-done = Votre nom est de nouveau dans la liste publique. /hide le retire tout de suite, quand vous voulez.
show-waits = Votre nom n’est plus caché. Ce qui attend sera montré dès son approbation.
show-withheld = Vous avez signé sans montrer votre nom. Pour le montrer, choisissez « Corriger » ; la signature sera regardée encore une fois.
state-pending =
    Attend l’approbation, { ORDINAL($place) ->
        [one] { $place }re
       *[other] { $place }e
    } dans la file. On vous préviendra ici.
state-approved = Approuvée.
state-rejected = Elle n’a pas été admise telle quelle. { $reason } Vous pouvez la changer et la renvoyer, ou écrire à { $contact }.
state-removed = Enlevée de la liste par les administrateurs. Vous pouvez la corriger, ou écrire à { $contact }.
told-removed = <b>Votre signature a été enlevée de la liste.</b> Si c’est une erreur, corrigez-la avec /my, ou écrivez à { $contact }.
blocked = Nous regrettons : cette lettre n’accepte plus de signature de ce compte.
blocked-contact = Si c’est une erreur, écrivez à { $contact }.
blocked-still = /data montre ce qui est gardé de vous, et /hide enlève votre nom de la liste.
told-erased = <b>Votre signature a été effacée, avec tout ce que vous aviez donné.</b> Quelqu’un l’a demandé en votre nom. Vous pouvez signer de nouveau.
told-edited = <b>Votre signature est maintenant ainsi.</b> Si ce n’est pas juste, corrigez-la avec /my.
withdraw-question = <b>Retirer votre signature ?</b> Tout ce que vous avez donné est effacé aussitôt. Vous pourrez signer de nouveau plus tard.
withdraw-numbered = Votre ligne porte le numéro { $number } dans la liste publique. <b>Tout effacer</b> l’en retire, et les numéros suivants changent. <b>Afficher « retirée »</b> efface aussi le nom et tout le reste, mais le numéro reste, avec le mot « retirée » et le jour.
withdrawn = Retirée. Ce que vous aviez donné a été effacé.
withdrawn-shown = Retirée. Ce que vous aviez donné a été effacé. Le numéro { $number } de la liste publique ne montre plus que le jour du retrait.
told-approved = <b>Votre signature a été approuvée.</b>
told-mended = <b>Les administrateurs ont corrigé la ligne.</b> Vous aviez écrit :
mended-accepted = Merci. Votre ligne reste ainsi :
mended-objected = Cette ligne n’est plus dans la liste publique. Les administrateurs décident encore une fois, au sujet de la ligne que vous avez écrite :
told-rejected = <b>Votre signature n’a pas pu être admise telle quelle.</b> { $reason } Vous pouvez la changer et la renvoyer avec /my, ou écrire à { $contact }.
told-word = Les administrateurs écrivent :
told-former-back = Votre correction n’a pas été décidée à temps. Elle a été effacée, et votre ligne précédente reste publique. Vous pouvez la corriger de nouveau avec /my.
told-former-hidden = Votre correction n’a pas été décidée à temps. Elle a été effacée, et votre ligne précédente reste, avec le nom caché. /show le fait revenir.
told-former-removed = Votre ligne précédente a été retirée de la liste publique. Votre correction attend toujours une décision.
told-lapsed =
    { $days ->
        [one] Votre signature n’a pas été décidée en { $days } jour. Elle a été effacée, avec tout ce que vous aviez donné. Vous pouvez signer de nouveau.
        [many] Votre signature n’a pas été décidée en { $days } de jours. Elle a été effacée, avec tout ce que vous aviez donné. Vous pouvez signer de nouveau.
       *[other] Votre signature n’a pas été décidée en { $days } jours. Elle a été effacée, avec tout ce que vous aviez donné. Vous pouvez signer de nouveau.
    }
told-lapsed-at-the-end = La lettre est close, et votre signature n’a pas été décidée à temps. Elle a été effacée, avec tout ce que vous aviez donné.
told-undone = Une décision sur votre signature a été reprise. Elle attend de nouveau l’approbation, et on vous préviendra.
told-question = ❓ <b>Les administrateurs de { $organiser } ont une question sur votre signature.</b>
question-how = Répondre n’est pas nécessaire : votre signature attend comme avant. Ils ne voient pas votre compte. Ne donnez ni adresse, ni numéro, ni mot de passe.
write-answer = <b>Écrivez votre réponse en un seul message, s’il vous plaît.</b> Les administrateurs la liront telle quelle.
answer-sent = Merci. Les administrateurs lisent maintenant ceci :
reason-duplicate = Elle semble y être déjà.
reason-not-a-person = Cela ne semble pas être une vraie personne.
reason-offensive = Elle est offensante.
reason-other = Les administrateurs n’ont pas donné d’autre motif.

## A line that admins have entered

claim-question = <b>Cette ligne est-elle la vôtre ?</b> Les administrateurs de la lettre « { $title } » l’ont inscrite pour vous :
claim-made = <b>Merci. Cette ligne est maintenant la vôtre.</b>
claim-pending = Elle attend la décision des administrateurs. Vous saurez ce qu’ils décident.
claim-approved = Elle est sur la liste publique.
claim-refused = <b>La ligne est effacée.</b> Les administrateurs savent que ce n’est pas la vôtre.
claim-void = <b>Ce lien ne mène à rien.</b> Il sert une fois, et seulement tant que la ligne est là. Qui vous l’a donné peut en faire un autre.
claim-signed = <b>Rien n’est changé.</b> Ce compte a déjà une signature, n° { $number }, et ne peut en avoir qu’une. Aide : { $contact }
button-mine = C’est la mienne
button-not-mine = Pas la mienne

## The admin group

alarm-backlog = ⚠️ { $count ->
        [one] { $count } message attend
        [many] { $count } de messages attendent
       *[other] { $count } messages attendent
    } d’être remis, le plus ancien depuis { $minutes ->
        [one] { $minutes } minute
        [many] { $minutes } de minutes
       *[other] { $minutes } minutes
    }. L’opérateur devrait regarder le journal du bot.
alarm-over-backlog = ✅ Les messages sont de nouveau remis.
command-elsewhere = /{ $command } est pour un chat privé avec moi.
command-mistyped = Rien n’a été changé : je ne connais pas « { $typed } ». Vouliez-vous dire /{ $meant } ?
command-unknown = Rien n’a été changé : je ne connais pas « { $typed } ». /help dit ce que je sais faire ici.
not-configured = Vous lisez ici, mais { $person } n’est pas parmi les administrateurs configurés ; rien n’a donc été changé. L’opérateur peut vous ajouter.
mend-name = Une signature a besoin du nom que porte une personne, et celui-ci a laissé un doute.
mend-words = Certains de ses mots ne peuvent pas figurer sous la lettre.
reason-untold = Le motif n’est pas dit ici.
reason-unknown = Rien n’a été refusé : je ne connais pas ce motif. Écrivez l’un de ceux-ci : { $reasons } ; par exemple : /reject 12 doublon
toast-newcomer =
    Vous êtes ici depuis peu, vous ne pouvez donc pas encore décider. Quelqu’un qui décide ici peut vous y autoriser ; si personne ne le fait, réessayez dans { $minutes ->
        [one] { $minutes } minute
        [many] { $minutes } de minutes
       *[other] { $minutes } minutes
    }.
not-allowed = Seuls les membres du groupe des administrateurs peuvent faire cela, et dans ce groupe.

## Founding a letter

founding-text = <b>Une nouvelle lettre.</b> Envoyez son texte : tapé ou transféré, en plusieurs messages s’il est long, ou dans un fichier (.md, .txt, .docx, .odt). La première ligne est le titre. Personne ne le lit avant que vous n’ouvriez la lettre. Ce que vous donnez est effacé si vous ne continuez pas pendant une semaine.
founding-so-far = Caractères jusqu’ici : { $count }. Envoyez la suite, ou prenez le texte tel quel.
founding-translation = Envoyez la traduction de la même manière. Sa première ligne est le titre.
founding-language = En quelle langue est ce texte ? Vous pouvez aussi écrire le code d’une langue, comme pt-BR.
founding-further = La lettre existe en : { $languages }. Voulez-vous ajouter une traduction ?
founding-organiser = <b>Qui publie la lettre ?</b> Écrivez-le comme tout le monde le lira : une personne, un groupe ou une initiative.
founding-contact = <b>Comment peut-on vous écrire ?</b> Tout le monde verra l’adresse, et elle ne devrait pas mener à vous contre votre gré. Le mieux est une nouvelle adresse électronique.
founding-closes = <b>Quel est le dernier jour pour signer ?</b> Écrivez-le ainsi : 2027-05-31.
founding-preview = 👀 <b>Voici comment on verra la lettre :</b>
founding-group =
    <b>Et maintenant le groupe des administrateurs.</b> Ils lisent chaque signature et en décident. { $platform ->
        [matrix] Je crée pour eux un salon privé et chiffré, et je vous invite. Là, vous invitez des gens de confiance.
       *[telegram] Créez un groupe privé avec des gens de confiance, et ajoutez-moi par le bouton, comme administrateur. Qui a le lien du bouton peut choisir le groupe : ne le transmettez pas.
    }
founding-open = <b>Ouvrir la lettre ?</b> Dès lors, quiconque a le lien peut la lire et la signer. Les administrateurs décident dans le groupe « { $group } ».
founding-working = ⏳ Un instant, s’il vous plaît.
founding-opened = <b>La lettre est ouverte :</b> « { $title } ». Faites-la connaître maintenant.
founding-later = Avec /myletters, vous la voyez et la modifiez plus tard.
founding-group-opened = <b>Ce groupe décide de la lettre « { $title } ».</b> Chaque signature arrive ici comme une fiche. /help dit ce que vous pouvez faire.
founding-group-here = Ce groupe a été choisi pour décider d’une nouvelle lettre. La suite se passe dans la conversation privée avec moi.
founding-leave = Effacer tout ce que vous avez donné pour la nouvelle lettre ?
founding-left = Aucune lettre n’est en préparation ici : rien n’en est gardé.
founding-not-you = Ce compte ne peut pas lancer de lettre ici. La personne qui gère ce bot peut le permettre.
founding-full = Vous ne pouvez pas lancer d’autre lettre pour le moment : il y en a autant que ce bot peut en porter.
founding-failed = La lettre n’a pas pu être ouverte : cette machine n’a pas pu l’enregistrer. Rien n’est perdu ; réessayez plus tard, s’il vous plaît.
founding-no-text = Il faut un titre à la première ligne, et un texte en dessous. Envoyez-le encore une fois, s’il vous plaît.
founding-too-long = C’est vide ou trop long. Caractères au plus : { $most }.
founding-title-long = Le titre, donc la première ligne, est trop long. Caractères au plus : { $most }. Envoyez le texte encore une fois, s’il vous plaît.
founding-file-kind = Je lis les fichiers dont le nom finit par .md, .txt, .docx ou .odt.
founding-file-large = Ce fichier est trop grand. Mégaoctets au plus : { $most }.
founding-file-broken = Je ne peux pas lire ce fichier. Envoyez le texte dans un message, ou dans un fichier d’une autre sorte.
founding-language-unknown = Je ne connais pas cette langue. Écrivez son code, comme pt-BR.
founding-no-address = On ne peut pas écrire à cela. Donnez une adresse comme letter@example.org.
founding-no-such-day = Écrivez un jour à venir, dans trois ans au plus, comme 2027-05-31.
founding-group-unknown = Je n’ai pas pu voir le groupe à l’instant. Réessayez, s’il vous plaît.
founding-group-taken = Ce groupe décide d’une autre lettre. Choisissez-en un autre, s’il vous plaît.
founding-group-outside = Je ne suis plus dans ce groupe. Ajoutez-moi encore une fois, s’il vous plaît.
founding-group-exposed = Des gens qui n’ont pas été invités peuvent entrer dans le groupe « { $group } » ou le lire. Rendez-le privé, et laissez-moi regarder encore.
founding-group-made = Je vous ai envoyé une invitation dans un nouveau salon. Acceptez-la, invitez-y les autres administrateurs, et laissez-moi regarder.
founding-group-nobody = Personne n’est encore dans le salon « { $group } », sauf moi. Acceptez mon invitation, et laissez-moi regarder encore.
founding-group-no-admin = Je ne suis pas administrateur du groupe « { $group } ». Donnez-moi ce rôle, et laissez-moi regarder encore.
button-founding-all = C’est tout
button-founding-add = En ajouter une
button-founding-go-on = Continuer sans
button-founding-no-day = Pas de dernier jour
button-founding-right = C’est bien ainsi
button-founding-group = Ajouter à un groupe
button-founding-make = Créer le salon
button-founding-look = Regarder encore
button-founding-open = Ouvrir la lettre
button-founding-stay = Continuer
button-founding-erase = Effacer

my-letters = <b>Vos lettres.</b> Laquelle voulez-vous voir ou modifier ?
my-letters-none = Il n’y a ici aucune lettre lancée par ce compte.
my-letter =
    <b>{ $title }</b>
    { $state ->
        [open] 🟢 On peut la signer.
       *[closed] 🔒 Personne ne peut la signer pour le moment.
    }
    Textes : { $languages }
    Publiée par : { $organiser }
    Contact : { $contact }
my-letter-day = Dernier jour : { $day }
altering-text = Envoyez le nouveau texte de « { $title } », ou une traduction : en messages, ou en fichier (.md, .txt, .docx, .odt). La première ligne est le titre. Dans une langue que la lettre a déjà, il y remplace le texte.
altering-preview = 👀 <b>Voici ce que verront les signataires.</b> Qui a signé un texte antérieur reste avec celui-ci ; avec /wording, le groupe d’administration peut leur poser la question.
altering-line = Tout le monde verra : « { $line } ». Faire ce changement ?
founding-opens = <b>À partir de quel jour tout le monde peut-il signer ?</b> D’ici là, seuls les organisateurs et les administrateurs signent, et figurent en premier sous la lettre. Écrivez-le ainsi : 2027-05-31.
founding-opens-on = Jusqu’au { $day }, seuls les organisateurs et les administrateurs signent, et figurent en premier. Ensuite, tout le monde signe.
founding-opens-too-late = La lettre se fermerait avant de s’ouvrir. Merci d’écrire un autre jour.
founding-organisations-sign = Les organisations signent aussi, par une personne habilitée.
button-founding-later = À tous plus tard
button-founding-at-once = Tout de suite
button-founding-organisations = Organisations aussi
button-founding-people = Personnes seulement
button-altering-opens = Premier jour
button-altering-organisations = Organisations
altering-organisations = { $state ->
        [yes] Les organisations peuvent-elles aussi signer « { $title } », chacune par une personne habilitée ?
       *[no] Les organisations ne doivent-elles plus signer « { $title } » ? Celles qui ont signé restent.
    }
altering-closed = Clore la lettre « { $title } » ? Plus personne ne pourra alors la signer.
altering-reopened = Rouvrir la lettre « { $title } » ?
altering-done = ✅ C’est fait, et le groupe d’administration en est informé.
altering-failed = Le changement n’a pas pu se faire : cette machine n’a pas pu l’enregistrer. Ce qui était là reste ; veuillez réessayer plus tard.
altering-too-late = Ce n’est plus possible : le dernier jour de la lettre est passé, ou ce qui mène à ses signataires est en train d’être effacé.
altering-not-you = Ce compte peut voir et clore ses lettres ici, mais rien changer d’autre. La personne qui gère ce bot peut permettre davantage.
button-altering-text = Texte, traduction
button-altering-organiser = Qui publie
button-altering-contact = Contact
button-altering-closes = Dernier jour
button-altering-closed = Clore
button-altering-reopened = Rouvrir
button-altering-yes = Oui, faites-le
button-altering-list = Toutes mes lettres
organisers = <b>L’organisation de « { $title } »</b> reçoit de moi en privé ses chiffres et ses listes : { $count } sur { $most } au plus. Pour ajouter quelqu’un, que cette personne m’envoie en privé « /newletter { $code } ». Ou envoyez-moi le numéro de son compte sur Telegram, ou son identifiant sur Matrix.
organisers-add = Le compte { $account } peut-il voir les chiffres et les listes de la lettre ?
organisers-away = Le compte { $account } ne doit-il plus voir les chiffres et les listes de la lettre ?
organisers-applied = Le nom du compte qui a envoyé le code : « { $person } ».
organisers-asked = Merci. J’ai demandé à la personne qui a lancé la lettre.
organisers-unknown = Ce n’est pas un compte. Envoyez son numéro sur Telegram, par exemple 123456789, ou son identifiant sur Matrix, par exemple @flora:example.org.
organisers-there = Ce compte fait déjà partie de l’organisation.
organisers-full = Il ne peut y en avoir plus de { $most }. Retirez d’abord quelqu’un.
button-organisers-away = Retirer :
button-altering-organisers = Organisation

## Words that people type instead of pressing a button: some for each, with commas between

typed-skip = passer, suivant, aucune, rien
typed-back = retour, revenir
typed-cancel = annuler, arrêter
typed-yes = oui, oui merci, d’accord, correct, ok
typed-no = non, non merci

## Organisations

ask-kind = <b>Signez-vous en votre nom ou au nom d’une organisation ?</b> Un compte signe une seule fois. Pour signer aussi en votre nom, utilisez s’il vous plaît un autre compte.
button-kind-person = Pour moi
button-kind-organisation = Pour une organisation
kind-needed = Choisissez d’abord au nom de qui vous signez.
filled-kind-person = ✓ En mon nom
filled-kind-organisation = ✓ Au nom d’une organisation
button-change-kind = ✏️ Au nom de qui
ask-name-organisation = <b>Quel est le nom de l’organisation ?</b> Écrivez-le tel qu’il doit figurer sous la lettre.
ask-places-organisation = <b>Dans quel pays ou quels pays l’organisation travaille-t-elle ?</b> Ils figurent dans sa ligne. Écrivez-les, par exemple <i>Arménie/Autriche</i>.
ask-occupation-organisation = <b>Qu’est-ce que cette organisation ?</b> En quelques mots, par exemple <i>organisation de défense des droits humains</i>. Vous pouvez passer.
filled-occupation-organisation = ✓ Ce qu’elle est : { $answer }
button-change-occupation-organisation = ✏️ Ce qu’elle est
ask-representative = <b>Qui signe pour l’organisation ?</b> Écrivez votre nom et votre fonction. Seuls les admins le voient, pour vérifier que vous pouvez signer ; cela n’est jamais publié, et est effacé peu après la décision.
filled-representative = 🔒 Signe pour elle : { $answer }
button-change-representative = ✏️ Qui signe
representative-needed = Pour une organisation, une personne doit signer. Son nom n’est jamais publié.
signs-as-organisation = 🏛 Une organisation signe.
section-organisations = Organisations signataires
section-people = Personnes
