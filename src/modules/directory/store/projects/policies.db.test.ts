import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anonymous } from "#kernel/access";
import { newId } from "#kernel/ids";
import type { Library, Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";

let d: TestDeployment;
let lead: Library;
let partner: Library;
let other: Library;
const stranger: Visitor = { principal: anonymous, library: null, locale: "en" };
const at = (library: Library): Visitor => ({ ...stranger, library: library.id });
const [open, closed, gone] = [newId(), newId(), newId()];

beforeAll(async () => {
  d = await testDeployment();
  [lead, partner, other] = [
    await d.library("sea"),
    await d.library("hill"),
    await d.library("far"),
  ];
  await d.asSystem(async (ctx) => {
    for (const [id, shown, removed] of [
      [open, true, null],
      [closed, false, null],
      [gone, true, "2026-01-01"],
    ] as const) {
      await sql`insert into project (id, slug, names, currency, starts, ends, shown, lead_id, library_ids, removed_at)
        values (${id}, ${id}, '{}', 'EUR', '2026-01-01', '2026-12-31', ${shown}, ${lead.id},
          array[${lead.id}, ${partner.id}]::uuid[], ${removed})`.execute(ctx.tx);
      await sql`insert into project_milestone (id, project_id, name, due) values (${newId()}, ${id}, 'm', '2026-06-01')`.execute(
        ctx.tx,
      );
      await sql`insert into project_line (id, project_id, name, budget) values (${newId()}, ${id}, 'l', 1)`.execute(
        ctx.tx,
      );
    }
  });
});
afterAll(() => d.close());

const count = (visitor: Visitor, table: string) =>
  d.run(visitor, async (ctx) => {
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from ${sql.table(table)}`.execute(ctx.tx);
    return rows[0]?.n;
  });
const changed = async (visitor: Visitor, statement: ReturnType<typeof sql>) =>
  Number((await d.run(visitor, (ctx) => statement.execute(ctx.tx))).numAffectedRows ?? 0n);

describe("rows of projects", () => {
  test("strangers, and libraries that take no part, see what is shown and no money", async () => {
    for (const visitor of [stranger, at(other)]) {
      expect(await count(visitor, "project")).toBe(1);
      expect(await count(visitor, "project_milestone")).toBe(1);
      expect(await count(visitor, "project_line")).toBe(0);
    }
  });

  test("who takes part sees everything of it", async () => {
    for (const visitor of [at(lead), at(partner), { ...stranger, reach: "network" } as const])
      for (const table of ["project", "project_milestone", "project_line"])
        expect(await count(visitor, table), table).toBe(3);
  });

  test("only who leads changes the project; who takes part writes in its book; nobody else does", async () => {
    const rename = sql`update project set funder = 'x'`;
    expect(await changed(at(partner), rename)).toBe(0);
    expect(await changed(at(other), rename)).toBe(0);
    expect(await changed(stranger, rename)).toBe(0);
    expect(await changed(at(lead), rename)).toBe(3);
    const entry = sql`update project_milestone set name = 'n'`;
    expect(await changed(at(partner), entry)).toBe(3);
    // What others are shown they may not touch.
    expect(await changed(at(other), entry)).toBe(0);
    expect(await changed(stranger, entry)).toBe(0);
  });

  test("nobody begins a project in another's name, or slips an entry into one", async () => {
    const begin = sql`insert into project (id, slug, names, currency, starts, ends, lead_id, library_ids)
      values (${newId()}, 'x', '{}', 'EUR', '2026-01-01', '2026-12-31', ${lead.id}, array[${lead.id}]::uuid[])`;
    await expect(changed(at(partner), begin)).rejects.toThrow("row-level security");
    const slip = sql`insert into project_line (id, project_id, name, budget) values (${newId()}, ${open}, 'x', 1)`;
    await expect(changed(at(other), slip)).rejects.toThrow("row-level security");
    await expect(changed(stranger, slip)).rejects.toThrow("row-level security");
    expect(await changed(at(partner), slip)).toBe(1);
  });
});
