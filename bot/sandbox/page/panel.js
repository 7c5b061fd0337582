/** One screen: a phone with the private chat of one person, or the room as one of the two sees it. */

import { act } from "./link.js";
import { arrange, button, city, el, fullDay, hour, icon, pause } from "./dom.js";
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
    this.composer = new Composer(made.querySelector(".dock"), place, () => this.me, (text) => this.toast(text, true));
    this.label();
    if (place === "room") this.addTools();
  }

  find(selector) {
    return this.root.querySelector(selector);
  }

  label() {
    const heading = this.find(".owner h2");
    heading.id = `title-${this.place}`;
    this.root.setAttribute("aria-labelledby", heading.id);
  }

  // --- what only the room has

  addTools() {
    const seats = ["alice", "bob"].map((key) => this.seat(key));
    this.persona = el("fieldset", { class: "persona" }, el("legend", {}, "You are"), ...seats);
    this.addBot = button({ class: "primary add-bot", onclick: () => this.composer.act({ do: "add_bot" }) }, "Add Duologue");
    this.guest = button({ class: "quiet guest", onclick: () => this.letGuest() }, icon("person"), el("span"));
    this.find(".title").append(this.guest, this.addBot);
    this.find(".owner").append(this.persona);
  }

  seat(key) {
    const name = key[0].toUpperCase() + key.slice(1);
    const choice = el("input", { type: "radio", name: "persona", value: key, checked: key === "alice" });
    choice.addEventListener("change", () => this.become(key));
    return el("label", { class: `by-${key}` }, choice, el("span", {}, name));
  }

  /** See the room as this one of the two, and act as them. */
  become(who) {
    this.me = who;
    this.persona.querySelector(`[value=${who}]`).checked = true;
    if (this.now) this.render(this.now);
  }

  async letGuest() {
    const here = !this.now.room.members.includes("guest");
    await act({ do: "guest", here }).catch((error) => this.toast(error.message, true));
  }

  // --- what is shown

  render(now) {
    this.now = now;
    const zone = now.clock.homes[this.me];
    const person = this.place === "room" ? { ...now.people[this.me], started: true } : now.people[this.me];
    this.find(".local").textContent = hour(now.clock.now, zone);
    if (this.place === "room") this.renderRoom(now);
    else this.renderPhone(person, zone);
    this.composer.render(person, now.keyboards[this.place], now.menus[this.place], this.people);
    this.renderLog(now.chats[this.place], zone);
  }

  renderPhone(person, zone) {
    this.find(".owner .face").textContent = person.name[0];
    this.find(".owner h2").textContent = `${person.name}’s phone`;
    this.find(".owner p").textContent = `${LANGUAGES[person.language]} · ${city(zone)}`;
    this.find(".title strong").textContent = "Duologue";
    this.find(".title span").textContent = "private chat";
    this.find(".empty").textContent = person.started ? "" : `${person.name} has not opened this chat yet. Nobody can write here before that.`;
    this.log.setAttribute("aria-label", `${person.name}’s private chat with Duologue`);
  }

  renderRoom(now) {
    const names = now.room.members.map((key) => this.names[key]);
    const inRoom = now.room.members.includes("bot");
    const guest = now.room.members.includes("guest");
    this.find(".owner h2").textContent = "Their room";
    this.find(".owner p").textContent = "a group of the two";
    this.find(".title strong").textContent = now.room.title;
    this.find(".title span").textContent = names.join(", ");
    this.find(".empty").textContent = inRoom ? "" : "Only the two are here.";
    this.log.setAttribute("aria-label", "The shared room");
    this.addBot.hidden = inRoom;
    this.guest.hidden = !inRoom;
    this.guest.lastChild.textContent = guest ? `${this.names.guest} leaves` : "A third person joins";
  }

  get people() {
    return Object.fromEntries(Object.entries(this.now.people).map(([key, person]) => [key, person.name]));
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
    const last = messages.at(-1);
    const moved = last && last.id !== this.lastId;
    this.lastId = last?.id;
    if (this.atEnd || (moved && last.from === this.me)) this.toEnd();
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
    const url = this.place === "room" ? null : message.entities.find((entity) => entity.url)?.url;
    if (url) items.push({ label: "Pass the link on", hint: "into the room", run: () => this.passOn(url) });
    openMenu(anchor, "This message", items);
  }

  passOn(url) {
    return this.composer.act({ do: "say", chat: "room", text: url });
  }

  /** Press a button as a visitor would, so that it can be seen; the first one unless told otherwise. */
  async pressFirst(message) {
    const node = this.shown.get(message.id).node;
    node.scrollIntoView({ block: "nearest" });
    node.querySelector(".key")?.classList.add("pressed");
    await pause(600);
    await this.press(message, 0, 0, message.keys[0][0]);
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
