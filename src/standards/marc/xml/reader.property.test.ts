import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText, cut, cuts, damaged, damages, recordOf } from "../arbitraries.ts";
import type { MarcRecord } from "../record.ts";
import type { ReadResult } from "../result.ts";
import { MarcXmlReader } from "./reader.ts";
import { marcXmlEnd, marcXmlStart, writeMarcXml } from "./writer.ts";

function read(chunks: readonly Uint8Array[], maxRecordBytes?: number): ReadResult[] {
  const reader = new MarcXmlReader(maxRecordBytes === undefined ? {} : { maxRecordBytes });
  return [...chunks.flatMap((chunk) => reader.push(chunk)), ...reader.end()];
}

function documentOf(records: readonly MarcRecord[]): Buffer {
  return Buffer.from(
    marcXmlStart + records.map((record) => writeMarcXml(record).xml).join("") + marcXmlEnd,
  );
}

const manyRecords = fc.array(recordOf(anyText), { maxLength: 6 });

describe("MarcXmlReader", () => {
  it("gives back what was written", () => {
    fc.assert(
      fc.property(manyRecords, (records) => {
        const found = read([documentOf(records)]).map((result) =>
          result.ok ? result.record.fields : result,
        );
        expect(found).toEqual(records.map((record) => record.fields));
      }),
    );
  });

  it("gives the same however the source is cut, damaged or not, with any limit", () => {
    const limit = fc.integer({ min: 50, max: 3000 });
    const blows = fc.array(damages, { maxLength: 4 });
    // With a zero byte before it, it is read as UTF-16, in which it has no markup.
    const before = fc.constantFrom(Buffer.alloc(0), Buffer.alloc(1));
    const sources = fc
      .tuple(manyRecords, blows, before)
      .map(([records, hits, head]) =>
        Buffer.concat([head, hits.reduce(damaged, documentOf(records))]),
      );
    fc.assert(
      fc.property(sources, cuts, limit, (bytes, places, most) => {
        const whole = read([bytes], most);
        expect(read(cut(bytes, places), most)).toEqual(whole);
        expect(
          read(
            [...bytes].map((byte) => Uint8Array.of(byte)),
            most,
          ),
        ).toEqual(whole);
      }),
    );
  });

  it("reads the records before and after a damaged one unchanged", () => {
    const triple = fc.tuple(recordOf(anyText), recordOf(anyText), recordOf(anyText));
    fc.assert(
      fc.property(triple, damages, ([first, second, third], damage) => {
        const middle = damaged(Buffer.from(writeMarcXml(second).xml), damage);
        fc.pre(!/<[!?]/.test(middle.toString("latin1")));
        const [before, after] = [first, third].map((record) =>
          Buffer.from(writeMarcXml(record).xml),
        );
        const results = read([Buffer.concat([before ?? middle, middle, after ?? middle])]);
        const found = results.flatMap((result) =>
          result.ok ? [JSON.stringify(result.record.fields)] : [],
        );
        expect(found[0]).toBe(JSON.stringify(first.fields));
        expect(found.at(-1)).toBe(JSON.stringify(third.fields));
      }),
      { numRuns: 300 },
    );
  });
});
