/** The guide: how far it has come is read from the world, so doing it by hand moves it on too. */

import { until } from "./link.js";
import { el, icon, pause } from "./dom.js";

const STEPS = [
  ["Invite", "Alice adds Duologue to the private room of the two."],
  ["Agree", "From the room each opens a private chat with it, reads who can read what, and says yes. With Bob it speaks German."],
  ["A question", "It comes by itself at their hour. With /today it comes now, to each of them in private."],
  ["Alice answers", "Alice writes her answer. Look at Bob’s phone: nothing of it gets there."],
  ["Bob answers", "With the second answer, both open at once in the room."],
];
const DONE = "Both are open. Now it’s yours: respond below the answers, move the clock to tomorrow, or let a third person join and see it fall silent.";
const ANSWERS = {
  alice: "I had to think about this one. It’s the small things: your hand on my back when a room gets loud.",
  bob: "One Sunday comes to mind: you read to me on the phone until I fell asleep, six time zones away.",
};

const guide = document.getElementById("guide");
const list = document.getElementById("steps");
const sentence = document.getElementById("sentence");
const doIt = document.getElementById("do-it");
const skip = document.getElementById("skip-guide");
const again = document.getElementById("guide-button");

/** The guide over these panels; `show` brings one into view on a narrow screen. */
export class Guide {
  constructor(panels, show) {
    Object.assign(this, { panels, show, busy: false });
    doIt.addEventListener("click", () => this.doIt());
    skip.addEventListener("click", () => this.open(false));
    again.addEventListener("click", () => this.open(true));
  }

  get steps() {
    return STEPS;
  }

  get done() {
    return DONE;
  }

  open(shown) {
    guide.hidden = !shown;
    again.hidden = shown;
    (shown ? skip : again).focus();
  }

  render(now) {
    this.now = now;
    const { done } = now.guide;
    if (guide.dataset.done === String(done)) return;
    guide.dataset.done = done;
    list.replaceChildren(...this.steps.map(([name], at) => this.step(name, at, done)));
    sentence.textContent = this.steps[done]?.[1] ?? this.done;
    const held = document.activeElement === doIt;
    doIt.hidden = done >= this.steps.length;
    skip.textContent = done >= this.steps.length ? "Close the guide" : "I’ll look around myself";
    if (held && doIt.hidden) skip.focus();
  }

  step(name, at, done) {
    const state = at < done ? "done" : at === done ? "current" : "ahead";
    const mark = el("span", { class: "mark", "aria-hidden": "true" }, state === "done" ? icon("check") : String(at + 1));
    const said = state === "done" ? el("span", { class: "unseen" }, " (done)") : null;
    return el("li", { class: state, "aria-current": state === "current" ? "step" : null }, mark, el("span", {}, name), said);
  }

  async doIt() {
    if (this.busy) return;
    this.busy = true;
    doIt.setAttribute("aria-busy", "true");
    const acts = [this.invite, this.agree, this.ask, this.answer, this.answer];
    await acts[this.now.guide.done]?.call(this);
    doIt.removeAttribute("aria-busy");
    this.busy = false;
  }

  // Each of these does what a person would do, with the same buttons.

  async invite() {
    this.show("room");
    this.panels.room.addBot.classList.add("pressed");
    await pause(500);
    this.panels.room.addBot.click();
    await until((now) => now.guide.done >= 1);
    this.panels.room.addBot.classList.remove("pressed");
  }

  async agree() {
    for (const who of ["alice", "bob"]) if (this.now.guide.done < 2) await this.agreeAs(who);
  }

  async agreeAs(who) {
    const invitation = this.now.chats.room.findLast((one) => one.keys[0]?.[0].kind === "link");
    if (!invitation) return this.panels.room.toast("The room has no button to begin with: write /start there", true);
    this.show("room");
    this.panels.room.become(who);
    await this.panels.room.pressFirst(invitation);
    await pause(900);
    const asked = this.now.chats[who].at(-1);
    if (asked?.keys[0]?.[0].kind === "tap") await this.panels[who].pressFirst(asked);
    await pause(700);
  }

  async ask() {
    this.show("alice");
    await this.panels.alice.composer.type("/today");
  }

  async answer() {
    const who = ["alice", "bob"].find((one) => !this.now.guide.answered.includes(one)) ?? "bob";
    this.show(who);
    await this.panels[who].answer(ANSWERS[who]);
  }
}
