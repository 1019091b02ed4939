import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { describeHoldings, describeRecord, readMarc, type ReadResult } from "./index.ts";

const fixtures = new URL("../../../../shared/fixtures/", import.meta.url);
const present = existsSync(fixtures);
if (!present) process.stderr.write("Skipped: there is nothing at ../shared/fixtures.\n");

async function read(path: string): Promise<ReadResult[]> {
  const url = new URL(path, fixtures);
  const source = path.endsWith(".gz") ? [gunzipSync(readFileSync(url))] : createReadStream(url);
  const results: ReadResult[] = [];
  for await (const result of readMarc(source)) results.push(result);
  return results;
}

function failures(results: readonly ReadResult[]): unknown[] {
  return results.flatMap((result) => (result.ok ? [] : [[result.offset, result.reason]]));
}

describe.skipIf(!present)("the public fixtures in ../shared/fixtures", () => {
  it("are read without a failure: the ten libraries", async () => {
    const names = readdirSync(new URL("ten-libraries/", fixtures)).filter((name) =>
      name.endsWith(".gz"),
    );
    const results = (await Promise.all(names.map((name) => read(`ten-libraries/${name}`)))).flat();
    expect(failures(results)).toEqual([]);
    expect(results).toHaveLength(18_976);
  });

  it.each([
    ["jazz_1k.mrc", 1000],
    ["hebrew.marc", 20],
    ["badisbns.xml", 10],
    ["serials_marc21.xml", 7],
  ])("are read without a failure: %s", async (name, count) => {
    const results = await read(`marc/${name}`);
    expect(failures(results)).toEqual([]);
    expect(results).toHaveLength(count);
  });

  it.each([
    ["rpls", 192],
    ["spls", 258],
  ])("give the 98 records of %s with %i items", async (name, items) => {
    const results = await read(`concerto/${name}.mrc`);
    const records = results.flatMap((result) => (result.ok ? [result.record] : []));
    expect(records).toHaveLength(98);
    expect(records.flatMap((record) => describeHoldings(record))).toHaveLength(items);
  });

  it("give title and copies of a known record", async () => {
    const [first] = await read("concerto/rpls.mrc");
    if (!first?.ok) throw new Error("unreadable");
    const description = describeRecord(first.record);
    expect(description.titles.main.proper).toBe("La canzone italiana del Novecento");
    expect(description.titles.main.sort).toMatch(/^canzone italiana/);
    expect(description.publication.year).toBe(1989);
    expect(description.languages.text).toEqual(["ita"]);
    expect(describeHoldings(first.record)[0]).toEqual({
      library: "RPLS",
      branch: "RPLS-WEPL",
      shelving: "Reference",
      callNumber: "ML 2533 B34 C1",
      barcode: "CONC4000036",
      note: "not loanable",
      status: "available",
    });
  });

  it("give Hebrew in MARC-8 beside its romanisation", async () => {
    const [first] = await read("marc/hebrew.marc");
    if (!first?.ok) throw new Error("unreadable");
    const { titles } = describeRecord(first.record);
    expect(titles.main.full).toBe("La-Torah vela-moʻadim : resise hegyonot");
    expect(titles.original?.full).toBe("לתורה בלמועדים : רסיסי הגיונות");
  });

  it("give no valid ISBN where there is none, and journals where they are", async () => {
    const isbns = (await read("marc/badisbns.xml")).flatMap((result) =>
      result.ok ? describeRecord(result.record).identifiers.isbns : [],
    );
    expect(isbns.filter((isbn) => !/^97[89]\d{10}$/.test(isbn))).toEqual([]);
    const forms = (await read("marc/serials_marc21.xml")).map((result) =>
      result.ok ? describeRecord(result.record).form : "failed",
    );
    expect(new Set(forms)).toEqual(new Set(["journal"]));
  });
});
