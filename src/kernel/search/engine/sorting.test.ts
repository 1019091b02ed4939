import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Searcher } from "./query/searcher.ts";
import { orderFor } from "./segment/key-order.ts";
import { Segment } from "./segment/segment.ts";
import { readSegmentFile } from "./store/segment-file.ts";
import { RebuildFiles } from "./store/rebuild-files.ts";
import { mergeInMemory, segmentOf } from "./store/make-segment.ts";
import { openSearch } from "./open-search.ts";
import { title, titleSchema, withDirectory } from "./testing/library.ts";

/** Languages with what they sort otherwise than the root of CLDR, or what the root has to sort well. */
const LETTERS: Readonly<Record<string, string>> = {
  en: "a e é n o z ø ł đ æ œ",
  es: "n ñ o á é í ó ú ü ll ch",
  ca: "a à c ç l ll n",
  de: "a ä o ö u ü s ß ss z",
  sv: "a å ä o ö v w z",
  fi: "a å ä o ö v w š z ž",
  da: "a aa å æ ä ø ö o z",
  nb: "a aa å æ ä ø ö o z",
  is: "a á d ð i í o ö þ æ z",
  et: "s š z ž t õ ä ö ü w v",
  lv: "a ā c č g ģ i y k ķ l ļ n ņ s š z ž",
  lt: "a ą c č e ę ė i į y s š u ų ū z ž",
  pl: "a ą c ć e ę l ł n ń o ó s ś z ź ż",
  cs: "c č ch h i r ř s š z ž",
  sk: "a ä c č ch d ď h i o ô s š z ž",
  hu: "c cs d dz dzs g gy l ly o ö ő s sz u ü ű z zs",
  hr: "c č ć d dž đ l lj n nj s š z ž",
  sl: "c č d đ s š z ž",
  ro: "a ă â i î s ș t ț",
  sq: "c ç d dh e ë g gj l ll r rr s sh",
  tr: "c ç g ğ h ı i j o ö s ş u ü",
  az: "c ç e ə g ğ h x ı i q k o ö s ş u ü",
  eo: "c ĉ g ĝ h ĥ j ĵ s ŝ u ŭ",
  cy: "c ch d dd e f ff g ng l ll p ph r rh t th",
  ru: "а б в е ё ж и й я",
  uk: "г ґ д е є и і ї й ь ю я",
  el: "α ά β γ ε έ σ ω ώ",
  ar: "ا أ ب ت ث ج a b",
  fa: "ا آ ب پ ت چ ج ک گ ل و ه ی",
  he: "א ב ג כ ל מ a b",
};

function searchIn(
  segments: readonly Segment[],
): (locale?: string, descending?: boolean) => string[] {
  const views = segments.map((segment) => ({ segment, dead: null }));
  return (locale, descending = false) => {
    const order = locale === undefined ? {} : { locale };
    const sort = { by: "key", name: "title", descending, ...order } as const;
    const query = { clauses: [], sort, offset: 0, limit: 1000 };
    const { hits } = new Searcher().query({ segments: views, position: 1n }, query);
    return hits.map(({ id }) => id);
  };
}

/** The texts, each as its own id, as they come out of an index of several segments and of one. */
function sorted(texts: readonly string[], locale: string): readonly string[][] {
  const schema = { ...titleSchema, orders: [locale] };
  const documents = [...new Set(texts)].map((text) =>
    title(text, {}, { sortKeys: { title: text } }),
  );
  const parts = [0, 1, 2].map((part) => documents.filter((_, i) => i % 3 === part));
  const segments = parts.map((part, i) => segmentOf(schema, part, `s${i}`));
  const views = segments.map((segment) => ({ segment, dead: null }));
  return [segments, [mergeInMemory(schema, views, "m")], [segmentOf(schema, documents, "o")]].map(
    (index) => searchIn(index)(locale),
  );
}

describe("texts are sorted as their readers' language does", () => {
  test.each([
    ["sv", "Zebra Ängel Åsa Ande Öl", "Ande Zebra Åsa Ängel Öl"],
    ["de", "Zebra Ängel Ande Äpfel Apfel", "Ande Ängel Apfel Äpfel Zebra"],
    ["es", "Nz Ñandu Nube Oso", "Nube Nz Ñandu Oso"],
    ["en", "Nz Ñandu Nube Oso", "Ñandu Nube Nz Oso"],
    ["da", "Zoo Ål Ærø Øl Aalborg Abe", "Abe Zoo Ærø Øl Ål Aalborg"],
    ["ar", "zoo ولد باب", "باب ولد zoo"],
    ["en", "zoo ولد باب", "zoo باب ولد"],
  ])("%s: %s", (locale, given, expected) => {
    const words = expected.split(" ");
    expect(sorted(given.split(" "), locale)).toEqual([words, words, words]);
  });

  test.each(Object.entries(LETTERS))("%s as ICU does", (locale, letters) => {
    const letter = fc.constantFrom(...letters.split(" "));
    const word = fc.array(letter, { minLength: 1, maxLength: 4 }).map((all) => all.join(""));
    const part = fc.oneof({ weight: 5, arbitrary: word }, fc.nat(2000).map(String));
    const text = fc.array(part, { minLength: 1, maxLength: 2 }).map((parts) => parts.join(" "));
    const { compare } = new Intl.Collator(locale, { numeric: true });
    const property = fc.property(fc.array(text, { minLength: 2, maxLength: 30 }), (texts) => {
      for (const found of sorted(texts, locale))
        expect(found.map((each, i) => compare(found[i - 1] ?? each, each) <= 0)).not.toContain(
          false,
        );
    });
    fc.assert(property, { numRuns: 8 });
  });
});

test("an index that is rebuilt in several runs is sorted like one", async () => {
  const texts = ["Zebra", "Ängel", "Åsa", "Ande", "Öl", "Apa"];
  const found = await withDirectory(async (dir) => {
    const file = { name: "segment", path: join(dir, "segment") };
    const places = new Map([["title", file]]);
    const files = new RebuildFiles([titleSchema], places, { documents: 2, words: 1000 });
    files.add(texts.map((text) => title(text, {}, { sortKeys: { title: text } })));
    files.write();
    files.dispose();
    return searchIn([new Segment(readSegmentFile(file.path), titleSchema)]);
  });
  expect(found("sv")).toEqual(["Ande", "Apa", "Zebra", "Åsa", "Ängel", "Öl"]);
  expect(found("en")).toEqual(["Ande", "Ängel", "Apa", "Åsa", "Öl", "Zebra"]);
});

test("numbers in texts sort by their value, in every script's digits, downwards too", () => {
  const texts = ["9 days", "10 days", "١١ days", "8 days", "days", "1984"];
  const found = searchIn([
    segmentOf(
      titleSchema,
      texts.map((text, i) => title(`${i}`, {}, { sortKeys: { title: text } })),
      "s",
    ),
  ]);
  expect(found().map((i) => texts[Number(i)])).toEqual([
    "8 days",
    "9 days",
    "10 days",
    "١١ days",
    "1984",
    "days",
  ]);
  expect(found("es", true)).toEqual(found("es").toReversed());
});

describe("the order of a language", () => {
  const place = { ...titleSchema, kind: "place", orders: ["es"] };
  test("is its own, that of the language without region, or the root's", () => {
    const kept = ["sv", "es-MX", "es-AR", "de", "", "x".repeat(1000)];
    expect(kept.map((locale) => orderFor(locale, [titleSchema]))).toEqual([
      "sv",
      "es",
      "es",
      "en",
      "en",
      "en",
    ]);
    expect(orderFor("sv", [titleSchema, place])).toBe("en");
  });

  test("costs nothing where it sorts the keys as the root does", () => {
    const bytesOf = (orders: readonly string[], texts: readonly string[]): number => {
      const schema = { ...titleSchema, orders };
      const documents = texts.map((text) => title(text, {}, { sortKeys: { title: text } }));
      return segmentOf(schema, documents, "s").image.buffer.byteLength;
    };
    const plain = ["a sea", "the sea 1", "zebra"];
    expect(bytesOf(["es", "sv"], plain)).toBe(bytesOf([], plain));
    const swedish = [...plain, "ängel", "ö"];
    expect(bytesOf(["es"], swedish)).toBe(bytesOf([], swedish));
    // five keys of four bytes, and up to a multiple of eight
    expect(bytesOf(["sv"], swedish) - bytesOf([], swedish)).toBe(24);
  });

  test("must be one that the runtime knows", async () => {
    await withDirectory(async (dir) => {
      for (const order of ["xx", "no language", ""]) {
        const schemas = [{ ...titleSchema, orders: [order] }];
        await expect(openSearch({ dir, schemas, threads: 0 })).rejects.toThrow(TypeError);
      }
    });
  });
});
