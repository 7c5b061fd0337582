/** The switch that makes Bob's phone one with Telegram or with Discord on it. */

import { act } from "./link.js";
import { button, el } from "./dom.js";

const HOMES = { telegram: "Telegram", discord: "Discord" };

export class PhoneSwitch {
  /** It stands above this panel; `apart` says that Bob is on Discord now. */
  constructor(panel, apart) {
    this.panel = panel;
    this.home = apart ? "discord" : "telegram";
    const choices = Object.keys(HOMES).map((home) => this.choice(home));
    const group = { class: "persona switch", role: "group", "aria-label": "Bob’s phone", "aria-describedby": "switch-note" };
    this.root = el("div", group, ...choices);
    document.getElementById("switch-note").hidden = false;
  }

  choice(home) {
    return button({ "aria-pressed": String(home === this.home), onclick: () => this.change(home) }, HOMES[home]);
  }

  /** Begin anew; the page comes again by itself. */
  async change(bob) {
    if (bob === this.home || this.root.hasAttribute("aria-busy")) return;
    this.root.setAttribute("aria-busy", "true");
    await act({ do: "switch", bob }).catch((error) => this.panel.toast(error.message, true));
    this.root.removeAttribute("aria-busy");
  }
}
