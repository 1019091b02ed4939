import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { look, type Look, openBrowser } from "#test/browser";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function open(wanted: Look, path: string): Promise<Page> {
  const context = await look(browser, inject("site"), wanted);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

const total = async (page: Page): Promise<number> => {
  const text = await page.locator("main [role=status]").first().textContent();
  return Number(/(\d+) titles?$/.exec(text ?? "")?.[1]);
};
const firstTitle = (page: Page) => page.locator(".result-title a").first();

describe.each([
  ["without script", false],
  ["with script", true],
])("a reader finds a book %s", (_, javaScript) => {
  test("by words, narrowing, another page and another order", async () => {
    const page = await open({ javaScript }, "/");
    await page.locator("input[name=q]").first().fill("war");
    await page.locator(".search-submit").first().click();
    const all = await total(page);
    expect(all).toBeGreaterThan(20);

    await page.locator(".facet-values a", { hasText: "Film" }).click();
    const films = await total(page);
    expect(films).toBeLessThan(all);
    expect(new URL(page.url()).searchParams.getAll("form")).toEqual(["film"]);
    await page.locator(".chips a", { hasText: "Film" }).click();
    expect(await total(page)).toBe(all);

    await page.locator(".pager a[rel=next]").click();
    expect(new URL(page.url()).searchParams.get("page")).toBe("2");
    await page.locator("#sort").selectOption("oldest");
    await page.locator(".sort-form button").click();
    expect(page.url()).toMatch(/sort=oldest/);
    expect(page.url()).not.toMatch(/page=2/);
    await page.context().close();
  });

  test("and sees where it is, how to cite it, and what a library's record says", async () => {
    const page = await open({ javaScript }, "/find?q=americanah");
    await firstTitle(page).click();
    expect(await page.locator("h1").textContent()).toContain("Americanah");
    expect(await page.locator(".availability-branch").count()).toBeGreaterThan(0);
    await page.locator("main a", { hasText: "Cite" }).click();
    expect(await page.locator(".citation").first().textContent()).toContain("Adichie, C. N.");
    await page.goBack();
    await page.locator("summary", { hasText: "As each library describes it" }).click();
    await page.locator(".comparison a", { hasText: "All fields" }).first().click();
    expect(await page.locator("main table").textContent()).toContain("245");
    await page.context().close();
  });
});

test("words are completed while typing, by keyboard alone", async () => {
  const page = await open({}, "/");
  await page.locator("input[name=q]").first().focus();
  await page.keyboard.type("americ");
  const options = page.locator("[role=option]");
  await options.first().waitFor();
  expect(await options.first().textContent()).toMatch(/^Am[eé]ric/i);
  await page.keyboard.press("ArrowDown");
  await Promise.all([page.waitForURL(/\/find\?/), page.keyboard.press("Enter")]);
  expect(await page.locator(".result").count()).toBeGreaterThan(0);
  await page.context().close();
});

test("a misspelt word is forgiven, and the page says so", async () => {
  const page = await open({}, "/find?q=frankenstien");
  expect(await firstTitle(page).textContent()).toContain("Frankenstein");
  expect(await page.locator(".notice").textContent()).toContain("frankenstein");
  await page.context().close();
});

test("the advanced form leads to an address with only what was filled in", async () => {
  const page = await open({ javaScript: false }, "/find/advanced");
  await page.locator("[name=in-author]").fill("adichie");
  await page.locator("[name=from]").fill("2010");
  await page.locator("main form button").last().click();
  expect(new URL(page.url()).search).toBe("?in-author=adichie&from=2010");
  expect(await firstTitle(page).textContent()).toContain("Americanah");
  await page.context().close();
});

test("everything turns round in Arabic", async () => {
  const page = await open({ locale: "ar", width: 360 }, "/find?q=war");
  expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBe(0);
  await page.context().close();
});
