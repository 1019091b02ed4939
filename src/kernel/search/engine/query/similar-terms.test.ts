import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MemorySink } from "../segment/memory-sink.ts";
import { SectionReader } from "../segment/section-reader.ts";
import { StringTable } from "../segment/string-table.ts";
import { sortByCodePoint } from "../segment/code-points.ts";
import { writeTable } from "../segment/table-writer.ts";
import { characters } from "./edit-distance.ts";
import { similarTerms } from "./similar-terms.ts";

function tableOf(texts: readonly string[]): {
  readonly sorted: string[];
  readonly table: StringTable;
} {
  const sorted = sortByCodePoint([...new Set(texts)]);
  const sink = new MemorySink();
  writeTable(
    sink,
    "t",
    sorted.map((text) => new TextEncoder().encode(text)),
  );
  return { sorted, table: new StringTable(SectionReader.of(sink.image("t", "t", 0)), "t") };
}

/** Optimal string alignment distance as the textbook has it, by recursion. */
function distance(a: readonly number[], b: readonly number[]): number {
  const known = new Map<string, number>();
  const of = (i: number, j: number): number => {
    const key = `${i},${j}`;
    const value = known.get(key) ?? compute(i, j);
    known.set(key, value);
    return value;
  };
  const compute = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const same = a[i - 1] === b[j - 1] ? 0 : 1;
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    return Math.min(
      of(i - 1, j) + 1,
      of(i, j - 1) + 1,
      of(i - 1, j - 1) + same,
      swapped ? of(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
    );
  };
  return of(a.length, b.length);
}

const term = fc.string({ unit: fc.constantFrom("a", "b", "c", "é", "ж", "中", "𝕏"), maxLength: 7 });

test("finds exactly the terms within the distance, whatever the dictionary", () => {
  const property = fc.property(
    fc.array(term, { maxLength: 200 }),
    term,
    fc.constantFrom(1, 2),
    fc.oneof(fc.constant(""), term),
    (terms, word, most, beginning) => {
      const { sorted, table } = tableOf(terms);
      const expected = sorted
        .map((text, index) => ({
          index,
          text,
          distance: distance(characters(word), characters(text)),
        }))
        .filter((found) => found.distance <= most && found.text.startsWith(beginning));
      expect(similarTerms(table, word, most, beginning)).toEqual(expected);
    },
  );
  fc.assert(property, { numRuns: 300 });
});

describe("one typing error", () => {
  test.each(["catle", "caastle", "cxstle", "acstle", "castl", "castles"])("%s", (typed) => {
    const { table } = tableOf(["candle", "castle", "cattle", "rustle"]);
    expect(similarTerms(table, typed, 1).map(({ text }) => text)).toContain("castle");
  });
});
