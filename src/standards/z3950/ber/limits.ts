/** How much a peer may make a reader hold; everything beyond is refused before memory is taken. */
export type BerLimits = {
  /** Bytes of one message, its header included. */
  readonly bytes: number;
  /** Levels of nesting. */
  readonly depth: number;
  /** Elements of one message, of all levels. */
  readonly elements: number;
};

/** Enough for a page of records with thousands of copies each. */
export const defaultLimits: BerLimits = { bytes: 4 << 20, depth: 256, elements: 400_000 };
