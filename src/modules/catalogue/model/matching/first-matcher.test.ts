import { describe, expect, it } from "vitest";
import { decide } from "./first-matcher.ts";
import type { Profile } from "./profile.ts";

const emma: Profile = {
  form: "book",
  serial: false,
  language: "eng",
  titles: [{ main: "emma a novel of highbury", full: "emma a novel of highbury" }],
  part: "",
  authors: ["austen jane"],
  mainAuthors: 1,
  responsibility: "jane austen",
  years: [1996],
  pages: 474,
  volumes: false,
  edition: "",
  publisher: "penguin",
  place: "london",
  identifiers: [],
};
const titled = (full: string, main = full) => ({ titles: [{ main, full }] });

describe("deciding whether two records are of one manifestation", () => {
  it("says yes to the same description", () => {
    expect(decide(emma, { ...emma })).toMatchObject({ same: true, apart: false });
  });

  it("says the same in either order", () => {
    const other = { ...emma, ...titled("emma"), years: [1997], pages: 480, authors: ["austen j"] };
    const { reasons, ...one } = decide(emma, other);
    const { reasons: reversed, ...two } = decide(other, emma);
    expect(one).toEqual(two);
    expect(reasons).toEqual(reversed);
  });

  it("forgives another spelling of author, publisher and extent", () => {
    const other = { ...emma, authors: ["austen j"], publisher: "penguin books ltd", pages: 475 };
    expect(decide(emma, other).same).toBe(true);
  });

  it.each<[string, Partial<Profile>]>([
    ["form", { form: "ebook" }],
    ["large print", { form: "book/large-print" }],
    ["language", { language: "spa" }],
    ["serials", { serial: true }],
  ])("keeps another %s apart for good", (_, difference) => {
    expect(decide(emma, { ...emma, ...difference })).toMatchObject({ same: false, apart: true });
  });

  it("takes an unstated language for no difference", () => {
    expect(decide(emma, { ...emma, language: "" }).same).toBe(true);
  });

  it("keeps volumes of a set apart, however their numbers are written", () => {
    const volume = (part: string) => ({ ...emma, ...titled(`emma ${part}`, "emma"), part });
    expect(decide(volume("vol 1"), volume("vol 2")).apart).toBe(true);
    expect(decide(volume("vol 1"), volume("vol 12")).apart).toBe(true);
    expect(decide(volume("pt ii"), volume("part 2")).apart).toBe(false);
    expect(decide(volume("vol 1"), emma).apart).toBe(true);
  });

  it("never joins on a shared ISBN when title and author disagree", () => {
    const identifiers = ["isbn:9780140434156"];
    const a = { ...emma, identifiers };
    const reused = {
      ...emma,
      ...titled("gardening under glass"),
      authors: ["smith john"],
      identifiers,
    };
    expect(decide(a, reused)).toMatchObject({ same: false, apart: false });
    const differentTitle = { ...emma, ...titled("sense and sensibility"), identifiers };
    expect(decide(a, differentTitle).same).toBe(false);
    const otherAuthor = {
      ...emma,
      authors: ["mccall smith alexander"],
      responsibility: "",
      identifiers,
    };
    expect(decide(a, otherAuthor).same).toBe(false);
  });

  it("joins by a confirmed ISBN although date and extent are given otherwise", () => {
    const identifiers = ["isbn:9780140434156"];
    const other = {
      ...emma,
      identifiers,
      years: [2003],
      pages: null,
      publisher: "penguin classics",
    };
    expect(decide({ ...emma, identifiers }, other).same).toBe(true);
    expect(decide(emma, { ...other, identifiers: [] }).same).toBe(false);
  });

  it.each(["annual report", "poems", "frontmatter", "proceedings", "concerto"])(
    "never joins on the title “%s” alone",
    (title) => {
      const generic = {
        ...emma,
        ...titled(title),
        authors: [],
        mainAuthors: 0,
        responsibility: "",
      };
      expect(decide(generic, { ...generic })).toMatchObject({ same: false, apart: false });
      expect(decide(generic, { ...generic, authors: ["x y"], mainAuthors: 1 }).same).toBe(false);
    },
  );

  it("joins on a title of one word without an author where the imprint agrees", () => {
    const anonymous = {
      ...emma,
      ...titled("golwg"),
      authors: [],
      mainAuthors: 0,
      responsibility: "",
    };
    expect(decide(anonymous, { ...anonymous }).same).toBe(true);
    expect(decide(anonymous, { ...anonymous, publisher: "somebody else" }).same).toBe(false);
  });

  it("finds authors that one record names in its statement of responsibility only", () => {
    const film = {
      ...emma,
      ...titled("paddington"),
      mainAuthors: 0,
      publisher: "",
      responsibility: "directed by paul king",
    };
    expect(decide({ ...film, authors: ["king paul"] }, { ...film, authors: [] }).reasons).toContain(
      "author:added",
    );
  });

  it("forgives slips in a title", () => {
    expect(decide(emma, { ...emma, ...titled("emma a novle of highbury") }).same).toBe(true);
  });

  it("keeps printings of other years apart", () => {
    expect(decide(emma, { ...emma, years: [1966] }).same).toBe(false);
    expect(decide(emma, { ...emma, years: [2005, 1996] }).score).toBeLessThan(
      decide(emma, emma).score,
    );
  });

  it("compares titles in the script in which they agree", () => {
    const native = "война и мир роман в четырех томах";
    const romanised = {
      ...emma,
      titles: [
        { main: "voina i mir", full: "voina i mir roman" },
        { main: native, full: native },
      ],
    };
    expect(decide(romanised, { ...emma, ...titled(native) }).same).toBe(true);
    expect(decide(romanised, { ...emma, ...titled("voina i mir roman") }).same).toBe(true);
  });

  it("gives its reasons", () => {
    expect(decide(emma, emma).reasons).toContain("title:equal");
    expect(decide(emma, { ...emma, language: "fre" }).reasons).toEqual(["apart:language"]);
  });
});
