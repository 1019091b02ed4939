import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Forward } from "./forward.ts";
import { encodeId } from "./id-code.ts";
import { IdColumn } from "./id-column.ts";
import { FIRST_TERM } from "./marks.ts";
import { MemorySink } from "./memory-sink.ts";
import { SectionReader } from "./section-reader.ts";
import type { SectionSink } from "./sections.ts";
import { NumberColumn } from "./value-columns.ts";
import { writeColumn } from "./write-facet.ts";
import { FacetColumn } from "./facet-column.ts";
import { writeIds, writeNumbers } from "./write-values.ts";
import { writeForward } from "./write-words.ts";

function written(documents: number, write: (sink: SectionSink) => void): SectionReader {
  const sink = new MemorySink();
  write(sink);
  return SectionReader.of(sink.image("s", "title", documents));
}

describe("words are read back as they were written", () => {
  test.each([
    ["in 20 bits", 1 << 20],
    ["in 24 bits", 1 << 24],
  ])("%s", (_, beyond) => {
    const rows = fc.array(fc.array(fc.nat(beyond - 1), { maxLength: 9 }), { maxLength: 9 });
    const property = fc.property(rows, (documents) => {
      const words = {
        strings: [],
        read: (row: number) => Uint32Array.from(documents[row] ?? []),
      };
      const sections = written(documents.length, (sink) =>
        writeForward(sink, documents.length, beyond - FIRST_TERM, words),
      );
      const forward = new Forward(sections);
      expect(documents.flat().map((__, place) => forward.at(place))).toEqual(documents.flat());
    });
    fc.assert(property);
  });
});

describe("numbers are read back whatever their width", () => {
  test.each([
    ["16 bits", "i16", [0, -32_767, 32_767, Number.NaN]],
    ["32 bits", "i32", [0, -32_768, 2_147_483_647, Number.NaN]],
    ["more", "f64", [-2_147_483_648, 1, Number.NaN]],
    ["none", "i16", []],
  ])("%s", (_, type, values) => {
    const sink = new MemorySink();
    writeNumbers(sink, "n", values.length, (row) => values[row] ?? Number.NaN);
    const image = sink.image("s", "title", values.length);
    expect(image.sections[0]?.type).toBe(type);
    const column = new NumberColumn(SectionReader.of(image), "n");
    expect(values.map((__, row) => column.valueOf(row))).toEqual(values);
  });
});

describe("ids are read back and found", () => {
  const uuids = [randomUUID(), randomUUID(), randomUUID()];
  test.each([
    ["UUIDs only", uuids],
    ["short codes among them", [...uuids, "a-code", "a-code-of-15-ch"]],
    ["a code as long as a UUID", ["a-code-of-15-ch"]],
  ])("%s", (_, given) => {
    const ids = given.toSorted((a, b) => Buffer.compare(encodeId(a), encodeId(b)));
    const sections = written(ids.length, (sink) => {
      sink.begin("ids.order", "u32");
      sink.write(Uint32Array.from(ids.keys()));
      sink.end();
      writeIds(sink, ids.length, (row) => encodeId(ids[row] ?? ""));
    });
    const column = new IdColumn(sections);
    expect(ids.map((__, row) => column.idOf(row))).toEqual(ids);
    expect(ids.map((id) => column.find(id))).toEqual([...ids.keys()]);
    expect(column.find("nobody")).toBe(-1);
  });
});

test("a column that is like another is written once, one that differs is not lost", () => {
  const facet = (rows: readonly (readonly number[])[]) => ({
    strings: ["a", "b"].map((text) => new TextEncoder().encode(text)),
    single: false,
    read: (row: number) => rows[row] ?? [],
  });
  const sink = new MemorySink();
  const first = writeColumn(sink, "first", 2, facet([[1, 2], [1]]));
  writeColumn(sink, "same", 2, facet([[1, 2], [1]]), first);
  writeColumn(sink, "other", 2, facet([[2, 1], [1]]), first);
  const image = sink.image("s", "title", 2);
  const places = new Map(image.sections.map(({ name, offset }) => [name, offset]));
  expect(places.get("same.data")).toBe(places.get("first.data"));
  expect(places.get("other.starts")).toBe(places.get("first.starts"));
  const column = new FacetColumn(SectionReader.of(image), "other");
  expect(column.numbersOf(0)).toEqual([2, 1]);
  expect(column.numbersOf(1)).toEqual([1]);
});
