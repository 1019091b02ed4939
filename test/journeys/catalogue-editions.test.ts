import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { look, openBrowser } from "#test/browser";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([
  ["without script", false],
  ["with script", true],
])("%s", (_, javaScript) => {
  test("a reader comes from a translation to the original and to other forms", async () => {
    const context = await look(browser, inject("site"), { javaScript });
    const page = await context.newPage();
    await page.goto("/find?q=dan+y+wenallt");
    await page.locator(".result-title a").first().click();
    const languages = page.locator("section:has(#editions) > div", {
      hasText: "In other languages",
    });
    expect(await languages.locator(".result-facts").first().textContent()).toContain("English");
    await languages.locator("a", { hasText: "Under Milk Wood" }).first().click();
    expect(await page.locator("h1").textContent()).toContain("Under Milk Wood");
    const forms = page.locator("section:has(#editions) > div", {
      has: page.locator("h3", { hasText: /In other (forms|languages)/ }),
    });
    expect(await forms.count()).toBeGreaterThan(0);
    expect(await forms.locator(".availability-line").count()).toBeGreaterThan(0);
    await page.goto(`${new URL(page.url()).pathname}/editions`);
    expect(await page.locator("main [role=status]").textContent()).toMatch(
      /of \d+ titles|One title/,
    );
    expect(await page.locator(".result").count()).toBeGreaterThanOrEqual(2);
    await page.locator("main a", { hasText: "Under Milk Wood" }).first().click();
    expect(page.url()).toMatch(/\/titles\/[0-9a-f-]{36}$/);
    await context.close();
  });

  test("volumes of a set lead to one another", async () => {
    const context = await look(browser, inject("site"), { javaScript });
    const page = await context.newPage();
    await page.goto("/find?q=feynman+lectures+quantum+mechanics");
    await page.locator(".result-title a").first().click();
    const volumes = page.locator("section:has(#editions) > div", {
      hasText: "Other volumes of the set",
    });
    expect(await volumes.locator(".result").count()).toBe(2);
    await volumes.locator("a", { hasText: "Volume II" }).click();
    expect(await page.locator("h1").textContent()).toContain("electromagnetism");
    await context.close();
  });
});
