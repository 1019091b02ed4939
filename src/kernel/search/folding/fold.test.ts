import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "./fold.ts";

describe("spellings that are the same word", () => {
  test.each([
    ["Łódź", "lodz"],
    ["Straße", "STRASSE"],
    ["Ærø", "aero"],
    ["Œuvre", "oeuvre"],
    ["İstanbul", "istanbul"],
    ["ısı", "isi"],
    ["Ħal Għargħur", "hal gharghur"],
    ["Þórður", "thordur"],
    ["Đà Nẵng", "da nang"],
    ["Ngā mihi", "nga mihi"],
    ["ﬁlm", "film"],
    ["Ｆｕｌｌ", "full"],
    ["Ⅷ", "viii"],
    ["ΟΔΥΣΣΕΥΣ", "οδυσσευς"],
    ["Ἰλιάς", "ιλιας"],
    ["Ёлка", "елка"],
    ["за́мок", "замок"],
    ["كِتَابٌ", "كتاب"],
    ["آخر أحمد إلى ٱلله", "اخر احمد الى الله"],
    ["مدرسة", "مدرسه"],
    ["كـــتاب", "كتاب"],
    ["ﻛﺘﺎﺏ", "كتاب"],
    ["کتابی", "كتابي"],
    ["١٩٨٤ ۱۹۸۴ १९८४", "1984 1984 1984"],
    ["שָׁלוֹם", "שלומ"],
    ["ספר עברים", "ספר עברימ"],
    ["ｶﾞ", "ガ"],
    ["紅樓夢", "红楼梦"],
    ["紅楼夢", "红楼梦"],
    ["中國", "中国"],
    ["圖書館", "図書館"],
    ["图书馆", "図書館"],
    ["發展 頭髮", "发展 头发"],
    ["国際連合", "國際聯合"],
    ["讀書裡", "读书里"],
    ["Gogolʹ", "gogol"],
    ["Ṣaḥīḥ al-Bukhārī", "sahih al-bukhari"],
    ["soft\u00ADhyphen", "softhyphen"],
    ["O’Neil", "o'neil"],
  ])("%s and %s", (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });
});

describe("letters that stay apart", () => {
  test.each([
    ["мой", "мои"],
    ["ўсё", "усё"],
    ["її", "іі"],
    ["か", "が"],
    ["कि", "क"],
    ["人", "入"],
    ["未", "末"],
    ["n", "m"],
  ])("%s and %s", (a, b) => {
    expect(fold(a)).not.toBe(fold(b));
  });
});

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.string({
    unit: fc.constantFrom(
      "й",
      "и\u0306",
      "\u0301",
      "ß",
      "İ",
      "ﬃ",
      "\uD83D",
      "ʼn",
      "が",
      "ا\u0654",
      "Σ",
    ),
  }),
);

test("composed and decomposed text is the same", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const whole = text.toWellFormed();
      expect(fold(whole.normalize("NFD"))).toBe(fold(whole.normalize("NFC")));
    }),
  );
});

test.each(["\uFF40", "\u1FEF", "\u1FFD", "`"])("%j alone is an apostrophe", (accent) => {
  expect(fold(`o${accent}clock`)).toBe("o'clock");
});

test("folding what is folded changes nothing", () => {
  // Whatever stands alone: chance comes by each of them seldom.
  for (let point = 0; point < 0x11_0000; point++) {
    const once = fold(String.fromCodePoint(point));
    if (fold(once) !== once) expect.fail(`U+${point.toString(16)}`);
  }
  const property = fc.property(anyText, (text) => {
    expect(fold(fold(text))).toBe(fold(text));
  });
  fc.assert(property, { numRuns: 500 });
});
