import type { Browser, BrowserContext, Page, Worker } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { look, openBrowser } from "#test/browser";
import { signIn } from "#test/people";
import { pushReader } from "#test/push-reader";

/** A reader of the demo whom no other journey needs. */
const reader = "ines.rojas@port-merrow.example";
const SETTINGS = "/my/notices/settings?lang=en";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function arrive(javaScript = true): Promise<BrowserContext> {
  const context = await look(browser, inject("site"), { javaScript });
  await signIn(context, reader);
  return context;
}

/**
 * This Chromium may show no notices and knows no push service: what those would answer is played.
 * All else is the browser's own and ours: page, element, worker, server.
 */
async function playPushService(context: BrowserContext): Promise<void> {
  const { p256dh, auth } = pushReader();
  const subscription = {
    endpoint: `https://push.example/${crypto.randomUUID()}`,
    expirationTime: null,
    keys: { p256dh, auth },
  };
  await context.addInitScript((given) => {
    const made = { ...given, toJSON: () => given, unsubscribe: () => Promise.resolve(true) };
    const kept = () => localStorage.getItem("played");
    Object.defineProperty(Notification, "permission", { get: () => "default" });
    Notification.requestPermission = () => Promise.resolve("granted");
    Object.assign(PushManager.prototype, {
      getSubscription: () => Promise.resolve(kept() === null ? null : made),
      subscribe: ({ applicationServerKey }: { applicationServerKey: string }) => {
        localStorage.setItem("played", applicationServerKey);
        return Promise.resolve(made);
      },
    });
  }, subscription);
}

describe("a device", () => {
  test("is turned on by its reader, listed, and turned off", async () => {
    const context = await arrive();
    await playPushService(context);
    const page = await context.newPage();
    await page.goto(SETTINGS);
    await page.locator("cs-push button").click();
    await page.waitForURL(/done=device-added/);
    expect(await page.locator(".notice").textContent()).toContain("shows your notices now");
    expect(await page.locator("main table").textContent()).toContain("This device");
    const key = await page.evaluate(() => localStorage.getItem("played"));
    expect(Buffer.from(key ?? "", "base64url")).toHaveLength(65);
    await page.waitForTimeout(300);
    expect(await page.locator("cs-push button").isVisible(), "it is on already").toBe(false);
    await page.locator("main button", { hasText: "Stop" }).click();
    expect(await page.locator("main").textContent()).toContain("none of your devices");
    await page.locator("cs-push button").waitFor();
    await context.close();
  });

  test("that may not show notices, or has no script, is told so", async () => {
    const context = await arrive();
    const page = await context.newPage();
    await page.goto(SETTINGS);
    await page.locator("cs-push", { hasText: "was told not to show notices" }).waitFor();
    await context.close();
    const scriptless = await arrive(false);
    const still = await scriptless.newPage();
    await still.goto(SETTINGS);
    expect(await still.locator("cs-push noscript").innerText()).toContain("Mail comes without it");
    await scriptless.close();
  });
});

type Log = { shown: unknown[]; opened: unknown[] };

describe("the service worker", () => {
  let context: BrowserContext;
  let page: Page;
  let worker: Worker;
  beforeAll(async () => {
    context = await arrive();
    page = await context.newPage();
    await page.goto(SETTINGS);
    const started = context.waitForEvent("serviceworker");
    await page.evaluate(() =>
      navigator.serviceWorker
        .register("/service-worker.js", { scope: "/my/notices" })
        .then(() => 0),
    );
    worker = await started;
    await worker.evaluate(() => {
      const log = { shown: [] as unknown[], opened: [] as unknown[] };
      Object.assign(globalThis, { log });
      const { registration, clients } = globalThis as unknown as Record<string, object>;
      Object.assign(registration ?? {}, {
        showNotification: (...told: unknown[]) => Promise.resolve(log.shown.push(told)),
      });
      Object.assign(clients ?? {}, {
        openWindow: (url: string) => Promise.resolve(log.opened.push(url)),
      });
    });
  });
  afterAll(() => context.close());

  const logged = () => worker.evaluate(() => (globalThis as unknown as { log: Log }).log);

  /** Hands the browser a message as a push service would (Chrome DevTools Protocol). */
  async function push(data: string): Promise<void> {
    const origin = inject("site");
    const session = await context.newCDPSession(page);
    const { promise: found, resolve } = Promise.withResolvers<string>();
    session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL.endsWith("/my/notices"));
      if (own) resolve(own.registrationId);
    });
    await session.send("ServiceWorker.enable");
    const registrationId = await found;
    await session.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data });
    await session.detach();
  }

  test("shows what was pushed, and something for what it cannot read", async () => {
    const notification = {
      title: "Port Merrow",
      body: "There is news.",
      lang: "ar",
      dir: "rtl",
      tag: "t",
    };
    const navigate = `${inject("site")}/my/notices`;
    await push(JSON.stringify({ web_push: 8030, notification: { ...notification, navigate } }));
    await push("not json");
    await expect.poll(async () => (await logged()).shown.length).toBe(2);
    const { title, ...options } = notification;
    expect((await logged()).shown).toEqual([
      [title, { ...options, data: navigate }],
      [new URL(inject("site")).host, { data: navigate }],
    ]);
  });

  test("opens the page it leads to, and none of another site", async () => {
    const wanted = [
      `${inject("site")}/my/lists`,
      "https://elsewhere.example/",
      "javascript:alert(1)",
    ];
    await worker.evaluate((urls) => {
      for (const data of urls) {
        const click = new Event("notificationclick");
        const notification = { data, close: () => undefined };
        const waitUntil = (work: Promise<unknown>) => void work;
        globalThis.dispatchEvent(Object.assign(click, { notification, waitUntil }));
      }
    }, wanted);
    await expect.poll(async () => (await logged()).opened.length).toBe(3);
    const centre = `${inject("site")}/my/notices`;
    expect((await logged()).opened).toEqual([wanted[0], centre, centre]);
  });

  test("stands between no page and its reader", async () => {
    await page.goto("/my/notices");
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(
        ({ scope }) => new URL(scope).pathname,
      ),
    );
    expect(scopes).toEqual(["/my/notices"]);
  });
});
