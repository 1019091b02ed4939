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
  ["without script", false],
  ["with script", true],
])(
  "%s: an administrator sets what readers may request, by keyboard, and mends what was wrong",
  async (_, javaScript) => {
    const context = await look(browser, inject("site"), { javaScript });
    await signIn(context, people.administrator);
    const page = await context.newPage();
    await page.goto(`/desk/${demoLibrary}/lending`);
    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByLabel("Requests of one reader open at once").fill("a dozen");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: /whole number/ }).click();
    expect(await page.locator("[aria-invalid=true]").count()).toBe(1);
    expect(await page.getByLabel("Requests of one reader open at once").inputValue()).toBe(
      "a dozen",
    );
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("12");
    await page.getByLabel("What a reader pays for a request").fill("3");
    await page.getByLabel("Currency of what a reader pays").fill("usd");
    await page.keyboard.press("Enter");
    await page.getByText("Saved.").waitFor();
    expect(await page.getByLabel("Requests of one reader open at once").inputValue()).toBe("12");
    expect(await page.getByLabel("Currency of what a reader pays").inputValue()).toBe("USD");
    await context.close();
  },
);
