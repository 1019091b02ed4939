import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { look, openBrowser } from "#test/browser";
import { demoLibrary, people, signIn } from "#test/people";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each([
  ["without", false],
  ["with", true],
])(
  "%s script a reader finds an answer, reads it, and says whether it helped",
  async (_, javaScript) => {
    const page = await (await look(browser, inject("site"), { javaScript })).newPage();
    await page.goto("/ask/answers");
    await page.locator("main input[type=search]").fill("renew a loan");
    await page.locator("main .search-submit").click();
    await page.locator("main .answers a").first().click();
    expect(await page.locator("h1").textContent()).toBe("How do I renew a loan?");
    await page.locator("#f-words").fill("Clear enough");
    await page.locator('button[value="yes"]').click();
    await page.locator("#rating [role=status]").waitFor();
    await page.context().close();
  },
);

test("while somebody types, what is written already appears, is announced, and takes no focus", async () => {
  const context = await look(browser, inject("site"));
  await signIn(context, people.administrator);
  const page = await context.newPage();
  await page.goto(`/desk/${demoLibrary}/ask/knowledge/new`);
  await page.locator("#f-title").pressSequentially("printing in colour at the branch");
  const found = page.locator("cs-answers [aria-live=polite] a");
  await found.first().waitFor();
  expect(await found.first().textContent()).toBe("How do I print, copy and scan here?");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("f-title");
  await context.close();
});
