import type { Prepared } from "../prepared.ts";
import { common, dice, shares } from "../similarity.ts";

export type NameFeatures = {
  /** How the main entries compare: 1 equal, 0.8 as far as given, 0.5 same family, 0.3 a word in common, 0 other; −1 one has none, −2 both. */
  readonly mainEntry: number;
  /** Whether the main entry of one is named anywhere in the other, where only one has a main entry. */
  readonly mainNamed: number;
  /** Difference of the years of birth in the main entries; NaN where not both state one. */
  readonly birthYears: number;
  /** Share of the shorter list's family names that stand in the other record's names or statement. */
  readonly familiesWithin: number;
  /** Names in both records less those in one only. */
  readonly namesLacking: number;
  /** Likeness of the statements of responsibility; NaN where not both have one. */
  readonly statementLikeness: number;
  /** Share of the shorter statement's words that stand in the longer; NaN where not both have one. */
  readonly statementWithin: number;
  /** 1 both main entries are bodies, 0 neither, 0.5 one. */
  readonly corporate: number;
};

export function nameFeatures(a: Prepared, b: Prepared): NameFeatures {
  const families = common(a.families, b.families);
  return {
    mainEntry: mainEntry(a, b),
    mainNamed: mainNamed(a, b),
    birthYears: difference(a.profile.born, b.profile.born),
    familiesWithin: familiesWithin(a, b),
    namesLacking: a.families.size + b.families.size - 2 * families,
    ...statements(a, b),
    corporate: (Number(a.profile.corporate) + Number(b.profile.corporate)) / 2,
  };
}

/** The distance of two numbers; NaN where one is missing. */
export function difference(a: number | null, b: number | null): number {
  return a === null || b === null ? NaN : Math.abs(a - b);
}

function mainEntry(a: Prepared, b: Prepared): number {
  if (a.mainAuthors.length === 0 && b.mainAuthors.length === 0) return -2;
  if (a.mainAuthors.length === 0 || b.mainAuthors.length === 0) return -1;
  return Math.max(
    ...a.mainAuthors.flatMap((one) => b.mainAuthors.map((other) => nameLikeness(one, other))),
  );
}

/** How two names compare, as words with the family name first. */
export function nameLikeness(a: readonly string[], b: readonly string[]): number {
  if (a.join(" ") === b.join(" ")) return 1;
  if (Math.max(a.length, b.length) > 4) return bodyLikeness(new Set(a), new Set(b));
  if (a[0] !== b[0]) return a.some((word) => word.length > 1 && b.includes(word)) ? 0.3 : 0;
  return givenNamesAgree(a.slice(1), b.slice(1)) ? 0.8 : 0.5;
}

function givenNamesAgree(a: readonly string[], b: readonly string[]): boolean {
  return a.every((one, at) => {
    const other = b[at];
    return other === undefined || one.startsWith(other) || other.startsWith(one);
  });
}

/** Long names are those of bodies and meetings: many begin alike ("International conference on …"). */
function bodyLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = common(a, b) / Math.max(a.size, b.size);
  if (shared >= 0.6) return 0.8;
  return shared >= 0.4 ? 0.3 : 0;
}

/** 1 named, 0 not named; 0.5 where both or neither have a main entry. */
function mainNamed(a: Prepared, b: Prepared): number {
  const mains = [a, b].filter(({ mainAuthors }) => mainAuthors.length > 0);
  const [only] = mains;
  if (mains.length !== 1 || !only) return 0.5;
  const other = only === a ? b : a;
  return only.mainAuthors.some(([family = ""]) => other.nameWords.has(family)) ? 1 : 0;
}

function familiesWithin(a: Prepared, b: Prepared): number {
  const [one, other] = [a.families.size, b.families.size];
  if (one === 0 && other === 0) return NaN;
  if (one === 0 || (other > 0 && other < one)) return namedIn(b, a);
  if (other === 0 || one < other) return namedIn(a, b);
  return Math.max(namedIn(a, b), namedIn(b, a));
}

function namedIn({ families }: Prepared, { nameWords }: Prepared): number {
  let found = 0;
  for (const family of families) if (nameWords.has(family)) found += 1;
  return found / families.size;
}

function statements(
  a: Prepared,
  b: Prepared,
): Pick<NameFeatures, "statementLikeness" | "statementWithin"> {
  const [one, other] = [a.responsibility, b.responsibility];
  if (one.words.size === 0 || other.words.size === 0)
    return { statementLikeness: NaN, statementWithin: NaN };
  const { within } = shares(common(one.words, other.words), one.words.size, other.words.size);
  return { statementLikeness: dice(one.bigrams, other.bigrams), statementWithin: within };
}
