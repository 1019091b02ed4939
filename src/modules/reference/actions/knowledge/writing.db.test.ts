import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAudit } from "#kernel/audit";
import { listNotices } from "#kernel/notices";
import type { Ctx } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import {
  article,
  knowledgePeople,
  type KnowledgePeople,
  saved,
  stranger,
} from "../../test/knowledge.ts";
import type { Somebody } from "../../test/people.ts";
import { textIn } from "../../model/knowledge/article.ts";
import { articleHistory, restoreVersion } from "./article-history.ts";
import { deskArticles } from "./desk-articles.ts";
import { draftFromInquiry } from "./draft-from-inquiry.ts";
import { moveArticle } from "./move-article.ts";
import { knowledgePrivacy } from "./privacy.ts";
import { rateAnswer } from "./rate-answer.ts";
import { readAnswer } from "./read-answers.ts";
import { REVIEW_DUE, tellOfReviews } from "./review-notice.ts";
import { ownArticle } from "./told-articles.ts";
import { translateArticle } from "./translate-article.ts";
import { draftArticle, saveArticle } from "./write-article.ts";

let d: TestDeployment;
let people: KnowledgePeople;
beforeAll(async () => {
  d = await testDeployment();
  people = await knowledgePeople(d, await d.app());
});
afterAll(() => d.close());

describe("versions", () => {
  test("every save of other words is one; facts alone are none", async () => {
    const number = await people.as(people.staff, (ctx) => draftArticle(ctx, article()));
    await people.as(people.staff, (ctx) =>
      saveArticle(ctx, number, saved({ topics: ["citing", "citing"] })),
    );
    await people.as(people.staff, (ctx) =>
      saveArticle(ctx, number, saved({ body: "Ask at the desk." })),
    );
    const { article: now, versions } = await people.as(people.staff, (ctx) =>
      articleHistory(ctx, number),
    );
    expect([now.version, now.topics]).toEqual([2, ["borrowing"]]);
    expect(versions.map(({ version, body }) => [version, body])).toEqual([
      [2, "Ask at the desk."],
      [1, "Open *My loans* and choose **Renew**."],
    ]);
    expect(versions[0]?.author).toBe("Test staff of here");
  });

  test("who saves over what they have not seen is told, and nothing is lost", async () => {
    const number = await people.as(people.staff, (ctx) => draftArticle(ctx, article()));
    await people.as(people.staff, (ctx) => saveArticle(ctx, number, saved({ body: "First" })));
    const late = people.as(people.staff, (ctx) =>
      saveArticle(ctx, number, saved({ body: "Late" })),
    );
    await expect(late).rejects.toMatchObject({ fields: { body: "changed-meanwhile" } });
    expect((await people.as(people.staff, (ctx) => ownArticle(ctx, number))).texts[0]?.body).toBe(
      "First",
    );
  });

  test("of several who save at once one does, the others are told, and so are translators", async () => {
    const number = await people.as(people.staff, (ctx) => draftArticle(ctx, article()));
    const atOnce = async (save: (ctx: Ctx, body: string) => Promise<void>) => {
      const tries = ["One", "Two", "Three"].map((body) =>
        people.as(people.staff, (ctx) => save(ctx, body)),
      );
      const faults = (await Promise.allSettled(tries)).flatMap((one) =>
        one.status === "rejected" ? [one.reason] : [],
      );
      const told = { fields: { body: "changed-meanwhile" } };
      expect(faults).toEqual([expect.objectContaining(told), expect.objectContaining(told)]);
    };
    await atOnce((ctx, body) => saveArticle(ctx, number, saved({ body })));
    const text = { language: "es", title: "¿Cómo renuevo?", seen: 0, source: 2 };
    await atOnce((ctx, body) => translateArticle(ctx, number, { ...text, body }));
    const first = { language: "en", version: 1 };
    await Promise.all(
      [1, 2].map(() => people.as(people.staff, (ctx) => restoreVersion(ctx, number, first))),
    );
    expect((await people.as(people.staff, (ctx) => ownArticle(ctx, number))).version).toBe(4);
  });

  test("an old one comes back as a new one", async () => {
    const number = await people.as(people.staff, (ctx) => draftArticle(ctx, article()));
    await people.as(people.staff, (ctx) => saveArticle(ctx, number, saved({ title: "Other" })));
    await people.as(people.staff, (ctx) =>
      restoreVersion(ctx, number, { language: "en", version: 1 }),
    );
    const { article: now, versions } = await people.as(people.staff, (ctx) =>
      articleHistory(ctx, number),
    );
    expect(textIn(now, "en").title).toBe("How do I renew a loan?");
    expect(versions.map(({ restoredFrom }) => restoredFrom)).toEqual([1, null, null]);
    const none = people.as(people.staff, (ctx) =>
      restoreVersion(ctx, number, { language: "en", version: 9 }),
    );
    await expect(none).rejects.toMatchObject({ code: "not-found" });
  });

  test.each([
    [{ title: " " }, "title", "title-missing"],
    [{ title: "a".repeat(201) }, "title", "title-long"],
    [{ body: "" }, "body", "body-missing"],
    [{ kind: "poem" }, "kind", "choice-unknown"],
    [{ topics: ["gossip"] }, "topics", "choice-unknown"],
    [{ reviewOn: "2026-02-30" }, "reviewOn", "date-form"],
    [{ language: "x" }, "language", "language-form"],
  ])("%j is told at its field", async (of, field, code) => {
    const begun = people.as(people.staff, (ctx) => draftArticle(ctx, article(of)));
    await expect(begun).rejects.toMatchObject({ fields: { [field]: code } });
  });
});

describe("translations", () => {
  const spanish = (of: Readonly<Record<string, unknown>> = {}) => ({
    language: "es",
    title: "¿Cómo renuevo?",
    body: "En *Mis préstamos*.",
    seen: 0,
    source: 1,
    ...of,
  });
  const staleIn = async (number: string) =>
    (await people.as(people.staff, deskArticles)).find((one) => one.article.number === number)
      ?.stale;

  test("are behind when the first language has moved on, and up to date when they are saved again", async () => {
    const number = await people.as(people.staff, (ctx) => draftArticle(ctx, article()));
    await people.as(people.staff, (ctx) => translateArticle(ctx, number, spanish()));
    expect(await staleIn(number)).toEqual([]);
    await people.as(people.staff, (ctx) => saveArticle(ctx, number, saved({ body: "Changed" })));
    expect(await staleIn(number)).toEqual(["es"]);
    await people.as(people.staff, (ctx) =>
      translateArticle(ctx, number, spanish({ seen: 1, source: 2 })),
    );
    expect(await staleIn(number)).toEqual([]);
  });

  test("made from a text that changed meanwhile are behind from the beginning", async () => {
    const number = await people.as(people.staff, (ctx) => draftArticle(ctx, article()));
    await people.as(people.staff, (ctx) => saveArticle(ctx, number, saved({ body: "Changed" })));
    await people.as(people.staff, (ctx) => translateArticle(ctx, number, spanish({ source: 1 })));
    expect(await staleIn(number)).toEqual(["es"]);
  });

  test("stay up to date when only slips were mended", async () => {
    const number = await people.as(people.staff, (ctx) => draftArticle(ctx, article()));
    await people.as(people.staff, (ctx) => translateArticle(ctx, number, spanish()));
    await people.as(people.staff, (ctx) =>
      saveArticle(ctx, number, saved({ body: "Mended", minor: true })),
    );
    expect(await staleIn(number)).toEqual([]);
  });

  test.each([
    [{ language: "en" }, "language", "language-first"],
    [{ source: 7 }, "body", "changed-meanwhile"],
    [{ seen: 3 }, "body", "changed-meanwhile"],
  ])("%j is refused", async (of, field, code) => {
    const number = await people.as(people.staff, (ctx) => draftArticle(ctx, article()));
    const typed = people.as(people.staff, (ctx) => translateArticle(ctx, number, spanish(of)));
    await expect(typed).rejects.toMatchObject({ fields: { [field]: code } });
  });
});

describe("who sees what", () => {
  const rows = (who: Pick<Somebody, "visitor">, table: string) =>
    people.as(
      who,
      async ({ tx }) => (await sql`select * from ${sql.table(table)}`.execute(tx)).rows.length,
    );

  test("a draft is its library's alone, and so is the past of what is published", async () => {
    const number = await people.as(people.staff, (ctx) =>
      draftArticle(ctx, article({ title: "A draft" })),
    );
    for (const who of [
      people.neighbour,
      people.coordinator,
      people.reader,
      stranger(people.here),
      stranger(null),
    ]) {
      await expect(people.as(who, (ctx) => readAnswer(ctx, people.here, number))).rejects.toThrow(
        "not-found",
      );
      const drafts = await people.as(who, ({ tx }) =>
        sql`select from article where state <> 'published' and library_id = ${people.here.id}`.execute(
          tx,
        ),
      );
      expect(drafts.rows).toEqual([]);
    }
    expect(await rows(stranger(people.here), "article_version")).toBe(0);
    expect(await rows(people.staff, "article_version")).toBeGreaterThan(0);
    await expect(people.as(people.neighbour, (ctx) => ownArticle(ctx, number))).rejects.toThrow(
      "not-found",
    );
  });

  test("readers and strangers write nothing, nobody in another's name", async () => {
    for (const who of [people.reader, stranger(people.here), stranger(null)])
      await expect(people.as(who, (ctx) => draftArticle(ctx, article()))).rejects.toThrow(
        "forbidden",
      );
    const forged = people.as(people.neighbour, (ctx) =>
      sql`insert into article (id, library_id, kind, language, state_at, created_at)
        values (gen_random_uuid(), ${people.here.id}, 'faq', 'en', now(), now())`.execute(ctx.tx),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
    const network = people.as({ visitor: { ...people.staff.visitor, library: null } }, (ctx) =>
      sql`insert into article (id, library_id, kind, language, state_at, created_at)
        values (gen_random_uuid(), null, 'faq', 'en', now(), now())`.execute(ctx.tx),
    );
    await expect(network).rejects.toThrow(/row-level security/);
  });

  test("a withdrawn one is gone for readers, and comes back", async () => {
    const number = await people.publish(people.staff);
    await people.as(people.staff, (ctx) => moveArticle(ctx, number, "withdraw"));
    await expect(
      people.as(stranger(people.here), (ctx) => readAnswer(ctx, people.here, number)),
    ).rejects.toThrow();
    await people.as(people.staff, (ctx) => moveArticle(ctx, number, "restore"));
    expect(
      (await people.as(stranger(people.here), (ctx) => readAnswer(ctx, people.here, number))).kind,
    ).toBe("shown");
    const again = people.as(people.staff, (ctx) => moveArticle(ctx, number, "publish"));
    await expect(again).rejects.toMatchObject({ code: "article-moved" });
  });

  test("a rating keeps nobody, and is read by its staff only", async () => {
    const number = await people.publish(people.staff);
    const said = { helpful: "no", words: "Which button?" };
    await people.as(stranger(people.here), (ctx) => rateAnswer(ctx, number, "en", said));
    await people.as(stranger(people.there), (ctx) =>
      rateAnswer(ctx, number, "xx", { ...said, helpful: "yes" }),
    );
    for (const who of [people.neighbour, people.reader, stranger(people.here)])
      expect(await rows(who, "article_rating")).toBe(0);
    const { yes, no } =
      (await people.as(people.staff, deskArticles)).find((one) => one.article.number === number) ??
      {};
    expect([yes, no]).toEqual([1, 1]);
    const columns = await people.as(people.staff, async ({ tx }) =>
      (await sql<Record<string, unknown>>`select * from article_rating`.execute(tx)).rows.flatMap(
        Object.keys,
      ),
    );
    expect(columns.filter((name) => /person|address|session/.test(name))).toEqual([]);
    const wrong = people.as(stranger(people.here), (ctx) =>
      rateAnswer(ctx, number, "en", { helpful: "perhaps", words: "" }),
    );
    await expect(wrong).rejects.toMatchObject({ fields: { helpful: "choice-unknown" } });
  });
});

test("a draft from an answer names nobody who asked", async () => {
  const number = await people.as(people.staff, (ctx) =>
    draftFromInquiry(ctx, {
      question: "Ana García here (ana@mail.example). Can I extend my card 2100000012345?",
      answer: "Dear Ana García, yes: for a year, at any desk.",
      language: "en",
      names: ["Ana García"],
    }),
  );
  const [text] = (await people.as(people.staff, (ctx) => ownArticle(ctx, number))).texts;
  expect(text?.title).toBe("[…] here ([…]). Can I extend my card […]?");
  expect(text?.body).toBe("Dear […], yes: for a year, at any desk.");
  const long = "What about this? ".repeat(30);
  const other = await people.as(people.staff, (ctx) =>
    draftFromInquiry(ctx, { question: long, answer: "So.", language: "en", names: [] }),
  );
  const [kept] = (await people.as(people.staff, (ctx) => ownArticle(ctx, other))).texts;
  expect(kept?.title.length).toBeLessThanOrEqual(200);
  expect(kept?.body).toContain("> What about this?");
});

test("the keeper is told of what should be read again, once for all of it", async () => {
  const overdue = { reviewOn: "2020-01-01", title: "An old rule" };
  await people.publish(people.staff, overdue);
  await people.publish(people.staff, { ...overdue, reviewOn: "2021-01-01" });
  await d.asSystem(tellOfReviews);
  await d.asSystem(tellOfReviews);
  const notices = await people.as(people.staff, (ctx) => listNotices(ctx, people.staff.id, 10));
  expect(notices.map(({ kind, href }) => [kind, href])).toEqual([
    [REVIEW_DUE.name, "/desk/here/ask/knowledge?show=review"],
  ]);
  expect(REVIEW_DUE.say("en", notices[0]?.params).title).toContain("2 articles of yours");
  expect((await people.as(people.staff, deskArticles))[0]?.isOverdue).toBe(true);
});

test("the audit tells who did what", async () => {
  const number = await people.publish(people.staff, { title: "Audited" });
  await people.as(people.staff, (ctx) => moveArticle(ctx, number, "withdraw"));
  const entries = (await d.asSystem((ctx) => readAudit(ctx, 50))).filter(
    ({ subject }) => subject === "Audited",
  );
  expect(entries.map(({ action }) => action)).toEqual(
    ["withdrawn", "published", "drafted"].map((deed) => `reference.article-${deed}`),
  );
});

test("somebody who leaves takes along what they wrote; it stays, and is nobody's", async () => {
  const number = await people.publish(people.neighbour, { title: "By a neighbour" });
  const taken = await d.asSystem((ctx) => knowledgePrivacy.exportPerson(ctx, people.neighbour.id));
  expect(taken).toMatchObject({ articles: [{ article: number, title: "By a neighbour" }] });
  await d.asSystem((ctx) => knowledgePrivacy.erasePerson(ctx, people.neighbour.id));
  const read = await people.as(stranger(people.there), (ctx) =>
    readAnswer(ctx, people.there, number),
  );
  expect(read.article.texts[0]).toMatchObject({ title: "By a neighbour", author: "" });
  expect(
    await d.asSystem((ctx) => knowledgePrivacy.exportPerson(ctx, people.neighbour.id)),
  ).toEqual({
    articles: [],
    articleOverrides: [],
  });
});

test("words of ratings go after their time, the counts stay", async () => {
  const number = await people.publish(people.staff);
  await people.as(stranger(people.here), (ctx) =>
    rateAnswer(ctx, number, "en", { helpful: "yes", words: "Good" }),
  );
  const [rule] = knowledgePrivacy.retention ?? [];
  const tomorrow = Temporal.Now.instant().add({ hours: 48 });
  expect(
    await d.asSystem((ctx) => rule?.expire(ctx, tomorrow) ?? Promise.resolve(0)),
  ).toBeGreaterThan(0);
  const left = await people.as(people.staff, async ({ tx }) =>
    (await sql<{ words: string }>`select words from article_rating`.execute(tx)).rows.map(
      ({ words }) => words,
    ),
  );
  expect(left.length).toBeGreaterThan(0);
  expect(left.join("")).toBe("");
});
