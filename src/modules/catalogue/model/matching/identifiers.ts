import type { Features } from "./features/features.ts";
import type { Profile } from "./profile.ts";

/** What identifiers say, in log-odds; the examples have none, so this is set by hand. */
const WORTH = { shared: 7, other: -2, none: 0 } as const;

export type IdentifierEvidence = keyof typeof WORTH;

/** Only identifiers of one kind can contradict each other: an ISBN says nothing against an OCLC number. */
export function compareIdentifiers(a: Profile, b: Profile): IdentifierEvidence {
  if (a.identifiers.length === 0 || b.identifiers.length === 0) return "none";
  const own = new Set(a.identifiers);
  if (b.identifiers.some((identifier) => own.has(identifier))) return "shared";
  const kinds = new Set(a.identifiers.map(kindOf));
  return b.identifiers.some((identifier) => kinds.has(kindOf(identifier))) ? "other" : "none";
}

export function worthOf(evidence: IdentifierEvidence): number {
  return WORTH[evidence];
}

/**
 * A number may be reused, or stand for a whole set: it joins nothing unless title and author agree
 * with it. An author only one record names is no disagreement.
 */
export function isConfirmed({
  titleWithin,
  titleVariant,
  mainEntry,
  familiesWithin,
}: Features): boolean {
  const title = titleWithin >= 0.6 || titleVariant >= 0.8;
  return title && !(mainEntry === 0 && !(familiesWithin > 0));
}

const kindOf = (identifier: string) => identifier.slice(0, identifier.indexOf(":"));
