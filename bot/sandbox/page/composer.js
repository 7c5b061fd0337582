/** Where a person writes: text, replies, edits, pictures, commands, and the keyboard that the bot may show. */

import { act } from "./link.js";
import { arrange, button, calm, pause } from "./dom.js";
import { openMenu } from "./menu.js";
import { pick } from "./picker.js";
import { hum } from "./sound.js";

export class Composer {
  /** `dock` is the foot of a panel; `who` says who writes there now; `complain` shows what went wrong. */
  constructor(dock, place, who, complain) {
    Object.assign(this, { dock, place, who, complain, about: null, menu: [], people: {}, keyboardShown: "" });
    this.form = dock.querySelector(".composer");
    this.text = dock.querySelector("textarea");
    this.file = dock.querySelector("input");
    this.doing = dock.querySelector(".doing");
    this.keys = dock.querySelector(".keyboard");
    this.listen();
  }

  listen() {
    this.form.addEventListener("submit", (event) => (event.preventDefault(), this.send()));
    this.text.addEventListener("input", () => this.fit());
    this.text.addEventListener("keydown", (event) => this.key(event));
    this.doing.querySelector("button").addEventListener("click", () => this.leave());
    this.form.querySelector(".picture").addEventListener("click", () => this.file.click());
    this.file.addEventListener("change", () => this.sendPicture());
    this.form.querySelector(".voice").addEventListener("click", () => this.sendFile("voice", hum()));
    const commands = this.form.querySelector(".commands");
    commands.addEventListener("click", () => this.showCommands(commands));
    this.dock.querySelector(".start").addEventListener("click", () => this.start());
  }

  /** Open the chat. */
  start() {
    return this.act({ do: "start" });
  }

  /** Show what this person can do now. */
  render(person, keyboard, menu, people) {
    Object.assign(this, { menu, people });
    this.form.hidden = !person.started;
    this.dock.querySelector(".start").hidden = person.started;
    this.form.querySelector(".commands").hidden = !menu.length;
    this.text.placeholder = this.place === "room" ? `Write as ${person.name}` : "Message";
    this.text.setAttribute("aria-label", `Message from ${person.name}`);
    this.renderKeyboard(person.started ? keyboard : null);
  }

  renderKeyboard(keyboard) {
    this.keys.hidden = !keyboard;
    const now = JSON.stringify(keyboard);
    if (now === this.keyboardShown) return;
    this.keyboardShown = now;
    const rows = keyboard ? keyboard.keys.flat() : [];
    arrange(this.keys, rows.map((key) => button({ onclick: () => this.pressKey(keyboard, key) }, key.text)));
  }

  async pressKey(keyboard, key) {
    if (key.kind !== "pick") return this.act({ do: "say", chat: this.place, text: key.text });
    const { [this.who()]: _me, ...others } = this.people;
    const chosen = await pick(others);
    return chosen ? this.act({ do: "pick", message: keyboard.message, chosen }) : undefined;
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    } else if (event.key === "Escape" && this.about) this.leave();
  }

  fit() {
    this.text.style.height = "auto";
    this.text.style.height = `${Math.min(this.text.scrollHeight, 120)}px`;
    const empty = !this.text.value.trim();
    this.form.querySelector(".send").hidden = empty;
    this.form.querySelector(".voice").hidden = !empty;
  }

  /** Begin a reply to a message or an edit of one. */
  take(kind, message, label) {
    this.about = { kind, message };
    this.doing.hidden = false;
    this.doing.firstElementChild.textContent = label;
    if (kind === "edit") this.write(message.text);
    this.text.focus({ preventScroll: true });
  }

  /** Leave the reply or edit. */
  leave() {
    if (this.about?.kind === "edit") this.write("");
    this.about = null;
    this.doing.hidden = true;
    this.text.focus({ preventScroll: true });
  }

  write(text) {
    this.text.value = text;
    this.fit();
  }

  async send() {
    const text = this.text.value.trim();
    if (!text) return;
    const { kind, message } = this.about ?? {};
    const what = kind === "edit" ? { do: "edit", message: message.id } : { do: "say", reply_to: message?.id ?? null };
    this.write("");
    this.clear();
    if (!(await this.act({ ...what, chat: this.place, text })) && !this.text.value) this.write(text);
  }

  clear() {
    this.about = null;
    this.doing.hidden = true;
  }

  /** Type a text for everybody to see, then send it. */
  async type(text) {
    this.write("");
    const step = calm() ? text.length : Math.max(1, Math.ceil(text.length / 40));
    for (let end = step; end < text.length + step; end += step) {
      this.write(text.slice(0, end));
      await pause(22);
    }
    await pause(350);
    await this.send();
  }

  sendPicture() {
    const [file] = this.file.files;
    if (!file) return;
    const reader = new FileReader();
    reader.addEventListener("load", () => this.sendFile("photo", reader.result.split(",")[1]));
    reader.readAsDataURL(file);
    this.file.value = "";
  }

  async sendFile(kind, data) {
    const caption = kind === "photo" ? this.text.value.trim() : "";
    const reply_to = this.about?.kind === "reply" ? this.about.message.id : null;
    if (!(await this.act({ do: "send", chat: this.place, kind, data, caption, reply_to }))) return;
    if (caption) this.write("");
    this.clear();
  }

  showCommands(anchor) {
    const items = this.menu.map((one) => ({
      label: `/${one.command}`,
      hint: one.description,
      run: () => this.act({ do: "say", chat: this.place, text: `/${one.command}` }),
    }));
    openMenu(anchor, "Commands", items);
  }

  /** Do something as whoever writes here; whether it went well. */
  async act(what) {
    try {
      await act({ who: this.who(), ...what });
      return true;
    } catch (error) {
      this.complain(error.message);
      return false;
    }
  }
}
