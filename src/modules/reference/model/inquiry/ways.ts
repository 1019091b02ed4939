import { isLive, type InquiryState } from "./states.ts";

/** What somebody at a desk can do with an inquiry, in the order of the buttons. */
export type Way =
  | "claim"
  | "step-in"
  | "finish"
  | "park"
  | "let-go"
  | "leave-talk"
  | "abuse"
  | "reopen";

/** Who looks at it: of its own library, holding a claim, answering first. */
export type Looker = {
  readonly home: boolean;
  readonly holds: boolean;
  readonly answers: boolean;
};

/** The ways that are open; the actions decide themselves, this only spares people what would be refused. */
export function waysFrom(state: InquiryState, who: Looker): readonly Way[] {
  if (state === "merged") return [];
  if (!isUnderWay(state)) return who.home ? ["reopen"] : [];
  const ends: readonly Way[] = who.home || who.holds ? ["finish", ...parking(state), "abuse"] : [];
  return [...taking(state, who), ...ends, ...leaving(state, who)];
}

function isUnderWay(state: InquiryState): boolean {
  return isLive(state) || state === "open" || state === "pending";
}

function taking(state: InquiryState, { home, holds }: Looker): readonly Way[] {
  if (state === "waiting") return ["claim"];
  return state === "talking" && home && !holds ? ["step-in"] : [];
}

function parking(state: InquiryState): readonly Way[] {
  return isLive(state) ? ["park"] : [];
}

function leaving(state: InquiryState, { holds, answers }: Looker): readonly Way[] {
  if (state !== "talking" || !holds) return [];
  return [answers ? "let-go" : "leave-talk"];
}
