import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Run } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { findTitle, runImport } from "../../index.ts";
import { administrator, upload } from "../../test/deliver.ts";
import { importing } from "../../test/importing.ts";
import type { Sample } from "../../test/records.ts";
import { cancelImport } from "./cancel-import.ts";
import { importFindings, importReport, importsOf } from "./watch-imports.ts";

let d: TestDeployment;
beforeAll(async () => {
  d = await testDeployment();
});
afterAll(() => d.close());

const { begin, library, record, file, load, rows, findings } = importing(() => d);
beforeEach(begin);

const titleOf = async (number: string) =>
  (
    await rows<{ id: string }>(
      `select cluster_id as id from cluster_member where library_id = '${library().id}' and control_number = '${number}'`,
    )
  )[0]?.id;
const copies = (number: string) =>
  rows<{
    id: string;
    barcode: string;
    status: string;
  }>(`select i.id, i.barcode, i.status from item i join bib_record r on r.id = i.record_id
    where r.library_id = '${library().id}' and r.control_number = '${number}' order by i.position`);

describe("a record that comes again", () => {
  it("is the same record when it has changed, under the same title", async () => {
    await load(
      file({ number: "1", subject: "Old" }, { number: "2", title: "Another book of the same" }),
    );
    const title = await titleOf("1");
    const changed = await load(
      file({ number: "1", subject: "New" }, { number: "2", title: "Another book of the same" }),
    );
    expect(changed.counts).toMatchObject({ read: 2, new: 0, changed: 1, unchanged: 1 });
    expect(await titleOf("1")).toBe(title);
    const view = await d.asSystem((ctx) => findTitle(ctx, title ?? ""));
    expect(view?.lead?.description.subjects[0]?.heading).toBe("New");
  });

  it("keeps the id of its title also when its title is described anew", async () => {
    await load(file({ number: "1", title: "A frist title with a slip" }));
    const title = await titleOf("1");
    await load(
      file({ number: "1", title: "Quite another name altogether", author: "Somebody, Else" }),
    );
    expect(await titleOf("1")).toBe(title);
  });

  it("keeps the ids of copies that are still there", async () => {
    await load(
      file({
        number: "1",
        copies: [
          ["b1", "available"],
          ["b2", "available"],
        ],
      }),
    );
    const [first] = await copies("1");
    await load(
      file({
        number: "1",
        copies: [
          ["b3", "lost"],
          ["b1", "checked out"],
        ],
      }),
    );
    expect(await copies("1")).toMatchObject([
      { barcode: "b3", status: "missing" },
      { id: first?.id, barcode: "b1", status: "on-loan" },
    ]);
  });

  it("twice in one file is one record in its last form, with a warning, however often it is loaded", async () => {
    const between = Array.from({ length: 600 }, (_, at) => ({
      number: `n${at}`,
      title: `Work number ${at} between`,
    }));
    const content = file(
      { number: "1", subject: "First" },
      { number: "1", subject: "Second" },
      ...between,
      { number: "1", subject: "Third" },
    );
    const loaded = await load(content);
    expect(loaded.counts).toMatchObject({ read: 603, new: 601, changed: 0, unchanged: 2 });
    expect(loaded.warned).toBe(1);
    expect((await findings(loaded.id, "warning")).findings).toMatchObject([
      { code: "control-number-repeated", params: { number: "1", times: 3 }, controlNumber: "1" },
    ]);
    const view = await d.asSystem(async (ctx) => findTitle(ctx, (await titleOf("1")) ?? ""));
    expect(view?.records.map(({ description }) => description.subjects[0]?.heading)).toEqual([
      "Third",
    ]);
    expect((await load(content)).counts).toMatchObject({ read: 603, new: 0, changed: 0 });
  });
});

describe("deletion", () => {
  it("takes a record and its copies away, and leaves the title's address", async () => {
    await load(file({ number: "1", copies: [["b1", "available"]] }));
    const title = (await titleOf("1")) ?? "";
    const gone = await load(file({ number: "1", status: "d" }));
    expect(gone.counts).toMatchObject({ read: 1, deleted: 1 });
    expect(await copies("1")).toEqual([]);
    expect(await d.asSystem((ctx) => findTitle(ctx, title))).toMatchObject({
      id: title,
      lead: null,
      records: [],
    });
    await d.searchIsCurrent();
    const found = await d.services.search.query({
      clauses: [{ text: "tales others" }],
      scope: [library().code],
      offset: 0,
      limit: 1,
    });
    expect(found.total).toBe(0);
    const again = await load(
      file({ number: "1", status: "d" }, { number: "unknown", status: "d" }),
    );
    expect(again.counts).toMatchObject({ read: 2, deleted: 0, unchanged: 2 });
  });

  it("gives a record that returns its title back", async () => {
    await load(file({ number: "1" }));
    const title = await titleOf("1");
    await load(file({ number: "1", status: "d" }));
    const back = await load(file({ number: "1" }));
    expect(back.counts.new).toBe(1);
    expect(await titleOf("1")).toBe(title);
  });

  it("loads a record marked as deleted that nobody knows and that has copies", async () => {
    const odd = file({ number: "1", status: "d", copies: [["b1", "available"]] });
    expect((await load(odd)).counts.new).toBe(1);
    expect((await load(odd)).counts.unchanged).toBe(1);
  });
});

describe("bad input", () => {
  it("fails where it is bad, with place and reason, and nowhere else", async () => {
    const good = record({ number: "1" });
    const loaded = await load(
      Buffer.concat([
        good,
        Buffer.from("rubbish without end\x1d"),
        record({ number: "2", title: "The second good record" }),
      ]),
    );
    expect(loaded).toMatchObject({ state: "finished", counts: { read: 3, new: 2, failed: 1 } });
    const { findings: found } = await findings(loaded.id);
    expect(found).toMatchObject([{ offset: good.length, code: "bad-leader", severity: "failure" }]);
    expect(Buffer.from(found[0]?.firstBytes ?? "", "hex").toString()).toMatch(/^rubbish/);
  });

  it("loads what a truncated file has", async () => {
    const loaded = await load(
      file({ number: "1" }, { number: "2", title: "The one that is cut off" }).subarray(0, -40),
    );
    expect(loaded.counts).toMatchObject({ new: 1, failed: 1 });
  });

  it.each([
    ["text", Buffer.from("%PDF-1.7 and so on".repeat(400))],
    [
      "a picture with separators by chance",
      Buffer.from("\x89PNG\x01\x02\x1d\x1e\x1f\x04".repeat(400), "latin1"),
    ],
  ])("gives up a file that is none of ours with one finding: %s", async (_, content) => {
    const loaded = await load(content);
    expect(loaded).toMatchObject({ state: "failed", detail: { reason: "no-record-readable" } });
    expect((await findings(loaded.id)).findings).toMatchObject([{ code: "unknown-format" }]);
  });

  it("loads what a damaged gzip file has up to the damage", async () => {
    const samples: Sample[] = Array.from({ length: 900 }, (_, at) => ({
      number: `n${at}`,
      title: `Packed work ${at} ${at * 7919}`,
    }));
    const packed = gzipSync(file(...samples));
    const loaded = await load(packed.subarray(0, packed.length - 4000));
    expect(loaded.counts.new).toBeGreaterThan(100);
    expect((await findings(loaded.id)).findings.map(({ code }) => code)).toContain(
      "compression-damaged",
    );
  });

  it("says of a gzip file that is damaged from its beginning on that it is", async () => {
    const loaded = await load(gzipSync(file({ number: "1" })).subarray(0, 20));
    expect(loaded).toMatchObject({ state: "failed", counts: { failed: 1 } });
    expect((await findings(loaded.id)).findings).toMatchObject([{ code: "compression-damaged" }]);
  });

  it("loads all of a gzip file that goes on behind its end, and says so", async () => {
    const packed = gzipSync(file({ number: "1" }, { number: "2" }));
    const loaded = await load(Buffer.concat([packed, Buffer.from("sent on Monday")]));
    expect(loaded).toMatchObject({ state: "finished", counts: { read: 2, new: 2, failed: 0 } });
    expect((await findings(loaded.id, "warning")).findings).toMatchObject([
      { code: "compression-trailing", params: { length: 14 } },
    ]);
  });

  it("stops at a decompression bomb", async () => {
    const bomb = Buffer.concat([record({ number: "1" }), Buffer.alloc(64 * 1024 * 1024)]);
    const loaded = await load(gzipSync(bomb));
    expect(loaded.counts.new).toBe(1);
    expect((await findings(loaded.id)).findings.map(({ code }) => code)).toContain(
      "compression-suspicious",
    );
  });

  it("refuses an empty file", async () => {
    await expect(load(Buffer.alloc(0))).rejects.toMatchObject({ code: "import-file-empty" });
  });

  it("loads a record without a control number with a warning, and knows it again", async () => {
    const loaded = await load(file({}));
    expect(loaded).toMatchObject({ counts: { new: 1 }, warned: 1 });
    expect((await findings(loaded.id, "warning")).findings).toMatchObject([
      { code: "control-number-missing" },
    ]);
    expect((await load(file({}))).counts.unchanged).toBe(1);
  });

  it("reports a control number that is too long", async () => {
    const loaded = await load(file({ number: "9".repeat(300) }, { number: "1" }));
    expect(loaded.counts).toMatchObject({ new: 1, failed: 1 });
    expect((await findings(loaded.id)).findings[0]).toMatchObject({
      code: "control-number-too-long",
      params: { limit: 255 },
    });
  });

  it("loads a record with 10,000 copies", async () => {
    const many = Array.from(
      { length: 10_000 },
      (_, at) => [`b${at}`, at % 2 ? "available" : "checked out"] as const,
    );
    const xml = `<collection xmlns="http://www.loc.gov/MARC21/slim"><record><leader>00000nas a2200000 a 4500</leader>
      <controlfield tag="001">many</controlfield><datafield tag="245" ind1="0" ind2="0"><subfield code="a">A daily paper</subfield></datafield>
      ${many.map(([barcode, status]) => `<datafield tag="852" ind1=" " ind2=" "><subfield code="b">MAIN</subfield><subfield code="p">${barcode}</subfield><subfield code="y">${status}</subfield></datafield>`).join("")}
      </record></collection>`;
    const loaded = await load(Buffer.from(xml));
    expect(loaded.counts).toMatchObject({ new: 1, failed: 0 });
    const view = await d.asSystem(async (ctx) => findTitle(ctx, (await titleOf("many")) ?? ""));
    const [branch] = view?.lead?.branches ?? [];
    expect(branch).toMatchObject({ branch: "MAIN", total: 10_000, available: 5000 });
    expect(branch?.copies).toHaveLength(20);
  });
});

describe("watching and stopping", () => {
  it("stops an import that has not begun", async () => {
    const visitor = administrator(library());
    const { id } = await upload(d, visitor, file({ number: "1" }));
    await d.run(visitor, (ctx) => cancelImport(ctx, id));
    expect(await runImport({ ...d, visitor }, id)).toMatchObject({
      state: "cancelled",
      counts: { read: 0 },
    });
    await expect(d.run(visitor, (ctx) => cancelImport(ctx, id))).rejects.toMatchObject({
      code: "import-over",
    });
  });

  it("stops a running import after a batch; what is loaded stays", async () => {
    const visitor = administrator(library());
    const samples: Sample[] = Array.from({ length: 1300 }, (_, at) => ({
      number: `n${at}`,
      title: `Stopped work ${at} of many`,
    }));
    const { id } = await upload(d, visitor, file(...samples));
    let asked: Promise<void> | undefined;
    const onProgress = () => void (asked ??= d.run(visitor, (ctx) => cancelImport(ctx, id)));
    const run: Run = async (who, work) => {
      await asked;
      return d.run(who, work);
    };
    const stopped = await runImport({ ...d, run, visitor, onProgress }, id);
    expect(stopped.state).toBe("cancelled");
    expect(stopped.counts.new).toBe(500);
    expect(
      await rows(`select from cluster_member where library_id = '${library().id}'`),
    ).toHaveLength(stopped.counts.new);
  });

  it("says who did what, and pages through findings", async () => {
    const bad = Array.from({ length: 7 }, (_, at) => [
      Buffer.from(`bad ${at} `.repeat(5) + "\x1d"),
      record({ number: `${at}`, title: `Good one ${at} between` }),
    ]);
    const loaded = await load(Buffer.concat(bad.flat()));
    const visitor = administrator(library());
    const { steps } = await d.run(visitor, (ctx) => importReport(ctx, loaded.id));
    expect(steps.map(({ state }) => state)).toEqual(["waiting", "running", "finished"]);
    expect(steps[0]?.actor).toBe("Ada Admin");
    const first = await d.run(visitor, (ctx) => importFindings(ctx, loaded.id, "failure", null, 5));
    const second = await d.run(visitor, (ctx) =>
      importFindings(ctx, loaded.id, "failure", first.next, 5),
    );
    expect([first.findings.length, second.findings.length, second.next]).toEqual([5, 2, null]);
    expect((await d.run(visitor, (ctx) => importsOf(ctx))).map(({ id }) => id)).toEqual([
      loaded.id,
    ]);
  });

  it("gives back the import under way when the same file is sent again", async () => {
    const visitor = administrator(library());
    const one = await upload(d, visitor, file({ number: "1" }));
    expect((await upload(d, visitor, file({ number: "1" }))).id).toBe(one.id);
    await runImport({ ...d, visitor }, one.id);
    expect((await upload(d, visitor, file({ number: "1" }))).id).not.toBe(one.id);
  });
});
