import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText, cut, cuts, damaged, damages, recordOf } from "../arbitraries.ts";
import type { MarcRecord } from "../record.ts";
import type { ReadResult } from "../result.ts";
import { MarcJsonReader } from "./reader.ts";
import { toJsonRecord, writeMarcJson } from "./writer.ts";

function read(chunks: readonly Uint8Array[], maxRecordBytes?: number): ReadResult[] {
  const reader = new MarcJsonReader(maxRecordBytes === undefined ? {} : { maxRecordBytes });
  return [...chunks.flatMap((chunk) => reader.push(chunk)), ...reader.end()];
}

const shapes: Readonly<Record<string, (records: readonly MarcRecord[]) => string>> = {
  lines: (records) => records.map((record) => `${writeMarcJson(record)}\n`).join(""),
  "an array": (records) => JSON.stringify(records.map(toJsonRecord)),
  "an indented array": (records) => JSON.stringify(records.map(toJsonRecord), null, 2),
  "objects one after the other": (records) => records.map(writeMarcJson).join(""),
  "an array inside an object": (records) =>
    JSON.stringify({ total: 3, records: records.map(toJsonRecord) }),
};

const manyRecords = fc.array(recordOf(anyText), { maxLength: 6 });

describe("MarcJsonReader", () => {
  it.each(Object.entries(shapes))("gives back what was written as %s", (_, write) => {
    fc.assert(
      fc.property(manyRecords, (records) => {
        fc.pre(records.length > 0);
        const results = read([Buffer.from(write(records))]);
        expect(results.map((result) => (result.ok ? result.record : result))).toEqual(records);
      }),
      { numRuns: 50 },
    );
  });

  it("gives the same however the source is cut, damaged or not, with any limit", () => {
    const shape = fc.constantFrom(...Object.values(shapes));
    const limit = fc.integer({ min: 50, max: 3000 });
    const blows = fc.array(damages, { maxLength: 4 });
    fc.assert(
      fc.property(manyRecords, shape, blows, cuts, limit, (records, write, hits, places, most) => {
        const bytes = hits.reduce(damaged, Buffer.from(write(records)));
        const whole = read([bytes], most);
        expect(read(cut(bytes, places), most)).toEqual(whole);
        expect(
          read(
            [...bytes].map((byte) => Uint8Array.of(byte)),
            most,
          ),
        ).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["lines", "", "\n", "\n"],
    ["an array", "[", ",", "]"],
  ])(
    "reads the records before and after a damaged one unchanged in %s",
    (_, start, between, end) => {
      const triple = fc.tuple(recordOf(anyText), recordOf(anyText), recordOf(anyText));
      fc.assert(
        fc.property(triple, damages, ([first, second, third], damage) => {
          const middle = damaged(Buffer.from(writeMarcJson(second)), damage);
          const before = start + writeMarcJson(first) + between;
          const after = between + writeMarcJson(third) + end;
          const results = read([Buffer.concat([Buffer.from(before), middle, Buffer.from(after)])]);
          expect(results[0]).toMatchObject({ ok: true, record: first });
          expect(results.at(-1)).toMatchObject({ ok: true, record: third });
        }),
        { numRuns: 500 },
      );
    },
  );
});
