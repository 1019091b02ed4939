import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { look, openBrowser } from "#test/browser";
import { violations } from "#test/page-faults";
import { demoLibrary, people, signIn } from "#test/people";

const MATCHING = `/desk/${demoLibrary}/catalogue/matching`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function cataloguer(javaScript: boolean): Promise<BrowserContext> {
  const context = await look(browser, inject("site"), { javaScript });
  await signIn(context, people.administrator);
  return context;
}

/** Waits for the page that tells what was done. */
async function tells(page: Page, words: string): Promise<void> {
  await page.locator('.notice[role="status"]', { hasText: words }).waitFor();
}

/** Where an address of a title leads: to itself, or to the title that took over. */
async function landsAt(context: BrowserContext, path: string): Promise<string> {
  return new URL((await context.request.get(path)).url()).pathname;
}

/** Puts pairs off until one comes that stands under two titles. */
async function toPairApart(page: Page): Promise<readonly [string, string]> {
  while (!(await page.locator(".answer").textContent())?.includes("two titles now"))
    await page.getByRole("link", { name: "Later" }).click();
  const links = page.getByRole("link", { name: "Its title" });
  const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  return [hrefs[0] ?? "", hrefs[1] ?? ""];
}

/** A title under which records of several libraries stand. */
async function joinedTitle(context: BrowserContext): Promise<string> {
  const answer = await context.request.get("/api/v1/titles?q=garden&facets=0&size=50");
  const { titles } = (await answer.json()) as {
    titles: readonly { id: string; holdings: readonly object[] }[];
  };
  const found = titles.find(({ holdings }) => holdings.length > 2);
  if (!found) throw new Error("no title of the demo consortium is held by three libraries");
  return found.id;
}

const scripts = [
  ["without script", false],
  ["with script", true],
] as const;

describe.each(scripts)("%s", (_, javaScript) => {
  test("a pair is answered by keyboard, stands together, and parts again", async () => {
    const context = await cataloguer(javaScript);
    const page = await context.newPage();
    await page.goto(`/desk/${demoLibrary}`);
    await page.locator(`main a[href="${MATCHING}"]`).click();
    const [one, other] = await toPairApart(page);
    const why = `Both in hand, ${javaScript}`;
    await page.getByLabel("In your own words").fill(why);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await tells(page, "Noted: the same.");
    const title = await landsAt(context, one);
    expect(await landsAt(context, other)).toBe(title);

    const reader = await look(browser, inject("site"), { javaScript });
    const readers = await reader.newPage();
    await readers.goto(title);
    await readers.getByRole("link", { name: "Why do these records stand together?" }).click();
    const told = await readers.locator("main").textContent();
    expect(told).toContain(why);
    expect(told).not.toContain("Ruth Okafor");
    await reader.close();

    if (javaScript) expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Undo" }).click();
    await tells(page, "What held before holds again");
    expect([await landsAt(context, one), await landsAt(context, other)]).toEqual([one, other]);
    await context.close();
  });

  test("a record is taken out of its title, and put back", async () => {
    const context = await cataloguer(javaScript);
    const title = await joinedTitle(context);
    const page = await context.newPage();
    await page.goto(`/titles/${title}/evidence`);
    const card = page.locator(".evidence-tie").last();
    const record = await card.locator('input[name="record"]').getAttribute("value");
    await card.locator("summary").click();
    await card.getByLabel("Reason (optional)").selectOption("other-printing");
    await card.getByRole("button", { name: "Take it out of this title" }).click();
    await tells(page, "It stands here now.");
    const own = new URL(page.url()).pathname;
    expect(own).not.toContain(title);
    const at = async () => {
      const answer = await context.request.get(`/titles/${title}/records/${record}`);
      return new URL(answer.url()).pathname.split("/")[2];
    };
    expect(own).toContain(await at());
    await page.getByRole("button", { name: "Undo" }).click();
    await tells(page, "What held before holds again");
    expect(await at()).toBe(title);
    expect(new URL(page.url()).pathname).toBe(`/titles/${title}/evidence`);
    await context.close();
  });

  test("a title is said to be the same as another one that a search found, and it is taken back", async () => {
    const context = await cataloguer(javaScript);
    const title = await joinedTitle(context);
    const page = await context.newPage();
    await page.goto(`/titles/${title}/evidence`);
    await page.getByRole("link", { name: "Same as another title" }).click();
    await page.locator("#join-search").fill("history");
    await page.keyboard.press("Enter");
    await page.locator("main table a.button").first().click();
    expect(await page.locator("h1").textContent()).toBe("Are these two the same edition?");
    await page.getByRole("button", { name: "Same", exact: true }).click();
    await tells(page, "Noted: the same.");
    await page.getByRole("button", { name: "Undo" }).click();
    await tells(page, "What held before holds again");
    expect(await landsAt(context, `/titles/${title}`)).toBe(`/titles/${title}`);
    await context.close();
  });
});
