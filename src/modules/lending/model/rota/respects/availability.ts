import type { Candidate } from "../candidate.ts";
import type { Certainty, Offer } from "../offer.ts";
import type { Why } from "../rota.ts";

const points = { live: 0, told: -4, unknown: -12, unseen: -12 } as const satisfies Record<
  Certainty,
  number
>;

/** How sure it is that a copy is there: said just now, said when its catalogue came, or not known. */
export function availabilityOf({ certainty, there }: Offer, { readersWaiting }: Candidate): Why {
  return {
    respect: "availability",
    points: points[certainty],
    value: { certainty, there, waiting: readersWaiting },
  };
}

const OTHER_EDITION = -8;

/** Told only where it is another edition than the one asked for. */
export function editionOf({ copies }: Offer): readonly Why[] {
  if (!copies || copies.sameEdition) return [];
  return [{ respect: "edition", points: OTHER_EDITION, value: {} }];
}
