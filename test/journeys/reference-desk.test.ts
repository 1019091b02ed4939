import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { look, type Look, openBrowser } from "#test/browser";
import { violations } from "#test/page-faults";
import { signIn } from "#test/people";

/** Staff of libraries that answer for others here; no other journey needs them. */
const NOA = { email: "noa.shapira@tamar-hospital.example", desk: "/desk/tamar/ask" };
const PAU = { email: "pau.ferrer@museo-alba.example", desk: "/desk/museo-alba/ask" };
const HOME = "Manara University Library";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const open = (wanted: Look): Promise<BrowserContext> => look(browser, inject("site"), wanted);

/** Somebody of the staff, who has said that they are there. */
async function there(who: typeof NOA, wanted: Look): Promise<Page> {
  const context = await open(wanted);
  await signIn(context, who.email);
  const page = await context.newPage();
  await page.goto(who.desk);
  const come = page.getByRole("button", { name: "I am there", exact: true });
  if ((await come.count()) > 0) await come.click();
  await page.getByText("You are there to answer").waitFor();
  return page;
}

async function leave(page: Page, { desk }: typeof NOA): Promise<void> {
  await page.goto(desk);
  await page.getByRole("button", { name: "I am not there" }).click();
  await page.context().close();
}

/** A stranger asks. @returns their page, and the code that it shows. */
async function ask(wanted: Look, text: string): Promise<{ page: Page; code: string }> {
  const page = await (await open(wanted)).newPage();
  await page.goto("/ask/manara");
  await page.locator("#f-text").fill(text);
  const send = page.locator("main form button.button-primary");
  await send.click();
  // Without script, answers that are written already come first.
  if ((await page.locator("main input[name=seen][value='1']").count()) > 0) await send.click();
  await page.waitForURL(/\/ask\/q\//);
  return { page, code: new URL(page.url()).pathname.split("/").at(-1) ?? "" };
}

/** Takes the question of the other library that waits at the desk. */
async function take(page: Page, { desk }: typeof NOA): Promise<void> {
  const line = page.locator(".desk-lines li", { hasText: HOME });
  await expect
    .poll(async () => {
      await page.goto(desk);
      return line.count();
    })
    .toBeGreaterThan(0);
  await line.first().getByRole("button").click();
  await page.waitForURL(/\/inquiries\//);
}

/** What stands in a conversation; without script its reader looks again. */
const seen = (page: Page, javaScript: boolean) => async () => {
  if (!javaScript) await page.reload();
  return page.locator(".thread").first().innerText();
};

describe.each([
  ["without script", false],
  ["with script", true],
])("%s", (_, javaScript) => {
  test("a reader is answered by another library, comes back with the code, and erases it all", async () => {
    const noa = await there(NOA, { javaScript });
    const reader = await ask({ javaScript, width: 360 }, "Are you open today? And on Sundays?");
    await take(noa, NOA);
    const at = noa.url().split("?")[0] ?? "";
    expect(await noa.locator("aside").innerText()).toContain("All that is known of");

    // A canned answer, in the name of the library that was asked.
    const answer = noa.locator("#say textarea");
    if (javaScript) {
      await answer.pressSequentially("/hou");
      await noa.locator("#canned-list li").first().waitFor();
      await noa.keyboard.press("Enter");
    } else {
      const chosen = noa.locator("#f-canned option", { hasText: "/hours" });
      await noa.locator("#f-canned").selectOption(await chosen.getAttribute("value"));
      await noa.getByRole("button", { name: "Put it into the answer" }).click();
    }
    await expect.poll(() => answer.inputValue()).toContain(`${HOME} is open today`);
    await noa.getByRole("button", { name: "Send" }).click();
    const thread = seen(reader.page, javaScript);
    await expect.poll(thread).toContain(`${HOME} is open today`);
    // The home library does not want its readers to be told of others.
    expect(await thread()).not.toContain("Tamar");

    await reader.page.locator("#say textarea").fill("And the reading room?");
    if (javaScript) await noa.getByText("Reader is writing").waitFor();
    await reader.page.getByRole("button", { name: "Send" }).click();
    await expect.poll(seen(noa, javaScript)).toContain("And the reading room?");

    // Passed on to somebody else, who makes a ticket of it.
    const pau = await there(PAU, { javaScript });
    await noa.locator("summary", { hasText: "Pass on" }).click();
    await noa.locator("select[name=library]").selectOption({ label: await museum(noa) });
    await noa.getByRole("button", { name: "Pass it on" }).click();
    await noa.waitForURL(/done=passed-on/);
    expect((await noa.goto(at))?.status()).toBe(404);
    await take(pau, PAU);
    expect(await pau.locator(".thread").first().innerText()).toContain("And the reading room?");
    await pau.getByRole("button", { name: "Make it a ticket" }).click();
    await pau.waitForURL(/done=parked-notice/);

    const later = await (await open({ javaScript })).newPage();
    await later.goto("/ask?all=1");
    await later.locator("#f-code").fill(reader.code.toLowerCase());
    await later.keyboard.press("Enter");
    await later.waitForURL(/\/ask\/q\//);
    expect(await later.locator("#conversation-status").innerText()).toContain("will answer by");
    const [file] = await Promise.all([
      later.waitForEvent("download"),
      later.getByRole("link", { name: "Take the conversation with you" }).click(),
    ]);
    expect(readFileSync(await file.path(), "utf8")).toContain("And the reading room?");
    await later.getByRole("link", { name: "Erase the conversation" }).click();
    await later.getByRole("button", { name: "Erase everything" }).click();
    await later.getByText("The conversation is erased").waitFor();
    await later.goto(`/ask/q/${reader.code}`);
    expect(await later.locator("main").innerText()).toContain(
      "There is no question with this code",
    );

    await leave(noa, NOA);
    await leave(pau, PAU);
    for (const { page } of [reader, { page: later }]) await page.context().close();
  });
});

/** The museum as the list of libraries calls it. */
async function museum(page: Page): Promise<string> {
  return page.locator("select[name=library] option", { hasText: "Puerto Alba" }).innerText();
}

test("in Arabic, a question is asked and added to by keyboard only", async () => {
  const context = await open({ locale: "ar", width: 360, height: 740 });
  const page = await context.newPage();
  await page.goto("/ask/manara");
  const reach = async (selector: string) => {
    for (let presses = 0; presses < 60; presses++) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector))
        return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`${selector} is not reached by keyboard`);
  };
  await reach("#f-text");
  await page.keyboard.type("هل عندكم كتب عن الفلك للأطفال؟");
  await reach("main form button[type=submit]");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/ask\/q\//);
  await reach("#say textarea");
  await page.keyboard.type("للعمر ثماني سنوات.");
  await page.keyboard.press("Control+Enter");
  await expect
    .poll(() => page.locator(".thread").first().innerText())
    .toContain("للعمر ثماني سنوات.");
  expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl");
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  expect(await violations(page)).toEqual([]);
  await context.close();
});

test("the desk calls by a sound when this browser was told to, and remembers it here only", async () => {
  const page = await (await open({})).newPage();
  await signIn(page.context(), PAU.email);
  await page.goto(PAU.desk);
  const sound = page.getByLabel("With a sound");
  expect(await sound.isChecked()).toBe(false);
  await sound.check();
  await page.reload();
  expect(await sound.isChecked()).toBe(true);
  await sound.uncheck();
  expect(await page.evaluate(() => Object.keys(localStorage))).not.toContain(
    "reference-desk.sound",
  );
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});
