import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { look, openBrowser } from "#test/browser";
import { demoLibrary, people, signIn } from "#test/people";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const HOME = `/desk/${demoLibrary}/directory`;
const form = (page: Page, action: string) => page.locator(`main form[action$="${action}"]`);
const main = (page: Page) => page.locator("main").textContent();
const tomorrow = Temporal.Now.plainDateISO("UTC").add({ days: 2 });

describe.each([
  ["without script", false],
  ["with script", true],
])("the directory, %s,", (_, javaScript) => {
  const code = javaScript ? "PM-ON" : "PM-OFF";
  let context: BrowserContext;
  let page: Page;
  const open = async (email: string) => {
    context = await look(browser, inject("site"), { javaScript });
    await signIn(context, email);
    page = await context.newPage();
  };
  beforeAll(() => open(people.administrator));
  afterAll(() => context.close());

  const branch = () => page.goto(`${HOME}/branches/${code}`);
  const shown = async () => {
    await page.goto(`/libraries/${demoLibrary}`);
    const place = page.locator(`#branch-${code}`);
    if (await place.locator("summary").count()) await place.locator("summary").click();
    return (await place.textContent()) ?? "";
  };

  test("gets a branch, whose faults are told at their fields", async () => {
    await page.goto(`${HOME}/branches/new`);
    await page.locator("#f-code").fill("PM-CEN");
    await page.locator("#f-name-en").fill(`Pier ${code}`);
    await form(page, "/branches").locator("button[type=submit]").click();
    expect(await page.locator("#f-code-error").textContent()).toContain("taken");
    await page.locator("#f-code").fill(code);
    await form(page, "/branches").locator("button[type=submit]").click();
    expect(await page.locator(".notice").textContent()).toContain("Saved");
    expect(await shown()).toContain(`Pier ${code}`);
  });

  test("says its week as it stands on the door", async () => {
    await branch();
    await page.locator("#f-mon").fill("nine to five");
    await form(page, "/hours").locator("button[type=submit]").click();
    expect(await page.locator("#f-mon-error").count()).toBe(1);
    for (const day of ["mon", "tue", "wed", "thu", "fri", "sat", "sun"])
      await page.locator(`#f-${day}`).fill("9-12, 13-17:30");
    await form(page, "/hours").locator("button[type=submit]").click();
    expect(await shown()).toContain("13:00 to 17:30");
  });

  test("closes on a day and keeps other hours on another; what is removed can be put back", async () => {
    await branch();
    const add = async (from: string, hours: string, reason: string) => {
      await page.locator("#f-from").fill(from);
      await page.locator("#f-hours").fill(hours);
      await page.locator("#f-reason-en").fill(reason);
      await form(page, "/closures").locator("button[type=submit]").click();
    };
    await add(tomorrow.toString(), "", "Painting");
    await add(tomorrow.add({ days: 1 }).toString(), "9-14", "Early end");
    const text = await shown();
    expect(text).toContain("Painting");
    expect(text).toContain("09:00 to 14:00 (Early end)");
    await branch();
    await page.locator("#closures tr", { hasText: "Early end" }).locator("button").click();
    expect(await page.locator("#closures table").textContent()).not.toContain("Early end");
    await page.locator(".notice button").click();
    expect(await page.locator("#closures table").textContent()).toMatch(
      /09:00 to 14:00\s*Early end/,
    );
  });

  test("takes a branch away and puts it back", async () => {
    await page.goto(`${HOME}/branches`);
    await page.locator("main tr", { hasText: code }).locator("button").click();
    expect(await page.locator("main table").textContent()).not.toContain(code);
    await page.locator(".notice button").click();
    expect(await page.locator("main table").textContent()).toContain(code);
    await page.locator("main tr", { hasText: code }).locator("button").click();
  });

  test("names somebody who can help", async () => {
    const name = `Pat Pier ${code}`;
    await page.goto(`${HOME}/people/new`);
    await page.locator("#f-name").fill(name);
    await page.locator("main input[name=skills]").first().check();
    await form(page, "/people").locator("button[type=submit]").click();
    await page.goto(`/libraries/${demoLibrary}`);
    expect(await main(page)).toContain(name);
    await page.goto(`${HOME}/people`);
    await page.locator("main tr", { hasText: name }).locator("button").click();
    expect(await page.locator("main table").textContent()).not.toContain(name);
  });

  test("gets a new member, which is found at once", async () => {
    await context.close();
    await open(people.coordinator);
    await page.goto("/network/members/new");
    await page.locator("#f-code").fill("no code");
    await form(page, "/members").locator("button[type=submit]").click();
    expect(await page.locator("#f-code-error").count()).toBe(1);
    await page.locator("#f-code").fill(`fjord-${code.toLowerCase()}`);
    await page.locator("#f-name-en").fill(`Fjord Library ${code}`);
    await page.locator("#f-country").selectOption("NO");
    await page.locator("#f-timeZone").selectOption("Europe/Oslo");
    await form(page, "/members").locator("button[type=submit]").click();
    await page.goto(`/libraries?q=norway+${code.toLowerCase()}`);
    expect(await main(page)).toContain(`Fjord Library ${code}`);
  });
});
