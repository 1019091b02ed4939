import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { look, openBrowser } from "#test/browser";
import { people, signIn } from "#test/people";

const SALTBUSH = "jo.lindqvist@saltbush-flat.example";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const contexts: BrowserContext[] = [];
async function asPerson(email: string | null, javaScript: boolean): Promise<Page> {
  const context = await look(browser, inject("site"), { javaScript });
  contexts.push(context);
  if (email) await signIn(context, email);
  return context.newPage();
}
afterAll(() => Promise.all(contexts.map((context) => context.close())));

const press = (page: Page, text: string) =>
  page.locator("main").getByRole("button", { name: text, exact: true }).click();
const said = async (page: Page) => (await page.locator("main").textContent()) ?? "";

describe.each([
  ["without script", false],
  ["with script", true],
])("%s", (_, javaScript) => {
  const suffix = javaScript ? "b" : "a";

  test("an agreement is written, signed by both sides, and in force", async () => {
    const coordinator = await asPerson(people.coordinator, javaScript);
    await coordinator.goto("/network/agreements");
    await coordinator.getByRole("link", { name: "Write an agreement" }).click();
    await coordinator.locator("#f-code").fill(`tides-${suffix}`);
    await coordinator.locator("#f-name-en").fill(`Tide tables ${suffix}`);
    await coordinator.locator("#f-starts").fill("2026-01-01");
    await coordinator.getByLabel("Port Merrow Public Library", { exact: true }).check();
    await coordinator.getByLabel("Saltbush Flat Community Library", { exact: true }).check();
    await press(coordinator, "Save the draft");
    expect(await said(coordinator)).toContain("Draft");
    await press(coordinator, "Send to the parties");
    expect(await said(coordinator)).toContain("Not signed yet");

    for (const [email, code] of [
      [people.administrator, "port-merrow"],
      [SALTBUSH, "saltbush-flat"],
    ] as const) {
      const page = await asPerson(email, javaScript);
      await page.goto(`/desk/${code}/agreements`);
      await page.getByRole("link", { name: `Tide tables ${suffix}` }).click();
      await press(page, "Sign");
      expect(await said(page)).toContain("Tick this to sign");
      await page.locator("#f-name").fill("In ink");
      await page.locator("#f-agreed").check();
      await press(page, "Sign");
      expect(await page.locator(".notice").first().textContent()).toContain("signature is noted");
    }
    await coordinator.reload();
    expect(await said(coordinator)).toContain("In force");
  });

  test("a partner is invited, answers in steps, and is accepted", async () => {
    const coordinator = await asPerson(people.coordinator, javaScript);
    await coordinator.goto("/network/invitations");
    await coordinator.locator("#f-name").fill(`Reef Library ${suffix}`);
    await coordinator.locator("#f-email").fill(`reef-${suffix}@reef.example`);
    await press(coordinator, "Send the invitation");
    await coordinator.goto("/dev/mail");
    await coordinator
      .getByRole("link", { name: `Reef Library ${suffix}` })
      .first()
      .click();
    const link = await coordinator.locator('pre a[href*="/partnership/"]').getAttribute("href");

    const partner = await asPerson(null, javaScript);
    const next = () => press(partner, "Keep and go on");
    await partner.goto(new URL(link ?? "").pathname);
    await partner.locator("#f-name-en").fill(`Reef Library ${suffix}`);
    await partner.locator("#f-agencies").fill(`ISIL:ZZ-REEF${suffix}`);
    await next();
    await partner.locator("#f-timeZone").selectOption("Pacific/Fiji");
    await next();
    await partner.locator("#f-contact-email").fill("desk@reef.example");
    await next();
    await partner.goto(new URL(link ?? "").pathname);
    expect(await partner.locator("h2").first().textContent()).toBe("Your system");
    await partner.getByLabel("By e-mail only").check();
    await next();
    await partner.locator("#f-terms-loan-offered").check();
    await next();
    expect(await said(partner)).toContain("Pacific/Fiji");
    await press(partner, "Send to Estuary Libraries");
    expect(await said(partner)).toContain("Thank you");

    await coordinator.goto("/network/invitations");
    await coordinator.getByRole("link", { name: `Reef Library ${suffix}` }).click();
    await press(coordinator, "Accept");
    expect(new URL(coordinator.url()).pathname).toMatch(/^\/network\/agreements\/reef-library/);
    expect(await said(coordinator)).toContain("Draft");
    await partner.reload();
    expect(await said(partner)).toContain("This link no longer works");
  });
});

test("an administrator sees what the rules make of a copy", async () => {
  const page = await asPerson(people.administrator, false);
  await page.goto("/desk/port-merrow/directory/lending-policy");
  const { titles } = (await (
    await page.request.get("/api/v1/titles?q=history&library=port-merrow&facets=0")
  ).json()) as { titles: { id: string }[] };
  const { records } = (await (
    await page.request.get(`/api/v1/titles/${titles[0]?.id ?? ""}`)
  ).json()) as { records: { library: string; controlNumber: string }[] };
  const record = records.find(({ library }) => library === "port-merrow");
  await page.locator("#f-copy").fill(record?.controlNumber ?? "");
  await press(page, "Look");
  expect(await page.locator("#check").textContent()).toMatch(
    /For members.*(fits first|No rule fits)/,
  );
  await page.locator("#f-copy").fill("no such copy");
  await press(page, "Look");
  expect(await page.locator("#check").textContent()).toContain("No copy of yours");
});
