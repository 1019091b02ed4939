import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { look, openBrowser } from "#test/browser";
import { violations } from "#test/page-faults";
import { demoLibrary, people, signIn } from "#test/people";

let browser: Browser;
let desk: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
  desk = await look(browser, inject("site"));
  await signIn(desk, people.administrator);
});
afterAll(() => browser.close());

describe.each([
  ["with script", true],
  ["without script", false],
])("%s", (name, javaScript) => {
  const made = javaScript ? "a kite" : "a lamp";

  test("a stranger books a room, the desk calls it off, and the mail says so", async () => {
    const context = await look(browser, inject("site"), { javaScript, width: 360 });
    const page = await context.newPage();
    await page.goto("/spaces");
    await page.getByLabel("Library").selectOption(demoLibrary);
    await page.getByRole("button", { name: "Show" }).click();
    await page.getByRole("link", { name: "Study room 1" }).click();
    await page.getByRole("link", { name: "The day after" }).click();
    await page.locator(".booking-times a").first().click();
    await page.getByLabel("What is it for?").fill(made);
    await page.locator("#f-name").fill(`Ada ${name}`);
    await page.locator("#f-email").fill(`ada.${javaScript}@readers.example`);
    await page.getByRole("button", { name: "Book this time" }).click();
    await page.getByText("It is yours.").waitFor();
    const booking = page.url();

    const staff = await desk.newPage();
    await staff.goto(`/desk/${demoLibrary}/spaces`);
    for (let days = 0; (await staff.getByText(made).count()) === 0 && days < 30; days += 1)
      await staff.getByRole("link", { name: "The day after" }).click();
    await staff.getByRole("link", { name: `Call off Study room 1, Ada ${name}` }).click();
    await staff.getByLabel("Why").fill(`No room for ${made}`);
    await staff.getByRole("button", { name: "Call it off" }).click();
    await staff.getByText("whoever had booked is told").waitFor();
    await staff.goto("/dev/mail");
    await staff.getByText("Called off: Study room 1").first().click();
    await staff.getByText(`No room for ${made}`).waitFor();
    await staff.close();

    await page.goto(booking);
    await page.getByText(`No room for ${made}`).waitFor();
    await page.getByRole("link", { name: /Book another time/ }).click();
    await page.locator(".booking-times a").first().waitFor();
    await context.close();
  });

  test("a time is handed over in a conversation, and booked by its reader", async () => {
    const context = await look(browser, inject("site"), { javaScript, width: 360 });
    const page = await context.newPage();
    await page.goto(`/ask/${demoLibrary}`);
    const question = `Where can I print ${made}?`;
    await page.locator("#f-text").fill(question);
    await page.locator("main form button.button-primary").click();
    // Answers of the knowledge base may be shown first.
    if (!page.url().includes("/ask/q/"))
      await page.locator("main form button.button-primary").click();
    await page.waitForURL(/\/ask\/q\//);

    const staff = await desk.newPage();
    await staff.goto(`/desk/${demoLibrary}/ask/inquiries`);
    await staff.getByRole("link", { name: question }).first().click();
    await staff.locator("#say textarea").fill("On our printer:");
    await staff.locator("summary", { hasText: "something to book" }).click();
    await staff.locator("#find-words").fill("printer");
    await staff.locator("#find-words").press("Enter");
    await staff
      .getByRole("link", { name: /^Into the answer: Book .*3D printer$/ })
      .last()
      .click();
    expect(await staff.locator("#say textarea").inputValue()).toMatch(
      /^On our printer: http.*\/spaces\/[0-9a-f-]{36}\/at\/[\dT:-]+Z $/,
    );
    await staff.locator("#say button").click();
    await staff.locator(".thing-card").first().waitFor();
    expect(await violations(staff)).toEqual([]);
    await staff.close();

    const thread = javaScript ? page.locator(".thread") : page.frameLocator(".thread-frame");
    if (!javaScript) await page.reload();
    const card = thread.locator(".thing-card", { hasText: "3D printer" });
    await card.waitFor();
    expect(await card.innerText()).toContain("Free next");
    const [form] = await Promise.all([
      context.waitForEvent("page"),
      card.getByRole("link", { name: /^Book / }).click(),
    ]);
    await form.locator("#f-name").fill("Bo");
    await form.locator("#f-email").fill(`bo.${javaScript}@readers.example`);
    await form.getByRole("button", { name: "Book this time" }).click();
    await form.getByText("It is yours.").waitFor();
    await page.reload();
    await thread.locator(".thing-card", { hasText: "not free any more" }).waitFor();
    // Without script in the page nothing can look at it; the desk's page above is looked at in both.
    if (javaScript) expect(await violations(page)).toEqual([]);
    await context.close();
  });
});
