import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { look, openBrowser } from "#test/browser";
import { people, signIn } from "#test/people";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([
  ["without script", false],
  ["with script", true],
])("a reader keeps a list %s", (_, javaScript) => {
  test("saves, orders, takes off with undo, shares and deletes it", async () => {
    const context = await look(browser, inject("site"), { javaScript });
    await signIn(context, people.reader);
    const page = await context.newPage();
    const name = `For Sunday, ${javaScript ? "with" : "without"} script`;

    await page.goto("/my/lists");
    await page.locator("main [name=name]").fill(name);
    await page.locator("main form button", { hasText: "Begin this list" }).click();
    await page.goto("/find?q=river");
    for (const at of [0, 1, 2]) await page.locator(".result-actions button").nth(at).click();
    expect(await page.locator(".notice").textContent()).toContain(name);
    await page.locator(".notice a", { hasText: "See the list" }).click();

    const titles = () => page.locator(".result-title a").allTextContents();
    const before = await titles();
    expect(before).toHaveLength(3);
    await page.locator("button", { hasText: "Up" }).last().click();
    expect(await titles()).toEqual([before[0], before[2], before[1]]);
    await page.locator("button", { hasText: "Take off" }).first().click();
    expect(await titles()).toEqual([before[2], before[1]]);
    await page.locator(".notice button", { hasText: "Undo" }).click();
    expect(await titles()).toEqual([before[0], before[2], before[1]]);

    await page.locator("summary", { hasText: "Share" }).click();
    await page.locator("button", { hasText: "Make a link" }).click();
    const link = (await page.locator(".copy-text").textContent()) ?? "";
    const stranger = await look(browser, inject("site"), { javaScript });
    const read = await stranger.newPage();
    await read.goto(new URL(link).pathname);
    expect(await read.locator(".result-title a").allTextContents()).toHaveLength(3);
    await stranger.close();

    await page.locator("button", { hasText: "Delete this list" }).click();
    expect(await page.locator(".notice").textContent()).toContain("was deleted");
    await page.locator(".notice button", { hasText: "Undo" }).click();
    expect(await page.locator("h1").textContent()).toBe(name);
    await context.close();
  });
});

test("a stranger who wants to save is asked to sign in, and comes back to choose a list", async () => {
  const context = await look(browser, inject("site"), { javaScript: false });
  const page = await context.newPage();
  await page.goto("/find?q=river");
  await page.locator(".result-actions button").first().click();
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  await page.locator('main input[type="email"]').fill(people.reader);
  await page.locator('main input[type="password"]').fill("read-more-2026");
  await page.locator('main form button[type="submit"]').first().click();
  expect(await page.locator("h1").textContent()).toBe("Save to a list");
  await page.locator("main form button").last().click();
  expect(new URL(page.url()).pathname).toBe("/find");
  expect(await page.locator(".notice").count()).toBe(1);
  await context.close();
});
