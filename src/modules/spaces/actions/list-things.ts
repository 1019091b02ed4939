import { allLibraries, type Ctx, type Library } from "#kernel/tenancy";
import { KINDS } from "../model/bookable.ts";
import { findBookables } from "../store/bookables.ts";
import { type PlacedThing, place } from "./where.ts";

/** What a visitor looks for. */
export type ThingsWanted = {
  /** Code of a library; empty, or none of the network: all. */
  readonly library: string;
  /** One of the kinds; anything else: all. */
  readonly kind: string;
  readonly words: string;
  /** Counted from 1. */
  readonly page: number;
};

/** Things on a page. */
export const ON_PAGE = 48;
const LONGEST_WORDS = 100;

type Listed = {
  readonly libraries: readonly Library[];
  readonly total: number;
  readonly things: readonly PlacedThing[];
};

/** Things that readers can book, with where they are. */
export async function listThings(
  ctx: Ctx,
  { library, kind, words, page }: ThingsWanted,
): Promise<Listed> {
  const libraries = await allLibraries(ctx);
  const { total, things } = await findBookables(ctx, {
    library: libraries.find(({ code }) => code === library)?.id ?? null,
    kind: KINDS.find((known) => known === kind) ?? null,
    words: words.trim().slice(0, LONGEST_WORDS),
    offset: (page - 1) * ON_PAGE,
    limit: ON_PAGE,
  });
  return { libraries, total, things: await place(ctx, things, libraries) };
}

/** So many are found for whoever looks for one. */
const FOUND = 6;

/** Things by words of their name or description: of the library in whose name it is looked first. */
export async function thingsCalled(ctx: Ctx, words: string): Promise<readonly PlacedThing[]> {
  if (words.trim() === "") return [];
  const { things } = await listThings(ctx, { library: "", kind: "", words, page: 1 });
  const isElsewhere = ({ library }: PlacedThing) => Number(library.id !== ctx.library);
  return things.toSorted((a, b) => isElsewhere(a) - isElsewhere(b)).slice(0, FOUND);
}
