import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import {
  catalogueOverview,
  findTitle,
  originalRecord,
  recordAsMarc,
  rereadRecords,
  titleRows,
} from "../index.ts";
import { administrator, deliver } from "../test/deliver.ts";
import * as sample from "../test/records.ts";
import { moreCopies } from "./find-title.ts";
import { itemMapping, saveItemMapping } from "./set-item-mapping.ts";

let d: TestDeployment;
let one: Library;
let two: Library;
let three: Library;
beforeAll(async () => {
  d = await testDeployment();
  [one, two, three] = [await d.library("ONE"), await d.library("TWO"), await d.library("THREE")];
});
afterAll(() => d.close());

const titleOf = async (library: Library, number: string) => {
  const { rows } = await d.asSystem((ctx) =>
    sql<{
      id: string;
      record: string;
    }>`select cluster_id as id, record_id as record from cluster_member
      where library_id = ${library.id} and control_number = ${number}`.execute(ctx.tx),
  );
  return rows[0] ?? { id: "", record: "" };
};
const view = (id: string) => d.asSystem((ctx) => findTitle(ctx, id));

describe("titles that join and part", () => {
  const persuasion = { title: "Persuasion and its consequences", year: 1998, pages: 249 };

  it("join when a record comes that is the same as both; the older id stays and the other leads to it", async () => {
    await deliver(d, one, sample.file({ number: "p", ...persuasion }));
    await deliver(
      d,
      two,
      sample.file({
        number: "p",
        ...persuasion,
        title: "Persuasion",
        author: "Austen, J.",
        pages: 251,
        year: 1999,
        isbn: "0140434674",
      }),
    );
    const older = await titleOf(one, "p");
    const newer = await titleOf(two, "p");
    expect(older.id).not.toBe(newer.id);
    await deliver(d, three, sample.file({ number: "p", ...persuasion, isbn: "0140434674" }));
    expect((await titleOf(two, "p")).id).toBe(older.id);
    expect(await view(newer.id)).toMatchObject({ id: older.id, retired: newer.id });
    expect((await view(newer.id))?.records).toHaveLength(3);
    expect(await d.asSystem((ctx) => titleRows(ctx, [newer.id, older.id]))).toHaveLength(1);
  });

  it("are listed alike whether what a list shows was stored with the record or not", async () => {
    const { id } = await titleOf(one, "p");
    const rows = () => d.asSystem((ctx) => titleRows(ctx, [id]));
    const stored = await rows();
    // Which of two equally full records leads is a matter of their libraries' ids.
    expect(stored).toMatchObject([{ year: expect.any(Number), authors: [expect.any(String)] }]);
    await d.asSystem((ctx) => sql`update bib_record set listed = null`.execute(ctx.tx));
    expect(await rows()).toEqual(stored);
  });

  it("part when that record goes; the larger or leading part keeps the id", async () => {
    const before = (await titleOf(one, "p")).id;
    await deliver(d, three, sample.file({ number: "p", status: "d" }));
    const parts = [(await titleOf(one, "p")).id, (await titleOf(two, "p")).id];
    expect(new Set(parts).size).toBe(2);
    expect(parts).toContain(before);
  });

  it("part when a record is described as another book; the one nobody touched keeps the id", async () => {
    const shared = { number: "s", title: "Lanterns over the harbour", year: 1987, pages: 212 };
    await deliver(d, one, sample.file({ ...shared, subject: "Lanterns" }));
    await deliver(d, two, sample.file(shared));
    const { id, record } = await titleOf(one, "s");
    expect([(await titleOf(two, "s")).id, (await view(id))?.lead?.id]).toEqual([id, record]);
    await deliver(d, one, sample.file({ number: "s", title: "Beekeeping on roofs", year: 2011 }));
    expect((await titleOf(two, "s")).id).toBe(id);
    expect((await titleOf(one, "s")).id).not.toBe(id);
  });

  it("never hold two records of one library", async () => {
    const twin = { title: "Twin volumes of one library", year: 1980, pages: 300 };
    await deliver(d, one, sample.file({ number: "t1", ...twin }, { number: "t2", ...twin }));
    await deliver(d, two, sample.file({ number: "t", ...twin }));
    const held = await view((await titleOf(two, "t")).id);
    expect(held?.records).toHaveLength(2);
    await deliver(d, one, sample.file({ number: "t1", status: "d" }));
    expect((await titleOf(one, "t2")).id).toBe((await titleOf(two, "t")).id);
  });
});

describe("what is kept of a record", () => {
  it("is every byte of it, also after it is gone", async () => {
    const bytes = sample.record({ number: "o", title: "Kept as it was, byte for byte" });
    await deliver(d, one, bytes);
    const { record } = await titleOf(one, "o");
    const original = await d.asSystem((ctx) => originalRecord(ctx, record));
    expect(Buffer.from(original?.bytes ?? [])).toEqual(bytes);
    expect(original).toMatchObject({
      library: "ONE",
      controlNumber: "o",
      syntax: "iso2709",
      dialect: "marc21",
    });
    const marc = await d.asSystem((ctx) => recordAsMarc(ctx, record));
    expect(marc?.fields[0]).toEqual({ tag: "001", value: "o" });
    expect(await d.asSystem((ctx) => originalRecord(ctx, "nonsense"))).toBeNull();
  });

  it("can be read again from a fragment of XML", async () => {
    const xml = `<?xml version="1.0"?><marc:collection xmlns:marc="http://www.loc.gov/MARC21/slim"><marc:record>
      <marc:leader>00000nam a2200000 a 4500</marc:leader><marc:controlfield tag="001">x</marc:controlfield>
      <marc:datafield tag="245" ind1="0" ind2="0"><marc:subfield code="a">Prefixed &amp; well</marc:subfield></marc:datafield>
      </marc:record></marc:collection>`;
    await deliver(d, one, Buffer.from(xml));
    const marc = await d.asSystem(async (ctx) =>
      recordAsMarc(ctx, (await titleOf(one, "x")).record),
    );
    expect(marc?.fields[1]).toMatchObject({
      tag: "245",
      subfields: [{ code: "a", value: "Prefixed & well" }],
    });
  });
});

describe("copies", () => {
  it("are read as the library says", async () => {
    const visitor = administrator(three);
    const holdings = { tag: "852", subfields: { branch: "c", barcode: "p", status: "y" } };
    const statuses = { "Auf dem Regal": "available" };
    await d.run(visitor, (ctx) =>
      saveItemMapping(ctx, { holdings, statuses, unstated: "unknown" }),
    );
    expect(await d.run(visitor, itemMapping)).toMatchObject({
      statuses: { "auf dem regal": "available" },
    });
    await deliver(
      d,
      three,
      sample.file({
        number: "m",
        title: "Mapped copies of a book",
        copies: [["b1", "auf dem Regal"]],
      }),
    );
    const title = await view((await titleOf(three, "m")).id);
    expect(title?.lead?.branches).toMatchObject([{ branch: "Stacks", available: 1 }]);
  });

  it("are read again from the originals when the library says otherwise", async () => {
    const visitor = administrator(three);
    const before = await titleOf(three, "m");
    await d.run(visitor, (ctx) =>
      saveItemMapping(ctx, {
        holdings: null,
        statuses: { "auf dem regal": "on-hold" },
        unstated: "unknown",
      }),
    );
    expect(await rereadRecords(d.run, visitor)).toBeGreaterThan(0);
    const title = await view(before.id);
    expect(title?.lead).toMatchObject({
      id: before.record,
      branches: [{ branch: "MAIN", available: 0 }],
    });
    expect(title?.lead?.branches[0]?.copies[0]).toMatchObject({
      status: "on-hold",
      shelving: "Stacks",
    });
  });

  it.each([
    [{}],
    [{ holdings: { tag: "85", subfields: {} }, statuses: {}, unstated: "unknown" }],
    [null],
    [{ holdings: null, statuses: { x: "nowhere" }, unstated: "unknown" }],
  ])("refuse a mapping that is none: %j", async (input) => {
    await expect(
      d.run(administrator(three), (ctx) => saveItemMapping(ctx, input)),
    ).rejects.toMatchObject({ name: "InvalidInput" });
  });

  it("are shown by pages", async () => {
    const copies = Array.from({ length: 45 }, (_, at) => [`c${at}`, "available"] as const);
    await deliver(d, two, sample.file({ number: "c", title: "A book with many copies", copies }));
    const { record } = await titleOf(two, "c");
    const page = await d.asSystem((ctx) => moreCopies(ctx, record, "MAIN", 20, 20));
    expect(page.map(({ barcode }) => barcode)).toEqual(
      copies.slice(20, 40).map(([barcode]) => barcode),
    );
    expect(await d.asSystem((ctx) => moreCopies(ctx, "'; drop", "MAIN", -5, 1e9))).toEqual([]);
  });
});

describe("the catalogue in numbers", () => {
  it("counts titles, records, copies and libraries", async () => {
    const overview = await d.asSystem(catalogueOverview);
    const { rows } = await d.asSystem((ctx) =>
      sql<{ n: string }>`select count(*) as n from cluster where held_by > 0`.execute(ctx.tx),
    );
    expect(overview).toMatchObject({ titles: Number(rows[0]?.n), libraries: 3 });
    expect(overview.records).toBeGreaterThan(overview.titles);
  });
});
