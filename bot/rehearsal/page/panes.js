// The panes side by side: one for each signer, one for the groups.

import { Conversation } from "./conversation.js";
import { avatar, icon, iconButton, make, menuButton } from "./dom.js";
import { act } from "./server.js";
import { directionOf, say } from "./words.js";

// Each in its own language; browsers know by themselves only some of these names.
const APP_LANGUAGES = {
  en: "English",
  ru: "Русский",
  hy: "Հայերեն",
  ar: "العربية",
  az: "Azərbaycan",
  be: "Беларуская",
  de: "Deutsch",
  es: "Español",
  fa: "فارسی",
  fr: "Français",
  ka: "ქართული",
  kk: "Қазақша",
  ky: "Кыргызча",
  "pt-br": "Português (Brasil)",
  ro: "Română",
  tr: "Türkçe",
  uk: "Українська",
  uz: "Oʻzbekcha",
};

function typingDots() {
  return make("span", "typing", { hidden: true, role: "status" }, make("span", "dots", { "aria-hidden": "true" }, make("i"), make("i"), make("i")), say("typing"));
}

/** A person's chat with the bot. `stage` is what main.js offers to every pane. */
export class SignerPane {
  constructor(person, stage) {
    this.person = person;
    this.key = `person-${person.id}`;
    this.typing = typingDots();
    this.conversation = new Conversation({
      chat: person.chat,
      isGroup: false,
      speaker: () => this.person,
      person: () => this.person,
      commands: () => this.person.menu,
      bot: stage.bot,
      links: stage.links,
      visit: stage.visit,
      openPicture: stage.openPicture,
      alert: stage.alert,
      onTyping: (isTyping) => this.setTyping(isTyping),
    });
    this.element = make(
      "section",
      "pane signer",
      { id: this.key, "aria-label": person.name },
      this.header(),
      this.conversation.element,
    );
  }

  header() {
    this.status = make("span", "status");
    this.languages = make("select", "language", { "aria-label": say("appLanguage"), title: say("appLanguage") });
    for (const [code, name] of Object.entries(APP_LANGUAGES)) {
      this.languages.append(make("option", "", { value: code, lang: code }, name));
    }
    this.languages.addEventListener("change", () => this.attempt("language", { language: this.languages.value }));
    const more = menuButton(iconButton("more", say("more"), null), () => this.choices());
    const who = make("div", "who", {}, make("h2", "", { dir: "auto" }, this.person.name), this.status, this.typing);
    return make("header", "pane-header", {}, avatar(this.person), who, this.languages, more);
  }

  choices() {
    const name = this.person.blocked ? "unblock" : "block";
    return [{ label: say(name), iconName: name, act: () => this.attempt(name) }];
  }

  attempt(name, values = {}) {
    this.conversation.attempt(act(name, { person: this.person.id, ...values }));
  }

  setTyping(isTyping) {
    this.typing.hidden = !isTyping;
    this.status.hidden = isTyping;
  }

  update(person) {
    this.person = person;
    this.element.classList.toggle("is-blocked", person.blocked);
    const direction = directionOf(person.language);
    const arrow = direction === "rtl" ? "←" : "→";
    this.status.textContent = person.blocked ? say("blocked") : `${arrow} ${person.botName}`;
    this.languages.value = person.language;
    // An app in a language that runs to the left is mirrored, whatever language the page speaks.
    this.element.dir = direction;
    this.conversation.refresh();
  }
}

/** The groups, one shown at a time, with a choice of who speaks and presses. */
export class GroupsPane {
  constructor(stage) {
    this.stage = stage;
    this.key = "groups";
    this.groups = new Map();
    this.speakers = new Map();
    this.tabs = make("div", "group-tabs", { role: "tablist", "aria-label": say("groups") });
    this.typing = typingDots();
    this.about = make("div", "about");
    this.body = make("div", "group-body");
    this.element = make("section", "pane groups", { id: this.key, "aria-label": say("groups") }, this.header(), this.body);
  }

  header() {
    this.people = make("div", "speakers", { role: "radiogroup", "aria-label": say("speakAs") });
    const more = menuButton(iconButton("more", say("more"), null), () => this.choices());
    return make(
      "header",
      "pane-header",
      {},
      make("div", "group-line", {}, this.tabs, more),
      make("div", "group-line second", {}, this.people, this.about, this.typing),
    );
  }

  update(groups) {
    const seen = new Set(groups.map((group) => group.chat));
    for (const [chat, { conversation }] of this.groups) {
      if (seen.has(chat)) continue;
      conversation.element.remove();
      this.groups.delete(chat);
    }
    for (const group of groups) this.updateGroup(group);
    if (!this.groups.has(this.shown)) this.shown = groups[0]?.chat;
    this.open(this.shown);
  }

  updateGroup(group) {
    const known = this.groups.get(group.chat);
    if (known) known.group = group;
    else this.groups.set(group.chat, { group, conversation: this.conversationOf(group), unread: false });
  }

  conversationOf({ chat }) {
    const conversation = new Conversation({
      chat,
      isGroup: true,
      speaker: () => this.speaker(chat),
      commands: () => this.speaker(chat).menu ?? [],
      bot: this.stage.bot,
      visit: this.stage.visit,
      openPicture: this.stage.openPicture,
      alert: this.stage.alert,
      onTyping: (isTyping) => this.setTyping(chat, isTyping),
    });
    conversation.element.id = `group-${chat}`;
    conversation.element.setAttribute("role", "tabpanel");
    this.body.append(conversation.element);
    return conversation;
  }

  members(chat) {
    const members = this.groups.get(chat)?.group.members ?? [];
    return members.filter(({ status }) => status !== "left" && status !== "kicked");
  }

  speaker(chat) {
    const members = this.members(chat);
    return members.find(({ id }) => id === this.speakers.get(chat)) ?? members[0] ?? { id: 0, name: "–", menu: [] };
  }

  setTyping(chat, isTyping) {
    if (chat !== this.shown) return;
    this.typing.hidden = !isTyping;
    this.about.hidden = isTyping;
  }

  /** Show one of the groups. */
  open(chat) {
    this.shown = chat;
    for (const [id, known] of this.groups) {
      known.conversation.element.hidden = id !== chat;
      if (id === chat) known.unread = false;
      known.conversation.refresh();
    }
    this.showTabs();
    this.showSpeakers();
    this.groups.get(chat)?.conversation.toEnd();
  }

  /** Show the admins' group; its conversation. */
  openDesk() {
    const [chat, { conversation }] = [...this.groups].find(([, { group }]) => group.isAdmins);
    if (chat !== this.shown) this.open(chat);
    return conversation;
  }

  showTabs() {
    const tabs = [...this.groups.values()].map(({ group, unread }) => {
      const isShown = group.chat === this.shown;
      const tab = make(
        "button",
        "group-tab",
        { type: "button", role: "tab", "aria-selected": String(isShown), tabindex: isShown ? "0" : "-1" },
        icon(group.isAdmins ? "desk" : "people"),
        make("span", "", { dir: "auto" }, group.title),
        unread ? make("span", "unread", { "aria-label": say("newMessages") }) : "",
      );
      tab.addEventListener("click", () => this.open(group.chat));
      tab.addEventListener("keydown", (event) => this.moveTab(event));
      return tab;
    });
    this.tabs.replaceChildren(...tabs);
  }

  moveTab(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const chats = [...this.groups.keys()];
    this.open(chats[(chats.indexOf(this.shown) + step + chats.length) % chats.length]);
    this.tabs.querySelector("[aria-selected=true]").focus();
  }

  showSpeakers() {
    const speaker = this.speaker(this.shown);
    const members = this.members(this.shown);
    const choices = members.map((person) => {
      const choice = make(
        "button",
        "speaker",
        { type: "button", role: "radio", "aria-checked": String(person.id === speaker.id), "aria-label": person.name, title: person.name },
        avatar(person),
      );
      choice.addEventListener("click", () => {
        this.speakers.set(this.shown, person.id);
        this.open(this.shown);
        this.people.querySelector("[aria-checked=true]").focus();
      });
      return choice;
    });
    this.people.replaceChildren(...choices);
    this.about.replaceChildren(make("span", "", { dir: "auto", title: say("speakAs") }, speaker.name));
  }

  choices() {
    const { group } = this.groups.get(this.shown);
    const speaker = this.speaker(this.shown);
    const attempt = (name, person) => () => this.groups.get(group.chat).conversation.attempt(act(name, { chat: group.chat, person }));
    const absent = this.stage.signers().filter(({ id }) => !this.members(group.chat).some((member) => member.id === id));
    const choices = absent.map(({ id, name }) => ({ label: say("join", { name }), iconName: "add", act: attempt("join", id) }));
    if (this.members(group.chat).length > 1) {
      choices.push({ label: say("leave", { name: speaker.name }), iconName: "out", act: attempt("leave", speaker.id) });
    }
    if (group.kind === "group") choices.push({ label: say("upgrade"), iconName: "people", act: attempt("upgrade", speaker.id) });
    return choices;
  }

  /** A message came to a group that is not shown. */
  mark(chat) {
    const known = this.groups.get(chat);
    if (!known || chat === this.shown) return;
    known.unread = true;
    this.showTabs();
  }
}
