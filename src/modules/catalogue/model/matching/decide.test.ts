import { describe, expect, it } from "vitest";
import { decide, explain, startingScore } from "./decide.ts";
import type { Profile } from "./profile.ts";

const emma: Profile = {
  form: "book",
  serial: false,
  language: "eng",
  titles: [{ main: "emma a novel of highbury", full: "emma a novel of highbury" }],
  otherTitles: [],
  part: "",
  authors: ["austen jane"],
  mainAuthors: 1,
  born: 1775,
  corporate: false,
  responsibility: "jane austen",
  years: [1996],
  lastYear: null,
  relatedYear: null,
  country: "enk",
  pages: 474,
  extent: [474],
  volumes: false,
  height: 20,
  edition: "",
  publisher: "penguin",
  place: "london",
  series: [],
  subjects: ["love stories"],
  identifiers: [],
};
const titled = (full: string, main = full) => ({ titles: [{ main, full }] });

describe("deciding whether two records are of one manifestation", () => {
  it("says yes to the same description", () => {
    expect(decide(emma, { ...emma })).toMatchObject({ same: true, apart: false });
  });

  it("says the same in either order", () => {
    const other = { ...emma, ...titled("emma"), years: [1997], pages: 480, authors: ["austen j"] };
    expect(decide(emma, other)).toEqual(decide(other, emma));
    expect(explain(emma, other)).toEqual(explain(other, emma));
  });

  it("forgives another spelling of author, publisher and extent", () => {
    const other = { ...emma, authors: ["austen j"], publisher: "penguin books ltd", pages: 475 };
    expect(decide(emma, other).same).toBe(true);
  });

  it.each<[string, Partial<Profile>]>([
    ["form", { form: "ebook" }],
    ["large print", { form: "book/large-print" }],
    ["language", { language: "spa", pages: 480 }],
    ["kind of publication", { form: "journal", serial: true, pages: null }],
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
    expect(decide(volume("vol 1"), { ...emma, pages: 1204 }).apart).toBe(true);
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

  it("joins by a confirmed ISBN although date, publisher and extent are given otherwise", () => {
    const identifiers = ["isbn:9780140434156"];
    const other = { ...emma, years: [2003], pages: 500, extent: [500], publisher: "signet" };
    expect(decide({ ...emma, identifiers }, { ...other, identifiers }).joins).toBe(true);
    expect(decide(emma, other).same).toBe(false);
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
    const authors = (named: readonly string[]) => ({ ...film, authors: named });
    expect(decide(authors(["king paul"]), authors([])).score).toBeGreaterThan(
      decide(authors(["jones mary"]), authors([])).score,
    );
  });

  it("forgives slips in a title", () => {
    expect(decide(emma, { ...emma, ...titled("emma a novle of highbury") }).same).toBe(true);
  });

  it("counts another year against sameness, and other pages and publishers with it for good", () => {
    const reprint = { ...emma, years: [1966] };
    expect(decide(emma, reprint).score).toBeLessThan(decide(emma, emma).score - 3);
    const other = { ...reprint, pages: 512, extent: [512], publisher: "macmillan" };
    expect(decide(emma, other).same).toBe(false);
    expect(decide(emma, { ...emma, years: [2005, 1996] }).score).toBeLessThan(
      decide(emma, emma).score,
    );
  });

  it("never joins where the main entries name others altogether", () => {
    const other = { ...emma, authors: ["smith john"], responsibility: "john smith", pages: 480 };
    expect(decide(emma, other)).toMatchObject({ same: false, apart: false });
    const pseudonym = { ...emma, authors: ["ashford jane"], responsibility: "jane austen" };
    expect(decide(emma, pseudonym).same).toBe(true);
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

  it("takes a code of another language for a slip where all else is the same", () => {
    expect(decide(emma, { ...emma, language: "fre" }).same).toBe(true);
    expect(decide(emma, { ...emma, language: "fre", pages: 512 })).toMatchObject({ apart: true });
  });

  it("gives reasons that add up to the score", () => {
    const other = { ...emma, years: [1997], publisher: "somebody else", identifiers: ["isbn:1"] };
    const reasons = explain({ ...emma, identifiers: ["isbn:2"] }, other);
    const sum = reasons.reduce(
      (total, reason) => total + (reason.kind === "evidence" ? reason.weight : 0),
      startingScore,
    );
    expect(sum).toBeCloseTo(decide({ ...emma, identifiers: ["isbn:2"] }, other).score, 0);
    expect(reasons.find((one) => one.kind === "evidence" && one.respect === "date")).toMatchObject({
      weight: expect.toSatisfy((weight: number) => weight < 0),
    });
    expect(explain(emma, { ...emma, form: "ebook" })).toEqual([{ kind: "apart", respect: "form" }]);
  });
});
