/** On a narrow screen the three screens become tabs. */

import { el } from "./dom.js";

const bar = document.getElementById("tabs");
const narrow = matchMedia("(max-width: 899px)");
const labels = { alice: "Alice", room: "The room", bob: "Bob" };

export class Tabs {
  constructor(panels) {
    Object.assign(this, { panels, place: "alice", seen: {} });
    this.tabs = Object.fromEntries(Object.keys(panels).map((place) => [place, this.tab(place)]));
    bar.append(...Object.values(this.tabs));
    bar.addEventListener("keydown", (event) => this.steer(event));
    narrow.addEventListener("change", () => this.show(this.place));
    this.show("alice");
  }

  tab(place) {
    const attributes = { type: "button", role: "tab", id: `tab-${place}`, "aria-controls": `panel-${place}`, class: `by-${place}` };
    const made = el("button", attributes, labels[place], el("span", { class: "unread" }));
    made.addEventListener("click", () => this.show(place));
    return made;
  }

  /** Bring one screen to the front, where only one fits. */
  show(place) {
    this.place = place;
    for (const [key, panel] of Object.entries(this.panels)) {
      const chosen = key === place;
      this.tabs[key].setAttribute("aria-selected", String(chosen));
      this.tabs[key].tabIndex = chosen ? 0 : -1;
      panel.root.hidden = narrow.matches && !chosen;
      if (narrow.matches) panel.root.setAttribute("role", "tabpanel");
      else panel.root.removeAttribute("role");
    }
    this.mark(place, false);
    if (narrow.matches) this.panels[place].toEnd();
  }

  /** Notice what is new on a screen that is not in front. */
  render(now) {
    for (const [place, messages] of Object.entries(now.chats)) {
      const last = messages.map((one) => one.id).at(-1);
      if (place in this.seen && this.seen[place] !== last && place !== this.place) this.mark(place, true);
      this.seen[place] = last;
    }
  }

  mark(place, unread) {
    this.tabs[place].classList.toggle("has-unread", unread);
    this.tabs[place].querySelector(".unread").textContent = unread ? " (new)" : "";
  }

  steer(event) {
    const places = Object.keys(this.tabs);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = places.at((places.indexOf(this.place) + step) % places.length);
    this.show(next);
    this.tabs[next].focus();
  }
}
