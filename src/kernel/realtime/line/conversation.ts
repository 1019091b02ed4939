import { Refusal } from "#kernel/access";
import type { Visit } from "#kernel/http";
import { Follow, type Surroundings } from "../follow/follow.ts";
import type { Hub, Signal } from "../follow/hub.ts";
import { type ClientFrame, type Hello, MOST_STREAMS, type Place, readFrame } from "../frames.ts";
import { faultOfToken, liveToken } from "../live-token.ts";
import { type LiveRefusal, words } from "../messages/index.ts";
import type { StreamKind } from "../stream-kind.ts";
import { CLOSE, type Line } from "./line.ts";
import { TokenBucket } from "./token-bucket.ts";

/** A refusal or a fault in the reader's words, with a stable code. */
export type Told = { readonly code: string; readonly text: string };

/** What all conversations of a deployment share. */
export type House = {
  readonly hub: Hub;
  readonly around: Surroundings;
  readonly kinds: ReadonlyMap<string, StreamKind>;
  /** Tells the followers of a stream in the other processes. */
  readonly signalOthers: (signal: Signal) => void;
  readonly tell: (fault: unknown, visit: Visit) => Told;
  /** Seconds between signs of life. */
  readonly heartbeat: number;
};

/** Frames of one client: a burst of a reconnect, then as fast as a quick writer. */
const BURST = 120;
const PER_SECOND = 30;
/** Frames that may wait for those before them. */
const MOST_WAITING = 64;

/** One client, from its hello to its end. Its frames are worked off in their order. */
export class Conversation {
  readonly #house: House;
  readonly #visit: Visit;
  readonly #line: Line;
  readonly #follows = new Map<string, Follow>();
  readonly #frames = new TokenBucket(BURST, PER_SECOND);
  #state: "new" | "greeted" | "ending" | "over" = "new";
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor(house: House, visit: Visit, line: Line) {
    this.#house = house;
    this.#visit = visit;
    this.#line = line;
  }

  get visit(): Visit {
    return this.#visit;
  }

  /** Whether it has not said hello yet. */
  get isSilent(): boolean {
    return this.#state === "new";
  }

  /** Takes a frame as it came; null for one that is no text. */
  receive(text: string | null): void {
    if (this.#state === "ending" || this.#state === "over") return;
    if (!this.#frames.take() || this.#waiting >= MOST_WAITING) return this.cutOff("too-fast");
    const frame = text === null ? null : readFrame(text);
    if (!frame) return this.#refuse("malformed");
    this.#waiting += 1;
    this.#last = this.#last
      .then(() => this.#answer(frame))
      .catch(this.#house.around.report)
      .finally(() => {
        this.#waiting -= 1;
      });
  }

  beat(): void {
    this.#line.beat();
  }

  /** Refuses it as a whole, and ends it. */
  cutOff(code: LiveRefusal): void {
    this.#refuse(code);
    this.end(CLOSE.refused, code);
  }

  /** Asks the client to come again after `wait` milliseconds; resolves when its frames are answered. */
  async drain(wait: number): Promise<void> {
    this.#state = "ending";
    this.#line.send({ type: "drain", wait });
    await this.#last;
    this.end(CLOSE.restart, "comes again");
  }

  /** Hangs up. */
  end(code: number, reason: string): void {
    this.#line.close(code, reason);
    this.ended();
  }

  /** The client is gone. */
  ended(): void {
    this.#state = "over";
    this.#line.ended();
    for (const follow of this.#follows.values()) this.#house.hub.remove(follow);
    this.#follows.clear();
  }

  async #answer(frame: ClientFrame): Promise<void> {
    if (this.#state === "over") return;
    if (frame.type === "hello") return this.#greet(frame);
    if (this.isSilent) return this.cutOff("no-hello");
    if (frame.type === "follow") return this.#follow(frame);
    if (frame.type === "say") return this.#say(frame);
    if (frame.type === "signal") return this.#signal(frame);
    this.#unfollow(frame.stream);
  }

  async #greet({ token, resume }: Hello): Promise<void> {
    if (this.#state !== "new") return this.#refuse("malformed");
    const fault = await faultOfToken(this.#visit, token);
    if (fault) return this.cutOff(fault);
    this.#state = "greeted";
    const { heartbeat } = this.#house;
    this.#line.send({ type: "welcome", heartbeat, token: await liveToken(this.#visit) });
    await Promise.all(resume.map((place) => this.#follow(place)));
  }

  async #follow({ kind: name, id, key, after }: Place): Promise<void> {
    const kind = this.#house.kinds.get(name);
    this.#unfollow(id);
    if (!kind) return this.#refuse("no-such-stream", { stream: id });
    if (this.#follows.size >= MOST_STREAMS) return this.#refuse("too-many", { stream: id });
    try {
      const open = () => kind.open(this.#visit, id, key ?? null);
      const access = await this.#house.around.turns.take(open);
      if (this.#state !== "over") this.#begin(id, access, after);
    } catch (fault) {
      this.#tell(fault, { stream: id });
    }
  }

  #begin(stream: string, access: Follow["access"], after: number): void {
    const follow = new Follow(
      { stream, access, after },
      this.#line,
      (end) => {
        this.#unfollow(stream);
        if (end instanceof Refusal) this.#tell(end, { stream });
        else this.#line.send({ type: "resync-required", stream, first: end.first });
      },
      this.#house.around,
    );
    this.#follows.set(stream, follow);
    this.#house.hub.add(follow);
  }

  #unfollow(stream: string): void {
    const follow = this.#follows.get(stream);
    if (!follow) return;
    this.#follows.delete(stream);
    this.#house.hub.remove(follow);
  }

  async #say({ stream, clientId, kind, data }: ClientFrame & { type: "say" }): Promise<void> {
    const follow = this.#follows.get(stream);
    if (!follow) return this.#refuse("not-followed", { stream, clientId });
    try {
      const sequence = await follow.access.say({ clientId, kind, data });
      this.#line.send({ type: "ack", stream, clientId, sequence });
    } catch (fault) {
      this.#tell(fault, { stream, clientId });
    }
  }

  #signal({ stream, kind }: ClientFrame & { type: "signal" }): void {
    const follow = this.#follows.get(stream);
    const from = follow?.access.name ?? null;
    if (!follow || from === null) return;
    const signal = { stream, from, kind };
    this.#house.hub.signal(signal, follow);
    this.#house.signalOthers(signal);
  }

  #tell(fault: unknown, about: { stream: string; clientId?: string }): void {
    const { code, text } = this.#house.tell(fault, this.#visit);
    this.#line.send({ type: "refused", ...about, code, message: text });
  }

  #refuse(code: LiveRefusal, about: { stream?: string; clientId?: string } = {}): void {
    const message = words(this.#visit.locale)(code);
    this.#line.send({ type: "refused", ...about, code, message });
  }
}
