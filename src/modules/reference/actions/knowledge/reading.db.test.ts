import { type KyselyPlugin, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Ctx, Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { somebodyWaits } from "#test/waiting";
import { knowledgePeople, type KnowledgePeople, saved, stranger } from "../../test/knowledge.ts";
import { networkArticles } from "./desk-articles.ts";
import { moveArticle } from "./move-article.ts";
import {
  confirmOverride,
  overridableArticle,
  overrideArticle,
  removeOverride,
  restoreOverride,
} from "./override-article.ts";
import { knowledgePrivacy } from "./privacy.ts";
import { findAnswers, readAnswer } from "./read-answers.ts";
import { suggestAnswers } from "./suggest-answers.ts";
import { heldArticle } from "./told-articles.ts";
import { translateArticle } from "./translate-article.ts";
import { saveArticle } from "./write-article.ts";

let d: TestDeployment;
let people: KnowledgePeople;
beforeAll(async () => {
  d = await testDeployment();
  people = await knowledgePeople(d, await d.app());
});
afterAll(() => d.close());

describe("what a library changes of the network's articles", () => {
  const seenAt = async (library: Library | null, number: string) => {
    const reads = people.as(stranger(library), (ctx) => readAnswer(ctx, library, number));
    return reads.catch(() => null);
  };
  const override = (number: string, given: object) =>
    people.as(people.staff, (ctx) => overrideArticle(ctx, number, { note: "", ...given }));
  const now = (number: string) => people.as(people.staff, (ctx) => overridableArticle(ctx, number));

  test("a note stands for its readers only", async () => {
    const number = await people.publish(people.coordinator);
    await override(number, { way: "note", note: "At our desk until six." });
    expect(await seenAt(people.here, number)).toMatchObject({ note: "At our desk until six." });
    expect(await seenAt(people.there, number)).toMatchObject({ kind: "shown", note: null });
    expect(await seenAt(null, number)).toMatchObject({ kind: "shown", note: null });
    const others = await people.as(people.neighbour, ({ tx }) =>
      sql`select from article_override`.execute(tx),
    );
    expect(others.rows).toEqual([]);
  });

  test("what is hidden is gone from their lists and search, until that is taken back", async () => {
    const number = await people.publish(people.coordinator, {
      title: "How do I use the telescope?",
    });
    await override(number, { way: "hide" });
    await d.searchIsCurrent();
    const found = async (library: Library | null) => {
      const wanted = { text: "telescope", topic: null, page: 1, perPage: 10 };
      return (await people.as(stranger(library), (ctx) => findAnswers(ctx, library, wanted))).total;
    };
    expect([await seenAt(people.here, number), await found(people.here)]).toEqual([null, 0]);
    expect([await found(people.there), await found(null)]).toEqual([1, 1]);
    const { override: hidden } = await now(number);
    await people.as(people.staff, (ctx) => removeOverride(ctx, hidden?.id ?? ""));
    await d.searchIsCurrent();
    expect(await found(people.here)).toBe(1);
    await people.as(people.staff, (ctx) => restoreOverride(ctx, hidden?.id ?? ""));
    expect(await seenAt(people.here, number)).toBeNull();
  });

  test("a replacement is a draft with the same words; once published it stands in its place", async () => {
    const number = await people.publish(people.coordinator, { title: "How do I book a room?" });
    const copy = (await override(number, { way: "replace" })) ?? "";
    expect((await seenAt(people.here, number))?.kind).toBe("shown");
    await people.as(people.staff, (ctx) => moveArticle(ctx, copy, "publish"));
    await d.searchIsCurrent();
    expect(await seenAt(people.here, number)).toMatchObject({
      kind: "elsewhere",
      article: { number: copy },
    });
    expect(await seenAt(people.there, copy)).toMatchObject({ kind: "elsewhere", library: "here" });
    const wanted = { text: "book a room", topic: null, page: 1, perPage: 10 };
    const { articles } = await people.as(stranger(people.here), (ctx) =>
      findAnswers(ctx, people.here, wanted),
    );
    expect(articles.map((one) => one.number)).toEqual([copy]);
  });

  test("it survives a change of the network's text, is marked, and can be confirmed", async () => {
    const number = await people.publish(people.coordinator);
    await override(number, { way: "note", note: "Ours" });
    await people.as(people.coordinator, (ctx) =>
      saveArticle(ctx, number, saved({ body: "New rules" })),
    );
    expect(await seenAt(people.here, number)).toMatchObject({
      note: "Ours",
      article: { version: 2 },
    });
    const [first] = await people.as(people.staff, networkArticles);
    expect(first).toMatchObject({ article: { number }, isStale: true });
    await expect(people.as(people.staff, (ctx) => confirmOverride(ctx, number, 1))).rejects.toThrow(
      "article-moved",
    );
    await people.as(people.staff, (ctx) => confirmOverride(ctx, number, 2));
    expect((await now(number)).override?.sourceVersion).toBe(2);
    await people.as(people.coordinator, (ctx) =>
      saveArticle(ctx, number, saved({ body: "New rules.", seen: 2, minor: true })),
    );
    expect((await now(number)).override?.sourceVersion).toBe(3);
  });

  test("is the last of several changes that are made, or brought back, at once", async () => {
    const number = await people.publish(people.coordinator);
    const ids: string[] = [];
    for (const note of ["One", "Two", "Three"]) {
      await override(number, { way: "note", note });
      ids.push((await now(number)).override?.id ?? "");
    }
    await people.as(people.staff, (ctx) => removeOverride(ctx, ids.at(-1) ?? ""));
    const back = ids.map((id) => people.as(people.staff, (ctx) => restoreOverride(ctx, id)));
    const kept = (await Promise.allSettled(back)).flatMap((one) =>
      one.status === "rejected" ? [one.reason] : [],
    );
    const refused = expect.objectContaining({ code: "not-found" });
    expect(kept).toEqual([refused, refused]);
    const notes = ["Four", "Five", "Six"];
    await Promise.all(notes.map((note) => override(number, { way: "note", note })));
    expect(notes).toContain((await now(number)).override?.note);
  });

  test("a note without words is told, another library's change is not found", async () => {
    const number = await people.publish(people.coordinator);
    await expect(override(number, { way: "note" })).rejects.toMatchObject({
      fields: { note: "note-missing" },
    });
    await override(number, { way: "hide" });
    const { override: ours } = await now(number);
    const theirs = people.as(people.neighbour, (ctx) => removeOverride(ctx, ours?.id ?? ""));
    await expect(theirs).rejects.toMatchObject({ code: "not-found" });
    const own = await people.publish(people.staff);
    await expect(override(own, { way: "hide" })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("one search", () => {
  beforeAll(async () => {
    const number = await people.publish(people.staff, {
      title: "Where can I borrow a kayak?",
      body: "At the boathouse. Bring your card.",
    });
    await people.as(people.staff, (ctx) =>
      translateArticle(ctx, number, {
        language: "ar",
        seen: 0,
        source: 1,
        title: "أين أستعير قارب الكاياك؟",
        body: "في المرسى. أحضر بطاقتك.",
      }),
    );
    await d.searchIsCurrent();
  });
  const hits = async (scope: readonly string[], text: string) => {
    const query = { kinds: ["article"], clauses: [{ text }], scope, offset: 0, limit: 10 };
    return (await d.services.search.query(query)).total;
  };
  const suggested = async (library: Library | null, text: string, locale: "en" | "ar" = "en") =>
    (
      await people.as(stranger(library), (ctx) =>
        suggestAnswers(ctx, { text, library, locale, limit: 3 }),
      )
    ).map((one) => one.text.title);

  test("finds an article in every language, where it is seen", async () => {
    expect(await hits(["here"], "kayak boathouse")).toBe(1);
    expect(await hits(["here"], "الكاياك")).toBe(1);
    expect(await hits(["there"], "kayak")).toBe(0);
    expect(await hits(["*"], "kayak")).toBe(0);
  });

  test("suggests it to who is typing, in the reader's language, from a long letter too", async () => {
    const letter = "Hello, I hope that you are well and that the weather is good. ".repeat(60);
    expect(await suggested(people.here, "I want to go kayaking")).toEqual([
      "Where can I borrow a kayak?",
    ]);
    expect((await suggested(people.here, `Kayaks? ${letter}`))[0]).toBe(
      "Where can I borrow a kayak?",
    );
    expect(await suggested(people.here, "اريد كاياك", "ar")).toEqual(["أين أستعير قارب الكاياك؟"]);
    expect(await suggested(people.there, "kayak")).toEqual([]);
    expect(await suggested(people.here, "")).toEqual([]);
    expect(await suggested(people.here, '"-* \\ \uD800 (')).toEqual([]);
  });

  test("suggests nothing that the library has just hidden or replaced, though it is found still", async () => {
    const title = "May I bring my own samovar?";
    const number = await people.publish(people.coordinator, { title });
    await d.searchIsCurrent();
    const after = (change: (ctx: Ctx) => Promise<unknown>) =>
      people.as(people.staff, async (ctx) => {
        await change(ctx);
        const wanted = {
          text: "my samovar",
          library: people.here,
          locale: "en",
          limit: 3,
        } as const;
        return (await suggestAnswers(ctx, wanted)).map((one) => one.text.title);
      });
    const way = (one: string) => (ctx: Ctx) =>
      overrideArticle(ctx, number, { way: one, note: "No fire." });
    expect(await after(way("note"))).toEqual([title]);
    expect(await after(way("hide"))).toEqual([]);
    const copy = (await people.as(people.staff, way("replace"))) ?? "";
    expect(await after(() => Promise.resolve())).toEqual([title]);
    expect(await after((ctx) => moveArticle(ctx, copy, "publish"))).toEqual([]);
  });

  test("reads what it found, and no more however much there is", async () => {
    const rowsRead = async () => {
      let rows = 0;
      const counting: KyselyPlugin = {
        transformQuery: ({ node }) => node,
        transformResult: ({ result }) => {
          rows += result.rows.length;
          return Promise.resolve(result);
        },
      };
      await people.as(stranger(people.here), async (ctx) => {
        const wanted = { text: "kayak", library: people.here, locale: "en", limit: 3 } as const;
        const tx = ctx.tx.withPlugin(counting);
        expect(await suggestAnswers({ ...ctx, tx }, wanted)).toHaveLength(1);
      });
      return rows;
    };
    const before = await rowsRead();
    for (const title of ["Where is the attic?", "Where is the cellar?"])
      await people.publish(people.staff, { title });
    await people.publish(people.coordinator, { title: "Where is the roof?" });
    expect(before).toBeGreaterThan(0);
    expect(await rowsRead()).toBe(before);
  });
});

test("who leaves is forgotten also while an article that they keep is saved", async () => {
  const number = await people.publish(people.neighbour);
  const { erasing } = await people.as(people.neighbour, async (ctx) => {
    await heldArticle(ctx, number);
    const meanwhile = d.asSystem((own) => knowledgePrivacy.erasePerson(own, people.neighbour.id));
    await somebodyWaits(d);
    await saveArticle(ctx, number, saved({ body: "Their last words" }));
    return { erasing: meanwhile };
  });
  await erasing;
  const left = await d.asSystem((ctx) => knowledgePrivacy.exportPerson(ctx, people.neighbour.id));
  expect(left).toEqual({ articles: [], articleOverrides: [] });
});
