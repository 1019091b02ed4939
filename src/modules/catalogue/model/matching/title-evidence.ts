import type { Prepared, PreparedTitle } from "./prepared.ts";
import { sharedWords } from "./spelling.ts";

/** How the titles of two records compare. */
export type TitleComparison = {
  readonly level: string;
  /** Share of the shorter title's words that the other has, too. */
  readonly shared: number;
  /** Telling words of the shorter title. */
  readonly words: number;
  /** Whether the same numbers stand in both. */
  readonly numbers: boolean;
};

/** A record may give its title in two scripts: the pair that agrees best counts. */
export function bestTitle(a: Prepared, b: Prepared): TitleComparison {
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
  return sameBeginning(a, b, overall) ?? byShare(a.main === b.main, shared, overall);
}

function sameBeginning(a: PreparedTitle, b: PreparedTitle, overall: number): string | null {
  if (a.full === b.full || a.telling === b.telling) return "equal";
  if (overall === 1) return "misspelt";
  return begins(a.full, b.full) || begins(b.full, a.full) ? "beginning" : null;
}

function byShare(sameMain: boolean, shared: number, overall: number): string {
  if (sameMain && shared >= 0.8) return "same-main";
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
