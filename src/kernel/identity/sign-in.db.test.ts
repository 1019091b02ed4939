import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anonymous, InvalidInput } from "#kernel/access";
import { type Library, type Ctx } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { addPerson, resolveSession, type SignIn, signIn } from "./index.ts";
import { hashPassword } from "./password.ts";
import { countTry, giveBack, SIGN_IN_ADDRESS } from "./attempts.ts";
import { setPasswordHash } from "./credential.ts";
import { hashToken } from "./token.ts";

let d: TestDeployment;
let library: Library;
const password = "read-more-2026";
const from = (address: string, previous: string | null = null) => ({
  address,
  device: "Firefox · Linux",
  previous,
});
const enter = (email: string, typed: string, address = "192.0.2.1") =>
  signIn(d.asSystem, { email, password: typed }, from(address));
const tokenOf = (outcome: SignIn) => {
  if (outcome.kind !== "signed-in") throw new Error(`not signed in: ${outcome.kind}`);
  return outcome.token;
};
const who = (token: string) => d.asSystem((ctx) => resolveSession(ctx, token));

/** Work as it will be done in so many days. */
const at = (days: number, work: (ctx: Ctx) => Promise<unknown>) =>
  d.asSystem((ctx) =>
    work({ ...ctx, clock: { now: () => ctx.clock.now().add({ hours: 24 * days }) } }),
  );

beforeAll(async () => {
  d = await testDeployment();
  library = await d.library("harbour");
  await d.asSystem((ctx) =>
    addPerson(ctx, {
      email: "Ruth@Harbour.example",
      name: "Ruth Okafor",
      password,
      roles: [
        { role: "staff", library: library.id },
        { role: "network-coordinator", library: null },
      ],
    }),
  );
});
afterAll(() => d.close());

describe("signing in", () => {
  test("gives a token that tells who comes, with roles and home library", async () => {
    const token = tokenOf(await enter("ruth@harbour.example", password));
    const resolved = await who(token);
    expect(resolved?.principal).toMatchObject({ kind: "person", name: "Ruth Okafor" });
    expect(resolved?.principal.roles).toEqual(
      expect.arrayContaining([
        { role: "staff", library: library.id },
        { role: "network-coordinator", library: null },
      ]),
    );
    expect(resolved?.home).toBe(library.id);
    expect(resolved?.session).toBe(hashToken(token).toString("hex"));
  });

  test("keeps nothing in the database that would sign anybody in", async () => {
    const token = tokenOf(await enter("ruth@harbour.example", password));
    const rows = await d.asSystem(
      async (ctx) => (await sql`select * from sign_in`.execute(ctx.tx)).rows,
    );
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await who(hashToken(token).toString("base64url"))).toBeNull();
  });

  test.each([
    ["ruth@harbour.example", "wrong"],
    ["nobody@harbour.example", password],
    ["", ""],
    ["' or '1'='1' --@harbour.example", password],
    ["ruth@harbour.example'; drop table person; --", password],
    ["ruth@harbour.example", "x".repeat(1 << 20)],
    ["x".repeat(1 << 20), password],
    ["ruth@harbour.example\u0000", password],
  ])("case %# is wrong, and no more is told", async (email, typed) => {
    expect(await enter(email, typed, "192.0.2.77")).toEqual({ kind: "wrong" });
  });

  test("ends the sign-in that the browser had, and makes a token of its own (no fixation)", async () => {
    const first = tokenOf(await enter("ruth@harbour.example", password));
    const before = await who(first);
    const second = tokenOf(
      await signIn(
        d.asSystem,
        { email: "ruth@harbour.example", password },
        from("192.0.2.1", before?.session ?? null),
      ),
    );
    expect(second).not.toBe(first);
    expect(await who(first)).toBeNull();
    expect(await who(second)).not.toBeNull();
  });

  test("renews a hash of weaker parameters", async () => {
    const id = await d.asSystem((ctx) =>
      addPerson(ctx, { email: "old@harbour.example", name: "Old" }),
    );
    const weak = await hashPassword(password, { memory: 64, passes: 1, parallelism: 1 });
    await d.asSystem((ctx) => setPasswordHash(ctx, id, weak));
    tokenOf(await enter("old@harbour.example", password));
    const [row] = await d.asSystem(
      async (ctx) =>
        (
          await sql<{
            hash: string;
          }>`select hash from person_password where person_id = ${id}`.execute(ctx.tx)
        ).rows,
    );
    expect(row?.hash).toContain("m=19456,t=2");
    tokenOf(await enter("old@harbour.example", password));
  });
});

describe("limits", () => {
  test("the eleventh try at an account from one address waits, others do not", async () => {
    for (let n = 0; n < 10; n += 1)
      expect(await enter("guess@harbour.example", "x", "198.51.100.1")).toEqual({ kind: "wrong" });
    expect(await enter("guess@harbour.example", "x", "198.51.100.1")).toMatchObject({
      kind: "wait",
    });
    expect(await enter("Guess@HARBOUR.example", "x", "198.51.100.1")).toMatchObject({
      kind: "wait",
    });
    expect(await enter("guess@harbour.example", "x", "198.51.100.2")).toEqual({ kind: "wrong" });
    expect(await enter("ruth@harbour.example", password, "198.51.100.1")).toMatchObject({
      kind: "signed-in",
    });
  });

  test("an address from which many people sign in rightly is not shut", async () => {
    for (let n = 0; n < 220; n += 1)
      await d.asSystem(async (ctx) => {
        await countTry(ctx, SIGN_IN_ADDRESS, "198.51.100.7");
        await giveBack(ctx, SIGN_IN_ADDRESS, "198.51.100.7");
      });
    expect(await enter("ruth@harbour.example", password, "198.51.100.7")).toMatchObject({
      kind: "signed-in",
    });
    const wait = () => d.asSystem((ctx) => countTry(ctx, SIGN_IN_ADDRESS, "198.51.100.8"));
    for (let n = 0; n < 200; n += 1) expect(await wait()).toBe(0);
    expect(await wait()).toBeGreaterThan(0);
  });

  test("guesses at the same moment are all counted", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 25 }, () => enter("rush@harbour.example", "x", "198.51.100.9")),
    );
    expect(outcomes.filter(({ kind }) => kind === "wrong")).toHaveLength(10);
  });

  test("rows of tries name neither address nor account", async () => {
    const rows = await d.asSystem(
      async (ctx) => (await sql`select key::text from attempt`.execute(ctx.tx)).rows,
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(rows)).not.toMatch(/harbour|198\.51/);
  });
});

describe("people", () => {
  test.each(["ruth@harbour.example", "RUTH@harbour.EXAMPLE", "ｒuth@harbour.example"])(
    "%s is taken",
    async (email) => {
      const add = d.asSystem((ctx) => addPerson(ctx, { email, name: "Another" }));
      await expect(add).rejects.toMatchObject({ fields: { email: "email-taken" } });
      await expect(add).rejects.toBeInstanceOf(InvalidInput);
    },
  );
});

describe("a sign-in ends", () => {
  test("after days without use, and use puts that off until a year has gone", async () => {
    const token = tokenOf(await enter("ruth@harbour.example", password));
    await at(31, async (ctx) => expect(await resolveSession(ctx, token)).toBeNull());
    for (let day = 25; day < 360; day += 25)
      await at(day, async (ctx) => expect(await resolveSession(ctx, token)).not.toBeNull());
    await at(366, async (ctx) => expect(await resolveSession(ctx, token)).toBeNull());
  });
});

describe("row-level security", () => {
  const tables = [
    "person",
    "role_grant",
    "person_password",
    "sign_in",
    "attempt",
    "attempt_secret",
    "sign_in_failure",
  ];
  test.each(tables)("%s shows nothing to nobody", async (table) => {
    const count = async (ctx: Ctx) =>
      (await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(ctx.tx))
        .rows[0]?.n;
    const all = Number(await d.asSystem(count));
    const visitor = { principal: anonymous, locale: "en" as const };
    expect(all).toBeGreaterThan(0);
    for (const library_ of [null, library.id])
      for (const reach of ["library", "network"] as const)
        expect(await d.run({ ...visitor, library: library_, reach }, count)).toBe("0");
  });
});
