import type { Ctx } from "#kernel/tenancy";

/** A form in which a thing is described: its prefix in OAI-PMH, with the schema it is valid against. */
export type HarvestFormat = {
  readonly prefix: string;
  readonly schema: string;
  readonly namespace: string;
};

export type HarvestSet = { readonly spec: string; readonly name: string };

/** Which things are asked for, in the order of their stamps and ids. */
export type HarvestQuery = {
  /** The spec of a set; null: all. */
  readonly set: string | null;
  /** Milliseconds since 1970, both included. */
  readonly from: number | null;
  readonly until: number | null;
  /** Whether those that are gone are told of. */
  readonly withdrawn: boolean;
};

export type HarvestPage = HarvestQuery & {
  readonly after: { readonly stamp: number; readonly id: string } | null;
  readonly limit: number;
  /** The prefix of a format; null: without descriptions. */
  readonly format: string | null;
};

/** A thing as a harvester takes it. */
export type HarvestedThing = {
  readonly id: string;
  /** When it last changed, to the second. */
  readonly stamp: Date;
  readonly withdrawn: boolean;
  readonly sets: readonly string[];
  /** The description as an XML element; absent where it is withdrawn or not asked for. */
  readonly metadata?: string;
};

/**
 * Things of one kind that a module offers to harvesters. Stamps keep the order of commits: what is
 * visible at a time with an earlier stamp stays all there is with that stamp.
 */
export type HarvestSource = {
  /** Part of every identifier. */
  readonly kind: string;
  readonly formats: readonly HarvestFormat[];
  readonly sets: (ctx: Ctx) => Promise<readonly HarvestSet[]>;
  /** No stamp is or will be earlier; null while there is nothing. */
  readonly earliest: (ctx: Ctx) => Promise<Date | null>;
  /** Stamps up to here are seen, and all there will be is there: asking from here on misses nothing. */
  readonly settled: (ctx: Ctx) => Promise<Date>;
  readonly count: (ctx: Ctx, query: HarvestQuery) => Promise<number>;
  readonly page: (ctx: Ctx, page: HarvestPage) => Promise<HarvestPageResult>;
  /** One thing, also one that is gone; null when there never was one of this id. */
  readonly find: (ctx: Ctx, id: string, format: string | null) => Promise<HarvestedThing | null>;
};

/** Some things, and the place behind the last one looked at: null when there are no more. */
export type HarvestPageResult = {
  readonly things: readonly HarvestedThing[];
  readonly next: HarvestPage["after"];
};
