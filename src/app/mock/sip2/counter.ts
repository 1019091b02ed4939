import { fieldOf, type Incoming, type KindCode, transactionDate } from "#standards/sip2";
import { type LocalSystem, Refused } from "../local-system.ts";

/** What the mock knows of one line: its system, the sign-in it asks for, and the clock. */
export type Counter = {
  readonly system: LocalSystem;
  readonly login: { readonly user: string; readonly password: string } | null;
  readonly now: () => Temporal.Instant;
};

export type Asked<Code extends KindCode> = Extract<Incoming, { readonly code: Code }>;

export type Attempt<T> = { readonly done: T } | { readonly refused: string };

/** What came of something that the system may refuse. */
export function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { done: work() };
  } catch (fault) {
    if (fault instanceof Refused) return { refused: fault.message };
    throw fault;
  }
}

/** A word to the screen, where there is a reason for one. */
export function screen(did: Attempt<unknown>): { readonly screenMessage?: string } {
  return "refused" in did ? { screenMessage: did.refused } : {};
}

export function field(asked: Incoming, name: Parameters<typeof fieldOf>[1]): string {
  return fieldOf(asked, name) ?? "";
}

export function stamp({ now }: Counter): string {
  return transactionDate(now().toZonedDateTimeISO("UTC").toPlainDateTime());
}
