import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { look, openBrowser } from "#test/browser";
import { demoLibrary, people, signIn } from "#test/people";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const opened = async (person: string, javaScript: boolean): Promise<BrowserContext> => {
  const context = await look(browser, inject("site"), { javaScript });
  await signIn(context, person);
  return context;
};

describe.each([
  ["without script", false],
  ["with script", true],
])("money and worth %s", (_, javaScript) => {
  test("a library marks what it has paid, takes it back, and reads its statement", async () => {
    const context = await opened(people.administrator, javaScript);
    const page = await context.newPage();
    await page.goto(`/desk/${demoLibrary}/lending/money`);
    await page.locator("button", { hasText: "We have paid" }).first().click();
    expect(await page.locator(".notice").textContent()).toContain("Noted.");
    await page.locator("button", { hasText: "Take back" }).first().click();
    expect(await page.locator(".notice").textContent()).toContain("Taken back.");
    await page.locator("a", { hasText: "Statement 1" }).last().click();
    expect(await page.locator("h1").textContent()).toBe("Statement 1");
    const pdf = await context.request.get(
      `/desk/${demoLibrary}/lending/money/statements/1.pdf?lang=ar`,
    );
    expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
    await context.close();
  });

  test("a coordinator books a correction and takes it back, by keyboard alone", async () => {
    const context = await opened(people.coordinator, javaScript);
    const page = await context.newPage();
    const reason = `Torn map, ${javaScript ? "with" : "without"} script`;
    await page.goto("/network/lending/money");
    await page.locator("[name=from]").selectOption({ index: 1 });
    await page.locator("[name=to]").selectOption({ index: 2 });
    await page.locator("[name=amount]").fill("zero");
    await page.locator("[name=currency]").fill("EUR");
    await page.locator("[name=reason]").fill(reason);
    await page.locator("[name=reason]").press("Enter");
    expect(await page.locator("[name=amount]").inputValue()).toBe("zero");
    await page.locator("[name=amount]").fill("7.25");
    await page.locator("[name=amount]").press("Enter");
    expect(await page.locator(".notice").textContent()).toContain("The entry is booked.");
    const row = page.locator("tr", { hasText: reason }).first();
    await row.locator("button").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/done=reversed/);
    expect(await page.locator("tr", { hasText: reason }).first().textContent()).toContain(
      "taken back",
    );
    await context.close();
  });

  test("figures are narrowed to months and taken along", async () => {
    const context = await opened(people.administrator, javaScript);
    const page = await context.newPage();
    await page.goto(`/desk/${demoLibrary}/lending/worth`);
    const tile = () => page.locator(".stat-value").first().textContent();
    const all = Number(await tile());
    expect(all).toBeGreaterThan(50);
    const last = await page.locator("[name=to]").inputValue();
    await page.locator("[name=from]").fill(last);
    await page.locator("main form button", { hasText: "Show" }).click();
    expect(Number(await tile())).toBeLessThan(all);
    const href = await page.locator("a", { hasText: "Give and take (CSV)" }).getAttribute("href");
    const csv = await (await context.request.get(href ?? "")).text();
    expect(csv.split("\r\n")[0]).toContain("Partner,Borrowed,Lent,Balance");
    await context.close();
  });
});
