import { principalOf } from "#kernel/access";
import { listPeopleOf } from "#kernel/identity";
import { allLibraries, type Ctx, type Library, type Run } from "#kernel/tenancy";
import {
  addShift,
  askForCover,
  leaveDay,
  nextDayOf,
  placeInSeries,
  planOf,
  setDeskHours,
} from "#modules/reference";
import { type DemoShift, networkRoster, rosterDesk } from "../../../demo/roster.ts";
import { asSystem } from "../system.ts";

const LOADER = asSystem("demo consortium");
/** So long the shifts have been going on. */
const WEEKS_BEFORE = 3;

type Libraries = ReadonlyMap<string, Library>;

/** Rosters of a library and of the network, through the actions that people use. What is loaded already is left. */
export async function loadRoster(run: Run): Promise<void> {
  await run(LOADER, async (ctx) => {
    const libraries = new Map((await allLibraries(ctx)).map((one) => [one.code, one]));
    const desk = libraries.get(rosterDesk.library);
    if (!desk || (await planOf(ctx, desk)).length > 0) return;
    const before = weeksBefore(ctx);
    await setDeskHours(ctx, null, networkRoster.hours);
    for (const shift of networkRoster.shifts) await load(before, null, shift, libraries);
    await setDeskHours(ctx, desk, rosterDesk.hours);
    const ids = new Map<string, string>();
    for (const shift of rosterDesk.shifts)
      ids.set(shift.note, await load(before, desk, shift, libraries));
    await leaveGap(ctx, desk, ids);
    await askCover(ctx, desk, ids);
  });
}

/** A shift with its people. @returns its id. */
async function load(
  ctx: Ctx,
  desk: Library | null,
  { people, days, note, zone, begins, ends, language }: DemoShift,
  libraries: Libraries,
): Promise<string> {
  const startsOn = ctx.clock.now().toZonedDateTimeISO(zone).toPlainDate();
  const id = await addShift(ctx, desk, {
    zone,
    begins,
    ends,
    note,
    language: language ?? null,
    startsOn: startsOn.toString(),
    pattern: { days: [...days], everyWeeks: 1, lastOn: null },
    needed: 1,
    skill: null,
  });
  for (const [library, email] of people) {
    const person = await personOf(ctx, libraries.get(library), email);
    if (person) await placeInSeries(ctx, desk, id, person.id);
  }
  return id;
}

/** The same work at an earlier time: people come since the shifts have been going on. */
function weeksBefore(ctx: Ctx): Ctx {
  const time = ctx.clock.now().subtract({ hours: 24 * 7 * WEEKS_BEFORE });
  return { ...ctx, clock: { now: () => time } };
}

async function leaveGap(ctx: Ctx, desk: Library, ids: ReadonlyMap<string, string>): Promise<void> {
  const { note, email } = rosterDesk.gap;
  const shift = ids.get(note) ?? "";
  const date = await nextDayOf(ctx, desk, shift, 7);
  const person = await personOf(ctx, desk, email);
  if (date !== null && person) await leaveDay(ctx, desk, { shift, date }, person.id);
}

async function askCover(ctx: Ctx, desk: Library, ids: ReadonlyMap<string, string>): Promise<void> {
  const { note, email, word } = rosterDesk.cover;
  const shift = ids.get(note) ?? "";
  const date = await nextDayOf(ctx, desk, shift, 3);
  const person = await personOf(ctx, desk, email);
  if (date === null || !person) return;
  const principal = principalOf(person.id, person.name, [{ role: "staff", library: desk.id }]);
  const asked = { kind: "cover", note: word };
  await askForCover({ ...ctx, principal }, desk, { shift, date }, asked);
}

async function personOf(ctx: Ctx, library: Library | undefined, email: string) {
  if (!library) return null;
  const { people } = await listPeopleOf(ctx, library.id, { text: email, limit: 1 });
  return people[0] ?? null;
}
