import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql } from "kysely";
import type { Library } from "#kernel/tenancy";
import { type DataField, dataFields, type MarcRecord, subfield } from "#standards/marc";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { deliver } from "../../test/deliver.ts";
import * as sample from "../../test/records.ts";
import { unionRecords } from "./union-records.ts";

let d: TestDeployment;
let harbour: Library;
let hill: Library;
beforeAll(async () => {
  d = await testDeployment();
  [harbour, hill] = [await d.library("harbour"), await d.library("hill")];
  await d.asSystem(async ({ tx }) => {
    await sql`insert into network_profile (symbol) values ('XX-NET')`.execute(tx);
    await sql`insert into library_profile (library_id, symbol, kind) values (${harbour.id}, 'XX-H', 'public')`.execute(
      tx,
    );
  });
  const many = Array.from({ length: 30 }, (_, at) => [`b${at}`, "available"] as const);
  await deliver(
    d,
    harbour,
    sample.file(
      { number: "h1", copies: [["b", "available"]] },
      { number: "h2", title: "Alone on the shelf", copies: many },
    ),
  );
  await deliver(
    d,
    hill,
    sample.file({
      number: "k1",
      copies: [
        ["c", "on loan"],
        ["d", "lost"],
      ],
    }),
  );
});
afterAll(() => d.close());

const titleOf = async (number: string) => {
  const { rows } = await d.asSystem((ctx) =>
    sql<{
      id: string;
    }>`select cluster_id as id from cluster_member where control_number = ${number}`.execute(
      ctx.tx,
    ),
  );
  return rows[0]?.id ?? "";
};
const values = (record: MarcRecord | undefined, tag: string, code: string) =>
  dataFields(record ?? { leader: "", fields: [] }, tag).map((field: DataField) =>
    subfield(field, code),
  );

describe("union records", () => {
  it("tell of all libraries, to everybody, in the order asked", async () => {
    const [shared, alone] = [await titleOf("h1"), await titleOf("h2")];
    expect(await titleOf("k1")).toBe(shared);
    const nobody = "0190a5c4-0000-7000-8000-000000000001";
    const [first, second, ...rest] = await d.run(d.visitor([]), (ctx) =>
      unionRecords(ctx, [alone, nobody, "no id", shared]),
    );
    expect(rest).toEqual([]);
    expect([first?.id, second?.id]).toEqual([alone, shared]);
    expect(
      second?.holdings.map(({ library, copies }) => [library.code, library.symbol, copies.length]),
    ).toEqual([
      ["harbour", "XX-H", 1],
      ["hill", null, 2],
    ]);
    expect(second?.description.titles.main.full).toBe("A plain title for testing");
    expect(values(second?.record, "035", "a")).toEqual(["(XX-H)h1", "(hill)k1"]);
    expect(values(second?.record, "852", "y")).toEqual(["Available", "On loan", "Missing"]);
    expect(second?.record.fields.slice(0, 2)).toEqual([
      { tag: "001", value: shared },
      { tag: "003", value: "XX-NET" },
    ]);
  });

  it("describe themselves the same whether descriptions were fetched or not", async () => {
    const shared = await titleOf("h1");
    const [[fetched], [made]] = await d.asSystem(async (ctx) => [
      await unionRecords(ctx, [shared]),
      await unionRecords(ctx, [shared], { copies: 9, described: false }),
    ]);
    expect(made?.description).toEqual(fetched?.description);
  });

  it("stop at the number of copies asked for", async () => {
    const [title] = await d.asSystem(async (ctx) =>
      unionRecords(ctx, [await titleOf("h2")], { copies: 7 }),
    );
    expect(values(title?.record, "852", "p")).toEqual(
      Array.from({ length: 7 }, (_, at) => `b${at}`),
    );
  });
});
