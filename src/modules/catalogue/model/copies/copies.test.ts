import { describe, expect, it } from "vitest";
import type { DataField, MarcRecord } from "#standards/marc";
import { copiesOf } from "./copies.ts";
import { defaultMapping } from "./mapping.ts";
import { statusOf } from "./status.ts";

const field852 = (parts: Readonly<Record<string, string>>): DataField => ({
  tag: "852",
  ind1: " ",
  ind2: " ",
  subfields: Object.entries(parts).map(([code, value]) => ({ code, value })),
});
const copies = (...fields: readonly Readonly<Record<string, string>>[]) => {
  const record: MarcRecord = { leader: "00000nam a2200000 a 4500", fields: fields.map(field852) };
  return copiesOf(record, defaultMapping);
};

describe("copies of a record", () => {
  it("are read from field 852", () => {
    expect(
      copies({
        a: "SYS",
        b: "MAIN",
        c: "Fiction",
        h: "823",
        i: "A93",
        p: "31",
        y: "Available",
        z: "signed by the author",
      }),
    ).toEqual([
      {
        mark: "31",
        position: 0,
        branch: "MAIN",
        shelving: "Fiction",
        callNumber: "823 A93",
        barcode: "31",
        part: null,
        loanable: null,
        status: "available",
        statusText: "Available",
        note: "signed by the author",
      },
    ]);
  });

  it("take a note on lending for no note", () => {
    const [stays, goes] = copies({ z: "Not loanable" }, { z: "loanable" });
    expect(stays).toMatchObject({ loanable: false, note: null });
    expect(goes).toMatchObject({ loanable: true, note: null });
  });

  it("have each a mark of their own, the same when the record comes again", () => {
    const marks = () => copies({ p: "1" }, {}, { p: "1" }, {}).map(({ mark }) => mark);
    expect(marks()).toEqual(["1", "#~1", "1~2", "#~2"]);
    expect(marks()).toEqual(marks());
  });

  it("keep texts within bounds without halving a character", () => {
    const [copy] = copies({ p: `${"9".repeat(99)}😀`, b: "x".repeat(5000) });
    expect(copy?.barcode).toBe("9".repeat(99));
    expect(copy?.branch).toHaveLength(100);
  });
});

describe("what a status means", () => {
  it.each([
    ["Checked Out", "on-loan"],
    ["ON-SHELF", "available"],
    ["prestado", "on-loan"],
    ["Lost.", "missing"],
    ["gone fishing", "unknown"],
    ["unavailable", "unknown"],
  ] as const)("%s is %s", (text, status) => {
    expect(statusOf(text, {}, "available")).toBe(status);
  });

  it("is what the library says before what others say", () => {
    expect(statusOf("Due", { due: "available" }, "unknown")).toBe("available");
    expect(statusOf(undefined, {}, "available")).toBe("available");
  });
});
