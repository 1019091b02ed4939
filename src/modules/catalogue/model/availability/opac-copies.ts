import type { OpacCirculation, OpacHolding } from "#standards/sru-client";
import { type ItemStatus, statusOf } from "../copies/status.ts";
import { dayIn } from "./due-date.ts";
import { blankCopy, type LiveCopy, type LiveStatus } from "./live-copy.ts";

/** What one place has; Z39.50 and OPAC XML call everything the same. */
export type OpacPlace = OpacHolding;

/** A library's own words for statuses, folded. */
type Words = Readonly<Record<string, ItemStatus>>;

/**
 * The copies of an OPAC record. A place without circulation data is one copy of which nothing is said
 * but, with some systems, a status in the public note.
 */
export function opacCopies(places: readonly OpacPlace[], words: Words): readonly LiveCopy[] {
  return places.flatMap((place) => {
    const circulation = place.circulation ?? [];
    if (circulation.length === 0) return [noted(place, words)];
    return circulation.map((copy) => circulating(place, copy));
  });
}

function noted(place: OpacPlace, words: Words): LiveCopy {
  const note = text(place.publicNote);
  const status = note === null ? "unknown" : statusOf(note, words, "unknown");
  return { ...placed(place), part: text(place.enumAndChron), status, statusText: note };
}

function circulating(place: OpacPlace, copy: OpacCirculation): LiveCopy {
  const due = copy.availableNow ? null : dayIn(copy.availabilityDate);
  return {
    ...placed(place),
    branch: text(copy.temporaryLocation) ?? text(place.localLocation),
    barcode: text(copy.itemId),
    part: text(copy.enumAndChron) ?? text(place.enumAndChron),
    status: statusIn(copy),
    statusText: text(copy.restrictions) ?? text(place.publicNote),
    due,
  };
}

/** "onHold" is a hold that waits for this copy: one that is there is then somebody else's. */
function statusIn({ availableNow, availabilityDate, onHold }: OpacCirculation): LiveStatus {
  if (availableNow) return onHold ? "on-hold" : "available";
  return text(availabilityDate) === null ? "unavailable" : "on-loan";
}

function placed({ localLocation, shelvingLocation, callNumber }: OpacPlace): LiveCopy {
  return {
    ...blankCopy,
    branch: text(localLocation),
    shelving: text(shelvingLocation),
    callNumber: text(callNumber),
  };
}

function text(value: string | undefined): string | null {
  const trimmed = value?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
}
