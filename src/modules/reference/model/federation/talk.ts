import type { LibraryId, PersonId } from "#kernel/ids";
import type { Mode } from "./exchange.ts";
import type { TransactionState } from "./transaction.ts";

/** A question of a partner's reader, while it lasts: we are the server. */
export type Talk = {
  readonly id: string;
  readonly peer: string;
  readonly partner: string;
  readonly libraryName: string;
  readonly mode: Mode;
  readonly state: TransactionState;
  readonly language: string;
  readonly subject: string | null;
  readonly askedAt: Date;
  readonly dueAt: Date | null;
  readonly library: LibraryId | null;
  readonly person: PersonId | null;
  readonly personName: string | null;
  readonly claim: string | null;
  readonly sent: number;
  readonly heard: number;
  readonly waitsSince: Date | null;
  readonly movedAt: Date;
};

/** Something said in it. */
export type TalkEntry = {
  readonly id: string;
  readonly talk: string;
  readonly sequence: number;
  readonly clientId: string;
  readonly author: "reader" | "staff" | "partner";
  readonly name: string | null;
  readonly body: string;
  readonly at: Date;
};

/** What staff here can do with it, in the order of the buttons. */
export type TalkWay = "take" | "finish" | "return" | "park" | "reject";

/** The ways that are open to somebody who has taken it, or has not. */
export function talkWays(
  { mode, state }: Pick<Talk, "mode" | "state">,
  holds: boolean,
): readonly TalkWay[] {
  if (state === "ended") return [];
  if (!holds) return state === "offered" || mode === "ticket" ? ["take"] : [];
  if (mode === "ticket") return ["return", "reject"];
  return state === "talking" ? ["finish", "park", "return"] : ["return"];
}

/** Whether who holds it can write: in a live talk, or an answer to a ticket. */
export function canWrite({ state }: Pick<Talk, "state">): boolean {
  return state === "talking" || state === "asked" || state === "clarifying";
}
