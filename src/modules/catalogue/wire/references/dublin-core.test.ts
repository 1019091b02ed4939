import { describe, expect, it } from "vitest";
import { describeRecord, type MarcRecord } from "#standards/marc";
import { dublinCoreOf } from "./dublin-core.ts";

const data = (tag: string, ind2: string, ...parts: readonly [string, string][]) => ({
  tag,
  ind1: " ",
  ind2,
  subfields: parts.map(([code, value]) => ({ code, value })),
});
const record: MarcRecord = {
  leader: "00000cam a2200000 a 4500",
  fields: [
    { tag: "001", value: "1" },
    { tag: "008", value: "960101s1996    enk           000 1 eng d" },
    data("020", " ", ["a", "0140434674"]),
    data("100", " ", ["a", "Austen, Jane,"], ["d", "1775-1817."]),
    data("245", "0", ["a", "Persuasion /"], ["c", "Jane Austen."]),
    data("264", "1", ["a", "London :"], ["b", "Penguin,"], ["c", "1996."]),
    data("300", " ", ["a", "249 p. ;"], ["c", "20 cm"]),
    data("490", " ", ["a", "Penguin classics ;"], ["v", "7"]),
    data("520", " ", ["a", "Anne Elliot is\npersuaded."]),
    data("650", "0", ["a", "Courtship"], ["v", "Fiction."]),
    data("651", "0", ["a", "Bath (England)"], ["v", "Fiction."]),
    data("655", "7", ["a", "Novels."]),
    data("700", " ", ["a", "Beer, Gillian,"], ["e", "editor."]),
    data("856", "0", ["u", "https://books.example/persuasion"]),
    data("856", "2", ["u", "https://books.example/cover"]),
  ],
};
const url = "https://shelf.example/titles/0190a5c4-0000-7000-8000-000000000001";

describe("a description in Dublin Core", () => {
  it("puts each part in its element", () => {
    expect(dublinCoreOf(describeRecord(record), url)).toEqual({
      title: ["Persuasion"],
      creator: ["Austen, Jane"],
      contributor: ["Beer, Gillian"],
      subject: ["Courtship -- Fiction"],
      coverage: ["Bath (England) -- Fiction"],
      description: ["Anne Elliot is persuaded."],
      publisher: ["Penguin"],
      date: ["1996"],
      type: ["Text", "Novels"],
      format: ["249 p. ; 20 cm"],
      identifier: [url, "urn:isbn:9780140434675", "https://books.example/persuasion"],
      language: ["eng"],
      relation: ["Penguin classics ; 7", "https://books.example/cover"],
    });
  });

  it("says of an empty record what it is and where", () => {
    const empty = describeRecord({ leader: "00000cam a2200000 a 4500", fields: [] });
    expect(dublinCoreOf(empty, url)).toEqual({ type: ["Text"], identifier: [url] });
  });
});
