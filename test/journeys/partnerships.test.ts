import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { look, openBrowser } from "#test/browser";
import { demoLibrary, people, signIn } from "#test/people";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function visit(who: string, javaScript: boolean): Promise<[BrowserContext, Page]> {
  const context = await look(browser, inject("site"), { javaScript });
  await signIn(context, who);
  return [context, await context.newPage()];
}
const press = (page: Page, words: string) =>
  page.locator("main button, main a.button, .notice button", { hasText: words }).first().click();

describe.each([
  ["without script", false],
  ["with script", true],
])("%s", (how, javaScript) => {
  test("a cost is shared, another formula tried, the shares fixed, and a library reads its own", async () => {
    const [context, page] = await visit(people.coordinator, javaScript);
    await page.goto("/network/cost-sharing");
    await press(page, "Add a shared cost");
    const name = `Maps ${how}`;
    await page.locator('[name="name.en"]').fill(name);
    await page.locator("[name=total]").fill("1000");
    await page.locator("[name=currency]").selectOption("EUR");
    await page.locator('[name="formula.kind"][value=use]').check();
    await press(page, "Save the cost");
    // Nobody's use is entered yet: the page says whose is missing.
    expect(await page.locator(".notice").first().textContent()).toContain("Use is missing");

    await press(page, "Take in figures");
    const codes = [
      "port-merrow",
      "manara",
      "saltbush-flat",
      "tres-rios",
      "museo-alba",
      "aberwen",
      "tamar",
      "kingfisher",
    ];
    await page.locator("[name=list]").fill(codes.map((code) => `${code}\t3`).join("\n"));
    await press(page, "Take them in");
    await page.locator(".notice a", { hasText: "Shares" }).click();
    expect(await page.locator("main").textContent()).toContain("€125.00");

    await press(page, "What if?");
    await page.locator('[name="formula.maximum"]').fill("124");
    await press(page, "Compare");
    // Eight times 124 is less than 1000.
    expect(await page.locator(".notice").first().textContent()).toContain("less than the cost");
    await page.locator('[name="formula.maximum"]').fill("");
    await page.locator('[name="formula.minimum"]').fill("1");
    await press(page, "Compare");
    expect(await page.locator("#compared ~ table").textContent()).toContain("€0.00");

    await page.goBack();
    await page.goto(
      (await page.locator("main a.button", { hasText: "Cancel" }).getAttribute("href")) ?? "",
    );
    await press(page, "Fix the shares");
    expect(await page.locator(".notice").first().textContent()).toContain("The shares are fixed");
    const own = await visit(people.administrator, javaScript);
    await own[1].goto(`/desk/${demoLibrary}/cost-sharing`);
    await own[1].locator("main table a", { hasText: name }).click();
    expect(await own[1].locator("main").textContent()).toContain("€125.00");
    await own[0].close();

    // Undone, it holds no more, and stays in the history.
    await page.locator(".notice button", { hasText: "Undo" }).click();
    expect(await page.locator("#history ~ table").textContent()).toContain("Withdrawn");
    await context.close();
  });

  test("a project is begun, kept, reported, shown and put back after removal", async () => {
    const [context, page] = await visit(people.administrator, javaScript);
    const name = `Harbour maps ${how}`;
    await page.goto(`/desk/${demoLibrary}/projects`);
    await press(page, "Begin a project");
    await page.locator('[name="name.en"]').fill(name);
    await page.locator("[name=starts]").fill("2026-01-01");
    await page.locator("[name=ends]").fill("2027-12-31");
    await page.locator("[name=shown]").check();
    await press(page, "Save the project");
    // The currency was forgotten: it is said, and what was typed is kept.
    expect(await page.locator('[name="name.en"]').inputValue()).toBe(name);
    await page.locator("[name=currency]").selectOption("EUR");
    await press(page, "Save the project");

    await press(page, "Add a budget line");
    await page.locator("[name=name]").fill("Scanning");
    await page.locator("[name=budget]").fill("500");
    await press(page, "Save");
    await press(page, "Add an expense");
    await page.locator("[name=line]").selectOption({ label: "Scanning" });
    await page.locator("[name=what]").fill("Two hundred sheets");
    await page.locator("[name=amount]").fill("120.50");
    await press(page, "Save");
    expect(await page.locator("main").textContent()).toContain("€379.50");
    await press(page, "Add a milestone");
    await page.locator("[name=name]").fill("All sheets scanned");
    await page.locator("[name=due]").fill("2027-06-30");
    await press(page, "Save");
    await press(page, "Done today");
    expect(await page.locator("main").textContent()).toContain("1 of 1");

    await press(page, "Report");
    expect(await page.locator("h1").textContent()).toContain(name);
    await page.goto("/projects");
    await page.locator("main a", { hasText: name }).click();
    expect(await page.locator("main").textContent()).toContain("All sheets scanned");
    expect(await page.locator("main").textContent()).not.toContain("€");

    await page.goto(`/desk/${demoLibrary}/projects`);
    await page.locator("main table a", { hasText: name }).click();
    await press(page, "Remove this project");
    expect(await page.locator("main table").textContent()).not.toContain(name);
    await page.locator(".notice button", { hasText: "Undo" }).click();
    expect(await page.locator("h1").textContent()).toBe(name);
    await press(page, "Remove this project");
    await context.close();
  });

  test("somebody at a busy desk finds who can help, and keeps their own entry", async () => {
    const [context, page] = await visit(people.administrator, javaScript);
    await page.goto("/my");
    await page.locator("main a", { hasText: "Your entry in the directory" }).click();
    await page.locator('[name="asks.en"]').fill(`Lighthouses ${how}`);
    await press(page, "Save");
    expect(await page.locator(".notice").first().textContent()).toContain("Saved");
    await page.goto("/people");
    await page.locator("#search-people").fill("lighthouses");
    await page.locator("main form button", { hasText: "Find" }).click();
    expect(await page.locator(".helper").first().textContent()).toContain(`Lighthouses ${how}`);
    expect(await page.locator(".helper").first().textContent()).toContain(
      "among what they like to be asked",
    );
    await page.goto("/people");
    await press(page, "Who can help me now?");
    expect(new URL(page.url()).searchParams.get("now")).toBe("1");
    await press(page, "Everybody, at any hour");
    expect(await page.locator(".helper").count()).toBeGreaterThan(20);
    await context.close();
  });
});
