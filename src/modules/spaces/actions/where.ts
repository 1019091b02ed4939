import { branchesOf, type Schedule } from "#modules/directory";
import { Refusal } from "#kernel/access";
import { inLanguage } from "#kernel/i18n";
import { type Ctx, type Library, libraryById, libraryName } from "#kernel/tenancy";
import { bookingWords } from "../messages/booking-index.ts";
import type { Bookable } from "../model/bookable.ts";
import { scheduleOfThing } from "../model/free-times.ts";
import { readBookable } from "../store/bookables.ts";

/** Where a thing is, and when it can be had there. */
export type Place = {
  readonly library: Library;
  readonly libraryName: string;
  /** Its code, where the directory has no such branch any more. */
  readonly branchName: string;
  /** Both as one line. */
  readonly where: string;
  readonly schedule: Schedule;
};

/** A thing, and where it is. */
export type PlacedThing = Place & { readonly thing: Bookable };

/** One thing that can be booked, also one that is withdrawn. @throws Refusal `not-found` */
export async function placedThing(ctx: Ctx, id: string): Promise<PlacedThing> {
  const thing = await readBookable(ctx, id);
  if (!thing) throw new Refusal("not-found");
  const [placed] = await place(ctx, [thing], [await libraryById(ctx, thing.library)]);
  if (!placed) throw new Refusal("not-found");
  return placed;
}

/** Things with where they are; those of libraries that are not among the given are left out. */
export async function place(
  ctx: Ctx,
  things: readonly Bookable[],
  libraries: readonly Library[],
): Promise<readonly PlacedThing[]> {
  const byId = new Map(libraries.map((library) => [library.id, library]));
  const branches = await branchesOf(ctx, [...new Set(libraries.map(({ code }) => code))]);
  return things.flatMap((thing) => {
    const library = byId.get(thing.library);
    if (!library) return [];
    const branch = branches.get(library.code)?.get(thing.branch);
    const schedule = branch?.schedule ?? nowhere(library);
    const names = {
      libraryName: libraryName(library, ctx.locale),
      branchName: branch ? inLanguage(branch.name, ctx.locale, thing.branch) : thing.branch,
    };
    return {
      thing,
      library,
      ...names,
      where: bookingWords(ctx.locale)("at-place", names),
      schedule: scheduleOfThing(thing, schedule),
    };
  });
}

/** A branch that is gone is never open. */
function nowhere({ timeZone }: Library): Schedule {
  const hours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  return { timeZone, hours, closures: [] };
}
