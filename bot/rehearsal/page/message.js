// One message: a bubble with its words, picture or file, and the buttons under it.

import { avatar, icon, iconButton, make } from "./dom.js";
import { formatted, safeAddress } from "./format.js";
import { language, notice, say } from "./words.js";

/**
 * The element of a message. `view` says who looks (`isMine`, `isGroup`, `botLanguage`, empty if unknown) and what happens on
 * `press(message, button, element)`, `follow(url)`, `command(text)`, `reply(message)`, `openPicture(media)`.
 */
export function messageElement(message, view) {
  if (message.service) {
    return make("li", "notice", { "data-id": message.id, dir: "auto" }, notice(message.service));
  }
  const mine = view.isMine(message);
  const bubble = make("div", "bubble", {});
  if (view.isGroup && !mine) bubble.append(make("span", "sender", { dir: "auto" }, message.sender.name, message.isBot ? badge() : ""));
  if (message.reply) bubble.append(quote(message.reply));
  if (message.media) bubble.append(media(message.media, view));
  if (message.text) {
    bubble.append(make("div", "text", { dir: "auto", lang: message.isBot ? view.botLanguage : message.sender.language }, ...formatted(message.text, message.entities, view)));
  }
  bubble.append(footer(message));
  const body = make("div", "body", {}, bubble);
  if (message.reactions.length) body.append(make("div", "reactions", {}, message.reactions.join(" ")));
  if (message.keyboard.length) body.append(keyboard(message, view));
  const side = mine ? "mine" : "theirs";
  const kind = message.media ? ` with-${message.media.kind}` : "";
  const element = make("li", `message ${side}${message.isProtected ? " protected" : ""}${kind}`, { "data-id": message.id });
  if (view.isGroup && !mine) element.append(avatar(message.sender));
  element.append(body, iconButton("reply", say("reply"), () => view.reply(message), "reply-button"));
  return element;
}

function badge() {
  return make("span", "badge", {}, say("bot"));
}

function quote(reply) {
  return make(
    "a",
    "reply",
    { href: `#`, "data-reply": reply.id },
    make("span", "reply-name", { dir: "auto" }, reply.name),
    make("span", "reply-text", { dir: "auto" }, reply.text || "…"),
  );
}

function footer(message) {
  const time = new Date(message.date * 1000);
  const parts = [];
  if (message.isProtected) {
    parts.push(make("span", "lock", { title: say("protectedHint"), role: "img", "aria-label": say("protectedHint") }, icon("lock")));
  }
  if (message.edited) parts.push(make("span", "edited", {}, say("edited")));
  const clock = time.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  parts.push(make("time", "", { datetime: time.toISOString() }, clock));
  return make("span", "footer", {}, ...parts);
}

function media(shown, view) {
  switch (shown.kind) {
    case "photo": {
      const image = make("img", "", { src: shown.url, alt: "", width: shown.width, height: shown.height, loading: "lazy" });
      const onclick = () => view.openPicture(shown);
      return make("button", "photo", { type: "button", "aria-label": say("openPicture"), onclick }, image);
    }
    case "sticker":
      return make("img", "sticker", { src: shown.url, alt: say("sticker") });
    case "voice":
      return make("audio", "voice", { src: shown.url, controls: true, preload: "none", "aria-label": say("voice") });
    default:
      return make(
        "a",
        "document",
        { href: `${shown.url}?download`, download: shown.name },
        make("span", "document-icon", {}, icon("document")),
        make("span", "document-name", { dir: "auto" }, shown.name),
        make("span", "document-size", {}, size(shown.size)),
      );
  }
}

function size(bytes) {
  const [value, unit] = bytes < 1024 ? [bytes, "byte"] : bytes < 1024 ** 2 ? [bytes / 1024, "kilobyte"] : [bytes / 1024 ** 2, "megabyte"];
  const unitDisplay = unit === "byte" ? "long" : "short";
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay, maximumFractionDigits: 1 }).format(value);
}

function keyboard(message, view) {
  const rows = message.keyboard.map((row) => make("div", "row", {}, ...row.map((button) => inlineButton(message, button, view))));
  return make("div", "keyboard", { lang: view.botLanguage }, ...rows);
}

function inlineButton(message, button, view) {
  const style = ["primary", "success", "danger"].includes(button.style) ? ` ${button.style}` : "";
  const label = make("span", "", { dir: "auto" }, button.text);
  if (button.url) {
    const anchor = make("a", `key${style}`, { href: safeAddress(button.url), target: "_blank", rel: "noopener noreferrer" }, label, icon("out"));
    anchor.addEventListener("click", (event) => {
      if (view.follow(button.url)) event.preventDefault();
    });
    return anchor;
  }
  const element = make("button", `key${style}`, { type: "button" }, label);
  if (button.copy_text) element.append(icon("copy"));
  if (button.callback_data) element.dataset.data = button.callback_data;
  element.addEventListener("click", () => view.press(message, button, element));
  return element;
}
