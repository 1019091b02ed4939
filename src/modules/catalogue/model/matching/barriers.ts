import type { Respect } from "./decision.ts";
import { romanNumber } from "./extent.ts";
import type { Profile } from "./profile.ts";

/**
 * Respects in which two records can never stand under one title, whatever else agrees: manifestations
 * differ by form, language and part even where author and work are the same.
 */
export function barriers(a: Profile, b: Profile): readonly Respect[] {
  const found: Respect[] = [];
  if (otherForm(a, b)) found.push("form");
  if (otherLanguage(a, b) && !alikeInPrint(a, b)) found.push("language");
  if (differentParts(a, b)) found.push("part");
  return found;
}

function otherForm(a: Profile, b: Profile): boolean {
  if (a.form === b.form && a.serial === b.serial) return false;
  return !(PRINTED.has(a.form) && PRINTED.has(b.form) && alikeInPrint(a, b));
}

/** What is bound and printed alike: which of these it is, cataloguers code in different ways. */
const PRINTED = new Set(["book", "journal", "article", "score"]);

function otherLanguage(a: Profile, b: Profile): boolean {
  return a.language !== b.language && a.language !== "" && b.language !== "";
}

/**
 * The same title, year and extent, and nothing against the publisher: then a code of another language
 * or form of print, or a part that only one record names, is a difference in cataloguing and not of the thing.
 */
export function alikeInPrint(a: Profile, b: Profile): boolean {
  const year = a.years[0];
  if (year === undefined || year !== b.years[0] || !sameExtent(a, b)) return false;
  return a.titles.some(({ main }) => b.titles.some((other) => begins(main, other.main)));
}

/** Few pages, so many volumes, or none stated, are the same by chance: then the publisher has to agree. */
function sameExtent(a: Profile, b: Profile): boolean {
  if (a.pages !== b.pages) return false;
  const distinctive = a.pages !== null && a.pages >= DISTINCTIVE_PAGES;
  return distinctive || sharesWord(a.publisher, b.publisher);
}

const DISTINCTIVE_PAGES = 16;
const LONG_WORD = 4;

function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.split(" ").filter((word) => word.length >= LONG_WORD));
  return b.split(" ").some((word) => words.has(word));
}

function begins(a: string, b: string): boolean {
  return `${a} `.startsWith(`${b} `) || `${b} `.startsWith(`${a} `);
}

/** Another part, or a part beside the whole, unless the whole's title names that part too. */
function differentParts(a: Profile, b: Profile): boolean {
  if (a.part === b.part) return false;
  if (a.part !== "" && b.part !== "") return numbers(a.part) !== numbers(b.part);
  const [part, whole] = a.part === "" ? [b, a] : [a, b];
  if (whole.titles.some(({ full }) => ` ${full} `.includes(` ${part.part} `))) return false;
  return !alikeInPrint(a, b);
}

/** "vol 2", "pt ii" and "ii" all name part 2; a part without a number is its words. */
function numbers(part: string): string {
  const found = part.split(" ").flatMap((word) => {
    if (/^\d+$/.test(word)) return [Number(word)];
    return /^[ivxlc]+$/.test(word) ? [romanNumber(word)] : [];
  });
  return found.length > 0 ? found.join(".") : part;
}
