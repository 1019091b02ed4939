import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyse } from "./analyse.ts";
import { fold } from "./fold.ts";
import { tokenise } from "./tokens.ts";

function spelled(text: string): string[] {
  return tokenise(text).map(
    ({ parts, joined }) => parts.join(" ") + (joined === undefined ? "" : ` = ${joined}`),
  );
}

describe("words as they are searched", () => {
  test.each([
    ["Pride, and prejudice / Jane Austen.", ["pride", "and", "prejudice", "jane", "austen"]],
    ["O’Neil's well-known", ["o neil s = oneils", "well known = wellknown"]],
    ["-x- a--b", ["x", "a", "b"]],
    ["Tolkien, J. R. R.", ["tolkien", "j r r = jrr"]],
    ["U.S.A. today. So", ["u s a = usa", "today", "so"]],
    ["end.Start v.2", ["end", "start", "v", "2"]],
    ["C++ and C# in F#", ["c = c++", "and", "c = c#", "in", "f = f#"]],
    ["5# no", ["5 = 5#", "no"]],
    ["978-0-14-044913-6", ["978 0 14 044913 6 = 9780140449136"]],
    ["978 0 14 044913 6 (pbk)", ["978 0 14 044913 6 = 9780140449136", "pbk"]],
    ["0 8044 2957 X", ["0 8044 2957 x = 080442957x"]],
    ["978 0 14 044913 7", ["978", "0", "14", "044913", "7"]],
    ["The 1,001 nights", ["the", "1 001 = 1001", "nights"]],
    ["1.001 1\u2009001 1\u202F001 ١٬٠٠١", Array(4).fill("1 001 = 1001")],
    ["1,001夜", ["1 001 = 1001", "夜"]],
    ["1,234,567 and 3.50", ["1 234 567 = 1234567", "and", "3", "50"]],
    [
      "1,001.5 1.001,234 1,0012 12,34 1,001st 1914,1918",
      "1 001 5 1 001 234 1 0012 12 34 1 001st 1914 1918".split(" "),
    ],
    ["中文書", ["中文 文书 书"]],
    ["日本語abc 本", ["日本 本语 语", "abc", "本"]],
    ["한국어", ["한국 국어 어"]],
    ["ไทย", ["ไท ทย ย"]],
    ["rock'n'roll", ["rock n roll = rocknroll"]],
    ["col·lecció", ["col leccio = colleccio"]],
    ['צה"ל', ["צה ל = צהל"]],
    ["می‌خواهم", ["مي خواهم = ميخواهم"]],
    ["…!?", []],
    ["\u0000\u0007\uD800", []],
  ])("%s", (text, expected) => {
    expect(spelled(text)).toEqual(expected);
  });
});

describe("the Arabic article", () => {
  test.each([
    ["الكِتابة", "كتابه"],
    ["ٱلعربيّة", "عربيه"],
    ["ألف", undefined],
    ["الله", undefined],
    ["كتابة", undefined],
    ["والكتاب", undefined],
  ])("%s", (text, bare) => {
    expect(tokenise(text)).toEqual([
      { kind: "word", parts: [fold(text)], ...(bare ? { bare } : {}) },
    ]);
  });

  test("a word of Arabic letters is found with it and without", () => {
    const letters = fc.constantFrom(..."ابتثجحخدذرزسشصضطظعغفقكلمنهوي");
    const property = fc.property(
      fc.string({ unit: letters, minLength: 3, maxLength: 12 }),
      (word) => {
        expect(analyse(`ال${word}`)).toEqual({ sequence: [`ال${word}`], extras: [word] });
      },
    );
    fc.assert(property);
  });
});

test("the thousands of a number are set apart in any way, or not at all", () => {
  const property = fc.property(
    fc.integer({ min: 1000 }),
    fc.constantFrom(",", ".", "'", "\u2009", "\u202F"),
    (number, sign) => {
      const grouped = number.toString().replace(/(?<=\d)(?=(?:\d{3})+$)/g, sign);
      expect(analyse(`in ${grouped} days`).extras).toContain(String(number));
      expect(tokenise(grouped)).toMatchObject([{ joined: String(number) }]);
    },
  );
  fc.assert(property);
});

test("text in plain ASCII splits as it does among other text", () => {
  const plain = fc.string({ unit: fc.constantFrom(..."abz019'-.+# ,;()"), maxLength: 30 });
  fc.assert(
    fc.property(plain, (text) => {
      expect(spelled(`${text} ж`)).toEqual([...spelled(text), "ж"]);
    }),
    { numRuns: 1000 },
  );
});

test("no word is longer than 64 characters, however long the text", () => {
  const { sequence, extras } = analyse(`${"x".repeat(10_000)} ${"a-b-".repeat(5000)}`);
  expect(Math.max(...sequence.map((word) => word.length))).toBe(64);
  expect(extras).toEqual([]);
});

test("any text can be split, and its words split again into themselves", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const words = tokenise(text)
        .filter(({ kind }) => kind === "word")
        .flatMap(({ parts }) => parts);
      for (const word of words)
        expect(tokenise(word).flatMap(({ parts }) => parts)).toEqual([word]);
    }),
  );
});
