import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anonymous } from "#kernel/access";
import type { Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { placeRequest } from "../actions/place-request.ts";
import { type Members, members } from "../test/members.ts";

const TABLES = [
  "ill_request",
  "ill_reader",
  "ill_rota_entry",
  "ill_supply",
  "ill_message",
  "ill_step",
  "ill_series",
];

let d: TestDeployment;
let m: Members;
let asker: Visitor;
let lender: Visitor;
beforeAll(async () => {
  d = await testDeployment();
  m = await members(d);
  asker = await m.somebody("port-merrow");
  lender = await m.somebody("manara");
  const { id } = await m.library("port-merrow");
  await d.run(asker, (ctx) =>
    placeRequest(ctx, id, {
      service: "Loan",
      citation: { title: "Salt" },
      reader: { name: "Ada" },
      suppliers: ["ISIL:ZZ-MNRU"],
    }),
  );
});
afterAll(() => d.close());

const count = (visitor: Visitor, table: string) =>
  d.run(visitor, async (ctx) => {
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from ${sql.table(table)}`.execute(ctx.tx);
    return rows[0]?.n;
  });
const counts = async (visitor: Visitor) => {
  const seen: Record<string, number | undefined> = {};
  for (const table of TABLES) seen[table] = await count(visitor, table);
  return seen;
};
const nothing = Object.fromEntries(TABLES.map((table) => [table, 0]));

describe("who reads the rows of a loan", () => {
  test("each side its own", async () => {
    expect(await counts(asker)).toEqual({
      ...nothing,
      ill_request: 1,
      ill_reader: 1,
      ill_rota_entry: 1,
      ill_message: 1,
      ill_step: 2,
      ill_series: 1,
    });
    expect(await counts(lender)).toEqual({
      ...nothing,
      ill_supply: 1,
      ill_message: 1,
      ill_step: 1,
    });
  });

  test("not a third library, a reader, a stranger at the library's page, or the network's coordinator", async () => {
    const { id: library } = await m.library("port-merrow");
    const outside: readonly Visitor[] = [
      await m.somebody("aberwen"),
      { ...(await m.somebody("port-merrow", "reader")) },
      { principal: anonymous, library, locale: "en" },
      await m.coordinator(),
    ];
    for (const visitor of outside) expect(await counts(visitor)).toEqual(nothing);
  });

  test("nobody writes into another's rows", async () => {
    const { id } = await m.library("port-merrow");
    const forged = d.run(lender, (ctx) =>
      sql`insert into ill_series (agency, library_id) values ('ISIL:X', ${id})`.execute(ctx.tx),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
    const changed = await d.run(lender, (ctx) =>
      sql`update ill_request set state = 'completed'`.execute(ctx.tx),
    );
    expect(changed.numAffectedRows).toBe(0n);
  });
});
