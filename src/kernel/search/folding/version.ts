/** Raise when a change here makes the same text fold or split differently. */
const RULES = 5;

/**
 * Names the folding an index was written with. The Unicode tables of the runtime belong to it:
 * another Unicode version may decompose or classify a character differently.
 */
export const FOLDING_VERSION = `${RULES}/unicode-${process.versions.unicode}`;
