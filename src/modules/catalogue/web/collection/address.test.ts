import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wholeCollection } from "../../model/collection/collection-query.ts";
import { collectionAddress, readCollection, readListView, titlesAddress } from "./address.ts";

const read = (address: string) => readCollection(new URL(address, "http://localhost").searchParams);

describe("the address of a comparison", () => {
  it("says all of the question: reading what was written gives it back", () => {
    const name = fc.constantFrom(
      "library",
      "also",
      "held-from",
      "held-to",
      "single",
      "form",
      "subject",
      "class",
    );
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("1", "12", "book", "ddc-5"),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 10 }), (pairs) => {
        const query = readCollection(new URLSearchParams(pairs));
        expect(read(collectionAddress("/collection", query))).toEqual(query);
      }),
    );
  });

  it("passes over what makes no sense", () => {
    const query = read("/collection?held-from=x&held-to=-1&single=yes&library=%00&form=&also=");
    expect(query).toEqual(wholeCollection);
    expect(collectionAddress("/collection", query)).toBe("/collection");
  });

  it("takes a second holder alone for the first", () => {
    expect(read("/collection/titles?also=b")).toMatchObject({ library: "b", also: null });
  });

  it("turns to pages that there may be", () => {
    const view = (search: string) => readListView(new URLSearchParams(search));
    expect(view("page=999999&sort=constructor")).toEqual({ sort: "title", page: 200 });
    expect(view("page=-3&sort=rarest")).toEqual({ sort: "rarest", page: 1 });
    expect(titlesAddress(wholeCollection, { page: 3, sort: "rarest" })).toBe(
      "/collection/titles?sort=rarest&page=3",
    );
  });
});
