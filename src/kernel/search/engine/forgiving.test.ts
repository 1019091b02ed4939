import { describe, expect, test } from "vitest";
import { title } from "./testing/library.ts";
import { found, search, withIndex } from "./testing/with-index.ts";

const documents = [
  title(
    "pride",
    { title: ["Pride and prejudice"], author: ["Austen, Jane"] },
    { rank: 9, scope: ["north"] },
  ),
  title("bride", { title: ["The bride"], author: ["Berger, Ann"] }, { scope: ["north"] }),
  title(
    "history",
    { title: ["History of astronomy"], author: ["Sagan, Carl"] },
    { scope: ["north"] },
  ),
  title("hidden", { title: ["Zymurgy"] }, { scope: ["south"] }),
  title("greek", { title: ["Ιστορία της Ελλάδας"] }, { scope: ["north"] }),
  title("russian", { title: ["Преступление и наказание"] }, { scope: ["north"] }),
];

describe("typing errors are forgiven when nothing matches as typed", () => {
  test.each([
    ["prejudise", "prejudice", "pride"],
    ["pirde prejudice", "pride prejudice", "pride"],
    ["pride prejuidce", "pride prejudice", "pride"],
    ["astronmoy sagan", "astronomy sagan", "history"],
    ["asstronommy", "astronomy", "history"],
    ["historyof astronomy", "history of astronomy", "history"],
    ["Prejudce austin", "prejudice austen", "pride"],
    ['"history of" -war astronomi', '"history of" -war astronomy', "history"],
    ["ιστορια ελαδας", "ιστορια ελλαδασ", "greek"],
    ["преступлние", "преступление", "russian"],
  ])("%s", async (typed, corrected, id) => {
    await withIndex(documents, async (engine) => {
      const result = await search(engine, typed);
      expect(result.corrected).toBe(corrected);
      expect(result.hits[0]?.id).toBe(id);
      expect(await engine.suggest({ clauses: [{ text: typed }], offset: 0, limit: 10 })).toBe(
        corrected,
      );
    });
  });
});

/** A shelf on which words typed wrongly are mostly words as well. */
const shelf = [
  title("ring", { title: ["The lord of the rings"], author: ["Tolkien, J. R. R."] }),
  title("gatsby", { title: ["The great Gatsby"], author: ["Fitzgerald, F. Scott"] }),
  title("pride", { title: ["Pride and prejudice"], author: ["Austen, Jane"] }),
  title("hamlet", { title: ["Hamlet"], author: ["Shakespeare, William"] }),
  title("bird", { title: ["To kill a mockingbird"], author: ["Lee, Harper"] }),
  title("midnight", { title: ["Midnight's children"], author: ["Rushdie, Salman"] }),
  title("grey", { title: ["Of mice and men"], author: ["Grate, Ann"] }),
  title("texas", { title: ["A guide to Austin"], author: ["Prid, Hamlett"] }),
  title("teh", { title: ["Teh tarik"], author: ["Brid, Mary"] }),
  title("mocking", { title: ["The mocking"], author: ["Mary, Peter"] }),
  ...["stone", "chamber", "azkaban"].map((id) =>
    title(id, { title: [`Harry Potter: ${id}`], author: ["Rowling, J. K."] }),
  ),
  title("cotton", { title: ["Harry and Peter"], author: ["Cotton, Fay"] }),
];

describe("several words may be slips at once, also words that are known", () => {
  test.each([
    ["the lord of teh rings", "the lord of the rings", "ring"],
    ["teh rings", "the rings", "ring"],
    ["the grate gatsby", "the great gatsby", "gatsby"],
    ["prid and prejudice austin", "pride and prejudice austen", "pride"],
    ["shakespear hamlett", "shakespeare hamlet", "hamlet"],
    ["mocking brid", "mockingbird", "bird"],
    ["mocking bird", "mockingbird", "bird"],
    ["midnights children rushdy", "midnights children rushdie", "midnight"],
    ["hary poter azkban", "harry potter azkaban", "azkaban"],
  ])("%s", async (typed, corrected, id) => {
    await withIndex(shelf, async (engine) => {
      const result = await search(engine, typed);
      expect(result.corrected).toBe(corrected);
      expect(result.hits[0]?.id).toBe(id);
    });
  });
});

describe("of readings with as many errors", () => {
  test("the one that finds most is taken", async () => {
    await withIndex(shelf, async (engine) => {
      const result = await search(engine, "hary poter");
      expect(result).toMatchObject({ corrected: "harry potter", total: 3 });
    });
  });

  test("one that keeps the first letters is likelier", async () => {
    const many = ["a", "b", "c"].map((id) => title(id, { title: ["Mary"] }));
    await withIndex([...many, title("harry", { title: ["Harry"] })], async (engine) => {
      expect((await search(engine, "hary")).corrected).toBe("harry");
    });
  });

  test("words of two clauses are never taken together", async () => {
    await withIndex(shelf, async (engine) => {
      const clauses = [{ text: "mocking" }, { text: "brid" }];
      const { total } = await engine.query({ clauses, offset: 0, limit: 1 });
      expect(total).toBe(0);
    });
  });
});

describe("what is not corrected", () => {
  test.each([
    ["what matches", "bride"],
    ["words of three letters with another error than a swap", "hsi"],
    ["two errors in a word of four letters", "bdri"],
    ["two errors with the first letter among them", "grixe"],
    ["three errors in a short word", "pprridde"],
    ["numbers", "1985"],
    ["beginnings", "prejudise*"],
    ["what is excluded", "-prejudise"],
  ])("%s: %s", async (_, typed) => {
    await withIndex(documents, async (engine) => {
      expect((await search(engine, typed)).corrected).toBeUndefined();
    });
  });
});

test("only what the asker may see is suggested", async () => {
  await withIndex(documents, async (engine) => {
    expect((await search(engine, "zymurgi")).corrected).toBe("zymurgy");
    const result = await search(engine, "zymurgi", { scope: ["north"] });
    expect(result).toMatchObject({ total: 0, hits: [] });
    expect(result.corrected).toBeUndefined();
  });
});

test("a filter that leaves nothing is no typing error", async () => {
  await withIndex(documents, async (engine) => {
    const result = await search(engine, "bride", { filters: { language: ["fre"] } });
    expect(result).toMatchObject({ total: 0 });
    expect(result.corrected).toBeUndefined();
  });
});

test("another spelling is suggested for a query that finds little", async () => {
  const many = Array.from({ length: 30 }, (_, i) =>
    title(`m${i}`, { title: [`Mathematics ${i}`] }),
  );
  await withIndex([...many, title("slip", { title: ["Mathematiks"] })], async (engine) => {
    const query = { clauses: [{ text: "mathematiks" }], offset: 0, limit: 10 };
    expect(await engine.suggest(query)).toBe("mathematics");
    expect(await found(engine, "mathematiks")).toEqual(["slip"]);
    expect(await engine.suggest({ ...query, clauses: [{ text: "mathematics" }] })).toBeNull();
  });
});
