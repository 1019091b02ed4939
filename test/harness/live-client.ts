import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { WebSocket } from "ws";
import type { LiveSite } from "./live-site.ts";

/** A frame as the server sent it. */
export type Heard = { readonly type: string; readonly [part: string]: unknown };

/** A stream to follow, from behind a number on. */
export type Followed = {
  readonly kind: string;
  readonly id: string;
  readonly key?: string;
  readonly after?: number;
};

export type Caller = {
  readonly cookie?: string;
  /** Default: the site's own; null: none. */
  readonly origin?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A client of `/live` that keeps what it heard. */
export type LiveClient = {
  readonly socket: WebSocket;
  readonly heard: readonly Heard[];
  /** Sends a frame, or a text that is none. */
  readonly send: (frame: object | string) => void;
  readonly hello: (token: string, resume?: readonly Followed[]) => Promise<Heard>;
  /** Says something. @returns the answer to it; `clientId` is new where none is given. */
  readonly say: (stream: string, data: unknown, clientId?: string) => Promise<Heard>;
  /** The first frame like this, heard before or still to come. @throws when the connection ends first. */
  readonly until: (like: (frame: Heard) => boolean) => Promise<Heard>;
  /** The events of a stream so far. */
  readonly events: (stream: string) => readonly Heard[];
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  readonly close: () => Promise<void>;
};

/** Connects. @throws with the status where the server does not let it in. */
export async function liveClient(site: LiveSite, caller: Caller = {}): Promise<LiveClient> {
  const { cookie, origin = `http://${site.host}`, headers = {} } = caller;
  const socket = new WebSocket(`ws://127.0.0.1:${site.port}/live`, {
    headers: {
      host: site.host,
      ...(origin === null ? {} : { origin }),
      ...(cookie === undefined ? {} : { cookie }),
      ...headers,
    },
  });
  const heard: Heard[] = [];
  const askers = new Set<() => void>();
  let end: { code: number; reason: string } | null = null;
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on("close", (code, reason) => {
      end = { code, reason: reason.toString() };
      resolve(end);
      for (const ask of askers) ask();
    });
  });
  socket.on("message", (data: Buffer) => {
    heard.push(JSON.parse(data.toString()) as Heard);
    for (const ask of askers) ask();
  });
  await once(socket, "open");
  socket.on("error", () => undefined); // the close follows

  const until = (like: (frame: Heard) => boolean) =>
    new Promise<Heard>((resolve, reject) => {
      const ask = () => {
        const found = heard.find(like);
        if (!found && !end) return;
        askers.delete(ask);
        if (found) resolve(found);
        else reject(new Error(`closed (${end?.code}) after ${JSON.stringify(heard.slice(-5))}`));
      };
      askers.add(ask);
      ask();
    });
  const send = (frame: object | string) =>
    socket.send(typeof frame === "string" ? frame : JSON.stringify(frame));
  return {
    socket,
    heard,
    send,
    until,
    hello: (token, resume = []) => {
      send({ type: "hello", token, resume: resume.map((one) => ({ after: 0, ...one })) });
      return until(({ type }) => type === "welcome");
    },
    say: (stream, data, clientId = randomUUID()) => {
      const before = heard.length;
      send({ type: "say", stream, clientId, kind: "said", data });
      return until((frame) => heard.indexOf(frame) >= before && frame["clientId"] === clientId);
    },
    events: (stream) => heard.filter(({ type, stream: of }) => type === "event" && of === stream),
    closed,
    close: async () => {
      socket.close();
      await closed;
    },
  };
}
