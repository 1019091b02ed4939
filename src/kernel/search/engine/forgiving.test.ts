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

describe("what is not corrected", () => {
  test.each([
    ["what matches", "bride"],
    ["words of three letters", "prd"],
    ["two errors in a short word", "pprridde"],
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
