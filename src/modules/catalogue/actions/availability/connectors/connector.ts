import type { OutboundRules } from "#kernel/outbound";
import type { Found, LiveCopy, UnknownReason } from "../../../model/availability/live-copy.ts";
import type { RecordNumbers } from "../../../model/availability/numbers.ts";
import type { ConnectorKind, SettingsOf } from "../../../model/availability/target.ts";
import type { ItemMapping } from "../../../model/copies/mapping.ts";

/** One question to a library's own system: how things are with the copies of a record. */
export type Question<Kind extends ConnectorKind = ConnectorKind> = {
  readonly settings: SettingsOf<Kind>;
  readonly secret: string;
  readonly numbers: RecordNumbers;
  /** How the library writes copies and statuses in its records. */
  readonly mapping: ItemMapping;
  readonly rules: OutboundRules;
  /** Whether passwords and SIP2 may go unsecured beyond this machine. */
  readonly unsecured: boolean;
  readonly now: Temporal.Instant;
  readonly timeZone: string;
  /** Ends at the deadline. */
  readonly signal: AbortSignal;
  /** Takes copies as they come, so that those are not lost when time runs out. */
  readonly keep: (copies: readonly LiveCopy[]) => void;
};

/**
 * Speaks one protocol. Answers with what the system says, or null where it does not know the record.
 * Throws whatever comes up: `reasonOf` knows what it means.
 */
export type Connector<Kind extends ConnectorKind> = (
  question: Question<Kind>,
) => Promise<Found | null>;

/** The system, or our own rule, said no. */
export class LiveFault extends Error {
  readonly reason: UnknownReason;
  constructor(reason: UnknownReason, detail = "") {
    super(detail === "" ? reason : `${reason}: ${detail}`);
    this.name = "LiveFault";
    this.reason = reason;
  }
}

/** More copies of one record than this are not taken in. */
export const MOST_COPIES = 5000;
