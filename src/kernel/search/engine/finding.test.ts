import { describe, expect, test } from "vitest";
import { title } from "./testing/library.ts";
import { found, search, withIndex } from "./testing/with-index.ts";

const austen = title("austen", { title: ["Pride and prejudice"], author: ["Austen, Jane"] });
const zombies = title("zombies", {
  title: ["Pride and prejudice and zombies"],
  author: ["Grahame-Smith, Seth"],
});
const essay = title("essay", { title: ["Prejudice before pride"], note: ["On Jane Austen"] });
const shelf = [austen, zombies, essay];

describe("the search field", () => {
  test.each([
    ["pride prejudice", ["austen", "essay", "zombies"]],
    ["pride prejudice austen", ["austen", "essay"]],
    ['"pride and prejudice"', ["austen", "zombies"]],
    ["“pride and prejudice”", ["austen", "zombies"]],
    ['"pride and prej', []],
    ["pride -zombies", ["austen", "essay"]],
    ['pride -"pride and"', ["essay"]],
    ["prej* aus*", ["austen", "essay"]],
    ["-pride", []],
    ["grahame smith", ["zombies"]],
    ["grahamesmith", ["zombies"]],
    ["grahame-sm*", ["zombies"]],
    ["!!!", []],
    ["   ", ["austen", "essay", "zombies"]],
  ])("%s", async (text, expected) => {
    await withIndex(shelf, async (engine) => {
      expect((await found(engine, text)).toSorted()).toEqual(expected);
    });
  });
});

describe("clauses", () => {
  test.each([
    ["a field", [{ field: "author", text: "austen" }], ["austen"]],
    [
      "two fields",
      [
        { field: "title", text: "pride" },
        { field: "note", text: "austen" },
      ],
      ["essay"],
    ],
    ["a phrase", [{ text: "prejudice and", match: "phrase" as const }], ["zombies"]],
    ["a beginning", [{ text: "jane aus", match: "prefix" as const }], ["austen", "essay"]],
    ["what is not wanted", [{ text: "pride" }, { text: "and prejudice", negate: true }], ["essay"]],
    ["an unknown field", [{ field: "shoe", text: "pride" }], []],
    [
      "not in an unknown field",
      [{ field: "shoe", text: "pride", negate: true }],
      ["austen", "essay", "zombies"],
    ],
  ])("%s", async (_, clauses, expected) => {
    await withIndex(shelf, async (engine) => {
      const { hits } = await engine.query({ clauses, offset: 0, limit: 10 });
      expect(hits.map(({ id }) => id).toSorted()).toEqual(expected);
    });
  });
});

test("a word with the Arabic article is found without it, and the other way round, but no phrase of the other", async () => {
  const documents = [
    title("with", { title: ["فن الكتابة"] }),
    title("without", { title: ["كتابة التاريخ"] }),
    title("other", { title: ["تاريخ الف ليلة"] }),
  ];
  await withIndex(documents, async (engine) => {
    for (const text of ["كتابة", "الكتابة"])
      expect((await found(engine, text)).toSorted()).toEqual(["with", "without"]);
    expect((await found(engine, "تاريخ")).toSorted()).toEqual(["other", "without"]);
    expect(await found(engine, '"فن كتابة"')).toEqual([]);
    expect(await found(engine, "-الكتابة تاريخ")).toEqual(["other"]);
  });
});

describe("every spelling finds all three", () => {
  const spellings = [
    ["well-known", "wellknown", "well known"],
    ["O'Neil", "ONeil", "O Neil"],
    ["Straße", "Strasse", "STRASSE"],
    ["Łódź", "Lodz", "L\u0301o\u0301dz\u0301".replace("L\u0301", "Ł")],
    ["978-0-14-044913-6", "9780140449136", "978 0 14 044913 6"],
    ["الكِتاب", "الكتاب", "الكـتاب"],
    ["紅樓夢", "红楼梦", "紅楼夢"],
    ["1,001", "1001", "1\u202F001"],
  ];
  test.each(spellings)("%s, %s, %s", async (...three) => {
    const documents = three.map((text, i) => title(`d${i}`, { title: [`${text} story`] }));
    await withIndex(documents, async (engine) => {
      for (const text of three) {
        expect((await found(engine, text)).toSorted(), text).toEqual(["d0", "d1", "d2"]);
        expect((await found(engine, `"${text} story"`)).toSorted(), `"${text}"`).toEqual([
          "d0",
          "d1",
          "d2",
        ]);
      }
    });
  });
});

test("words that nobody writes as a compound do not run together", async () => {
  const documents = [title("a", { title: ["The rapist"] }), title("b", { title: ["Therapist"] })];
  await withIndex(documents, async (engine) => {
    expect(await found(engine, "therapist")).toEqual(["b"]);
    expect(await found(engine, "the rapist")).toEqual(["a"]);
  });
});

test("a compound teaches its spellings only while a document writes it", async () => {
  const documents = [title("a", { title: ["web-site"] }), title("b", { title: ["web site"] })];
  await withIndex(documents, async (engine) => {
    expect((await found(engine, "website")).toSorted()).toEqual(["a", "b"]);
    await engine.apply([{ remove: { kind: "title", id: "a" } }], 2n);
    expect((await search(engine, "website")).total).toBe(1);
    expect((await search(engine, "website")).corrected).toBe("web site");
  });
});

describe("scripts without spaces", () => {
  const documents = [
    title("hong", { title: ["紅樓夢"], author: ["曹雪芹"] }),
    title("xi", { title: ["西遊記 : 紅色"] }),
    title("han", { title: ["한국 문학의 이해"] }),
    title("thai", { title: ["ภาษาไทย"] }),
  ];
  test.each([
    ["紅樓", ["hong"]],
    ["樓夢", ["hong"]],
    ["紅夢", []],
    ["紅", ["hong", "xi"]],
    ["夢", ["hong"]],
    ["曹雪芹 紅樓夢", ["hong"]],
    ["문학", ["han"]],
    ["ไทย", ["thai"]],
    ['"西遊記 紅色"', ["xi"]],
  ])("%s", async (text, expected) => {
    await withIndex(documents, async (engine) => {
      expect((await found(engine, text)).toSorted()).toEqual(expected);
    });
  });
});

test("C++ is not C", async () => {
  const documents = [
    title("cpp", { title: ["Programming in C++"] }),
    title("c", { title: ["Programming in C"] }),
  ];
  await withIndex(documents, async (engine) => {
    expect(await found(engine, "c++")).toEqual(["cpp"]);
    expect((await found(engine, "programming c")).toSorted()).toEqual(["c", "cpp"]);
  });
});

test("initials are found with and without periods and spaces", async () => {
  const documents = [
    title("t", { author: ["Tolkien, J. R. R."] }),
    title("u", { author: ["Tolkien, J.R.R."] }),
  ];
  await withIndex(documents, async (engine) => {
    for (const text of ["jrr tolkien", "J.R.R. Tolkien", "j r r tolkien", "Tolkien, J. R. R."]) {
      expect((await found(engine, text)).toSorted(), text).toEqual(["t", "u"]);
    }
  });
});
