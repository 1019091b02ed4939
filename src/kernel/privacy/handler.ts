import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** How long something is kept, and the act that ends it; run daily in a system transaction. */
export type RetentionRule = {
  /** Key of the module's messages that tells readers what is kept and how long. */
  readonly name: string;
  readonly days: number;
  /** Removes or anonymises what is older than `before`. @returns how many rows. */
  readonly expire: (ctx: Ctx, before: Temporal.Instant) => Promise<number>;
};

/** What each module that knows anything of a person registers: everything out, everything gone. */
export type PrivacyHandler = {
  readonly module: string;
  /** All that this module keeps about the person, as plain data that a person can read. */
  readonly exportPerson: (ctx: Ctx, person: PersonId) => Promise<Readonly<Record<string, unknown>>>;
  /** Erases it, or makes it nobody's where others need the fact. */
  readonly erasePerson: (ctx: Ctx, person: PersonId) => Promise<void>;
  readonly retention?: readonly RetentionRule[];
  /** What is kept, why and how long, a sentence each: shown to people on their privacy page. */
  readonly kept?: (locale: Ctx["locale"]) => readonly string[];
};
