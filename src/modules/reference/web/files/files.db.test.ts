import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Library, Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { askAs, operatorAt } from "#test/reference-desk";
import { type Guest, guest, signedInAt } from "#test/web-guest";
import { comeToDesk } from "../../actions/desk/presence.ts";
import { claim } from "../../actions/inquiry/claim.ts";
import { end } from "../../actions/inquiry/end.ts";
import { merge } from "../../actions/inquiry/merge.ts";
import { passOn } from "../../actions/inquiry/hand-on.ts";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);
const presence = { name: "Ana", forNetwork: true, most: 20, languages: [], skills: [] };

let d: TestDeployment;
let home: Library;
let away: Library;
let reader: Guest;
beforeAll(async () => {
  d = await testDeployment();
  home = await d.library("HOME");
  away = await d.library("AWAY");
  reader = await guest(d);
});
afterAll(() => d.close());

function form(content: Uint8Array | string, name: string, fields: Record<string, string> = {}) {
  const data = new FormData();
  for (const [field, value] of Object.entries(fields)) data.set(field, value);
  data.set("file", new Blob([typeof content === "string" ? content : Buffer.from(content)]), name);
  return data;
}

const send = (code: string, content: Uint8Array | string, name: string) =>
  reader.post(`/ask/q/${code}/files`, form(content, name));
const linksIn = (html: string) => [
  ...new Set([...html.matchAll(/href="(\/[^"]*\/files\/[0-9a-f-]{36})"/g)].map(([, href]) => href)),
];
const linksOf = async (code: string) => linksIn(await (await reader.get(`/ask/q/${code}`)).text());

/** How many files lie in the store. */
async function stored(): Promise<number> {
  const all = await readdir(join(d.config.dataDir, "blobs"), { recursive: true });
  return all.filter((name) => /[0-9a-f]{64}$/.test(name)).length;
}

describe("a reader's file", () => {
  test("stands in the conversation, and comes back as it was sent, to be kept and not to be run", async () => {
    const { code } = await askAs(d, home);
    const answer = await send(code, PNG, "Größe.png");
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/ask/q/${code}#say`]);
    const page = await (await reader.get(`/ask/q/${code}`)).text();
    expect(page).toContain("<bdi>Größe.png</bdi>");
    expect(page).toContain("PNG, 1 kB");
    const [href = ""] = linksIn(page);
    expect(page).toContain(`<img class="said-picture" src="${href}"`);
    const file = await reader.get(href);
    expect(Buffer.from(await file.arrayBuffer()).equals(PNG)).toBe(true);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      "content-type": "image/png",
      "content-disposition":
        "attachment; filename=\"Gr-e.png\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe.png",
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
    });
    const transcript = await (await reader.get(`/ask/q/${code}/transcript`)).text();
    expect(transcript).toContain("Größe.png");
  });

  test("opens with no other code, and where there is none", async () => {
    const { code } = await askAs(d, home);
    const { code: other } = await askAs(d, home);
    await send(code, "My notes", "notes.txt");
    const [href = ""] = await linksOf(code);
    expect((await reader.get(href)).headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect((await reader.get(href.replace(code, other))).status).toBe(404);
    expect((await reader.get(`/ask/q/${code}/files/${crypto.randomUUID()}`)).status).toBe(404);
    expect((await reader.get(`/ask/q/${code}/files/x`)).status).toBe(404);
    expect((await (await guest(d)).get(`/desk/HOME/ask/inquiries/x/files/y`)).status).toBe(403);
  });

  test("of a kind that is not taken, too large, empty or missing is refused with a word, and not kept", async () => {
    const { code } = await askAs(d, home);
    const before = await stored();
    const refusals = [
      [Buffer.from("MZ\x90\0\x03\0\0\0", "latin1"), "run.exe", "Files of this kind are not taken"],
      [Buffer.concat([PNG, Buffer.alloc(10 * 1024 * 1024)]), "large.png", "larger than 10 MB"],
      ["", "empty.txt", "Choose a file first"],
    ] as const;
    for (const [content, name, word] of refusals) {
      const answer = await send(code, content, name);
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain(word);
    }
    const none = await reader.post(`/ask/q/${code}/files`, new FormData());
    expect(none.status).toBe(422);
    expect(await stored()).toBe(before);
  });

  test("is one of twenty at most", async () => {
    const { code } = await askAs(d, home);
    for (let n = 0; n < 20; n++) expect((await send(code, `Note ${n}`, "n.txt")).status).toBe(303);
    const before = await stored();
    const answer = await send(code, "One more", "n.txt");
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("holds 20 files");
    expect(await stored()).toBe(before);
  });

  test("goes with the conversation when that is erased", async () => {
    const { code } = await askAs(d, home);
    const before = await stored();
    await send(code, "A letter", "letter.txt");
    expect(await stored()).toBe(before + 1);
    const [href = ""] = await linksOf(code);
    expect((await reader.post(`/ask/q/${code}/erasure`, {})).status).toBe(200);
    await expect.poll(stored).toBe(before);
    expect((await reader.get(href)).status).toBe(404);
  });
});

describe("at the desk", () => {
  test("files are for who holds the conversation, and only while they do; notes are not for the reader", async () => {
    await operatorAt(d, home, "Hana");
    const helper = await signedInAt(d, away);
    const colleague = await signedInAt(d, away);
    await d.run(helper.who, (ctx) => comeToDesk(ctx, presence));
    const { code, inquiry } = await askAs(d, home);
    await send(code, PNG, "map.png");
    const at = (library: Library) => `/desk/${library.code}/ask/inquiries/${inquiry.id}`;
    const own = await signedInAt(d, home);
    const [map = ""] = linksIn(await (await own.get(at(home))).text());
    expect((await own.get(map)).status).toBe(200);
    const fromAway = map.replace("/desk/HOME/", "/desk/AWAY/");
    expect((await helper.get(fromAway)).status).toBe(404);

    await passTo(helper.who, inquiry.id);
    expect((await helper.get(fromAway)).status).toBe(200);
    expect((await colleague.get(fromAway)).status).toBe(404);
    expect((await helper.post(`${at(away)}/files`, form("For you", "list.txt"))).status).toBe(303);
    const note = form("Among us", "secret.txt", { note: "on" });
    expect((await helper.post(`${at(away)}/files`, note)).status).toBe(303);
    const page = await (await helper.get(at(away))).text();
    expect(page).toContain("secret.txt");
    const shown = await (await reader.get(`/ask/q/${code}`)).text();
    expect(shown).toContain("list.txt");
    expect(shown).not.toContain("secret.txt");
    const secret = linksIn(page).at(-1)?.split("/").at(-1) ?? "";
    expect((await reader.get(`/ask/q/${code}/files/${secret}`)).status).toBe(404);

    await d.run(helper.who, (ctx) => end(ctx, inquiry.id, "finish"));
    expect((await helper.get(fromAway)).status).toBe(404);
  });
});

test("a file goes along where its conversation becomes a part of another one", async () => {
  const staff = await signedInAt(d, home);
  const { code, inquiry } = await askAs(d, home, { live: false, email: "ana@example.org" });
  const other = await askAs(d, home, { live: false, email: "ana@example.org" });
  await send(code, "My list", "list.txt");
  await d.run(staff.who, (ctx) => merge(ctx, inquiry.id, other.inquiry.code));
  const [href = ""] = await linksOf(other.code);
  expect(await (await reader.get(href)).text()).toBe("My list");
  const page = await (await staff.get(`/desk/HOME/ask/inquiries/${other.inquiry.id}`)).text();
  expect((await staff.get(linksIn(page)[0] ?? "")).status).toBe(200);
});

/** Offers an inquiry of the home library to another one, whose helper takes it. */
async function passTo(helper: Visitor, id: string): Promise<void> {
  const who = await operatorAt(d, home, "Ivo");
  await d.run(who, (ctx) => claim(ctx, id));
  await d.run(who, (ctx) => passOn(ctx, id, away.id));
  await d.run(helper, (ctx) => claim(ctx, id));
}
