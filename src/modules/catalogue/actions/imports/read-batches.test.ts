import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultMapping } from "../../model/copies/mapping.ts";
import type { Entry } from "../../model/imports/finding.ts";
import { record } from "../../test/records.ts";
import type { Batch } from "./load-batch.ts";
import type { Beginning } from "./delivered.ts";
import { readBatches } from "./read-batches.ts";
import { repeatedNumbers } from "./repeated-numbers.ts";

const reading = { dialect: null, mapping: defaultMapping };
const start: Beginning = { position: 0, format: null };

async function* cut(content: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

async function batchesOf(
  content: Uint8Array,
  beginning = start,
  size = 1000,
): Promise<readonly Batch[]> {
  return Array.fromAsync(readBatches(cut(content, size), beginning, reading));
}

const told = (entries: readonly Entry[]) =>
  entries.map(({ end, record: read, findings }) => [
    end,
    read?.controlNumber,
    findings.map(({ code, offset }) => [code, offset]),
  ]);

const books = Buffer.concat(
  Array.from({ length: 1203 }, (_, at) => [
    record({ number: `n${at}`, title: `Title ${at}` }),
    ...(at % 400 === 7 ? [Buffer.from("broken\x1d")] : []),
  ]).flat(),
);
const xml = Buffer.from(
  `<collection xmlns="http://www.loc.gov/MARC21/slim">${Array.from({ length: 1100 }, (_, at) => `<record><leader>00000nam a2200000 a 4500</leader><controlfield tag="001">x${at}</controlfield></record>`).join("\n")}</collection>`,
);

describe("reading a delivery in batches", () => {
  it("gives batches that lie end to end", async () => {
    const batches = await batchesOf(books);
    expect(batches.map(({ entries }) => entries.length)).toEqual([500, 500, 206]);
    batches.forEach(({ from }, at) => expect(from).toBe(at === 0 ? 0 : batches[at - 1]?.end));
    expect(batches.at(-1)).toMatchObject({
      end: books.length,
      consumed: books.length,
      format: "iso2709",
    });
  });

  it.each([
    ["ISO 2709", books],
    ["ISO 2709 packed", gzipSync(books)],
    ["MARCXML", xml],
  ])("goes on anywhere as if it had never stopped (%s)", async (_, content) => {
    const whole = await batchesOf(content);
    for (const { end, format } of whole.slice(0, -1)) {
      const rest = await batchesOf(content, { position: end, format });
      const expected = whole.flatMap(({ entries }) => entries).filter((entry) => entry.end > end);
      expect(told(rest.flatMap(({ entries }) => entries))).toEqual(told(expected));
      expect(rest[0]?.from).toBe(end);
    }
  });

  it("does not depend on how the file arrives", async () => {
    const few = books.subarray(0, 6000);
    const expected = told((await batchesOf(few)).flatMap(({ entries }) => entries));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 700 }), async (size) => {
        const entries = (await batchesOf(few, start, size)).flatMap((batch) => batch.entries);
        expect(told(entries)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it("counts a repeated number over the whole of a file of XML, also when it goes on within it", async () => {
    const numbers = ["twice", ...Array.from({ length: 520 }, (_, at) => `y${at}`), "twice"];
    const content = Buffer.from(
      `<collection xmlns="http://www.loc.gov/MARC21/slim">${numbers.map((number) => `<record><leader>00000nam a2200000 a 4500</leader><controlfield tag="001">${number}</controlfield></record>`).join("")}</collection>`,
    );
    const repeated = await repeatedNumbers(cut(content, 1000), start, null);
    const [first] = await Array.fromAsync(
      readBatches(cut(content, 1000), start, reading, repeated),
    );
    const resumed = { position: first?.end ?? 0, format: first?.format ?? null };
    const rest = await Array.fromAsync(readBatches(cut(content, 1000), resumed, reading, repeated));
    const told = rest.flatMap(({ entries }) => entries).flatMap(({ findings }) => findings);
    expect(told).toMatchObject([
      { code: "control-number-repeated", params: { number: "twice", times: 2 } },
    ]);
  });

  it("is nothing for an empty file", async () => {
    expect(await batchesOf(Buffer.alloc(0))).toEqual([]);
  });

  it("ends its source when it is left early", async () => {
    let ended = false;
    async function* source() {
      try {
        yield* cut(books, 1000);
      } finally {
        ended = true;
      }
    }
    const batches = readBatches(source(), start, reading);
    await batches.next();
    await batches.return(undefined);
    expect(ended).toBe(true);
  });
});
