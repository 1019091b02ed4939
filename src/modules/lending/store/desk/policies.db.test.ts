import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anonymous } from "#kernel/access";
import { newId, type PersonId } from "#kernel/ids";
import type { Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { type AtDesk, type Desks, openDesks } from "../../test/at-desk.ts";
import { lendingPrivacy } from "../../actions/privacy.ts";

const TABLES = [
  "ill_note",
  "ill_saved_view",
  "ill_printing",
  "ill_batch",
  "ill_batch_item",
  "ill_scan",
];

let d: TestDeployment;
let desks: Desks;
let keeper: AtDesk;
let colleague: AtDesk;
beforeAll(async () => {
  d = await testDeployment();
  desks = await openDesks(d);
  keeper = await desks.at("manara");
  colleague = await desks.at("manara");
  const row = await desks.place("port-merrow", ["ISIL:ZZ-MNRU"]);
  await fill(await desks.supplyOf(row, "ISIL:ZZ-MNRU"));
});
afterAll(() => d.close());

const personOf = ({ visitor: { principal } }: AtDesk): PersonId => {
  if (principal.kind !== "person") throw new Error("nobody");
  return principal.id;
};

/** One row in each table, by the keeper. */
const fill = (supply: string) =>
  d.run(keeper.visitor, async ({ tx, library }) => {
    const me = personOf(keeper);
    const [batch, now] = [newId(), "2026-11-27T10:00:00Z"];
    await sql`insert into ill_note (id, library_id, supply_id, person_id, author, at, text)
      values (${newId()}, ${library}, ${supply}, ${me}, 'Keeper', ${now}, 'Spine is loose')`.execute(
      tx,
    );
    await sql`insert into ill_saved_view (id, library_id, person_id, name, query, created_at)
      values (${newId()}, ${library}, ${me}, 'Mine', 'queue=lend-pull', ${now})`.execute(tx);
    await sql`insert into ill_printing (id, library_id, person_id, author, at, kind, size, subjects)
      values (${newId()}, ${library}, ${me}, 'Keeper', ${now}, 'pull-slip', 'a4', array[${supply}::uuid])`.execute(
      tx,
    );
    await sql`insert into ill_batch (id, library_id, person_id, author, act, side, back, created_at)
      values (${batch}, ${library}, ${me}, 'Keeper', 'promise', 'lend', '/', ${now})`.execute(tx);
    await sql`insert into ill_batch_item (batch_id, position, library_id, subject_id)
      values (${batch}, 1, ${library}, ${supply})`.execute(tx);
    await sql`insert into ill_scan (id, library_id, person_id, at, code, outcome)
      values (${newId()}, ${library}, ${me}, ${now}, 'S2026-00001', 'unknown')`.execute(tx);
  });

const counts = (visitor: Visitor) =>
  d.run(visitor, async (ctx) => {
    const seen: Record<string, number> = {};
    for (const table of TABLES) {
      const { rows } = await sql<{
        n: number;
      }>`select count(*)::int as n from ${sql.table(table)}`.execute(ctx.tx);
      seen[table] = rows[0]?.n ?? -1;
    }
    return seen;
  });
const all = (n: number) => Object.fromEntries(TABLES.map((table) => [table, n]));

describe("who reads what the desk keeps", () => {
  test("who works there; what was only for oneself, oneself only", async () => {
    expect(await counts(keeper.visitor)).toEqual(all(1));
    expect(await counts(colleague.visitor)).toEqual({ ...all(1), ill_saved_view: 0, ill_scan: 0 });
  });

  test("no other library, no reader, no stranger", async () => {
    const { id } = await desks.members.library("manara");
    const reader = await desks.at("manara", "reader");
    const neighbour = await desks.at("port-merrow");
    const stranger: Visitor = { principal: anonymous, library: id, locale: "en" };
    for (const one of [neighbour.visitor, reader.visitor, stranger])
      expect(await counts(one)).toEqual(all(0));
  });

  test("nobody writes in the name of another library", async () => {
    const { id } = await desks.members.library("port-merrow");
    const write = d.run(keeper.visitor, (ctx) =>
      sql`insert into ill_batch (id, library_id, author, act, side, back, created_at)
        values (${newId()}, ${id}, 'x', 'promise', 'lend', '/', now())`.execute(ctx.tx),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });
});

test("somebody who leaves is forgotten: what they did stays, their name does not", async () => {
  await d.asSystem((ctx) => lendingPrivacy.erasePerson(ctx, personOf(keeper)));
  const texts = await d.asSystem(async (ctx) => {
    const read = [];
    for (const table of TABLES)
      read.push(
        ...(
          await sql<{ t: string }>`select t::text as t from ${sql.table(table)} t`.execute(ctx.tx)
        ).rows,
      );
    return read.map(({ t }) => t).join("\n");
  });
  expect(texts).toContain("Spine is loose");
  expect(texts).not.toContain("Keeper");
  expect(texts).not.toContain(personOf(keeper));
});
