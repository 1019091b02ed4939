import { describe, expect, it } from "vitest";
import { fixed, sampleRecord } from "../sample-record.ts";
import { describeRecord } from "./description.ts";

describe("describeRecord", () => {
  it("puts a whole record in tidy words", () => {
    const record = sampleRecord(`
      001 ocm00012345
      003 OCoLC
      ${fixed({ 0: "990101", 6: "t", 7: "20041937", 15: "enk", 35: "eng" })}
      010 ## $a   99-12345 //r992
      020 ## $a0-261-10221-4 (pbk.) :$c£7.99
      020 ## $z9780261102219
      041 1# $aeng$hfre
      082 04 $a823/.912$222
      100 1# $aTolkien, J. R. R.$q(John Ronald Reuel),$d1892-1973,$eauthor.
      240 10 $aHobbit.$lEnglish
      245 14 $aThe hobbit, or, There and back again.$nPart 1,$pAn unexpected party /$cJ.R.R. Tolkien.
      246 30 $aThere and back again
      250 ## $a5th ed., rev.
      264 #1 $aLondon :$bHarperCollins,$c[2004]
      264 #4 $c©1937
      300 ## $a310 pages :$billustrations ;$c18 cm +
      490 1# $aMiddle-earth classics ;$vv. 1
      505 0# $aAn unexpected party -- Roast mutton.
      520 ## $aA hobbit goes on a journey.
      650 #0 $aHobbits (Fictitious characters)$vFiction.
      650 #7 $aDragons.$2fast
      651 #0 $aMiddle Earth (Imaginary place)$vFiction.
      655 #7 $aFantasy fiction.$2lcgft
      700 1# $aLee, Alan,$eillustrator.
      700 1# $aLee, Alan,$4cov
      830 #0 $aMiddle-earth classics ;$v1.
      856 42 $3Contents$uhttp://example.org/toc
      856 40 $ujavascript:alert(1)
    `);
    expect(describeRecord(record)).toMatchObject({
      controlNumber: "ocm00012345",
      titles: {
        main: {
          proper: "The hobbit, or, There and back again",
          parts: ["Part 1", "An unexpected party"],
          responsibility: "J.R.R. Tolkien",
          full: "The hobbit, or, There and back again. Part 1. An unexpected party",
          sort: "hobbit, or, There and back again. Part 1. An unexpected party",
        },
        uniform: "Hobbit. English",
        others: ["There and back again"],
      },
      edition: "5th ed., rev.",
      contributors: [
        {
          kind: "person",
          name: "Tolkien, J. R. R.",
          fullerName: "John Ronald Reuel",
          dates: "1892-1973",
          roles: ["aut"],
          main: true,
        },
        { name: "Lee, Alan", roles: ["ill", "cov"], main: false },
      ],
      publication: {
        places: ["London"],
        publishers: ["HarperCollins"],
        date: "[2004]",
        year: 2004,
        country: "enk",
      },
      extent: "310 pages",
      size: "18 cm",
      languages: { text: ["eng"], original: ["fre"] },
      form: "book",
      identifiers: {
        isbns: ["9780261102217"],
        otherIsbns: ["9780261102219"],
        lccn: "99012345",
        oclc: "12345",
      },
      subjects: [
        { kind: "topic", text: "Hobbits (Fictitious characters) -- Fiction", scheme: "lcsh" },
        { kind: "topic", text: "Dragons", scheme: "fast" },
        { kind: "place", text: "Middle Earth (Imaginary place) -- Fiction" },
      ],
      genres: ["Fantasy fiction"],
      series: [{ title: "Middle-earth classics", volume: "1" }],
      contents: ["An unexpected party", "Roast mutton"],
      summary: "A hobbit goes on a journey.",
      classification: [{ scheme: "ddc", mark: "823/.912" }],
      links: [{ url: "http://example.org/toc", label: "Contents", leadsTo: "related" }],
    });
  });

  it("gives an empty description for a record that says nothing", () => {
    expect(describeRecord(sampleRecord("001 1"))).toMatchObject({
      titles: { main: { full: "" }, others: [] },
      contributors: [],
      publication: { places: [] },
      form: "book",
    });
  });

  it("takes titles, names and publishers of the original script from 880", () => {
    const record = sampleRecord(`
      100 1# $6880-01$aMurakami, Haruki,$d1949-
      245 10 $6880-02$aNoruwei no mori /$cMurakami Haruki.
      260 ## $6880-03$aTōkyō :$bKōdansha,$c1987.
      650 #0 $6880-04$aLove stories, Japanese.
      880 1# $6100-01/$1$a村上春樹,$d1949-
      880 10 $6245-02/$1$aノルウェイの森 /$c村上春樹.
      880 ## $6260-03/$1$a東京 :$b講談社,$c1987.
      880 #0 $6650-04/$1$a恋愛小説.
      880 3# $6246-00/$1$a別の題
    `);
    expect(describeRecord(record)).toMatchObject({
      titles: {
        original: { proper: "ノルウェイの森", responsibility: "村上春樹" },
        others: ["別の題"],
      },
      contributors: [{ name: "Murakami, Haruki", originalName: "村上春樹" }],
      publication: { originalPublishers: ["講談社"] },
      subjects: [{ originalText: "恋愛小説" }],
    });
    expect(describeRecord(record).originalScript).toContain("ノルウェイの森 / 村上春樹.");
  });

  it("takes the title from 880 alone where there is no other", () => {
    const record = sampleRecord("880 10 $6245-00/(N$aВойна и мир");
    expect(describeRecord(record).titles.main.full).toBe("Война и мир");
  });

  it("takes a call number for a class mark only where 852 names its scheme", () => {
    const record = sampleRecord(`
      ${fixed({ 0: "990101", 6: "s", 7: "2004    ", 15: "enk", 35: "eng" })}
      245 00 $aThe hobbit
      852 0# $aZZ-A$hPR6039.O32$iH6
      852 1# $aZZ-B$h823.912$iTOL
      852 1# $aZZ-C
      852 8# $aZZ-D$hFantasy 12
    `);
    expect(describeRecord(record).classification).toEqual([
      { scheme: "lcc", mark: "PR6039.O32" },
      { scheme: "ddc", mark: "823.912" },
    ]);
  });
});
