/** An item as the columns of Koha's table have it. */
export type KohaPeerItem = {
  readonly itemnumber: number;
  readonly barcode?: string;
  readonly itemcallnumber?: string;
  readonly holdingbranch?: string;
  readonly location?: string;
  readonly onloan?: string;
  readonly notforloan?: number;
  readonly damaged?: number;
  readonly itemlost?: number;
  readonly withdrawn?: number;
};

/** A record with its items, and who waits for them. */
export type Biblio = {
  readonly items: readonly KohaPeerItem[];
  readonly holds?: readonly { readonly item?: number; readonly found?: "W" | "T" }[];
};
