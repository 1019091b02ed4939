import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Browser } from "playwright-core";
import { look, openBrowser } from "#test/browser";
import { demoLibrary, people, signIn } from "#test/people";
import { systemsOfTest } from "#test/peers/mock-system";

const PAGE = `/desk/${demoLibrary}/lending/own-system`;
let browser: Browser;
const { ncip, closeAll } = systemsOfTest();

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await closeAll();
});

describe("an administrator connects the library's own system", () => {
  test.each([true, false])(
    "chooses, saves, tries, and turns it off; script: %s",
    async (javaScript) => {
      const { settings } = await ncip({ password: "sesame" });
      const context = await look(browser, inject("site"), { javaScript });
      await signIn(context, people.administrator);
      const page = await context.newPage();
      await page.goto(PAGE);
      await page.goto(`${PAGE}?kind=ncip`);
      await page.getByLabel("Address").fill(settings.address);
      await page.getByLabel("Accounts of other libraries").fill("* lib-1");
      await page.getByLabel("Password").first().fill("sesame");
      await page.getByLabel("How your system calls us").fill("ZZ-HOME");
      await page.getByRole("button", { name: "Save and use from now on" }).click();
      await page.getByText("Saved. Lending uses your system from now on.").waitFor();
      await page.getByLabel("Card of a reader").fill("1003");
      await page.getByLabel("Barcode of a copy").fill("b1");
      await page.getByRole("button", { name: "Try the connection" }).click();
      await page.getByText("It knows the card 1003, which may not borrow").waitFor();
      expect(await page.content()).toContain("“First”: on the shelf.");
      expect(await page.content()).not.toContain("sesame");
      await page.goto(PAGE);
      await page.getByRole("button", { name: "Stop using it" }).click();
      await page.getByText("Turned off. Your staff do it by hand.").waitFor();
      await context.close();
    },
  );
});
