import type { Visit } from "#kernel/http";

/** One event of a stream, as a follower may see it. Numbers rise; there are gaps where something is not for them. */
export type StreamEvent = {
  readonly sequence: number;
  readonly kind: string;
  /** Plain values that JSON can hold. */
  readonly data: unknown;
};

/** What was kept after a number, for one follower. */
export type StreamPage = {
  readonly events: readonly StreamEvent[];
  /** The number up to which this page is complete: where to go on from, also past what is hidden. */
  readonly upTo: number;
};

/** Something said by a follower, as it came: the kind's own schema decides whether it can be stored. */
export type Said = {
  /** Chosen by the client, once for each thing it says: saying it again changes nothing. */
  readonly clientId: string;
  readonly kind: string;
  readonly data: unknown;
};

/** A follower's way to one stream, with that follower's rights. */
export type StreamAccess = {
  /** At most `limit` events after a number. @throws Refusal when the right to see them has ended. */
  readonly read: (after: number, limit: number) => Promise<StreamPage>;
  /** Stores something, once. @returns its number, after the commit. @throws Refusal, InvalidInput */
  readonly say: (said: Said) => Promise<number>;
  /**
   * How others call this follower in signals that are not kept ("is writing"); empty: as their page calls
   * whoever has no name; null: it gives none.
   */
  readonly name: string | null;
  /** Hears the signals that this follower gives, where they go further than to the other followers. */
  readonly signalled?: (kind: string) => void;
};

/** A kind of stream, as `manifest.streams` registers it. */
export type StreamKind = {
  /** Module and thing: "reference.inquiry". */
  readonly name: string;
  /**
   * Opens the way to one stream for a visitor. `key` is what a stranger was given to follow this very
   * stream (a capability), null without one. @throws Refusal `not-found` or `forbidden`.
   */
  readonly open: (
    visit: Pick<Visit, "principal" | "library" | "locale" | "run" | "services">,
    id: string,
    key: string | null,
  ) => Promise<StreamAccess>;
};
