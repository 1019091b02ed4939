import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { packageRoot } from "#kernel/config";
import { look, openBrowser } from "#test/browser";
import { demoLibrary, signIn } from "#test/people";

type Consortium = {
  readonly libraries: readonly {
    readonly code: string;
    readonly staff: readonly { readonly email: string }[];
  }[];
};
const consortium = JSON.parse(
  readFileSync(join(packageRoot, "demo/consortium.json"), "utf8"),
) as Consortium;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function staffOf(code: string, javaScript: boolean): Promise<Page> {
  const context: BrowserContext = await look(browser, inject("site"), { javaScript });
  const email = consortium.libraries.find((one) => one.code === code)?.staff[0]?.email ?? "";
  await signIn(context, email);
  return context.newPage();
}

/** The scanner types and presses Enter; nothing else is touched. */
async function scan(page: Page, code: string): Promise<void> {
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("f-code");
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");
}
const said = (page: Page) => page.locator("#scan-said");

// Both are promised by the demo and wait to be pulled.
describe.each([
  { name: "with script", javaScript: true, borrower: "tamar" },
  { name: "without script", javaScript: false, borrower: "kingfisher" },
])("$name", ({ javaScript, borrower }) => {
  test("a book is shipped and received by scanning only", async () => {
    const lender = await staffOf(demoLibrary, javaScript);
    await lender.goto(`/desk/${demoLibrary}/lending?queue=lend-pull&sort=library`);
    const rows = lender.locator("tbody tr");
    const name = borrower === "tamar" ? /Tamar/ : /Kingfisher/;
    await rows.filter({ hasText: name }).locator("th a").click();
    const number = /S\d{4}-\d{5}/.exec(await lender.locator("main").innerText())?.[0] ?? "";
    const copies = lender.locator('select[name="copy"] option:not([value=""])');
    const barcode = (await copies.first().getAttribute("value")) ?? "";
    expect([number, barcode]).not.toContain("");

    await lender.goto(`/desk/${demoLibrary}/lending/scan`);
    await lender.evaluate(() => Reflect.set(window, "stayed", true));
    await scan(lender, number);
    await expect.poll(() => said(lender).innerText()).toContain("now scan the copy");
    await scan(lender, barcode);
    await expect.poll(() => said(lender).innerText()).toContain("taken from the shelf");
    // The same code at once would count as one scan that was read twice.
    await lender.waitForTimeout(2500);
    await scan(lender, barcode);
    await expect.poll(() => said(lender).innerText()).toContain("is shipped to");
    const stayed = await lender.evaluate(() => Reflect.get(window, "stayed") === true);
    expect(stayed).toBe(javaScript);

    const desk = await staffOf(borrower, javaScript);
    await desk.goto(`/desk/${borrower}/lending/scan`);
    await scan(desk, barcode);
    await expect.poll(() => said(desk).innerText()).toContain("is received");
    await lender.goto(`/desk/${demoLibrary}/lending?queue=lend-others&q=${barcode}`);
    expect(await lender.locator("tbody").innerText()).toContain("received there");
    await lender.context().close();
    await desk.context().close();
  });
});

test("arrow keys go through a queue, X ticks, and one button acts with all that are ticked", async () => {
  const page = await staffOf(demoLibrary, true);
  await page.goto(`/desk/${demoLibrary}/lending?queue=lend-answer`);
  await page.locator("tbody tr").first().locator("th a").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("x");
  expect(await page.locator("tbody input:checked").count()).toBe(1);
  const [second] = await page.locator("tbody tr:nth-child(2) th a").allInnerTexts();
  await page.getByRole("button", { name: "We expect to" }).click();
  await expect.poll(() => page.locator("h1").innerText()).toContain("1 line");
  expect(await page.locator("tbody").innerText()).toContain(second);
  await page.context().close();
});
