/** Numbers below this in a document's stream of words are marks, not words. */
export const FIRST_TERM = 32;

/** The words that follow are further spellings, without a place in the field's text. */
export const EXTRA_MARK = 31;

/** A mark below this begins a value of the field of that number in the schema. */
export const MOST_FIELDS = 28;

/** Bits of all fields: any field will do. */
export const ALL_FIELDS = 0xffffffff;
