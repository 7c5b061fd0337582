/** The guide for two phones of two platforms. */

import { until } from "./link.js";
import { pause } from "./dom.js";
import { Guide } from "./guide.js";

const STEPS = [
  ["Invite", "Alice opens Duologue on Telegram, says yes, and takes a link. It comes with a code for whoever is on Discord."],
  ["Agree", "Bob adds Duologue on Discord and types /pair with the code. Each says yes, in their own private chat; with him it speaks German."],
  ["A question", "It comes by itself at their hour. With /today it comes now, to each of them at home."],
  ["Alice answers", "Alice writes her answer on Telegram. Look at Bob’s phone: nothing of it gets there."],
  ["Bob answers", "On Discord a button opens a form. With the second answer both open, and each reads them at home."],
];
const DONE = "Both are open, on both platforms. Now it’s yours: respond below the answers, send a picture, or move the clock to tomorrow.";
const LINK_ROW = 1;

export class GuideApart extends Guide {
  get steps() {
    return STEPS;
  }

  get done() {
    return DONE;
  }

  async invite() {
    const { alice } = this.panels;
    this.show("alice");
    if (!this.now.people.alice.started) await alice.composer.start();
    await pause(900);
    // The first button says yes, and its message then asks how to begin.
    if (!this.now.guide.code) await alice.pressFirst(alice.waits());
    await pause(900);
    await alice.pressFirst(this.now.chats.alice.findLast((one) => one.keys.length > LINK_ROW), LINK_ROW);
    await until((now) => now.guide.done >= 1);
  }

  async agree() {
    const { bob } = this.panels;
    this.show("bob");
    if (!this.now.people.bob.started) await bob.composer.start();
    await pause(900);
    this.pressed = new Set([this.sign("alice")]);
    await bob.composer.type(`/pair code:${this.now.guide.code}`);
    for (let who = this.next(); who && this.now.guide.done < 2; who = this.next()) await this.sayYes(who);
  }

  /** Who has a question before them that they have not answered yet. */
  next() {
    return ["bob", "alice"].find((who) => this.panels[who].waits() && !this.pressed.has(this.sign(who)));
  }

  sign(who) {
    return JSON.stringify(this.now.chats[who].at(-1));
  }

  async sayYes(who) {
    this.show(who);
    this.pressed.add(this.sign(who));
    await pause(700);
    await this.panels[who].pressFirst(this.panels[who].waits());
  }
}
