import { alikeInPrint, barriers } from "./barriers.ts";
import type { Decision, Doubt, Reason } from "./decision.ts";
import { type Features, featuresOf } from "./features/features.ts";
import { restsOnTitleAlone } from "./generic-title.ts";
import {
  compareIdentifiers,
  type IdentifierEvidence,
  isConfirmed,
  worthOf,
} from "./identifiers.ts";
import type { Profile } from "./profile.ts";
import { beforehand, evidenceOf, scoreOf } from "./scorer/learned.ts";

/** Log-odds from which on two records are called the same; what that is worth, docs/matching.md says. */
export const SAME_FROM = -1;
/** Log-odds from which on they are joined without asking anybody: a wrong book is worse than two entries. */
export const JOIN_FROM = 0.5;
const APART: Decision = { same: false, joins: false, apart: true, score: -100 };

/** Compares two profiles: first what keeps them apart, then what speaks for and against. */
export function decide(a: Profile, b: Profile): Decision {
  if (barriers(a, b).length > 0) return APART;
  const identifiers = compareIdentifiers(a, b);
  const features = featuresOf(a, b);
  const score = scoreOf(features) + worthOf(identifiers);
  const believed = doubtOf(a, b, features, identifiers) === null;
  return {
    same: believed && score >= SAME_FROM,
    joins: believed && score >= JOIN_FROM,
    apart: false,
    score,
  };
}

/** Why `decide` decides so: the weights add up to its score. */
export function explain(a: Profile, b: Profile): readonly Reason[] {
  const apart = barriers(a, b);
  if (apart.length > 0) return apart.map((respect) => ({ kind: "apart", respect }));
  const identifiers = compareIdentifiers(a, b);
  const features = featuresOf(a, b);
  const doubt = doubtOf(a, b, features, identifiers);
  const evidence: Reason[] = evidenceOf(features).filter(
    (reason) => reason.kind === "evidence" && Math.abs(reason.weight) >= 0.005,
  );
  if (identifiers !== "none")
    evidence.push({ kind: "evidence", respect: "identifiers", weight: worthOf(identifiers) });
  evidence.sort((one, other) => weightOf(other) - weightOf(one));
  return [...(doubt ? [{ kind: "doubt", doubt } as const] : []), ...evidence];
}

/** Whether two records are kept apart or doubted whatever their score; identifiers apart. */
export function doubtOrBarrier(a: Profile, b: Profile, features: Features): boolean {
  return barriers(a, b).length > 0 || doubtOf(a, b, features, "none") !== null;
}

/** Before any evidence: records that come to be compared at all are rather the same than not. */
export const startingScore = beforehand;

function weightOf(reason: Reason): number {
  return reason.kind === "evidence" ? Math.abs(reason.weight) : Infinity;
}

/** What forbids sameness although nothing keeps the records apart for good. */
function doubtOf(
  a: Profile,
  b: Profile,
  features: Features,
  identifiers: IdentifierEvidence,
): Doubt | null {
  if (identifiers === "shared") return isConfirmed(features) ? null : "unconfirmed-identifier";
  if (namesOtherAuthor(features) && !alikeInPrint(a, b)) return "other-author";
  return restsOnTitleAlone(a, b, features) ? "generic-title" : null;
}

/** Main entries without a name in common, nor words in the statements of responsibility. */
function namesOtherAuthor({ mainEntry, familiesWithin, statementWithin }: Features): boolean {
  return mainEntry === 0 && !(familiesWithin > 0) && !(statementWithin >= 0.5);
}
