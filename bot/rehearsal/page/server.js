// Talking to the rehearsal's server: acts go out, changes come in.

/** The server cannot be reached. */
export class Unreachable extends Error {}

/** Do something as a person. Resolves to the result; rejects with the reason as its message, or with `Unreachable`. */
export async function act(name, values = {}) {
  const body = JSON.stringify({ act: name, ...values });
  return answerOf({ headers: { "Content-Type": "application/json" }, body });
}

/** Send a file as a person. */
export async function sendFile(kind, file, fileName, values) {
  const form = new FormData();
  form.append("act", "send");
  form.append("kind", kind);
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  form.append("file", file, fileName);
  return answerOf({ body: form });
}

async function answerOf(request) {
  const response = await fetch("act", { method: "POST", ...request }).catch(() => {
    throw new Unreachable();
  });
  const answer = await response.json();
  if (!answer.ok) throw new Error(answer.reason);
  return answer.result;
}

/** Everything there is now. */
export async function fetchState() {
  return (await fetch("state")).json();
}

/** Call the handlers with what changes; `hello` comes at every (new) connection, `lost` when it is gone. */
export function listen(handlers) {
  const source = new EventSource("events");
  source.addEventListener("error", () => {
    // Most browsers try again by themselves; some give up where nobody listens.
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 1000, handlers);
  });
  for (const [name, handler] of Object.entries(handlers)) {
    if (name === "lost") source.addEventListener("error", handler);
    else source.addEventListener(name, (event) => handler(JSON.parse(event.data)));
  }
}
