### Spanish, for admins and organisers. Values are escaped before they are filled in; tags are those of bot/messaging/markup.py.
### reviewed: no

## Before anybody writes

command-pending = lo que espera una decisión
command-stats = cifras y una imagen
command-export = la lista publicada, en un archivo
command-wording = quién firmó qué texto y qué ha cambiado
command-close = cerrar la carta: ya nadie puede firmar
command-reopen = abrir de nuevo la carta cerrada con /close
command-card = mostrar una tarjeta aquí
command-approve = aprobar las tarjetas de estos números
command-reject = rechazar; la palabra tras el número es el motivo
command-undo = anular la decisión
command-history = qué ha pasado con una firma
command-fix = corregir la línea de una tarjeta y aprobarla
command-ask = hacer una pregunta; la respuesta llega con la tarjeta
command-take = encargarse de una firma para que los demás la dejen
command-release = dejarla otra vez a los demás

## Buttons

button-approve = Aprobar
button-approve-mended = Aprobar esta línea
button-approve-listed = ✅ Aprobar estas { $count }
button-approve-number = Aprobar núm. { $number }
button-card = Tarjeta núm. { $number }
button-let-in = Permitir que decida
button-news-send = Enviar
button-pending = Ver lo que espera
button-all-waiting = ‹ Todas las que esperan
button-apply = Aplicar estas { $count }
button-clean = Aprobar las limpias
button-close = Cerrar
button-press-file = Archivo de prensa
button-oldest = Primero las antiguas
button-risky = Primero las dudosas
button-undo-all = Anular todo
button-reject = Rechazar
button-take = Me ocupo de esta
button-release = La dejo a los demás
button-undo = Anular
button-ask-wording = Preguntarles

## Where a signature stands

because-duplicate = Duplicada
because-not-a-person = No es persona real
because-offensive = Ofensiva
because-other = Otro motivo

## The admin group

admin-help =
    Este es el grupo de administradores. Cada firma llega aquí como una tarjeta con { $platform ->
        [matrix] ✅ y ❌ debajo: un toque decide.
       *[telegram] <b>Aprobar</b> y <b>Rechazar</b>.
    }
admin-help-words = { $platform ->
        [matrix] Responder a una tarjeta también decide: <i>rechazar duplicada</i>. Quien quita la reacción antes de un minuto anula la decisión.
       *[telegram] El número de una tarjeta está en su encabezado.
    }
card-heading = <b>Firma núm. { $number }</b>
card-details = 🗣 { $language } · 🕓 { $time }
card-details-withheld = { $details } · 🙈 nombre oculto
card-hidden = 🙈 El nombre está oculto por deseo de quien firmó y puede volver a mostrarse en cualquier momento: lea la línea como si fuera pública.
card-mended = ✏️ <b>{ $admin }</b> propone esta línea:
card-own = ✏️ Tal como se escribió: { $line }
card-objection = ⚠️ La persona que firmó no quiere esta línea: { $line }
card-question = ❓ <b>{ $admin }</b> pregunta: { $question }
card-answer = 💬 La respuesta: { $answer }
card-word = ✉️ Se escribió al respecto: { $word }
card-vouched = ☝️ <b>{ $admin }</b> la aprueba. El nombre es el de alguien conocido: otro administrador debe aprobarla también. Quien haya confirmado el nombre puede escribir cómo: { $example }
card-waits = ⏳ /approve { $number }, o /reject { $number } duplicada
card-similar =
    ⚠️ Posible duplicado de la núm. { $number } ({ $state ->
        [approved] publicada
        [withheld] aprobada, nombre oculto
        [rejected] rechazada
       *[pending] en espera
    }): { $line }
card-similar-decided = ⚠️ Posible duplicado de { $numbers }
card-burst = ⚠️ Una de muchas firmas casi iguales.
card-new-link = ⚠️ La primera firma que llegó por un enlace nuevo.
card-well-known = ⚠️ El nombre de alguien muy conocido: <b>{ $words }</b>. Asegúrense de que es realmente esa persona.
card-insult = ⚠️ Puede ofender a alguien: <b>{ $words }</b>.
card-claim = ⚠️ El nombre habla en lugar de los administradores: <b>{ $words }</b>.
card-nobody = ⚠️ Quizá no sea el nombre de nadie.
card-several = ⚠️ Quizá sean los nombres de varias personas.
card-formula = ⚠️ Una hoja de cálculo puede tomar esto por una fórmula: <b>{ $words }</b>.
card-number = ⚠️ Una dirección o un número largo: <b>{ $words }</b>.
card-no-country = ⚠️ No se conoce ningún país con este nombre: <b>{ $words }</b>.
alarm-backup = ⚠️ No se ha hecho ninguna copia de seguridad desde hace { $days ->
        [one] un día
        [many] { $days } de días
       *[other] { $days } días
    }. Quien opera el bot debería hacer una: lo que no está en una copia se pierde con el disco.
alarm-disk = ⚠️ Solo quedan { $megabytes } MB libres en el disco del bot. Quien lo opera debería hacer sitio: con el disco lleno nadie puede firmar.
alarm-distrusted = ⚠️ <b>Algunas aplicaciones no hablan con el bot en { $about }:</b> ha desaparecido la firma de su dispositivo, muy probablemente porque alguien inició sesión como el bot en otro lugar. Quien lo opera debería ejecutar «undersigned check», que dice qué hacer.
alarm-over-backup = ✅ Vuelve a haber una copia de seguridad.
alarm-over-disk = ✅ Vuelve a haber sitio en el disco del bot.
alarm-over-distrusted = ✅ Todas las aplicaciones hablan de nuevo con el bot en { $about }.
alarm-over-silent = ✅ { $about } vuelve a dar señales.
alarm-over-site = ✅ La página pública vuelve a estar al día.
alarm-over-untidy = ✅ Lo que toca borrar se borra de nuevo.
alarm-silent = ⚠️ No ha llegado nada de { $about } desde hace { $minutes ->
        [one] un minuto
        [many] { $minutes } de minutos
       *[other] { $minutes } minutos
    }: allí nadie puede firmar. Quien opera el bot debería mirar su registro.
alarm-site = ⚠️ La página pública no se ha escrito desde hace { $minutes ->
        [one] un minuto
        [many] { $minutes } de minutos
       *[other] { $minutes } minutos
    }: quizá muestre aún a quien se ha retirado. Quien opera el bot debería mirar su registro.
alarm-untidy = ⚠️ Desde hace { $hours ->
        [one] una hora
        [many] { $hours } de horas
       *[other] { $hours } horas
    } no se ha borrado nada de lo que toca borrar. Quien opera el bot debería mirar su registro.
card-damaged = ⚠️ <b>La firma núm. { $number }</b> espera y no se puede leer: sus datos están dañados. No se puede aprobar. Quien opera el bot debería revisar el disco.
card-hidden-marks = ⚠️ Signos que no se ven: <b>{ $words }</b>.
card-imitated-letters = ⚠️ Letras que solo se parecen a otras: <b>{ $words }</b>.
card-mixed-scripts = ⚠️ Alfabetos distintos en una palabra: <b>{ $words }</b>. Una letra puede parecerse solo a otra.
card-shouting = ⚠️ El nombre está escrito en mayúsculas.
card-symbols = ⚠️ Imágenes o signos: <b>{ $words }</b>.
card-approved = ✅ <b>Aprobada</b> por { $admin }, { $time }
card-rejected = ❌ <b>Rechazada</b> por { $admin }, { $time }. { $reason }
card-undone = ↩️ Anulada por { $admin }, { $time }
card-erased-approved = <b>La firma núm. { $number }</b> está aprobada; la carta ha terminado y su texto se ha borrado.
card-erased-rejected = <b>La firma núm. { $number }</b> fue rechazada; su texto se ha borrado.
card-erased-withdrawn = <b>La firma núm. { $number }</b> fue retirada por quien firmó; su texto se ha borrado.
pending-heading =
    { $count ->
        [one] <b>Espera una firma.</b>
        [many] <b>Esperan { $count } de firmas.</b>
       *[other] <b>Esperan { $count } firmas.</b>
    }
pending-line = <b>Núm. { $number }</b> { $line }
listed-shortened = ✂️ Aquí está acortada. Su tarjeta la muestra entera.
pending-none = No espera nada. 🎉
pending-how =
    { $count ->
        [one] <i>/approve { $first }, /reject { $first } duplicada, /card { $first }</i>
        [many] <i>/approve { $first } { $last } o /approve { $first }-{ $last }, /reject { $first } duplicada, /card { $first }</i>
       *[other] <i>/approve { $first } { $last } o /approve { $first }-{ $last }, /reject { $first } duplicada, /card { $first }</i>
    }
pending-how-page = { $how } <i>· { $from } a { $to } de { $count }: /pending siguiente</i>
pending-closed = ✔️ Lo que figuraba aquí está resuelto.
queue-reminder = ⏰ { $waiting } La más antigua espera desde hace { $hours } h.
wording-heading = 📄 <b>Quién firmó qué texto</b>
wording-line =
    { $state ->
        [present] { $language }, el texto actual
        [earlier] { $language }, el texto del { $day }
       *[unknown] Importadas, texto desconocido
    }: <b>{ $count }</b>
wording-has-changed = ✏️ <b>El texto de la carta ha cambiado.</b> /wording muestra el cambio y permite preguntar a quienes firmaron antes.
wording-change = <b>Qué ha cambiado</b> ({ $language }): lo tachado ya no está, lo que va en negrita es nuevo.
wording-none = Nadie ha firmado un texto anterior.
wording-ask = Firmaron un texto anterior: { $count }. Se les puede preguntar ya: { $reachable }. A los demás se les pregunta cuando vuelvan a escribir al bot. Quien no responde sigue con el texto que firmó.
wording-asked = 📨 { $admin } hace preguntar a quienes firmaron un texto anterior si mantienen su firma.
wording-progress = La pregunta está en curso. Hecha hasta ahora: { $asked }; firmas mantenidas: { $kept }.
announce-refused = <b>El canal de la carta no acepta los nombres.</b> Compruebe, por favor, si el bot sigue allí y puede publicar. Lo intenta de nuevo cada hora, y no se pierde nada. Hasta entonces, un nombre retirado sigue en el canal: borre a mano un mensaje así, por favor.
news-how = Escriba la noticia detrás de la orden: { $example } … Va a quienes firmaron y quieren noticias: { $count }.
news-preview = <b>Esto va a quienes firmaron y quieren noticias:</b> { $count }. Todavía no se ha enviado nada.
news-enough = No se ha enviado nada: las noticias salen como mucho { $most } veces al día.
news-sent = 📣 { $admin } envía la noticia a quienes la quieren: { $count }.
queue-heading = { $waiting } { $state ->
        [risky] Primero las dudosas
       *[oldest] Primero las antiguas
    }: { $first } a { $last }.
queue-line = { $mark }<b>{ $place }.</b> { $line } · núm. { $number }
queue-plan = { $state ->
        [approve] <i>Aprobar: { $admin }</i>
        [reject] <i>Rechazar: { $admin }</i>
        [taken] ⏳ <i>{ $admin } se ocupa de esta</i>
       *[explain] ⏳ <i>{ $admin } está decidiendo</i>
    }
queue-why =
    { $count ->
        [one] ❓ { $admin }, ¿por qué se rechaza { $positions }? Se le dirá a quien firmó.
        [many] ❓ { $admin }, ¿por qué se rechazan { $positions }? Se les dirá a quienes firmaron.
       *[other] ❓ { $admin }, ¿por qué se rechazan { $positions }? Se les dirá a quienes firmaron.
    }
queue-clean =
    { $count ->
        [one] ✅ <b>En esta no hay nada que mirar:</b>
        [many] ✅ <b>En estas { $count } no hay nada que mirar:</b>
       *[other] ✅ <b>En estas { $count } no hay nada que mirar:</b>
    }
queue-clean-line = • { $line }
bulk-approved = ✅ <b>Aprobadas: { $count }</b>, por { $admin }, { $time }
bulk-rejected = ❌ <b>Rechazadas: { $count }</b>, por { $admin }, { $time }
bulk-line = Núm. { $number } { $line }
bulk-changed = ↩️ La núm. { $number } ha cambiado desde entonces
number-missing = Diga, por favor, el número de una tarjeta, por ejemplo: /{ $command } 12
fix-how = Escriba, por favor, el número de una tarjeta y detrás la línea como debe quedar, por ejemplo: { $example }
fix-same = No se ha cambiado nada: la línea ya está así.
fix-unread = No se ha cambiado nada: no puedo leer esta línea. { $problem }
ask-how = Escriba, por favor, el número de una tarjeta y detrás su pregunta: { $example } …
ask-waits = No se ha preguntado nada: la última pregunta aún no tiene respuesta.
ask-enough = No se ha preguntado nada: a una persona no se le hacen más de { $most } preguntas.
take-none = Nadie se ha encargado de la núm. { $number }.
numbers-only = No se ha cambiado nada: detrás de /{ $command } solo entiendo números, como 2 3 o 3-12.
numbers-too-many = No se ha cambiado nada: son más de { $most } a la vez.
numbers-approved =
    { $count ->
        [one] ✅ { $numbers } está aprobada.
        [many] ✅ { $numbers } están aprobadas.
       *[other] ✅ { $numbers } están aprobadas.
    }
numbers-rejected =
    { $count ->
        [one] ❌ { $numbers } está rechazada.
        [many] ❌ { $numbers } están rechazadas.
       *[other] ❌ { $numbers } están rechazadas.
    }
numbers-pending =
    { $count ->
        [one] ↩️ { $numbers } espera de nuevo.
        [many] ↩️ { $numbers } esperan de nuevo.
       *[other] ↩️ { $numbers } esperan de nuevo.
    }
numbers-unseen = { $platform ->
        [matrix] No se ha cambiado nada en { $numbers }: ninguna tarjeta ni página la ha mostrado aquí como es ahora. /card { $first } la muestra.
       *[telegram] Decida, por favor, sobre { $numbers } con los botones de la tarjeta: /card { $first } la trae.
    }
numbers-changed = No se ha cambiado nada en { $numbers }: ha cambiado desde que se mostró aquí. Mírela de nuevo, por favor.
numbers-decided = { $numbers }: ya se había decidido.
numbers-waits = { $numbers }: no hay nada que anular, espera una decisión.
numbers-late = { $numbers }: demasiado tarde, pasado un día la decisión queda.
numbers-withdrawn = { $numbers }: retirada por quien firmó.
numbers-gone = { $numbers }: no existe tal firma.
numbers-paused = { $numbers }: sin decidir, porque usted está en pausa.
numbers-taken = { $numbers }: sin decidir, otro administrador está decidiendo.
numbers-vouched = { $numbers } lleva el nombre de alguien conocido: otro administrador debe aprobarla también, en el plazo de un día.
numbers-alone = { $numbers }: sin decidir. Esto se aprueba por separado: /card { $first }
numbers-remarkable = Fuera del intervalo, porque hay algo que mirar: { $numbers }. Para aprobar, nombre el propio número: /approve { $first }
numbers-nothing = En ese intervalo no espera nada.
taken-back-late = La núm. { $number } queda como se decidió: una reacción o un comando se puede deshacer durante un minuto. Con /undo { $number } aún se puede.
corrected-late =
    { $count ->
        [one] Sobre { $numbers } se decidió antes de su corrección, y así queda: /undo { $first } lo anula.
        [many] Sobre { $numbers } se decidió antes de su corrección, y así queda: /undo { $first } anula una.
       *[other] Sobre { $numbers } se decidió antes de su corrección, y así queda: /undo { $first } anula una.
    }
anonymous-two = Aquí deben estar de acuerdo dos administradores, y no se ve quién escribe como el grupo. Por favor, desactive el anonimato o deje que escriba alguien en su propio nombre.
corrected-anew = Ha modificado una orden. Para que nada se haga dos veces, aquí una modificación no hace nada: envíe /{ $command } en un mensaje nuevo.
card-is-here = ⬆️ La tarjeta de la núm. { $number } está aquí.
pending-is-here =
    { $count ->
        [0] No espera nada. 🎉
        [one] ⬆️ Espera una firma: figura aquí.
        [many] ⬆️ Esperan { $count } de firmas: figuran aquí.
       *[other] ⬆️ Esperan { $count } firmas: figuran aquí.
    }
pending-which = Paso la lista con /pending siguiente, /pending atrás o un puesto, como /pending 11.
word-next = siguiente
word-back = atrás
word-confirmed = confirmado
export-caption =
    { $count ->
        [one] En la lista hay una persona.
        [many] En la lista hay { $count } de personas.
       *[other] En la lista hay { $count } personas.
    }
room-upgraded = ⚠️ Esta sala se ha sustituido por una versión nueva y a mí no se me llevó. Hasta entonces no se puede decidir nada. Invítenme, por favor, a la sala nueva, y que quien opera el bot la ponga como sala de administradores: { $room }
newcomer = 👋 <b>{ $person }</b> (cuenta { $account }) ha entrado en este grupo y lee lo que se escribe. No decide nada hasta que alguien de ustedes pulse el botón o pasen { $minutes ->
        [one] un minuto
        [many] { $minutes } de minutos
       *[other] { $minutes } minutos
    }. Si nadie conoce a esa persona, sáquenla del grupo.
newcomer-let-in = ✅ La cuenta { $account } decide desde ahora: permiso dado por { $admin }.
newcomer-not-configured = 👋 <b>{ $person }</b> ha entrado en esta sala y lee lo que se escribe. No decide nada: no está entre los administradores configurados. Si nadie conoce a esa persona, sáquenla de la sala.
newcomer-decides = 👋 <b>{ $person }</b> ha entrado en esta sala. Todas las personas que están en ella deciden. Si nadie conoce a esa persona, sáquenla de la sala.
group-gone = ⚠️ El bot ha sido expulsado del grupo de administradores en { $place }: allí no se puede decidir nada hasta que se le admita de nuevo. Lo que allí hay sobre firmas no se puede cambiar ni quitar.
group-no-administrator = ⚠️ Ya no tengo el papel de administrador en este grupo, así que nadie me dice quién entra y quién sale. Devuélvanmelo, por favor: no necesito ningún permiso concreto.
exposed-public = ⚠️ <b>Este grupo es público:</b> cualquiera puede encontrarlo, entrar y leer las tarjetas. Háganlo privado, por favor, o elijan otro grupo de administradores.
exposed-linked = ⚠️ <b>Hay un canal vinculado a este grupo:</b> quien lee el canal puede entrar aquí y leer las tarjetas. Desvincúlenlo, por favor, o elijan otro grupo de administradores.
exposed-channel = ⚠️ <b>Esto es un canal, no un grupo:</b> todos sus suscriptores leen las tarjetas, y aquí nadie puede decidir. Elijan, por favor, un grupo privado.
exposed-joinable = ⚠️ <b>En esta sala se puede entrar sin invitación</b> y leer las tarjetas. Permitan la entrada solo con invitación, por favor, o elijan otra sala de administradores.
exposed-readable = ⚠️ <b>Cualquiera puede leer el historial de esta sala</b>, con las tarjetas, sin entrar en ella. Muéstrenlo, por favor, solo a los miembros.
exposed-guests = ⚠️ <b>En esta sala pueden entrar invitados sin cuenta.</b> Prohíbanlo, por favor, en sus ajustes.
exposed-identity = ⚠️ <b>Alguien ha sustituido la identidad de la cuenta del bot</b>, y no ha sido el bot. Quien lo hizo puede añadir dispositivos que lean las tarjetas. Si no ha sido nadie de ustedes, cambien la contraseña de la cuenta y cierren sus otras sesiones.
pending-will-lapse =
    ⌛ { $count ->
        [one] <b>Una firma espera desde hace mucho.</b> Si no se decide, se borrará
        [many] <b>{ $count } de firmas esperan desde hace mucho.</b> Si no se decide, se borrarán
       *[other] <b>{ $count } firmas esperan desde hace mucho.</b> Si no se decide, se borrarán
    } dentro de { $days ->
        [one] un día
        [many] { $days } de días
       *[other] { $days } días
    }.
pending-lapsed =
    { $count ->
        [one] ⌛ Se ha borrado una firma sobre la que nadie decidió. Se ha avisado a quien firmó.
        [many] ⌛ Se han borrado { $count } de firmas sobre las que nadie decidió. Se ha avisado a quienes firmaron.
       *[other] ⌛ Se han borrado { $count } firmas sobre las que nadie decidió. Se ha avisado a quienes firmaron.
    }
letter-will-be-erased =
    🔒 <b>La carta se ha cerrado.</b> El { $day } el bot borra quién la firmó: cuentas, direcciones y todos los nombres que no son públicos. Las líneas públicas y los números quedan. { $count ->
        [0] No espera ninguna decisión.
        [one] Aún espera una firma; si no se decide, caduca el día anterior.
        [many] Aún esperan { $count } de firmas; si no se decide, caducan el día anterior.
       *[other] Aún esperan { $count } firmas; si no se decide, caducan el día anterior.
    } Para conservarlo todo, hay que mover antes el día del cierre.
letter-erased =
    🔒 <b>El bot ya no sabe quién firmó.</b> Se han borrado las cuentas, las direcciones y todos los nombres que no son públicos. { $public ->
        [one] Queda una línea pública,
        [many] Quedan { $public } de líneas públicas,
       *[other] Quedan { $public } líneas públicas,
    } y { $withheld ->
        [one] una firma se cuenta sin su nombre.
        [many] { $withheld } de firmas se cuentan sin su nombre.
       *[other] { $withheld } firmas se cuentan sin su nombre.
    } Ahora nadie puede retirarse aquí por su cuenta: se pide escribir a { $contact }. Borren, por favor, las copias de seguridad anteriores a hoy.
close-question = <b>¿Cerrar la carta ahora?</b> Desde entonces nadie puede firmar ni corregir nada; retirar sigue siendo posible. El { $day } el bot borra quién ha firmado. Hasta entonces, /reopen la abre de nuevo.
close-proposed = 🔒 <b>{ $admin }</b> quiere cerrar la carta. Otra persona del grupo debe estar de acuerdo en el plazo de un día.
close-own = Lo ha propuesto usted. Debe estar de acuerdo otra persona del grupo.
close-old = No se ha cambiado nada: esta pregunta es de antes de que se abriera la carta de nuevo. /close pregunta otra vez.
close-done = 🔒 <b>La carta está cerrada</b>, por { $admin }. El { $day } el bot borra quién ha firmado. Hasta entonces, /reopen la abre de nuevo.
reopen-done = 🔓 <b>La carta está abierta de nuevo</b>, por { $admin }.
reopen-none = No se ha cambiado nada: la carta está abierta, o ya pasó su último día, o ya se está borrando quién firmó.
command-import = incorporar una lista: debajo de un archivo o después
import-how = Envíe la lista como archivo (.csv, .xlsx, .txt) y escriba /import debajo, en respuesta o después. Puede tener { $lines } líneas.
import-not-fetched = No se pudo obtener este archivo, o tiene más de { $most } MB.
import-busy = Se está trabajando con una lista. Inténtelo de nuevo después.
import-reading = Estoy leyendo la lista.
import-unreadable = Este archivo no se puede leer como lista. Guárdelo como .csv (UTF-8), .xlsx o .txt y envíelo de nuevo. No se ha cambiado nada.
import-long = Esta lista tiene más de { $most } líneas. Envíela por partes. No se ha cambiado nada.
import-failed = No se pudo trabajar con la lista. Mire la lista pública y envíe el archivo de nuevo.
import-read =
    📄 <b>Una lista de { $admin }.</b>
    Correctas: { $clean }
    Dudosas y omitidas: { $doubtful }
    Ya en la lista: { $known }
import-review = Las líneas omitidas. Escriba sí o no en la columna «take», o corrija lo leído, y envíe este archivo con /import.
button-import = Incorporar: { $count }
button-import-not = No incorporar
import-done = ✅ <b>Incorporadas de la lista: { $count }</b> ({ $admin })
button-import-undo = Retirarlas
import-undone = ↩️ <b>Retiradas de la lista: { $count }</b> ({ $admin })
import-gone = Esa lista ya no está aquí. Envíe el archivo de nuevo.
import-left = No se ha incorporado nada.
import-own = Otra persona del grupo tiene que aprobar la lista que usted envió.
command-text = traer un nuevo texto de la carta o una traducción
text-how = Envíe el texto como archivo (.md, .txt, .docx, .odt) y escriba /text { $example } debajo, en respuesta a él o después. Un texto corto puede ir debajo del comando, en el mismo mensaje. La primera línea es el título; { $example } es el código del idioma.
text-operator = Esta carta no se creó en un chat: quien gestiona el bot cambia sus archivos, y en un minuto el bot muestra lo que hay allí.
text-busy = Se está trabajando con un texto. Inténtelo de nuevo después.
text-cut = Es posible que la aplicación haya cortado un mensaje tan largo. Por favor, envíe el texto como archivo.
text-brought = 📄 { $admin } trae un texto de «{ $title }». Idioma: { $language }.
text-own = Otra persona del grupo tiene que aprobar el texto que usted trajo.
text-gone = Ese texto ya no está aquí, o la carta ha cambiado desde entonces. Por favor, tráigalo de nuevo.
text-left = La carta queda como estaba.
text-done = ✅ { $admin } ha cambiado el texto de «{ $title }». Idioma: { $language }. /wording dice quién firmó qué texto.
text-by-group = El grupo de administración: texto nuevo, idioma: { $language }
founder-altered = Quien creó la carta la ha cambiado: { $state ->
        [text] texto nuevo, idioma: { $language }
        [organiser] quién la publica
        [organisers] quién puede ver cifras y listas
        [contact] el contacto
        [closes] el último día
        [organisations] se ha cambiado si firman organizaciones
        [opens] se ha cambiado el primer día
        [closed] la carta está cerrada
       *[reopened] la carta está abierta de nuevo
    }
listed-approved = ✅ { $numbers } <b>aprobadas</b> por { $admin }, { $time }
listed-rejected = ❌ { $numbers } <b>rechazadas</b> por { $admin }, { $time }
listed-pending = ↩️ { $numbers } <b>anuladas</b> por { $admin }, { $time }
admin-paused = ⚠️ <b>{ $admin }</b> ha tomado { $most } decisiones en un minuto y está en pausa { $minutes ->
        [one] un minuto
        [many] { $minutes } de minutos
       *[other] { $minutes } minutos
    }. Si no ha sido esa persona, sáquenla del grupo y anulen sus decisiones: cada tarjeta tiene el botón <b>Anular</b> mientras se muestra.
toast-newcomer-admitted = Ya decide.
toast-newcomer-gone = Ya no está en este grupo.
toast-newcomer-let-in = Decide desde ahora.
toast-paused =
    { $minutes ->
        [one] Eso ha sido más rápido de lo que nadie puede leer. Podrá decidir de nuevo un minuto después de su última decisión.
        [many] Eso ha sido más rápido de lo que nadie puede leer. Podrá decidir de nuevo { $minutes } de minutos después de su última decisión.
       *[other] Eso ha sido más rápido de lo que nadie puede leer. Podrá decidir de nuevo { $minutes } minutos después de su última decisión.
    }
toast-list-changed = La lista ha cambiado desde entonces. Mírela de nuevo, por favor.
toast-deciding = { $admin } está decidiendo.
toast-mark-approve = ✅ Aprobar: { $name }
toast-mark-reject = ❌ Rechazar: { $name }
toast-mark-none = Más tarde: { $name }
toast-no-clean = En todas hay algo que mirar.
toast-why = ¿Por qué? Elija un motivo, por favor.
toast-decided =
    { $count ->
        [one] Se ha decidido sobre una firma.
        [many] Se ha decidido sobre { $count } de firmas.
       *[other] Se ha decidido sobre { $count } firmas.
    }
toast-undone =
    { $count ->
        [one] Una firma espera de nuevo.
        [many] { $count } de firmas esperan de nuevo.
       *[other] { $count } firmas esperan de nuevo.
    }
toast-card-gone = Se decidió hace mucho; su tarjeta ya no se muestra.
toast-gone = Ya no existe tal firma.
toast-approved = La núm. { $number } está aprobada.
toast-rejected = La núm. { $number } está rechazada.
toast-pending = La núm. { $number } espera de nuevo.
toast-changed = Esta firma ha cambiado desde entonces. Mire de nuevo su tarjeta, por favor.
toast-withdrawn = Quien la firmó la ha retirado.
toast-first-approved = { $admin } se adelantó: aprobada { $time }.
toast-first-rejected = { $admin } se adelantó: rechazada { $time }.
toast-undo-too-late = Es demasiado tarde: pasado un día la decisión queda.
not-here = Aquí no es posible.

## Looking for a signature

command-find = buscar firmas: por número, nombre, lugar o estado
stands-pending = en espera
stands-approved = publicada
stands-withheld = nombre oculto
stands-rejected = rechazada
stands-withdrawn = retirada
find-how = Diga, por favor, qué busca: un número (/find 12), un nombre (/find Flora), un nombre y un lugar (/find Flora, Armenia), un lugar (/find , Armenia) o el estado (/find Flora, rechazada).
found-heading = 🔎 Encontrado para <b>{ $query }</b>:
found-line = <b>Núm. { $number }</b> { $line } · <i>{ $standing }, { $day }</i>
found-former = ↳ pública hasta que se decida: { $line }
found-untold = <b>Núm. { $number }</b> <i>{ $standing }, { $day }; su texto ya no se muestra</i>
found-none = No se ha encontrado nada. Lo que no es público ni está en espera solo se encuentra por su número.
found-none-yet = Por ahora, nada.
found-more = ⤵️ Más: /find { $query } &gt;{ $number }
found-gone = Eso se ha quitado entretanto: lo encontrado queda una hora. Busque de nuevo, por favor, con /find.
history-heading = 🕓 <b>Qué ha pasado con la núm. { $number }</b>
history-imported = Vino con una lista importada.
history-event = { $time } · { $state ->
        [submitted] firmada
        [corrected] corregida por quien firmó
        [rejected] rechazada por { $admin }
        [undone] decisión anulada por { $admin }
        [removed] quitada de la lista por { $admin }
        [erased] borrada para siempre por { $admin }
        [mended] línea corregida y aprobada por { $admin }
        [accepted] la línea corregida se acepta
        [objected] la línea corregida no se quiere
        [edited] línea cambiada por { $admin }
        [hidden] nombre oculto a petición propia
        [shown] nombre mostrado de nuevo a petición propia
        [asked] pregunta hecha por { $admin }
        [answered] respuesta dada
        [vouched] primera aprobación de { $admin }
        [confirmed] nombre confirmado por { $admin }
        [blocked] cuenta bloqueada por { $admin }
        [unblocked] cuenta desbloqueada por { $admin }
        [pinned] puesta al principio por { $admin }
        [unpinned] quitada del principio por { $admin }
        [kept] firma mantenida para el texto nuevo
        [withdrawn] retirada por quien firmó
        [entered] inscrita por { $admin }
        [linked] enlace nuevo, de { $admin }
        [claimed] la persona la reconoce
        [disowned] borrada: la persona dice que no es suya
        [unclaimed] borrada: nadie la reconoció a tiempo
        [lapsed] borrada: nadie decidió a tiempo
       *[approved] aprobada por { $admin }
    }

## Lines that admins enter

command-enter = inscribir la línea de alguien sin mensajería
enter-how = Escriba la línea y, detrás de |, cómo la persona dio su acuerdo, por ejemplo: { $example }
enter-unread = No se ha inscrito nada. { $problem }
enter-unclear = No se ha inscrito nada: no está claro qué es qué. Como nombre leo «{ $name }», como lugares «{ $places }», como ocupación «{ $occupation }». Así está claro: { $example }
enter-enough = No se ha inscrito nada: cada administrador inscribe como máximo { $most } líneas al día.
enter-closed = No se ha inscrito nada: la carta está cerrada.
enter-none = No hay ninguna línea núm. { $number } inscrita por un administrador y que nadie haya reconocido.
entered-heading = ✍️ <b>{ $admin } ha inscrito la línea núm. { $number }.</b>
entered-renewed = ✍️ <b>{ $admin } ha hecho un enlace nuevo para la núm. { $number }.</b> El anterior ya no sirve.
entered-unusual = ⚠️ Aquí hay algo poco habitual. Como nombre leo «{ $name }», como lugares «{ $places }», como ocupación «{ $occupation }». /fix cambia la línea.
button-claim-link = { $platform ->
        [matrix] Chat con el bot
       *[telegram] Copiar el enlace
    }
entered-link = { $platform ->
        [matrix] Dé este código solo a esta persona: <code>{ $code }</code> Sirve una vez. Quien lo escribe al bot en un chat privado ve la línea y dice si es suya.
       *[telegram] Dé el enlace solo a esta persona. Sirve una vez: quien lo abre dice si la línea es suya. Sin enlace, se puede escribir esto al bot en un chat privado: <code>{ $code }</code>
    }
entered-disowned = ✋ <b>La persona dice que la núm. { $number } no es su línea.</b> La línea se ha quitado y borrado.
card-entered = ✍️ Inscrita por <b>{ $admin }</b>. Cómo dio su acuerdo la persona: { $consent }
card-entered-unclaimed = ✍️ Para alguien sin mensajería; nadie la ha reconocido todavía.
numbers-own = { $numbers }: sin aprobar. Lo que usted ha inscrito lo tiene que aprobar otro administrador.
platform-entered = inscritas por los administradores
entered-lapses = Si nadie reconoce la línea en { $days } días, se borra.
entered-will-lapse = ⌛ <b>Inscritas y que nadie ha reconocido todavía: { $numbers }.</b> Lo que nadie reconozca se borra en { $days } días. /enter con un número hace un enlace nuevo.
entered-lapsed = ⌛ Líneas borradas porque nadie las ha reconocido: { $count }.

## Taking a line off the list

command-remove = quitar una línea de la lista; la palabra final es el motivo
command-block = no aceptar más firmas de la cuenta de una tarjeta
command-unblock = levantar el bloqueo de una cuenta
command-wellknown = nombres que alguien podría usar: verlos, añadir o quitar
command-pin = poner una línea al principio; la palabra dice por qué
command-unpin = no poner ya una línea al principio
button-agree = De acuerdo: quitarla
button-erase = Borrar por petición
button-leave = Dejarla
button-block = De acuerdo: bloquear
card-removed = 🗑 <b>Quitada de la lista</b> por { $admin }, { $time }. { $reason }
card-erased-removed = <b>La firma núm. { $number }</b> fue quitada de la lista; su texto se ha borrado.
toast-removed = La núm. { $number } está quitada.
toast-first-removed = { $admin } se adelantó: quitada { $time }.
stands-removed = quitada
remove-question = <b>¿Quitar la núm. { $number } de la lista?</b> Elija, por favor, el motivo. Se puede anular durante un día, salvo que se borre.
remove-proposed = 🗑 <b>{ $admin }</b> quiere quitar la núm. { $number } de la lista, { $time }. { $reason } Otro administrador debe estar de acuerdo en el plazo de un día.
removal-erases = Todo lo que se guarda de ella se borrará para siempre, como ha pedido la persona.
removal-made =
    { $count ->
        [one] 🗑 { $numbers } está quitada de la lista. /undo { $first } la devuelve, durante un día.
        [many] 🗑 { $numbers } están quitadas de la lista. /undo { $first } devuelve una, durante un día.
       *[other] 🗑 { $numbers } están quitadas de la lista. /undo { $first } devuelve una, durante un día.
    }
removal-erased = 🗑 { $numbers } se ha borrado para siempre, con todo lo que se guardaba de ella. Las copias de seguridad pueden tenerla aún: borren, por favor, las más antiguas.
removal-proposed =
    { $count ->
        [one] { $numbers } sigue en la lista hasta que otro administrador esté de acuerdo, en el plazo de un día.
        [many] { $numbers } siguen en la lista hasta que otro administrador esté de acuerdo, en el plazo de un día.
       *[other] { $numbers } siguen en la lista hasta que otro administrador esté de acuerdo, en el plazo de un día.
    }
removal-own = { $numbers }: la propuesta es suya. Otro administrador debe estar de acuerdo.
removal-changed = No se ha cambiado nada en { $numbers }: ha cambiado desde que se mostró. Mírela de nuevo, por favor.
removal-waits = { $numbers } no está en la lista, espera una decisión: /reject { $first }
removal-not-listed =
    { $count ->
        [one] { $numbers } no está en la lista.
        [many] { $numbers } no están en la lista.
       *[other] { $numbers } no están en la lista.
    }
removal-gone =
    { $count ->
        [one] { $numbers }: no existe tal firma, o quien firmó la ha retirado.
        [many] { $numbers }: no existen tales firmas, o quienes firmaron las han retirado.
       *[other] { $numbers }: no existen tales firmas, o quienes firmaron las han retirado.
    }
removal-line = { $numbers }: lo que decía «retirada» ya no está en la lista.
removal-why = No se ha quitado nada. Escriba, por favor, detrás del número uno de estos motivos: { $reasons }; por ejemplo: /remove 12 { $example }
removal-one = No se ha borrado nada: eso no se puede anular, así que nombre, por favor, un solo número cada vez.
removal-open = Alguien ha propuesto quitar la núm. { $number }: dé allí su acuerdo o escriba el motivo detrás del número.
removal-left = La núm. { $number } sigue en la lista.
removal-former = La línea anterior de { $numbers } se ha quitado de la lista. Su corrección sigue esperando.
erased-by = 🗑 La núm. { $number } fue borrada para siempre por { $admin }, con todo lo que se guardaba de ella.
card-blocked = 🚫 Esta carta no acepta más firmas de esta cuenta.
pin-made = 📌 <b>{ $admin }</b> ha puesto la núm. { $number } entre las primeras firmas.
pin-taken = 📌 <b>{ $admin }</b> ha quitado la núm. { $number } de las primeras firmas. La línea sigue en la lista.
pin-there = No se ha cambiado nada: la núm. { $number } ya está entre las primeras firmas.
pin-not-public = La núm. { $number } no está en la lista pública: solo lo que está allí puede ponerse al principio.
pin-none = La núm. { $number } no está entre las primeras firmas.
pin-full = No se ha cambiado nada: ya hay { $most } líneas al principio.
pin-how = <i>{ $add } pone una línea entre las primeras firmas, { $take } la quita de allí.</i>
wellknown-names = 🌟 <b>Nombres que alguien podría usar:</b> { $names }
wellknown-none = 🌟 La lista de nombres que alguien podría usar está vacía.
wellknown-how = <i>{ $add } añade un nombre, { $take } lo quita.</i>
wellknown-added = 🌟 <b>{ $admin }</b> ha añadido un nombre que alguien podría usar: { $name }
wellknown-taken = 🌟 <b>{ $admin }</b> ha quitado un nombre de la lista de los que alguien podría usar: { $name }
wellknown-there = No se ha cambiado nada: { $name } ya está en la lista.
wellknown-gone = No se ha cambiado nada: nadie ha añadido aquí { $name }. Lo que está en { $file } solo se quita en el servidor.
wellknown-waits = No se ha cambiado nada: mientras { $number } espere con ese nombre, este sigue en la lista. Decidan primero sobre la firma.
wellknown-full = No se ha cambiado nada: ya se han añadido { $most } nombres.
block-made = 🚫 <b>{ $admin }</b> ha bloqueado la cuenta de la núm. { $number }: esta carta no acepta más firmas de ella. /unblock { $number } lo levanta.
block-listed = La línea sigue en la lista: /remove { $number } la quita.
block-proposed = 🚫 <b>{ $admin }</b> quiere bloquear la cuenta de la núm. { $number }. { $reason } Otro administrador debe estar de acuerdo en el plazo de un día.
block-lifted = ✅ <b>{ $admin }</b> ha levantado el bloqueo de la cuenta de la núm. { $number }.
block-nobody = No se ha cambiado nada: no se conoce ninguna cuenta de la núm. { $number }.
block-already = La cuenta de la núm. { $number } ya está bloqueada.
block-none = La cuenta de la núm. { $number } no está bloqueada.
block-numbers = Están bloqueadas las cuentas de: { $numbers }. Por ejemplo, /unblock { $first } levanta un bloqueo.
block-how = No hay ninguna cuenta bloqueada. Para bloquear una, escriba el número de una tarjeta y, si quiere, un motivo: { $example }
block-why = No se ha cambiado nada: tras el número solo entiendo un motivo: { $reasons }.
word-erase = borrar
numbers-restored =
    { $count ->
        [one] ↩️ { $numbers } está de nuevo en la lista.
        [many] ↩️ { $numbers } están de nuevo en la lista.
       *[other] ↩️ { $numbers } están de nuevo en la lista.
    }

## The figures

stats-caption = <b>{ $title }</b>
stats-heading = 📊 <b>{ $title }</b>
stats-states =
    Aprobadas: <b>{ $approved }</b>
    En espera: <b>{ $pending }</b>
    Rechazadas: { $rejected }
    Retiradas: { $withdrawn }
    Quitadas: { $removed }
stats-lately =
    { $days ->
        [one] <b>Últimas 24 horas</b>
        [many] <b>Últimos { $days } de días</b>
       *[other] <b>Últimos { $days } días</b>
    }
    { $received } recibidas, { $approved } aprobadas, { $rejected } rechazadas, { $withdrawn } retiradas
stats-countries =
    <b>Países</b>
    { $items }
stats-languages =
    <b>Idiomas</b>
    { $items }
stats-platforms =
    <b>Llegaron por</b>
    { $items }
stats-sources =
    <b>Firmas llegadas por los enlaces</b>
    { $items }
stats-item = { $label } { $count }
stats-steps =
    <b>El camino hasta la firma</b>
    { $opened } abrieron la carta, { $begun } empezaron a firmar, { $confirmed } confirmaron
stats-median = Tiempo mediano hasta una decisión: { $time }
stats-median-none = Aún no se ha tomado ninguna decisión.
admins-heading = 📊 <b>Decisiones por administrador, últimos { $days } días</b>
admins-line = <b>{ $admin }</b>: { $count } · tiempo mediano: { $time }
admins-none = No se tomó ninguna decisión en ese tiempo.
platform-telegram = Telegram
platform-matrix = Matrix
platform-import = importación
chart-over-time = Firmas a lo largo del tiempo
chart-by-country = Por países
chart-others = otros

## Words by which admins call the reasons, beside those of the buttons: some for each, with commas between

typed-duplicate = duplicada, duplicado, doble, repetida
typed-not-a-person = falsa, falso, broma, spam
typed-offensive = ofensiva, ofensivo, insulto
typed-other = otro, otro motivo

admin-letters = Estas son las cartas. Una orden con el nombre corto de una carta, por ejemplo /pending { $example }, se refiere a esa carta; también las órdenes siguientes que no nombren ninguna.
admin-letters-line = <b>{ $slug }</b>: { $title }

## Sweeps

command-sweep = decidir de una vez sobre todo lo que cumple una condición
sweep-since = desde
sweep-until = hasta
sweep-today = hoy
sweep-how = Diga, por favor, cuáles de las firmas que esperan: por la hora UTC (/sweep desde 14:00, hasta 15:30, u hoy), por palabras del nombre o la ocupación (/sweep spam*), por un lugar (/sweep , Armenia), por un aviso (/sweep burst), o todas (/sweep pending). Las comas unen condiciones: /sweep desde 14:00, burst. Avisos: { $kinds }
sweep-pending-only = Solo se puede hacer con lo que espera. Lo que está en la lista se quita por su número: /remove 12
sweep-busy = Hay otro repaso en marcha. Espere a que termine, o deténgalo.
sweep-gone = Eso se quitó entretanto. Empiece de nuevo con /sweep.
sweep-dropped = No se decidió nada.
sweep-heading = 🧹 <b>Repaso:</b> { $condition }
sweep-part =
    { $state ->
        [since] desde { $text }
        [until] hasta { $text }
        [words] palabras «{ $text }»
        [place] lugar «{ $text }»
        [remark] aviso «{ $text }»
       *[all] todo lo que espera
    }
sweep-looking = Mirando lo que espera. Encontradas hasta ahora: { $count }
sweep-found = <b>Encontradas: { $count }.</b>
sweep-clean = Sin nada que mirar: { $count }.
sweep-nothing = Nada de lo que espera cumple la condición.
sweep-proposed-rejected = <b>{ $admin }</b> quiere rechazarlas todas ({ $count }), { $time }. Para tantas, otra persona del grupo debe estar de acuerdo en el plazo de una hora.
sweep-proposed-approved = <b>{ $admin }</b> quiere aprobar las limpias ({ $count }), { $time }. Para tantas, otra persona del grupo debe estar de acuerdo en el plazo de una hora.
sweep-ask = Estas son algunas. Lo que se decida aquí se puede anular durante un día.
sweep-why = <b>Rechazar todas ({ $count }): ¿por qué?</b>
sweep-going-on = quedan: { $count }
sweep-stopped = detenido
sweep-left = Se dejan como están: { $count }. Hay algo que mirar, han cambiado, o alguien está decidiendo sobre ellas.
sweep-undone = ↩️ <b>Anuladas: { $count }</b>, por { $admin }, { $time }
button-sweep-reject = Rechazar todas
button-sweep-leave = No decidir nada
button-sweep-agree = De acuerdo
button-stop = Detener

## Topics of the admin group

topic-waiting = En espera
topic-decided = Decidido
topic-reports = Informes

## Organisations

card-representative = 🔒 Firma por la organización: { $name }
stats-organisations = Organizaciones entre las aprobadas: { $count }
