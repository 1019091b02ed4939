import { Chooser } from "./random.ts";
import type { Work } from "./work.ts";

/** What one library holds of a work: the edition as listed, or a later reprint with a date of its own. */
export interface Edition {
  readonly id: string;
  readonly work: Work;
  readonly year: number | null;
  readonly reprint: boolean;
}

const reprintShare = 0.12;

/** The edition of the work that this library holds; a reprint year is the same in every library. */
export function editionHeld(work: Work, library: string): Edition {
  const shared = new Chooser(work.id);
  const own = new Chooser(`${library}|${work.id}`);
  const listed = { id: work.id, work, year: editionYear(work), reprint: false };
  if (
    !canBeReprinted(work) ||
    !shared.chance("reprint", reprintShare) ||
    !own.chance("reprint", 0.5)
  )
    return listed;
  const year = (work.edition_year ?? 0) + 4 + shared.below("reprint years", 11);
  return { id: `${work.id}@${year}`, work, year, reprint: true };
}

/** The year of the edition; where it is not known, that of the work, unless it is older than print. */
function editionYear(work: Work): number | null {
  const year = work.edition_year ?? work.year;
  return year !== null && year >= 1450 ? year : null;
}

function canBeReprinted(work: Work): boolean {
  const year = work.edition_year ?? 0;
  return (
    work.form === "book" &&
    work.kinds.length > 1 &&
    Boolean(work.publisher) &&
    year >= 1930 &&
    year <= 2008
  );
}
