import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { packageRoot } from "#kernel/config";
import { look, openBrowser } from "#test/browser";
import { violations } from "#test/page-faults";
import { demoLibrary, people, signIn } from "#test/people";

type Consortium = {
  readonly libraries: readonly {
    readonly code: string;
    readonly name: { readonly en: string };
    readonly staff: readonly { readonly email: string }[];
  }[];
};
const { libraries } = JSON.parse(
  readFileSync(join(packageRoot, "demo/consortium.json"), "utf8"),
) as Consortium;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Goes to the first title of a search that is offered from elsewhere. */
async function findElsewhere(page: Page, words: string): Promise<void> {
  await page.goto(`/find?q=${words}`);
  const found = page.locator("main .result-title a");
  for (const href of await found.evaluateAll((all) => all.map((one) => one.getAttribute("href")))) {
    await page.goto(href ?? "/");
    if ((await page.locator('main a[href^="/request/title/"]').count()) > 0) return;
  }
  throw new Error(`nothing of "${words}" is offered from elsewhere`);
}

/** A desk whose people act by the forms of its pages. */
async function deskOf(code: string, email: string) {
  const context = await look(browser, inject("site"), { javaScript: false });
  await signIn(context, email);
  const post = async (path: string, form: Record<string, string> = {}) => {
    const headers = { origin: inject("site") };
    const answer = await context.request.post(`/desk/${code}/lending${path}`, { headers, form });
    expect(answer.status(), `${path}: ${answer.statusText()}`).toBe(200);
  };
  return { context, post };
}

async function textOf(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).first().textContent()) ?? "";
}

const lastOf = (address: string): string =>
  new URL(address, inject("site")).pathname.split("/").at(-1) ?? "";

/** The library of which a sentence speaks first, and somebody who works there. */
function lenderIn(text: string): { readonly code: string; readonly email: string } {
  const lender = libraries.find(({ name }) => text.startsWith(name.en));
  if (!lender) throw new Error(`of which library is this: ${text}`);
  return { code: lender.code, email: lender.staff[0]?.email ?? "" };
}

/** The supply at a lender's desk, by the title of what is asked. */
async function supplyAt(context: BrowserContext, code: string, title: string): Promise<string> {
  const page = await context.newPage();
  await page.goto(`/desk/${code}/lending?queue=lend-answer`);
  const row = page.locator("main tr", { hasText: title });
  const href = await row.last().locator('a[href*="/supplies/"]').first().getAttribute("href");
  await page.close();
  return lastOf(href ?? "");
}

describe.each([
  ["without script", false, "omar.haddad@port-merrow.example", "garden"],
  ["with script", true, "ines.rojas@port-merrow.example", "music"],
])("a reader borrows from elsewhere %s", (_, javaScript, email, words) => {
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    context = await look(browser, inject("site"), { javaScript, width: 360 });
    await signIn(context, email);
    page = await context.newPage();
  });
  afterAll(() => context.close());

  test("finds it, requests it with one click, is told, renews it and gives it back", async () => {
    await findElsewhere(page, words);
    expect(await page.locator(".title-offer").textContent()).toMatch(
      /Usually here in \d+ to \d+ days/,
    );
    await page.locator('main a[href^="/request/title/"]').click();
    const title = await textOf(page, "main dd a");
    await page.locator("main form#request button.button-primary").click();
    await page.waitForURL(/\/my\/requests\/.*done=placed/);
    expect(await page.locator(".notice").textContent()).toContain("Your request is placed.");
    const id = lastOf(page.url());

    const now = await textOf(page, "main .lead");
    const lender = lenderIn(now);
    const lenders = await deskOf(lender.code, lender.email);
    const own = await deskOf(demoLibrary, people.administrator);
    const supply = `/supplies/${await supplyAt(lenders.context, lender.code, title.replace(/:.*/s, ""))}/acts`;
    await lenders.post(`${supply}/promise`);
    const itemId = `J-${javaScript ? 1 : 2}`;
    await lenders.post(`${supply}/ship`, { itemId, dueAt: "2030-01-31" });
    await own.post(`/requests/${id}/acts/receive`);

    await page.goto("/my/notices");
    expect(await page.locator("main").textContent()).toContain("is here");
    await page.locator("main a", { hasText: "is here" }).first().click();
    await page.waitForURL(new RegExp(`/my/requests/${id}`));
    expect(await page.locator("main").textContent()).toContain("Bring it back by");
    await page.locator("main button", { hasText: "Ask for more time" }).click();
    await page.locator(".notice", { hasText: "You have asked for more time." }).waitFor();
    await lenders.post(`${supply}/allow-renewal`, { dueAt: "2030-03-31" });
    await page.goto(`/my/requests/${id}`);
    expect(await page.locator("main .lead").textContent()).toContain("2030");
    await own.post(`/requests/${id}/acts/return`);
    await lenders.post(`${supply}/check-in`);
    await page.goto("/my/requests");
    await page.locator("summary", { hasText: "ended" }).click();
    await page.locator("main .card", { hasText: "Done" }).first().waitFor();
    await lenders.context.close();
    await own.context.close();
  });

  test("takes a request back, and may place it again", async () => {
    await findElsewhere(page, "history");
    await page.locator('main a[href^="/request/title/"]').click();
    await page.locator("main form#request button.button-primary").click();
    await page.waitForURL(/done=placed/);
    await page.locator(".notice button", { hasText: "Undo" }).click();
    await page.waitForURL(/done=cancellation/);
    expect(await page.locator("main .badge").textContent()).toBe("Cancelled");
    expect(await page.locator(".notice a", { hasText: "Request it again" }).count()).toBe(1);
  });

  test("asks for what no catalogue has, and staff look for it", async () => {
    await page.goto("/request");
    await page.locator("main nav a", { hasText: "Article" }).click();
    await page.locator("[name=part]").fill("On waves that nobody saw");
    await page.locator("[name=title]").fill(`Zzqx Journal ${javaScript ? 1 : 2}`);
    await page.locator("main form#request .form-actions button").click();
    await page.waitForURL(/done=kept/);
    expect(await page.locator("main .badge").textContent()).toContain("staff");
  });
});

test.each(["en", "ar"] as const)(
  "every state of the pages is accessible in %s at 400 % zoom",
  async (locale) => {
    const context = await look(browser, inject("site"), { width: 320, height: 256, locale });
    await signIn(context, "omar.haddad@port-merrow.example");
    await context.request.get(`/?lang=${locale}`);
    const page = await context.newPage();
    await page.goto("/my/requests");
    const own = await page
      .locator('main a[href^="/my/requests/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(own.length).toBeGreaterThan(0);
    for (const path of ["/my/requests", "/my", ...own]) {
      await page.goto(path ?? "/my");
      await page.evaluate(() =>
        document.querySelectorAll("details").forEach((one) => (one.open = true)),
      );
      expect(await violations(page), path ?? "").toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        path ?? "",
      ).toBeLessThanOrEqual(0);
    }
    await context.close();
  },
);
