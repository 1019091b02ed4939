import { Refusal } from "#kernel/access";
import type { Visit } from "#kernel/http";
import { TokenBucket } from "#kernel/listening";
import { Follow } from "../follow/follow.ts";
import { type ClientFrame, type Hello, MOST_STREAMS, type Place, readFrame } from "../frames.ts";
import { checkToken, liveToken } from "../live-token.ts";
import type { LiveRefusal } from "../messages/index.ts";
import type { StreamAccess } from "../stream-kind.ts";
import {
  type About,
  giveSignal,
  type House,
  openStream,
  Refused,
  refusedFrame,
  sayIn,
} from "./house.ts";
import { CLOSE, type Line } from "./line.ts";

/** Frames of one client: a burst for a reconnect, then as fast as a quick writer. */
const FRAMES = { most: 120, seconds: 4 };
/** Signals beyond these are let go: they are for the moment. */
const SIGNALS = { most: 6, seconds: 3 };
/** Frames that may wait for those before them. */
const MOST_WAITING = 64;

/** One client, from its hello to its end. Its frames are worked off in their order. */
export class Conversation {
  readonly visit: Visit;
  readonly #house: House;
  readonly #line: Line;
  readonly #follows = new Map<string, Follow>();
  readonly #frames = new TokenBucket(FRAMES);
  readonly #signals = new TokenBucket(SIGNALS);
  #state: "new" | "greeted" | "ending" | "over" = "new";
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor(house: House, visit: Visit, line: Line) {
    this.#house = house;
    this.visit = visit;
    this.#line = line;
  }

  /** Whether it has not said hello yet. */
  get isSilent(): boolean {
    return this.#state === "new";
  }

  /** Takes a frame as it came; null for one that is no text. */
  receive(text: string | null): void {
    if (this.#state === "ending" || this.#state === "over") return;
    if (this.#frames.take().wait > 0 || this.#waiting >= MOST_WAITING)
      return this.cutOff("too-fast");
    const frame = text === null ? null : readFrame(text);
    if (!frame) return this.#tell(new Refused("malformed"));
    this.#waiting += 1;
    this.#last = this.#last.then(() => this.#answer(frame));
  }

  /** A sign of life; without one from the other side it ends. */
  beat(): void {
    this.#line.beat();
  }

  /** Refuses it as a whole, and ends it. */
  cutOff(code: LiveRefusal, close: number = CLOSE.refused): void {
    this.#tell(new Refused(code));
    this.end(close, code);
  }

  /** Asks the client, once, to come again after `wait` milliseconds; resolves when its frames are answered. */
  async drain(wait: number): Promise<void> {
    if (this.#state === "over") return;
    if (this.#state !== "ending") this.#line.send({ type: "drain", wait });
    this.#state = "ending";
    await this.#last;
    this.end(CLOSE.restart, "come again");
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
    for (const stream of this.#follows.keys()) this.#unfollow(stream);
  }

  /** Never rejects: what goes wrong with a frame is told, and the next one has its turn. */
  async #answer(frame: ClientFrame): Promise<void> {
    try {
      if (this.#state !== "over") await this.#do(frame);
    } catch (fault) {
      this.#tell(fault, aboutOf(frame));
    } finally {
      this.#waiting -= 1;
    }
  }

  #do(frame: ClientFrame): void | Promise<void> {
    if (frame.type === "hello") return this.#greet(frame);
    if (this.isSilent) return this.cutOff("no-hello");
    if (frame.type === "follow") return this.#follow(frame);
    if (frame.type === "say") return this.#say(frame);
    if (frame.type === "signal") return this.#signal(frame);
    this.#unfollow(frame.stream);
  }

  async #greet({ token, resume }: Hello): Promise<void> {
    if (this.#state === "ending") return;
    if (!this.isSilent) throw new Refused("malformed");
    const fault = await checkToken(this.visit, token);
    if (fault) return this.cutOff(fault);
    this.#state = "greeted";
    const { heartbeat } = this.#house;
    this.#line.send({ type: "welcome", heartbeat, token: await liveToken(this.visit) });
    await Promise.all(
      resume.map((place) =>
        this.#follow(place).catch((reason: unknown) => this.#tell(reason, { stream: place.id })),
      ),
    );
  }

  async #follow(place: Place): Promise<void> {
    this.#unfollow(place.id);
    const access = await openStream(this.#house, this.visit, place);
    if (this.#follows.size >= MOST_STREAMS) throw new Refused("too-many");
    if (this.#state !== "over") this.#begin(place, access);
  }

  #begin({ id: stream, after }: Place, access: StreamAccess): void {
    const ended = (end: Refusal | { readonly first: number }) => {
      this.#unfollow(stream);
      if (end instanceof Refusal) this.#tell(end, { stream });
      else this.#line.send({ type: "resync-required", stream, first: end.first });
    };
    const { hub, around } = this.#house;
    const follow = new Follow({ stream, access, after }, this.#line, ended, around);
    this.#unfollow(stream); // it may have been asked for twice at once
    this.#follows.set(stream, follow);
    hub.add(follow);
  }

  #unfollow(stream: string): void {
    const follow = this.#follows.get(stream);
    if (!follow) return;
    this.#follows.delete(stream);
    this.#house.hub.remove(follow);
  }

  async #say({ stream, clientId, kind, data }: ClientFrame & { type: "say" }): Promise<void> {
    const follow = this.#follows.get(stream);
    if (!follow) throw new Refused("not-followed");
    const sequence = await sayIn(follow.access, { clientId, kind, data });
    this.#line.send({ type: "ack", stream, clientId, sequence });
  }

  #signal({ stream, kind }: ClientFrame & { type: "signal" }): void {
    const follow = this.#follows.get(stream);
    if (follow && this.#signals.take().wait === 0)
      giveSignal(this.#house, { stream, kind }, follow);
  }

  #tell(fault: unknown, about?: About): void {
    this.#line.send(refusedFrame(this.#house, this.visit, fault, about));
  }
}

function aboutOf(frame: ClientFrame): About {
  if (frame.type === "say") return { stream: frame.stream, clientId: frame.clientId };
  return frame.type === "follow" ? { stream: frame.id } : {};
}
