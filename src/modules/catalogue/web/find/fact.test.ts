import { describe, expect, it } from "vitest";
import { factOf, type FactSource } from "./fact.ts";

const none = { total: 1, available: 0, reference: 0, out: 0, branch: null };
const source = (more: Partial<FactSource>): FactSource => {
  const copies = more.copies ?? [];
  return {
    home: null,
    online: false,
    copies,
    holders: [...new Set(copies.map((c) => c.library))],
    ...more,
  };
};

describe("the one fact of a title", () => {
  it("is my library's shelf before everything else", () => {
    const fact = factOf(
      source({
        home: "a",
        online: true,
        copies: [
          { ...none, library: "a", branch: "north", available: 1 },
          { ...none, library: "a", branch: "south", available: 1 },
          { ...none, library: "b", available: 1 },
        ],
      }),
    );
    expect(fact).toMatchObject({ state: "here", key: "fact-here", place: { branch: "north" } });
    expect(fact.more).toEqual({ key: "fact-here-more", count: 1 });
  });

  it("says when my library's copies may be used there only", () => {
    const copies = [{ ...none, library: "a", reference: 1 }];
    expect(factOf(source({ home: "a", copies })).key).toBe("fact-use-here");
  });

  it("names the one other library, or counts them and names the nearest", () => {
    const b = { ...none, library: "b", available: 2 };
    const c = { ...none, library: "c", available: 1 };
    expect(factOf(source({ home: "a", copies: [b] }))).toMatchObject({
      key: "fact-one",
      place: { library: "b" },
    });
    const near = factOf(source({ home: "a", copies: [b, c], holders: ["c", "b"] }));
    expect(near).toMatchObject({
      key: "fact-some",
      count: 2,
      more: { key: "fact-nearest", place: { library: "c" } },
    });
  });

  it("says that my library has lent its copies", () => {
    const copies = [
      { ...none, library: "a", out: 1 },
      { ...none, library: "b", available: 1 },
      { ...none, library: "c", available: 1 },
    ];
    expect(factOf(source({ home: "a", copies })).more?.key).toBe("fact-home-out");
  });

  it("says that all is lent only when that is known of every copy", () => {
    expect(factOf(source({ copies: [{ ...none, library: "a", out: 1 }] })).key).toBe("fact-out");
    const unknown = factOf(
      source({
        copies: [
          { ...none, library: "a", out: 1 },
          { ...none, library: "b" },
        ],
      }),
    );
    expect(unknown).toMatchObject({ state: "none", key: "fact-held", more: { key: "fact-ask" } });
  });

  it("never counts a copy of unknown status as available", () => {
    const fact = factOf(source({ home: "a", copies: [{ ...none, library: "a" }] }));
    expect(fact).toMatchObject({ state: "none", key: "fact-held-one" });
  });

  it("is that it can be read online, or that nobody is known to have it", () => {
    expect(factOf(source({ online: true })).key).toBe("fact-online");
    expect(factOf(source({})).key).toBe("fact-none");
  });
});
