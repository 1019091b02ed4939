import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { look, type Look, openBrowser } from "#test/browser";
import { demoLibrary, people, signIn } from "#test/people";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const status = async (page: Page): Promise<number> => {
  const text = (await page.locator("main [role=status]").textContent()) ?? "";
  return Number(/([\d,]+) titles?$/.exec(text)?.[1]?.replaceAll(",", ""));
};
const figure = async (page: Page, selector: string): Promise<number> =>
  Number((await page.locator(selector).first().textContent())?.replaceAll(",", ""));

describe.each([
  ["without script", false],
  ["with script", true],
])("%s", (_, javaScript) => {
  async function open(wanted: Look, path: string, person?: keyof typeof people): Promise<Page> {
    const context = await look(browser, inject("site"), { javaScript, ...wanted });
    if (person) await signIn(context, people[person]);
    const page = await context.newPage();
    await page.goto(path);
    return page;
  }

  test("a consortium sees what it holds together, and goes to the titles behind a number", async () => {
    const page = await open({}, "/");
    await page.locator("footer a", { hasText: "What we hold together" }).click();
    expect(await page.locator("h1").textContent()).toBe("What we hold together");
    const row = page.locator("table", { hasText: "Share only here" }).locator("tbody tr").first();
    const alone = Number((await row.locator("td").nth(1).textContent())?.replaceAll(",", ""));
    await row.locator("td").nth(1).locator("a").click();
    expect(await status(page)).toBe(alone);
    expect(await page.locator("main tbody tr").count()).toBe(Math.min(50, alone));
    expect(page.url()).toContain("held-to=1");
    await page.context().close();
  });

  test("narrows the comparison by the form, and takes it back by a chip", async () => {
    const page = await open({}, "/collection");
    const all = await figure(page, ".stat-value");
    await page.locator("summary", { hasText: "Narrow the comparison" }).click();
    await page.locator("select[name=form]").selectOption("film");
    await page.locator("main form button", { hasText: "Show" }).click();
    const films = await figure(page, ".stat-value");
    expect(films).toBeGreaterThan(0);
    expect(films).toBeLessThan(all);
    expect(new URL(page.url()).search).toBe("?form=film");
    await page.locator(".chip").click();
    expect(await figure(page, ".stat-value")).toBe(all);
    await page.context().close();
  });

  test("sees two libraries side by side, and what both hold", async () => {
    const page = await open({}, "/collection/overlap");
    const cells = page.locator(".heat-map tbody tr").first().locator("td a");
    expect(await cells.count()).toBeGreaterThan(3);
    const pair = page.locator("table.table:not(.table-narrow) tbody tr").first();
    const both = Number((await pair.locator("td").nth(1).textContent())?.replaceAll(",", ""));
    await pair.locator("td a").first().click();
    expect(await status(page)).toBe(both);
    await page.context().close();
  });

  test("staff find what only they hold, and take the list along", async () => {
    const page = await open({}, `/desk/${demoLibrary}/catalogue`, "administrator");
    await page.locator("main a", { hasText: "Compare with the other libraries" }).click();
    await page.locator("main dt a", { hasText: "What only we hold" }).click();
    const total = await status(page);
    const href = await page.locator("a[href*='titles.csv']").getAttribute("href");
    const answer = await page.context().request.get(href ?? "");
    expect(answer.headers()["content-disposition"]).toContain("titles.csv");
    const ids = new Set((await answer.text()).match(/\/titles\/[0-9a-f-]{36}/g));
    expect(ids.size).toBe(total);
    await page.context().close();
  });

  test("the matrix scrolls by itself on a phone, in Arabic too", async () => {
    const page = await open({ locale: "ar", width: 360 }, "/collection/overlap");
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
    await page.context().close();
  });
});
