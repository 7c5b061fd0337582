/** The list of commands that opens over a text that begins with a slash. */

import { el } from "./dom.js";

let lists = 0;

export class Suggest {
  /** `text` is where one types, `found` tells the commands for what stands there, `take` hears which one was chosen. */
  constructor(text, found, take) {
    Object.assign(this, { text, found, take, shown: [], at: 0 });
    this.list = el("div", { class: "suggest", role: "listbox", "aria-label": "Commands", id: `suggest-${(lists += 1)}`, hidden: true });
    text.setAttribute("aria-controls", this.list.id);
    text.setAttribute("aria-autocomplete", "list");
    text.addEventListener("input", () => this.look());
    text.addEventListener("blur", () => this.show([]));
  }

  look() {
    const typed = /^\/(\S*)$/u.exec(this.text.value);
    this.show(typed ? this.found(typed[1].toLowerCase()) : []);
  }

  show(commands) {
    this.shown = commands;
    this.list.hidden = !commands.length;
    this.list.replaceChildren(...commands.map((one, at) => this.option(one, at)));
    this.point(0);
  }

  option(command, at) {
    const slots = command.options.map((one) => el("span", { class: "slot" }, one.called));
    const name = el("strong", {}, `/${command.called}`);
    const made = el("div", { role: "option", id: `${this.list.id}-${at}` }, name, ...slots, el("small", {}, command.description));
    // Not "click": the text would lose the focus before, and with it the list.
    made.addEventListener("pointerdown", (event) => (event.preventDefault(), this.choose(command)));
    return made;
  }

  point(to) {
    const options = [...this.list.children];
    this.at = options.length ? (to + options.length) % options.length : 0;
    options.forEach((one, at) => one.setAttribute("aria-selected", String(at === this.at)));
    const current = options[this.at];
    current?.scrollIntoView({ block: "nearest" });
    if (current) this.text.setAttribute("aria-activedescendant", current.id);
    else this.text.removeAttribute("aria-activedescendant");
  }

  choose(command) {
    this.show([]);
    this.take(command);
  }

  /** Whether a key was for the list. */
  key(event) {
    if (!this.shown.length || event.isComposing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.point(this.at + step);
    else if (event.key === "Enter" || event.key === "Tab") this.choose(this.shown[this.at]);
    else if (event.key === "Escape") this.show([]);
    else return false;
    event.preventDefault();
    return true;
  }
}
