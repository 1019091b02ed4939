import { describe, expect, it } from "vitest";
import { commonAndDependent, partIn, partNumber } from "./part-designation.ts";

describe("the part of a set", () => {
  it.each([
    ["Calculus. Volume 1, One-variable calculus", "Calculus", "1"],
    ["Das Kapital, Bd. II", "Das Kapital", "2"],
    ["À la recherche du temps perdu. Tome XIV", "À la recherche du temps perdu", "14"],
    ["Война и мир. Том 3", "Война и мир", "3"],
    ["Henry IV, part 1", "Henry IV", "1"],
    ["Volume 3", "Volume 3", ""],
    ["Catch-22", "Catch-22", ""],
    ["The book of Kells", "The book of Kells", ""],
    ["Part of the furniture", "Part of the furniture", ""],
    ["United States of America v. Kobs", "United States of America v. Kobs", ""],
  ])("of %s: %s, %j", (title, whole, part) => {
    expect(partIn(title)).toEqual({ whole, part });
  });

  it.each([
    ["Vol. II", "2"],
    ["no. 07", "7"],
    ["IX, Letters", "9"],
    ["XL", "40"],
    ["Civil wars", ""],
    ["", ""],
  ])("has the number of its statement: %s, %j", (statement, number) => {
    expect(partNumber(statement)).toBe(number);
  });

  it.each([
    ["The visual culture of Wales. Imaging the nation", "The visual culture of Wales"],
    ["The expedition commanded by Capt. Marcy", ""],
    ["Works. Poems", ""],
    ["One sentence about nothing in particular.", ""],
  ])("has a title in common with others: %s", (title, common) => {
    expect(commonAndDependent(title)[0]).toBe(common);
  });
});
