/** One screen: a phone with the private chat of one person. */

import { arrange, city, el, fullDay, hour, pause } from "./dom.js";
import { bubble } from "./bubble.js";
import { Composer } from "./composer.js";
import { openMenu } from "./menu.js";

const LANGUAGES = { en: "English", de: "Deutsch" };
const TOAST = 6000;

export class Panel {
  /** `enter` is called with whose private chat a link has opened. */
  constructor(place, enter) {
    Object.assign(this, { place, enter, me: place === "room" ? "alice" : place, shown: new Map(), now: null, pressedAt: 0 });
    const made = document.getElementById("panel").content.cloneNode(true).firstElementChild;
    made.id = `panel-${place}`;
    made.classList.add(place === "room" ? "room" : "phone", `of-${place}`);
    this.root = made;
    this.log = made.querySelector(".log");
    this.stayAtEnd();
    this.composer = this.compose(made.querySelector(".dock"));
    this.label();
  }

  compose(dock) {
    return new Composer(dock, this.place, () => this.me, (text) => this.toast(text, true));
  }

  find(selector) {
    return this.root.querySelector(selector);
  }

  label() {
    const heading = this.find(".owner h2");
    heading.id = `title-${this.place}`;
    this.root.setAttribute("aria-labelledby", heading.id);
  }

  // --- what is shown

  render(now) {
    this.now = now;
    const zone = now.clock.homes[this.me];
    this.find(".local").textContent = hour(now.clock.now, zone);
    this.renderAround(now, zone);
    this.renderComposer(now);
    this.renderLog(now.chats[this.place], zone);
  }

  renderComposer(now) {
    this.composer.render(now.people[this.me], now.keyboards[this.place], now.menus[this.place], this.contacts);
  }

  renderAround(now, zone) {
    const person = now.people[this.me];
    this.find(".owner .face").textContent = person.name[0];
    this.find(".owner h2").textContent = `${person.name}’s phone`;
    this.find(".owner p").textContent = `${LANGUAGES[person.language]} · ${city(zone)}`;
    this.find(".title strong").textContent = "Duologue";
    this.find(".title span").textContent = "private chat";
    this.find(".empty").textContent = person.started ? "" : `${person.name} has not opened this chat yet. Nobody can write here before that.`;
    this.log.setAttribute("aria-label", `${person.name}’s private chat with Duologue`);
  }

  get people() {
    return Object.fromEntries(Object.entries(this.now.people).map(([key, person]) => [key, person.name]));
  }

  /** Whom a client of the same kind can choose. */
  get contacts() {
    const { home } = this.now.people[this.me];
    return Object.fromEntries(Object.entries(this.people).filter(([key]) => this.now.people[key].home === home));
  }

  get names() {
    return { ...this.people, bot: "Duologue" };
  }

  renderLog(messages, zone) {
    const first = !this.shown.size && !this.log.childElementCount;
    const focused = this.focusedKey();
    const nodes = this.items(messages, zone).map((item) => this.node(item, first));
    arrange(this.log, nodes);
    this.find(".empty").hidden = messages.length > 0;
    this.restoreFocus(focused);
    const since = messages.slice(messages.findIndex((one) => one.id === this.lastId) + 1);
    this.lastId = messages.at(-1)?.id;
    // What one has said may have been answered before the page hears of either.
    if (this.atEnd || since.some((one) => one.from === this.me)) this.toEnd();
  }

  /** Whoever reads the newest goes on doing so when the screen changes its size; whoever reads above is left alone. */
  stayAtEnd() {
    this.atEnd = true;
    this.log.addEventListener("scroll", () => {
      this.atEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80;
    });
    new ResizeObserver(() => this.atEnd && this.toEnd()).observe(this.log);
  }

  toEnd() {
    requestAnimationFrame(() => (this.log.scrollTop = this.log.scrollHeight));
  }

  /** Messages and the days between them, each with a key and a way to make it. */
  items(messages, zone) {
    const made = [];
    let day = "";
    let author = "";
    for (const message of messages) {
      const today = fullDay(message.at, zone);
      if (today !== day) made.push({ key: today, sign: "", make: () => el("div", { class: "day" }, el("span", {}, today)) });
      const named = today !== day || author !== message.from || Boolean(message.service);
      made.push(this.item(message, zone, named));
      [day, author] = [today, message.service ? "" : message.from];
    }
    return made;
  }

  item(message, zone, named) {
    const view = {
      me: this.me,
      zone,
      named,
      room: this.place === "room",
      names: this.names,
      press: (shown, row, column, key) => this.press(shown, row, column, key),
      tap: (what) => this.follow(what),
      menu: (shown, anchor) => this.menu(shown, anchor),
    };
    return { key: message.id, sign: JSON.stringify([message, this.me, zone, named]), make: () => bubble(message, view) };
  }

  node({ key, sign, make }, first) {
    const old = this.shown.get(key);
    if (old?.sign === sign) return old.node;
    const node = make();
    node.dataset.key = key;
    if (!first) node.classList.add(old ? "changed" : "fresh");
    this.shown.set(key, { sign, node });
    return node;
  }

  focusedKey() {
    const inside = document.activeElement?.closest?.("[data-key]");
    if (!inside || !this.log.contains(inside)) return null;
    return { key: inside.dataset.key, at: [...inside.querySelectorAll("button")].indexOf(document.activeElement) };
  }

  restoreFocus(focused) {
    if (!focused || this.log.contains(document.activeElement)) return;
    const inside = [...this.log.children].find((node) => node.dataset.key === focused.key);
    const again = inside ? [...inside.querySelectorAll("button")][focused.at] : null;
    (again ?? this.log).focus({ preventScroll: true });
  }

  // --- what can be done

  async press(message, row, column, key) {
    this.pressedAt = performance.now();
    const node = this.shown.get(message.id)?.node;
    const pressed = node?.querySelectorAll(".row")[row]?.children[column];
    pressed?.classList.add("pressed");
    const done = await this.composer.act({ do: "press", chat: this.place, message: message.id, row, column });
    pressed?.classList.remove("pressed");
    if (done && key.kind === "link") this.enter(this.me);
  }

  async follow({ command, url }) {
    if (command) return this.composer.act({ do: "say", chat: this.place, text: command });
    return (await this.composer.act({ do: "open", url })) && this.enter(this.me);
  }

  menu(message, anchor) {
    const name = this.names[message.from];
    const items = [{ label: "Reply", run: () => this.composer.take("reply", message, `Reply to ${name}`) }];
    if (message.from === this.me && (message.text || !message.media)) {
      items.push({ label: "Edit", run: () => this.composer.take("edit", message, "Edit your message") });
    }
    const url = message.entities.find((entity) => entity.url)?.url;
    if (url && this.now.room && this.place !== "room") items.push({ label: "Pass the link on", hint: "into the room", run: () => this.passOn(url) });
    openMenu(anchor, "This message", items);
  }

  passOn(url) {
    return this.composer.act({ do: "say", chat: "room", text: url });
  }

  /** Press a button as a visitor would, so that it can be seen; the first of its row, and of the first row. */
  async pressFirst(message, row = 0) {
    const node = this.shown.get(message.id).node;
    node.scrollIntoView({ block: "nearest" });
    await this.showPressed(node.querySelectorAll(".row")[row]?.querySelector(".key"));
    await this.press(message, row, 0, message.keys[row][0]);
  }

  async showPressed(key) {
    key?.classList.add("pressed");
    await pause(600);
  }

  /** Answer the open question. */
  answer(text) {
    return this.composer.type(text);
  }

  /** The newest message, if it waits for a button to be pressed. */
  waits() {
    const last = this.now.chats[this.place].at(-1);
    return last?.keys[0]?.[0].kind === "tap" ? last : null;
  }

  /** Draw the eye to this screen. */
  glow() {
    this.root.classList.remove("glow");
    requestAnimationFrame(() => this.root.classList.add("glow"));
  }

  /** Show a short line for a moment: the bot's answer to a tap, or what went wrong. */
  toast(text, trouble = false) {
    const line = el("p", { class: trouble ? "toast trouble" : "toast" }, text);
    this.find(".toasts").append(line);
    setTimeout(() => line.remove(), TOAST);
  }
}
