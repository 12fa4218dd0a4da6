// Where a person writes: text, attachments, the bot's commands, an edit, a reply.

import { icon, iconButton, make, menuButton } from "./dom.js";
import { drawSticker, playedTone } from "./samples.js";
import { sendFile } from "./server.js";
import { say } from "./words.js";

/**
 * `host` gives `chat()`, `speaker()`, `commands()`, `lastOwn()`, and takes `say(text, replyTo)`,
 * `edit(message, text)` and `attempt(promise)`.
 */
export class Composer {
  constructor(host) {
    this.host = host;
    this.target = null; // { message, isEdit }
    this.field = make("textarea", "", { rows: "1", maxlength: "4096", dir: "auto", autocomplete: "off" });
    this.context = make("div", "context", { hidden: true });
    this.file = make("input", "", { type: "file", hidden: true, tabindex: "-1" });
    this.attach = menuButton(iconButton("attach", say("attach"), null), () => this.attachments());
    this.menu = menuButton(iconButton("slash", say("commands"), null), () => this.commands(), "commands");
    const send = iconButton("send", say("send"), null, "send");
    send.type = "submit";
    this.element = make(
      "form",
      "composer",
      {},
      this.context,
      make("div", "line", {}, this.menu, this.field, this.file, this.attach, send),
    );
    this.listen();
  }

  listen() {
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.field.addEventListener("input", () => this.grow());
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.submit();
      } else if (event.key === "Escape") {
        this.aim(null);
      } else if (event.key === "ArrowUp" && !this.field.value) {
        this.editLast();
      }
    });
    this.file.addEventListener("change", () => {
      const [file] = this.file.files;
      if (file) this.upload(this.file.dataset.kind, file, file.name);
      this.file.value = "";
    });
  }

  /** Show whose words these will be. */
  refresh() {
    const speaker = this.host.speaker();
    const label = speaker.isGroup ? say("writeAs", { name: speaker.name }) : say("write");
    this.field.placeholder = label;
    this.field.setAttribute("aria-label", label);
  }

  /** What could not be sent stands in the field again, unless something else does by then. */
  async submit() {
    const text = this.field.value.trim();
    if (!text) return;
    const { target } = this;
    this.field.value = "";
    this.aim(null);
    this.grow();
    const isDone = await (target?.isEdit ? this.host.edit(target.message, text) : this.host.say(text, target?.message));
    if (isDone || this.field.value) return;
    if (target) this.aim(target.message, target.isEdit);
    this.field.value = text;
    this.grow();
  }

  grow() {
    this.field.rows = Math.min(5, this.field.value.split("\n").length);
  }

  /** What the next text answers or changes; nothing takes it back. */
  aim(message, isEdit = false) {
    if (this.target?.isEdit && !message) this.field.value = "";
    this.target = message ? { message, isEdit } : null;
    this.context.hidden = !message;
    if (!message) return;
    const title = isEdit ? say("editing") : say("replyTo", { name: message.sender.name });
    this.context.replaceChildren(
      make("span", "context-title", { dir: "auto" }, title),
      make("span", "context-text", { dir: "auto" }, message.text || "…"),
      iconButton("close", say("cancel"), () => this.aim(null)),
    );
    if (isEdit) this.field.value = message.text;
    this.grow();
    this.field.focus();
  }

  editLast() {
    const message = this.host.lastOwn();
    if (message) this.aim(message, true);
  }

  commands() {
    const commands = this.host.commands();
    if (!commands.length) return [{ label: say("noCommands"), act: () => {} }];
    return commands.map(({ command, description }) => ({
      label: `/${command}`,
      hint: description,
      act: () => this.host.say(`/${command}`),
    }));
  }

  attachments() {
    const choose = (kind, accept) => () => {
      this.file.dataset.kind = kind;
      this.file.accept = accept;
      this.file.click();
    };
    return [
      { label: say("photo"), iconName: "photo", act: choose("photo", "image/png,image/jpeg,image/gif") },
      { label: say("document"), iconName: "document", act: choose("document", "") },
      { label: say("sticker"), iconName: "smile", act: async () => this.upload("sticker", await drawSticker(), "sticker.png") },
      { label: say("voice"), iconName: "voice", act: () => this.upload("voice", playedTone(), "voice.wav") },
      { label: say("editLast"), iconName: "pen", act: () => this.editLast() },
    ];
  }

  upload(kind, file, name) {
    this.host.attempt(sendFile(kind, file, name, { chat: this.host.chat(), person: this.host.speaker().id }));
  }
}

/** A wide button in the composer's place: Start, Unblock. */
export function wideButton(label, iconName, onclick) {
  return make("button", "wide", { type: "button", onclick }, icon(iconName), label);
}
