import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyQuery, mostPages, type TitleQuery } from "../../model/finding/title-query.ts";
import { addressOf, readAddress, withoutPart, withValue } from "./address.ts";

const read = (address: string): TitleQuery =>
  readAddress(new URL(address, "http://localhost").searchParams);

const words = fc.string({ unit: "binary", maxLength: 60 });

describe("the address of a page of results", () => {
  it("says all of the question: reading what was written gives it back", () => {
    const params = fc.array(
      fc.tuple(
        fc.constantFrom(
          "q",
          "in-title",
          "in-author",
          "not",
          "library",
          "form",
          "subject",
          "from",
          "to",
          "sort",
          "page",
          "near",
          "available",
          "match",
        ),
        fc.oneof(words, fc.constantFrom("1", "newest", "phrase", "any", "1950", "2")),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(params, (pairs) => {
        const query = readAddress(new URLSearchParams(pairs));
        expect(read(addressOf(query))).toEqual(query);
      }),
    );
  });

  it("passes over what makes no sense", () => {
    const query = read("/find?page=-3&from=abcd&to=20011&sort=best&near=yes&available=on&q=%00%20");
    expect(query).toEqual(emptyQuery);
    expect(addressOf(query)).toBe("/find");
  });

  it("turns to the last page that can be read when a later one is asked for", () => {
    expect(read("/find?page=999999").page).toBe(mostPages);
    expect(read("/find?page=0").page).toBe(1);
  });

  it("keeps every value of a facet once", () => {
    expect(read("/find?form=book&form=film&form=book").chosen).toEqual({ form: ["book", "film"] });
  });
});

describe("changing the question", () => {
  const query = read("/find?q=rivers&form=book&page=4&in-author=okri");

  it("adds a value, takes it away again, and goes back to the first page", () => {
    const more = withValue(query, "form", "film");
    expect(addressOf(more)).toBe("/find?q=rivers&in-author=okri&form=book&form=film");
    expect(addressOf(withValue(more, "form", "book"))).toBe(
      "/find?q=rivers&in-author=okri&form=film",
    );
  });

  it("forgets the words of one part", () => {
    expect(addressOf(withoutPart(query, "author"))).toBe("/find?q=rivers&form=book");
  });
});
