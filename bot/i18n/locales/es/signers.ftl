### Spanish, for signers. Values are escaped before they are filled in; tags are those of bot/messaging/markup.py.
### reviewed: no

## Before anybody writes

bot-description =
    Una carta abierta: «{ $title }».

    Léala aquí y, si está de acuerdo, fírmela. Su cuenta queda entre usted y este bot: solo se publica la línea que usted confirme.
bot-short-description = Una carta abierta de { $organiser }: aquí se puede leer y firmar.
bot-name-several = Cartas abiertas
bot-description-several =
    Cartas abiertas.

    Léalas aquí y firme aquellas con las que esté de acuerdo. Su cuenta queda entre usted y este bot: solo se publica la línea que usted confirme.
bot-short-description-several = Cartas abiertas: aquí se pueden leer y firmar.
command-letter = leer la carta
command-letters = qué cartas se pueden leer aquí
command-sign = firmar la carta
command-my = mi firma: verla, corregirla o retirarla
command-hide = quitar mi nombre de la lista pública, al momento
command-show = volver a mostrar mi nombre
command-signatories = quién ha firmado
command-news = noticias de la carta, para quien las quiera
command-privacy = qué se guarda y quién lo ve
command-data = qué sabe de mí: todo, en un archivo
command-language = elegir un idioma
command-newletter = crear una carta propia
command-myletters = ver y cambiar las cartas que usted ha creado
command-help = qué sabe hacer este bot
command-cancel = dejar de firmar y olvidar mis respuestas
command-withdraw = retirar mi firma

# Words that are understood as a command where no answer is asked for, parted by commas.
word-letter = carta, la carta, leer
word-letters = cartas, otras cartas, todas las cartas
word-sign = firmar, quiero firmar, firmo
word-my = mi firma, la mía, estado
word-hide = ocultar, ocultar mi nombre
word-show = mostrar, mostrar mi nombre
word-signatories = firmantes, quién firmó, quién ha firmado
word-news = noticias, novedades
word-privacy = privacidad
word-data = datos, mis datos, qué sabe de mí
word-language = idioma, idiomas, lengua
word-help = ayuda, ?
word-cancel = cancelar, parar
word-withdraw = retirar, retirar mi firma

## Buttons

button-answer = Es mi respuesta: «{ $value }»
button-accept = Dejarla así
button-back = ‹ Atrás
button-cancel = Cancelar
button-cancel-surely = Sí, dejarlo
button-choose-public = En público
button-choose-withheld = Sin mostrar nombre
button-chosen-public = ✓ En público
button-chosen-withheld = ✓ Sin mostrar nombre
button-change-name = ✏️ Nombre
button-change-occupation = ✏️ Ocupación
button-change-places = ✏️ Países
button-change-spelling = ✏️ Segunda escritura
button-confirm = Firmar
button-correct = Corregir
button-done = Listo ›
button-hide = Ocultar mi nombre
button-go-on = Seguir firmando
button-is-old =
    { $platform ->
        [matrix] Esa opción ya no existe. Así están las cosas ahora.
       *[telegram] Este botón es antiguo. Así están las cosas ahora.
    }
button-keep = Dejar «{ $value }»
button-keep-typed = Dejarlo como está
button-keep-signature = No, mantenerla
button-language = Idioma
button-letter = La carta
button-letters = Otras cartas
button-closed-letter = { $title } (cerrada)
letters-heading = ¿Qué carta desea leer?
button-mend = Cambiar y reenviar
button-my = Mi firma
button-news-off = No más noticias
button-news-on = Recibir noticias
button-next = Siguiente ›
button-object = Así no
button-one-spelling = Solo como está escrito
button-open = Leer y firmar
button-page = La lista publicada
button-previous = ‹ Anterior
button-read-on = Seguir leyendo ›
button-respond = Responder
button-share = Compartir
button-share-card = Tarjeta para un chat
button-share-chat = Enviar a un chat
button-share-code = Código QR
button-share-link = Copiar el enlace
button-show = Volver a mostrarlo
button-text = Texto: { $language }
button-sign = Firmar la carta
button-signatories = Firmantes ({ $count })
button-skip = Omitir
button-switch-public = Ocultar mi nombre
button-switch-withheld = Mostrar mi nombre
button-withdraw = Retirar
button-withdraw-surely = Sí, retirar
button-withdraw-erase = Borrar todo
button-withdraw-shown = Mostrar como retirada

## The letter and what else can be read

letter-heading =
    <h>{ $title }</h>
    <i>{ $organiser }, { $day }</i>
letter-title = <h>{ $title }</h>
letter-authors = <i>Texto de { $authors }</i>
letter-signed =
    { $count ->
        [one] Ha firmado una persona.
        [many] Han firmado { $count } de personas.
       *[other] Han firmado { $count } personas.
    }
letter-page = <i>Página { $page } de { $pages }</i>
letter-other-language = La carta aún no está en su idioma ({ $language }). La lee en: { $shown }. Con /language verá los demás.
letter-by-volunteers = <i>Este texto es una traducción hecha por voluntarios. El que cuenta está en: { $official }.</i>
letter-closed = Esta carta está cerrada: se puede leer, pero ya no se puede firmar. No se ha cambiado nada.
letter-paused = Por ahora no se puede firmar esta carta; se puede leer. No se ha cambiado nada.
letter-opens = Esta carta se puede firmar a partir del { $day }. Ya se puede leer.
signatories-heading =
    { $count ->
        [one] <b>Ha firmado una persona.</b>
        [many] <b>Han firmado { $count } de personas.</b>
       *[other] <b>Han firmado { $count } personas.</b>
    }{ $withheld ->
        [0] { "" }
        [one] { " " }Una de las firmas se cuenta sin mostrar el nombre.
        [many] { " " }{ $withheld } de las firmas se cuentan sin mostrar el nombre.
       *[other] { " " }{ $withheld } de las firmas se cuentan sin mostrar el nombre.
    }
signatories-line = { $number }. { $line }
line-withdrawn = (firma retirada el { $day })
first-signatories = Primeras firmas
further-signatories = Otras firmas
signatories-none = Aún no se ha publicado ningún nombre.
signatories-yours = La suya tiene el número { $number }.
signatories-hint = Para buscar a alguien, escriba /signatories y un nombre.
signatories-found = En la lista pública, para <b>{ $name }</b>:
signatories-not-found = En la lista pública no encuentro a nadie para <b>{ $name }</b>.
signatories-more = Hay más. Escriba más del nombre, por favor.
share-heading = <b>Comparta la carta.</b> El enlace no dice si usted ha firmado.
share-words = Una carta abierta: «{ $title }». Léala y, si está de acuerdo, fírmela:
share-code = <b>{ $title }</b> – quien apunte aquí con la cámara podrá leer la carta y firmarla.
language-question = ¿En qué idioma le hablo?
language-chosen = A partir de ahora le hablo en español.
privacy-short =
    Los administradores solo ven la línea que usted confirme. { $platform ->
        [matrix] Su servidor y el nuestro ven que usted habla con este bot y, en una sala sin cifrar, también lo que escribe.
       *[telegram] Telegram ve este chat; lo que escribe aquí pasa a este formulario y se quita del chat.
    } Más: /privacy
privacy =
    <b>Qué se guarda y quién lo ve</b>

    <b>Lo que usted da:</b> su nombre, sus países, su ocupación y si se puede mostrar su nombre. Hasta que confirme se guarda cifrado, y se olvida al cabo de un día.

    <b>Su cuenta</b> nunca se guarda a la vista. En su lugar quedan una huella con clave, para que una cuenta firme una sola vez, y una dirección cifrada, para poder comunicarle la decisión. La dirección se borra un día después de comunicársela.

    <b>Quién ve qué:</b> los administradores ven la línea, el idioma y la hora, no su cuenta. Lo aprobado y público se publica bajo la carta. Un nombre oculto se cuenta y no se muestra a nadie más.

    { $platform ->
        [matrix] <b>Su servidor</b> y el nuestro pueden ver que usted habla con este bot; en una sala sin cifrar, también lo que se escribe.
       *[telegram] <b>Telegram</b> puede ver lo que se escribe en este chat y que usted habla con este bot.
    } Si eso es un peligro para usted, no firme aquí.

    <b>Puede retirar su firma</b> en cualquier momento con /my: lo que dio se borra en el acto. Lo que ya se publicó puede haber sido copiado por otras personas.

    <b>{ $days ->
        [one] Un día
        [many] { $days } de días
       *[other] { $days } días
    } después de cerrarse la carta</b> el bot borra quién firmó: todas las cuentas y todos los nombres que no son públicos. Desde entonces ya no puede encontrar su firma; para que se quite su línea, escríbanos.

    Si los administradores no aceptan más firmas de una cuenta, su huella se queda hasta entonces, también tras retirar la firma.

    Preguntas: { $contact }
help =
    Este bot lleva la carta abierta «{ $title }». Puede leerla, firmarla y ver en qué punto está su firma.
help-line = /{ $command } – { $meaning }
not-understood = No conozco ese comando. Con /help verá lo que sé hacer.
group-invitation =
    ✉️ <b>{ $title }</b>

    Una carta abierta. Se lee y se firma en un chat privado, nunca aquí.
cancel-question = <b>¿Dejar de firmar?</b> Lo que ha respondido se olvidaría.
cancel-question-correction = <b>¿Dejar la corrección?</b> Su firma quedaría como estaba.
chosen-public = <b>Firma en público:</b> su línea estará en la lista. También puede elegir que no se muestre su nombre.
chosen-withheld = <b>Su nombre no se muestra:</b> su línea queda oculta, solo crece el número. También puede elegir firmar en público.
filled-name = ✓ Nombre: { $answer }
filled-places = ✓ Países: { $answer }
filled-occupation = ✓ Ocupación: { $answer }
filled-public = ✓ Se muestra en público
filled-withheld = ✓ Nombre oculto

## The signing conversation

nothing-asked = Ahora no hay ninguna pregunta abierta. ¿Quiere leer la carta o firmarla?
line-understood =
    Lo he leído así:
    Nombre: { $name }
    De: { $places }
    Ocupación: { $occupation }
line-unclear = aún no está claro, vea abajo
line-empty = nada
ask-name = <b>¿Cómo se llama?</b> Escriba su nombre tal como debe figurar bajo la carta.
ask-spelling =
    <b>¿Cómo se escribe su nombre en letras { $script ->
        [cyrillic] cirílicas
        [armenian] armenias
        [georgian] georgianas
        [arabic] árabes
       *[latin] latinas
    }?</b> Irá detrás de la primera forma, para quien no pueda leerla. Escríbalo, o deje su nombre como está.
ask-places =
    <b>¿Qué país o países?</b> De dónde es o dónde vive; puede ser más de uno. Figuran en su línea, para que se vea desde dónde firma la gente. { $platform ->
        [matrix] Escríbalos,
       *[telegram] Pulse uno o varios, o escríbalos,
    } por ejemplo <i>Armenia/Austria</i>.
ask-places-typed = <b>¿Qué país o países?</b> De dónde es o dónde vive; puede ser más de uno. Figuran en su línea, para que se vea desde dónde firma la gente. Por ejemplo <i>Armenia/Austria</i>.
word-is-command = Aún no he tomado «{ $word }» como respuesta: también es un comando. Elija, por favor, qué quería decir.
question-waits = Está a mitad de la firma: siga, o vea de nuevo la pregunta con /sign.
places-picked = Elegido: <b>{ $places }</b>
places-misspelt = Ha escrito <b>{ $typed }</b>. ¿Quería decir <b>{ $meant }</b>? Tome eso o déjelo como lo escribió.
ask-occupation = <b>¿A qué se dedica?</b> Su ocupación o su institución, por ejemplo <i>historia</i>. Puede omitirlo.
ask-confirmation-public = <b>Compruébelo, por favor.</b> Se publicará exactamente esta línea:
ask-confirmation-withheld = <b>Compruébelo, por favor.</b> Esto verán los administradores:
exact-line = <blockquote>{ $line }</blockquote>
confirm-by-button =
    { $platform ->
        [matrix] Responda, por favor, con uno de estos números para firmar, cambiar algo o cancelar.
       *[telegram] Use, por favor, los botones para firmar, cambiar algo o cancelar.
    }
visibility-public = Se mostrará en público cuando se apruebe.
visibility-withheld = El nombre no se muestra. Esta línea queda oculta; solo crece el número.
published-public = Se muestra en público.
published-withheld = Se cuenta. La línea queda oculta; solo crece el número.
former-hidden = Su línea sale de la lista pública en cuanto confirme.
former-still = Su línea anterior sigue siendo pública.
former-stays = Hasta que esto se apruebe, su línea anterior sigue siendo pública: «{ $line }».
next-decides = La leen y deciden los administradores de { $organiser }.
next-published = Cuando se apruebe, se publicará aquí: { $url }
lately-hours =
    { $hours ->
        [one] Últimamente tardó cerca de una hora.
        [many] Últimamente tardó cerca de { $hours } de horas.
       *[other] Últimamente tardó cerca de { $hours } horas.
    }
lately-days =
    { $days ->
        [one] Últimamente tardó cerca de un día.
        [many] Últimamente tardó cerca de { $days } de días.
       *[other] Últimamente tardó cerca de { $days } días.
    }
wording-changed = El texto de la carta ha cambiado desde que usted empezó. Léalo de nuevo, por favor (/letter), antes de firmar.
wording-question = <b>El texto que usted firmó ha cambiado.</b> Lo tachado ya no está; lo que va en negrita es nuevo. Su firma sigue bajo el texto que firmó, a menos que la mantenga para el nuevo.
wording-more = Ha cambiado más de lo que cabe aquí. /letter muestra el texto entero.
wording-gone = <b>La carta ya no está en el idioma en que usted la firmó ({ $language }).</b> Su firma sigue bajo el texto que firmó. /letter muestra el texto actual.
wording-kept = Gracias. Su firma está ahora bajo el texto nuevo.
wording-changed-again = Entretanto, el texto ha cambiado otra vez.
my-earlier-text = Usted firmó un texto anterior de la carta.
news-offered = ¿Desea recibir aquí noticias de la carta, por ejemplo cuando se haya entregado o cerrado? Está desactivado hasta que usted lo active. Para ello se guarda, cifrada, la dirección de este chat hasta que lo desactive o retire su firma.
news-on = Usted recibe aquí noticias de la carta. Para ello se guarda, cifrada, la dirección de este chat hasta que lo desactive o retire su firma.
news-stopped = Ya no recibe noticias de la carta. La dirección de este chat ya no se guarda para eso.
news-heading = 📣 <b>{ $organiser } escribe sobre la carta «{ $title }»:</b>
news-closed = 📣 <b>La carta «{ $title }» se ha cerrado.</b> Firmas: { $count }.
news-foot = <i>Recibe esto porque quiso noticias. /news las desactiva.</i>
milestone = 🎉 <b>{ $count } firmas</b> bajo la carta «{ $title }».
names-heading = ✍️ <b>Nuevo bajo la carta</b> «{ $title }»:
names-others = … y { $count } más.
button-keep-wording = Mantenerla para el nuevo
button-differences = Qué ha cambiado
thanks = <b>Gracias por firmar.</b>
thanks-correction = <b>Gracias, su corrección ha llegado.</b>
leave-not-direct = Este no es un chat directo. Hablo con cada persona por separado: inicie, por favor, un chat directo conmigo.
leave-enough-rooms = Ya tiene tantos chats conmigo como puede tener una cuenta. Escriba, por favor, en uno de ellos.
leave-full = Ahora mismo no puedo entrar en más salas. Inténtelo más tarde, por favor.
leave-overheard = Me voy porque aquí ya no estamos a solas: una firma es algo entre usted y yo. Inicie, por favor, un nuevo chat directo conmigo.
leave-idle = Hace mucho que nadie escribe aquí, así que me voy. Invíteme de nuevo cuando quiera: su firma queda como está.
cancelled = Cancelado. Lo que había respondido se ha olvidado.
cancelled-correction = Cancelado. Su firma queda como estaba.
strange-edited =
    { $platform ->
        [matrix] No puedo saber qué respuesta ha editado, así que no se ha cambiado nada. Responda a su pregunta con la respuesta correcta o vuelva a ella, por favor.
       *[telegram] No puedo seguir los mensajes editados. Su respuesta queda como la envió la primera vez; cámbiela con los botones.
    }
strange-emote = Eso ha llegado como una acción, así que no lo tomo como respuesta. Envíelo, por favor, como mensaje normal. No se ha perdido nada de lo que dio antes.
strange-forgeable = Una reacción viaja sin cifrar, así que con ella no firmo ni retiro nada. Escriba, por favor, el número.
strange-poll = No participo en encuestas. Responda, por favor, con palabras. No se ha perdido nada de lo que dio antes.
edited-too-late = Su firma queda como la confirmó: editar un mensaje no la cambia. Para corregirla, escriba /my.
answer-changed = ✏️ Cambiado: <b>{ $answer }</b>
answer-deleted = Ha quitado esa respuesta y la he olvidado. Responda de nuevo, por favor.
strange-verification = Soy un bot: aquí no hay nadie para comparar emojis con usted, así que he rechazado la verificación. Para asegurarse de que soy yo, compare la huella de mi dispositivo con la que dan los organizadores. No se ha perdido nada de lo que dio antes.
strange-open = Eso ha llegado sin cifrar a una sala cifrada y no se ha leído. Envíelo de nuevo, por favor, desde una aplicación que cifre.
strange-unsigned = Eso ha llegado desde un dispositivo sin verificar y no se ha leído: aquí solo deciden los dispositivos verificados. Verifíquelo, por favor, en los ajustes de su aplicación o escriba desde otro.
strange-reaction = No se ha decidido nada: aquí solo cuentan las palabras desde dispositivos verificados, y ningún dispositivo firma una reacción. Responda, por favor, a la tarjeta con «aprobar» o «rechazar».
strange-sealed = No he podido descifrar lo que ha escrito. Envíelo de nuevo, por favor. No se ha perdido nada de lo que dio antes.
event-failed = Aquí algo ha fallado, y la culpa es nuestra. Lo que acaba de enviar no se ha recibido; no se ha perdido nada de lo que dio antes. Inténtelo, por favor, de otra manera.
strange-hasty = Escribe más deprisa de lo que puedo leer. Lo que llega ahora se deja fuera: espere un minuto, por favor, y siga desde aquí. No se ha perdido nada de lo que dio antes.
strange-long = Es demasiado largo para mí: un mensaje tiene aquí 4096 caracteres como máximo. Envíelo de nuevo, por favor, más corto. No se ha perdido nada de lo que dio antes.
strange-other = Aquí solo puedo leer palabras. No se ha perdido nada de lo que dio antes.

## Why an answer cannot be taken

name-address = Parece una dirección o un número. Escriba, por favor, su nombre.
name-empty = Escriba, por favor, su nombre.
name-lines = Escriba, por favor, su nombre en una sola línea.
name-needed = Una firma necesita un nombre. Puede pedir que no se muestre en público.
name-no-letters = Un nombre necesita letras. Escríbalo de nuevo, por favor.
name-symbols = Un nombre se hace de letras. Escríbalo, por favor, sin emojis ni otros signos.
spelling-only = Escriba aquí solo su nombre, en las letras que nombra la pregunta.
name-too-long = Tiene más de { $most } caracteres. Escriba, por favor, una forma más corta de su nombre.
occupation-address = Escriba, por favor, con palabras a qué se dedica, sin dirección ni número de teléfono.
place-address = Escriba, por favor, el nombre de un lugar, sin dirección ni número.
place-no-letters = Un lugar necesita letras. Escríbalo de nuevo, por favor.
place-too-long = Un lugar puede tener { $most } caracteres como máximo. Escriba, por favor, una forma más corta.
places-empty = Nombre, por favor, al menos un país.
places-needed = Una firma necesita al menos un lugar. Vale cualquier nombre que tenga.
places-too-many = Como máximo { $most } lugares. Quite alguno, por favor.
withdrawn-too-often = Ha retirado su firma varias veces en una hora. Espere un rato, por favor, y pulse de nuevo el botón: lo que respondió se conserva.
text-empty = Escriba, por favor, algunas palabras.
text-formula = Empiece, por favor, con una letra, no con «=», «+», «-» o «@».
text-lines = Escríbalo, por favor, en una sola línea.
text-long = Es demasiado largo para mí. Acórtelo, por favor.
text-lost = Una parte se ha perdido por el camino: en su lugar está «�». Escríbalo de nuevo, por favor.
text-too-long = Tiene más de { $most } caracteres. Acórtelo, por favor.
text-unreadable = Contiene caracteres que no se pueden mostrar. Escríbalo de nuevo sin ellos, por favor.

## Where a signature stands

my-heading = <b>Su firma, núm. { $number }</b>
my-number = En la lista pública tiene el número { $number }.
my-hidden = Ha ocultado su nombre. /show lo devuelve.
my-none = No ha firmado. ¿Quiere leer la carta o firmarla?
my-until = El plazo para firmar ha terminado. Aquí aún puede retirar su firma. El { $day } el bot borra quién ha firmado; desde entonces, escriba, por favor, a { $contact }.
my-erased = La carta se ha cerrado y el { $day } el bot borró quién la había firmado: ya no sabe si usted está entre esas personas. La lista publicada queda como está. Si su línea figura en ella y quiere que se cambie o se quite, escriba, por favor, a { $contact }.
data-caption = <b>Este archivo contiene todo lo que tengo sobre esta cuenta.</b> No tengo su número de teléfono ni el nombre de su cuenta, y no guardo esta conversación.
hide-done = Su nombre está oculto: nadie lo ve en la lista pública. Su firma se queda, y /show devuelve el nombre cuando usted quiera.
hide-withheld = Su nombre ya está oculto: no aparece en la lista pública.
show-done = Su nombre está de nuevo en la lista pública. /hide lo quita al momento, cuando usted quiera.
show-waits = Su nombre ya no está oculto. Lo que espera se mostrará en cuanto se apruebe.
show-withheld = Firmó con el nombre oculto. Para mostrarlo, elija «Corregir»; la firma se revisará una vez más.
state-pending =
    Espera la aprobación, en el puesto { ORDINAL($place) ->
       *[other] { $place }
    } de la cola. Se le avisará aquí.
state-approved = Aprobada.
state-rejected = No se ha admitido tal como está. { $reason } Puede cambiarla y enviarla de nuevo, o escribir a { $contact }.
state-removed = Los administradores la han quitado de la lista. Puede corregirla o escribir a { $contact }.
told-removed = <b>Su firma se ha quitado de la lista.</b> Si es un error, corríjala con /my o escriba a { $contact }.
blocked = Lo sentimos: esta carta no acepta más firmas de esta cuenta.
blocked-contact = Si es un error, escriba a { $contact }.
blocked-still = /data muestra lo que se guarda de usted y /hide quita su nombre de la lista.
told-erased = <b>Su firma se ha borrado, con todo lo que dio.</b> Alguien lo ha pedido en su nombre. Puede firmar de nuevo.
told-edited = <b>Su firma queda ahora así.</b> Si no es correcta, corríjala con /my.
withdraw-question = <b>¿Retirar su firma?</b> Todo lo que dio se borra en el acto. Más adelante puede firmar de nuevo.
withdraw-numbered = Su línea tiene el número { $number } en la lista pública. <b>Borrar todo</b> la quita, y los números siguientes cambian. <b>Mostrar como retirada</b> también borra el nombre y todo lo demás, pero el número queda, con la palabra «retirada» y el día.
withdrawn = Retirada. Lo que dio se ha borrado.
withdrawn-shown = Retirada. Lo que dio se ha borrado. El número { $number } de la lista pública solo muestra el día de la retirada.
told-approved = <b>Su firma se ha aprobado.</b>
told-mended = <b>Los administradores han corregido la línea.</b> Usted había escrito:
mended-accepted = Gracias. Su línea queda así:
mended-objected = Esa línea ya no está en la lista pública. Los administradores deciden de nuevo, sobre la línea que usted escribió:
told-rejected = <b>Su firma no se ha podido admitir tal como está.</b> { $reason } Puede cambiarla y enviarla de nuevo con /my, o escribir a { $contact }.
told-word = Los administradores escriben:
told-former-back = No se decidió a tiempo sobre su corrección. Se ha borrado, y su línea anterior sigue siendo pública. Puede corregirla de nuevo con /my.
told-former-hidden = No se decidió a tiempo sobre su corrección. Se ha borrado, y queda su línea anterior, con el nombre oculto. /show lo devuelve.
told-former-removed = Su línea anterior se ha quitado de la lista pública. Su corrección sigue esperando una decisión.
told-lapsed =
    { $days ->
        [one] En un día no se ha decidido sobre su firma. Se ha borrado, con todo lo que dio. Puede firmar de nuevo.
        [many] En { $days } de días no se ha decidido sobre su firma. Se ha borrado, con todo lo que dio. Puede firmar de nuevo.
       *[other] En { $days } días no se ha decidido sobre su firma. Se ha borrado, con todo lo que dio. Puede firmar de nuevo.
    }
told-lapsed-at-the-end = La carta se ha cerrado y no se decidió a tiempo sobre su firma. Se ha borrado, con todo lo que dio.
told-undone = Se ha anulado una decisión sobre su firma. Espera de nuevo la aprobación, y se le avisará.
told-question = ❓ <b>Los administradores de { $organiser } tienen una pregunta sobre su firma.</b>
question-how = No hace falta responder: su firma sigue esperando. No ven su cuenta. No dé direcciones, números ni contraseñas.
write-answer = <b>Escriba su respuesta en un solo mensaje, por favor.</b> Los administradores la leerán tal como la escriba.
answer-sent = Gracias. Los administradores leen ahora esto:
reason-duplicate = Parece que ya está en la lista.
reason-not-a-person = No parece una persona real.
reason-offensive = Es ofensiva.
reason-other = Los administradores no dieron más motivo.

## A line that admins have entered

claim-question = <b>¿Es suya esta línea?</b> Los administradores de la carta «{ $title }» la han inscrito por usted:
claim-made = <b>Gracias. Esta línea es ahora suya.</b>
claim-pending = Espera la decisión de los administradores. Le diremos qué deciden.
claim-approved = Está en la lista pública.
claim-refused = <b>La línea se ha borrado.</b> Los administradores saben que no es suya.
claim-void = <b>Este enlace no sirve.</b> Sirve una vez, y solo mientras la línea está ahí. Quien se lo dio puede hacer otro.
claim-signed = <b>No ha cambiado nada.</b> Esta cuenta ya tiene una firma, la núm. { $number }, y solo puede tener una. Ayuda: { $contact }
button-mine = Es mía
button-not-mine = No es mía

## The admin group

alarm-backlog = ⚠️ { $count ->
        [one] Un mensaje espera
        [many] { $count } de mensajes esperan
       *[other] { $count } mensajes esperan
    } su entrega, el más antiguo desde hace { $minutes ->
        [one] un minuto
        [many] { $minutes } de minutos
       *[other] { $minutes } minutos
    }. Quien opera el bot debería mirar su registro.
alarm-over-backlog = ✅ Los mensajes se entregan de nuevo.
command-elsewhere = /{ $command } es para un chat privado conmigo.
command-mistyped = No se ha cambiado nada: no conozco «{ $typed }». ¿Quería decir /{ $meant }?
command-unknown = No se ha cambiado nada: no conozco «{ $typed }». Con /help verá lo que sé hacer aquí.
not-configured = Usted lee aquí, pero { $person } no está entre los administradores configurados, así que no se ha cambiado nada. Quien opera el bot puede añadirle.
mend-name = Una firma necesita el nombre que una persona lleva, y este ha dejado una duda.
mend-words = Algunas de sus palabras no pueden figurar bajo la carta.
reason-untold = El motivo no se dice aquí.
reason-unknown = No se ha rechazado nada: no conozco ese motivo. Escriba, por favor, uno de estos: { $reasons }; por ejemplo: /reject 12 duplicada
toast-newcomer =
    Lleva poco tiempo aquí, así que aún no puede decidir. Alguien que decide aquí puede darle permiso; si nadie lo hace, inténtelo de nuevo dentro de { $minutes ->
        [one] un minuto
        [many] { $minutes } de minutos
       *[other] { $minutes } minutos
    }.
not-allowed = Solo los miembros del grupo de administradores pueden hacerlo, y en ese grupo.

## Founding a letter

founding-text = <b>Una carta nueva.</b> Envíe su texto: escrito o reenviado, en varios mensajes si es largo, o en un archivo (.md, .txt, .docx, .odt). La primera línea es el título. Nadie lo lee antes de que usted abra la carta. Lo que dé se borra si no sigue durante una semana.
founding-so-far = Caracteres hasta ahora: { $count }. Envíe más del texto, o tómelo tal como está.
founding-translation = Envíe la traducción de la misma manera. Su primera línea es el título.
founding-language = ¿En qué idioma está este texto? También puede escribir el código de un idioma, como pt-BR.
founding-further = La carta está en: { $languages }. ¿Quiere añadir una traducción?
founding-organiser = <b>¿Quién publica la carta?</b> Escríbalo como todos lo leerán: una persona, un grupo o una iniciativa.
founding-contact = <b>¿Cómo le pueden escribir?</b> Todos verán la dirección, y no debería llevar hasta usted contra su voluntad. Lo mejor es una dirección de correo nueva.
founding-closes = <b>¿Cuál es el último día para firmar?</b> Escríbalo así: 2027-05-31.
founding-preview = 👀 <b>Así se verá la carta:</b>
founding-group =
    <b>Ahora, el grupo de administradores.</b> Leen cada firma y deciden sobre ella. { $platform ->
        [matrix] Creo para ellos una sala privada y cifrada, y le invito. Allí usted invita a gente de confianza.
       *[telegram] Cree un grupo privado con gente de confianza, y añádame con el botón, como administrador. Quien tenga el enlace del botón puede elegir el grupo: no lo pase a nadie.
    }
founding-open = <b>¿Abrir la carta?</b> Desde entonces, quien tenga el enlace puede leerla y firmarla. Los administradores deciden en el grupo «{ $group }».
founding-working = ⏳ Un momento, por favor.
founding-opened = <b>La carta está abierta:</b> «{ $title }». Ya puede difundirla.
founding-later = Con /myletters puede verla y cambiarla más tarde.
founding-group-opened = <b>Este grupo decide sobre la carta «{ $title }».</b> Cada firma llega aquí como una ficha. /help dice lo que se puede hacer.
founding-group-here = Este grupo se ha elegido para decidir sobre una carta nueva. Se sigue en el chat privado conmigo.
founding-leave = ¿Borrar todo lo que ha dado para la carta nueva?
founding-left = Aquí no se está creando ninguna carta: no se guarda nada de ella.
founding-not-you = Esta cuenta no puede crear cartas aquí. Quien gestiona este bot puede permitirlo.
founding-full = Ahora no puede crear otra carta: hay tantas como este bot puede llevar.
founding-failed = No se pudo abrir la carta: esta máquina no pudo guardarla. No se ha perdido nada; inténtelo más tarde, por favor.
founding-no-text = Hace falta un título en la primera línea y un texto debajo. Envíelo otra vez, por favor.
founding-too-long = Está vacío o es demasiado largo. Caracteres como máximo: { $most }.
founding-title-long = El título, es decir, la primera línea, es demasiado largo. Caracteres como máximo: { $most }. Envíe el texto otra vez, por favor.
founding-file-kind = Leo archivos cuyo nombre termina en .md, .txt, .docx u .odt.
founding-file-large = Ese archivo es demasiado grande. MB como máximo: { $most }.
founding-file-broken = No puedo leer ese archivo. Envíe el texto en un mensaje, o en un archivo de otro tipo.
founding-language-unknown = No conozco ese idioma. Escriba su código, como pt-BR.
founding-no-address = Ahí no se puede escribir. Dé una dirección como letter@example.org.
founding-no-such-day = Escriba un día que aún no haya llegado, dentro de tres años como máximo, como 2027-05-31.
founding-group-unknown = No he podido mirar el grupo en este momento. Inténtelo otra vez, por favor.
founding-group-taken = En ese grupo se decide sobre otra carta. Elija otro, por favor.
founding-group-outside = Ya no estoy en ese grupo. Añádame otra vez, por favor.
founding-group-exposed = Gente sin invitación puede entrar en el grupo «{ $group }» o leerlo. Hágalo privado, y déjeme mirar otra vez.
founding-group-made = Le he enviado una invitación a una sala nueva. Acéptela, invite allí a los demás administradores, y déjeme mirar.
founding-group-nobody = En la sala «{ $group }» aún no hay nadie más que yo. Acepte mi invitación, y déjeme mirar otra vez.
founding-group-no-admin = No soy administrador del grupo «{ $group }». Déme ese papel, y déjeme mirar otra vez.
button-founding-all = Eso es todo
button-founding-add = Añadir una
button-founding-go-on = Seguir sin ella
button-founding-no-day = Sin último día
button-founding-right = Está bien así
button-founding-group = Añadir a un grupo
button-founding-make = Crear la sala
button-founding-look = Mirar otra vez
button-founding-open = Abrir la carta
button-founding-stay = Seguir
button-founding-erase = Borrarlo

my-letters = <b>Sus cartas.</b> ¿Cuál quiere ver o cambiar?
my-letters-none = Aquí no hay ninguna carta creada por esta cuenta.
my-letter =
    <b>{ $title }</b>
    { $state ->
        [open] 🟢 Se puede firmar.
       *[closed] 🔒 Ahora nadie puede firmarla.
    }
    Textos: { $languages }
    Publicada por: { $organiser }
    Contacto: { $contact }
my-letter-day = Último día: { $day }
altering-text = Envíe el nuevo texto de «{ $title }», o una traducción: en mensajes o en un archivo (.md, .txt, .docx, .odt). La primera línea es el título. En un idioma que la carta ya tiene, sustituye el texto.
altering-preview = 👀 <b>Así lo verá quien firme.</b> Quien firmó un texto anterior sigue con ese; con /wording el grupo de administración puede preguntarle.
altering-line = Todo el mundo verá: «{ $line }». ¿Hacer el cambio?
founding-opens = <b>¿Desde qué día pueden firmar todos?</b> Hasta entonces solo firman los organizadores y los administradores, y aparecen primero bajo la carta. Escríbalo así: 2027-05-31.
founding-opens-on = Hasta el { $day } solo firman los organizadores y los administradores, y aparecen primero. Después firman todos.
founding-opens-too-late = La carta se cerraría antes de abrirse. Por favor, escriba otro día.
founding-organisations-sign = También firman organizaciones, por medio de una persona autorizada.
button-founding-later = A todos más tarde
button-founding-at-once = Enseguida
button-founding-organisations = También organizaciones
button-founding-people = Solo personas
button-altering-opens = Primer día
button-altering-organisations = Organizaciones
altering-organisations = { $state ->
        [yes] ¿Pueden firmar también organizaciones «{ $title }», cada una por medio de una persona autorizada?
       *[no] ¿Que no firmen más organizaciones «{ $title }»? Las que han firmado se quedan.
    }
altering-closed = ¿Cerrar la carta «{ $title }»? Desde entonces nadie podrá firmarla.
altering-reopened = ¿Abrir de nuevo la carta «{ $title }»?
altering-done = ✅ Está hecho, y el grupo de administración lo sabe.
altering-failed = No se pudo cambiar: esta máquina no pudo guardarlo. Lo que había se queda; por favor, inténtelo más tarde.
altering-too-late = Ya no es posible: el último día de la carta ha pasado, o ya se está borrando lo que lleva a quienes firmaron.
altering-not-you = Esta cuenta puede ver y cerrar sus cartas aquí, pero no cambiar nada más. Quien gestiona este bot puede permitir más.
button-altering-text = Texto, traducción
button-altering-organiser = Quién la publica
button-altering-contact = Contacto
button-altering-closes = Último día
button-altering-closed = Cerrar
button-altering-reopened = Abrir de nuevo
button-altering-yes = Sí, adelante
button-altering-list = Todas mis cartas
organisers = <b>La organización de «{ $title }»</b> recibe de mí en privado sus cifras y listas: { $count } de { $most } como máximo. Para añadir a alguien, esa persona me envía en privado «/newletter { $code }». O envíeme el número de su cuenta en Telegram o su identificador en Matrix.
organisers-add = ¿Puede la cuenta { $account } ver las cifras y listas de la carta?
organisers-away = ¿La cuenta { $account } ya no debe ver las cifras y listas de la carta?
organisers-applied = El nombre de la cuenta que envió el código: «{ $person }».
organisers-asked = Gracias. He preguntado a quien creó la carta.
organisers-unknown = Eso no es una cuenta. Envíe su número en Telegram, como 123456789, o su identificador en Matrix, como @flora:example.org.
organisers-there = Esta cuenta ya forma parte de la organización.
organisers-full = No puede haber más de { $most }. Quite primero a alguien.
button-organisers-away = Quitar:
button-altering-organisers = Organización

## Words that people type instead of pressing a button: some for each, with commas between

typed-skip = omitir, siguiente, ninguna, nada
typed-back = atrás, volver
typed-cancel = cancelar, parar
typed-yes = sí, sí por favor, vale, correcto, ok
typed-no = no, no gracias

## Organisations

ask-kind = <b>¿Firma en su nombre o en el de una organización?</b> Una cuenta firma una sola vez. Para firmar también en su nombre, use por favor otra cuenta.
button-kind-person = En mi nombre
button-kind-organisation = Por una organización
kind-needed = Elija primero en nombre de quién firma.
filled-kind-person = ✓ En mi nombre
filled-kind-organisation = ✓ Por una organización
button-change-kind = ✏️ Por quién
ask-name-organisation = <b>¿Cómo se llama la organización?</b> Escríbalo tal como debe figurar bajo la carta.
ask-places-organisation = <b>¿En qué país o países trabaja la organización?</b> Figuran en su línea. Escríbalos, por ejemplo <i>Armenia/Austria</i>.
ask-occupation-organisation = <b>¿Qué es la organización?</b> En pocas palabras, por ejemplo <i>organización de derechos humanos</i>. Puede omitirlo.
filled-occupation-organisation = ✓ Qué es: { $answer }
button-change-occupation-organisation = ✏️ Qué es
ask-representative = <b>¿Quién firma por la organización?</b> Escriba su nombre y su cargo. Solo lo ven los admins, para comprobar que puede firmar; nunca se publica y se borra poco después de la decisión.
filled-representative = 🔒 Firma por ella: { $answer }
button-change-representative = ✏️ Quién firma
representative-needed = Por una organización tiene que firmar una persona. Su nombre nunca se publica.
signs-as-organisation = 🏛 Firma una organización.
section-organisations = Organizaciones
section-people = Personas
