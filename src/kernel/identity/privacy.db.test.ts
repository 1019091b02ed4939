import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "kysely";
import { principalOf } from "#kernel/access";
import { audit } from "#kernel/audit";
import type { PersonId } from "#kernel/ids";
import { listMail, mailPrivacy } from "#kernel/mail";
import type { PrivacyHandler } from "#kernel/privacy";
import type { Ctx, Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import {
  addPerson,
  askForErasure,
  askToResetPassword,
  eraseDue,
  erasePerson,
  erasureDue,
  exportPerson,
  identityPrivacy,
  keepAccount,
  resolveSession,
  signIn,
} from "./index.ts";

let d: TestDeployment;
let library: Library;
const password = "a long walk home";
const arrival = { address: "192.0.2.7", device: "Firefox · Linux", previous: null };
const asked: PersonId[] = [];
const another: PrivacyHandler = {
  module: "another",
  exportPerson: async (_, person) => ({ notes: [`about ${person}`] }),
  erasePerson: async (_, person) => void asked.push(person),
};
const handlers = [another, mailPrivacy, identityPrivacy];

beforeAll(async () => {
  d = await testDeployment();
  library = await d.library("harbour");
});
afterAll(() => d.close());

const add = (email: string) =>
  d.asSystem((ctx) =>
    addPerson(ctx, {
      email,
      name: "Vera Unique",
      password,
      roles: [{ role: "reader", library: library.id }],
    }),
  );
const enter = async (email: string) => {
  const outcome = await signIn(d.asSystem, { email, password }, arrival);
  return outcome.kind === "signed-in" ? outcome.token : "";
};
const later = (ctx: Ctx, days: number): Ctx => ({
  ...ctx,
  clock: { now: () => ctx.clock.now().add({ hours: 24 * days }) },
});

test("an export holds everything of a person that modules keep, and no secret", async () => {
  const person = await add("export@e.example");
  const token = await enter("export@e.example");
  await d.asSystem((ctx) => askToResetPassword(ctx, "export@e.example", arrival.address));
  const all = await d.asSystem((ctx) => exportPerson(ctx, person, handlers));
  expect(all).toMatchObject({
    another: { notes: [`about ${person}`] },
    identity: {
      person: { name: "Vera Unique", email: "export@e.example", "home library": library.name },
      roles: [{ role: "reader", library: library.name }],
      signIns: [{ device: "Firefox · Linux", method: "password" }],
    },
    mail: { messages: [{ to: "export@e.example" }] },
  });
  const text = JSON.stringify(all);
  expect(text).not.toContain("argon2");
  expect(text).not.toContain(token);
});

describe("erasure", () => {
  test("leaves nothing by which the person could be found, in any table", async () => {
    const person = await add("vera.unique@e.example");
    await enter("vera.unique@e.example");
    await d.asSystem((ctx) => askToResetPassword(ctx, "vera.unique@e.example", arrival.address));
    const visitor = {
      principal: principalOf(person, "Vera Unique", []),
      library: library.id,
      locale: "en" as const,
    };
    await d.run(visitor, (ctx) => audit(ctx, "test.deed"));
    await d.run(visitor, (ctx) => askForErasure(ctx, person, null));
    await d.asSystem((ctx) => erasePerson(ctx, person, handlers));
    expect(asked).toContain(person);
    expect(await found("vera.unique")).toEqual([]);
    expect(await enter("vera.unique@e.example")).toBe("");
  });

  /** Tables with a row that holds the text, in any column. */
  async function found(text: string): Promise<string[]> {
    return d.asSystem(async (ctx) => {
      const { rows: tables } = await sql<{ name: string }>`
        select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(
        ctx.tx,
      );
      const hits: string[] = [];
      for (const { name } of tables.filter(({ name }) => name !== "migration")) {
        const { rows } =
          await sql`select 1 from ${sql.table(name)} t where to_jsonb(t)::text ilike ${`%${text}%`} limit 1`.execute(
            ctx.tx,
          );
        if (rows.length > 0) hits.push(name);
      }
      return hits;
    });
  }

  test("waits a week in which the person can change their mind", async () => {
    const person = await add("doubt@e.example");
    const [here, there] = [await enter("doubt@e.example"), await enter("doubt@e.example")];
    const come = await d.asSystem((ctx) => resolveSession(ctx, here));
    const visitor = {
      principal: principalOf(person, "x", []),
      library: null,
      locale: "en" as const,
    };
    await d.run(visitor, (ctx) => askForErasure(ctx, person, come?.session ?? null));
    expect(await d.asSystem((ctx) => resolveSession(ctx, there))).toBeNull();
    expect(await d.asSystem((ctx) => resolveSession(ctx, here))).not.toBeNull();
    const [letter] = await d.asSystem((ctx) => listMail(ctx, 1));
    expect(letter?.subject).toBe("Your account will be erased");
    const before = (days: number) => d.services.clock.now().add({ hours: 24 * (days - 7) });
    expect(await d.asSystem((ctx) => eraseDue(ctx, before(6), handlers))).toBe(0);
    await d.run(visitor, (ctx) => keepAccount(ctx, person));
    expect(await d.run(visitor, (ctx) => erasureDue(ctx, person))).toBeNull();
    expect(await d.asSystem((ctx) => eraseDue(ctx, before(8), handlers))).toBe(0);
    await d.run(visitor, (ctx) => askForErasure(ctx, person, null));
    expect(await d.asSystem((ctx) => eraseDue(ctx, before(8), handlers))).toBe(1);
    expect(await enter("doubt@e.example")).toBe("");
  });
});

describe("retention", () => {
  const expire = (name: string, days: number) =>
    d.asSystem(async (ctx) => {
      const rule = identityPrivacy.retention?.find((known) => known.name === name);
      const then = later(ctx, days);
      return rule?.expire(then, then.clock.now().subtract({ hours: 24 * rule.days }));
    });

  test("removes sign-ins that are over, and keeps those that hold", async () => {
    await add("kept@e.example");
    await d.asSystem((ctx) => sql`delete from sign_in`.execute(ctx.tx));
    await enter("kept@e.example");
    expect(await expire("kept-sign-ins", 29)).toBe(0);
    expect(await expire("kept-sign-ins", 31)).toBe(1);
  });

  test("forgets tries after a day, with the secret that they were counted under", async () => {
    await enter("kept@e.example");
    expect(await expire("kept-tries", 0.5)).toBe(0);
    expect(await expire("kept-tries", 3)).toBeGreaterThan(1);
  });

  test("puts refused sign-ins into the audit by the hour, without anybody's name", async () => {
    for (let n = 0; n < 3; n += 1)
      await signIn(d.asSystem, { email: "attacked@e.example", password: "x" }, arrival);
    expect(await expire("kept-failures", 0)).toBe(0);
    expect(await expire("kept-failures", 2)).toBe(1);
    const [entry] = await d.asSystem(
      async (ctx) =>
        (
          await sql<{ detail: { byHour: [string, number][] } }>`select * from audit_entry
        where action = 'identity.sign-ins-refused'`.execute(ctx.tx)
        ).rows,
    );
    expect(entry?.detail.byHour[0]?.[1]).toBeGreaterThanOrEqual(3);
    expect(JSON.stringify(entry)).not.toMatch(/attacked|192\.0/);
  });
});
