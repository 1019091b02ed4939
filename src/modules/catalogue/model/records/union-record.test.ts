import { describe, expect, it } from "vitest";
import { isDataField, type MarcRecord, writeMarcXml } from "#standards/marc";
import { copiesOf } from "../copies/copies.ts";
import { defaultMapping } from "../copies/mapping.ts";
import { itemStatuses } from "../copies/status.ts";
import type { TitleCopy } from "../titles/title.ts";
import { type UnionParts, unionRecordOf } from "./union-record.ts";

const data = (tag: string, ...parts: readonly [string, string][]) => ({
  tag,
  ind1: " ",
  ind2: " ",
  subfields: parts.map(([code, value]) => ({ code, value })),
});
const copy: TitleCopy = {
  id: "1",
  branch: "MAIN",
  shelving: "Stacks",
  callNumber: "PR 4034",
  barcode: "b1",
  part: null,
  loanable: true,
  status: "on-loan",
  statusText: "DUE 3 MAY",
  note: null,
};
const lead: MarcRecord = {
  leader: "00000dam a2200000 a 4500",
  fields: [
    { tag: "001", value: "ocm1" },
    { tag: "003", value: "OCoLC" },
    { tag: "005", value: "19990101000000.0" },
    { tag: "008", value: "960101s1996    enk           000 1 eng d" },
    data("020", ["a", "0140434674"]),
    data("035", ["a", "(OCoLC)1"], ["z", "(US-HL)17"]),
    data("040", ["a", "DLC"]),
    data("245", ["a", "Persuasion"]),
    data("852", ["a", "elsewhere"]),
    data("856", ["u", "https://books.example/"]),
    data("876", ["p", "old"]),
    data("880", ["6", "245-00"], ["a", "الإقناع"]),
    data("952", ["a", "local"]),
  ],
};
const parts: UnionParts = {
  id: "0190a5c4-0000-7000-8000-000000000001",
  changedAt: new Date("2026-11-26T12:34:56.789Z"),
  network: "XX-NET",
  lead,
  numbers: [
    { library: "harbour", controlNumber: "17" },
    { library: "hill", controlNumber: "h 9" },
  ],
  holdings: [
    { library: { code: "harbour", name: "Harbour", symbol: "US-HL" }, copies: [copy] },
    { library: { code: "hill", name: "Hill", symbol: null }, copies: [] },
  ],
};

const shown = ({ fields }: MarcRecord) =>
  fields.map((field) =>
    isDataField(field)
      ? `${field.tag} ${field.subfields.map(({ code, value }) => `$${code}${value}`).join("")}`
      : `${field.tag} ${field.value}`,
  );

describe("a title as one record of the network", () => {
  it("has the network's number, every library's number and every copy, each in its place", () => {
    expect(shown(unionRecordOf(parts))).toEqual([
      "001 0190a5c4-0000-7000-8000-000000000001",
      "003 XX-NET",
      "005 20261126123456.0",
      "008 960101s1996    enk           000 1 eng d",
      "020 $a0140434674",
      "035 $a(OCoLC)1$z(US-HL)17",
      "035 $a(hill)h 9",
      "040 $aDLC",
      "245 $aPersuasion",
      "852 $aUS-HL$bMAIN$cStacks$hPR 4034$pb1$yOn loan$zLoanable",
      "852 $ahill",
      "856 $uhttps://books.example/",
      "880 $6245-00$aالإقناع",
    ]);
  });

  it("is a living record even if one library marks its own as deleted", () => {
    expect(unionRecordOf(parts).leader).toBe("00000cam a2200000 a 4500");
  });

  it("says nothing of a network without a symbol", () => {
    const record = unionRecordOf({ ...parts, network: null });
    expect(record.fields.map(({ tag }) => tag)).not.toContain("003");
  });

  it("says the status of a copy so that it is read again as what it is", () => {
    for (const status of itemStatuses) {
      const one = { ...copy, status, statusText: "Gone fishing" };
      const holdings = [{ library: { code: "hill", name: "Hill", symbol: null }, copies: [one] }];
      const [again] = copiesOf(unionRecordOf({ ...parts, holdings }), defaultMapping);
      expect(again).toMatchObject({ status, branch: "MAIN", barcode: "b1", loanable: true });
      if (status === "unknown") expect(again?.statusText).toBe("Gone fishing");
    }
  });

  it("can be written as MARCXML without leaving anything out", () => {
    expect(writeMarcXml(unionRecordOf(parts)).warnings).toEqual([]);
  });
});
