import { sql } from "kysely";
import { z } from "zod";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { principalOf } from "#kernel/access";
import { addPerson } from "#kernel/identity";
import { newId, type PersonId } from "#kernel/ids";
import { type Ctx, inNameOf, type Library, type Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { defineNotice, notify } from "./index.ts";

const ANSWERED = defineNotice({
  name: "lending.request-answered",
  params: z.object({ title: z.string(), days: z.number() }),
  words: () => ({
    label: "Answers to my requests",
    outline: "There is news about a request of yours.",
    title: ({ title }) => `“${title}” is on its way`,
    text: ({ days }) => `It will be there in ${days} days.`,
  }),
});

const DATED = defineNotice({
  name: "lending.dated",
  params: z.object({ date: z.string() }),
  words: () => ({
    label: "Dates",
    outline: "A date.",
    title: ({ date }) => Temporal.PlainDate.from(date).toString(),
    text: () => "",
  }),
});

let d: TestDeployment;
let library: Library;
let reader: PersonId;
const news = (person: PersonId, subject = "lending:request:1", days = 3) => ({
  kind: ANSWERED,
  person,
  library: library.id,
  subjectKey: subject,
  href: "/my/requests/1",
  params: { title: "The Sea", days },
});
const visitorFor = (person: PersonId): Visitor => ({
  principal: principalOf(person, "Vera", []),
  library: null,
  locale: "en",
});
const rowsSeenBy = (visitor: Visitor) =>
  d.run(visitor, async (ctx) => {
    const { rows } = await sql<{ subject: string; times: number; params: unknown }>`
      select subject_key as subject, times, params from notice order by at desc, id desc`.execute(
      ctx.tx,
    );
    return rows;
  });
const add = (email: string) =>
  d.asSystem((ctx) =>
    addPerson(ctx, { email, name: "Vera", password: "a long walk home", roles: [] }),
  );

beforeAll(async () => {
  d = await testDeployment();
  library = await d.library("harbour");
  reader = await add("reader@e.example");
});
afterAll(() => d.close());

describe("notify", () => {
  test("stands for the reader from the commit on, and for nobody else", async () => {
    const colleague = d.visitor([{ role: "staff", library: library.id }], library);
    await d.run(colleague, (ctx) => notify(ctx, news(reader)));
    expect(await rowsSeenBy(visitorFor(reader))).toEqual([
      { subject: "lending:request:1", times: 1, params: { title: "The Sea", days: 3 } },
    ]);
    expect(await rowsSeenBy(colleague)).toEqual([]);
    expect(await rowsSeenBy(visitorFor(newId()))).toEqual([]);
  });

  test("leaves nothing behind where the deed is rolled back", async () => {
    const colleague = d.visitor([{ role: "staff", library: library.id }], library);
    const broken = d.run(colleague, async (ctx) => {
      await notify(ctx, news(reader, "lending:request:2"));
      throw new Error("the deed failed");
    });
    await expect(broken).rejects.toThrow("the deed failed");
    expect(await rowsSeenBy(visitorFor(reader))).toHaveLength(1);
  });

  test("newer news of a subject takes the place of what is not read", async () => {
    const person = await add("coalescing@e.example");
    for (const days of [3, 2, 1])
      await d.asSystem((ctx) => notify(ctx, news(person, "lending:request:1", days)));
    await d.asSystem((ctx) => notify(ctx, news(person, "lending:request:7")));
    expect(await rowsSeenBy(visitorFor(person))).toMatchObject([
      { subject: "lending:request:7", times: 1 },
      { subject: "lending:request:1", times: 3, params: { days: 1 } },
    ]);
  });

  test("works in the name of another library, in the same transaction", async () => {
    const person = await add("other-side@e.example");
    const other = await d.library("hill");
    const visitor = d.visitor([{ role: "staff", library: other.id }], other);
    await d.run(visitor, (ctx: Ctx) =>
      inNameOf(ctx, library.id, "a loan", (there) => notify(there, news(person))),
    );
    expect(await rowsSeenBy(visitorFor(person))).toHaveLength(1);
  });

  test("passes over a person who is gone, and the deed stays", async () => {
    const done = await d.asSystem(async (ctx) => {
      await notify(ctx, news(newId()));
      return (await sql<{ one: number }>`select 1 as one`.execute(ctx.tx)).rows[0]?.one;
    });
    expect(done).toBe(1);
  });

  test.each(["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "my"])(
    "refuses to lead to %s",
    async (href) => {
      await expect(d.asSystem((ctx) => notify(ctx, { ...news(reader), href }))).rejects.toThrow(
        "notice_href_check",
      );
    },
  );

  test("refuses values that the kind does not know", async () => {
    const params = { title: "The Sea", days: "three" } as unknown as {
      title: string;
      days: number;
    };
    await expect(d.asSystem((ctx) => notify(ctx, { ...news(reader), params }))).rejects.toThrow();
  });

  test("a stranger cannot tell anybody anything by hand", async () => {
    const stranger = visitorFor(newId());
    const forged = d.run(stranger, (ctx) =>
      sql`insert into notice (id, person_id, kind, subject_key, href, params, at)
        values (${newId()}, ${reader}, 'x.y', 'x', '/', '{}', now())`.execute(ctx.tx),
    );
    await expect(forged).rejects.toThrow("row-level security");
  });
});

describe("a kind", () => {
  test("says its news, and by its outline what it cannot say", () => {
    expect(ANSWERED.say("en", { title: "The Sea", days: 3 })).toEqual({
      title: "“The Sea” is on its way",
      text: "It will be there in 3 days.",
    });
    const outline = {
      title: "Answers to my requests",
      text: "There is news about a request of yours.",
    };
    expect(ANSWERED.say("en", { heading: "of another time" })).toEqual(outline);
    expect(DATED.say("en", { date: "tomorrow" })).toEqual({ title: "Dates", text: "A date." });
    expect(ANSWERED.usual).toEqual({ mail: "at-once", push: "at-once" });
  });

  test("stores no text without end, and none that PostgreSQL could not", async () => {
    const person = await add("long@e.example");
    const title = `\u0000\ud800${"🌊".repeat(3000)}`;
    await d.asSystem((ctx) => notify(ctx, { ...news(person), params: { title, days: 1 } }));
    const [row] = await rowsSeenBy(visitorFor(person));
    expect(row?.params).toEqual({ title: `\ufffd${"🌊".repeat(999)}`, days: 1 });
  });
});
