import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitting } from "./fitting.ts";
import { beginningOf, tellingWords } from "./telling-words.ts";

const articles = [
  { title: "how do i renew a loan", body: "open my loans and choose renew before the due date" },
  {
    title: "can i print in colour",
    body: "yes, at the printer beside the desk; a page costs a little",
  },
  { title: "how do i get a book from another library", body: "request it; the loan is free" },
  { title: "كيف اجدد اعاره", body: "افتح اعاراتي ثم اختر التجديد" },
];
const fits = (text: string, language = "en") =>
  fitting(tellingWords(text, language), articles, (one) => one).map(({ title }) => title);

describe("articles that fit what is typed", () => {
  test("by the beginnings of words, whatever their endings", () => {
    expect(fits("my renewals")[0]).toBe("how do i renew a loan");
    expect(fits("printing colours")).toEqual(["can i print in colour"]);
  });

  test("in Arabic with and without the article", () => {
    expect(fits("تجديد الاعاره", "ar")).toEqual(["كيف اجدد اعاره"]);
  });

  test("in scripts without spaces", () => {
    expect(beginningOf("打印").test("如何打印论文")).toBe(true);
  });

  test("a long letter is answered by what is rare in it", () => {
    const letter = `${"dear people, i was wondering whether you could help me. ".repeat(40)}i would like to print my thesis in colour`;
    expect(fits(letter)[0]).toBe("can i print in colour");
  });

  test("nothing fits words that nobody wrote, nor one stray word of a text", () => {
    expect(fits("quantum chromodynamics")).toEqual([]);
    expect(fits("date")).toEqual([]);
    expect(fits("")).toEqual([]);
  });

  test("any text is borne, and nothing comes twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const found = fits(text);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
