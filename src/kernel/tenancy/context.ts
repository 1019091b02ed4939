import type { Principal } from "#kernel/access";
import type { BlobStore } from "#kernel/blobs";
import type { Clock } from "#kernel/clock";
import type { Config } from "#kernel/config";
import type { Tx } from "#kernel/db";
import type { EventKind } from "#kernel/events";
import type { Locale } from "#kernel/i18n";
import type { LibraryId } from "#kernel/ids";
import type { JobKind, JobOptions } from "#kernel/jobs";
import type { SearchPort } from "#kernel/search";
import type { Log } from "#kernel/telemetry";

/**
 * How far a transaction reaches: one library, all members (a coordinator's work), the software in the
 * name of one tenant only, or the software's own.
 */
export type Reach = "library" | "network" | "software" | "system";

/** Who comes, in whose name, in which language. */
export type Visitor = {
  readonly principal: Principal;
  readonly library: LibraryId | null;
  readonly locale: Locale;
  readonly reach?: Reach;
  /** Whether nothing will be changed: the database refuses it then, and nobody waits for the end. */
  readonly readsOnly?: boolean;
};

/** What a deployment has besides its database. */
export type Services = {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly search: SearchPort;
  readonly blobs: BlobStore;
  /** Wakes those who follow a stream of events, in this process and the others; never from within a transaction. */
  readonly wakeStream: (stream: string) => void;
  /** Tells those who follow a stream something that is not kept, such as that somebody writes; never from within a transaction. */
  readonly signalStream: (signal: StreamSignal) => void;
};

/** Who (empty: somebody without a name) gives which signal in which stream. */
export type StreamSignal = {
  readonly stream: string;
  readonly from: string;
  readonly kind: string;
};

/** Everything an action may use; lives as long as its transaction. */
export type Ctx = Services & {
  readonly principal: Principal;
  readonly library: LibraryId | null;
  readonly locale: Locale;
  readonly reach: Reach;
  readonly tx: Tx;
  /** Says that something happened, in this transaction. */
  readonly emit: <Payload>(kind: EventKind<Payload>, payload: Payload) => Promise<void>;
  /** Asks for work to be done after the commit, with this visitor's rights. */
  readonly enqueue: <Payload>(
    kind: JobKind<Payload>,
    payload: Payload,
    options?: JobOptions,
  ) => Promise<void>;
  /** Does something as the last thing within the transaction: what takes locks that many wait for. */
  readonly beforeCommit: (last: () => Promise<void>) => void;
  /** Does something in this process once the transaction is committed; never where it is rolled back. */
  readonly afterCommit: (then: () => void) => void;
  /** Says that a findable thing has changed or gone; the index looks at it after the commit. */
  readonly reindex: (kind: string, ids: readonly string[]) => Promise<void>;
};
