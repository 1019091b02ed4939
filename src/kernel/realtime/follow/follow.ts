import { Refusal } from "#kernel/access";
import type { ServerFrame } from "../frames.ts";
import type { Head, ReadHeads } from "../heads.ts";
import { noteDelivery } from "../metrics.ts";
import type { StreamAccess, StreamPage } from "../stream-kind.ts";
import type { Turns } from "#kernel/listening";

/** Events that are read at once. */
const PAGE = 100;

/** What a follow needs of those around it. */
export type Surroundings = {
  readonly readHeads: ReadHeads;
  readonly turns: Turns;
  /** A read failed by a fault of ours; the next sweep tries again. */
  readonly report: (fault: unknown) => void;
};

/** Where a follower's frames go. */
export type Outlet = {
  readonly send: (frame: ServerFrame) => void;
  /** Resolves when the follower has taken most of what was sent. */
  readonly ready: () => Promise<void>;
};

/** Told once, when the stream cannot be followed any more: by a refusal, or for lack of what is gone. */
export type Ended = (end: Refusal | { readonly first: number }) => void;

/**
 * One follower of one stream: reads what is new each time it is woken, with that follower's rights,
 * and hands it on in order. However often it is woken, it reads once at a time, and once more.
 */
export class Follow {
  readonly stream: string;
  readonly access: StreamAccess;
  readonly outlet: Outlet;
  readonly #around: Surroundings;
  readonly #ended: Ended;
  #after: number;
  #caughtUp = false;
  #reading = false;
  /** When it was first woken for what it has not read yet; null: it has read all. */
  #wokenAt: number | null = null;
  #over = false;

  constructor(
    from: { readonly stream: string; readonly access: StreamAccess; readonly after: number },
    outlet: Outlet,
    ended: Ended,
    around: Surroundings,
  ) {
    this.stream = from.stream;
    this.access = from.access;
    this.#after = from.after;
    this.outlet = outlet;
    this.#ended = ended;
    this.#around = around;
  }

  /** Whether it has delivered all up to the last number of its stream. */
  isAt(last: number): boolean {
    return this.#caughtUp && this.#after === last;
  }

  /** There is, or may be, something new. */
  wake(): void {
    this.#wokenAt ??= performance.now();
    if (!this.#reading && !this.#over) void this.#read();
  }

  /** Delivers nothing any more. */
  stop(): void {
    this.#over = true;
  }

  async #read(): Promise<void> {
    this.#reading = true;
    try {
      while (this.#wokenAt !== null && !this.#over) await this.#readPage(this.#wokenAt);
    } catch (fault) {
      if (fault instanceof Refusal) this.#end(fault);
      else this.#around.report(fault);
      this.#wokenAt = null;
    } finally {
      this.#reading = false;
    }
  }

  async #readPage(wokenAt: number): Promise<void> {
    await this.outlet.ready();
    this.#wokenAt = null;
    const page = await this.#around.turns.take(() => this.access.read(this.#after, PAGE));
    const lost = await this.#lost(page);
    if (this.#over) return;
    if (lost) return this.#end({ first: lost.first });
    this.#deliver(page);
    noteDelivery(wokenAt);
    if (page.events.length >= PAGE) this.#wokenAt ??= wokenAt;
  }

  /**
   * A number without its event was hidden from this follower, or is gone: asked after the read, since
   * what was gone before it is known to be gone now. @returns the head, where something is lost.
   */
  async #lost({ events, upTo }: StreamPage): Promise<Head | null> {
    if (events.length === upTo - this.#after) return null;
    const head = (await this.#around.readHeads([this.stream])).get(this.stream);
    // Ahead of the stream: these numbers are of another history, as after a restored backup.
    if (upTo < this.#after) return head ?? { last: 0, first: 1 };
    return head && this.#after + 1 < head.first ? head : null;
  }

  #deliver({ events, upTo }: StreamPage): void {
    const { stream, outlet } = this;
    for (const event of events) outlet.send({ type: "event", stream, ...event });
    const isPast = upTo > (events.at(-1)?.sequence ?? this.#after);
    this.#after = upTo;
    const isFirst = !this.#caughtUp && events.length < PAGE;
    if (isFirst || isPast) outlet.send({ type: "up-to", stream, sequence: upTo });
    if (isFirst) this.#caughtUp = true;
  }

  #end(end: Refusal | { readonly first: number }): void {
    this.#over = true;
    this.#ended(end);
  }
}
