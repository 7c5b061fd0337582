/** The page: three screens, the clock, the guide, and the drawer, from one stream of snapshots. */

import { connect } from "./link.js";
import { listenClock, renderClock } from "./clock.js";
import { listenCurtain, renderCurtain } from "./curtain.js";
import { Guide } from "./guide.js";
import { Panel } from "./panel.js";
import { Tabs } from "./tabs.js";

const panels = Object.fromEntries(["alice", "room", "bob"].map((place) => [place, new Panel(place, enter)]));
document.getElementById("stage").append(...Object.values(panels).map((panel) => panel.root));
const tabs = new Tabs(panels);
const guide = new Guide(panels, (place) => tabs.show(place));
let lastPopup = null;

listenClock((text) => panels.alice.toast(text, true));
listenCurtain();
connect(render, (lost) => (document.getElementById("offline").hidden = !lost));

/** Show where a link has led: into a private chat. */
function enter(who) {
  tabs.show(who);
  panels[who].glow();
}

function render(now) {
  for (const panel of Object.values(panels)) panel.render(now);
  renderClock(now.clock);
  renderCurtain(now.curtain, now.clock.homes.alice);
  guide.render(now);
  tabs.render(now);
  showPopups(now.popups);
  document.body.dataset.version = now.version;
}

function showPopups(popups) {
  const news = popups.filter((one) => lastPopup !== null && one.number > lastPopup);
  lastPopup = popups.at(-1)?.number ?? lastPopup ?? -1;
  for (const { who, text } of news) (panels[lastActed(who)] ?? panels.alice).toast(text);
}

/** The screen on which somebody pressed last: the answer to a tap shows there. */
function lastActed(who) {
  return panels.room.me === who && panels.room.pressedAt > (panels[who]?.pressedAt ?? 0) ? "room" : who;
}
