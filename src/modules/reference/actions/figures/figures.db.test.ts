import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anonymous, principalOf } from "#kernel/access";
import { addPerson, grantRole } from "#kernel/identity";
import type { Ctx, Library, Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { askAs, goHome, operatorAt, staffOf } from "#test/reference-desk";
import { seeded } from "#test/seeded";
import { busyHours, busyKey } from "../../model/figures/busy.ts";
import { OUTCOMES, tallyOf } from "../../model/figures/counts.ts";
import { balanceOf, balances } from "../../model/figures/dealings.ts";
import { readInquiry } from "../../store/inquiries.ts";
import { claim } from "../inquiry/claim.ts";
import { end } from "../inquiry/end.ts";
import { erase } from "../inquiry/erase.ts";
import { callIn, passOn } from "../inquiry/hand-on.ts";
import { inHome } from "../inquiry/in-home.ts";
import { staffSays } from "../inquiry/say.ts";
import { routeInquiry } from "../desk/keep-going.ts";
import { type Figures, libraryFigures, networkFigures } from "./figures.ts";

let d: TestDeployment;
let libraries: readonly Library[];
let staff: readonly Visitor[];
let coordinator: Visitor;
const day = (text: string) => Temporal.PlainDate.from(text);
const LAST_YEAR = { from: day("2025-01-01"), until: day("2026-01-01") };

beforeAll(async () => {
  d = await testDeployment();
  libraries = [await d.library("ALPHA"), await d.library("BETA"), await d.library("GAMMA")];
  const zones = ["America/St_Johns", "Asia/Kolkata", "Pacific/Auckland"];
  for (const [n, { id }] of libraries.entries())
    await d.asSystem((ctx) =>
      sql`update library set time_zone = ${zones[n]} where id = ${id}`.execute(ctx.tx),
    );
  staff = await Promise.all(libraries.map((library) => staffOf(d, library, `At ${library.code}`)));
  coordinator = await aCoordinator();
});
afterAll(() => d.close());

async function aCoordinator(): Promise<Visitor> {
  const role = { role: "network-coordinator", library: null } as const;
  const id = await d.asSystem(async (ctx) => {
    const person = await addPerson(ctx, { name: "Cora", email: `${randomUUID()}@example.org` });
    await grantRole(ctx, person, role);
    return person;
  });
  const principal = principalOf(id, "Cora", [role]);
  return { principal, library: null, locale: "en", reach: "network" };
}

const ofNetwork = (period = LAST_YEAR) => d.run(coordinator, (ctx) => networkFigures(ctx, period));
const ofLibraries = (period = LAST_YEAR) =>
  Promise.all(staff.map((who) => d.run(who, (ctx) => libraryFigures(ctx, period))));

const random = seeded(20_261_128);
const one = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

/** Inquiries as a year brings them: taken, passed on, joined, left, ended in every way. */
async function aYear(count: number): Promise<void> {
  const start = Temporal.Instant.from("2024-12-31T00:00:00Z");
  await d.asSystem(async (ctx) => {
    for (let n = 0; n < count; n++)
      await anInquiry(ctx, start.add({ minutes: Math.floor(random() * 367 * 24 * 60) }));
  });
}

async function anInquiry({ tx }: Ctx, asked: Temporal.Instant): Promise<void> {
  const id = randomUUID();
  const home = one(libraries).id;
  const state = one(["answered", "answered", "open", "withdrawn", "abuse", "merged"]);
  const answered = state === "answered" && random() < 0.7;
  const live = random() < 0.6;
  const at = (minutes: number) => asked.add({ minutes }).toString();
  await sql`insert into inquiry (id, library_id, code, key_hash, channel, state, state_at, language, subject,
      asked_at, level, first_answer_at, ended_at, read_level, kind, satisfaction, missed_at)
    values (${id}, ${home}, ${id.slice(0, 8)}, ${Buffer.from(id)}, ${one(["chat", "form", "mail"])}, ${state},
      ${at(0)}, ${one(["en", "es", "ar"])}, 'x', ${at(0)}, ${one(["home", "network"])},
      ${answered ? at(1) : null}, ${state === "open" ? null : at(60)}, ${one([null, 1, 4])},
      ${one([null, "research", "other"])}, ${one([null, 1, 3])}, ${one(live ? [null] : [null, null, at(3)])})`.execute(
    tx,
  );
  const turns = live ? one([1, 2, 3]) : 0;
  for (let turn = 0; turn < turns; turn++)
    await sql`insert into inquiry_claim (id, inquiry_id, home_id, library_id, person_id, part, level,
        waited_seconds, since, until, answered)
      values (${randomUUID()}, ${id}, ${home}, ${one(libraries).id}, ${randomUUID()},
        ${one(["answers", "answers", "answers", "joins"])}, 'home', ${turn * 1200 + 20}, ${at(turn * 20)},
        ${at(turn * 20 + Math.floor(random() * 400))}, ${answered && random() < 0.8})`.execute(tx);
}

const whole = ({ counts, dealings, times }: Figures) => ({
  counts: counts.toSorted((a, b) =>
    `${a.grouping} ${a.key}`.localeCompare(`${b.grouping} ${b.key}`),
  ),
  dealings: dealings.toSorted((a, b) => `${a.home}${a.library}`.localeCompare(b.home + b.library)),
  times,
});

/** The figures of all libraries together are those of the network. */
async function expectAgreement(): Promise<void> {
  const network = await ofNetwork();
  const single = await ofLibraries();
  const all = tallyOf(network.counts, "all");
  expect(all.asked).toBeGreaterThan(0);
  for (const figure of ["asked", "missed", ...OUTCOMES] as const)
    expect(sumOf(single.map(({ counts }) => tallyOf(counts, "all")[figure])), figure).toBe(
      all[figure],
    );
  expect(sumOf(OUTCOMES.map((outcome) => all[outcome]))).toBe(all.asked);
  // Once for the home library, once as answered by.
  const answered = all["at-once"] + all.later;
  expect(sumOf(network.dealings.map((one) => one.answered))).toBe(answered);
  const given = balances(network.dealings);
  expect(sumOf(given.map((one) => one.own + one.given))).toBe(answered);
  expect(sumOf(given.map((one) => one.own + one.taken))).toBe(answered);
  for (const [n, library] of libraries.entries()) {
    const own = single[n];
    expect(balanceOf(own?.dealings ?? [], library.id)).toEqual(
      balanceOf(network.dealings, library.id),
    );
    expect(tallyOf(own?.counts ?? [], "all")["at-once"]).toBe(
      tallyOf(network.counts, "home", library.id)["at-once"],
    );
  }
  for (const grouping of ["channel", "language", "kind", "read", "level", "step", "busy"] as const)
    expect(
      sumOf(network.counts.filter((one) => one.grouping === grouping).map(({ asked }) => asked)),
      grouping,
    ).toBe(all.asked);
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe("a year of three libraries in three zones", () => {
  beforeAll(() => aYear(120));

  test("adds up to that of the network, however often inquiries were passed on", expectAgreement);

  test("is the same after everything has been erased, and nobody knows who worked", async () => {
    const before = whole(await ofNetwork());
    await d.asSystem(async (ctx) => {
      const { rows } = await sql<{
        id: string;
        library: Library["id"];
      }>`select id, library_id as library
        from inquiry where ended_at is not null`.execute(ctx.tx);
      for (const { id, library } of rows)
        await inHome(ctx, library, async (own) => {
          const row = await readInquiry(own, id);
          if (row) await erase(own, row);
        });
      await sql`update inquiry_claim set person_id = null`.execute(ctx.tx);
    });
    expect(whole(await ofNetwork())).toEqual(before);
    await expectAgreement();
  });

  test("counts no conversation for more than four hours", async () => {
    const { dealings } = await ofNetwork();
    const { rows } = await d.asSystem((ctx) =>
      sql<{
        seconds: number;
      }>`select sum(least(14400, extract(epoch from until - since)))::float8 as seconds
        from inquiry_claim c join library l on l.id = c.home_id
        where (since at time zone l.time_zone)::date between '2025-01-01' and '2025-12-31'`.execute(
        ctx.tx,
      ),
    );
    expect(sumOf(dealings.map(({ seconds }) => seconds))).toBe(rows[0]?.seconds);
  });
});

test("hours of the week are those of the home library's clocks, also on days that have 23 or 25 hours", async () => {
  const [, , auckland] = libraries;
  const period = { from: day("2026-04-04"), until: day("2026-04-07") };
  const zone = "Pacific/Auckland";
  const expected = new Map<string, number>();
  let instant = period.from.toZonedDateTime(zone).toInstant();
  const after = period.until.toZonedDateTime(zone).toInstant();
  // Summer time ended on 5 April 2026: the hour from two to three came twice.
  expect(after.since(instant).total("hours")).toBe(73);
  await d.asSystem(async ({ tx }) => {
    for (; Temporal.Instant.compare(instant, after) < 0; instant = instant.add({ minutes: 30 })) {
      const local = instant.toZonedDateTimeISO(zone);
      const key = busyKey(local.dayOfWeek, local.hour);
      expected.set(key, (expected.get(key) ?? 0) + 1);
      const id = randomUUID();
      await sql`insert into inquiry (id, library_id, code, key_hash, channel, state, state_at, language, subject,
          asked_at) values (${id}, ${auckland?.id}, ${id}, ${Buffer.from(id)}, 'chat', 'open', ${instant.toString()},
          'en', '', ${instant.toString()})`.execute(tx);
    }
  });
  const { counts } = await ofNetwork(period);
  expect(tallyOf(counts, "all").asked).toBe(146);
  const busy = busyHours(counts);
  for (const [key, asked] of expected) {
    const [weekday = 0, hour = 0] = key.split(" ").map(Number);
    expect(busy(weekday, hour).asked, key).toBe(asked);
  }
  expect(busy(7, 2).asked).toBe(4);
});

describe("at the desks", () => {
  const today = () => {
    const now = Temporal.Now.plainDateISO("UTC");
    return { from: now.subtract({ days: 2 }), until: now.add({ days: 3 }) };
  };
  const say = (body: string) => ({ clientId: randomUUID(), body });
  const home = () => libraries[0] as Library;
  const away = () => libraries[1] as Library;

  test("a talk that was passed on counts for who answered it; both libraries see the hours", async () => {
    const here = await operatorAt(d, home(), "Hana");
    const there = await operatorAt(d, away(), "Ana");
    const { inquiry } = await askAs(d, home());
    await d.run(here, (ctx) => claim(ctx, inquiry.id));
    await d.run(here, (ctx) => staffSays(ctx, inquiry.id, say("A moment"), "message"));
    await d.run(here, (ctx) => passOn(ctx, inquiry.id, away().id));
    await d.run(there, (ctx) => claim(ctx, inquiry.id));
    const helper = await operatorAt(d, libraries[2] as Library, "Gil");
    await d.run(there, (ctx) => callIn(ctx, inquiry.id, (libraries[2] as Library).id));
    await d.run(helper, (ctx) => claim(ctx, inquiry.id));
    await d.run(there, (ctx) => staffSays(ctx, inquiry.id, say("Here it is"), "message"));
    await d.run(helper, (ctx) => staffSays(ctx, inquiry.id, say("And more"), "message"));
    await d.run(there, (ctx) => end(ctx, inquiry.id, "finish"));
    for (const who of [here, there, helper]) await goHome(d, who);
    const { dealings, mine } = await d.run(there, (ctx) => libraryFigures(ctx, today()));
    expect(balanceOf(dealings, away().id)).toMatchObject({ given: 1, taken: 0, own: 0 });
    expect(mine.conversations).toBe(1);
    const seen = await d.run(helper, (ctx) => libraryFigures(ctx, today()));
    expect(seen.dealings).toEqual([expect.objectContaining({ home: home().id, answered: 0 })]);
    expect(tallyOf(seen.counts, "all").asked).toBe(0);
  });

  test("missed is what somebody could have taken and nobody did in time, and nothing else", async () => {
    const before = tallyOf((await ofNetwork(today())).counts, "all").missed;
    await askAs(d, home());
    expect(tallyOf((await ofNetwork(today())).counts, "all").missed).toBe(before);
    const here = await operatorAt(d, home(), "Nora");
    const { inquiry } = await askAs(d, home());
    await goHome(d, here);
    await routeInquiry({ run: d.run, services: d.services }, inquiry);
    const { counts } = await ofNetwork(today());
    expect(tallyOf(counts, "all").missed).toBe(before + 1);
  });
});

test("others see no figures, and those who see all of them see no word", async () => {
  const stranger: Visitor = { principal: anonymous, library: null, locale: "en" };
  const reader = await staffOf(d, libraries[0] as Library, "Rita", "reader");
  for (const who of [stranger, { ...stranger, library: libraries[0]?.id ?? null }, reader])
    for (const view of ["inquiry_figure", "inquiry_wait", "inquiry_answered", "inquiry_work"]) {
      const { rows } = await d.run(who, (ctx) =>
        sql`select from ${sql.table(view)}`.execute(ctx.tx),
      );
      expect(rows, view).toEqual([]);
    }
  await expect(d.run(reader, (ctx) => libraryFigures(ctx, LAST_YEAR))).rejects.toThrow("forbidden");
  const [one] = staff;
  await expect(d.run(one as Visitor, (ctx) => networkFigures(ctx, LAST_YEAR))).rejects.toThrow(
    "forbidden",
  );
  for (const table of ["inquiry", "inquiry_entry", "inquiry_reader"]) {
    const { rows } = await d.run(coordinator, (ctx) =>
      sql`select from ${sql.table(table)}`.execute(ctx.tx),
    );
    expect(rows, table).toEqual([]);
  }
});
