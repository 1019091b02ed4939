import fc from "fast-check";
import { expect, test } from "vitest";
import { compareCodePoints, sortByCodePoint } from "./code-points.ts";
import { MemorySink } from "./memory-sink.ts";
import { SectionReader } from "./section-reader.ts";
import { StringTable } from "./string-table.ts";
import { writeTable } from "./table-writer.ts";

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.string({ unit: fc.constantFrom("a", "b", "\uFFFD", "𝕏", "ä"), maxLength: 6 }),
);

test("a table finds what it was made of, in the order of code points", () => {
  const property = fc.property(fc.array(text, { maxLength: 120 }), text, (texts, other) => {
    const sorted = sortByCodePoint([...new Set(texts)]);
    const sink = new MemorySink();
    writeTable(
      sink,
      "t",
      sorted.map((entry) => new TextEncoder().encode(entry)),
    );
    const table = new StringTable(SectionReader.of(sink.image("t", "t", 0)), "t");
    expect(table.size).toBe(sorted.length);
    expect(sorted.map((_, i) => table.get(i))).toEqual(sorted);
    expect(sorted.map((entry) => table.find(entry))).toEqual(sorted.map((_, i) => i));
    expect(table.find(other)).toBe(sorted.indexOf(other));
    expect(table.lowerBound(other)).toBe(
      sorted.filter((entry) => compareCodePoints(entry, other) < 0).length,
    );
    const [from, to] = table.prefixRange(other);
    expect(sorted.slice(from, to)).toEqual(sorted.filter((entry) => entry.startsWith(other)));
  });
  fc.assert(property, { numRuns: 300 });
});
