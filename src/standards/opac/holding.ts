/** Where a copy is and whether it can be had (HoldingsAndCircData of Z39.50, OPAC-Record). */
export type OpacCirculation = {
  readonly availableNow: boolean;
  readonly onHold: boolean;
  readonly renewable: boolean;
  /** When it can be had again, as the library says it. */
  readonly availabilityDate?: string;
  readonly restrictions?: string;
  /** The barcode. */
  readonly itemId?: string;
  readonly enumAndChron?: string;
};

/** Copies of one library that stand together. Of a copy whose state nobody knows there is no circulation. */
export type OpacHolding = {
  /** The library, by its ISIL or older symbol. */
  readonly nucCode?: string;
  readonly localLocation?: string;
  readonly shelvingLocation?: string;
  readonly callNumber?: string;
  readonly copyNumber?: string;
  readonly publicNote?: string;
  readonly enumAndChron?: string;
  readonly circulations: readonly OpacCirculation[];
};
