import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toBibtex } from "./bibtex.ts";
import { cite, citationText } from "./citation.ts";
import { toCsl } from "./csl.ts";
import { line, nameOf, type Reference } from "./reference.ts";
import { toRis } from "./ris.ts";

const person = (name: string) => nameOf({ kind: "person", name });
const book: Reference = {
  id: "0190a5c4-0000-7000-8000-000000000001",
  form: "book",
  title: "War and peace",
  authors: [person("Tolstoy, Leo, graf")],
  editors: [],
  translators: [person("Maude, Louise"), person("Maude, Aylmer")],
  edition: "2nd edition",
  publisher: "Oxford University Press",
  place: "Oxford",
  year: 2010,
  isbns: ["9780199232765"],
  issns: [],
  language: "en",
  subjects: ["Russia -- History"],
  url: "https://shelf.example/titles/0190a5c4-0000-7000-8000-000000000001",
};

const anyLine = fc.string({ unit: "grapheme", maxLength: 40 }).map(line).filter(Boolean);
const wild = fc.oneof(
  anyLine,
  fc
    .stringMatching(/^[\\{}~^#$%&_ aand]{1,20}$/)
    .map(line)
    .filter(Boolean),
);
const anyReference: fc.Arbitrary<Reference> = fc.record({
  id: fc.uuid(),
  form: fc.constantFrom("book", "film", "journal"),
  title: wild,
  authors: fc.array(wild.map(person), { maxLength: 3 }),
  editors: fc.array(
    wild.map((literal) => ({ literal })),
    { maxLength: 2 },
  ),
  translators: fc.constant([]),
  publisher: wild,
  year: fc.integer({ min: 1000, max: 2100 }),
  isbns: fc.constant([]),
  issns: fc.constant([]),
  subjects: fc.array(wild, { maxLength: 3 }),
  url: fc.constant("https://shelf.example/titles/1"),
});

const signs: Readonly<Record<string, string>> = {
  textbackslash: "\\",
  textbraceleft: "{",
  textbraceright: "}",
  textasciitilde: "~",
  textasciicircum: "^",
};

/** Reads the fields of an entry as BibTeX does: by counting braces, without regard to backslashes. */
function readBibtex(entry: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const { index, 0: start, 1: name = "" } of entry.matchAll(/^ {2}(\w+) = \{/gm)) {
    let depth = 1;
    let at = index + start.length;
    const from = at;
    for (; depth > 0; at++) depth += entry[at] === "{" ? 1 : entry[at] === "}" ? -1 : 0;
    fields.set(name, entry.slice(from, at - 1));
    expect(entry.slice(at, at + 2)).toBe(",\n");
  }
  return fields;
}

const unescape = (text: string) =>
  text.replace(/\\(text\w+)\{\}|\\([#$%&_])/g, (_, word: string, sign: string) =>
    word ? (signs[word] ?? "?") : sign,
  );

describe("BibTeX", () => {
  it("keeps every text, whatever signs are in it", () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        const fields = readBibtex(toBibtex(reference));
        expect(unescape(fields.get("title")?.slice(1, -1) ?? "")).toBe(reference.title);
        expect(unescape(fields.get("publisher") ?? "")).toBe(reference.publisher);
      }),
    );
  });

  it("joins names by and, families first", () => {
    const entry = toBibtex(book);
    expect(entry).toContain("@book{tolstoy2010war,");
    expect(entry).toContain("  author = {Tolstoy, graf, Leo},");
    expect(entry).toContain("  translator = {Maude, Louise and Maude, Aylmer},");
    expect(entry).toContain("  title = {{War and peace}},");
  });

  it("does not take an organisation's name apart", () => {
    const entry = toBibtex({ ...book, authors: [{ literal: "Simon and Garfunkel" }] });
    expect(entry).toContain("author = {{Simon and Garfunkel}}");
  });

  it("has a key that BibTeX can read for titles in any script", () => {
    const key = /^@\w+\{([^,]+),/.exec(
      toBibtex({ ...book, title: "砂の女", authors: [person("安部公房")] }),
    )?.[1];
    expect(key).toMatch(/^[a-z0-9-]+$/);
  });
});

describe("RIS", () => {
  it("is lines of a tag and a value, from TY to ER", () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        const lines = toRis(reference).split("\r\n");
        expect(lines.pop()).toBe("");
        for (const one of lines) expect(one).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/);
        expect(lines[0]).toMatch(/^TY/);
        expect(lines.at(-1)).toBe("ER  - ");
        expect(lines.filter((one) => /^(TY|ER)/.test(one))).toHaveLength(2);
      }),
    );
  });

  it("says who did what", () => {
    const text = toRis(book);
    expect(text).toContain("AU  - Tolstoy, Leo, graf\r\n");
    expect(text).toContain("A4  - Maude, Louise\r\n");
    expect(text).toContain("SN  - 9780199232765\r\n");
  });
});

describe("CSL-JSON", () => {
  it("has names in parts and the year as a date", () => {
    expect(toCsl(book)).toMatchObject({
      type: "book",
      author: [{ family: "Tolstoy", given: "Leo", suffix: "graf" }],
      issued: { "date-parts": [[2010]] },
      "publisher-place": "Oxford",
    });
  });

  it("leaves out what is not known", () => {
    expect(Object.values(toCsl({ ...book, authors: [], isbns: [] }))).not.toContain(undefined);
  });
});

describe("a citation", () => {
  const text = (reference: Reference, style: "apa" | "mla" | "chicago") =>
    citationText(cite(reference, style));

  it("in APA style", () => {
    expect(text(book, "apa")).toBe(
      "Tolstoy, L., graf. (2010). War and peace (L. Maude & A. Maude, Trans.; 2nd edition). Oxford University Press.",
    );
  });

  it("in MLA style", () => {
    expect(text(book, "mla")).toBe(
      "Tolstoy, Leo, graf. War and peace. Translated by Louise Maude and Aylmer Maude, 2nd edition, Oxford University Press, 2010.",
    );
  });

  it("in Chicago style", () => {
    expect(text(book, "chicago")).toBe(
      "Tolstoy, Leo, graf. 2010. War and peace. Translated by Louise Maude and Aylmer Maude. 2nd edition. Oxford: Oxford University Press.",
    );
  });

  it("begins with the title when nobody is named, and says when there is no date", () => {
    const { year: _, ...undated } = { ...book, authors: [], translators: [] };
    expect(text(undated, "apa")).toMatch(/^War and peace \(2nd edition\)\. \(n\.d\.\)\./);
    expect(text(undated, "chicago")).toMatch(/^War and peace\. n\.d\./);
  });

  it("names the editors where there are no authors", () => {
    const edited = { ...book, authors: [], editors: [person("Doe, Jane"), person("Roe, Richard")] };
    expect(text(edited, "apa")).toMatch(/^Doe, J\., & Roe, R\. \(Eds\.\)\. \(2010\)/);
    expect(text(edited, "mla")).toMatch(/^Doe, Jane, and Richard Roe, editors\./);
  });

  it("adds no full stop to a question", () => {
    const question = { ...book, title: "What is history?", translators: [], edition: undefined };
    for (const style of ["apa", "mla", "chicago"] as const)
      expect(text(question, style)).toContain("What is history? ");
  });

  it("sets the title alone in italics", () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        for (const style of ["apa", "mla", "chicago"] as const) {
          const italic = cite(reference, style).filter((piece) => piece.italic);
          expect(italic).toHaveLength(1);
          expect(italic[0]?.text.startsWith(reference.title)).toBe(true);
        }
      }),
    );
  });
});
