/** The list of contacts, from which a person chooses one. */

import { button, el } from "./dom.js";

const dialog = document.getElementById("picker");

/** Let somebody choose from these people, name by key; resolves to the key of the chosen one, or to nothing. */
export function pick(people) {
  const choices = Object.entries(people).map(([key, name]) => {
    const face = el("span", { class: `face by-${key}`, "aria-hidden": "true" }, name[0]);
    return button({ onclick: () => dialog.close(key) }, face, name);
  });
  const nobody = el("p", {}, "Nobody you know is on Telegram. A link reaches them wherever they are.");
  document.getElementById("picker-people").replaceChildren(...(choices.length ? choices : [nobody]));
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true });
  });
}
