import { describe, expect, it } from "vitest";
import { blockingKeys } from "./keys.ts";
import type { Profile } from "./profile.ts";

const profile = {
  titles: [{ main: "origin of species", full: "origin of species by means of natural selection" }],
  authors: ["darwin charles"],
  years: [1859],
  pages: 502,
  identifiers: ["oclc:352242"],
} as const satisfies Partial<Profile>;
const keysOf = (change: Partial<Profile>) => blockingKeys({ ...profile, ...change } as Profile);
const meet = (a: Partial<Profile>, b: Partial<Profile>) =>
  keysOf(a).some((key) => keysOf(b).includes(key));

describe("keys under which records meet", () => {
  it.each<[string, Partial<Profile>]>([
    ["the author's name", { authors: ["dawrin c"], identifiers: [] }],
    ["year and pages", { years: [], pages: null, identifiers: [] }],
    [
      "the title's end",
      { titles: [{ main: "origin of species", full: "origin of species" }], identifiers: [] },
    ],
    [
      "the title's beginning",
      { titles: [{ main: "", full: "on natural selection of species" }], identifiers: [] },
    ],
    [
      "all but an identifier",
      { titles: [{ main: "x", full: "x" }], authors: [], years: [], pages: null },
    ],
  ])("survive another form of %s", (_, change) => {
    expect(meet({}, change)).toBe(true);
  });

  it("do not bring together what shares only year or pages", () => {
    const other = {
      titles: [{ main: "adam bede", full: "adam bede" }],
      authors: ["eliot george"],
      identifiers: [],
    };
    expect(meet({}, other)).toBe(false);
  });

  it("are none for a record without title and identifier", () => {
    expect(keysOf({ titles: [], identifiers: [] })).toEqual([]);
  });
});
