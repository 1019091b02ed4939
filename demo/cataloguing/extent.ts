import type { Profile } from "./profile.ts";
import { Chooser } from "./random.ts";
import type { Work } from "./work.ts";

/** The parts of field 300: extent, other physical details, dimensions. */
export interface Extent {
  readonly extent: string;
  readonly details: string | null;
  readonly size: string | null;
}

const preliminary = ["vi", "viii", "x", "xii", "xiv", "xvi", "xxii"] as const;

/** Field 300 as this library would give it: "xii, 435 p." and a size, or plain "435 pages". */
export function extentOf(work: Work, profile: Profile, rda: boolean, choose: Chooser): Extent {
  const stated = work.pages ? counted(work.pages, choose) : defaultExtent(work, rda);
  const extent = carrier(work, rda ? stated : abbreviated(stated));
  if (profile.extent === "bare") return { extent, details: null, size: null };
  const printed = work.form === "book" || work.form === "score";
  return {
    extent: printed ? romanPages(work, extent) + extent : extent,
    details: details(work, rda),
    size: printed ? `${size(work, choose)} cm` : null,
  };
}

/** Pages in roman numerals before the text, in a third of the books: "xii, ". */
function romanPages(work: Work, extent: string): string {
  const shared = new Chooser(work.id);
  const has = /^\d+ p(ages|\.)$/.test(extent) && shared.chance("preliminary pages", 0.35);
  return has ? `${shared.pick("roman", preliminary)}, ` : "";
}

/** One cataloguer in thirty counts the last pages otherwise. */
function counted(pages: string, choose: Chooser): string {
  if (!choose.chance("other count", 1 / 30)) return pages;
  return pages.replace(/^(\d+)(?= pages$)/, (number) =>
    String(Number(number) + 1 + choose.below("more pages", 6)),
  );
}

function size(work: Work, choose: Chooser): number {
  return 18 + new Chooser(work.id).below("size", 7) + (choose.chance("measures up", 0.15) ? 1 : 0);
}

function defaultExtent(work: Work, rda: boolean): string {
  if (work.form === "journal") return rda ? "volumes" : "v.";
  if (work.form === "score") return "1 score";
  if (work.form === "ebook" || work.form === "audiobook") return "1 online resource";
  if (work.form === "film") return "1 videodisc";
  if (work.form === "map") return "1 map";
  return rda ? "1 volume" : "1 v.";
}

function carrier(work: Work, pages: string): string {
  return work.form === "film" && /^\d+ min(utes|\.)$/.test(pages)
    ? `1 videodisc (${pages})`
    : pages;
}

/** AACR2 abbreviations (its appendix B). */
function abbreviated(text: string): string {
  return text
    .replace(/\bpages\b/, "p.")
    .replace(/\bvolumes?\b/, "v.")
    .replace(/\bminutes\b/, "min.")
    .replace(/\baudio disc/, "sound disc");
}

function details(work: Work, rda: boolean): string | null {
  const illustrated = work.contributors.some((person) => person.role === "illustrator");
  if (!illustrated) return null;
  return rda ? "illustrations" : "ill.";
}
