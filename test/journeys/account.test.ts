import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { look, openBrowser } from "#test/browser";
import { demoLibrary, people, signIn } from "#test/people";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const PASSWORD = "a long walk home";
const button = (page: Page, name: string) => page.locator("main button", { hasText: name });
const at = (page: Page) => new URL(page.url()).pathname;
const main = (page: Page) => page.locator("main").textContent();

/** Opens what the newest letter to an address links to. */
async function followLetter(page: Page, to: string, path: string): Promise<void> {
  await page.goto("/dev/mail");
  await page
    .locator("main li", { hasText: `to ${to}` })
    .first()
    .locator("a")
    .click();
  await page.locator(`pre a[href*="${path}"]`).click();
}

async function signInAs(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.locator('main input[type="email"]').fill(email);
  await page.locator('main input[type="password"]').fill(password);
  await button(page, "Sign in").first().click();
}

describe.each([
  ["without script", false],
  ["with script", true],
])("an account, %s,", (_, javaScript) => {
  const key = javaScript ? "on" : "off";
  const email = `sofia-${key}@e.example`;
  let context: BrowserContext;
  let page: Page;
  const fresh = () => look(browser, inject("site"), { javaScript, width: 360 });
  beforeAll(async () => {
    context = await fresh();
    page = await context.newPage();
  });
  afterAll(() => context.close());

  test("is asked for, confirmed from the letter, and signed in", async () => {
    await page.goto("/register");
    await page.locator("#f-library").selectOption(demoLibrary);
    await page.locator("#f-name").fill("Sofía Lector");
    await page.locator("#f-email").fill(email);
    await page.locator("#f-password").fill("short");
    await button(page, "Register").click();
    expect(await page.locator(".error-summary").textContent()).toContain("at least");
    expect(await page.locator("#f-name").inputValue()).toBe("Sofía Lector");
    await page.locator("#f-password").fill(PASSWORD);
    await button(page, "Register").click();
    expect(await main(page)).toContain("Look into your mail");
    await followLetter(page, email, "/register/");
    await page.locator("main form button").click();
    expect(at(page)).toBe("/my");
    expect(await main(page)).toContain("Sofía Lector");
  });

  test("has a profile that its person changes", async () => {
    await page.goto("/my/profile");
    await page.locator("#f-name").fill("");
    await button(page, "Save").click();
    expect(await page.locator(".error-summary a").count()).toBe(1);
    await page.locator("#f-name").fill("Sofía Reader");
    await page.locator("#f-home").selectOption("manara");
    await button(page, "Save").click();
    expect(await page.locator(".notice").textContent()).toContain("saved");
    await page.reload();
    expect(await page.locator("#f-name").inputValue()).toBe("Sofía Reader");
    expect(await page.locator("#f-home").inputValue()).toBe("manara");
  });

  test("is signed out everywhere else", async () => {
    const other = await fresh();
    const there = await other.newPage();
    await signInAs(there, email, PASSWORD);
    expect(at(there)).toBe("/my");
    await page.goto("/my/security");
    expect(await page.locator("main tbody tr").count()).toBe(2);
    await button(page, "Sign out all other devices").click();
    expect(await page.locator("main tbody tr").count()).toBe(1);
    await there.goto("/my");
    expect(at(there)).toBe("/sign-in");
    await page.goto("/my");
    expect(at(page)).toBe("/my");
    await other.close();
  });

  test("gets a new password by a letter, and the old one opens nothing", async () => {
    const other = await fresh();
    const there = await other.newPage();
    await there.goto("/forgotten-password");
    await there.locator("#f-email").fill(email);
    await there.locator("main form button").click();
    await followLetter(there, email, "/reset/");
    await there.locator("#f-password").fill("another long walk");
    await there.locator("main form button").click();
    expect(at(there)).toBe("/my");
    await other.clearCookies();
    await signInAs(there, email, PASSWORD);
    expect(at(there)).toBe("/sign-in");
    expect(await there.locator("main [role=alert]").count()).toBeGreaterThan(0);
    await signInAs(there, email, "another long walk");
    expect(at(there)).toBe("/my");
    await other.close();
  });

  test("comes with an invitation, and the audit says who was invited and whose role ended", async () => {
    const invited = `ines-${key}@e.example`;
    const desk = await fresh();
    await signIn(desk, people.administrator);
    const list = await desk.newPage();
    await list.goto(`/desk/${demoLibrary}/people`);
    await list.locator("#f-email").fill(invited);
    await list.locator("form[action$='/invitations'] select[name=role]").selectOption("staff");
    await list.locator("form[action$='/invitations'] button").click();
    const newcomer = await fresh();
    const there = await newcomer.newPage();
    await followLetter(there, invited, "/invitations/");
    await there.locator("#f-name").fill("Inés Nueva");
    await there.locator("#f-password").fill(PASSWORD);
    await there.locator("main form button").click();
    expect(new URL(there.url()).pathname).toMatch(/^\/(?:my|desk)/);
    await newcomer.close();

    await list.goto(`/desk/${demoLibrary}/people?q=${encodeURIComponent(invited)}`);
    await list.locator("form[action$='/roles/staff/revocation'] button").click();
    await list.goto(`/desk/${demoLibrary}/audit`);
    const row = (deed: string) =>
      list.locator("main tbody tr", { hasText: deed }).first().textContent();
    expect(await row("Took a role away")).toMatch(/Inés Nueva.*role: Staff/);
    expect(await row("Invited somebody")).toContain(invited);
    await desk.close();
  });
});
