import { expect, test } from "vitest";
import {
  emptyQuery,
  titleFacets,
  titleParts,
  titleSorts,
} from "../../model/finding/title-query.ts";
import { addressOf, readAddress } from "../../web/find/address.ts";
import { paramsOf, queryOf, titleParams } from "./title-params.ts";

const everything = {
  ...emptyQuery,
  words: "rivers",
  within: Object.fromEntries(titleParts.map((part) => [part, part])),
  without: "war",
  match: "phrase" as const,
  years: { from: 1950, to: 1960 },
  chosen: Object.fromEntries(titleFacets.map((facet) => [facet, ["a", "b"]])),
  available: true,
  page: 3,
};

test("a program asks as a reader does: the address of a page of results is a question to the API", () => {
  for (const sort of titleSorts) {
    const { searchParams } = new URL(addressOf({ ...everything, sort }), "https://shelf.example");
    const asked = queryOf(titleParams.parse(paramsOf(searchParams)));
    expect(asked).toEqual(readAddress(searchParams));
  }
});
