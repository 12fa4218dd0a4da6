// Building elements. Text goes in as text nodes only: nothing that a person or a bot wrote is ever read as HTML.

const SVG = "http://www.w3.org/2000/svg";

/** An element with a class, properties or attributes, and children (elements or strings). */
export function make(tag, className = "", attributes = {}, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** One of the icons that stand in index.html. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** A button with an icon and a name that is read aloud. */
export function iconButton(name, label, onclick, className = "") {
  return make("button", `icon-button ${className}`.trim(), { type: "button", "aria-label": label, title: label, onclick }, icon(name));
}

/** A round picture made of a name's first letters, in a colour of its own. */
export function avatar(person) {
  const letters = person.name.split(/\s+/).slice(0, 2).map((part) => [...part][0] ?? "").join("");
  const hue = Math.abs(Number(person.id)) % 8;
  return make("span", `avatar hue-${hue}`, { "aria-hidden": "true" }, letters.toUpperCase());
}

/** A button that opens a list of choices beside it; closes on a choice, Escape or a click elsewhere. */
export function menuButton(button, choices, className = "") {
  const list = make("div", "menu", { role: "menu", hidden: true });
  const close = () => {
    list.hidden = true;
    button.setAttribute("aria-expanded", "false");
  };
  const open = () => {
    list.replaceChildren(...choices().map((choice) => menuItem(choice, close)));
    list.hidden = false;
    button.setAttribute("aria-expanded", "true");
    list.querySelector("button")?.focus();
  };
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => (list.hidden ? open() : close()));
  const holder = make("div", `menu-holder ${className}`.trim(), {}, button, list);
  holder.addEventListener("keydown", (event) => {
    const items = [...list.querySelectorAll("button")];
    const at = items.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" && !list.hidden) {
      close();
      button.focus();
    } else if (step && !list.hidden) {
      event.preventDefault();
      items[(at + step + items.length) % items.length]?.focus();
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (!holder.contains(event.target)) close();
  });
  return holder;
}

function menuItem({ label, hint, iconName, act }, close) {
  const parts = [iconName ? icon(iconName) : null, make("span", "menu-label", { dir: "auto" }, label)];
  if (hint) parts.push(make("span", "menu-hint", { dir: "auto" }, hint));
  const onclick = () => {
    close();
    act();
  };
  return make("button", "menu-item", { type: "button", role: "menuitem", onclick }, ...parts);
}
