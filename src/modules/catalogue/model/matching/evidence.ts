import type { Profile } from "./profile.ts";
import { type Prepared, type PreparedTitle, prepare } from "./prepared.ts";
import { sharedWords } from "./spelling.ts";

/** How two records compare in each respect: names of levels, one for each respect. */
export type Evidence = {
  readonly title: string;
  readonly length: string;
  readonly date: string;
  readonly extent: string;
  readonly author: string;
  readonly edition: string;
  readonly publisher: string;
  readonly place: string;
  readonly number: string;
  readonly identifier: string;
};

/** Compares two records respect by respect; symmetric. */
export function compare(left: Profile, right: Profile): Evidence {
  const a = prepare(left);
  const b = prepare(right);
  const { level, shared, words, numbers } = bestTitle(a, b);
  return {
    title: level,
    length: shared < 0.8 ? "other" : words <= 2 ? String(words) : words <= 4 ? "3-4" : "5+",
    date: dates(left.years, right.years),
    extent: extents(left, right),
    author: authors(a, b),
    edition: editions(a, b),
    publisher: publishers(a.publisher, b.publisher),
    place: places(a.place, b.place),
    number: shared < 0.8 ? "other" : numbers ? "equal" : "differs",
    identifier: identifiers(a.identifiers, b.identifiers),
  };
}

type TitleComparison = { level: string; shared: number; words: number; numbers: boolean };

/** A record may give its title in two scripts: the pair that agrees best counts. */
function bestTitle(a: Prepared, b: Prepared): TitleComparison {
  let best: TitleComparison = { level: "differs", shared: -1, words: 0, numbers: true };
  for (const one of a.titles)
    for (const other of b.titles) {
      const found = titles(one, other);
      if (
        found.shared > best.shared ||
        (found.shared === best.shared && LEVELS.indexOf(found.level) < LEVELS.indexOf(best.level))
      )
        best = found;
    }
  return best;
}

const LEVELS = [
  "equal",
  "misspelt",
  "beginning",
  "same-main",
  "within",
  "near",
  "mostly",
  "partly",
  "little",
  "differs",
];

function titles(a: PreparedTitle, b: PreparedTitle): TitleComparison {
  const both = sharedWords(a.words, b.words);
  const words = Math.min(a.words.size, b.words.size);
  const shared = both / Math.max(1, words);
  const overall = both / Math.max(1, a.words.size + b.words.size - both);
  return {
    level: titleLevel(a, b, shared, overall),
    shared,
    words,
    numbers: a.numbers === b.numbers,
  };
}

function titleLevel(a: PreparedTitle, b: PreparedTitle, shared: number, overall: number): string {
  if (a.full === b.full || a.telling === b.telling) return "equal";
  if (overall === 1) return "misspelt";
  if (begins(a.full, b.full) || begins(b.full, a.full)) return "beginning";
  if (a.main === b.main && shared >= 0.8) return "same-main";
  if (shared >= 0.8 && shared < 0.99) return overall >= 0.7 ? "near" : "mostly";
  return SHARED.find(([least]) => shared >= least)?.[1] ?? "differs";
}

/** Levels by how many of the shorter title's words stand in the longer one. */
const SHARED = [
  [0.99, "within"],
  [0.6, "partly"],
  [0.4, "little"],
] as const;

function begins(whole: string, start: string): boolean {
  return `${whole} `.startsWith(`${start} `);
}

/** The first year is the year of publication; others may be of copyright or of an earlier printing. */
function dates(a: readonly number[], b: readonly number[]): string {
  const years = Math.min(...a.flatMap((one) => b.map((other) => Math.abs(one - other))));
  if (!Number.isFinite(years)) return "unknown";
  if (years === 0 && a[0] !== b[0]) return "copyright";
  if (years <= 1) return String(years);
  return years <= 3 ? "2-3" : years <= 10 ? "4-10" : "far";
}

function extents(a: Profile, b: Profile): string {
  const volumes = a.volumes || b.volumes ? "-volumes" : "";
  if (a.pages === null || b.pages === null) return `unknown${volumes}`;
  const pages = Math.abs(a.pages - b.pages);
  if (pages === 0) return `${a.pages < 10 ? "equal-few" : "equal"}${volumes}`;
  return `${pages <= 2 ? "1-2" : pages <= 8 ? "3-8" : "far"}${volumes}`;
}

function authors(a: Prepared, b: Prepared): string {
  const [mine, yours] = [a.mainAuthors, b.mainAuthors];
  if (mine.length === 0 && yours.length === 0)
    return agreeing(a.names, b.names) || stated(a, b) || stated(b, a) ? "added" : "none";
  if (mine.length === 0 || yours.length === 0) {
    const [main, other] = mine.length > 0 ? [mine, b] : [yours, a];
    return main.some(([family]) => family !== undefined && other.nameWords.has(family))
      ? "named"
      : "one";
  }
  const levels = mine.flatMap((one) => yours.map((other) => nameLevel(one, other)));
  return NAME_LEVELS.find((level) => levels.includes(level)) ?? "differs";
}

const NAME_LEVELS = ["equal", "initial", "family", "word", "differs"];

function nameLevel(a: readonly string[], b: readonly string[]): string {
  if (a.join(" ") === b.join(" ")) return "equal";
  if (Math.max(a.length, b.length) > 4) return corporateLevel(new Set(a), new Set(b));
  if (a[0] !== b[0])
    return a.some((word) => word.length > 1 && b.includes(word)) ? "word" : "differs";
  const [one = "", other = ""] = [a[1], b[1]];
  return one === "" || other === "" || one[0] === other[0] ? "initial" : "family";
}

/** Whether a name entered in one record stands in the other's statement of responsibility. */
function stated({ names }: Prepared, { nameWords }: Prepared): boolean {
  return names.some(
    (name) => name.length > 1 && name.slice(0, 2).every((word) => nameWords.has(word)),
  );
}

/** Long names are those of bodies and meetings: many begin alike ("International conference on …"). */
function corporateLevel(a: ReadonlySet<string>, b: ReadonlySet<string>): string {
  const shared = common(a, b) / Math.max(a.size, b.size);
  if (shared >= 0.6) return "initial";
  return shared >= 0.4 ? "word" : "differs";
}

function agreeing(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): boolean {
  return a.some((one) => b.some((other) => ["equal", "initial"].includes(nameLevel(one, other))));
}

function editions(a: Prepared, b: Prepared): string {
  if (a.edition === b.edition) return a.edition === "" ? "none" : "equal";
  if (a.editionNumber !== null && b.editionNumber !== null)
    return a.editionNumber === b.editionNumber ? "same-number" : "other-number";
  return a.edition === "" || b.edition === "" ? "one" : "other-words";
}

function publishers(a: ReadonlySet<string>, b: ReadonlySet<string>): string {
  if (a.size === 0 || b.size === 0) return "unknown";
  const both = common(a, b);
  if (both === 0) return sameScript([...a].join(""), [...b].join("")) ? "differs" : "unknown";
  return both >= Math.min(a.size, b.size) ? "same" : "partly";
}

function places(a: string, b: string): string {
  if (a === "" || b === "" || !sameScript(a, b)) return "unknown";
  return a === b ? "same" : "differs";
}

/** The name in another script is neither the same name nor another one. */
function sameScript(a: string, b: string): boolean {
  return /\p{Script=Latin}/u.test(a) === /\p{Script=Latin}/u.test(b);
}

/** Only identifiers of one kind can contradict each other. */
function identifiers(a: ReadonlySet<string>, b: ReadonlySet<string>): string {
  if (common(a, b) > 0) return "shared";
  const kinds = new Set([...a].map(kindOf));
  return [...b].some((identifier) => kinds.has(kindOf(identifier))) ? "other" : "unknown";
}

const kindOf = (identifier: string) => identifier.slice(0, identifier.indexOf(":"));

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const word of small) if (large.has(word)) count += 1;
  return count;
}
