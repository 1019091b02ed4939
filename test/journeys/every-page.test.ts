import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Booked, bookSomething } from "#test/booked";
import { look, type Look, openBrowser } from "#test/browser";
import { workAtDesk } from "#test/lending-desk";
import { invalidities, violations } from "#test/page-faults";
import { pages } from "#test/pages";
import { demoLibrary, people, signIn } from "#test/people";

const looks: Readonly<Record<string, Look>> = {
  light: {},
  dark: { dark: true },
  Arabic: { locale: "ar" },
  "a phone": { width: 360, height: 740 },
  // 1280 px at 400 % zoom is 320 CSS px wide (WCAG 2.2, 1.4.10)
  "400 % zoom": { width: 320, height: 256, javaScript: true },
};

let browser: Browser;
let title = "";
let work = "";
let source = "";
let pair = "";
let desk: Readonly<Record<string, string>> = {};
let helper = "";
let cost = "";
let share = "";
let project = "";
let partnership = "";
let article = "";
let wanted = "";
let request = "";
let conversation = "";
let inquiry = "";
let canned = "";
let shift = "";
let duty = "";
let question = "";
let bookings: Booked | null = null;
const contexts = new Map<string, Promise<BrowserContext>>();

beforeAll(async () => {
  browser = await openBrowser();
  const context = await look(browser, inject("site"));
  const page = await context.newPage();
  title = await firstFound(page, "history");
  work = await firstFound(page, "camus étranger");
  await context.close();
  source = await addSource();
  pair = await decideSomething();
  desk = await workAtDesk(await open("administrator", {}), inject("site"));
  cost = await firstListed("coordinator", "/network/cost-sharing");
  share = await firstListed("administrator", `/desk/${demoLibrary}/cost-sharing`);
  project = await firstListed("administrator", `/desk/${demoLibrary}/projects`);
  article = await firstListed("administrator", `/desk/${demoLibrary}/ask/knowledge`);
  helper = await firstPerson();
  partnership = await invitePartner();
  await proposePeer();
  [wanted, request] = await requestSomething();
  conversation = await askSomething();
  inquiry = await firstListed("administrator", `/desk/${demoLibrary}/ask/inquiries`);
  canned = await firstListed("administrator", `/desk/${demoLibrary}/ask/canned`);
  [shift, duty] = await firstShift();
  question = await askLibrary();
  bookings = await bookSomething(
    await open("stranger", {}),
    await open("administrator", {}),
    inject("site"),
  );
});
afterAll(() => browser.close());

/** Asks the first library as a signed-in reader does. @returns the id under which the reader finds it. */
async function askLibrary(): Promise<string> {
  const context = await open("reader", {});
  await context.request.post(`/ask/${demoLibrary}`, {
    headers: { origin: inject("site") },
    form: { text: "Do you have maps of the harbour?", language: "en", seen: "1" },
  });
  const page = await context.newPage();
  await page.goto("/my/questions");
  const href = await page.locator('main a[href^="/my/questions/"]').first().getAttribute("href");
  await context.close();
  return href?.split("/").at(-1) ?? "";
}

async function firstFound(page: Page, words: string): Promise<string> {
  await page.goto(`/find?q=${encodeURIComponent(words)}`);
  const href = await page.locator('main a[href*="/titles/"]').first().getAttribute("href");
  return new URL(href ?? "", inject("site")).pathname.split("/")[2] ?? "";
}

/** A reader requests the first title found that is offered from elsewhere. @returns its id, and the request's. */
async function requestSomething(): Promise<[string, string]> {
  const context = await open("reader", {});
  const page = await context.newPage();
  await page.goto("/find?q=history");
  const found = page.locator("main .result-title a");
  const hrefs = await found.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  for (const href of hrefs) {
    await page.goto(href ?? "/");
    const offer = page.locator('main a[href^="/request/title/"]');
    if ((await offer.count()) === 0) continue;
    await offer.first().click();
    await page.locator("main form#request button.button-primary").click();
    await page.waitForURL(/\/my\/requests\//);
    const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    await context.close();
    return [new URL(href ?? "", inject("site")).pathname.split("/").at(-1) ?? "", id];
  }
  throw new Error("no title is offered from elsewhere");
}

/** A stranger asks the first library. @returns the code by which they come back. */
async function askSomething(): Promise<string> {
  const context = await open("stranger", {});
  const answer = await context.request.post(`/ask/${demoLibrary}`, {
    headers: { origin: inject("site") },
    form: {
      text: "Do you lend tools?\nhttps://example.org/drill (a drill)",
      language: "en",
      seen: "1",
    },
  });
  await context.close();
  return new URL(answer.url()).pathname.split("/").at(-1) ?? "";
}

/** Id of the first thing in a list of a desk. */
async function firstListed(who: string, path: string): Promise<string> {
  const context = await open(who, {});
  const page = await context.newPage();
  await page.goto(path);
  const href = await page.locator(`main table a[href*="${path}/"]`).first().getAttribute("href");
  await context.close();
  return href?.split("/").at(-1) ?? "";
}

/** A shift of the demo's reference desk, and the path of a day of one below its roster. */
async function firstShift(): Promise<[string, string]> {
  const context = await open("administrator", {});
  const home = `/desk/${demoLibrary}/ask/roster`;
  const plan = await (await context.request.get(`${home}/shifts`)).text();
  const id = /roster\/shifts\/([0-9a-f-]{36})/.exec(plan)?.[1] ?? "";
  const ahead = await (await context.request.get(`${home}?week=${nextWeek()}`)).text();
  const day = /roster\/(shifts\/[0-9a-f-]{36}\/\d{4}-\d{2}-\d{2})/.exec(ahead)?.[1] ?? "";
  await context.close();
  return [id, day];
}

function nextWeek(): string {
  return Temporal.Now.plainDateISO("UTC").add({ days: 7 }).toString();
}

async function firstPerson(): Promise<string> {
  const context = await open("stranger", {});
  const answer = await context.request.get("/people.json");
  const { people: found } = (await answer.json()) as { people: readonly { id: string }[] };
  await context.close();
  return found[0]?.id ?? "";
}

/** Adds a source as an administrator does. @returns its id. */
async function addSource(): Promise<string> {
  const context = await open("administrator", {});
  const answer = await context.request.post(`/desk/${demoLibrary}/catalogue/sources`, {
    headers: { origin: inject("site") },
    form: {
      name: "The old system",
      baseUrl: "https://library.example/oai",
      prefix: "marc21",
      set: "",
      schedule: "manual",
    },
  });
  await context.close();
  return new URL(answer.url()).pathname.split("/").at(-1) ?? "";
}

type Titles = { readonly titles: readonly { readonly id: string }[] };
type Records = { readonly records: readonly { readonly id: string }[] };

/** Says as a cataloguer that two records that stand together are the same. @returns the two, as a query. */
async function decideSomething(): Promise<string> {
  const context = await open("administrator", {});
  const read = async <Shape>(path: string) =>
    (await (await context.request.get(`/api/v1${path}`)).json()) as Shape;
  const { titles } = await read<Titles>("/titles?q=animal&facets=0");
  for (const { id } of titles) {
    const { records } = await read<Records>(`/titles/${id}/records`);
    const [a, b] = records;
    if (!a || !b) continue;
    await context.request.post(`/desk/${demoLibrary}/catalogue/matching/pair`, {
      headers: { origin: inject("site") },
      form: { a: a.id, b: b.id, verdict: "same", ground: "compared-copies", reason: "By hand" },
    });
    await context.close();
    return `a=${a.id}&b=${b.id}`;
  }
  throw new Error("no title of the demo consortium has two records");
}

/** Invites a partner as a coordinator does. @returns the path of the link in the mail. */
async function invitePartner(): Promise<string> {
  const context = await open("coordinator", {});
  await context.request.post("/network/invitations", {
    headers: { origin: inject("site") },
    form: { name: "Island Library", email: "desk@island.example", locale: "en" },
  });
  const page = await context.newPage();
  await page.goto("/dev/mail");
  await page.locator("main a", { hasText: "Island Library" }).first().click();
  const link = await page.locator('pre a[href*="/partnership/"]').getAttribute("href");
  await context.close();
  return new URL(link ?? "").pathname;
}

/** Lays another endpoint of the demo's foreign system before whoever decides. */
async function proposePeer(): Promise<void> {
  const context = await open("coordinator", {});
  const page = await context.newPage();
  await page.goto("/network/peers/caldera-ill/edit");
  await page.locator("#f-url").fill("https://moved.caldera.example/iso18626");
  await page.locator("main form .form-actions button").first().click();
  await context.close();
}

/** One profile per person and look, signed in once. */
function contextOf(person: string, name: string): Promise<BrowserContext> {
  const key = `${person} ${name}`;
  const known = contexts.get(key) ?? open(person, looks[name] ?? {});
  contexts.set(key, known);
  return known;
}

async function open(person: string, wanted: Look): Promise<BrowserContext> {
  const context = await look(browser, inject("site"), wanted);
  if (person !== "stranger") await signIn(context, people[person as keyof typeof people]);
  // A person's own language goes before the browser's; a link chooses another for this browser.
  if (wanted.locale) await context.request.get(`/?lang=${wanted.locale}`);
  return context;
}

const all = Object.entries(pages).flatMap(([person, paths]) =>
  paths.map((path) => ({ person, path })),
);

describe.each(Object.keys(looks))("in %s", (name) => {
  test.each(all)("$path for $person is accessible, valid and fits", async ({ person, path }) => {
    const context = await contextOf(person, name);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", (fault) => faults.push(`script: ${fault.message}`));
    page.on(
      "console",
      (message) =>
        message.type() === "error" &&
        !message.text().includes("404") &&
        faults.push(`console: ${message.text()}`),
    );
    const address = Object.entries({
      title,
      work,
      source,
      pair,
      helper,
      cost,
      share,
      project,
      partnership,
      ...desk,
      article,
      wanted,
      request,
      conversation,
      inquiry,
      canned,
      shift,
      duty,
      question,
      ...bookings,
    }).reduce((filled, [name, value]) => filled.replace(`{${name}}`, value), path);
    const answer = await page.goto(address);
    expect(answer?.status(), path).toBe(path === "/no-such-page" ? 404 : 200);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      "sideways scrolling",
    ).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    if (name === "light") {
      expect(await invalidities((await answer?.text()) ?? "")).toEqual([]);
    }
    await page.close();
  });
});
