import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx, Library, Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { administrator, deliver } from "../test/deliver.ts";
import * as sample from "../test/records.ts";

let d: TestDeployment;
let mine: Library;
let theirs: Library;
let record: string;
beforeAll(async () => {
  d = await testDeployment();
  mine = await d.library("MINE");
  theirs = await d.library("THEIRS");
  await deliver(d, theirs, sample.file({ number: "1", copies: [["b1", "available"]] }));
  record = (await ask<{ id: string }>(await system(), "select id from bib_record"))[0]?.id ?? "";
  await change(
    await system(),
    "insert into offer (title_id, set_id, stamp, withdrawn) select id, 0, now(), false from cluster",
  );
});
afterAll(() => d.close());

const system = async (): Promise<Visitor> => ({ ...d.visitor([]), reach: "system" });
const ask = async <Row>(visitor: Visitor, text: string) =>
  (await d.run(visitor, (ctx) => sql<Row>`${sql.raw(text)}`.execute(ctx.tx))).rows;
const change = (visitor: Visitor, text: string) =>
  d.run(visitor, async (ctx: Ctx) =>
    Number((await sql`${sql.raw(text)}`.execute(ctx.tx)).numAffectedRows ?? 0n),
  );
const tables = [
  "cluster",
  "bib_record",
  "item",
  "cluster_member",
  "match_key",
  "import",
  "import_state",
  "import_failure",
  "import_seen",
  "import_review",
  "item_mapping",
  "link_resolver",
  "availability_target",
  "saved_list",
  "saved_list_entry",
  "offer",
  "harvest_source",
  "harvest",
  "harvest_record",
  "harvest_missing",
  "offer_set",
  "match_decision",
  "match_question",
  "match_alarm",
  "title_history",
  "matcher_state",
];

describe("row-level security of the catalogue", () => {
  it("is forced on every table", async () => {
    const rows = await ask<{ relname: string }>(
      await system(),
      `select relname from pg_class where relname = any('{${tables.join(",")}}') and relrowsecurity and relforcerowsecurity`,
    );
    expect(rows.map(({ relname }) => relname).toSorted()).toEqual(tables.toSorted());
  });

  it("shows records, copies and titles to everybody", async () => {
    const stranger = d.visitor([]);
    for (const table of ["bib_record", "item", "cluster"])
      expect(await ask(stranger, `select from ${table}`)).toHaveLength(1);
  });

  it.each([
    "update bib_record set control_number = 'x'",
    "update item set status = 'available'",
    "delete from item",
    "delete from match_key",
    "delete from cluster_member",
    "update offer set withdrawn = true",
  ])("lets nobody else write: %s", async (text) => {
    expect(await change(administrator(mine), text)).toBe(0);
    expect(await change(d.visitor([]), text)).toBe(0);
  });

  it("lets nobody add in another library's name", async () => {
    const copy = `insert into item (id, record_id, library_id, mark, position, status)
      values (gen_random_uuid(), '${record}', '${theirs.id}', 'x', 0, 'available')`;
    await expect(change(administrator(mine), copy)).rejects.toThrow(/row-level security/);
    const key = `insert into match_key (key, record_id, library_id) values (1, '${record}', '${theirs.id}')`;
    await expect(change(administrator(mine), key)).rejects.toThrow(/row-level security/);
  });

  it("lets another library's record be moved to another title, and nothing else of it be changed", async () => {
    await expect(
      change(administrator(mine), "update cluster_member set profile = '{}'"),
    ).rejects.toThrow(/permission denied/);
    expect(
      await change(administrator(mine), "update cluster_member set cluster_id = cluster_id"),
    ).toBe(1);
    expect(await change(d.visitor([]), "update cluster_member set cluster_id = cluster_id")).toBe(
      0,
    );
  });

  it("keeps imports and their findings to their library", async () => {
    for (const table of ["import", "import_state"]) {
      expect((await ask(administrator(theirs), `select from ${table}`)).length).toBeGreaterThan(0);
      expect(await ask(administrator(mine), `select from ${table}`)).toEqual([]);
      expect(await ask(d.visitor([]), `select from ${table}`)).toEqual([]);
    }
  });
});
