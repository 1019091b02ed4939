import { allLibraries, type Ctx, type Library, libraryByCode } from "#kernel/tenancy";
import { KINDS } from "../model/bookable.ts";
import { listBookables } from "../store/bookables.ts";
import { type PlacedThing, place } from "./where.ts";

/** What a visitor looks for. */
export type ThingsWanted = {
  /** Code of a library; empty: all of the network. */
  readonly library: string;
  /** One of the kinds; anything else: all. */
  readonly kind: string;
  readonly words: string;
};

/** Things that can be booked, with where they are. Those that only staff book are for them to see. */
export async function listThings(
  ctx: Ctx,
  { library, kind, words }: ThingsWanted,
): Promise<{ readonly libraries: readonly Library[]; readonly things: readonly PlacedThing[] }> {
  const libraries = await allLibraries(ctx);
  const one = library === "" ? null : await libraryByCode(ctx, library);
  const found = await listBookables(ctx, {
    ...(one ? { library: one.id } : {}),
    ...(KINDS.some((known) => known === kind) ? { kind } : {}),
    words: words.trim().slice(0, 100),
  });
  const placed = await place(
    ctx,
    found.filter(({ audience }) => audience !== "staff"),
    libraries,
  );
  const order = new Map(libraries.map(({ id }, index) => [id, index]));
  const orderOf = ({ library: { id } }: PlacedThing) => order.get(id) ?? 0;
  return { libraries, things: placed.toSorted((a, b) => orderOf(a) - orderOf(b)) };
}

/** So many are found for whoever looks for one. */
const FOUND = 6;

/** Things by words of their name or description: of the library in whose name it is looked first. */
export async function thingsCalled(ctx: Ctx, words: string): Promise<readonly PlacedThing[]> {
  if (words.trim() === "") return [];
  const { things } = await listThings(ctx, { library: "", kind: "", words });
  const isElsewhere = ({ library }: PlacedThing) => Number(library.id !== ctx.library);
  return things.toSorted((a, b) => isElsewhere(a) - isElsewhere(b)).slice(0, FOUND);
}
