import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { look, openBrowser } from "#test/browser";
import { people, signIn } from "#test/people";

/** The shortest way through everything: if this breaks, nothing else needs to be looked at first. */
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each([
  ["without script", false],
  ["with script", true],
])("%s: search, a title, where it is, and signing in", async (_, javaScript) => {
  const context = await look(browser, inject("site"), { javaScript });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (fault) => faults.push(fault.message));
  page.on("response", (answer) => {
    if (answer.status() >= 500) faults.push(`${answer.status()} ${answer.url()}`);
  });

  await page.goto("/");
  await page.locator("input[name=q]").first().fill("americanah");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/find\?/);
  await page.locator("main .result-title a").first().click();
  expect(await page.locator("h1").textContent()).toContain("Americanah");
  expect(await page.locator(".availability-branch").count()).toBeGreaterThan(0);

  await signIn(context, people.reader);
  await page.goto("/my");
  expect(new URL(page.url()).pathname).toBe("/my");
  expect(faults).toEqual([]);
  await context.close();
});
