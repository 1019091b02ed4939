import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { look, openBrowser } from "#test/browser";
import { demoLibrary, people, signIn } from "#test/people";
import { file, record } from "../../src/modules/catalogue/test/records.ts";

const DESK = `/desk/${demoLibrary}`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Three records of which one breaks off, under names that nobody has used before. */
function delivery() {
  const mark = randomUUID().slice(0, 8);
  const title = `Journal of a harbour pilot ${mark}`;
  const whole = file(
    { number: `${mark}-1`, title, author: "Okafor, Ruth", copies: [[`${mark}b`, "available"]] },
    { number: `${mark}-2`, title: `Tides and soundings ${mark}`, author: "Marín, Lucía" },
  );
  const cut = record({ number: `${mark}-3`, title: "Lost in the post" }).subarray(0, 130);
  return { title, name: `pilot-${mark}.mrc`, content: Buffer.concat([whole, cut]) };
}

/** Sends a file by the keyboard alone, from the desk on. */
async function send(page: Page, { name, content }: ReturnType<typeof delivery>): Promise<void> {
  await page.goto(DESK);
  await follow(page, page.locator(`main a[href="${DESK}/catalogue"]`));
  await follow(page, page.locator(`main a[href="${DESK}/catalogue/imports"]`).first());
  await page.getByLabel("New and changed records").focus();
  await page
    .getByLabel("File with records")
    .setInputFiles({ name, mimeType: "application/marc", buffer: content });
  await follow(page, page.getByRole("button", { name: "Load this file" }));
}

async function follow(page: Page, target: ReturnType<Page["locator"]>): Promise<void> {
  await target.focus();
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}

describe.each([
  ["without script", false],
  ["with script", true],
])("an administrator %s", (_name, javaScript) => {
  test("loads a file, reads the report, and finds what was loaded", async () => {
    const context = await look(browser, inject("site"), { javaScript });
    await signIn(context, people.administrator);
    const page = await context.newPage();
    const sent = delivery();
    await send(page, sent);
    expect(new URL(page.url()).pathname).toMatch(/\/catalogue\/imports\/[0-9a-f-]{36}$/);
    expect(await page.locator("h1").textContent()).toContain(sent.name);

    await page.getByText("One record of 3 could not be loaded.").waitFor();
    expect(await page.locator("main").textContent()).toContain("The record breaks off");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "The failed records as a file" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${sent.name}-failed.mrc`);

    await follow(page, page.getByRole("button", { name: "Nothing is left to do" }));
    await page.getByText("Looked through by").waitFor();
    await follow(page, page.getByRole("button", { name: "Undo" }));
    await page.getByRole("button", { name: "Nothing is left to do" }).waitFor();
    await follow(page, page.getByRole("button", { name: "Nothing is left to do" }));

    const found = async () => {
      await page.goto(`/find?q=${encodeURIComponent(sent.title)}`);
      return page.locator("main .result-title").first().textContent();
    };
    await expect.poll(found, { timeout: 10_000 }).toContain(sent.title);
    await context.close();
  });
});
