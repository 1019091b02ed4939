import { createHash, randomBytes } from "node:crypto";
import { principalOf, Refusal, systemPrincipal } from "#kernel/access";
import { rolesOf } from "#kernel/identity";
import type { PersonId } from "#kernel/ids";
import { allLibraries, type Ctx, type Run, type Services } from "#kernel/tenancy";
import { writeCalendar } from "#standards/icalendar";
import { rosterWords } from "../../messages/roster-index.ts";
import { type Duty, dutiesOf } from "../../model/roster/duty.ts";
import { dutyCalendar, planCalendar } from "../../model/roster/write-roster.ts";
import { mayWorkByRoster } from "../../policy/roster.ts";
import { addFeed, type Feed, feedByHash, feedsOf, revokeFeeds } from "../../store/roster/feeds.ts";
import { shiftsOfDesk } from "../../store/roster/shifts.ts";
import { idOf, mustTakePart, type RosterDesk, rosterPath } from "./desk.ts";
import { dutiesOfPerson, readRoster } from "./read-roster.ts";

/** A calendar tells so much of what was, and of what will be. */
const BACK_DAYS = 28;
const AHEAD_DAYS = 182;

/**
 * Makes a secret address for a calendar: of one's own shifts (`own`), or of a desk's. An earlier one of the same
 * leads nowhere from now on. @returns the token, which is told only now. @throws Refusal `forbidden`
 */
export async function makeFeed(
  ctx: Ctx,
  of: "own" | { readonly desk: RosterDesk },
): Promise<string> {
  const feed = feedFor(ctx, of);
  await revokeFeeds(ctx, feed);
  const token = randomBytes(32).toString("base64url");
  await addFeed(ctx, feed, hashOf(token));
  return token;
}

/** Makes an address lead nowhere. @throws Refusal `forbidden` */
export async function revokeFeed(
  ctx: Ctx,
  of: "own" | { readonly desk: RosterDesk },
): Promise<void> {
  await revokeFeeds(ctx, feedFor(ctx, of));
}

/** Whether the visitor has such an address now, and since when. */
export async function feedSince(
  ctx: Ctx,
  of: "own" | { readonly desk: RosterDesk },
): Promise<Date | null> {
  const { person, kind, library } = feedFor(ctx, of);
  const feeds = await feedsOf(ctx, person);
  return feeds.find((one) => one.kind === kind && one.library === library)?.madeAt ?? null;
}

type Host = { readonly run: Run; readonly services: Services; readonly locale: Ctx["locale"] };

/** The calendar behind a secret address, as a file; null where it leads nowhere, or whose it is works there no more. */
export function calendarOfFeed(host: Host, token: string): Promise<string | null> {
  const principal = systemPrincipal("calendar of a roster");
  const visitor = { principal, library: null, locale: host.locale, reach: "system" } as const;
  return host.run(visitor, async (ctx) => {
    const feed = await feedByHash(ctx, hashOf(token));
    if (!feed || !(await isStillTheirs(ctx, feed))) return null;
    if (feed.kind === "own") return ownCalendar(ctx, feed.person);
    const desk = (await allLibraries(ctx)).find(({ id }) => id === feed.library) ?? null;
    return feed.library !== null && desk === null ? null : deskCalendar(ctx, desk);
  });
}

/** The shifts of one person at all desks, as a file. In their name, or with system reach. */
export async function ownCalendar(ctx: Ctx, person: PersonId): Promise<string> {
  const t = rosterWords(ctx.locale);
  const duties = await dutiesOfPerson(ctx, person, spanAround(ctx));
  const words = {
    name: t("my-roster"),
    summary: ({ shift }: Duty) => shift.note ?? t("reference-desk"),
    description: () => null,
  };
  return writeCalendar(dutyCalendar(duties, words, hostOf(ctx, "/my/roster")));
}

/** The duties of a desk as a file, naming people as far as the desk allows. For who may read its rows. */
export async function deskCalendar(ctx: Ctx, desk: RosterDesk): Promise<string> {
  const t = rosterWords(ctx.locale);
  const span = spanAround(ctx);
  const { hours, shifts, places } = await readRoster(ctx, desk, span);
  const names = ({ people }: Duty) =>
    hours.namesInFeeds ? people.flatMap(({ name }) => name ?? []).join(", ") : "";
  const counted = ({ people, shift }: Duty) =>
    t("there-of-needed", { there: people.length, needed: shift.needed });
  const words = {
    name: deskName(ctx, desk),
    summary: (duty: Duty) => names(duty) || counted(duty),
    description: ({ shift }: Duty) => shift.note,
  };
  const calendar = dutyCalendar(
    dutiesOf(shifts, places, span),
    words,
    hostOf(ctx, rosterPath(desk)),
  );
  return writeCalendar(calendar);
}

/** The shifts of a desk as they were laid down, to be taken elsewhere or back again. @throws Refusal `forbidden` */
export async function planFile(ctx: Ctx, desk: RosterDesk): Promise<string> {
  mustTakePart(ctx, desk);
  const today = ctx.clock.now().toZonedDateTimeISO("UTC").toPlainDate();
  const days = { first: today.toString(), last: today.add({ years: 2 }).toString() };
  const shifts = (await shiftsOfDesk(ctx, idOf(desk), days)).filter(
    ({ removedAt }) => removedAt === null,
  );
  const { host } = ctx.config.publicUrl;
  const until = today.add({ years: 2 });
  return writeCalendar(planCalendar(shifts, { name: deskName(ctx, desk) }, { host }, until));
}

function deskName(ctx: Ctx, desk: RosterDesk): string {
  const t = rosterWords(ctx.locale);
  return t("roster-of", { desk: desk?.name ?? t("network-desk") });
}

function hostOf({ config }: Ctx, path: string): { host: string; url: string } {
  const { publicUrl } = config;
  return { host: publicUrl.host, url: new URL(path, publicUrl).href };
}

function spanAround(ctx: Ctx) {
  // From the beginning of a day, so that the file is the same until the next.
  const today = ctx.clock.now().toZonedDateTimeISO("UTC").startOfDay().toInstant();
  return {
    start: today.subtract({ hours: 24 * BACK_DAYS }),
    end: today.add({ hours: 24 * AHEAD_DAYS }),
  };
}

function feedFor(
  ctx: Ctx,
  of: "own" | { readonly desk: RosterDesk },
): Pick<Feed, "kind" | "library" | "person"> {
  if (ctx.principal.kind !== "person") throw new Refusal("forbidden");
  const person = ctx.principal.id;
  if (of === "own") return { kind: "own", library: null, person };
  mustTakePart(ctx, of.desk);
  return { kind: "desk", library: idOf(of.desk), person };
}

/** An address of a desk is worth nothing once its owner does not work there any more. */
async function isStillTheirs(ctx: Ctx, { kind, person, library }: Feed): Promise<boolean> {
  if (kind === "own") return true;
  return mayWorkByRoster(principalOf(person, "", await rolesOf(ctx, person)), library);
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
