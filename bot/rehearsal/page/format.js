// Text with entities, as elements. Offsets count UTF-16 code units, as JavaScript's strings do.

import { make } from "./dom.js";
import { say } from "./words.js";

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const PLAIN_TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };

/** Nodes for the text; `follow` is called with links, `command` with commands that are pressed. */
export function formatted(text, entities, { follow, command }) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return nodes(text, 0, text.length, sorted, { follow, command });
}

function nodes(text, start, end, entities, actions) {
  const made = [];
  let at = start;
  let afterBlock = false;
  const plain = (to, beforeBlock) => {
    let piece = text.slice(at, to);
    // A block stands on its own lines: the line breaks around it are already there.
    if (afterBlock && piece.startsWith("\n")) piece = piece.slice(1);
    if (beforeBlock && piece.endsWith("\n")) piece = piece.slice(0, -1);
    if (piece) made.push(piece);
  };
  const waiting = [...entities];
  while (waiting.length) {
    const entity = waiting.shift();
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    if (from >= to) continue;
    const isBlock = BLOCKS.has(entity.type);
    plain(from, isBlock);
    const inner = [];
    while (waiting.length && waiting[0].offset < to) {
      const next = waiting.shift();
      inner.push(next);
      const rest = next.offset + next.length - to;
      // What reaches over the end goes on behind it.
      if (rest > 0) waiting.unshift({ ...next, offset: to, length: rest });
      if (rest > 0) break;
    }
    made.push(element(entity, text.slice(from, to), nodes(text, from, to, inner, actions), actions));
    at = to;
    afterBlock = isBlock;
  }
  plain(end, false);
  return made;
}

function element(entity, words, children, actions) {
  switch (entity.type) {
    case "spoiler":
      return spoiler(children);
    case "pre":
      return make("pre", "", {}, make("code", "", {}, ...children));
    case "blockquote":
      return make("blockquote", "", { dir: "auto" }, ...children);
    case "expandable_blockquote":
      return expandable(children, words);
    case "text_link":
      return link(entity.url, children, actions);
    case "url":
      return link(words.includes("://") ? words : `https://${words}`, children, actions);
    case "mention":
      return link(`https://t.me/${words.slice(1)}`, children, actions);
    case "bot_command":
      return make("button", "command", { type: "button", dir: "ltr", onclick: () => actions.command(words) }, ...children);
    case "hashtag":
    case "email":
      return make("span", "found", {}, ...children);
    default:
      return make(PLAIN_TAGS[entity.type] ?? "span", "", {}, ...children);
  }
}

function spoiler(children) {
  const hidden = make("span", "spoiler", { role: "button", tabindex: "0", "aria-label": say("spoiler") });
  hidden.append(make("span", "", {}, ...children));
  const show = () => {
    hidden.classList.add("shown");
    for (const name of ["role", "tabindex", "aria-label"]) hidden.removeAttribute(name);
  };
  hidden.addEventListener("click", show, { once: true });
  hidden.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      show();
    }
  });
  return hidden;
}

function expandable(children, words) {
  const inside = make("div", "quoted", { dir: "auto" }, ...children);
  const quote = make("blockquote", "expandable", {}, inside);
  if (words.split("\n").length <= 3 && words.length < 140) return quote;
  quote.classList.add("folded");
  const toggle = make("button", "unfold", { type: "button", "aria-expanded": "false" }, say("expand"));
  toggle.addEventListener("click", () => {
    const folded = quote.classList.toggle("folded");
    toggle.setAttribute("aria-expanded", String(!folded));
    toggle.textContent = say(folded ? "expand" : "collapse");
  });
  quote.append(toggle);
  return quote;
}

function link(url, children, { follow }) {
  const address = safeAddress(url);
  if (!address) return make("span", "found", { title: url }, ...children);
  const anchor = make("a", "", { href: address, target: "_blank", rel: "noopener noreferrer", title: url }, ...children);
  anchor.addEventListener("click", (event) => {
    if (follow(url)) event.preventDefault();
  });
  return anchor;
}

/** The address if it may be opened in another tab, else nothing. */
export function safeAddress(url) {
  try {
    const parsed = new URL(url);
    return ["http:", "https:"].includes(parsed.protocol) ? parsed.href : null;
  } catch {
    return null;
  }
}

/** What a link to the bot asks for: { payload } for t.me/bot?start=payload, or nothing for any other link. */
export function deepLink(url, bot) {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed) return null;
  const isOurs = parsed.protocol === "tg:"
    ? parsed.searchParams.get("domain") === bot
    : ["t.me", "telegram.me"].includes(parsed.hostname) && parsed.pathname.replaceAll("/", "").toLowerCase() === bot.toLowerCase();
  return isOurs ? { payload: parsed.searchParams.get("start") ?? "" } : null;
}
