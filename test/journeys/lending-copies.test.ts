import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { look, openBrowser } from "#test/browser";
import { invalidities, violations } from "#test/page-faults";
import { demoLibrary, people, signIn } from "#test/people";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const PDF = Buffer.from(`%PDF-1.4\n${"On neaps and springs. ".repeat(200)}\n%%EOF`);

test("a scan is delivered at the desk without script, and opened by its link after the declaration", async () => {
  const desk = await look(browser, inject("site"), { javaScript: false });
  await signIn(desk, people.administrator);
  const page = await desk.newPage();
  await page.goto(`/desk/${demoLibrary}/lending?queue=lend-answer`);
  await page.locator("main tr", { hasText: "copy" }).getByRole("link").first().click();
  await page.getByRole("link", { name: "Scans" }).click();
  await page.getByLabel("The scan").setInputFiles({
    name: "notes.txt",
    mimeType: "application/pdf",
    buffer: Buffer.from("no scan"),
  });
  await page.getByRole("button", { name: "Deliver the scan" }).click();
  await page.getByRole("link", { name: /no PDF, JPEG, PNG or TIFF/ }).waitFor();
  await page.getByLabel("How often it may be opened").fill("1");
  await page.getByLabel("The scan").setInputFiles({
    name: "neaps.pdf",
    mimeType: "application/pdf",
    buffer: PDF,
  });
  await page.getByRole("button", { name: "Deliver the scan" }).click();
  await page.getByText("the other library has the link").waitFor();
  const scans = page.url();
  expect(await invalidities((await (await desk.request.get(scans)).text()) ?? "")).toEqual([]);
  await page.getByRole("link", { name: "Back to the request" }).click();
  const [link] = /\/copies\/[\w-]{32}/.exec(await page.content()) ?? [];

  const reader = await look(browser, inject("site"), { javaScript: true, width: 360 });
  const copy = await reader.newPage();
  const shown = await copy.goto(link ?? "");
  expect(await invalidities((await shown?.text()) ?? "")).toEqual([]);
  expect(await violations(copy)).toEqual([]);
  expect(await copy.locator("main").innerText()).toContain("protected work");
  const [file] = await Promise.all([
    copy.waitForEvent("download"),
    copy.getByRole("button", { name: "I agree: open the copy" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("neaps.pdf");
  expect((await readFile(await file.path())).equals(PDF)).toBe(true);
  expect((await copy.goto(link ?? ""))?.status()).toBe(410);

  const staff = await look(browser, inject("site"), { javaScript: true });
  await signIn(staff, people.administrator);
  const after = await staff.newPage();
  await after.goto(scans);
  expect(await violations(after)).toEqual([]);
  expect(await after.locator("main table").innerText()).toContain("1 of 1");
  await Promise.all([desk, reader, staff].map((context) => context.close()));
});
