### Русский. Подставляемые значения уже экранированы; разметка – подмножество HTML, принятое в Telegram.

## До первого сообщения

bot-description =
    Открытое письмо: «{ $title }».

    Прочитайте его здесь и, если согласны, подпишите. Ваш аккаунт останется между вами и ботом: публикуется только строка, которую вы подтвердите.
bot-short-description = Открытое письмо, { $organiser }: прочитать и подписать.
command-letter = прочитать письмо
command-sign = подписать письмо
command-my = моя подпись: посмотреть, исправить, отозвать
command-signatories = кто подписал
command-privacy = что хранится и кто это видит
command-language = выбрать язык
command-help = что умеет этот бот
command-cancel = прервать подписание и забыть ответы
command-pending = что ждёт решения
command-stats = цифры и график

## Кнопки

button-approve = Принять
button-approve-number = Принять №{ NUMBER($number, useGrouping: 0) }
button-back = ‹ Назад
button-cancel = Отменить
button-card = Карточка №{ NUMBER($number, useGrouping: 0) }
button-change-name = ✏️ Имя
button-change-occupation = ✏️ Занятие
button-change-places = ✏️ Страны
button-confirm = Подписать
button-correct = Исправить
button-done = Готово ›
button-is-old = Это старая кнопка. Вот как обстоят дела сейчас.
button-keep = Оставить «{ $value }»
button-keep-signature = Нет, оставить
button-language = Язык
button-letter = Письмо
button-my = Моя подпись
button-next = Дальше ›
button-open = Прочитать и подписать
button-previous = ‹ Назад
button-reject = Отклонить
button-share = Скопировать ссылку
button-sign = Подписать
button-signatories = Кто подписал ({ $count })
button-skip = Пропустить
button-switch-public = Не показывать имя
button-switch-withheld = Показывать имя
button-undo = Вернуть
button-withdraw = Отозвать
button-withdraw-surely = Да, отозвать

## Письмо и всё, что можно прочитать

letter-heading =
    <b>{ $title }</b>
    <i>{ $organiser }, { $day }</i>
letter-title = <b>{ $title }</b>
letter-page = <i>Страница { $page } из { $pages }</i>
letter-closed = Сбор подписей окончен: письмо можно прочитать, но уже нельзя подписать. Ничего не изменилось.
signatories-heading =
    { $count ->
        [one] <b>Подписал { $count } человек.</b>
        [few] <b>Подписали { $count } человека.</b>
       *[many] <b>Подписали { $count } человек.</b>
    }{ $withheld ->
        [0] { "" }
        [one] { " " }{ $withheld } подпись учтена без имени.
        [few] { " " }{ $withheld } подписи учтены без имени.
       *[many] { " " }{ $withheld } подписей учтено без имени.
    }
signatories-line = { NUMBER($number, useGrouping: 0) }. { $line }
signatories-none = Пока не опубликовано ни одного имени.
language-question = На каком языке мне говорить?
language-chosen = Теперь я говорю с вами по-русски.
privacy-short =
    🔒 Мы храним строку, которую вы подтвердите, и запечатанную пометку, куда вам ответить. Администраторы ({ $organiser }) видят строку, но не ваш аккаунт. Сам Telegram может видеть этот чат. Подробнее: /privacy
privacy =
    <b>Что хранится и кто это видит</b>

    <b>Что вы сообщаете:</b> имя, страны, занятие и можно ли показывать имя. Пока вы не подтвердили подпись, ответы хранятся зашифрованными и через день забываются.

    <b>Ваш аккаунт</b> никогда не хранится в открытом виде. Вместо него хранится отпечаток с ключом, чтобы с одного аккаунта подписывали один раз, и зашифрованный адрес, чтобы сообщить вам о решении. Адрес стирается через день после того, как вам сообщили.

    <b>Кто что видит:</b> администраторы видят строку, язык и время, но не аккаунт. Принятая и открытая подпись публикуется под письмом. Подпись без имени учитывается, и больше её никто не видит.

    <b>Telegram</b> может видеть, что написано в этом чате и что вы говорите с этим ботом. Если это для вас опасно, не подписывайте здесь.

    <b>Отозвать подпись</b> можно в любое время: /my. Всё, что вы сообщили, сразу стирается. Опубликованное раньше могли скопировать другие.

    Вопросы: { $contact }
help =
    Этот бот хранит открытое письмо «{ $title }». Его можно прочитать и подписать, а потом посмотреть, что стало с подписью.
help-line = /{ $command } – { $meaning }
not-understood = Такой команды я не знаю. Что я умею: /help
group-invitation =
    ✉️ <b>{ $title }</b>

    Открытое письмо. Его читают и подписывают в личном чате, а не здесь.

## Подписание

nothing-asked = Сейчас я ни о чём не спрашиваю. Хотите прочитать письмо или подписать его?
ask-name = <b>Как вас зовут?</b> Так, как должно стоять под письмом. (В конце можно скрыть имя от публики.)
ask-places =
    <b>Из какой вы страны или каких стран?</b> Нажмите одну или несколько или напишите, например: <i>Армения/Австрия</i>.
places-picked = Выбрано: <b>{ $places }</b>
ask-occupation = <b>Чем вы занимаетесь?</b> Занятие или организация, например: <i>историк</i>. Можно пропустить.
ask-confirmation = <b>Проверьте, пожалуйста.</b> Будет опубликована именно эта строка:
exact-line = <blockquote>{ $line }</blockquote>
confirm-by-button = Пожалуйста, подпишите, измените или отмените с помощью кнопок.
visibility-public = 👁 После одобрения будет видна всем.
visibility-withheld = 🙈 Имя скрыто: подпись учитывается, но строка не публикуется.
published-public = 👁 Она видна всем.
published-withheld = 🙈 Она учтена, но строка не публикуется.
wording-changed = Пока вы отвечали, текст письма изменился. Пожалуйста, перечитайте его (/letter), прежде чем подписать.
thanks = <b>Спасибо за подпись.</b>
thanks-correction = <b>Спасибо, исправление получено.</b>
cancelled = Отменено. Ваши ответы забыты.
cancelled-correction = Отменено. Ваша подпись осталась прежней.
strange-edited = Я не слежу за исправленными сообщениями. Ответ остался таким, каким вы прислали его сначала; изменить его можно кнопками.
strange-other = Здесь я понимаю только слова. Всё, что вы сообщили раньше, сохранено.

## Почему ответ не подходит

name-address = Это похоже на адрес или номер. Пожалуйста, напишите имя.
name-empty = Пожалуйста, напишите имя.
name-lines = Пожалуйста, напишите имя в одну строку.
name-needed = Подписи нужно имя. В конце его можно скрыть от публики.
name-no-letters = В имени должны быть буквы. Напишите, пожалуйста, ещё раз.
name-too-long = Это длиннее { $most } знаков. Пожалуйста, напишите имя короче.
occupation-address = Пожалуйста, напишите словами, чем вы занимаетесь, без адресов и номеров.
place-address = Пожалуйста, напишите название места, без адресов и номеров.
place-no-letters = В названии должны быть буквы. Напишите, пожалуйста, ещё раз.
place-too-long = Название может содержать не больше { $most } знаков. Пожалуйста, напишите короче.
places-empty = Пожалуйста, назовите хотя бы одну страну.
places-needed = Подписи нужна хотя бы одна страна. Подойдёт любое её название.
places-too-many = Не больше { $most } стран. Пожалуйста, уберите лишние.
text-empty = Пожалуйста, напишите что-нибудь.
text-lines = Пожалуйста, напишите в одну строку.
text-too-long = Это длиннее { $most } знаков. Пожалуйста, сократите.
text-unreadable = Здесь есть знаки, которые нельзя показать. Пожалуйста, напишите ещё раз без них.

## Что с подписью

my-heading = <b>Ваша подпись, №{ NUMBER($number, useGrouping: 0) }</b>
my-none = Вы ещё не подписали. Хотите прочитать письмо или подписать его?
state-pending = ⏳ Ждёт одобрения, { $place }-я в очереди. Мы сообщим вам здесь.
state-approved = ✅ Принята.
state-rejected = ❌ Не принята. { $reason } Её можно исправить или написать: { $contact }.
withdraw-question = <b>Отозвать подпись?</b> Всё, что вы сообщили, будет сразу стёрто. Позже можно подписать снова.
withdrawn = Подпись отозвана. Всё, что вы сообщили, стёрто.
told-approved = ✅ <b>Ваша подпись принята.</b>
told-rejected = ❌ <b>Ваша подпись не принята.</b> { $reason } Её можно исправить: /my, или написать: { $contact }.
told-undone = ↩️ Решение о вашей подписи отменено. Она снова ждёт одобрения, и мы вам сообщим.
because-duplicate = Повтор
because-not-a-person = Не настоящий человек
because-offensive = Оскорбление
because-other = Другая причина
reason-duplicate = Похоже, такая уже есть.
reason-not-a-person = Похоже, это не настоящий человек.
reason-offensive = Она оскорбительна.
reason-other = Администраторы не назвали другой причины.

## Группа администраторов

admin-help =
    Это группа администраторов. Каждая подпись приходит сюда карточкой с кнопками <b>Принять</b> и <b>Отклонить</b>.

    /pending – что ждёт решения, начиная с самых старых
    /stats – цифры и график
card-heading = <b>Подпись №{ NUMBER($number, useGrouping: 0) }</b>
card-details = 🗣 { $language } · 🕓 { $time }
card-similar = ⚠️ Возможно, повторяет { $numbers }
card-approved = ✅ <b>Принята</b>: { $admin }, { $time }
card-rejected = ❌ <b>Отклонена</b>: { $admin }, { $time }. { $reason }
card-undone = ↩️ Решение отменено: { $admin }, { $time }
card-erased-rejected = <b>Подпись №{ NUMBER($number, useGrouping: 0) }</b> отклонена; её текст стёрт.
card-erased-withdrawn = <b>Подпись №{ NUMBER($number, useGrouping: 0) }</b> отозвана подписавшим; её текст стёрт.
pending-heading =
    { $count ->
        [one] <b>Ждёт { $count } подпись.</b>
        [few] <b>Ждут { $count } подписи.</b>
       *[many] <b>Ждут { $count } подписей.</b>
    }
pending-line = <b>№{ NUMBER($number, useGrouping: 0) }</b> { $line }
pending-none = Ничего не ждёт. 🎉
toast-approved = №{ NUMBER($number, useGrouping: 0) } принята.
toast-rejected = №{ NUMBER($number, useGrouping: 0) } отклонена.
toast-pending = №{ NUMBER($number, useGrouping: 0) } снова ждёт.
toast-changed = Подпись с тех пор изменилась. Посмотрите, пожалуйста, карточку ещё раз.
toast-withdrawn = Подпись отозвана.
toast-first-approved = Раньше успели: { $admin }, принята { $time }.
toast-first-rejected = Раньше успели: { $admin }, отклонена { $time }.
toast-undo-too-late = Уже поздно: через день решение остаётся в силе.
not-allowed = Это могут только участники группы администраторов и только в этой группе.
not-here = Здесь это невозможно.

## Цифры

stats-caption = <b>{ $title }</b>
stats-heading = 📊 <b>{ $title }</b>
stats-states =
    Принято: <b>{ $approved }</b>
    Ждут: <b>{ $pending }</b>
    Отклонено: { $rejected }
    Отозвано: { $withdrawn }
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
