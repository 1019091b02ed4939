import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { look, openBrowser } from "#test/browser";
import { violations } from "#test/page-faults";
import { people, signIn } from "#test/people";

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
  context = await look(browser, inject("site"));
});
afterAll(() => browser.close());

/** A page whose device has a fingerprint reader that always knows its owner (WebAuthn, 11: user agent automation). */
async function withAuthenticator(): Promise<Page> {
  const page = await context.newPage();
  const device = await context.newCDPSession(page);
  await device.send("WebAuthn.enable");
  await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return page;
}

test("a reader adds a passkey, signs in with it, and removes it", async () => {
  await signIn(context, people.reader);
  const page = await withAuthenticator();
  await page.goto("/my/security");
  await page.locator("cs-passkey #f-label").fill("My telephone");
  await page.locator("cs-passkey button").click();
  await page.locator("main table", { hasText: "My telephone" }).waitFor();
  expect(await violations(page)).toEqual([]);

  await page
    .locator('form[action="/sign-out"] button')
    .first()
    .evaluate((one: HTMLElement) => {
      one.closest("form")?.submit();
    });
  await page.waitForURL((url) => url.pathname === "/");
  await page.goto("/my");
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  await page.locator("cs-passkey button").click();
  await page.waitForURL((url) => url.pathname === "/my");

  await page.goto("/my/security");
  const row = page.locator("main tr", { hasText: "My telephone" });
  await row.locator("button").click();
  await page.locator(".notice").waitFor();
  expect(await page.locator("main tr", { hasText: "My telephone" }).count()).toBe(0);
});
