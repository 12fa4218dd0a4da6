### Русский, для администраторов и организаторов. Значения экранируются; теги те же, что в bot/messaging/markup.py.
### reviewed: no

## До первого сообщения

command-pending = что ждёт решения
command-stats = цифры и график
command-export = опубликованный список файлом
command-wording = кто подписал какой текст и что изменилось
command-card = показать карточку здесь
command-approve = принять карточки с этими номерами
command-reject = отклонить её; слово после номера – причина
command-undo = отменить решение
command-history = что было с подписью
command-fix = исправить строку карточки и принять её
command-ask = задать вопрос о подписи; ответ придёт с карточкой

## Кнопки

button-approve = Принять
button-approve-mended = Принять эту строку
button-approve-listed = ✅ Принять эти ({ $count })
button-approve-number = Принять №{ $number }
button-card = Карточка №{ $number }
button-let-in = Разрешить решать
button-news-send = Отправить
button-pending = Показать, что ждёт
button-all-waiting = ‹ Все, кто ждёт
button-apply = Выполнить ({ $count })
button-clean = Принять без замечаний
button-oldest = Сначала давние
button-risky = Сначала сомнительные
button-undo-all = Вернуть всё
button-reject = Отклонить
button-take = Я займусь этой
button-undo = Вернуть
button-ask-wording = Спросить их

## Что с подписью

because-duplicate = Повтор
because-not-a-person = Не настоящий человек
because-offensive = Оскорбление
because-other = Другая причина

## Группа администраторов

admin-help =
    Это группа администраторов. Каждая подпись приходит сюда карточкой { $platform ->
        [matrix] со знаками ✅ и ❌ под ней: решает одно нажатие.
       *[telegram] с кнопками <b>Принять</b> и <b>Отклонить</b>.
    }
admin-help-words = { $platform ->
        [matrix] Решает и ответ на карточку: <i>reject duplicate</i>. Кто снимет реакцию в течение минуты, отменит и решение.
       *[telegram] Номер карточки стоит в её заголовке.
    }
card-heading = <b>Подпись №{ $number }</b>
card-details = 🗣 { $language } · 🕓 { $time }
card-details-withheld = { $details } · 🙈 имя скрыто
card-hidden = 🙈 Имя скрыто по желанию подписавшего и может быть показано снова в любой момент: смотрите на строку как на открытую.
card-mended = ✏️ <b>{ $admin }</b> предлагает такую строку:
card-own = ✏️ Как было написано при подписании: { $line }
card-objection = ⚠️ Подписавший человек не хочет такой строки: { $line }
card-question = ❓ <b>{ $admin }</b> спрашивает: { $question }
card-answer = 💬 Ответ: { $answer }
card-word = ✉️ Сообщено при этом: { $word }
card-vouched = ☝️ За принятие: <b>{ $admin }</b>. Это имя известного человека: принять его должен и второй админ. Если имя подтверждено, можно написать, как: { $example }
card-waits = ⏳ /approve { $number } или /reject { $number } duplicate
card-similar =
    ⚠️ Возможно, повторяет №{ $number } ({ $state ->
        [approved] опубликована
        [withheld] принята, имя скрыто
        [rejected] отклонена
       *[pending] ждёт
    }): { $line }
card-similar-decided = ⚠️ Возможно, повторяет { $numbers }
card-burst = ⚠️ Одна из многих почти одинаковых записей.
card-new-link = ⚠️ Первая запись, пришедшая по новой ссылке.
card-well-known = ⚠️ Имя известного человека: <b>{ $words }</b>. Убедитесь, что это действительно он или она.
card-insult = ⚠️ Возможно, это кого-то оскорбляет: <b>{ $words }</b>.
card-claim = ⚠️ Имя говорит за администраторов: <b>{ $words }</b>.
card-formula = ⚠️ Таблица может принять это за формулу: <b>{ $words }</b>.
card-number = ⚠️ Адрес или длинный номер: <b>{ $words }</b>.
card-no-country = ⚠️ Страна с таким названием неизвестна: <b>{ $words }</b>.
alarm-backup = ⚠️ Резервной копии нет уже { $days } дн. Её стоит сделать: чего нет в копии, пропадёт вместе с диском.
alarm-disk = ⚠️ На диске бота свободно лишь { $megabytes } МБ. Нужно освободить место: на полном диске никто не сможет подписать.
alarm-distrusted = ⚠️ <b>Некоторые приложения не общаются с ботом в { $about }:</b> подпись его устройства пропала — скорее всего, кто-то вошёл под именем бота в другом месте. Пусть тот, кто обслуживает бота, запустит проверку: она подскажет, что делать.
alarm-over-backup = ✅ Резервная копия снова есть.
alarm-over-disk = ✅ На диске бота снова есть место.
alarm-over-distrusted = ✅ В { $about } с ботом снова общаются все приложения.
alarm-over-silent = ✅ { $about } снова на связи.
alarm-over-site = ✅ Публичная страница снова обновляется.
alarm-over-untidy = ✅ Всё, чему пора, снова удаляется.
alarm-silent = ⚠️ От { $about } ничего нет уже { $minutes } мин.: там никто не может подписать. Пусть тот, кто обслуживает бота, посмотрит в журнал.
alarm-site = ⚠️ Публичная страница не обновляется уже { $minutes } мин.: на ней может стоять тот, кто отозвал подпись. Оператору нужно посмотреть журнал бота.
alarm-untidy = ⚠️ Уже { $hours } ч. не удаляется то, чему пора. Пусть тот, кто обслуживает бота, посмотрит в журнал.
card-damaged = ⚠️ <b>Подпись № { $number }</b> ждёт решения, но прочитать её нельзя: запись повреждена. Принять её нельзя. Пусть тот, кто обслуживает бота, проверит диск.
card-hidden-marks = ⚠️ Невидимые знаки: <b>{ $words }</b>.
card-imitated-letters = ⚠️ Символы, лишь похожие на буквы: <b>{ $words }</b>.
card-mixed-scripts = ⚠️ Разные алфавиты в одном слове: <b>{ $words }</b>. Буква может быть лишь похожа на другую.
card-shouting = ⚠️ Имя написано одними заглавными буквами.
card-symbols = ⚠️ Картинки или знаки: <b>{ $words }</b>.
card-approved = ✅ <b>Принята</b>: { $admin }, { $time }
card-rejected = ❌ <b>Отклонена</b>: { $admin }, { $time }. { $reason }
card-undone = ↩️ Решение отменено: { $admin }, { $time }
card-erased-approved = <b>Подпись №{ $number }</b> принята; сбор подписей окончен, и её текст стёрт.
card-erased-rejected = <b>Подпись №{ $number }</b> отклонена; её текст стёрт.
card-erased-withdrawn = <b>Подпись №{ $number }</b> отозвана подписавшим; её текст стёрт.
pending-heading =
    { $count ->
        [one] <b>Ждёт { $count } подпись.</b>
        [few] <b>Ждут { $count } подписи.</b>
       *[many] <b>Ждут { $count } подписей.</b>
    }
pending-line = <b>№{ $number }</b> { $line }
listed-shortened = ✂️ Здесь сокращено. Целиком — на карточке.
pending-none = Ничего не ждёт. 🎉
pending-how =
    { $count ->
        [one] <i>По номерам: /approve { $first }, /reject { $first } duplicate, /card { $first }</i>
        [few] <i>По номерам: /approve { $first } { $last } или /approve { $first }-{ $last }, /reject { $first } duplicate, /card { $first }</i>
        [many] <i>По номерам: /approve { $first } { $last } или /approve { $first }-{ $last }, /reject { $first } duplicate, /card { $first }</i>
       *[other] <i>По номерам: /approve { $first } { $last } или /approve { $first }-{ $last }, /reject { $first } duplicate, /card { $first }</i>
    }
pending-how-page = { $how } <i>· { $from }–{ $to } из { $count }: /pending дальше</i>
pending-closed = ✔️ Всё, что было в этом списке, решено.
queue-reminder = ⏰ { $waiting } Самая давняя — { $hours } ч.
wording-heading = 📄 <b>Кто подписал какой текст</b>
wording-line =
    { $state ->
        [present] { $language }, нынешний текст
        [earlier] { $language }, текст от { $day }
       *[unknown] Импортировано, текст неизвестен
    }: <b>{ $count }</b>
wording-has-changed = ✏️ <b>Текст письма изменился.</b> /wording показывает, что изменилось, и даёт спросить тех, кто подписал раньше.
wording-change = <b>Что изменилось</b> ({ $language }): зачёркнутого больше нет, жирное — новое.
wording-none = Прежнего текста никто не подписывал.
wording-ask = Подписали прежний текст: { $count }. Можно спросить сразу: { $reachable }. Остальных бот спросит, когда они ему напишут. Кто не ответит, остаётся под прежним текстом.
wording-asked = 📨 Тех, кто подписал прежний текст, спрашивают, остаётся ли подпись: { $admin }.
wording-progress = Их спрашивают. Спросили: { $asked }; оставили подпись: { $kept }.
news-how = Напишите новость после команды: { $example } … Её получат подписавшие, которые хотят новостей: { $count }.
news-preview = <b>Это получат подписавшие, которые хотят новостей:</b> { $count }. Пока ничего не отправлено.
news-enough = Ничего не отправлено: новости рассылаются не чаще { $most } раз в день.
news-sent = 📣 Новость отправляется тем, кто её хочет: { $count }. { $admin }
queue-heading = { $waiting } { $state ->
        [risky] Сначала сомнительные
       *[oldest] Сначала давние
    }: с { $first } по { $last }.
queue-line = { $mark }<b>{ $place }.</b> { $line } · №{ $number }
queue-plan = { $state ->
        [approve] <i>Принять: { $admin }</i>
        [reject] <i>Отклонить: { $admin }</i>
        [taken] ⏳ <i>Этим занимается { $admin }</i>
       *[explain] ⏳ <i>Решает { $admin }</i>
    }
queue-why =
    { $count ->
        [one] ❓ { $admin }, почему отклонить: { $positions }? Подписавший узнает причину.
        [few] ❓ { $admin }, почему отклонить: { $positions }? Подписавшие узнают причину.
       *[many] ❓ { $admin }, почему отклонить: { $positions }? Подписавшие узнают причину.
    }
queue-clean =
    { $count ->
        [one] ✅ <b>Здесь замечаний нет ({ $count }):</b>
        [few] ✅ <b>Здесь замечаний нет ({ $count }):</b>
       *[many] ✅ <b>Здесь замечаний нет ({ $count }):</b>
    }
queue-clean-line = • { $line }
bulk-approved = ✅ <b>Принято: { $count }</b>. { $admin }, { $time }
bulk-rejected = ❌ <b>Отклонено: { $count }</b>. { $admin }, { $time }
bulk-line = №{ $number } { $line }
bulk-changed = ↩️ №{ $number } с тех пор изменилась
number-missing = Пожалуйста, укажите номер карточки, например: /{ $command } 12
fix-how = Пожалуйста, напишите номер карточки, а за ним строку, какой она должна быть, например: { $example }
fix-same = Ничего не изменено: строка уже такая.
fix-unread = Ничего не изменено: я не могу прочитать эту строку. { $problem }
ask-how = Пожалуйста, напишите номер карточки, а за ним вопрос: { $example } …
ask-waits = Ничего не спрошено: на последний вопрос ещё не ответили.
ask-enough = Ничего не спрошено: больше { $most } вопросов одному человеку не задают.
numbers-only = Ничего не изменено: после /{ $command } я понимаю только номера, например 2 3 или 3-12.
numbers-too-many = Ничего не изменено: это больше, чем { $most } за раз.
numbers-approved =
    { $count ->
        [one] ✅ { $numbers }: принята.
        [few] ✅ { $numbers }: приняты.
        [many] ✅ { $numbers }: приняты.
       *[other] ✅ { $numbers }: приняты.
    }
numbers-rejected =
    { $count ->
        [one] ❌ { $numbers }: отклонена.
        [few] ❌ { $numbers }: отклонены.
        [many] ❌ { $numbers }: отклонены.
       *[other] ❌ { $numbers }: отклонены.
    }
numbers-pending =
    { $count ->
        [one] ↩️ { $numbers }: снова ждёт решения.
        [few] ↩️ { $numbers }: снова ждут решения.
        [many] ↩️ { $numbers }: снова ждут решения.
       *[other] ↩️ { $numbers }: снова ждут решения.
    }
numbers-unseen = { $platform ->
        [matrix] { $numbers }: ничего не изменено. Ни карточка, ни список здесь не показывали это таким, как сейчас. Покажет /card { $first }.
       *[telegram] { $numbers }: решите, пожалуйста, кнопками на карточке, её принесёт /card { $first }.
    }
numbers-changed = { $numbers }: ничего не изменено, с тех пор как это показано, что-то изменилось. Пожалуйста, посмотрите ещё раз.
numbers-decided = { $numbers }: уже решено.
numbers-waits = { $numbers }: отменять нечего, решения ещё нет.
numbers-late = { $numbers }: отменять поздно, через день решение остаётся в силе.
numbers-withdrawn = { $numbers }: отозвано подписавшим.
numbers-gone = { $numbers }: такой подписи нет.
numbers-paused = { $numbers }: не решено, у вас пауза.
numbers-taken = { $numbers }: не решено, этим занимается другой администратор.
numbers-vouched = { $numbers }: это имя известного человека, в течение суток его должен принять и другой админ.
numbers-alone = { $numbers }: не решено. Имя известного человека принимают отдельно: /card { $first }
numbers-remarkable = Пропущено в ряду, потому что стоит взглянуть: { $numbers }. Чтобы принять, назовите сам номер: /approve { $first }
numbers-nothing = В этом ряду ничего не ждёт.
taken-back-late = №{ $number } остаётся, как решено: реакция или команда отменяет своё решение только в течение минуты. Отменить ещё можно командой /undo { $number }.
corrected-late =
    { $count ->
        [one] { $numbers }: решено до вашей правки и остаётся в силе, отменит /undo { $first }.
        [few] { $numbers }: решено до вашей правки и остаётся в силе, каждую отменит, например, /undo { $first }.
        [many] { $numbers }: решено до вашей правки и остаётся в силе, каждую отменит, например, /undo { $first }.
       *[other] { $numbers }: решено до вашей правки и остаётся в силе, каждую отменит, например, /undo { $first }.
    }
card-is-here = ⬆️ Карточка №{ $number } здесь.
pending-is-here =
    { $count ->
        [0] Ничего не ждёт. 🎉
        [one] ⬆️ Ждёт { $count } подпись: она в этом списке.
        [few] ⬆️ Ждут { $count } подписи: они в этом списке.
        [many] ⬆️ Ждут { $count } подписей: они в этом списке.
       *[other] ⬆️ Ждут { $count } подписи: они в этом списке.
    }
pending-which = Список листают так: /pending дальше, /pending назад или с какого по счёту, например /pending 11.
word-next = дальше
word-back = назад
word-confirmed = подтверждено
export-caption =
    { $count ->
        [one] В списке { $count } подписавший.
        [few] В списке { $count } подписавших.
       *[many] В списке { $count } подписавших.
    }
room-upgraded = ⚠️ Эта комната обновлена, а меня в новую не взяли. Пока меня там нет, решать ничего нельзя. Пригласите меня в новую комнату, и пусть оператор назначит её комнатой администраторов: { $room }
newcomer = 👋 <b>{ $person }</b> (аккаунт { $account }) теперь в этой группе и всё читает. Решать этот участник не может, пока кто-нибудь из вас не нажмёт кнопку или не { $minutes ->
        [one] пройдёт { $minutes } минута
        [few] пройдут { $minutes } минуты
       *[many] пройдёт { $minutes } минут
    }. Если его никто не знает, удалите его из группы.
newcomer-let-in = ✅ Аккаунт { $account } теперь может решать. Разрешение: { $admin }.
newcomer-not-configured = 👋 <b>{ $person }</b> теперь в этой комнате и всё читает. Решать этот участник не может: его нет среди назначенных администраторов. Если его никто не знает, удалите его из комнаты.
group-gone = ⚠️ Меня удалили из группы администраторов ({ $place }): пока меня не вернут, решать там ничего нельзя. То, что там написано о подписях, я не могу ни изменить, ни убрать.
group-no-administrator = ⚠️ Я больше не администратор этой группы, и никто не сообщает мне, кто вступает и кто уходит. Пожалуйста, сделайте меня администратором снова: отдельные права мне не нужны.
exposed-public = ⚠️ <b>Эта группа публичная:</b> её может найти кто угодно, вступить и читать карточки. Пожалуйста, сделайте её закрытой или выберите другую группу администраторов.
exposed-linked = ⚠️ <b>К этой группе привязан канал:</b> его читатели могут вступить сюда и читать карточки. Пожалуйста, отвяжите его или выберите другую группу администраторов.
exposed-channel = ⚠️ <b>Это канал, а не группа:</b> карточки читают все подписчики, а решать здесь никто не может. Пожалуйста, выберите закрытую группу.
exposed-joinable = ⚠️ <b>В эту комнату можно войти без приглашения</b> и читать карточки. Пожалуйста, разрешите вход только по приглашению или выберите другую комнату администраторов.
exposed-readable = ⚠️ <b>Историю этой комнаты с карточками может читать кто угодно</b>, даже не входя в неё. Пожалуйста, откройте её только участникам.
exposed-guests = ⚠️ <b>В эту комнату могут войти гости без аккаунта.</b> Пожалуйста, запретите это в её настройках.
exposed-identity = ⚠️ <b>Кто-то заменил криптографическую личность аккаунта бота</b>, и это был не сам бот. Кто это сделал, может добавить устройства, которые читают карточки. Если это не вы, смените пароль аккаунта и завершите остальные его сеансы.
pending-will-lapse =
    ⌛ { $count ->
        [one] <b>{ $count } подпись ждёт давно.</b> Если не принять решения, через { $days } дн. она будет стёрта.
        [few] <b>{ $count } подписи ждут давно.</b> Если не принять решения, через { $days } дн. они будут стёрты.
       *[many] <b>{ $count } подписей ждут давно.</b> Если не принять решения, через { $days } дн. они будут стёрты.
    }
pending-lapsed =
    { $count ->
        [one] ⌛ Стёрта { $count } подпись, о которой никто не принял решения. Человеку об этом сообщено.
        [few] ⌛ Стёрты { $count } подписи, о которых никто не принял решения. Людям об этом сообщено.
       *[many] ⌛ Стёрто { $count } подписей, о которых никто не принял решения. Людям об этом сообщено.
    }
letter-will-be-erased =
    🔒 <b>Сбор подписей окончен.</b> { $day } бот сотрёт, кто подписал: аккаунты, адреса и все имена, которые не опубликованы. Опубликованные строки и числа останутся. { $count ->
        [0] Решения ничто не ждёт.
        [one] Ещё ждёт { $count } подпись; если не принять решения, накануне она будет стёрта.
        [few] Ещё ждут { $count } подписи; если не принять решения, накануне они будут стёрты.
       *[many] Ещё ждут { $count } подписей; если не принять решения, накануне они будут стёрты.
    } Чтобы всё сохранить, до этого дня нужно перенести дату окончания сбора.
letter-erased =
    🔒 <b>Бот больше не знает, кто подписал.</b> Аккаунты, адреса и все имена, которые не опубликованы, стёрты. { $public ->
        [one] Осталась { $public } опубликованная строка
        [few] Остались { $public } опубликованные строки
       *[many] Осталось { $public } опубликованных строк
    } и { $withheld ->
        [one] { $withheld } подпись без имени.
        [few] { $withheld } подписи без имени.
       *[many] { $withheld } подписей без имени.
    } Сами люди отозвать подпись здесь уже не могут: их просят писать { $contact }. Пожалуйста, удалите более старые резервные копии.
listed-approved = ✅ { $numbers } <b>приняты</b>: { $admin }, { $time }
listed-rejected = ❌ { $numbers } <b>отклонены</b>: { $admin }, { $time }
listed-pending = ↩️ { $numbers } <b>снова ждут</b>: { $admin }, { $time }
admin-paused = ⚠️ <b>{ $admin }</b>: { $most } решений за минуту, пауза на { $minutes } мин. Если это были не они, удалите их из группы и отмените их решения: пока карточка видна, на ней есть кнопка <b>Вернуть</b>.
toast-newcomer-admitted = Этот участник уже может решать.
toast-newcomer-gone = Этого участника больше нет в группе.
toast-newcomer-let-in = Теперь этот участник может решать.
toast-paused = Так быстро никто не читает. Снова решать можно через { $minutes } мин. после последнего решения.
toast-list-changed = Список с тех пор изменился. Посмотрите, пожалуйста, ещё раз.
toast-deciding = Это решает { $admin }.
toast-mark-approve = ✅ Принять: { $name }
toast-mark-reject = ❌ Отклонить: { $name }
toast-mark-none = Позже: { $name }
toast-no-clean = На каждую из подписей стоит взглянуть.
toast-why = Почему? Выберите, пожалуйста, причину.
toast-decided =
    { $count ->
        [one] Решено: { $count } подпись.
        [few] Решено: { $count } подписи.
       *[many] Решено: { $count } подписей.
    }
toast-undone =
    { $count ->
        [one] Снова ждёт { $count } подпись.
        [few] Снова ждут { $count } подписи.
       *[many] Снова ждут { $count } подписей.
    }
toast-card-gone = Это решено давно, карточка больше не показывается.
toast-gone = Такой подписи больше нет.
toast-approved = №{ $number } принята.
toast-rejected = №{ $number } отклонена.
toast-pending = №{ $number } снова ждёт.
toast-changed = Подпись с тех пор изменилась. Посмотрите, пожалуйста, карточку ещё раз.
toast-withdrawn = Подпись отозвана.
toast-first-approved = Раньше успели: { $admin }, принята { $time }.
toast-first-rejected = Раньше успели: { $admin }, отклонена { $time }.
toast-undo-too-late = Уже поздно: через день решение остаётся в силе.
not-here = Здесь это невозможно.

## Поиск подписи

command-find = найти подписи: по номеру, имени, месту или состоянию
stands-pending = ожидает
stands-approved = опубликована
stands-withheld = имя скрыто
stands-rejected = отклонена
stands-withdrawn = отозвана
find-how = Напишите, что искать: номер (/find 12), имя (/find Флора), имя и место (/find Флора, Армения), место (/find , Армения) или состояние (/find Флора, отклонена).
found-heading = 🔎 Найдено по запросу <b>{ $query }</b>:
found-line = <b>№{ $number }</b> { $line } · <i>{ $standing }, { $day }</i>
found-former = ↳ пока не решено, открыта строка: { $line }
found-untold = <b>№{ $number }</b> <i>{ $standing }, { $day }; текст больше не показывается</i>
found-none = Ничего не найдено. Всё, что не опубликовано и не ожидает решения, можно найти только по номеру.
found-none-yet = Пока ничего.
found-more = ⤵️ Дальше: /find { $query } &gt;{ $number }
found-gone = Это сообщение уже убрано: найденное остаётся на час. Найдите снова: /find.
history-heading = 🕓 <b>Что было с №{ $number }</b>
history-imported = Пришла с загруженным списком.
history-event = { $time } · { $state ->
        [submitted] подписано
        [corrected] исправлено при новой отправке
        [rejected] отклонено: { $admin }
        [undone] решение отменено: { $admin }
        [removed] убрано из списка: { $admin }
        [erased] стёрто навсегда: { $admin }
        [mended] строка исправлена и принята: { $admin }
        [accepted] исправленная строка остаётся
        [objected] исправленная строка нежелательна
        [edited] строка изменена: { $admin }
        [hidden] имя скрыто по собственному желанию
        [shown] имя снова показано по собственному желанию
        [asked] задан вопрос: { $admin }
        [answered] получен ответ
        [vouched] первое согласие: { $admin }
        [confirmed] имя подтверждено: { $admin }
        [blocked] аккаунт заблокирован: { $admin }
        [unblocked] блокировка аккаунта снята: { $admin }
        [kept] подпись остаётся под новым текстом
        [withdrawn] отозвано
        [lapsed] стёрто: вовремя никто не решил
       *[approved] принято: { $admin }
    }

## Удаление строки из списка

command-remove = убрать строку из списка; слово после номера – причина
command-block = больше не принимать подписи с аккаунта этой карточки
command-unblock = снять блокировку аккаунта
command-wellknown = имена, которыми могут подписаться чужие: посмотреть, добавить, убрать
button-agree = Согласен: убрать
button-erase = Стереть по их просьбе
button-leave = Оставить
button-block = За: заблокировать
card-removed = 🗑 <b>Убрана из списка</b>: { $admin }, { $time }. { $reason }
card-erased-removed = <b>Подпись №{ $number }</b> убрана из списка, её текст стёрт.
toast-removed = №{ $number } убрана.
toast-first-removed = Раньше успели: { $admin }, убрана { $time }.
stands-removed = убрана
remove-question = <b>Убрать №{ $number } из списка?</b> Выберите причину. Это можно вернуть в течение суток, если подпись не стёрта.
remove-proposed = 🗑 <b>{ $admin }</b> предлагает убрать №{ $number } из списка, { $time }. { $reason } Второй админ должен согласиться в течение суток.
removal-erases = Всё, что о ней хранится, будет стёрто навсегда: об этом просит сам человек.
removal-made =
    { $count ->
        [one] 🗑 Из списка убрана { $numbers }. Вернуть в течение суток: /undo { $first }
        [few] 🗑 Из списка убраны { $numbers }. Вернуть в течение суток, например: /undo { $first }
       *[many] 🗑 Из списка убраны { $numbers }. Вернуть в течение суток, например: /undo { $first }
    }
removal-erased = 🗑 { $numbers } стёрта навсегда, со всем, что о ней хранилось. В резервных копиях она может остаться: удалите, пожалуйста, старые.
removal-proposed =
    { $count ->
        [one] { $numbers } остаётся в списке, пока не согласится второй админ; на это есть сутки.
        [few] { $numbers } остаются в списке, пока не согласится второй админ; на это есть сутки.
       *[many] { $numbers } остаются в списке, пока не согласится второй админ; на это есть сутки.
    }
removal-own = { $numbers }: это ваше предложение. Согласиться должен другой админ.
removal-changed = { $numbers }: ничего не изменено, подпись с тех пор изменилась. Посмотрите, пожалуйста, ещё раз.
removal-waits = { $numbers } не в списке, она ждёт решения: /reject { $first }
removal-not-listed =
    { $count ->
        [one] { $numbers } не в списке.
        [few] { $numbers } не в списке.
       *[many] { $numbers } не в списке.
    }
removal-gone =
    { $count ->
        [one] { $numbers }: такой подписи нет, или она отозвана.
        [few] { $numbers }: таких подписей нет, или они отозваны.
       *[many] { $numbers }: таких подписей нет, или они отозваны.
    }
removal-why = Ничего не убрано. Напишите после номера одно из этих слов: { $reasons }; например: /remove 12 { $example }
removal-one = Ничего не стёрто: вернуть это нельзя, поэтому называйте по одному номеру.
removal-open = Кто-то уже предложил убрать №{ $number }: согласитесь там или напишите причину после номера.
removal-left = №{ $number } остаётся в списке.
removal-former = Прежняя строка { $numbers } убрана из списка. Исправление по-прежнему ждёт.
erased-by = 🗑 №{ $number } стёрта навсегда, со всем, что о ней хранилось: { $admin }.
card-blocked = 🚫 С этого аккаунта подписи под письмом больше не принимаются.
wellknown-names = 🌟 <b>Имена, которыми могут подписаться чужие:</b> { $names }
wellknown-none = 🌟 Список известных имён пуст.
wellknown-how = <i>Добавить имя: { $add }, убрать: { $take }</i>
wellknown-added = 🌟 Добавлено известное имя: { $name } (<b>{ $admin }</b>)
wellknown-taken = 🌟 Из списка известных имён убрано: { $name } (<b>{ $admin }</b>)
wellknown-there = Ничего не изменилось, это имя уже в списке: { $name }
wellknown-gone = Ничего не изменилось, это имя здесь не добавляли: { $name }. Из letter.toml убрать может только оператор.
wellknown-full = Ничего не изменилось: имён уже добавлено { $most }.
block-made = 🚫 Аккаунт за №{ $number } заблокирован: <b>{ $admin }</b>. Подписи с него под этим письмом больше не принимаются. Снять блокировку: /unblock { $number }
block-listed = Строка остаётся в списке; убрать её: /remove { $number }
block-proposed = 🚫 <b>{ $admin }</b> предлагает заблокировать аккаунт за №{ $number }. { $reason } Второй админ должен согласиться в течение суток.
block-lifted = ✅ Блокировка аккаунта за №{ $number } снята: <b>{ $admin }</b>
block-nobody = Ничего не изменилось: аккаунт за №{ $number } неизвестен.
block-already = Аккаунт за №{ $number } уже заблокирован.
block-none = Аккаунт за №{ $number } не заблокирован.
block-numbers = Заблокированы аккаунты за: { $numbers }. Снять блокировку, например: /unblock { $first }
block-how = Заблокированных аккаунтов нет. Чтобы заблокировать, напишите номер карточки и, если хотите, причину: { $example }
block-why = Ничего не изменилось: после номера я понимаю только причину: { $reasons }.
word-erase = стереть
numbers-restored =
    { $count ->
        [one] ↩️ { $numbers } снова в списке.
        [few] ↩️ { $numbers } снова в списке.
       *[many] ↩️ { $numbers } снова в списке.
    }

## Цифры

stats-caption = <b>{ $title }</b>
stats-heading = 📊 <b>{ $title }</b>
stats-states =
    Принято: <b>{ $approved }</b>
    Ждут: <b>{ $pending }</b>
    Отклонено: { $rejected }
    Отозвано: { $withdrawn }
    Убрано: { $removed }
stats-lately =
    { $days ->
        [one] <b>За последние 24 часа</b>
        [few] <b>За последние { $days } дня</b>
       *[many] <b>За последние { $days } дней</b>
    }
    получено { $received }, принято { $approved }, отклонено { $rejected }, отозвано { $withdrawn }
stats-countries =
    <b>Страны</b>
    { $items }
stats-languages =
    <b>Языки</b>
    { $items }
stats-platforms =
    <b>Откуда</b>
    { $items }
stats-sources =
    <b>Подписали, придя по ссылкам</b>
    { $items }
stats-item = { $label } { $count }
stats-steps =
    <b>Путь к подписи</b>
    { $opened } открыли письмо, { $begun } начали подписывать, { $confirmed } подтвердили
stats-median = Половина решений принимается быстрее чем за { $time }
stats-median-none = Решений ещё не было.
platform-telegram = Telegram
platform-matrix = Matrix
platform-import = импорт
chart-over-time = Подписи по дням
chart-by-country = По странам
chart-others = прочие

## Слова, которыми администраторы называют причины, кроме слов кнопок: по нескольку, через запятую

typed-duplicate = дубликат, дубль, повтор, уже есть
typed-not-a-person = фейк, не человек, шутка, спам
typed-offensive = оскорбление, оскорбительно, ругательство
typed-other = другое, прочее, другая

admin-letters = Здесь есть эти письма. Команда с коротким именем письма, например /pending { $example }, относится к нему; и команды после неё, в которых письмо не названо, — тоже.
admin-letters-line = <b>{ $slug }</b>: { $title }

## Sweeps

command-sweep = решить сразу обо всём, что ждёт и подходит под условие
sweep-since = с
sweep-until = до
sweep-today = сегодня
sweep-how = Напишите, о каких из ждущих подписей речь: по времени UTC (/sweep с 14:00, до 15:30 или сегодня), по словам имени или занятия (/sweep spam*), по месту (/sweep , Армения), по замечанию (/sweep burst) или обо всех (/sweep pending). Условия соединяет запятая: /sweep с 14:00, burst. Замечания: { $kinds }
sweep-pending-only = Сразу можно решить только о том, что ждёт. Из списка убирают по номеру: /remove 12
sweep-busy = Другой общий разбор ещё идёт. Подождите, пока он закончится, или остановите его.
sweep-gone = Это тем временем убрано. Начните, пожалуйста, снова: /sweep
sweep-dropped = Ничего не решено.
sweep-heading = 🧹 <b>Общий разбор:</b> { $condition }
sweep-part =
    { $state ->
        [since] с { $text }
        [until] до { $text }
        [words] слова «{ $text }»
        [place] место «{ $text }»
        [remark] замечание «{ $text }»
       *[all] всё, что ждёт
    }
sweep-looking = Просматриваю всё, что ждёт. Пока найдено: { $count }
sweep-found = <b>Найдено: { $count }.</b>
sweep-clean = Без замечаний: { $count }.
sweep-nothing = Под условие не подходит ничего из того, что ждёт.
sweep-ask = Вот некоторые из них. Что решено здесь, можно вернуть в течение дня.
sweep-why = <b>Отклонить все ({ $count }): почему?</b>
sweep-going-on = осталось: { $count }
sweep-stopped = остановлено
sweep-left = Оставлено как есть: { $count }. На них стоит взглянуть, они изменились или о них сейчас решает кто-то другой.
sweep-undone = ↩️ <b>Возвращено: { $count }</b>. { $admin }, { $time }
button-sweep-reject = Отклонить все
button-sweep-leave = Ничего не решать
button-stop = Остановить

## Topics of the admin group

topic-waiting = Ждёт решения
topic-decided = Решено
topic-reports = Отчёты
