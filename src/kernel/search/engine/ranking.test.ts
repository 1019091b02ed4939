import { describe, expect, test } from "vitest";
import { title } from "./testing/library.ts";
import { found, withIndex } from "./testing/with-index.ts";

describe("the known item comes first", () => {
  const documents = [
    title(
      "pride",
      { title: ["Pride and prejudice"], author: ["Austen, Jane, 1775-1817"] },
      { rank: 180 },
    ),
    title(
      "zombies",
      {
        title: ["Pride and prejudice and zombies"],
        author: ["Grahame-Smith, Seth"],
        subject: ["Austen, Jane"],
      },
      { rank: 190 },
    ),
    title(
      "notes",
      { title: ["Jane Austen's Pride and prejudice : notes"], author: ["Moss, Ada"] },
      { rank: 60 },
    ),
    title("emma", { title: ["Emma"], author: ["Austen, Jane, 1775-1817"] }, { rank: 170 }),
    title(
      "ring",
      { title: ["The lord of the rings"], author: ["Tolkien, J. R. R."] },
      { rank: 199 },
    ),
    title(
      "hobbit",
      { title: ["The hobbit, or, There and back again"], author: ["Tolkien, J. R. R."] },
      { rank: 198 },
    ),
    title("companion", { title: ["A hobbit companion"], author: ["Day, David"] }, { rank: 15 }),
    title("it", { title: ["It"], author: ["King, Stephen"] }, { rank: 40 }),
    title("doit", { title: ["Do it yourself"], author: ["Stone, King"] }, { rank: 150 }),
  ];
  test.each([
    ["pride and prejudice", "pride"],
    ["pride and prejudice austen", "pride"],
    ["jane austen pride and prejudice", "pride"],
    ["emma austen", "emma"],
    ["lord of the rings", "ring"],
    ["the hobbit", "hobbit"],
    ["hobbit tolkien", "hobbit"],
    ["it", "it"],
    ["it king", "it"],
    ["pride and prejudice and zombies", "zombies"],
  ])("%s", async (text, expected) => {
    await withIndex(documents, async (engine) => {
      expect((await found(engine, text))[0]).toBe(expected);
    });
  });
});

/** More documents with the word than ranking looks at, all more widely held than the one meant. */
const crowd = Array.from({ length: 3000 }, (_, i) =>
  title(`x${i}`, { title: [`History of town ${i}`] }, { rank: 100 }),
);

test("a title that is the query comes first although thousands are more prominent", async () => {
  const wanted = title("wanted", { title: ["History"] }, { rank: 1 });
  await withIndex([...crowd, wanted], async (engine) => {
    expect((await found(engine, "history"))[0]).toBe("wanted");
    expect((await found(engine, "HISTORY."))[0]).toBe("wanted");
  });
});

test("a heavier field counts for more than a lighter one, and rank decides between equals", async () => {
  const documents = [
    title("note", { title: ["One"], note: ["coral reefs"] }, { rank: 9 }),
    title("subject", { title: ["Two"], subject: ["coral reefs"] }, { rank: 5 }),
    title("title", { title: ["Life of coral reefs today"] }, { rank: 1 }),
    title("twin", { title: ["Life of coral reefs today"] }, { rank: 2 }),
  ];
  await withIndex(documents, async (engine) => {
    expect(await found(engine, "coral reefs")).toEqual(["twin", "title", "subject", "note"]);
  });
});

test("my library comes first among equals, and only among them", async () => {
  const documents = [
    title("famous", { title: ["Coral reefs of the world"] }, { rank: 3, scope: ["other"] }),
    title("mine", { title: ["Coral reefs of the world"] }, { rank: 2, scope: ["mine"] }),
    title("weak", { title: ["Fish"], note: ["coral"] }, { rank: 9, scope: ["mine"] }),
  ];
  await withIndex(documents, async (engine) => {
    expect(await found(engine, "coral", { prefer: ["mine"] })).toEqual(["mine", "famous", "weak"]);
    expect(await found(engine, "coral")).toEqual(["famous", "mine", "weak"]);
    expect(await found(engine, "", { prefer: ["mine"] })).toEqual(["weak", "mine", "famous"]);
  });
});

test("my library first, then the nearest: groups are lifted in their order, within equal relevance", async () => {
  const documents = [
    title("far", { title: ["Coral"] }, { rank: 11, scope: ["far"] }),
    title("near", { title: ["Coral"] }, { rank: 10, scope: ["near", "far"] }),
    title("nearer", { title: ["Coral"] }, { rank: 9, scope: ["nearer", "near"] }),
    title("mine", { title: ["Coral"] }, { rank: 8, scope: ["mine"] }),
    title("weak", { title: ["Fish"], note: ["coral"] }, { rank: 20, scope: ["mine"] }),
  ];
  const prefer = [["mine"], ["nearer"], ["near"]];
  await withIndex(documents, async (engine) => {
    const order = ["mine", "nearer", "near", "far"];
    expect(await found(engine, "coral", { prefer })).toEqual([...order, "weak"]);
    expect(await found(engine, "", { prefer })).toEqual(["weak", ...order]);
    const alike = { prefer: [prefer.flat()] };
    expect(await found(engine, "coral", alike)).toEqual(["near", "nearer", "mine", "far", "weak"]);
    const { hits } = await engine.query({
      clauses: [{ text: "coral" }],
      prefer,
      offset: 0,
      limit: 9,
    });
    expect(new Set(hits.slice(0, 4).map(({ score }) => score)).size).toBe(1);
  });
});

test("of very many matches those of each preferred group are looked at", async () => {
  const groups = Array.from({ length: 20 }, (_, i) => `g${i}`);
  const ranked = groups.map((library, i) =>
    title(library, { title: [`History of town ${i}`] }, { rank: 99, scope: [library] }),
  );
  await withIndex([...crowd, ...ranked], async (engine) => {
    const prefer = groups.map((library) => [library]);
    const first = await found(engine, "history", { prefer, limit: 16 });
    expect(first.slice(0, 15)).toEqual(groups.slice(0, 15));
    const whole = await found(engine, "history", { prefer, limit: 5000 });
    expect(new Set(whole).size).toBe(3020);
  });
});

test("all pages together are all hits, each once, in one order", async () => {
  await withIndex(crowd, async (engine) => {
    const whole = await found(engine, "history", { limit: 5000, prefer: ["main"] });
    expect(new Set(whole).size).toBe(3000);
    const pages: string[] = [];
    for (let offset = 0; offset < 3000; offset += 700) {
      pages.push(...(await found(engine, "history", { offset, limit: 700, prefer: ["main"] })));
    }
    expect(pages).toEqual(whole);
    expect(await found(engine, "history", { offset: 2999, limit: 10 })).toHaveLength(1);
    expect(await found(engine, "history", { offset: 9999, limit: 10 })).toEqual([]);
  });
});
