import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { look, type Look, openBrowser } from "#test/browser";
import { type HostPage, hostPage } from "#test/host-page";
import { invalidities, violations } from "#test/page-faults";
import { demoLibrary, people, signIn } from "#test/people";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

let browser: Browser;
let host: HostPage;
let stranger: HostPage;
let desk: BrowserContext;
let lines = "";
const site = inject("site");
/** As strict as a page can be: nothing inline, isolated from everybody else. */
const strict = {
  "content-security-policy": `default-src 'none'; script-src ${site}; connect-src ${site}; frame-src ${site}`,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

beforeAll(async () => {
  browser = await openBrowser();
  host = await hostPage();
  stranger = await hostPage();
  desk = await look(browser, site);
  await signIn(desk, people.administrator);
  lines = await register(host.origin);
  host.serve({ lines, headers: strict });
  stranger.serve({ lines });
});
afterAll(async () => {
  await browser.close();
  await Promise.all([host.close(), stranger.close()]);
});

/** Lets a site hold the window. @returns the lines for it */
async function register(origin: string): Promise<string> {
  const page = await desk.newPage();
  await page.goto(`/desk/${demoLibrary}/ask/widget`);
  await page.getByLabel("Web pages that may hold it").fill(origin);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("It holds from now on").waitFor();
  const given = await page.locator(".copy-text").first().innerText();
  await page.close();
  return given;
}

/** A page that holds the lines, as a reader sees it; what its console says against us. */
async function visit(wanted: Look = {}, at = host): Promise<{ page: Page; faults: string[] }> {
  const context = await look(browser, at.origin, wanted);
  // A browser that lets pages within pages keep nothing.
  await context.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("denied", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage", "indexedDB"])
      Object.defineProperty(window, name, { get: refuse });
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (fault) => faults.push(String(fault)));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await page.goto("/");
  return { page, faults };
}

/** The window as a document of its own. */
function frameIn(page: Page): Frame {
  const frame = page.frames().at(-1);
  if (!frame) throw new Error("the page holds nothing");
  return frame;
}

const windowIn = (page: Page) => page.frameLocator("commonshelf-ask iframe");
const focused = (page: Page) =>
  page.evaluate(
    () => document.querySelector("commonshelf-ask")?.shadowRoot?.activeElement?.tagName,
  );

/** Does something at the desk as its page would. */
async function atDesk(path: string, form: Record<string, string> = {}): Promise<string> {
  const answer = await desk.request.post(`/desk/${demoLibrary}/ask/${path}`, {
    headers: { origin: site },
    form,
  });
  expect(answer.status()).toBe(200);
  return answer.text();
}

describe("on a strict and isolated page of a registered site", () => {
  test("a reader asks, is answered, and closes it, by keyboard; nothing is kept", async () => {
    const { page, faults } = await visit();
    const launcher = page.getByRole("button", { name: "Ask a librarian" });
    await launcher.waitFor();
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    expect(await violations(page)).toEqual([]);
    expect(await launcher.getAttribute("aria-expanded")).toBe("false");
    await launcher.press("Enter");
    const within = windowIn(page);
    await within.getByLabel("Your question", { exact: true }).waitFor();
    expect(await launcher.getAttribute("aria-expanded")).toBe("true");
    await expect.poll(() => focused(page)).toBe("IFRAME");
    await expect
      .poll(() =>
        within
          .locator(":focus")
          .getAttribute("id", { timeout: 500 })
          .catch(() => null),
      )
      .toBe("f-text");
    await page.keyboard.type("When is the ferry museum open?");
    await within.getByRole("button", { name: /question|Ask now/ }).click();
    // Nobody but the window is heard, and of it nothing but what it may say.
    await page.evaluate(() => {
      for (const said of [
        { commonshelf: "close" },
        { commonshelf: "unread", count: 5 },
        "close",
        null,
      ])
        postMessage(said, "*");
      return new Promise((resolve) => setTimeout(resolve, 0));
    });
    expect(await launcher.getAttribute("aria-expanded")).toBe("true");
    expect(await page.getByText("5 new answers").count()).toBe(0);
    const code = await within.locator(".copy-text").innerText();
    expect(code).toMatch(/^([0-9A-Z]{4}-?){5}$/);
    await within.locator("cs-thread[data-state=live]").waitFor();
    const frame = frameIn(page);
    expect(await violations(frame)).toEqual([]);

    await page.keyboard.press("Escape");
    await expect.poll(() => launcher.getAttribute("aria-expanded")).toBe("false");
    expect(await focused(page)).toBe("BUTTON");
    const id = await inquiryOf("ferry museum");
    await atDesk(`inquiries/${id}/messages`, { body: "On Sundays.", kind: "message" });
    await page.getByRole("status").filter({ hasText: "One new answer" }).waitFor();
    await launcher.click();
    await within.getByText("On Sundays.").waitFor();
    expect(await page.getByText("One new answer").count()).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.each<[string, Look]>([
    ["light", {}],
    ["dark", { dark: true }],
    ["Arabic", { locale: "ar" }],
    ["a phone", { width: 360, height: 740 }],
    ["400 % zoom", { width: 320, height: 256 }],
  ])("in %s it is accessible, and fits", async (_, wanted) => {
    host.serve({ lines, headers: strict, lang: wanted.locale ?? "en" });
    const { page, faults } = await visit(wanted);
    await page.locator("commonshelf-ask button.ask").click();
    await windowIn(page).locator("#f-text").waitFor();
    expect(await violations(page)).toEqual([]);
    const frame = frameIn(page);
    expect(await violations(frame)).toEqual([]);
    const { width = 0, height = 0 } = page.viewportSize() ?? {};
    const box = await page.locator("commonshelf-ask .panel").boundingBox();
    if (width <= 480) expect(box).toEqual({ x: 0, y: 0, width, height });
    else expect(box?.height).toBeLessThanOrEqual(height);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe(wanted.locale ?? "en");
    expect(faults).toEqual([]);
    await page.context().close();
    host.serve({ lines, headers: strict });
  });
});

test("without script there is a link, and the window works where a page holds it by itself", async () => {
  host.serve({
    lines: `${lines}<iframe title="Ask" src="${site}/ask/${demoLibrary}/window?lang=es"></iframe>`,
  });
  const { page } = await visit({ javaScript: false });
  const link = page.getByRole("link", { name: /^Ask / });
  expect(await link.getAttribute("href")).toBe(`${site}/ask/${demoLibrary}`);
  const within = page.frameLocator("iframe");
  await within.locator("#f-text").fill("¿Zzyzx?");
  await within.locator("form button.button-primary").click();
  await within.locator("#say textarea").fill("De antes de 1900.");
  await within.locator("#say button").click();
  await within.frameLocator(".thread-frame").getByText("De antes de 1900.").waitFor();
  expect(await within.locator("html").getAttribute("lang")).toBe("es");
  await page.context().close();
  host.serve({ lines, headers: strict });
});

test("a site that is not registered has the link only, and cannot hold the window", async () => {
  stranger.serve({
    lines: `${lines}<iframe title="Ask" src="${site}/ask/${demoLibrary}/window"></iframe>`,
  });
  const { page, faults } = await visit({}, stranger);
  await expect.poll(() => faults.join("\n")).toMatch(/frame-ancestors/);
  await expect.poll(() => faults.join("\n")).toMatch(/Access-Control-Allow-Origin/);
  expect(await page.locator("commonshelf-ask button").count()).toBe(0);
  expect(await page.getByRole("link", { name: /^Ask / }).isVisible()).toBe(true);
  expect(await page.frameLocator("iframe").locator("#f-text").count()).toBe(0);
  await page.context().close();
});

test("the script is small", async () => {
  const answer = await desk.request.get(`/ask/${demoLibrary}/widget.js`);
  expect(answer.status()).toBe(200);
  expect((await answer.body()).length).toBeLessThanOrEqual(5 * 1024);
  expect(await answer.text()).not.toMatch(
    /\beval\b|innerHTML|localStorage|document\.cookie|\bimport\b/,
  );
});

describe("in a conversation", () => {
  test("a reader sends a file without script, and pastes a picture with it", async () => {
    const plain = await look(browser, site, { javaScript: false, width: 360 });
    const first = await plain.newPage();
    await first.goto(`/ask/${demoLibrary}`);
    await first.locator("#f-text").fill("Zzyzx?");
    await first.locator("main form button.button-primary").click();
    await first.locator("summary", { hasText: "Attach a file" }).click();
    const chosen = (name: string, mimeType: string, buffer: Buffer) =>
      first.locator("#f-file").setInputFiles({ name, mimeType, buffer });
    await chosen("run.exe", "image/png", Buffer.from("MZ\x90\0\x03\0\0\0", "latin1"));
    await first.getByRole("button", { name: "Send the file" }).click();
    await first.getByText("Files of this kind are not taken").waitFor();
    await chosen("gull.png", "image/png", PNG);
    await first.getByRole("button", { name: "Send the file" }).click();
    await first.frameLocator(".thread-frame").getByText("gull.png").waitFor();
    const at = new URL(first.url()).pathname;
    await plain.close();

    const live = await look(browser, site);
    const page = await live.newPage();
    await page.goto(at);
    await page.locator("cs-thread[data-state=live]").waitFor();
    await page.locator("#say textarea").fill("And this one");
    await page.locator("#say textarea").evaluate((field, picture) => {
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], "pasted.png", { type: "image/png" }));
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
    }, PNG.toString("base64"));
    await page.locator(".thread").getByText("pasted.png").waitFor();
    expect(await page.locator("#say textarea").inputValue()).toBe("And this one");
    const drawn = page.locator(".said-picture").last();
    await expect
      .poll(() => drawn.evaluate((picture) => (picture as HTMLImageElement).naturalWidth))
      .toBe(1);
    expect(await violations(page)).toEqual([]);
    expect(await invalidities(await (await live.request.get(at)).text())).toEqual([]);
    await live.close();
  });

  test("staff find a title and hand it over; the reader sees where it is, and how to request it", async () => {
    const reader = await look(browser, site, { width: 360 });
    const asked = await reader.newPage();
    await asked.goto(`/ask/${demoLibrary}`);
    await asked.locator("#f-text").fill("Something on the history of islands, please");
    await asked.locator("main form button.button-primary").click();
    await asked.locator("cs-thread[data-state=live]").waitFor();
    const id = await inquiryOf("history of islands");

    const page = await desk.newPage();
    await page.goto(`/desk/${demoLibrary}/ask/inquiries/${id}`);
    await page.locator("#say textarea").fill("Try this:");
    await page.locator("summary", { hasText: "Find a title" }).click();
    await page.getByLabel("Title, author or number").fill("history");
    await page.locator("#find-words").press("Enter");
    await page.locator("[data-link^='/titles/']").first().click();
    await page.locator("#find-words").fill(await titleElsewhere());
    await page.locator("#find-words").press("Enter");
    const written = page.locator("#say textarea");
    expect(await written.inputValue()).toMatch(/^Try this: http.*\/titles\/[0-9a-f-]{36} $/);
    await page.locator("[data-link^='/request/title/']").first().click();
    expect(await written.inputValue()).toMatch(/\/request\/title\/[0-9a-f-]{36} $/);
    expect(await violations(page)).toEqual([]);
    await page.locator("#say button").click();
    await page.locator(".thing-card").first().waitFor();

    const cards = asked.locator(".thread .thing-card");
    await cards.nth(1).waitFor();
    expect(await cards.first().locator(".availability-line").innerText()).not.toBe("");
    await cards.getByRole("link", { name: /Request/ }).waitFor();
    expect(await violations(asked)).toEqual([]);
    expect(
      await asked.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    await reader.close();
  });

  test("the page that sets the window up is accessible, valid and fits", async () => {
    const page = await desk.newPage();
    const answer = await page.goto(`/desk/${demoLibrary}/ask/widget`);
    expect(await violations(page)).toEqual([]);
    expect(await invalidities((await answer?.text()) ?? "")).toEqual([]);
    await page.setViewportSize({ width: 320, height: 256 });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
  });
});

/** The name of a title that is not at home, and can be requested. */
async function titleElsewhere(): Promise<string> {
  const page = await desk.newPage();
  await page.goto("/find?q=history");
  const found = page.locator("main .result-title a");
  const links = await found.evaluateAll((all) =>
    all.map((link) => [link.getAttribute("href") ?? "", link.textContent]),
  );
  for (const [href, name] of links) {
    const text = await (await desk.request.get(href ?? "")).text();
    if (!text.includes('href="/request/title/')) continue;
    await page.close();
    return name ?? "";
  }
  throw new Error("no title is offered from elsewhere");
}

/** The id of the newest question with these words, as its desk lists it. */
async function inquiryOf(words: string): Promise<string> {
  const page = await desk.newPage();
  await page.goto(`/desk/${demoLibrary}/ask/inquiries`);
  const href = await page
    .getByRole("link", { name: new RegExp(words) })
    .first()
    .getAttribute("href");
  await page.close();
  return href?.split("/").at(-1) ?? "";
}
