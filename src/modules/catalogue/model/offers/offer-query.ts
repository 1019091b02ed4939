/** Which titles harvesters are told of; times in milliseconds since 1970, both included. */
export type OfferQuery = {
  /** The spec of a set; null: all. */
  readonly set: string | null;
  readonly from: number | null;
  readonly until: number | null;
  /** Whether those that are gone are told of. */
  readonly withdrawn: boolean;
};

/** A stretch of them, in the order of stamps and ids. */
export type OfferPage = OfferQuery & {
  readonly after: { readonly stamp: number; readonly id: string } | null;
  readonly limit: number;
};
