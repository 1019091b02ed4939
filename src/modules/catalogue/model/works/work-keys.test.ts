import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BibliographicDescription } from "#standards/marc";
import { described } from "./testing/described.ts";
import { workKeys } from "./work-keys.ts";

const share = (a: BibliographicDescription, b: BibliographicDescription) =>
  !new Set(workKeys(a)).isDisjointFrom(new Set(workKeys(b)));
const camus = "100 1# $aCamus, Albert,$d1913-1960.";
const letranger = described("book", camus, "245 12 $aL'étranger /$cAlbert Camus.");

describe("titles of one work", () => {
  it.each<[string, BibliographicDescription, BibliographicDescription]>([
    [
      "a translation by its uniform title",
      letranger,
      described("book", camus, "240 10 $aÉtranger.$lEnglish", "245 14 $aThe stranger"),
    ],
    [
      "a translation by a note",
      letranger,
      described("book", camus, "245 14 $aThe outsider", "500 ## $aTranslation of: L'etranger."),
    ],
    [
      "a translation by a Spanish note",
      letranger,
      described(
        "book",
        camus,
        "245 13 $aEl extranjero",
        "500 ## $aTraducción de: L'étranger / Albert Camus. Paris, 1942",
      ),
    ],
    [
      "a translation by the linked original",
      letranger,
      described("book", camus, "245 14 $aDer Fremde", "765 0# $tL'étranger.$dParis, 1942"),
    ],
    [
      "an initial for the given name",
      letranger,
      described("book", "100 1# $aCamus, A.", "245 02 $aL'étranger"),
    ],
    [
      "a recorded reading",
      letranger,
      described("talking", camus, "245 12 $aL'étranger$h[sound recording]"),
    ],
    [
      "a large print edition that says so",
      letranger,
      described("book", camus, "245 12 $aL'étranger (large print)"),
    ],
    [
      "an alternative title",
      described(
        "book",
        "100 1# $aTolkien, J. R. R.",
        "245 14 $aThe hobbit, or, There and back again",
      ),
      described("book", "100 1# $aTolkien, John Ronald Reuel", "245 10 $aHobbit"),
    ],
    [
      "words written as one",
      described("book", "100 1# $aGrimm, Jacob", "245 10 $aKinder- und Haus-Märchen"),
      described("book", "100 1# $aGrimm, Jacob", "245 10 $aKinder- und Hausmärchen"),
    ],
    [
      "volumes of a set",
      described(
        "book",
        "100 1# $aKnuth, Donald E.",
        "245 14 $aThe art of computer programming.$nVolume 1,$pFundamental algorithms",
      ),
      described(
        "book",
        "100 1# $aKnuth, Donald Ervin",
        "245 14 $aThe art of computer programming. Vol. II, Seminumerical algorithms",
      ),
    ],
    [
      "the same script by another cataloguer",
      described(
        "book",
        "100 1# $6880-01$aBulgakov, Mikhail",
        "880 1# $6100-01$aБулгаков, Михаил",
        "245 10 $6880-02$aMaster i Margarita",
        "880 10 $6245-02$aМастер и Маргарита",
      ),
      described("book", "100 1# $aБулгаков, М.", "245 10 $aМастер и Маргарита : роман"),
    ],
    [
      "a name written as one word",
      described("book", "100 1# $a夏目, 漱石", "245 00 $aこころ"),
      described("book", "100 1# $a夏目漱石", "245 00 $aこころ"),
    ],
    [
      "a score and a recording by the number of the work",
      described(
        "score",
        "100 1# $aBeethoven, Ludwig van",
        "245 10 $aSymphonie Nr. 9 d-Moll, op. 125",
      ),
      described(
        "music",
        "100 1# $aBeethoven, Ludwig van",
        "245 10 $aSymphony no. 9 in D minor, op. 125",
      ),
    ],
    [
      "Köchel's number as K. and as KV",
      described("score", "100 1# $aMozart, Wolfgang Amadeus", "245 14 $aDie Zauberflöte, KV 620"),
      described("music", "100 1# $aMozart, Wolfgang Amadeus", "245 14 $aThe magic flute, K. 620"),
    ],
    [
      "an anonymous classic by its uniform title",
      described("book", "130 0# $aBeowulf.$lEnglish", "245 10 $aBeowulf"),
      described("book", "130 0# $aBeowulf", "245 10 $aBeowulf and Judith"),
    ],
    [
      "a film by title and director, wherever the record names them",
      described(
        "film",
        "245 00 $aRashōmon /$cdirected by Akira Kurosawa ; music by Fumio Hayasaka",
      ),
      described("film", "100 1# $aKurosawa, Akira,$efilm director", "245 10 $aRashomon"),
    ],
    [
      "a journal in print and online by ISSN",
      described("journal", "022 ## $a0028-0836", "245 00 $aNature"),
      described("journal", "022 ## $a1476-4687$l0028-0836", "245 00 $aNature"),
    ],
  ])("find each other: %s", (_, one, other) => {
    expect([workKeys(one), workKeys(other), share(one, other)]).toEqual([
      expect.anything(),
      expect.anything(),
      true,
    ]);
  });

  it.each<[string, BibliographicDescription, BibliographicDescription]>([
    [
      "books of one title by different authors",
      described("book", "100 1# $aKing, Stephen", "245 14 $aThe outsider"),
      described("book", camus, "245 14 $aThe outsider"),
    ],
    [
      "a novel and its film",
      described("book", "100 1# $aAusten, Jane", "245 10 $aEmma"),
      described("film", "100 1# $aAusten, Jane", "245 10 $aEmma /$cdirected by Douglas McGrath"),
    ],
    [
      "two films of one title",
      described("film", "245 00 $aEmma /$cdirected by Douglas McGrath"),
      described("film", "245 00 $aEmma /$cdirected by Autumn de Wilde"),
    ],
    [
      "films that name no director",
      described("film", "245 04 $aThe great train robbery of 1963"),
      described("film", "245 04 $aThe great train robbery of 1963"),
    ],
    [
      "collections under a conventional title",
      described("book", "100 1# $aThomas, Dylan", "245 10 $aCollected poems"),
      described("book", "100 1# $aThomas, Dylan", "245 10 $aCollected poems"),
    ],
    [
      "collections under their author's name",
      described("book", "100 1# $aArnold, Matthew", "245 10 $aSelected poems of Matthew Arnold"),
      described("book", "100 1# $aArnold, Matthew", "245 10 $aSelected poems of Matthew Arnold"),
    ],
    [
      "selections from a work",
      described(
        "book",
        "100 1# $aWhitman, Walt",
        "240 10 $aLeaves of grass.$kSelections",
        "245 10 $aI hear America",
      ),
      described(
        "book",
        "100 1# $aWhitman, Walt",
        "240 10 $aLeaves of grass.$kSelections",
        "245 10 $aCaptain, my captain",
      ),
    ],
    [
      "collective uniform titles",
      described("book", camus, "240 10 $aWorks.$f1965", "245 10 $aThéâtre complet"),
      described("book", camus, "240 10 $aWorks.$f2006", "245 10 $aTout Camus"),
    ],
    [
      "symphonies without a number of the work",
      described("score", "100 1# $aHaydn, Joseph", "245 10 $aSymphony in D major"),
      described("score", "100 1# $aHaydn, Joseph", "245 10 $aSymphony in D major"),
    ],
    [
      "recordings of several works",
      described(
        "music",
        "100 1# $aMozart, Wolfgang Amadeus",
        "245 10 $aConcertos, K. 466 and K. 467",
      ),
      described("music", "100 1# $aMozart, Wolfgang Amadeus", "245 10 $aConcerto, K. 466"),
    ],
    [
      "short titles without an author",
      described("book", "245 04 $aThe handbook"),
      described("book", "245 04 $aThe handbook"),
    ],
    [
      "annual reports of different bodies",
      described("journal", "110 2# $aWorld Bank", "245 10 $aAnnual report"),
      described("journal", "110 2# $aInternational Monetary Fund", "245 10 $aAnnual report"),
    ],
    [
      "front matters",
      described("article", "245 00 $aFront matter"),
      described("article", "245 00 $aFront matter"),
    ],
    [
      "articles of a common title",
      described("article", "100 1# $aSmith, J.", "245 10 $aEditorial"),
      described("article", "100 1# $aSmith, J.", "245 10 $aEditorial"),
    ],
    [
      "reports that bear the name of a parliament",
      described("book", "245 00 $aIn the Senate of the United States"),
      described("book", "245 00 $aIn the Senate of the United States"),
    ],
  ])("do not take others for their own: %s", (_, one, other) => {
    expect(share(one, other)).toBe(false);
  });
});

describe("the keys of a record", () => {
  const words = fc.array(
    fc.constantFrom(
      "Emma",
      "the",
      "Выбор",
      "Étude",
      "no. 5",
      "op. 67",
      "Vol. II",
      ", or,",
      "(2nd ed.)",
      "[",
      "l'",
      "山",
      "الأيام",
      "=",
      ".",
      "a".repeat(400),
    ),
    { maxLength: 12 },
  );
  const text = fc.oneof(
    words.map((list) => list.join(" ")),
    fc.string({ unit: "grapheme", maxLength: 80 }),
  );
  const clean = text.map((value) => value.replaceAll("$", ""));
  const tag = fc.constantFrom(
    "100 1#",
    "110 2#",
    "130 0#",
    "240 10",
    "245 10",
    "246 3#",
    "500 ##",
    "700 1#",
    "765 0#",
    "880 10",
  );
  const fields = fc.array(
    fc.tuple(tag, clean).map(([name, value]) => `${name} $a${value}`),
    { maxLength: 12 },
  );
  const form = fc.constantFrom("book", "talking", "score", "music", "film", "journal", "article");

  it("are the same whenever they are made, few, and none is repeated", () => {
    fc.assert(
      fc.property(form, fields, (kind, lines) => {
        const keys = workKeys(described(kind, ...lines));
        expect(workKeys(described(kind, ...lines))).toEqual(keys);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length).toBeLessThanOrEqual(24);
      }),
    );
  });

  it("do not depend on the order of notes and variant titles", () => {
    const variants = fc.uniqueArray(clean, { maxLength: 6 });
    fc.assert(
      fc.property(variants, (titles) => {
        const lines = titles.map((title) => `246 3# $a${title}`);
        const of = (list: readonly string[]) =>
          new Set(workKeys(described("book", camus, "245 10 $aLa chute", ...list)));
        expect(of(lines)).toEqual(of(lines.toReversed()));
      }),
    );
  });

  it("are the same whatever accents, capitals and composition the title has", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("L'Étranger", "Brontë à Paris", "Śrī Rāma carita", "Ëмигрант"),
        (title) => {
          const of = (value: string) => workKeys(described("book", camus, `245 00 $a${value}`));
          expect(of(title.normalize("NFD"))).toEqual(of(title.normalize("NFC")));
          expect(of(title.toUpperCase())).toEqual(of(title));
        },
      ),
    );
  });

  it("do not take long over text made to be slow", () => {
    const slow = [", or, ", "( edition ", "translation of the ", ". Vol. ", "op. 1 no. "].map(
      (part) => part.repeat(20_000),
    );
    for (const text of slow)
      workKeys(described("score", camus, `245 10 $a${text}$c${text}`, `500 ## $a${text}`));
  }, 5_000);
});
