import { misspelt } from "../matching/spelling.ts";
import type { Profile } from "../matching/profile.ts";
import { tellingWords } from "../matching/words.ts";

/** What a record calls its book and the author, as the matcher keeps it. */
export type Reading = Pick<Profile, "titles" | "authors" | "mainAuthors"> & {
  readonly record: string;
};

/** Of two records that differ nobody can say which is right. */
export const LEAST_TO_AGREE = 3;

const aspects: readonly ((reading: Reading) => readonly string[])[] = [
  ({ titles }) => titles.map(({ main }) => main),
  ({ authors, mainAuthors }) => authors.slice(0, Math.max(1, mainAuthors)),
];

/**
 * The records of one title that differ by a slip alone from the main title, or the first author's
 * name, on which most of its records agree: what one hand mistyped shall not be everybody's heading.
 */
export function slippedRecords(readings: readonly Reading[]): readonly string[] {
  if (readings.length < LEAST_TO_AGREE) return [];
  const slipped = aspects.flatMap((aspect) => slippedIn(readings, aspect));
  return [...new Set(slipped)];
}

function slippedIn(
  readings: readonly Reading[],
  aspect: (reading: Reading) => readonly string[],
): readonly string[] {
  const forms = readings.map((reading) => new Set(aspect(reading).map(formOf)));
  const agreed = [...new Set(forms.flatMap((own) => [...own]))].filter(
    (form) => forms.filter((own) => own.has(form)).length * 2 > readings.length,
  );
  return readings
    .filter((_, at) => agreed.some((form) => [...(forms[at] ?? [])].some(slipOf(form))))
    .map(({ record }) => record);
}

/** Without articles: who does not say how many letters to skip says the same title. */
function formOf(plain: string): string {
  return tellingWords(plain).join(" ");
}

function slipOf(right: string): (form: string) => boolean {
  const words = right.split(" ");
  return (form) => {
    const others = form.split(" ");
    if (form === right || others.length !== words.length) return false;
    return words.every((word, at) => word === others[at] || misspelt(word, others[at] ?? ""));
  };
}
