import { openEvents } from "./events.ts";
import type { Frame, Heard, Place, Saying, Transport } from "./frames.ts";
import { openSocket } from "./socket.ts";

export type { Heard, Place } from "./frames.ts";

/** `offline`: not for want of trying, or for good after a refusal of the whole connection. */
export type LiveState = "live" | "reconnecting" | "offline";

export type LiveOptions = {
  /** The live token that the page was given. */
  readonly token: string;
  readonly hear: (heard: Heard) => void;
  readonly state: (state: LiveState) => void;
};

/** Milliseconds. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;
const STEADY = 10_000;
const FOR_WELCOME = 5000;
const MOST_BYTES = 60_000;
/** Sayings that are on their way at the same time. */
const IN_FLIGHT = 16;
/** The page cannot come in again with what it has. */
const FINAL = /^(token-|signed-out)/;

/**
 * A page's connection to the streams it follows: a WebSocket, or server-sent events with POST where
 * that cannot be had. It comes back by itself, hears what it missed, and says again what was not
 * acknowledged, under the same ids.
 */
export class LiveConnection {
  readonly #options: LiveOptions;
  readonly #places = new Map<string, Place>();
  readonly #outbox = new Map<string, Saying>();
  readonly #flying = new Set<string>();
  /** What the hello asked for. */
  #asked: ReadonlySet<string> = new Set();
  #token: string;
  #open = openSocket;
  #transport: Transport | undefined;
  #liveSince = 0;
  #failures = 0;
  #wait: number | undefined;
  #timer: number | undefined;
  #silence: number | undefined;
  #patience = FOR_WELCOME;
  #over = false;
  #retry = (): void => this.#connect();

  constructor(options: LiveOptions) {
    this.#options = options;
    this.#token = options.token;
    addEventListener("online", this.#retry);
    this.#timer = window.setTimeout(this.#retry);
  }

  /** Follows a stream from behind a number on; anew from there where it is followed already. */
  follow(place: Place): void {
    this.#places.set(place.id, place);
    if (this.#liveSince) this.#transport?.follow(place);
  }

  unfollow(stream: string): void {
    this.#places.delete(stream);
    if (this.#liveSince) this.#transport?.unfollow(stream);
  }

  /**
   * Says something, now or when the connection is back. @returns the id under which it is acknowledged
   * or refused. @throws RangeError for more than a frame holds, which no connection would ever take.
   */
  say(stream: string, kind: string, data: unknown, clientId: string = newId()): string {
    const { length } = new TextEncoder().encode(JSON.stringify(data));
    if (length > MOST_BYTES) throw new RangeError(`${length} bytes are too many for one frame`);
    this.#outbox.set(clientId, { stream, clientId, kind, data });
    this.#flush();
    return clientId;
  }

  /** Tells those who follow now something that is not kept, such as that somebody is writing. */
  signal(stream: string, kind: string): void {
    if (this.#liveSince) this.#transport?.signal(stream, kind);
  }

  /** Ends for good. */
  close(): void {
    this.#over = true;
    removeEventListener("online", this.#retry);
    clearTimeout(this.#timer);
    this.#transport?.close();
  }

  #connect(): void {
    if (this.#transport || this.#over) return;
    clearTimeout(this.#timer);
    let isOpen = true;
    const transport = this.#open({
      token: () => this.#token,
      resume: () => this.#ask(),
      place: (stream) => this.#places.get(stream),
      hear: (frame) => isOpen && this.#hear(frame),
      ended: () => {
        if (isOpen) this.#ended();
        isOpen = false;
      },
    });
    this.#transport = transport;
    this.#listenFor(transport);
  }

  #ask(): readonly Place[] {
    this.#asked = new Set(this.#places.keys());
    return [...this.#places.values()];
  }

  /** Without a sign of life the way is dead, whatever the system believes. */
  #listenFor(transport: Transport | undefined): void {
    clearTimeout(this.#silence);
    this.#silence = window.setTimeout(() => transport?.close(), this.#patience);
  }

  #hear(frame: Frame): void {
    this.#listenFor(this.#transport);
    if (frame.type === "welcome") this.#welcomed(frame);
    else if (frame.type === "drain") this.#wait = frame.wait;
    else if (frame.type !== "beat" && this.#isNews(frame)) this.#options.hear(frame);
  }

  #welcomed({ heartbeat, token }: Frame & { type: "welcome" }): void {
    this.#token = token;
    this.#patience = heartbeat * 2500;
    this.#liveSince = performance.now();
    this.#options.state("live");
    for (const [id, place] of this.#places)
      if (!this.#asked.has(id)) this.#transport?.follow(place);
    this.#flush();
  }

  /** Keeps the numbers and the outbox. @returns whether the island has not heard this yet. */
  #isNews(heard: Heard): boolean {
    if (heard.type === "event" || heard.type === "up-to") return this.#moveTo(heard);
    if (heard.type === "resync-required") this.#places.delete(heard.stream);
    if (heard.type === "ack") this.#landed(heard.clientId);
    return heard.type === "refused" ? this.#refused(heard) : true;
  }

  #moveTo({ type, stream, sequence }: { type: string; stream: string; sequence: number }): boolean {
    const place = this.#places.get(stream);
    if (!place || sequence < place.after + (type === "event" ? 1 : 0)) return false;
    this.#places.set(stream, { ...place, after: sequence });
    return true;
  }

  #refused({ stream, clientId, code }: Heard & { type: "refused" }): boolean {
    // A fault of the server's is no answer: on the next connection all is asked again.
    if (code === "fault") this.#transport?.close();
    else if (clientId !== undefined) this.#landed(clientId);
    else if (stream !== undefined) this.#places.delete(stream);
    else if (FINAL.test(code)) this.#over = true;
    return code !== "fault";
  }

  #landed(clientId: string): void {
    this.#outbox.delete(clientId);
    this.#flying.delete(clientId);
    this.#flush();
  }

  #flush(): void {
    if (!this.#liveSince) return;
    for (const [clientId, saying] of this.#outbox) {
      if (this.#flying.size >= IN_FLIGHT) return;
      if (this.#flying.has(clientId)) continue;
      this.#flying.add(clientId);
      this.#transport?.say(saying);
    }
  }

  #ended(): void {
    clearTimeout(this.#silence);
    const wasLive = this.#liveSince > 0;
    const wasSteady = wasLive && performance.now() - this.#liveSince > STEADY;
    this.#failures = wasSteady ? 0 : this.#failures + 1;
    // The one way was not to be had: then the other.
    if (!wasLive) this.#open = this.#open === openSocket ? openEvents : openSocket;
    this.#transport = undefined;
    this.#liveSince = 0;
    this.#patience = FOR_WELCOME;
    this.#flying.clear();
    this.#options.state(this.#over || this.#failures > 3 ? "offline" : "reconnecting");
    if (!this.#over) this.#timer = window.setTimeout(this.#retry, this.#wait ?? this.#backOff());
    this.#wait = undefined;
  }

  #backOff(): number {
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.#failures);
    return wait * (0.5 + Math.random() / 2);
  }
}

/** By random values, for randomUUID is there on secure origins only. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
