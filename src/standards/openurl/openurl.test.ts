import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { citationOf, type ContextObject, readOpenUrl, writeOpenUrl } from "./index.ts";

const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
  .map((one) =>
    one
      .normalize("NFC")
      .replace(/[\p{Cc}\s\u2028\u2029]+/gu, " ")
      .trim(),
  )
  .filter(Boolean);
const contexts: fc.Arbitrary<ContextObject> = fc.record({
  format: fc.constantFrom("book", "journal", "dissertation", "dc", null),
  fields: fc
    .dictionary(
      fc.constantFrom("btitle", "au", "date", "isbn", "pub", "place", "genre", "aulast"),
      fc.array(text, { minLength: 1, maxLength: 3 }),
      { minKeys: 1 },
    )
    .map((fields) => ({ ...fields })),
  ids: fc.uniqueArray(fc.webUrl(), { maxLength: 3 }),
  referrer: fc.option(fc.constant("info:sid/shelf.example:commonshelf")),
});

const contextOf = (query: string): ContextObject => {
  const read = readOpenUrl(query);
  if (!read.ok) throw new Error(read.problem);
  return read.context;
};
const cite = (query: string) => citationOf(contextOf(query));

describe("an OpenURL", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(contexts, (context) => {
        const read = contextOf(writeOpenUrl(context));
        expect(read).toEqual({ ...context, fields: { ...context.fields } });
      }),
    );
  });

  it("is read, or refused, whatever it is", () => {
    const part = fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom(
        "rft.",
        "rft_id=",
        "%",
        "%E",
        "%FF",
        "+",
        "&",
        "=",
        "__proto__",
        "ctx_enc=",
        "title",
        "genre=book",
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const read = readOpenUrl(parts.join(""));
        if (read.ok) expect(typeof citationOf(read.context).kind).toBe("string");
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["", "empty"],
    ["url_ver=Z39.88-2004&rfr_id=info:sid/x", "empty"],
    ["rft.btitle=&rft_id=", "empty"],
    ["url_ver=Z39.88-2004&rft_ref=http://evil.example/&rft_ref_fmt=x", "by-reference"],
    ["rft.btitle=" + "a".repeat(9000), "too-long"],
    ["a=1&".repeat(400), "too-long"],
  ])("that says nothing is refused: %#", (query, problem) => {
    expect(readOpenUrl(query)).toEqual({ ok: false, problem });
  });
});

describe("version 1.0", () => {
  it("of a book", () => {
    const query =
      "url_ver=Z39.88-2004&rft_val_fmt=info:ofi/fmt:kev:mtx:book&rft.genre=book&rft.btitle=Things+Fall+Apart" +
      "&rft.aulast=Achebe&rft.aufirst=Chinua&rft.date=1958&rft.pub=Heinemann&rft.place=London" +
      "&rft.isbn=978-0-385-47454-2&rft_id=info:oclcnum/00030354747&rft_id=info:lccn/94013429&rfr_id=info:sid/scholar.example";
    expect(cite(query)).toEqual({
      kind: "book",
      title: "Things Fall Apart",
      authors: ["Achebe, Chinua"],
      year: 1958,
      publisher: "Heinemann",
      place: "London",
      isbns: ["9780385474542"],
      issns: [],
      dois: [],
      pmids: [],
      oclcNumbers: ["30354747"],
      lccns: ["94013429"],
    });
  });

  it("of an article: the journal is what a library holds", () => {
    const query =
      "rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&rft.atitle=On+rivers&rft.jtitle=Water&rft.issn=0028083X" +
      "&rft.volume=5&rft.issue=2&rft.spage=10&rft.epage=19&rft.date=2011-05-01&rft_id=info:doi/10.1000/ABC%2Fx&rft_id=info:pmid/123";
    expect(cite(query)).toMatchObject({
      kind: "article",
      title: "Water",
      part: "On rivers",
      issns: ["0028-083X"],
      pages: "10-19",
      year: 2011,
      dois: ["10.1000/abc/x"],
      pmids: ["123"],
    });
  });

  it("of a dissertation and in Dublin Core", () => {
    expect(
      cite(
        "rft_val_fmt=info:ofi/fmt:kev:mtx:dissertation&rft.title=Tides&rft.au=Okri,+Ben&rft.inst=Leeds",
      ),
    ).toMatchObject({
      kind: "dissertation",
      title: "Tides",
      publisher: "Leeds",
      authors: ["Okri, Ben"],
    });
    expect(
      cite("rft_val_fmt=info:ofi/fmt:kev:mtx:dc&rft.title=Tides&rft.creator=Okri&rft.creator=Roe"),
    ).toMatchObject({ kind: "other", title: "Tides", authors: ["Okri", "Roe"] });
  });
});

describe("version 0.1", () => {
  it("is understood", () => {
    expect(
      cite(
        "sid=EBSCO:x&genre=article&id=doi:10.1/X&issn=0028-083x&title=Nature&atitle=Cells&aulast=Roe&auinit=J&date=1999&volume=3&spage=7",
      ),
    ).toMatchObject({
      kind: "article",
      title: "Nature",
      part: "Cells",
      authors: ["Roe, J"],
      year: 1999,
      pages: "7",
      dois: ["10.1/x"],
      issns: ["0028-083X"],
    });
    expect(contextOf("sid=EBSCO:x&title=Nature").referrer).toBe("info:sid/EBSCO:x");
    expect(cite("isbn=0-7475-3269-9&title=A+stone&aulast=R")).toMatchObject({
      kind: "book",
      title: "A stone",
    });
  });
});

describe("the encoding", () => {
  it.each([
    ["rft.btitle=Caf%C3%A9", "Café"],
    ["ctx_enc=info:ofi/enc:UTF-8&rft.btitle=Caf%C3%A9", "Café"],
    ["ctx_enc=info%3Aofi%2Fenc%3AISO-8859-1&rft.btitle=Caf%E9", "Café"],
    ["rft.btitle=Caf%E9+%96+bar", "Café – bar"],
    ["rft.btitle=100%+%2Z", "100% %2Z"],
    ["rft.btitle=a%00b%0Ac", "a b c"],
  ])("%s", (query, title) => {
    expect(cite(query).title).toBe(title);
  });
});
