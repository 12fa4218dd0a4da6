// What the page itself says. What the bot says comes from the bot.

export const WORDS = {
  en: {
    subtitle: "Rehearsal · nothing leaves this computer",
    connected: "The bot's server is there",
    disconnected: "The rehearsal has ended. This page goes on when it is started again.",
    chats: "Chats",
    addSigner: "Add a person",
    theme: "Page language",
    groups: "Groups",
    appLanguage: "Language of the app",
    more: "More",
    block: "Block the bot",
    unblock: "Unblock the bot",
    blocked: "The bot is blocked",
    start: "Start",
    whatBotDoes: "What can this bot do?",
    nothingYet: "Nothing has been said here yet.",
    write: "Message",
    writeAs: "Message as {name}",
    send: "Send",
    attach: "Attach",
    photo: "Picture …",
    document: "Document …",
    sticker: "Sticker",
    voice: "Voice message",
    commands: "Commands",
    noCommands: "The bot has named no commands",
    editLast: "Edit the last message",
    editing: "Editing",
    cancel: "Cancel",
    reply: "Reply",
    replyTo: "In reply to {name}",
    edited: "edited",
    bot: "bot",
    typing: "is typing",
    protectedHint: "Copying and forwarding are off",
    copied: "Copied",
    openPicture: "Open the picture",
    close: "Close",
    ok: "OK",
    spoiler: "Hidden text: press to show",
    expand: "Show all",
    collapse: "Show less",
    speakAs: "Speak and press as",
    upgrade: "Turn into a supergroup",
    join: "{name} joins",
    leave: "{name} leaves",
    newMessages: "new messages",
    failed: "That did not work: {reason}",
    service: {
      new_chat_members: "{name} joined the group",
      left_chat_member: "{name} left the group",
      pinned_message: "{name} pinned a message",
      migrate_to_chat_id: "The group became a supergroup",
      migrate_from_chat_id: "The group is now a supergroup",
    },
  },
  ru: {
    subtitle: "Репетиция · ничего не покидает этот компьютер",
    connected: "Сервер бота на месте",
    disconnected: "Репетиция закончилась. Страница оживёт, когда её запустят снова.",
    chats: "Чаты",
    addSigner: "Добавить человека",
    theme: "Язык страницы",
    groups: "Группы",
    appLanguage: "Язык приложения",
    more: "Ещё",
    block: "Заблокировать бота",
    unblock: "Разблокировать бота",
    blocked: "Бот заблокирован",
    start: "Начать",
    whatBotDoes: "Что умеет этот бот?",
    nothingYet: "Здесь ещё ничего не сказано.",
    write: "Сообщение",
    writeAs: "Сообщение от имени: {name}",
    send: "Отправить",
    attach: "Прикрепить",
    photo: "Картинка…",
    document: "Документ…",
    sticker: "Стикер",
    voice: "Голосовое сообщение",
    commands: "Команды",
    noCommands: "Бот не назвал команд",
    editLast: "Изменить последнее сообщение",
    editing: "Правка",
    cancel: "Отмена",
    reply: "Ответить",
    replyTo: "В ответ: {name}",
    edited: "изменено",
    bot: "бот",
    typing: "печатает",
    protectedHint: "Копирование и пересылка отключены",
    copied: "Скопировано",
    openPicture: "Открыть картинку",
    close: "Закрыть",
    ok: "Понятно",
    spoiler: "Скрытый текст: нажмите, чтобы показать",
    expand: "Показать всё",
    collapse: "Свернуть",
    speakAs: "Писать и нажимать от имени",
    upgrade: "Превратить в супергруппу",
    join: "Вступает: {name}",
    leave: "Выходит: {name}",
    newMessages: "новые сообщения",
    failed: "Не получилось: {reason}",
    service: {
      new_chat_members: "{name} теперь в группе",
      left_chat_member: "{name} больше не в группе",
      pinned_message: "Сообщение закреплено: {name}",
      migrate_to_chat_id: "Группа стала супергруппой",
      migrate_from_chat_id: "Теперь это супергруппа",
    },
  },
};

const STORED = "undersigned-rehearsal-language";

export const LANGUAGES = Object.keys(WORDS);

export const language = LANGUAGES.find((code) => code === localStorage.getItem(STORED))
  ?? navigator.languages.map((code) => code.slice(0, 2)).find((code) => LANGUAGES.includes(code))
  ?? "en";

/** Speak another language from now on; the page is built anew. */
export function choose(code) {
  localStorage.setItem(STORED, code);
  location.reload();
}

/** A sentence of the page, with its values filled in. */
export function say(key, values = {}) {
  return fill(WORDS[language][key], values);
}

/** What a notice in a group says. */
export function notice({ kind, name }) {
  return fill(WORDS[language].service[kind] ?? kind, { name });
}

function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}
