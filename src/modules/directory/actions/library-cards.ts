import type { Ctx } from "#kernel/tenancy";
import type { Coordinates } from "../model/distance.ts";
import type { Branch, LibraryProfile } from "../model/entries.ts";
import type { LocalText, Schedule } from "../model/opening/schedule.ts";
import { readBranches } from "../store/read-branches.ts";
import { readLibraries } from "../store/read-libraries.ts";

/** What other modules show of a member. */
export type LibraryCard = {
  readonly code: string;
  readonly name: LocalText;
  readonly hue: number;
  readonly mark: string;
  /** Of its first branch that has a place on the map. */
  readonly coordinates: Coordinates | null;
};

/** What other modules show of a branch. */
export type BranchCard = {
  readonly code: string;
  readonly name: LocalText;
  readonly coordinates: Coordinates | null;
  readonly schedule: Schedule;
};

/** Every member in short, by name. */
export async function libraryCards(ctx: Ctx): Promise<readonly LibraryCard[]> {
  const libraries = await readLibraries(ctx);
  const branches = await readBranches(
    ctx,
    libraries.map(({ id }) => id),
  );
  return libraries.map(({ id, code, name, hue, mark }) => {
    const placed = branches.filter(({ libraryId }) => libraryId === id).map(coordinatesOf);
    return { code, name, hue, mark, coordinates: placed.find(Boolean) ?? null };
  });
}

/** The branches of these members: library's code, then branch's code, to what there is to show. */
export async function branchesOf(
  ctx: Ctx,
  codes: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, BranchCard>>> {
  const libraries = await readLibraries(ctx, codes);
  const branches = await readBranches(
    ctx,
    libraries.map(({ id }) => id),
  );
  const byLibrary = Map.groupBy(branches, ({ libraryId }) => libraryId);
  return new Map(
    libraries.map((library) => [library.code, cards(library, byLibrary.get(library.id) ?? [])]),
  );
}

/** What every member says of itself, by name. */
export async function libraryProfiles(ctx: Ctx): Promise<readonly LibraryProfile[]> {
  return readLibraries(ctx);
}

/** What one member says of itself; null for a code that nobody has. */
export async function libraryProfile(ctx: Ctx, code: string): Promise<LibraryProfile | null> {
  return (await readLibraries(ctx, [code]))[0] ?? null;
}

function cards(
  { timeZone }: LibraryProfile,
  branches: readonly Branch[],
): ReadonlyMap<string, BranchCard> {
  return new Map(
    branches.map((branch) => {
      const { code, name, hours, closures } = branch;
      const schedule = { timeZone, hours, closures };
      return [code, { code, name, coordinates: coordinatesOf(branch), schedule }];
    }),
  );
}

function coordinatesOf({ latitude, longitude }: Branch): Coordinates | null {
  return latitude == null || longitude == null ? null : { latitude, longitude };
}
