/** A form that the bot opens over Bob's screen. */

import { button, calm, el, icon, pause } from "./dom.js";
import { markdown } from "./markdown.js";

const SELECT = 3, TEXT_INPUT = 4, TEXT = 10, LABEL = 18, RADIOS = 21;
const PARAGRAPH = 2;

export class Modal {
  /** It stands over `device`; `act` sends what comes of it, and throws what stands against that. */
  constructor(device, act) {
    Object.assign(this, { device, act, shown: null });
    this.title = el("h2", { id: "modal-title" });
    this.parts = el("div", { class: "parts" });
    this.trouble = el("p", { class: "trouble", role: "alert" });
    const cancel = button({ class: "quiet", onclick: () => this.leave() }, "Cancel");
    const submit = el("button", { class: "key main" }, "Submit");
    const foot = el("footer", {}, cancel, submit);
    this.form = el("form", {}, el("header", {}, icon("logo"), this.title), this.parts, this.trouble, foot);
    this.dialog = el("dialog", { class: "modal", "aria-labelledby": "modal-title" }, this.form);
    this.listen();
  }

  listen() {
    this.form.addEventListener("submit", (event) => (event.preventDefault(), this.submit()));
    this.dialog.addEventListener("cancel", (event) => (event.preventDefault(), this.leave()));
    addEventListener("resize", () => this.dialog.open && this.place());
    document.body.append(this.dialog);
  }

  /** Open, close, or leave alone what is being filled in. */
  render(modal, view) {
    if ((modal?.id ?? null) === this.shown) return;
    this.shown = modal?.id ?? null;
    if (!modal) return this.dialog.close();
    this.title.textContent = modal.title;
    this.trouble.textContent = "";
    this.parts.replaceChildren(...modal.parts.map((one) => part(one, view)));
    this.place();
    if (!this.dialog.open) this.dialog.showModal();
    this.parts.querySelector("textarea, input, select")?.focus();
  }

  place() {
    const { left, width } = this.device.getBoundingClientRect();
    this.dialog.style.left = `${left + 14}px`;
    this.dialog.style.width = `${width - 28}px`;
  }

  /** Type a text into the first field for everybody to see, and send it. */
  async type(text) {
    const field = this.parts.querySelector("textarea, input");
    const step = calm() ? text.length : Math.max(1, Math.ceil(text.length / 40));
    for (let end = step; end < text.length + step; end += step) {
      field.value = text.slice(0, end);
      await pause(22);
    }
    await pause(350);
    await this.submit();
  }

  submit() {
    return this.send({ do: "submit", values: Object.fromEntries(new FormData(this.form)) });
  }

  leave() {
    this.dialog.close();
    return this.send({ do: "cancel" });
  }

  async send(what) {
    this.form.setAttribute("aria-busy", "true");
    await this.act({ who: "bob", ...what }).catch((error) => (this.trouble.textContent = `This cannot be sent: ${error.message}.`));
    this.form.removeAttribute("aria-busy");
  }
}

function part(one, view) {
  if (one.type === TEXT) return el("div", { class: "md", dir: "auto" }, ...markdown(one.content, view));
  if (one.type !== LABEL) return el("p", {}, "This field is not in the demo.");
  const field = one.component;
  const about = one.description ? el("small", {}, one.description) : null;
  if (field.type === RADIOS) return radios(one.label, about, field);
  const input = { [TEXT_INPUT]: text, [SELECT]: list }[field.type](field);
  const star = field.required === false ? null : el("span", { class: "star", "aria-hidden": "true" }, " *");
  return el("label", {}, el("span", {}, one.label, star), about, input);
}

const required = (field) => field.required !== false;

function text(field) {
  const limits = { maxlength: field.max_length ?? 4000, minlength: field.min_length ?? null };
  const attributes = { name: field.custom_id, required: required(field), placeholder: field.placeholder ?? null, ...limits };
  const made = field.style === PARAGRAPH ? el("textarea", { rows: 4, ...attributes }) : el("input", { type: "text", ...attributes });
  made.value = field.value ?? "";
  return made;
}

function list(field) {
  const options = field.options.map(({ label, value, default: chosen }) => el("option", { value, selected: chosen === true }, label));
  const none = el("option", { value: "" }, field.placeholder ?? "Make a selection");
  return el("select", { name: field.custom_id, required: required(field) }, none, ...options);
}

function radios(label, about, field) {
  const choices = field.options.map(({ label: said, value, default: chosen }) => {
    const input = el("input", { type: "radio", name: field.custom_id, value, required: required(field), checked: chosen === true });
    return el("label", { class: "choice" }, input, el("span", {}, said));
  });
  return el("fieldset", {}, el("legend", {}, label), about, ...choices);
}
