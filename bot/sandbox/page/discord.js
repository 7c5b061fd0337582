/** A phone with Discord on it. */

import { pause } from "./dom.js";
import { act } from "./link.js";
import { DiscordComposer } from "./discord_composer.js";
import { openMenu } from "./menu.js";
import { Modal } from "./modal.js";
import { Panel } from "./panel.js";
import { post } from "./post.js";

export class DiscordPanel extends Panel {
  constructor(place, enter) {
    super(place, enter);
    this.root.classList.add("discord");
    this.modal = new Modal(this.find(".device"), act);
    this.failed = null;
  }

  compose(dock) {
    return new DiscordComposer(dock, this.place, () => this.me, (text) => this.toast(text, true));
  }

  renderAround(now, zone) {
    const person = now.people[this.me];
    super.renderAround(now, zone);
    this.find(".title span").textContent = "direct messages";
    this.find(".empty").textContent = person.started ? "" : `${person.name} has not added Duologue yet. It cannot write to anybody before that.`;
    this.log.setAttribute("aria-label", `${person.name}’s direct messages with Duologue`);
  }

  renderComposer(now) {
    this.composer.render(now.people[this.me], now.phone.commands);
    this.modal.render(now.phone.modal, this.view(now.clock.homes[this.me], true));
    this.showFailed(now.phone.failed);
  }

  /** Say what the bot left without an answer for too long. */
  showFailed(failed) {
    const news = this.failed === null ? [] : failed.filter((one) => !this.failed.includes(one));
    this.failed = failed;
    for (const _one of news) this.toast("This interaction failed", true);
  }

  view(zone, named) {
    return {
      zone,
      named,
      language: this.now.people[this.me].language,
      names: this.names,
      mentioned: "Duologue",
      run: (id) => this.composer.beginById(id),
      complain: (text) => this.toast(text, true),
      menu: (shown, anchor) => this.menu(shown, anchor),
      dismiss: (shown) => this.composer.act({ do: "dismiss", message: shown.id }),
    };
  }

  item(message, zone, named) {
    const view = {
      ...this.view(zone, named),
      press: (button, pressed) => this.click(message, { do: "click", button }, pressed),
      choose: (select, value, pressed) => this.click(message, { do: "choose", select, value }, pressed),
    };
    return { key: message.id, sign: JSON.stringify([message, zone, named]), make: () => post(message, view) };
  }

  async click(message, what, pressed) {
    this.pressedAt = performance.now();
    pressed.classList.add("pressed");
    await this.composer.act({ ...what, message: message.id });
    pressed.classList.remove("pressed");
  }

  menu(message, anchor) {
    const items = [{ label: "Reply", run: () => this.composer.take("reply", message, `Replying to ${this.names[message.from]}`) }];
    if (message.from === this.me && message.text) {
      items.push({ label: "Edit message", run: () => this.composer.take("edit", message, "Editing your message") });
    }
    openMenu(anchor, "This message", items);
  }

  // --- as a visitor would, so that it can be seen

  async pressFirst(message) {
    const node = this.shown.get(message.id).node;
    node.scrollIntoView({ block: "nearest" });
    const key = node.querySelector(".key");
    await this.showPressed(key);
    await this.click(message, { do: "click", button: firstButton(message.parts).place }, key);
  }

  /** Answer the newest question in the form behind its button. */
  async answer(text) {
    const asked = this.now.chats[this.place].findLast((one) => firstButton(one.parts));
    await this.pressFirst(asked);
    await pause(700);
    await (this.modal.shown ? this.modal : this.composer).type(text);
  }

  /** The newest message, if it waits for a button to be pressed. */
  waits() {
    const last = this.now.chats[this.place].at(-1);
    return last && firstButton(last.parts) ? last : null;
  }
}

/** The first button of a tree of components. */
function firstButton(parts) {
  for (const one of parts) {
    if (one.type === 2) return one;
    const inside = firstButton(one.components ?? []);
    if (inside) return inside;
  }
  return null;
}
