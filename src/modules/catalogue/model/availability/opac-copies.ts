import { type ItemStatus, statusOf } from "../copies/status.ts";
import { dayIn } from "./due-date.ts";
import { blankCopy, type LiveCopy, type LiveStatus } from "./live-copy.ts";

/** One copy of an OPAC record, as Z39.50 and OPAC XML both have it. */
type Circulation = {
  readonly availableNow: boolean;
  readonly availabilityDate?: string | undefined;
  readonly restrictions?: string | undefined;
  readonly itemId?: string | undefined;
  readonly onHold: boolean;
  readonly enumAndChron?: string | undefined;
  readonly temporaryLocation?: string | undefined;
};

/** What one place has. */
export type OpacPlace = {
  readonly localLocation?: string | undefined;
  readonly shelvingLocation?: string | undefined;
  readonly callNumber?: string | undefined;
  readonly publicNote?: string | undefined;
  readonly enumAndChron?: string | undefined;
  readonly circulation?: readonly Circulation[] | undefined;
};

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

function circulating(place: OpacPlace, copy: Circulation): LiveCopy {
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
function statusIn({ availableNow, availabilityDate, onHold }: Circulation): LiveStatus {
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
