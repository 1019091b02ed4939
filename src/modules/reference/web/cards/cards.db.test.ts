import { afterAll, beforeAll, expect, test } from "vitest";
import type { Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { askAs } from "#test/reference-desk";
import { type Guest, guest, signedInAt } from "#test/web-guest";

let d: TestDeployment;
let home: Library;
let reader: Guest;
beforeAll(async () => {
  d = await testDeployment();
  home = await d.library("HOME", "Harbour Library");
  await d.library("AWAY", "Abbey Library");
  reader = await guest(d);
});
afterAll(() => d.close());

const cardsIn = (html: string) => html.split('class="thing-card"').length - 1;
const here = (path: string) => new URL(path, d.config.publicUrl).href;

test("links to this site unfold, in the language of whoever reads; those of others never do", async () => {
  const text = `Go to ${here("/libraries/AWAY")} or https://evil.example/libraries/AWAY`;
  const { code } = await askAs(d, home, { text });
  const page = await (await reader.get(`/ask/q/${code}`)).text();
  expect(cardsIn(page)).toBe(1);
  expect(page).toMatch(/class="thing-card"[^]*href="\/libraries\/AWAY"[^]*Abbey Library/);
  const thread = await (await reader.get(`/ask/q/${code}/thread?lang=ar`)).text();
  expect(cardsIn(thread)).toBe(1);
});

test("a link to nothing stays a link", async () => {
  const text = `${here("/libraries/NONE")} ${here("/titles/00000000-0000-7000-8000-000000000000")} ${here("/my")}`;
  const { code } = await askAs(d, home, { text });
  const answer = await reader.get(`/ask/q/${code}`);
  expect([answer.status, cardsIn(await answer.text())]).toEqual([200, 0]);
});

test("staff put what they found into their answer, without script too", async () => {
  const staff = await signedInAt(d, home);
  const { inquiry } = await askAs(d, home);
  const at = `/desk/HOME/ask/inquiries/${inquiry.id}`;
  const none = await staff.get(`${at}/titles?words=zzqq`);
  expect([none.status, (await none.text()).includes("Nothing found")]).toEqual([200, true]);
  expect((await staff.get(`${at}/titles`)).status).toBe(200);
  expect((await reader.get(`${at}/titles?words=a`)).status).toBe(403);
  const page = await (
    await staff.get(`${at}?link=${encodeURIComponent("/libraries/AWAY")}`)
  ).text();
  expect(page).toMatch(new RegExp(`<textarea[^>]*>${here("/libraries/AWAY")}</textarea>`));
  const foreign = await (
    await staff.get(`${at}?link=${encodeURIComponent("//evil.example")}`)
  ).text();
  expect(foreign).not.toContain("evil.example</textarea>");
});
