import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { findTitle, titleRows } from "../../index.ts";
import { deliver } from "../../test/deliver.ts";
import { fixture, fixturesPresent, saySkipped } from "../../test/fixtures.ts";

saySkipped();
let d: TestDeployment;
let rpls: Library;
let spls: Library;
beforeAll(async () => {
  d = await testDeployment();
  rpls = await d.library("RPLS");
  spls = await d.library("SPLS");
});
afterAll(() => d.close());

const rows = async <Row>(text: string) =>
  (await d.asSystem((ctx) => sql<Row>`${sql.raw(text)}`.execute(ctx.tx))).rows;
const number = async (text: string) => Number((await rows<{ n: string }>(text))[0]?.n);
const titleOf = async (controlNumber: string) =>
  (
    await rows<{ id: string }>(
      `select cluster_id as id from cluster_member where control_number = '${controlNumber}'`,
    )
  )[0]?.id ?? "";

describe.skipIf(!fixturesPresent)("two libraries that share titles", () => {
  it("are loaded whole, with their copies", async () => {
    const one = await deliver(d, rpls, fixture("concerto/rpls.mrc"));
    expect(one).toMatchObject({ state: "finished", format: "iso2709", warned: 0 });
    expect(one.counts).toEqual({
      read: 98,
      new: 98,
      changed: 0,
      unchanged: 0,
      deleted: 0,
      failed: 0,
    });
    expect(one.position).toBe(fixture("concerto/rpls.mrc").length);
    expect(one.consumed).toBe(one.bytes);
    const other = await deliver(d, spls, fixture("concerto/spls.mrc"));
    expect(other.counts.new).toBe(98);
    expect(await number("select count(*) as n from item")).toBe(450);
    expect(
      await number(
        "select count(*) as n from item where library_id = (select id from library where code = 'RPLS')",
      ),
    ).toBe(192);
  });

  it("stand together where they have the same", async () => {
    expect(await number("select count(*) as n from cluster where held_by = 2")).toBe(98);
    expect(await number("select sum(copies) as n from cluster")).toBe(450);
  });

  it("show a known title with its copies by library and branch", async () => {
    const title = await d.asSystem(async (ctx) => findTitle(ctx, await titleOf("RPLS-1")));
    expect(title?.lead?.description.titles.main.proper).toBe("La canzone italiana del Novecento");
    const own = title?.records.find(({ library }) => library.code === "RPLS");
    expect(
      own?.branches.map(({ branch, total, available }) => ({ branch, total, available })),
    ).toEqual([
      { branch: "RPLS-HDPL", total: 1, available: 0 },
      { branch: "RPLS-WEPL", total: 1, available: 1 },
    ]);
    expect(own?.branches[1]?.copies[0]).toMatchObject({
      callNumber: "ML 2533 B34 C1",
      barcode: "CONC4000036",
      loanable: false,
      status: "available",
      shelving: "Reference",
    });
    expect(own?.branches[0]?.copies[0]).toMatchObject({
      loanable: true,
      status: "on-loan",
      statusText: "checked out",
    });
  });

  it("show a title in a list with what each library has, in the order asked for", async () => {
    const ids = [await titleOf("SPLS-3"), crypto.randomUUID(), "no id", await titleOf("RPLS-2")];
    const list = await d.asSystem((ctx) => titleRows(ctx, ids));
    expect(list.map(({ id }) => id)).toEqual([ids[0], ids[3]]);
    expect(list[0]).toMatchObject({
      title: "Mozart and his piano concertos",
      responsibility: "Cuthbert Girdlestone",
      year: 1964,
      form: "book",
      languages: ["eng"],
    });
    expect(list[0]?.holdings.map(({ code }) => code)).toEqual(["RPLS", "SPLS"]);
    expect(list[1]?.holdings[0]).toMatchObject({ code: "RPLS", total: 2, available: 0 });
  });

  it("change nothing when the same file comes again", async () => {
    const before = await rows(snapshot);
    const again = await deliver(d, rpls, fixture("concerto/rpls.mrc"));
    expect(again.counts).toEqual({
      read: 98,
      new: 0,
      changed: 0,
      unchanged: 98,
      deleted: 0,
      failed: 0,
    });
    expect(await rows(snapshot)).toEqual(before);
  });

  it("are found", async () => {
    await d.searchIsCurrent();
    const found = await d.services.search.query({
      kinds: ["title"],
      clauses: [{ text: "mozart piano concertos girdlestone" }],
      facets: [{ name: "library", limit: 5 }],
      offset: 0,
      limit: 5,
    });
    expect(found.hits[0]?.id).toBe(await titleOf("RPLS-3"));
    expect(found.facets["library"]).toEqual(
      expect.arrayContaining([{ value: "RPLS", count: found.total }]),
    );
  });
});

const snapshot = `select r.control_number, r.changed_at, m.cluster_id, c.changed_at as title_changed,
  (select json_agg(i order by i.mark) from item i where i.record_id = r.id) as copies
  from bib_record r join cluster_member m on m.record_id = r.id join cluster c on c.id = m.cluster_id order by r.id`;

describe.skipIf(!fixturesPresent)("records in every format", () => {
  it.each([
    ["marc/jazz_1k.mrc", 1000, "iso2709"],
    ["marc/hebrew.marc", 20, "iso2709"],
    ["marc/badisbns.xml", 10, "marcxml"],
    ["marc/serials_marc21.xml", 7, "marcxml"],
  ])("%s gives %i records", async (path, records, format) => {
    const library = await d.library(`F-${records}`);
    const loaded = await deliver(d, library, fixture(path));
    expect(loaded).toMatchObject({ state: "finished", format });
    expect(loaded.counts).toMatchObject({ read: records, new: records, failed: 0 });
    const again = await deliver(d, library, fixture(path));
    expect(again.counts).toMatchObject({ read: records, unchanged: records });
  });

  it("keeps them byte for byte", async () => {
    const [sum] = await rows<{ n: string }>(
      "select sum(length(original)) as n from bib_record r join library l on l.id = r.library_id where l.code = 'F-1000'",
    );
    expect(Number(sum?.n)).toBe(fixture("marc/jazz_1k.mrc").length);
  });
});
