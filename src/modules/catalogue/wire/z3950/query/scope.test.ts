import { describe, expect, test } from "vitest";
import { Bib1Problem } from "../problem.ts";
import { scopeOf, within } from "./scope.ts";

const shelves = {
  libraries: [{ code: "tamar" }, { code: "manara" }],
  symbols: { network: "ZZ-NET", libraries: new Map([["tamar", "ZZ-TMR"]]) },
};

describe("databases", () => {
  test("are the network, or libraries by code or symbol", () => {
    const scopes = [["Default"], ["zz-net"], ["Tamar"], ["ZZ-TMR", "tamar"], ["manara", "tamar"]];
    expect(scopes.map((names) => scopeOf(names, shelves))).toEqual([
      null,
      null,
      ["tamar"],
      ["tamar"],
      ["manara", "tamar"],
    ]);
  });

  test("with the network among them are the network", () => {
    expect(scopeOf(["tamar", "Default"], shelves)).toBeNull();
  });

  test.each([
    [["nowhere"]],
    [[]],
    [["tamar", "constructor"]],
    [Array.from({ length: 101 }, () => "tamar")],
  ])("that do not exist are refused: %j", (names) => {
    expect(() => scopeOf(names, shelves)).toThrow(Bib1Problem);
  });

  test("limit what a query finds", () => {
    const query = { number: "year", from: 1990 };
    expect(within(null, query)).toBe(query);
    expect(within(["tamar"], query)).toEqual({
      all: [{ facet: "library", values: ["tamar"] }, query],
    });
  });
});
