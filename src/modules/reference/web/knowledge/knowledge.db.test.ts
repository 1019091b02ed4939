import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WebEnv } from "#kernel/http";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { knowledgePeople, type KnowledgePeople } from "../../test/knowledge.ts";
import { asking, type Fields, type Somebody } from "../../test/people.ts";

let d: TestDeployment;
let app: Hono<WebEnv>;
let people: KnowledgePeople;
let stranger: Pick<Somebody, "get" | "post">;
beforeAll(async () => {
  d = await testDeployment();
  app = await d.app();
  people = await knowledgePeople(d, app);
  stranger = asking(app);
});
afterAll(() => d.close());

const DESK = "/desk/here/ask/knowledge";
const typed = (of: Readonly<Record<string, string>> = {}): Fields => ({
  do: "publish",
  kind: "faq",
  language: "en",
  title: "How do I renew a loan?",
  body: "## In short\n\nOpen [My loans](/my/loans) and choose **Renew**. <script>alert(1)</script>",
  topics: "borrowing",
  reviewOn: "",
  ...of,
});
/** Writes and publishes at the desk, or for the network. @returns the number of the article. */
const write = async (
  of: Readonly<Record<string, string>> = {},
  root = DESK,
  who = people.staff,
) => {
  const { status, location } = await who.post(root, typed(of));
  expect(status).toBe(303);
  return /\/(\d+)\?done=/.exec(location)?.[1] ?? "";
};
/** Where an article is read, by its number alone. */
const readAt = async (path: string, who: Pick<Somebody, "get"> = stranger) => {
  const { location } = await who.get(path);
  return who.get(location.replace("http://localhost:3000", ""));
};

describe("writing at a desk", () => {
  test("a faulty form comes back with 422 and what was typed", async () => {
    const { status, text } = await people.staff.post(
      DESK,
      typed({ title: "", body: "Kept <here>" }),
    );
    expect(status).toBe(422);
    expect(text).toContain("Give the article a title.");
    expect(text).toContain("Kept &lt;here&gt;</textarea>");
    expect(text).toMatch(
      /name="topics"[^>]*checked=""[^>]*value="borrowing"|value="borrowing"[^>]*checked=""/,
    );
  });

  test("a preview shows it, counts its words and looks at its links, and keeps nothing", async () => {
    const body = "One [two](javascript:alert) **three**";
    const { status, text } = await people.staff.post(DESK, typed({ do: "preview", body }));
    expect(status).toBe(200);
    expect(text).toContain("<strong>three</strong>");
    expect(text).toContain("cannot be a link");
    expect(text).not.toContain('href="javascript');
    expect((await people.staff.get(`${DESK}?show=draft`)).text).toContain("No articles yet");
  });

  test("a draft is published, withdrawn, and put back by an undo", async () => {
    const begun = await people.staff.post(DESK, typed({ do: "save", title: "What may I bring?" }));
    const path = begun.location.replace(/\?.*/, "");
    expect((await people.staff.get(begun.location)).text).toContain("Saved as a draft");
    const name = path.split("/").at(-1) ?? "";
    expect((await stranger.get(`/ask/here/answers/${name}`)).status).toBe(404);
    await people.staff.post(`${path}/publication`);
    expect((await readAt(`/ask/here/answers/${name}`)).status).toBe(200);
    const { location } = await people.staff.post(`${path}/withdrawal`);
    expect((await stranger.get(`/ask/here/answers/${name}`)).status).toBe(404);
    const { text } = await people.staff.get(location);
    expect(text).toContain(`action="${path}/restoration"`);
    await people.staff.post(`${path}/restoration`);
    expect((await readAt(`/ask/here/answers/${name}`)).status).toBe(200);
    expect((await people.staff.post(`${path}/restoration`)).status).toBe(409);
  });

  test("who saves what has changed meanwhile is told, and may then save over it", async () => {
    const path = `${DESK}/${await write({ title: "When are you open?" })}`;
    const save = (body: string, seen: string) =>
      people.staff.post(path, typed({ do: "save", title: "When are you open?", body, seen }));
    expect((await save("At nine", "1")).status).toBe(303);
    const late = await save("At ten", "1");
    expect(late.status).toBe(422);
    expect(late.text).toContain("Somebody else has saved this");
    expect(late.text).toContain('name="seen" value="2"');
    expect((await save("At ten", "2")).status).toBe(303);
    const history = await people.staff.get(`${path}/history`);
    expect(history.text.match(/\/history\/en\/\d/g)).toHaveLength(3);
    expect((await people.staff.get(`${path}/history/en/2`)).text).toContain("At nine");
    expect((await people.staff.post(`${path}/history/en/2/restoration`)).status).toBe(303);
    expect((await people.staff.get(path)).text).toContain("At nine</textarea>");
  });

  test("a translation is written beside the first language, and marked when that moves on", async () => {
    const number = await write({ title: "Where is the lift?", body: "By the door." });
    const path = `${DESK}/${number}`;
    const into = `${path}/translations/es`;
    expect((await people.staff.get(`${path}/translations?language=es`)).location).toBe(into);
    expect((await people.staff.get(into)).text).toContain("By the door.");
    const empty = await people.staff.post(into, { title: "", body: "", seen: "0", source: "1" });
    expect(empty.status).toBe(422);
    const words = { title: "¿Dónde está el ascensor?", body: "Junto a la puerta." };
    expect((await people.staff.post(into, { ...words, seen: "0", source: "1" })).status).toBe(303);
    const changed = typed({
      title: "Where is the lift?",
      body: "At the back.",
      do: "save",
      seen: "1",
    });
    await people.staff.post(path, changed);
    expect((await people.staff.get(into)).text).toContain("has changed since this translation");
    expect((await people.staff.get(`${DESK}?show=stale`)).text).toContain("Where is the lift?");
    const read = (await readAt(`/ask/here/answers/${number}?in=es`)).text;
    expect(read).toContain("Junto a la puerta.");
    expect(read).toContain("The text in English has changed since then.");
    expect(read).toMatch(/<link rel="alternate" hrefLang="en" href="[^"]+\?in=en"/);
    expect((await people.staff.get(`${path}/translations/en`)).status).toBe(404);
    expect((await people.staff.get(`${path}/translations/zz`)).status).toBe(404);
  });

  test.each([DESK, `${DESK}/new`, `${DESK}/1`, `${DESK}/network`, "/network/knowledge"])(
    "%s is closed to strangers and readers",
    async (path) => {
      expect((await stranger.get(path)).status).toBeGreaterThanOrEqual(302);
      expect((await people.reader.get(path)).status).toBe(403);
    },
  );

  test.each([
    "/999999",
    "/0",
    "/x",
    "/1/history/en/999",
    "/network/999999",
    `/overrides/${"0".repeat(36)}/removal`,
  ])("%s is not there", async (path) =>
    expect((await people.staff.get(DESK + path)).status).toBe(404),
  );

  test("nobody writes at another library's desk, nor for the network", async () => {
    expect((await people.neighbour.post(DESK, typed())).status).toBe(403);
    expect((await people.staff.post("/network/knowledge", typed())).status).toBe(403);
    const number = await write();
    const there = `/desk/there/ask/knowledge/${number}`;
    expect((await people.neighbour.get(there)).status).toBe(404);
    expect((await people.neighbour.post(`${there}/withdrawal`)).status).toBe(404);
  });
});

describe("reading", () => {
  test("an answer has a permalink, structured data, and no markup of others", async () => {
    const number = await write();
    const { location } = await stranger.get(`/ask/here/answers/${number}-an-old-title`);
    expect(location).toBe(`/ask/here/answers/${number}-how-do-i-renew-a-loan`);
    const { text } = await stranger.get(location);
    expect(text).toContain('<a href="/my/loans">My loans</a>');
    expect(text).toContain("&lt;script&gt;alert(1)");
    const [, data = "{}"] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(text) ?? [];
    expect(JSON.parse(data)).toMatchObject({
      "@type": "FAQPage",
      inLanguage: "en",
      mainEntity: [{ "@type": "Question", name: "How do I renew a loan?" }],
    });
    expect(data).not.toContain("<");
    expect((await stranger.get(`/ask/answers/${number}`)).location).toBe(location);
    expect((await stranger.get(`/ask/there/answers/${number}`)).location).toBe(location);
  });

  test("lists are found by topic and by words, as pages and as data", async () => {
    const number = await write({
      title: "How do I cite a map?",
      topics: "citing",
      body: "By its scale.",
    });
    await d.searchIsCurrent();
    const list = async (query: string) => (await stranger.get(`/ask/here/answers${query}`)).text;
    expect(await list("?topic=citing")).toContain("How do I cite a map?");
    expect(await list("?topic=rooms")).not.toContain("How do I cite a map?");
    expect(await list("?q=cite+scale")).toContain("How do I cite a map?");
    expect(await list("?q=zzzz")).toContain("No answer has these words");
    expect((await stranger.get("/ask/answers")).text).not.toContain("How do I cite a map?");
    const answer = await app.request(
      "http://localhost:3000/ask/here/answers.json?topic=citing&per-page=1",
    );
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(await answer.json()).toMatchObject({
      total: 1,
      pages: 1,
      answers: [{ id: Number(number), language: "en", topics: ["citing"], writtenFor: "library" }],
    });
  });

  test("in Arabic it stands from right to left, and says which language the answer is in", async () => {
    const number = await write({ title: "Is there a café?", body: "Yes." });
    const { text } = await readAt(`/ask/here/answers/${number}?lang=ar`);
    expect(text).toContain('dir="rtl"');
    expect(text).toContain("تُعرض بالإنجليزية");
    expect(text).toMatch(/<div class="prose" lang="en" dir="ltr">/);
  });

  test("whether it helped is counted, with words, and thanked for", async () => {
    const number = await write({ title: "Can I eat here?", body: "Outside." });
    const { location: path } = await stranger.get(`/ask/here/answers/${number}`);
    const { status, location } = await stranger.post(`${path}/ratings`, {
      helpful: "no",
      words: "What about <water>?",
      language: "en",
    });
    expect([status, location]).toEqual([303, `${path}?rated#rating`]);
    expect((await stranger.get(location)).text).toContain("Thank you.");
    const desk = (await people.staff.get(`${DESK}/${number}`)).text;
    expect(desk).toContain("What about &lt;water&gt;?");
    expect((await stranger.post(`${path}/ratings`, { helpful: "maybe" })).status).toBe(422);
    const long = { helpful: "yes", words: "a".repeat(1001) };
    expect((await stranger.post(`${path}/ratings`, long)).text).toContain("longer than 1,000");
  });

  test("the site's one search finds it for its readers, and leads to where they read it", async () => {
    const number = await write({ title: "Who tunes the harpsichord?", body: "Ask upstairs." });
    await d.searchIsCurrent();
    const found = async (who: Pick<Somebody, "get">) => {
      const { text } = await who.get("/find?q=harpsichord");
      return /href="(\/ask\/answers\/[0-9a-f-]{36})"/.exec(text)?.[1];
    };
    const ours = asking(app, "home=here");
    const { location } = await ours.get((await found(ours)) ?? "");
    expect(location).toBe(`/ask/here/answers/${number}-who-tunes-the-harpsichord`);
    expect(await found(asking(app, "home=there"))).toBeUndefined();
    expect(await found(stranger)).toBeUndefined();
    expect(
      (await stranger.get(`/ask/answers/${"0".repeat(8)}-0000-0000-0000-${"0".repeat(12)}`)).status,
    ).toBe(404);
  });

  test("suggestions are data, and are kept nowhere", async () => {
    await write({ title: "Where are the telescopes?", body: "On the roof." });
    await d.searchIsCurrent();
    const ask = (q: string) =>
      app.request("http://localhost:3000/ask/here/answers/suggest", {
        method: "POST",
        headers: { origin: "http://localhost:3000" },
        body: new URLSearchParams({ q }),
      });
    const answer = await ask("I am looking for a telescope");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.json()).toEqual([
      expect.objectContaining({ title: "Where are the telescopes?", language: "en" }),
    ]);
    for (const q of ["", "\0", "\uFFFD".repeat(3000), "' or 1=1 -- (((\"*"])
      expect(await (await ask(q)).json()).toEqual([]);
  });

  test.each([
    "/ask/nowhere/answers",
    "/ask/nowhere/answers.json",
    "/ask/here/answers/999999999",
    "/ask/answers/1%00",
    "/ask/answers/12345678901234567890",
    "/ask/here%00/answers",
    "/ask/%F0%9F%92%A9/answers/1",
  ])("%s is not here", async (path) => expect((await stranger.get(path)).status).toBe(404));

  test.each(["?page=0", "?page=99999999999", "?q=%00%22*", "?topic=x", "?q=a&page=7"])(
    "a list with %s is a page",
    async (query) => expect((await stranger.get(`/ask/answers${query}`)).status).toBe(200),
  );

  test("ratings from one place are limited, and that is told on a page", async () => {
    const fresh = asking(await d.app());
    const number = await write({ title: "Is it loud?", body: "Rarely." });
    const { location: path } = await stranger.get(`/ask/here/answers/${number}`);
    const statuses = [];
    for (let times = 0; times < 21; times += 1)
      statuses.push(
        (await fresh.post(`${path}/ratings`, { helpful: "yes", language: "en" })).status,
      );
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill(303));
    expect(statuses[20]).toBe(429);
  });
});

test("suggestions for one place are limited", async () => {
  const fresh = asking(await d.app());
  const ask = async () => (await fresh.post("/ask/answers/suggest", { q: "" })).status;
  let served = 0;
  // More become free while they are asked for, but not as many.
  while (served < 1000 && (await ask()) !== 429) served += 1;
  expect([served >= 240, served < 1000]).toEqual([true, true]);
});

describe("the network's articles", () => {
  const network = (of: Readonly<Record<string, string>>) =>
    write(of, "/network/knowledge", people.coordinator);

  test("are read everywhere; a library adds a note, hides it, and takes that back", async () => {
    const number = await network({ title: "What does the network lend?", body: "Nearly all." });
    expect((await readAt(`/ask/answers/${number}`)).status).toBe(200);
    const page = `${DESK}/network/${number}`;
    expect((await people.staff.get(page)).text).toContain("Nearly all.");
    const override = (given: Readonly<Record<string, string>>) =>
      people.staff.post(`${page}/override`, given);
    const wrong = await override({ way: "note", note: "" });
    expect([wrong.status, wrong.text.includes("Write the note.")]).toEqual([422, true]);
    await override({ way: "note", note: "Maps stay **here**." });
    const here = `/ask/here/answers/${number}`;
    expect((await readAt(here)).text).toContain("Maps stay <strong>here</strong>.");
    expect((await readAt(`/ask/there/answers/${number}`)).text).not.toContain("Maps stay");
    await override({ way: "hide" });
    expect((await stranger.get(here)).status).toBe(404);
    const { text } = await people.staff.get(page);
    const [, remove = ""] = /action="([^"]+\/removal)"/.exec(text) ?? [];
    const { location } = await people.staff.post(remove);
    expect((await readAt(here)).status).toBe(200);
    const [, undo = ""] =
      /action="([^"]+\/restoration)"/.exec((await people.staff.get(location)).text) ?? [];
    await people.staff.post(undo);
    expect((await stranger.get(here)).status).toBe(404);
  });

  test("a replacement is begun at the desk, and a change of the network's is marked there", async () => {
    const title = "How long are loans?";
    const number = await network({ title, body: "Four weeks." });
    const begun = await people.staff.post(`${DESK}/network/${number}/override`, { way: "replace" });
    expect(begun.location).toMatch(/\/ask\/knowledge\/\d+\?done=overridden$/);
    expect((await people.staff.get(begun.location)).text).toContain("Four weeks.</textarea>");
    const changed = typed({ title, body: "Five weeks.", do: "save", seen: "1" });
    await people.coordinator.post(`/network/knowledge/${number}`, changed);
    expect((await people.staff.get(`${DESK}/network`)).text).toContain(
      "The network has changed it",
    );
    const page = `${DESK}/network/${number}`;
    expect((await people.staff.get(page)).text).toContain("still holds");
    expect((await people.staff.post(`${page}/confirmation`, { seen: "1" })).status).toBe(409);
    expect((await people.staff.post(`${page}/confirmation`, { seen: "2" })).status).toBe(303);
    expect((await people.staff.get(`${DESK}/network`)).text).not.toContain(
      "The network has changed it",
    );
  });
});
