import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { look, openBrowser } from "#test/browser";
import { violations } from "#test/page-faults";
import { demoLibrary, people, signIn } from "#test/people";

/** A reader of the demo whom no other journey needs. */
const told = "walter.finch@port-merrow.example";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** An administrator gives the reader a role, or takes it: the deed that is news here. */
async function changeRole(javaScript: boolean): Promise<void> {
  const context = await look(browser, inject("site"), { javaScript });
  await signIn(context, people.administrator);
  const page = await context.newPage();
  await page.goto(`/desk/${demoLibrary}/people?q=Walter`);
  await page.locator("main button", { hasText: "Staff" }).first().click();
  await page.locator("main .notice").waitFor();
  await context.close();
}

const unread = (page: Page) => page.locator(".told-new").count();
const inBar = async (page: Page) =>
  (await page.locator('.bar-link[href="/my"] .bar-count span').first().allTextContents())[0] ?? "0";

const mailOf = (page: Page) => page.getByRole("group", { name: "My roles" }).getByLabel("By mail");

/** The address of the newest letter about a role, as developers see the mail that is kept. */
async function newestLetter(page: Page): Promise<string | null> {
  await page.goto("/dev/mail");
  const letters = page.locator("main li", { hasText: `to ${told}` }).filter({ hasText: "role" });
  return (await letters.count()) > 0 ? letters.first().locator("a").getAttribute("href") : null;
}

describe.each([
  ["without script", false],
  ["with script", true],
])("a reader hears news %s", (_, javaScript) => {
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    context = await look(browser, inject("site"), { javaScript, width: 360 });
    await signIn(context, told);
    page = await context.newPage();
  });
  afterAll(() => context.close());

  test("sees that there is some, reads it, and takes that back", async () => {
    await changeRole(javaScript);
    await page.goto("/my");
    expect(await inBar(page)).toBe("1");
    await page.locator("main a", { hasText: "Notices" }).click();
    expect(await unread(page)).toBe(1);
    if (javaScript) expect(await violations(page)).toEqual([]);
    await page.locator("main button", { hasText: "Mark all as read" }).click();
    expect([await unread(page), await inBar(page)]).toEqual([0, "0"]);
    await page.locator(".notice button", { hasText: "Undo" }).click();
    expect([await unread(page), await inBar(page)]).toEqual([1, "1"]);
    await page.locator(".told-new a").click();
    expect(new URL(page.url()).pathname).toBe("/my");
    expect(await inBar(page)).toBe("0");
  });

  test("chooses what to hear and when not", async () => {
    await page.goto("/my/notices/settings");
    await mailOf(page).selectOption("daily");
    await page.getByLabel("Quiet from").fill("22:00");
    await page.getByLabel("Quiet until").fill("");
    await page.locator("main button", { hasText: "Save" }).click();
    expect(await page.locator("main").textContent()).toContain("Please give both times");
    expect(await mailOf(page).inputValue()).toBe("daily");
    await page.getByLabel("Quiet until").fill("07:00");
    await page.getByLabel("Your time zone").selectOption("Europe/Madrid");
    await page.locator("main button", { hasText: "Save" }).click();
    expect(await page.locator(".notice").textContent()).toContain("Your choice is saved.");
    expect(await page.getByLabel("Quiet until").inputValue()).toBe("07:00");
  });

  test("ends mail from a letter, signed out, and takes that back", async () => {
    await page.goto("/my/notices/settings");
    await mailOf(page).selectOption("at-once");
    for (const field of ["Quiet from", "Quiet until"]) await page.getByLabel(field).fill("");
    await page.locator("main button", { hasText: "Save" }).click();
    await changeRole(javaScript);
    const stranger = await look(browser, inject("site"), { javaScript, width: 360 });
    const letter = await stranger.newPage();
    await expect.poll(() => newestLetter(letter), { timeout: 20_000 }).not.toBeNull();
    await letter.goto((await newestLetter(letter)) ?? "");
    await letter.locator('a[href*="/notices/stop/"]').click();
    expect(await letter.locator("main").textContent()).toContain("My roles at libraries");
    if (javaScript) expect(await violations(letter)).toEqual([]);
    await letter.locator("main button", { hasText: "End this mail" }).click();
    expect(await letter.locator(".notice").textContent()).toContain("no more mail of this kind");
    if (javaScript) expect(await violations(letter)).toEqual([]);
    await page.goto("/my/notices/settings");
    expect(await mailOf(page).inputValue()).toBe("never");
    await letter.locator(".notice button", { hasText: "Undo" }).click();
    expect(await letter.locator(".notice").textContent()).toContain("comes again as before");
    await page.goto("/my/notices/settings");
    expect(await mailOf(page).inputValue()).toBe("at-once");
    await stranger.close();
  });
});
