/** A small menu beside a button: arrows move, Escape closes, focus goes back. */

import { button, el } from "./dom.js";

// Not "scroll": a chat also scrolls by itself when a message comes in.
const AWAY = ["pointerdown", "wheel", "touchmove"];

let close = () => {};

/** Open a menu of {label, hint, run} at this element. */
export function openMenu(anchor, label, items) {
  close();
  const entries = items.map((item) => entry(item));
  const menu = el("div", { class: "menu", role: "menu", "aria-label": label, onkeydown: steer }, ...entries);
  document.body.append(menu);
  place(menu, anchor);
  entries[0].focus({ preventScroll: true });
  const leave = (event) => menu.contains(event.target) || close();
  for (const event of AWAY) document.addEventListener(event, leave, true);

  close = (back = false) => {
    for (const event of AWAY) document.removeEventListener(event, leave, true);
    menu.remove();
    close = () => {};
    if (back) anchor.focus({ preventScroll: true });
  };

  function entry(item) {
    const run = () => {
      close(true);
      item.run();
    };
    const hint = item.hint ? el("small", {}, item.hint) : null;
    return button({ role: "menuitem", tabindex: "-1", onclick: run }, el("span", {}, item.label), hint);
  }

  function steer(event) {
    const at = entries.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      event.stopPropagation();
      close(true);
    } else if (to !== undefined) {
      event.preventDefault();
      entries.at(to % entries.length).focus({ preventScroll: true });
    }
  }
}

function place(menu, anchor) {
  const at = anchor.getBoundingClientRect();
  const size = menu.getBoundingClientRect();
  const above = at.bottom + size.height + 8 > innerHeight;
  menu.style.top = `${Math.max(8, above ? at.top - size.height - 4 : at.bottom + 4)}px`;
  menu.style.left = `${Math.max(8, Math.min(at.left, innerWidth - size.width - 8))}px`;
}
