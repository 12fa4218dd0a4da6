// One chat as one person, or a group, sees it: the messages, what pops up over them, and the composer.

import { Composer, wideButton } from "./composer.js";
import { make } from "./dom.js";
import { deepLink } from "./format.js";
import { messageElement } from "./message.js";
import { act, Unreachable } from "./server.js";
import { say } from "./words.js";

const TYPING_LASTS = 5000;
const TOAST_LASTS = 4500;
const MARGIN = 10; // above a message that is shown from its beginning

/**
 * `setting` gives `chat` and `isGroup`, `speaker()`, `commands()`, `bot()`, `person()` and `links()` (of a private chat),
 * and takes `visit(person, payload)`, `openPicture(media)` and `alert(text)`.
 */
export class Conversation {
  constructor(setting) {
    this.setting = setting;
    this.messages = new Map();
    this.elements = new Map();
    this.waiting = new Map(); // pressed buttons that the bot has not answered
    this.list = make("ol", "messages", { role: "log", "aria-live": "polite" });
    this.empty = make("div", "empty");
    this.toasts = make("div", "toasts", { role: "status", "aria-live": "polite" });
    this.composer = new Composer(this);
    this.instead = make("div", "instead", { hidden: true });
    this.scroll = make("div", "scroll", { tabindex: "0" }, this.empty, this.list);
    this.element = make("div", "conversation", {}, this.toasts, this.scroll, this.composer.element, this.instead);
    this.list.addEventListener("click", (event) => this.jump(event));
    this.followsEnd = true;
    this.scroll.addEventListener("scroll", () => this.noteScroll(), { passive: true });
    const keepEnd = new ResizeObserver(() => this.followsEnd && this.toEnd());
    keepEnd.observe(this.list);
    keepEnd.observe(this.scroll);
    this.refresh();
  }

  // What the composer asks

  chat() {
    return this.setting.chat;
  }

  speaker() {
    return { ...this.setting.speaker(), isGroup: this.setting.isGroup };
  }

  commands() {
    return this.setting.commands();
  }

  lastOwn() {
    const { id } = this.speaker();
    return [...this.messages.values()].filter((message) => message.sender.id === id && !message.media && !message.service).at(-1);
  }

  say(text, replyTo) {
    const { chat } = this.setting;
    return this.attempt(act("say", { person: this.speaker().id, chat, text, message: replyTo?.id }));
  }

  edit(message, text) {
    return this.attempt(act("edit", { person: this.speaker().id, chat: message.chat, message: message.id, text }));
  }

  /** Whether it was done; if not, a sentence says why. */
  async attempt(promise) {
    try {
      await promise;
      return true;
    } catch (error) {
      this.toast(error instanceof Unreachable ? say("unreachable") : say("failed", { reason: error.message }));
      return false;
    }
  }

  // What the server tells

  /** The people, commands or settings changed. */
  refresh() {
    const person = this.setting.person?.();
    this.composer.refresh();
    this.showEmpty(person);
    const button = person && this.insteadOfComposer(person);
    this.composer.element.hidden = Boolean(button);
    this.instead.hidden = !button;
    this.instead.replaceChildren(...(button ? [button] : []));
  }

  insteadOfComposer(person) {
    if (person.blocked) return wideButton(say("unblock"), "unblock", () => this.attempt(act("unblock", { person: person.id })));
    if (!person.started || !this.messages.size) return this.beginnings(person);
    return null;
  }

  /** Ways to begin: the links that people follow, or a button where there are none. */
  beginnings(person) {
    const links = this.setting.links?.() ?? [];
    const begin = (payload) => this.attempt(act("start", { person: person.id, payload }));
    if (!links.length) return wideButton(say("start"), "send", () => begin(""));
    return make("div", "beginnings", {}, ...links.map(({ payload, name }) => wideButton(name, "send", () => begin(payload))));
  }

  showEmpty(person) {
    this.empty.hidden = this.messages.size > 0;
    const parts = person?.description
      ? [make("strong", "", {}, say("whatBotDoes")), make("p", "", { dir: "auto", lang: person.botLanguage }, person.description)]
      : [make("p", "", {}, say("nothingYet"))];
    this.empty.replaceChildren(make("div", "empty-card", {}, ...parts));
  }

  /** A message is new or was changed. */
  show(message) {
    const before = this.elements.get(message.id);
    const element = messageElement(message, this.view());
    const hadFocus = before?.contains(document.activeElement);
    if (before) before.replaceWith(element);
    else this.list.append(element);
    this.messages.set(message.id, message);
    this.elements.set(message.id, element);
    if (hadFocus) this.composer.field.focus();
    this.skipOldButtons();
    if (this.messages.size === 1) this.refresh();
    if (message.isBot) this.setTyping(false);
    if (message.isBot && message.asksReply && !before) this.composer.aim(message);
    if (!before && message.sender.id === this.speaker().id) this.toEnd();
  }

  /** By keyboard one comes from the composer to the newest buttons; what is older is for the mouse. */
  skipOldButtons() {
    const withButtons = [...this.elements.values()].filter((element) => element.querySelector(".keyboard"));
    for (const element of this.elements.values()) {
      const isOld = element !== withButtons.at(-1);
      for (const button of element.querySelectorAll("button, a")) button.tabIndex = isOld ? -1 : 0;
    }
  }

  remove(id) {
    this.elements.get(id)?.remove();
    this.elements.delete(id);
    this.messages.delete(id);
  }

  clear() {
    for (const id of [...this.messages.keys()]) this.remove(id);
    this.refresh();
  }

  answered({ id, data, answer }) {
    const button = this.waiting.get(`${id} ${data}`);
    this.waiting.delete(`${id} ${data}`);
    button?.classList.remove("waiting");
    if (answer.url) this.follow(answer.url);
    if (!answer.text) return;
    if (answer.show_alert) this.setting.alert(answer.text);
    else this.toast(answer.text);
  }

  setTyping(isTyping) {
    clearTimeout(this.typingEnds);
    this.setting.onTyping?.(isTyping);
    if (isTyping) this.typingEnds = setTimeout(() => this.setTyping(false), TYPING_LASTS);
  }

  toast(text) {
    const toast = make("div", "toast", { dir: "auto" }, text);
    this.toasts.append(toast);
    setTimeout(() => toast.remove(), TOAST_LASTS);
  }

  // What a message asks

  view() {
    const { isGroup } = this.setting;
    return {
      isGroup,
      botLanguage: this.setting.person?.().botLanguage ?? "",
      isMine: (message) => !isGroup && !message.isBot,
      press: (message, button, element) => this.press(message, button, element),
      follow: (url) => this.follow(url),
      command: (text) => this.say(text),
      reply: (message) => this.composer.aim(message),
      openPicture: this.setting.openPicture,
    };
  }

  async press(message, button, element) {
    if (button.copy_text) {
      await navigator.clipboard?.writeText(button.copy_text.text).catch(() => {});
      this.toast(say("copied"));
    } else if (button.callback_data) {
      element.classList.add("waiting");
      this.waiting.set(`${message.id} ${button.callback_data}`, element);
      const values = { person: this.speaker().id, chat: message.chat, message: message.id, data: button.callback_data };
      await this.attempt(act("press", values));
    }
  }

  /** Whether the link stays in the rehearsal: one to the bot opens the speaker's own chat with it. */
  follow(url) {
    const link = deepLink(url, this.setting.bot().username);
    if (link) this.setting.visit(this.speaker(), link.payload);
    return Boolean(link);
  }

  jump(event) {
    const reply = event.target.closest("[data-reply]");
    if (!reply) return;
    event.preventDefault();
    const target = this.elements.get(Number(reply.dataset.reply));
    target?.scrollIntoView({ block: "center", behavior: "smooth" });
    target?.classList.add("flash");
    setTimeout(() => target?.classList.remove("flash"), 1200);
  }

  // Scrolling

  /** A person who scrolls stays where they are, until they are at the end again; what grows there moves nothing. */
  noteScroll() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroll;
    if (scrollHeight - scrollTop - clientHeight < 60) this.followsEnd = true;
    else if (Math.abs(scrollTop - this.lastTop) > 1) this.followsEnd = false;
    this.lastTop = scrollTop;
  }

  /** Show the newest message, from its beginning if it is longer than the screen, and stay with what comes. */
  toEnd() {
    this.followsEnd = true;
    const newest = this.list.lastElementChild;
    const end = this.scroll.scrollHeight - this.scroll.clientHeight;
    this.scroll.scrollTop = newest ? Math.min(end, newest.offsetTop - MARGIN) : end;
    this.lastTop = this.scroll.scrollTop;
  }
}
