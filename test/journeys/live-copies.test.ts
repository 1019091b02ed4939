import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { look, openBrowser } from "#test/browser";
import { violations } from "#test/page-faults";
import { demoLibrary, people, signIn } from "#test/people";
import { brokenPeer } from "#test/peers/broken";
import { type Sip2Peer, sip2Peer } from "#test/peers/sip2";

type Copy = { readonly barcode: string | null };
type Title = {
  readonly id: string;
  readonly records: readonly {
    readonly library: string;
    readonly branches: readonly { readonly copies: readonly Copy[] }[];
  }[];
};

let browser: Browser;
let desk: BrowserContext;
let title: Title;
let peer: Sip2Peer;
const address = `/desk/${demoLibrary}/catalogue/availability`;

beforeAll(async () => {
  browser = await openBrowser();
  desk = await look(browser, inject("site"), { javaScript: false });
  await signIn(desk, people.administrator);
  title = await titleWithBarcodes(desk);
  const items = Object.fromEntries(
    barcodesOf(title).map((barcode) => [barcode, { status: "04", due: "20991231    235900" }]),
  );
  peer = await sip2Peer({ items, login: { user: "shelf", password: "sesame" }, delayMs: 20 });
});
afterAll(async () => {
  await desk.request.post(`${address}/pause`);
  await browser.close();
  await peer.close();
});

/** A title of the demo library whose copies have barcodes, for which SIP2 can ask. */
async function titleWithBarcodes(context: BrowserContext): Promise<Title> {
  const list = await context.request.get(`/api/v1/titles?library=${demoLibrary}&size=20&facets=0`);
  const { titles } = (await list.json()) as { titles: readonly { id: string }[] };
  for (const { id } of titles) {
    const one = (await (await context.request.get(`/api/v1/titles/${id}`)).json()) as Title;
    if (barcodesOf(one).length > 0) return one;
  }
  throw new Error("no title of the demo library has a barcode");
}

function barcodesOf({ records }: Title): readonly string[] {
  return records
    .filter(({ library }) => library === demoLibrary)
    .flatMap(({ branches }) =>
      branches.flatMap(({ copies }) => copies.flatMap(({ barcode }) => barcode ?? [])),
    );
}

async function connect(port: number): Promise<void> {
  const page = await desk.newPage();
  await page.goto(`${address}?connector=sip2`);
  await page.locator("[name=host]").fill("127.0.0.1");
  await page.locator("[name=port]").fill(String(port));
  await page.locator("[name=tls]").uncheck();
  await page.locator("[name=user]").fill("shelf");
  await page.locator("[name=secret]").fill("sesame");
  await page.locator("main form:has([name=host]) button[type=submit]").click();
  expect(await page.locator("[role=status]").first().textContent()).toContain("Saved.");
  await page.close();
}

describe("where a copy is at this moment", () => {
  test("is connected at the desk, and tried, without script", async () => {
    await connect(peer.port);
    const page = await desk.newPage();
    await page.goto(address);
    await page.locator("main form:has([name=number]) button").click();
    expect(await page.locator("main [role=status]").textContent()).toMatch(/Record .+ ms/);
    expect(await page.content()).not.toContain("sesame");
    await page.close();
  });

  test("comes in place where script runs, and is said politely", async () => {
    const context = await look(browser, inject("site"));
    const page = await context.newPage();
    const home = page.locator(`[data-live$="/live/${demoLibrary}"]`);
    await page.goto(`/titles/${title.id}`, { waitUntil: "commit" });
    await home.waitFor({ state: "attached" });
    const status = page.locator("cs-live > [role=status]");
    await expect
      .poll(() => status.textContent())
      .toBe("The libraries' own systems have been asked.");
    expect(await home.count()).toBe(0);
    expect(await page.locator(".availability").textContent()).toContain(
      "due back December 31, 2099",
    );
    expect(await page.locator("#title-fact .availability-line").count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await page.goto(`/titles/${title.id}?live=1&lang=ar`);
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  test("comes to the card of a title in a conversation, too", async () => {
    const context = await look(browser, inject("site"));
    const page = await context.newPage();
    await page.goto(`/ask/${demoLibrary}`);
    const link = new URL(`/titles/${title.id}`, page.url()).href;
    await page.locator("#f-text").fill(`When does ${link} come back?`);
    const renewed = page.waitForResponse((answer) =>
      answer.url().endsWith(`/titles/${title.id}/live?seen-from=${demoLibrary}`),
    );
    await page.locator("main form button.button-primary").click();
    // As they were delivered, its copies are on the shelf.
    expect(await (await renewed).text()).toContain("has lent its copies");
    const card = page.locator(".thing-card cs-live");
    await expect.poll(() => card.innerText()).toContain("has lent its copies");
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  test("comes by the page once more without it", async () => {
    const context = await look(browser, inject("site"), { javaScript: false });
    const page = await context.newPage();
    await page.goto(`/titles/${title.id}`);
    expect(await page.locator(".availability").textContent()).not.toContain("2099");
    await page.locator("main a[href*='live=1']").click();
    expect(new URL(page.url()).search).toBe("?live=1");
    expect(await page.locator(".availability").textContent()).toContain(
      "due back December 31, 2099",
    );
    await context.close();
  });

  test("stays as delivered when the system hangs, and the page does not wait for it", async () => {
    const dead = await brokenPeer("hangs");
    await connect(dead.port);
    const context = await look(browser, inject("site"));
    const page = await context.newPage();
    const began = performance.now();
    await page.goto(`/titles/${title.id}`);
    expect(performance.now() - began).toBeLessThan(2000);
    const note = page.locator(".availability-library .availability-note", {
      hasText: "does not answer now",
    });
    await note.first().waitFor({ state: "attached", timeout: 8000 });
    await context.close();
    await dead.close();
  });
});
