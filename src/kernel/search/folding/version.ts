/** Raise when a change here makes the same text fold, split or sort differently. */
const RULES = 6;

/**
 * Names the folding and the orders an index was written with. The tables of the runtime belong to
 * it: another version of Unicode may decompose or classify a character differently, another one of
 * CLDR may sort differently.
 */
export const FOLDING_VERSION = `${RULES}/unicode-${process.versions.unicode}/cldr-${process.versions["cldr"]}`;
