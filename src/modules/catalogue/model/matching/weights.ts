import type { Evidence } from "./evidence.ts";

/**
 * What each level of evidence is worth, in log-odds. Fitted by logistic regression to labelled pairs
 * of English monographs, then put in order by hand where few examples spoke (another author can
 * never speak less against than another spelling). Identifiers do not occur in those pairs: theirs
 * are set so that a shared one outweighs a differing date or extent, never another author or title.
 */
export const weights: { readonly [Respect in keyof Evidence]: Readonly<Record<string, number>> } = {
  title: {
    equal: 1.3,
    misspelt: 0.9,
    beginning: 1,
    "same-main": -0.6,
    within: -0.7,
    near: -1.3,
    mostly: -1.8,
    partly: -0.2,
    little: -1.5,
    differs: -2.5,
  },
  length: { "1": 0, "2": 0.4, "3-4": 0.8, "5+": 0.8, other: -1.3 },
  number: { equal: 0.9, differs: -0.4, other: -1.3 },
  date: {
    "0": 2.2,
    copyright: -0.6,
    "1": -1.3,
    "2-3": -2.5,
    "4-10": -2.6,
    far: -2.6,
    unknown: 0.4,
  },
  extent: {
    equal: 1.5,
    "equal-few": -0.6,
    "1-2": -0.7,
    "3-8": -0.8,
    far: -1.8,
    unknown: 0.3,
    "equal-volumes": 0.6,
    "equal-few-volumes": 0.9,
    "1-2-volumes": -0.5,
    "3-8-volumes": -0.6,
    "far-volumes": -0.7,
    "unknown-volumes": 0.4,
  },
  author: {
    equal: 0,
    initial: 0.6,
    named: 0.6,
    added: 0,
    family: -0.4,
    one: 0,
    none: -1,
    word: -0.6,
    differs: -1.5,
  },
  edition: {
    equal: 0.2,
    "same-number": 0.3,
    none: 0.2,
    one: -1,
    "other-words": -1.1,
    "other-number": -1.8,
  },
  publisher: { same: 0.2, partly: 0, unknown: 0.2, differs: -1.5 },
  place: { same: 0, unknown: -0.2, differs: -0.9 },
  identifier: { shared: 4.5, other: -2, unknown: 0 },
};

/** Added to every sum. */
export const base = -0.6;

/** From here on two records are the same: 99 of 100 pairs so found are true in the labelled set. */
export const threshold = 2;
