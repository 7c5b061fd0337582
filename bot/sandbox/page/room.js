/** The room as one of the two sees it. */

import { act } from "./link.js";
import { button, el, icon } from "./dom.js";
import { Panel } from "./panel.js";

export class RoomPanel extends Panel {
  constructor(place, enter) {
    super(place, enter);
    this.addTools();
  }

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

  renderAround(now) {
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

  renderComposer(now) {
    this.composer.render({ ...now.people[this.me], started: true }, null, now.menus.room, this.contacts);
  }
}
