import { isUtf8 } from "node:buffer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cut,
  cuts,
  damaged,
  damages,
  encoded,
  files,
  marc8Text,
  anyText,
  recordOf,
} from "../arbitraries.ts";
import type { ReadResult } from "../result.ts";
import { Iso2709Reader } from "./reader.ts";
import { writeIso2709 } from "./writer.ts";

function read(chunks: readonly Uint8Array[]): ReadResult[] {
  const reader = new Iso2709Reader();
  return [...chunks.flatMap((chunk) => reader.push(chunk)), ...reader.end()];
}

function bytesOf(results: readonly ReadResult[]): Buffer[] {
  return results.flatMap((result) => (result.ok ? [Buffer.from(result.bytes)] : []));
}

/** Whether a field happens to be valid UTF-8, such as "€œ": then no reader can know better. */
function hasUtf8Field(record: Uint8Array): boolean {
  const fields = Buffer.from(record).toString("latin1").split("\x1e");
  return fields.some((field) => /[\x80-\xff]/.test(field) && isUtf8(Buffer.from(field, "latin1")));
}

const hits = fc.array(fc.tuple(fc.nat(), damages), { maxLength: 4 });

/** A file in which some records are damaged, and the records that are not. */
const damagedFiles = fc.tuple(files, hits).map(([records, blows]) => {
  const struck = new Map(blows.map(([index, damage]) => [index % records.length, damage]));
  const parts = records.map((record, index) => {
    const damage = struck.get(index);
    return damage ? damaged(record, damage) : record;
  });
  return { bytes: Buffer.concat(parts), whole: records.filter((_, index) => !struck.has(index)) };
});

describe("Iso2709Reader", () => {
  it("gives back what was written, without warnings", () => {
    fc.assert(
      fc.property(fc.array(recordOf(anyText), { maxLength: 6 }), (records) => {
        const results = read([Buffer.concat(records.map(encoded))]);
        const found = results.map((result) =>
          result.ok ? [result.record.fields, result.warnings] : result,
        );
        expect(found).toEqual(records.map((record) => [record.fields, []]));
      }),
      { numRuns: 200 },
    );
  });

  it("gives back what was written in MARC-8, where an escape sequence shows that it is", () => {
    const hebrew = { tag: "001", value: "\u05d0" };
    fc.assert(
      fc.property(recordOf(marc8Text), ({ leader, fields: others }) => {
        const record = { leader, fields: [hebrew, ...others] };
        const written = writeIso2709(record, { charset: "marc-8" });
        if (!written.ok) throw new Error(written.reason.code);
        fc.pre(!hasUtf8Field(written.bytes));
        const [result] = read([written.bytes]);
        if (!result?.ok) throw new Error("unreadable");
        const fields = result.record.fields.filter(({ tag }) => tag !== "066");
        expect([fields, result.warnings]).toEqual([record.fields, []]);
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same however the source is cut, damaged or not", () => {
    fc.assert(
      fc.property(damagedFiles, cuts, ({ bytes }, places) => {
        const whole = read([bytes]);
        expect(read(cut(bytes, places))).toEqual(whole);
        expect(read([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });

  it("reads every undamaged record of a damaged file unchanged and in order", () => {
    fc.assert(
      fc.property(damagedFiles, ({ bytes, whole }) => {
        const found = bytesOf(read([bytes])).map((record) => record.toString("hex"));
        let next = 0;
        for (const record of whole.map((bytes) => bytes.toString("hex"))) {
          const at = found.indexOf(record, next);
          expect(at, "a record is lost or shifted").toBeGreaterThanOrEqual(0);
          next = at + 1;
        }
      }),
      { numRuns: 500 },
    );
  });

  it("accounts for every byte, in order", () => {
    fc.assert(
      fc.property(damagedFiles, ({ bytes }) => {
        let next = 0;
        for (const result of read([bytes])) {
          expect(result.offset).toBeGreaterThanOrEqual(next);
          expect(bytes.subarray(next, result.offset).every((byte) => byte <= 0x20)).toBe(true);
          const length = result.ok ? result.bytes.length : result.length;
          expect(bytes.subarray(result.offset, result.offset + length).equals(result.bytes)).toBe(
            true,
          );
          next = result.offset + length;
        }
        expect(bytes.subarray(next).every((byte) => byte <= 0x20)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("survives any bytes at all", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        for (const result of read([bytes])) expect(result.offset).toBeLessThan(bytes.length);
      }),
    );
  });
});
