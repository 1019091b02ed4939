import { describe, expect, it } from "vitest";
import { describeRecord } from "../describe/description.ts";
import { sampleRecord } from "../sample-record.ts";
import { unimarcToMarc21 } from "./convert.ts";

function described(fields: string) {
  return describeRecord(sampleRecord(fields));
}

describe("a UNIMARC record in two scripts", () => {
  it("is described once, with the original beside the romanised form", () => {
    const found = described(`
      200 1# $6a01200$7ba$aSuna no onna$dThe woman in the dunes$fAbe Kōbō
      200 1# $6a01200$7da$a砂の女$d砂丘の女$f安部公房
      210 ## $6a02210$7ba$aTōkyō$cShinchōsha$d1962
      210 ## $6a02210$7ea$a東京$c新潮社$d1962
      606 ## $6a04606$7ba$aSakyū
      606 ## $6a04606$7da$a砂丘
      700 #1 $6a03700$7ba$aAbe$bKōbō$f1924-1993$4070
      700 #1 $6a03700$7ea$a安部公房$f1924-1993$4070
    `);
    expect(found.titles).toMatchObject({
      main: { proper: "Suna no onna", responsibility: "Abe Kōbō" },
      original: { proper: "砂の女", responsibility: "安部公房" },
      others: ["The woman in the dunes", "砂丘の女"],
    });
    expect(found.contributors).toMatchObject([
      { name: "Abe, Kōbō", originalName: "安部公房", dates: "1924-1993", roles: ["aut"] },
    ]);
    expect(found.contributors).toHaveLength(1);
    expect(found.publication).toMatchObject({
      places: ["Tōkyō"],
      publishers: ["Shinchōsha"],
      originalPublishers: ["新潮社"],
    });
    expect(found.subjects).toMatchObject([{ text: "Sakyū", originalText: "砂丘" }]);
    expect(found.originalScript).toContain("東京 新潮社 1962");
  });

  it.each([
    ["$6a01$7ba0yba0a", "$6a01$7ca0yba0a"],
    ["$6z01$7ba", "$6z01$7ca"],
    ["$601", "$601"],
    ["$6a01", "$6a01$7ca"],
  ])("joins fields that say %s and %s, in either order", (latin, cyrillic) => {
    const fields = [`200 1# ${latin}$aVoina i mir`, `200 1# ${cyrillic}$aВойна и мир`];
    for (const order of [fields, fields.toReversed()]) {
      const { titles } = described(order.join("\n"));
      expect(titles.main.proper).toBe("Voina i mir");
      expect(titles.original?.proper).toBe("Война и мир");
    }
  });

  it("joins fields of two tags where $6 names the tag at the other end", () => {
    const { contributors } = described(`
      200 1# $aX
      701 #1 $6a05702$7ba$aIvanov$bIvan
      702 #1 $6a05701$7ca$aИванов$bИван
    `);
    expect(contributors).toMatchObject([{ name: "Ivanov, Ivan", originalName: "Иванов, Иван" }]);
  });

  it("prefers kanji to the reading in kana, which is kept for searching", () => {
    const found = described(`
      200 1# $6a01$7dc$aスナ ノ オンナ
      200 1# $6a01$7db$a砂の女
      200 1# $6a01$7ba$aSuna no onna
    `);
    expect(found.titles.original?.proper).toBe("砂の女");
    expect(found.originalScript).toEqual(["砂の女", "スナ ノ オンナ"]);
  });

  it("keeps the order of names, linked or not", () => {
    const { contributors } = described(`
      200 1# $aX
      702 #1 $6a01$7ca$aПервый
      702 #1 $6a01$7ba$aPervyi
      702 #1 $aSecond
      702 #1 $6a02$7ba$aTretii
      702 #1 $6a02$7ca$aТретий
    `);
    expect(contributors.map(({ name }) => name)).toEqual(["Pervyi", "Second", "Tretii"]);
  });
});

describe("$6 that does not join scripts", () => {
  it.each([
    ["links names in one script", "$6z01$7ba", "$6z01$7ba"],
    ["has different numbers", "$6a01$7ba", "$6a02$7ca"],
    ["is malformed", "$6x$7ba", "$6x$7ca"],
  ])("when it %s leaves both names", (_why, first, second) => {
    const { contributors } = described(`
      200 1# $aX
      701 #1 ${first}$aOne
      701 #1 ${second}$aTwo
    `);
    expect(contributors.map(({ name }) => name)).toEqual(["One", "Two"]);
  });

  it("is not read in the local fields of copies", () => {
    const { fields } = unimarcToMarc21(
      sampleRecord(`
        200 1# $aX
        995 ## $601$7ba$f1
        995 ## $601$7ca$f2
      `),
    );
    expect(fields.filter(({ tag }) => tag === "852")).toHaveLength(2);
  });
});

describe("records with very many linked fields", () => {
  it("never join a field with the counterpart of another", () => {
    const pairs = Array.from({ length: 1200 }, (_, at) => {
      const number = String(at % 100).padStart(2, "0");
      const reason = String.fromCharCode(97 + Math.floor(at / 100));
      return `702 #1 $6${reason}${number}$7ba$aN${at}\n702 #1 $6${reason}${number}$7ca$aИ${at}`;
    });
    const { contributors } = described(`200 1# $aX\n${pairs.join("\n")}`);
    expect(contributors).toHaveLength(1200);
    for (const { name, originalName } of contributors) {
      if (originalName !== undefined) expect(originalName.slice(1)).toBe(name.slice(1));
    }
    expect(contributors.filter(({ originalName }) => originalName)).toHaveLength(999);
  });
});
