import type { Call, Frame, Transport } from "./frames.ts";

/** Server-sent events and POST, for networks that let no WebSocket through. */
export function openEvents({ token, resume, place, hear, ended }: Call): Transport {
  const leaving = new AbortController();
  const ask = (path: string, body: object) =>
    fetch(`/live/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token: token(), ...body }),
      signal: leaving.signal,
    });
  const close = () => {
    leaving.abort();
    ended();
  };
  // As others see who is here: signals of that name come back to their giver, and are let go.
  let own: string | null = null;
  const hearOthers = (frame: Frame) => {
    if (frame.type !== "signal" || frame.from !== own) hear(frame);
  };
  ask("events", { resume: resume() })
    .then((answer) => readEvents(answer, hearOthers))
    .catch(() => undefined)
    .finally(close);
  return {
    say: ({ stream, ...saying }) => {
      ask("say", { place: place(stream), ...saying })
        .then((answer) => answer.json())
        .then((answer: unknown) => (isAnswer(answer, saying.clientId) ? hear(answer) : close()))
        .catch(close);
    },
    signal: (stream, kind) => {
      ask("signal", { place: place(stream), kind })
        .then((answer) => answer.json())
        .then(({ from }: { from?: string | null }) => (own = from ?? own))
        .catch(() => undefined);
    },
    // What is followed is said when the events begin.
    follow: close,
    unfollow: () => undefined,
    close,
  };
}

/** Whether it says what became of a saying. Whatever else comes (too many requests, a proxy's page) says nothing of it. */
function isAnswer(answer: unknown, clientId: string): answer is Frame {
  const { type, clientId: about } = (answer ?? {}) as Partial<Record<string, unknown>>;
  return about === clientId && (type === "ack" || type === "refused");
}

/** One frame in the data of each event (HTML, server-sent events); one line each, as we send them. */
async function readEvents({ ok, body }: Response, hear: (frame: Frame) => void): Promise<void> {
  if (!ok || !body) return;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (let rest = ""; ;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (rest + value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.startsWith("data:")) hear(JSON.parse(line.slice(5)));
  }
}
