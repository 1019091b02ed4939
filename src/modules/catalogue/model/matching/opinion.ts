import { JOIN_FROM } from "./decide.ts";
import type { Decision, Doubt, Reason, Respect } from "./decision.ts";

/**
 * What a decision means to a person: joined without asking; probably the same; so likely, and doubted
 * for a reason; possibly the same, but rather not; another manifestation; kept apart for good.
 */
export type Opinion = "joined" | "probable" | "doubted" | "improbable" | "other" | "apart";

/** Beneath this score, in log-odds, two records are taken for different without asking. */
const HARDLY = -2;

export function opinionOf({ apart, joins, same, score }: Decision): Opinion {
  if (apart) return "apart";
  if (joins) return "joined";
  if (score >= JOIN_FROM) return "doubted";
  if (same) return "probable";
  return score > HARDLY ? "improbable" : "other";
}

export type Strength = "strongly" | "clearly" | "slightly";

/** How strongly a respect speaks, whichever way, in words; weights are log-odds. */
export function strengthOf(weight: number): Strength {
  const size = Math.abs(weight);
  if (size >= 1.5) return "strongly";
  return size >= 0.4 ? "clearly" : "slightly";
}

/** What a respect says of two records. */
export type Voice = {
  readonly respect: Respect;
  readonly weight: number;
};

/** An explanation taken apart: who speaks for, who against, strongest first; what keeps apart; what is doubted. */
export type Voices = {
  readonly pro: readonly Voice[];
  readonly contra: readonly Voice[];
  readonly apart: readonly Respect[];
  readonly doubts: readonly Doubt[];
};

/** Beneath this, in log-odds, a respect says too little to be named. */
const AUDIBLE = 0.1;

export function voicesOf(reasons: readonly Reason[]): Voices {
  const heard = reasons
    .filter((reason) => reason.kind === "evidence")
    .filter(({ weight }) => Math.abs(weight) >= AUDIBLE)
    .map(({ respect, weight }): Voice => ({ respect, weight }))
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return {
    pro: heard.filter(({ weight }) => weight > 0),
    contra: heard.filter(({ weight }) => weight < 0),
    apart: reasons.flatMap((reason) => (reason.kind === "apart" ? reason.respect : [])),
    doubts: reasons.flatMap((reason) => (reason.kind === "doubt" ? reason.doubt : [])),
  };
}
