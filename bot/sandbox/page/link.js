/** The line to the demo's server: snapshots come in, acts go out. */

let now = null;
const watchers = new Set();

/** Call `show` with every snapshot, and `lost` with whether the line is down. */
export function connect(show, lost) {
  const source = new EventSource("/events");
  source.addEventListener("open", () => lost(false));
  source.addEventListener("error", () => lost(true));
  source.addEventListener("message", (event) => {
    const next = JSON.parse(event.data);
    if (now && now.run !== next.run) return location.reload();
    now = next;
    show(now);
    for (const look of [...watchers]) look();
  });
}

/** Wait until the shown state satisfies this, and return it. */
export function until(found) {
  return new Promise((resolve) => {
    const look = () => {
      if (!found(now)) return;
      watchers.delete(look);
      resolve(now);
    };
    watchers.add(look);
    look();
  });
}

/** Do something a person could do; resolves once it shows, and throws what stands against it. */
export async function act(what) {
  const response = await fetch("/act", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(what),
  }).catch(() => {
    throw new Error("the demo has stopped");
  });
  const answer = await response.json().catch(() => ({ error: "that was too much for the demo" }));
  if (answer.error) throw new Error(answer.error);
  await until((state) => state.version >= answer.version);
}
