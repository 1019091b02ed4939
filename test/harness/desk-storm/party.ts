import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { WebSocket } from "ws";

/** Somebody in a conversation: by which way, with which rights. */
export type Place = {
  readonly token: string;
  readonly stream: string;
  readonly key: string;
  readonly cookie: string | null;
};

type Frame = Readonly<Record<string, unknown>> & { readonly type: string };

/** A message as somebody heard it. */
export type Message = { readonly sequence: number; readonly body: string };

/**
 * One end of a conversation, made after docs/realtime.md alone: it keeps what it says until that is
 * acknowledged, says it again under the same id, and comes back from where it was.
 */
export class Party {
  readonly heard: Message[] = [];
  /** Body to number, as acknowledged. */
  readonly acknowledged = new Map<string, number>();
  readonly faults: string[] = [];
  /** Milliseconds from saying something to hearing it oneself, breaks of the line included. */
  readonly delays: number[] = [];
  #after = 0;
  readonly #outbox = new Map<string, string>();
  /** When something was first said, by its body. */
  readonly #saidAt = new Map<string, number>();
  #socket: WebSocket | undefined;
  #over = false;
  readonly #place: Place;
  readonly #ports: readonly number[];
  readonly #host: string;
  readonly #random: () => number;
  #token: string;

  constructor(
    place: Place,
    way: { readonly ports: readonly number[]; readonly host: string },
    random: () => number,
  ) {
    this.#place = place;
    this.#token = place.token;
    this.#ports = way.ports;
    this.#host = way.host;
    this.#random = random;
    this.#connect();
  }

  say(body: string): void {
    const clientId = randomUUID();
    this.#outbox.set(clientId, body);
    this.#saidAt.set(body, performance.now());
    this.#send(clientId, body);
  }

  get unacknowledged(): number {
    return this.#outbox.size;
  }

  close(): void {
    this.#over = true;
    this.#socket?.terminate();
  }

  #connect(): void {
    const port = this.#ports[Math.floor(this.#random() * this.#ports.length)];
    const headers = {
      host: this.#host,
      origin: `http://${this.#host}`,
      ...(this.#place.cookie ? { cookie: this.#place.cookie } : {}),
    };
    const socket = new WebSocket(`ws://127.0.0.1:${port}/live`, { headers });
    this.#socket = socket;
    const { stream, key } = this.#place;
    socket.on("open", () => {
      const place = { kind: "reference.inquiry", id: stream, key, after: this.#after };
      socket.send(JSON.stringify({ type: "hello", token: this.#token, resume: [place] }));
    });
    socket.on("message", (data: Buffer) => this.#hear(JSON.parse(data.toString()) as Frame));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      if (!this.#over) void pause(100 + this.#random() * 400).then(() => this.#connect());
    });
  }

  #send(clientId: string, body: string): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return;
    const { stream } = this.#place;
    const saying = { type: "say", stream, clientId, kind: "message", data: { body } };
    this.#socket.send(JSON.stringify(saying));
  }

  #hear(frame: Frame): void {
    if (frame.type === "welcome") {
      this.#token = String(frame["token"]);
      for (const [clientId, body] of this.#outbox) this.#send(clientId, body);
    } else if (frame.type === "ack") {
      const id = String(frame["clientId"]);
      const body = this.#outbox.get(id);
      if (body !== undefined) this.acknowledged.set(body, Number(frame["sequence"]));
      this.#outbox.delete(id);
    } else if (frame.type === "event") this.#event(frame);
    else if (frame.type === "up-to") this.#after = Number(frame["sequence"]);
    else if (frame.type === "refused" && frame["code"] !== "fault")
      this.faults.push(JSON.stringify(frame));
    else if (frame.type === "resync-required") this.faults.push("resync-required");
  }

  #event(frame: Frame): void {
    const sequence = Number(frame["sequence"]);
    if (sequence <= this.#after) this.faults.push(`number ${sequence} after ${this.#after}`);
    this.#after = sequence;
    if (frame["kind"] !== "message") return;
    const { body } = frame["data"] as { body: string };
    const saidAt = this.#saidAt.get(body);
    if (saidAt !== undefined) this.delays.push(performance.now() - saidAt);
    this.heard.push({ sequence, body });
  }
}
