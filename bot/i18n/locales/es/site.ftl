### Spanish, for readers of the public page. Values are escaped before they are filled in.
### reviewed: no

site-skip = Ir a la carta
site-languages = Idiomas
site-byline = { $organiser }, { $day }
site-description = Una carta abierta de { $organiser }. Léala, vea quién la ha firmado y fírmela.
site-count =
    { $count ->
        [0] Aún no ha firmado nadie.
        [one] Ha firmado una persona.
        [many] Han firmado { $count } de personas.
       *[other] Han firmado { $count } personas.
    }
site-withheld =
    { $withheld ->
        [one] Una de las firmas se cuenta sin mostrar el nombre.
        [many] { $withheld } de las firmas se cuentan sin mostrar el nombre.
       *[other] { $withheld } de las firmas se cuentan sin mostrar el nombre.
    }

## How to sign

site-sign = Firmar la carta
site-sign-how = Se firma en un chat privado con el bot de { $organiser }. Le pregunta su nombre, su país y, si quiere, su ocupación. Solo se publica la línea que usted confirme, una vez aprobada; su cuenta, nunca.
site-sign-telegram = Firmar en Telegram
site-sign-matrix = Firmar en Matrix
site-code = Código QR de { $link }
site-code-how = O apunte con la cámara de su teléfono a un código:
site-open-until = La carta se puede firmar hasta el { $day }.
site-closed = La carta está cerrada. Se pudo firmar hasta el { $day }.

## Who has signed

site-signatories = Firmantes
site-signatories-of = Firmantes de «{ $title }»
site-none = Aún no se ha publicado ningún nombre.
site-earlier = firmó un texto anterior
site-earlier-note = Un asterisco (*) significa: firmó un texto anterior de la carta.
site-next = Página siguiente
site-previous = Página anterior
site-contents = Todas las páginas
site-contents-from = Desde { $name }
site-back = Volver a la carta

## The search. It runs in the reader's browser; “#” stands for a number there.

site-search = Buscar un nombre
site-search-hint = Escriba al menos dos letras de un nombre.
site-found = Encontrados: { $number }
site-found-none = No hay nadie con ese nombre en la lista.
site-found-more = Hay más de los que caben aquí: escriba más letras del nombre.
site-search-failed = La búsqueda no funciona ahora. Inténtelo de nuevo o pase las páginas de la lista.

## At the foot

site-about = Sobre esta página
site-wording = Huella de este texto:
site-contact = Escribir a { $contact }
site-privacy = Esta página solo muestra lo que quienes firmaron aceptaron publicar. No sigue a nadie ni carga nada de otros sitios. Quien ha firmado puede retirarse en el chat con el bot; el nombre desaparece de aquí en menos de un minuto.
site-data = La lista como datos
site-feed = Nuevas firmas como canal de noticias
site-feed-title = Nuevas firmas de «{ $title }»
site-read = Leer la carta

## Organisations

site-count-organisations = Organizaciones firmantes: { $count }.
