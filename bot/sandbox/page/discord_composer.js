/** Where a person with Discord writes: messages, attachments, and commands with what they take. */

import { Composer } from "./composer.js";
import { openMenu } from "./menu.js";
import { Suggest } from "./suggest.js";

const MOST_TEXT = 2000;

export class DiscordComposer extends Composer {
  listen() {
    this.suggest = new Suggest(this.text, (typed) => this.found(typed), (command) => this.begin(command));
    this.form.before(this.suggest.list);
    super.listen();
    this.text.maxLength = MOST_TEXT;
    const start = this.dock.querySelector(".start");
    start.textContent = "Add App";
  }

  start() {
    return this.act({ do: "install" });
  }

  /** Show what this person can do now. */
  render(person, commands) {
    super.render(person, null, commands, {});
    this.text.placeholder = "Message @Duologue";
  }

  found(typed) {
    return this.menu.filter((one) => one.called.startsWith(typed) || one.name.startsWith(typed));
  }

  key(event) {
    if (!this.suggest.key(event)) super.key(event);
  }

  /** Run a command, or let what it takes be typed first. */
  begin(command) {
    const [slot] = command.options;
    if (!slot) {
      this.write("");
      return this.act({ do: "run", command: command.name });
    }
    this.about = { kind: "run" };
    this.doing.hidden = false;
    this.doing.firstElementChild.textContent = `${slot.called}: ${slot.description}`;
    this.write(`/${command.called} ${slot.called}:`);
    return this.text.focus({ preventScroll: true });
  }

  beginById(id) {
    const command = this.menu.find((one) => one.id === id);
    if (command) return this.begin(command);
    return this.complain("This command is not there any more");
  }

  showCommands(anchor) {
    openMenu(anchor, "Commands", this.menu.map((one) => ({ label: `/${one.called}`, hint: one.description, run: () => this.begin(one) })));
  }

  async send() {
    const text = this.text.value.trim();
    if (!text) return;
    const what = this.meant(text);
    this.write("");
    this.clear();
    if (!(await this.act(what)) && !this.text.value) this.write(text);
  }

  /** What sending this text does: an edit, a command, or a message. */
  meant(text) {
    const { kind, message } = this.about ?? {};
    if (kind === "edit") return { do: "rewrite", message: message.id, text };
    const [, name, rest] = /^\/(\S+)\s*([^]*)$/.exec(text) ?? [];
    const command = this.menu.find((one) => one.called === name || one.name === name);
    if (command) return { do: "run", command: command.name, options: filled(command, rest) };
    return { do: "write", text, reply_to: message?.id ?? null };
  }

  async sendFile(kind, data) {
    const caption = this.text.value.trim();
    const reply_to = this.about?.kind === "reply" ? this.about.message.id : null;
    const what = kind === "voice" ? { kind } : { kind: "picture", caption, reply_to };
    if (!(await this.act({ do: "attach", data, ...what }))) return;
    if (caption && kind !== "voice") this.write("");
    this.clear();
  }
}

/** What was typed after a command, by the name of what it takes. */
function filled(command, rest) {
  if (!rest) return {};
  const named = command.options.find((one) => [one.called, one.name].some((name) => rest.startsWith(`${name}:`)));
  const slot = named ?? command.options[0];
  return slot ? { [slot.name]: named ? rest.slice(rest.indexOf(":") + 1).trim() : rest } : {};
}
