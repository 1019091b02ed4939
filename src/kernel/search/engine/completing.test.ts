import { describe, expect, test } from "vitest";
import { title } from "./testing/library.ts";
import { withIndex } from "./testing/with-index.ts";

const documents = [
  title(
    "pride",
    { title: ["Pride and prejudice"], author: ["Austen, Jane"] },
    { rank: 9, scope: ["north"] },
  ),
  title("again", { title: ["Pride and prejudice"] }, { rank: 8, scope: ["south"] }),
  title("gay", { title: ["A history of pride"] }, { rank: 20, scope: ["south"] }),
  title("note", { title: ["Sense"], note: ["Pride"], subject: ["Pride"] }, { rank: 30 }),
  title("hong", { title: ["紅樓夢"] }),
  { ...title("p", {}), kind: "place", text: { name: ["Priory library"] }, scope: ["north"] },
];

describe("completion while typing", () => {
  test.each([
    ["pri", ["Pride and prejudice", "Priory library", "A history of pride"]],
    ["PRÍD", ["Pride and prejudice", "A history of pride"]],
    ["prejudice pri", ["Pride and prejudice"]],
    ["austen j", ["Austen, Jane"]],
    ["austen pride", []],
    ["紅", ["紅樓夢"]],
    ["紅樓", ["紅樓夢"]],
    ["xyz", []],
    ["", []],
    ["...", []],
  ])("%s", async (typed, expected) => {
    await withIndex(documents, async (engine) => {
      const completions = await engine.complete(typed, 10);
      expect(completions.map(({ text }) => text)).toEqual(expected);
    });
  });
});

test("of spellings that fold alike the most frequent is given, in the place of the best", async () => {
  const spellings = [
    title("a", { title: ["Pride And Prejudice"] }, { rank: 9 }),
    title("b", { title: ["Pride and préjudice", "Pride's end"] }, { rank: 8 }),
    title("c", { title: ["Pride and prejudice"] }, { rank: 1 }),
    title("d", { title: ["Pride and prejudice"] }, { rank: 2 }),
  ];
  await withIndex(spellings, async (engine) => {
    expect(await engine.complete("pride", 10)).toEqual([
      { text: "Pride and prejudice", kind: "title", id: "d" },
      { text: "Pride's end", kind: "title", id: "b" },
    ]);
  });
});

test("it keeps to scope, kinds and limit, and says which document has the value", async () => {
  await withIndex(documents, async (engine) => {
    const north = await engine.complete("pri", 10, ["north"]);
    expect(north).toEqual([
      { text: "Pride and prejudice", kind: "title", id: "pride" },
      { text: "Priory library", kind: "place", id: "p" },
    ]);
    expect(await engine.complete("pri", 10, undefined, ["place"])).toHaveLength(1);
    expect(await engine.complete("pri", 1)).toHaveLength(1);
    expect(await engine.complete("pri", 10, [])).toEqual([]);
  });
});

test("among very many beginnings the prominent one is found", async () => {
  const crowd = Array.from({ length: 4000 }, (_, i) =>
    title(`c${i}`, { title: [`Castle${i} road`] }, { rank: 5 }),
  );
  const wanted = title("wanted", { title: ["Castles"] }, { rank: 50, scope: ["tiny"] });
  const hidden = title("hidden", { title: ["Castle hidden"] }, { rank: 1, scope: ["tiny"] });
  await withIndex([...crowd, wanted, hidden], async (engine) => {
    expect((await engine.complete("cas", 5))[0]?.text).toBe("Castles");
    expect((await engine.complete("c", 5, ["tiny"])).map(({ text }) => text)).toEqual([
      "Castles",
      "Castle hidden",
    ]);
  });
});
