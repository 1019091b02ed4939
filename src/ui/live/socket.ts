import type { Call, Transport } from "./frames.ts";

/** The WebSocket at `/live`. */
export function openSocket({ token, resume, hear, ended }: Call): Transport {
  const socket = new WebSocket(`${location.origin.replace("http", "ws")}/live`);
  const send = (frame: object) => socket.send(JSON.stringify(frame));
  socket.addEventListener("open", () => send({ type: "hello", token: token(), resume: resume() }));
  socket.addEventListener("message", ({ data }: MessageEvent<string>) => hear(JSON.parse(data)));
  socket.addEventListener("close", ended);
  return {
    say: (saying) => send({ type: "say", ...saying }),
    signal: (stream, kind) => send({ type: "signal", stream, kind }),
    follow: (place) => send({ type: "follow", ...place }),
    unfollow: (stream) => send({ type: "unfollow", stream }),
    close: () => {
      socket.close();
      ended();
    },
  };
}
