import { barriers } from "./barriers.ts";
import type { Decision } from "./decision.ts";
import { compare, type Evidence } from "./evidence.ts";
import { restsOnTitleAlone } from "./generic-title.ts";
import type { Profile } from "./profile.ts";
import { base, threshold, weights } from "./weights.ts";

/** Compares two profiles: first what keeps them apart, then the sum of what speaks for and against. */
export function decide(a: Profile, b: Profile): Decision {
  const apart = barriers(a, b);
  if (apart.length > 0) return { same: false, apart: true, score: -100, reasons: apart };
  const evidence = compare(a, b);
  const reasons = Object.entries(evidence).map(([respect, level]) => `${respect}:${level}`);
  const score = sum(evidence);
  const veto = vetoOf(a, b, evidence);
  if (veto !== null) return { same: false, apart: false, score, reasons: [veto, ...reasons] };
  return { same: score >= threshold, apart: false, score, reasons };
}

function sum(evidence: Evidence): number {
  let score = base;
  for (const respect of RESPECTS) score += weights[respect][evidence[respect]] ?? 0;
  return score;
}

const RESPECTS = [
  "title",
  "length",
  "number",
  "date",
  "extent",
  "author",
  "edition",
  "publisher",
  "place",
  "identifier",
] as const satisfies readonly (keyof Evidence)[];

/** What forbids sameness although nothing keeps the records apart for good. */
function vetoOf(a: Profile, b: Profile, evidence: Evidence): string | null {
  if (restsOnTitleAlone(a, b, evidence)) return "veto:generic-title";
  // A number may be reused, or stand for a whole set: title and author have to confirm it.
  if (evidence.identifier === "shared" && !confirmed(evidence))
    return "veto:unconfirmed-identifier";
  return null;
}

function confirmed({ title, author }: Evidence): boolean {
  return !["little", "differs"].includes(title) && author !== "differs";
}
