// The page: who is there, which panes stand side by side, and what comes from the server.

import { avatar, icon, iconButton, make, menuButton } from "./dom.js";
import { Guide } from "./guide.js";
import { GroupsPane, SignerPane } from "./panes.js";
import { act, fetchState, listen } from "./server.js";
import { choose, directionOf, language, LANGUAGES, say } from "./words.js";

const stageElement = document.querySelector("#stage");
const signersElement = document.querySelector("#signers");
const tabs = document.querySelector("#tabs");
const connection = document.querySelector("#connection");

const signerPanes = new Map(); // by chat
const unread = new Set(); // keys of panes
let cast = { bot: { username: "" }, signers: [], groups: [] };
let about = null; // which rehearsal this is

const stage = {
  bot: () => cast.bot,
  signers: () => cast.signers,
  openPicture: (media) => {
    const image = make("img", "", { src: media.url, alt: "" });
    openDialog("picture", image, iconButton("close", say("close"), null, "dialog-close"));
  },
  alert: (text) => openDialog("alert", make("p", "", { dir: "auto" }, text), make("button", "wide", { type: "button" }, say("ok"))),
  visit: (person, payload) => visit(person, payload),
  addPerson: (personLanguage) => addPerson(personLanguage),
  reveal: (pane) => reveal(pane),
  desk: () => groupsPane.openDesk(),
  links: () => about.links,
  startsOver: () => about.startsOver,
  startOver: () => startOver(),
};
const groupsPane = new GroupsPane(stage);
stage.groupsPane = groupsPane;
const guide = new Guide(stage);

function openDialog(className, ...children) {
  const dialog = make("dialog", className, {}, ...children);
  const close = () => dialog.close();
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("button")) close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** Open a person's own chat with the bot, as a link to the bot does. An admin gets a pane by this. */
async function visit(person, payload) {
  await act("start", { person: person.id, payload });
  if (!signerPanes.has(person.id)) update((await fetchState()).cast);
  show(signerPanes.get(person.id));
}

// Panes and tabs

function panes() {
  return [...signerPanes.values(), groupsPane];
}

function reveal(pane, behavior = "smooth") {
  pane.element.scrollIntoView({ behavior, inline: "start", block: "nearest" });
  markRead(pane.key);
}

function markRead(key) {
  if (unread.delete(key)) tabs.querySelector(`[data-pane="${key}"] .unread`)?.remove();
}

function show(pane, behavior) {
  reveal(pane, behavior);
  if (matchMedia("(hover: hover)").matches) pane.element.querySelector("textarea, .wide")?.focus({ preventScroll: true });
}

function showTabs() {
  const items = panes().map((pane) => {
    const isGroups = pane === groupsPane;
    const label = isGroups ? say("groups") : pane.person.name;
    const picture = isGroups ? make("span", "avatar groups-avatar", { "aria-hidden": "true" }, icon("people")) : avatar(pane.person);
    const tab = make("button", "tab", { type: "button", "data-pane": pane.key, onclick: () => show(pane) }, picture, make("span", "tab-name", { dir: "auto" }, label));
    if (unread.has(pane.key)) tab.append(make("span", "unread", { "aria-label": say("newMessages") }));
    return tab;
  });
  const add = iconButton("add", say("addSigner"), async () => show(await addPerson()), "add");
  const groups = items.pop();
  tabs.replaceChildren(...items, make("div", "tabs-end", {}, groups, add));
  markVisible();
}

const visible = new Set();
const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) visible.add(target.id);
      else visible.delete(target.id);
      if (isIntersecting) markRead(target.id);
    }
    markVisible();
  },
  { root: document, threshold: 0.6 },
);

function middle(element) {
  const { left, right } = element.getBoundingClientRect();
  return (left + right) / 2;
}

/** The middle of that part of the strip which the groups' tab does not cover. */
function middleOfStrip() {
  const strip = tabs.getBoundingClientRect();
  const end = tabs.querySelector(".tabs-end").getBoundingClientRect();
  return directionOf(language) === "rtl" ? (end.right + strip.right) / 2 : (strip.left + end.left) / 2;
}

function markVisible() {
  for (const tab of tabs.querySelectorAll(".tab")) {
    if (visible.has(tab.dataset.pane)) {
      tab.setAttribute("aria-current", "true");
      // On a phone the strip of tabs is longer than the screen.
      if (visible.size === 1 && tab.dataset.pane !== groupsPane.key) tabs.scrollBy({ left: middle(tab) - middleOfStrip(), behavior: "smooth" });
    } else tab.removeAttribute("aria-current");
  }
}

/** A new person, whose app speaks this language if one is left who does. */
async function addPerson(personLanguage = "") {
  const id = await act("add", { language: personLanguage });
  if (!signerPanes.has(id)) update((await fetchState()).cast);
  const pane = signerPanes.get(id);
  reveal(pane);
  return pane;
}

// Starting over

function startOver() {
  const surely = make("button", "wide danger", { type: "button", onclick: () => act("startOver") }, say("startOverSurely"));
  const cancel = make("button", "wide plain", { type: "button" }, say("cancel"));
  openDialog("alert", make("p", "", {}, say("startOverQuestion")), surely, cancel);
}

function choices() {
  const all = [{ label: say("play"), iconName: "play", act: () => guide.play() }];
  if (about?.startsOver) all.push({ label: say("startOver"), iconName: "over", act: startOver });
  return all;
}

function update(newCast) {
  cast = newCast;
  for (const person of cast.signers) {
    if (!signerPanes.has(person.chat)) {
      const pane = new SignerPane(person, stage);
      signerPanes.set(person.chat, pane);
      signersElement.append(pane.element);
      observer.observe(pane.element);
    }
    signerPanes.get(person.chat).update(person);
  }
  groupsPane.update(cast.groups);
  showTabs();
}

// What comes from the server

function conversationOf(chat) {
  return signerPanes.get(chat)?.conversation ?? groupsPane.groups.get(chat)?.conversation;
}

function onMessage(message) {
  const conversation = conversationOf(message.chat);
  if (!conversation) return;
  const isNew = !conversation.messages.has(message.id);
  conversation.show(message);
  if (!message.isBot) guide.begun();
  if (!isNew || !message.isBot) return;
  groupsPane.mark(message.chat);
  const key = signerPanes.get(message.chat)?.key ?? groupsPane.key;
  if (!visible.has(key)) {
    unread.add(key);
    showTabs();
  }
}

async function onHello() {
  setConnected(true);
  const { cast: newCast, messages, ...now } = await fetchState();
  if (about && about.rehearsal !== now.rehearsal) return location.reload();
  about = now;
  for (const pane of signerPanes.values()) pane.conversation.clear();
  for (const { conversation } of groupsPane.groups.values()) conversation.clear();
  update(newCast);
  for (const message of messages) conversationOf(message.chat)?.show(message);
  if (!document.body.dataset.ready) {
    if (![...signerPanes.values()].some(({ conversation }) => conversation.messages.size)) guide.welcome(about);
    show(panes()[0], "instant");
  }
  document.body.dataset.ready = "true";
}

function setConnected(isConnected) {
  connection.classList.toggle("lost", !isConnected);
  connection.title = say(isConnected ? "connected" : "disconnected");
  connection.querySelector("span").textContent = connection.title;
}

function build() {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  document.querySelector("#subtitle").textContent = say("subtitle");
  tabs.setAttribute("aria-label", say("chats"));
  document.querySelector("#guide").replaceWith(guide.element);
  document.querySelector(".tools").append(menuButton(iconButton("more", say("more"), null), choices));
  stageElement.append(groupsPane.element);
  observer.observe(groupsPane.element);
  const switcher = document.querySelector("#languages");
  switcher.setAttribute("aria-label", say("theme"));
  for (const code of LANGUAGES) {
    const pressed = String(code === language);
    switcher.append(make("button", "", { type: "button", lang: code, "aria-pressed": pressed, onclick: () => choose(code) }, code.toUpperCase()));
  }
  listen({
    hello: onHello,
    lost: () => setConnected(false),
    cast: update,
    message: onMessage,
    deleted: ({ chat, id }) => conversationOf(chat)?.remove(id),
    typing: ({ chat }) => conversationOf(chat)?.setTyping(true),
    answer: (answer) => conversationOf(answer.chat)?.answered(answer),
  });
}

build();
