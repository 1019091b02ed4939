import { createReadStream, readFileSync } from "node:fs";
import { controlValue, type MarcRecord, readMarc } from "#standards/marc";
import { describe, expect, test } from "vitest";
import { demoFiles } from "./build.ts";
import { catalogueOf } from "./cataloguing/catalogue.ts";
import { readWorks } from "./cataloguing/work.ts";
import { readConsortium } from "./consortium.ts";

const here = import.meta.dirname;
const consortium = readConsortium();
const works = readWorks(`${here}/works`);
const made = demoFiles(consortium, works);
const truth = rows(`${here}/truth.tsv`);

function rows(file: string): string[][] {
  const lines = readFileSync(file, "utf8").trimEnd().split("\n").slice(1);
  return lines.map((line) => line.split("\t"));
}

async function readAgain(file: string): Promise<MarcRecord[]> {
  const records: MarcRecord[] = [];
  for await (const result of readMarc(createReadStream(`${here}/${file}`))) {
    if (!result.ok) throw new Error(`${file} at ${result.offset}: ${result.reason.code}`);
    expect(result.warnings).toEqual([]);
    records.push(result.record);
  }
  return records;
}

/** What must survive any format: all fields but 066, which tells the sets of a MARC-8 record. */
function content(record: MarcRecord) {
  return record.fields.filter(({ tag }) => tag !== "066");
}

test.each(made.map(({ path, content: bytes }) => [path, bytes] as const))(
  "%s is what the generator makes (run `node demo/build.ts` after a change of the works)",
  (path, bytes) => {
    expect(Buffer.compare(readFileSync(`${here}/${path}`), bytes)).toBe(0);
  },
);

test("the generator makes the same bytes twice", () => {
  const again = demoFiles(consortium, works);
  expect(
    again.every(
      ({ content: bytes }, at) => Buffer.compare(bytes, made[at]?.content ?? Buffer.of()) === 0,
    ),
  ).toBe(true);
});

describe.each(consortium.libraries)("the catalogue of $code", (library) => {
  test("reads back without a failure or a warning, field by field as it was made", async () => {
    const records = await readAgain(library.catalogue.file);
    const expected = catalogueOf(library, works);
    expect(records.map((record) => controlValue(record, "001"))).toEqual(
      expected.map(({ controlNumber }) => controlNumber),
    );
    expect(records.map(content)).toEqual(expected.map(({ record }) => content(record)));
  });
});

test("the rural catalogue is MARC-8, with Chinese, Cyrillic and Greek", () => {
  const bytes = readFileSync(`${here}/catalogues/saltbush-flat.mrc`).toString("latin1");
  for (const escape of ["\x1b$1", "\x1b(N", "\x1b(S"]) expect(bytes).toContain(escape);
});

test("eight libraries hold at least 1,500 records, and at least 500 works are in two or more", () => {
  const holders = Map.groupBy(truth, ([, , , work]) => work);
  const shared = [...holders.values()].filter(
    (held) => new Set(held.map(([library]) => library)).size > 1,
  );
  expect(new Set(truth.map(([library]) => library)).size).toBe(8);
  expect(truth.length).toBeGreaterThanOrEqual(1500);
  expect(shared.length).toBeGreaterThanOrEqual(500);
});

test("some works are held in two editions, in different libraries", () => {
  const works = Map.groupBy(truth, ([, , , work]) => work).values();
  const editions = [...works].map((held) => new Set(held.map(([, , edition]) => edition)).size);
  expect(editions.filter((count) => count === 2).length).toBeGreaterThan(20);
});

test.each(["Arabic", "Hebrew", "Greek", "Cyrillic", "Han", "Katakana", "Hangul", "Devanagari"])(
  "there are titles in %s script",
  (script) => {
    const letters = new RegExp(`\\p{Script=${script}}`, "u");
    expect(
      works.filter((work) => letters.test(work.native_title ?? "")).length,
    ).toBeGreaterThanOrEqual(5);
  },
);

describe("the judged queries", () => {
  const queries = rows(`${here}/queries.tsv`);
  const known = new Set(truth.map(([, , , work]) => work));

  test("are at least 200, each asked once", () => {
    expect(queries.length).toBeGreaterThanOrEqual(200);
    expect(new Set(queries.map(([query]) => query)).size).toBe(queries.length);
  });

  test("name only works that a library holds", () => {
    const unknown = queries.filter(([, ids]) => !ids?.split("|").every((id) => known.has(id)));
    expect(unknown).toEqual([]);
  });
});
