import type { Browser, BrowserContext, Page, Response } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { look, type Look, openBrowser } from "#test/browser";
import { faultyForms } from "#test/faulty-forms";
import { invalidities, violations } from "#test/page-faults";
import { pages } from "#test/pages";
import { people, signIn } from "#test/people";
import { stagePages } from "#test/staged-pages";

const looks: Readonly<Record<string, Look>> = {
  light: {},
  dark: { dark: true },
  Arabic: { locale: "ar" },
  "a phone": { width: 360, height: 740 },
  // 1280 px at 400 % zoom is 320 CSS px wide (WCAG 2.2, 1.4.10)
  "400 % zoom": { width: 320, height: 256, javaScript: true },
};

/** Looks that differ from others in one way are looked at for that: colours, and what has to be scrolled. */
const ownRules: Readonly<Record<string, readonly string[]>> = {
  dark: ["color-contrast"],
  "400 % zoom": ["scrollable-region-focusable"],
};

let browser: Browser;
let places: Readonly<Record<string, string>> = {};
const contexts = new Map<string, Promise<BrowserContext>>();

beforeAll(async () => {
  browser = await openBrowser();
  places = await stagePages({ open: (person) => open(person, {}), site: inject("site") });
});
afterAll(() => browser.close());

/** One profile per person and look, signed in once. */
function contextOf(person: string, name: string): Promise<BrowserContext> {
  const key = `${person} ${name}`;
  const known = contexts.get(key) ?? open(person, looks[name] ?? {});
  contexts.set(key, known);
  return known;
}

async function open(person: string, wanted: Look): Promise<BrowserContext> {
  const context = await look(browser, inject("site"), wanted);
  if (person !== "stranger") await signIn(context, people[person as keyof typeof people]);
  // A person's own language goes before the browser's; a link chooses another for this browser.
  if (wanted.locale) await context.request.get(`/?lang=${wanted.locale}`);
  return context;
}

const all = Object.entries(pages).flatMap(([person, paths]) =>
  paths.map((path) => ({ person, path })),
);

function filled(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, (whole, name: string) => places[name] ?? whole);
}

/** A page of a person in a look, and what goes wrong in its scripts and on its console. */
async function openPage(person: string, name: string): Promise<[Page, string[]]> {
  const page = await (await contextOf(person, name)).newPage();
  const faults: string[] = [];
  page.on("pageerror", (fault) => faults.push(`script: ${fault.message}`));
  page.on("console", (message) => {
    // The browser itself says so of every page that answers 404 or 422.
    if (message.type() === "error" && !/status of 4(?:04|22)/.test(message.text()))
      faults.push(`console: ${message.text()}`);
  });
  return [page, faults];
}

/** Whether a page fits, is accessible, and is valid HTML: the last in two languages, which are all there is to it. */
async function expectSound(page: Page, name: string, answer: Response | null): Promise<void> {
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    "sideways scrolling",
  ).toBeLessThanOrEqual(0);
  expect(await violations(page, ownRules[name])).toEqual([]);
  if (name === "light" || name === "Arabic")
    expect(await invalidities((await answer?.text()) ?? "")).toEqual([]);
}

describe.each(Object.keys(looks))("in %s", (name) => {
  test.each(all)("$path for $person is accessible, valid and fits", async ({ person, path }) => {
    const [page, faults] = await openPage(person, name);
    const answer = await page.goto(filled(path));
    expect(answer?.status(), path).toBe(path === "/no-such-page" ? 404 : 200);
    await expectSound(page, name, answer);
    expect(faults).toEqual([]);
    await page.close();
  });

  test.each(faultyForms)("$action for $person says what is wrong, and is sound", async (form) => {
    const [page, faults] = await openPage(form.person, name);
    await page.goto(filled(form.at));
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.request().method() === "POST"),
      page.waitForEvent("load"),
      page.evaluate(sendForm, [filled(form.action), form.fields] as const),
    ]);
    expect(answer.status()).toBe(422);
    expect(await page.locator("main [aria-invalid], main [role=alert]").count()).toBeGreaterThan(0);
    await expectSound(page, name, answer);
    expect(faults).toEqual([]);
    await page.close();
  });
});

/** Sends a form from within the page that shows it, with what a person might have typed into it. */
function sendForm([action, fields]: readonly [string, Readonly<Record<string, string>>]): void {
  const form = document.createElement("form");
  form.method = "post";
  form.action = action;
  for (const [name, value] of Object.entries(fields)) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}
