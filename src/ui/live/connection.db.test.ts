import { buildSync } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { look, openBrowser } from "#test/browser";
import { freePort } from "#test/site";
import { talk } from "#test/talk-stream";
import { type TalkSite, talkSite } from "#test/talk-site";
import type { Heard, LiveConnection, LiveState } from "./connection.ts";

/** What the page of the test holds. */
type TalkWindow = typeof globalThis & {
  readonly heard: Heard[];
  readonly states: LiveState[];
  readonly connection: LiveConnection;
};

const [script] = buildSync({
  stdin: {
    resolveDir: import.meta.dirname,
    contents: `import { LiveConnection } from "./connection.ts";
      const asked = new URLSearchParams(location.search);
      window.heard = [];
      window.states = [];
      window.connection = new LiveConnection({
        token: asked.get("token"),
        hear: (frame) => heard.push(frame),
        state: (state) => states.push(state),
      });
      connection.follow({ kind: "${talk.name}", id: asked.get("id"), after: 0 });`,
  },
  bundle: true,
  format: "esm",
  write: false,
}).outputFiles;

let t: TalkSite;
let browser: Browser;
let url: string;
beforeAll(async () => {
  const port = String(await freePort());
  url = `http://127.0.0.1:${port}`;
  const page = '<!doctype html><title>Talk</title><script type="module" src="/talk.js"></script>';
  t = await talkSite({ PORT: port }, {}, [
    {
      name: "page",
      routes: (app) => {
        app.get("/talk.js", (c) =>
          c.body(script?.text ?? "", 200, { "content-type": "text/javascript" }),
        );
        app.get("/talk", (c) => c.html(page));
      },
    },
  ]);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await t.close();
});

async function open(id: string, token: string, withSockets = true): Promise<Page> {
  const page = await (await look(browser, url)).newPage();
  // As behind a proxy that lets none through.
  if (!withSockets)
    await page.addInitScript(() => {
      globalThis.WebSocket = class extends WebSocket {
        constructor() {
          super(`${location.origin.replace("http", "ws")}/nothing-here`);
        }
      };
    });
  await page.goto(`/talk?${new URLSearchParams({ id, token })}`);
  return page;
}

const say = (page: Page, id: string, text: string) =>
  page.evaluate(
    ([stream, said]) => (globalThis as TalkWindow).connection.say(stream, "said", { text: said }),
    [id, text] as const,
  );
const heardBy = (page: Page) => page.evaluate(() => (globalThis as TalkWindow).heard);
const statesOf = (page: Page) => page.evaluate(() => (globalThis as TalkWindow).states);
const until = (page: Page, type: Heard["type"], count: number) =>
  page.waitForFunction(
    ([of, most]) =>
      (globalThis as TalkWindow).heard.filter((one) => one.type === of).length >= most,
    [type, count] as const,
  );
const texts = (heard: readonly Heard[]) =>
  heard.flatMap((one) => (one.type === "event" ? [(one.data as { text: string }).text] : []));

test("a page hears and says; cut off, it comes back, hears what it missed and says what was not taken", async () => {
  const id = await t.newTalk();
  const other = await t.follower(id, 0, { origin: url });
  const page = await open(id, await t.token());
  await until(page, "up-to", 1);
  await other.say(id, { text: "one" });
  await until(page, "event", 1);
  await say(page, id, "two");
  await until(page, "ack", 1);
  for (const [conversation] of t.d.live.visitors.present) conversation.end(1012, "come again");
  await other.closed;
  const again = await t.follower(id, 2, { origin: url });
  await again.say(id, { text: "three" });
  await say(page, id, "four");
  await until(page, "ack", 2);
  await until(page, "event", 4);
  expect(texts(await heardBy(page))).toEqual(["one", "two", "three", "four"]);
  expect(await statesOf(page)).toEqual(["live", "reconnecting", "live"]);
  await again.close();
  await page.context().close();
});

test("where no WebSocket gets through, events and POST do the same", async () => {
  const id = await t.newTalk();
  const other = await t.follower(id, 0, { origin: url });
  const page = await open(id, await t.token(), false);
  await until(page, "up-to", 1);
  await say(page, id, "one");
  await until(page, "ack", 1);
  await other.say(id, { text: "two" });
  await until(page, "event", 2);
  expect(texts(await heardBy(page))).toEqual(["one", "two"]);
  await page.evaluate((of) => (globalThis as TalkWindow).connection.signal(of, "writing"), id);
  await other.until(({ type }) => type === "signal");
  for (const [conversation] of t.d.live.visitors.present) conversation.end(1012, "come again");
  await other.closed;
  await say(page, id, "three");
  await until(page, "event", 3);
  expect(texts(await heardBy(page))).toEqual(["one", "two", "three"]);
  expect((await statesOf(page)).at(-1)).toBe("live");
  await page.context().close();
});

test("what is answered by no frame is said again when the way is there anew", async () => {
  const id = await t.newTalk();
  const page = await open(id, await t.token(), false);
  await until(page, "up-to", 1);
  const answer = { status: 429, contentType: "application/problem+json", body: '{"status":429}' };
  await page.route("/live/say", (route) => route.fulfill(answer), { times: 1 });
  await say(page, id, "one");
  await until(page, "ack", 1);
  const heard = await heardBy(page);
  expect(texts(heard)).toEqual(["one"]);
  expect(heard.every(({ type }) => typeof type === "string")).toBe(true);
  await page.context().close();
});

test("a page that is refused as a whole gives up, and says why", async () => {
  const page = await open(await t.newTalk(), "of another sign-in");
  await until(page, "refused", 1);
  await page.waitForFunction(() => (globalThis as TalkWindow).states.length > 0);
  expect(await statesOf(page)).toEqual(["offline"]);
  expect(await heardBy(page)).toMatchObject([{ code: "token-invalid" }]);
  await page.context().close();
});
