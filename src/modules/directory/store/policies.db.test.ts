import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anonymous } from "#kernel/access";
import { newId } from "#kernel/ids";
import type { Ctx, Library, Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";

let d: TestDeployment;
let sea: Library;
let hill: Library;
const stranger: Visitor = { principal: anonymous, library: null, locale: "en" };

beforeAll(async () => {
  d = await testDeployment();
  sea = await d.library("sea");
  hill = await d.library("hill");
  await d.asSystem(async (ctx) => {
    await addBranch(ctx, sea, "S1");
    await addBranch(ctx, hill, "H1");
  });
});
afterAll(() => d.close());

async function addBranch(ctx: Ctx, library: Library, code: string): Promise<void> {
  const id = newId();
  await sql`insert into branch (id, library_id, code, names) values (${id}, ${library.id}, ${code}, '{}')`.execute(
    ctx.tx,
  );
  await sql`insert into opening_hours (branch_id, weekday, opens, closes) values (${id}, 1, '09:00', '17:00')`.execute(
    ctx.tx,
  );
}
const changed = async (visitor: Visitor, statement: ReturnType<typeof sql>) =>
  Number((await d.run(visitor, (ctx) => statement.execute(ctx.tx))).numAffectedRows ?? 0n);

describe("rows of the directory", () => {
  const own = (): Visitor => ({ ...stranger, library: sea.id });

  test("may be read by everybody", async () => {
    const { rows } = await d.run(stranger, (ctx) =>
      sql`select code from branch join opening_hours on branch_id = branch.id order by code`.execute(
        ctx.tx,
      ),
    );
    expect(rows).toEqual([{ code: "H1" }, { code: "S1" }]);
  });

  test.each([
    sql`update branch set phone = '1'`,
    sql`update opening_hours set closes = '18:00'`,
    sql`delete from opening_hours`,
  ])("case %#: without a library nothing is changed", async (statement) =>
    expect(await changed(stranger, statement)).toBe(0),
  );

  test("in a library's name its own are changed, and no others", async () => {
    expect(await changed(own(), sql`update branch set phone = '1'`)).toBe(1);
    expect(await changed(own(), sql`update opening_hours set closes = '18:00'`)).toBe(1);
    expect(await changed({ ...own(), reach: "network" }, sql`update branch set phone = '2'`)).toBe(
      2,
    );
  });

  test.each([
    "branch (id, library_id, code, names) values",
    "staff_entry (id, library_id, slug, name) values",
  ])("another library's %s are refused", async (into) => {
    const insert = sql`insert into ${sql.raw(into)} (${newId()}, ${hill.id}, 'X', '{}')`;
    await expect(changed(own(), insert)).rejects.toThrow("row-level security");
  });

  test("the network's own are not a library's to write", async () => {
    const statements = [
      sql`insert into network_profile (mark) values ('X')`,
      sql`insert into skill (code, names) values ('x', '{}')`,
      sql`insert into partner (id, code, kind, names) values (${newId()}, 'x', 'other', '{}')`,
    ];
    for (const statement of statements)
      await expect(changed(own(), statement)).rejects.toThrow("row-level security");
  });
});
