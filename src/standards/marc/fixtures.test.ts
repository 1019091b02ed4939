import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { describeHoldings, describeRecord, Iso2709Reader, type ReadResult } from "./index.ts";

const fixtures = new URL("../../../../shared/fixtures/", import.meta.url);
const present = existsSync(fixtures);

function read(path: string): ReadResult[] {
  const file = readFileSync(new URL(path, fixtures));
  const reader = new Iso2709Reader();
  return [...reader.push(path.endsWith(".gz") ? gunzipSync(file) : file), ...reader.end()];
}

describe.skipIf(!present)("the public fixtures in ../shared/fixtures", () => {
  it("reads the ten libraries without a failure", () => {
    const files = readdirSync(new URL("ten-libraries/", fixtures)).filter((name) =>
      name.endsWith(".gz"),
    );
    const results = files.flatMap((name) => read(`ten-libraries/${name}`));
    expect(results).toHaveLength(18_976);
    expect(results.filter((result) => !result.ok)).toEqual([]);
  });

  it.each([
    ["rpls", 192],
    ["spls", 258],
  ])("reads the 98 records of %s with %i items", (name, items) => {
    const results = read(`concerto/${name}.mrc`);
    const records = results.flatMap((result) => (result.ok ? [result.record] : []));
    expect(records).toHaveLength(98);
    expect(records.flatMap((record) => describeHoldings(record))).toHaveLength(items);
  });

  it("gives title and copies of a known record", () => {
    const [first] = read("concerto/rpls.mrc");
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

  it("reads Hebrew in MARC-8 and pairs it with its romanisation", () => {
    const [first] = read("marc/hebrew.marc");
    if (!first?.ok) throw new Error("unreadable");
    const { titles } = describeRecord(first.record);
    expect(titles.main.full).toBe("La-Torah vela-moʻadim : resise hegyonot");
    expect(titles.original?.full).toBe("לתורה בלמועדים : רסיסי הגיונות");
  });
});
