import { describe, expect, test } from "vitest";
import type { SearchPreference } from "../port.ts";
import { title } from "./testing/library.ts";
import { found, search, withIndex } from "./testing/with-index.ts";

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

function amongEquals(groups: readonly (readonly string[])[]): SearchPreference {
  return { groups, strength: "among-equals" };
}
const mine = amongEquals([["mine"]]);
const main = amongEquals([["main"]]);

test("my library comes first among equals, and only among them", async () => {
  const documents = [
    title("famous", { title: ["Coral reefs of the world"] }, { rank: 3, scope: ["other"] }),
    title("mine", { title: ["Coral reefs of the world"] }, { rank: 2, scope: ["mine"] }),
    title("weak", { title: ["Fish"], note: ["coral"] }, { rank: 9, scope: ["mine"] }),
  ];
  await withIndex(documents, async (engine) => {
    expect(await found(engine, "coral", { prefer: mine })).toEqual(["mine", "famous", "weak"]);
    expect(await found(engine, "coral")).toEqual(["famous", "mine", "weak"]);
    expect(await found(engine, "", { prefer: mine })).toEqual(["weak", "mine", "famous"]);
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
  const prefer = amongEquals([["mine"], ["nearer"], ["near"]]);
  await withIndex(documents, async (engine) => {
    const order = ["mine", "nearer", "near", "far"];
    expect(await found(engine, "coral", { prefer })).toEqual([...order, "weak"]);
    expect(await found(engine, "", { prefer })).toEqual(["weak", ...order]);
    const alike = { prefer: amongEquals([prefer.groups.flat()]) };
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
    const prefer = amongEquals(groups.map((library) => [library]));
    const first = await found(engine, "history", { prefer, limit: 16 });
    expect(first.slice(0, 15)).toEqual(groups.slice(0, 15));
    const whole = await found(engine, "history", { prefer, limit: 5000 });
    expect(new Set(whole).size).toBe(3020);
  });
});

describe("my library first, then the nearest", () => {
  const prefer: SearchPreference = { groups: [["mine"], ["near"]], strength: "first" };

  test("whatever the relevance, and within each group by it", async () => {
    const documents = [
      title("far", { title: ["Coral reefs"] }, { rank: 30, scope: ["far"] }),
      title("near", { title: ["Life of coral reefs"] }, { rank: 20, scope: ["near", "far"] }),
      title("weak", { title: ["Fish"], note: ["coral reefs"] }, { rank: 9, scope: ["mine"] }),
      title("strong", { title: ["Of coral reefs"] }, { rank: 1, scope: ["mine", "near"] }),
    ];
    await withIndex(documents, async (engine) => {
      expect(await found(engine, "reefs coral", { prefer })).toEqual([
        "strong",
        "weak",
        "near",
        "far",
      ]);
    });
  });

  test("but a title that is the query stays before all, whoever has it", async () => {
    const documents = [
      title("known", { title: ["Coral reefs"] }, { scope: ["far"] }),
      title("subject", { title: ["Fish"], subject: ["Coral reefs"] }, { scope: ["far"] }),
      title("mine", { title: ["Fish"], note: ["coral reefs"] }, { scope: ["mine"] }),
    ];
    await withIndex(documents, async (engine) => {
      expect(await found(engine, "Coral reefs", { prefer })).toEqual(["known", "mine", "subject"]);
      const clauses = [{ field: "subject", text: "coral reefs" }];
      const { hits } = await engine.query({ clauses, prefer, offset: 0, limit: 9 });
      expect(hits.map(({ id }) => id)).toEqual(["subject"]);
    });
  });

  test("the title of another clause than one that asks for titles is no title", async () => {
    const documents = [
      title("emma", { title: ["Emma"], author: ["Emma"] }, { scope: ["far"] }),
      title("mine", { title: ["Poems"], author: ["Emma"] }, { scope: ["mine"] }),
    ];
    await withIndex(documents, async (engine) => {
      const clauses = [{ field: "author", text: "emma" }];
      const { hits } = await engine.query({ clauses, prefer, offset: 0, limit: 9 });
      expect(hits.map(({ id }) => id)).toEqual(["mine", "emma"]);
    });
  });

  test("also of very many matches, of which only some are looked at", async () => {
    const few = Array.from({ length: 30 }, (_, i) =>
      title(`m${i}`, { title: [`Old history ${i}`] }, { scope: ["mine"] }),
    );
    const best = title("z-best", { title: ["A history"] }, { rank: 0, scope: ["mine"] });
    const known = title("known", { title: ["History"] }, { rank: 0, scope: ["far"] });
    await withIndex([...crowd, ...few, best, known], async (engine) => {
      const first = await found(engine, "history", { prefer, limit: 40 });
      expect(first.slice(0, 2)).toEqual(["known", "z-best"]);
      expect(first.slice(2, 32).toSorted()).toEqual(few.map(({ id }) => id).toSorted());
      expect(new Set(await found(engine, "history", { prefer, limit: 5000 })).size).toBe(3032);
    });
  });

  test("a score tells how relevant a hit is, however far it is lifted", async () => {
    const documents = ["mine", "near", "far"].map((id) =>
      title(id, { title: ["Life of coral"] }, { scope: [id] }),
    );
    await withIndex(documents, async (engine) => {
      const { hits } = await search(engine, "coral", { prefer });
      const [plain] = (await search(engine, "coral")).hits;
      expect(hits.map(({ score }) => score)).toEqual(
        [plain, plain, plain].map((hit) => hit?.score),
      );
    });
  });
});

test("all pages together are all hits, each once, in one order", async () => {
  await withIndex(crowd, async (engine) => {
    const whole = await found(engine, "history", { limit: 5000, prefer: main });
    expect(new Set(whole).size).toBe(3000);
    const pages: string[] = [];
    for (let offset = 0; offset < 3000; offset += 700) {
      pages.push(...(await found(engine, "history", { offset, limit: 700, prefer: main })));
    }
    expect(pages).toEqual(whole);
    expect(await found(engine, "history", { offset: 2999, limit: 10 })).toHaveLength(1);
    expect(await found(engine, "history", { offset: 9999, limit: 10 })).toEqual([]);
  });
});
