import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { askAs, operatorAt } from "#test/reference-desk";
import { type Guest, guest, signedInAt } from "#test/web-guest";

const SITE = "https://www.home.example";

let d: TestDeployment;
let home: Library;
let reader: Guest;
let admin: Awaited<ReturnType<typeof signedInAt>>;
beforeAll(async () => {
  d = await testDeployment();
  home = await d.library("HOME");
  await d.library("AWAY");
  reader = await guest(d);
  admin = await signedInAt(d, home, "library-administrator");
  await admin.post("/desk/HOME/ask/widget", {
    sites: `${SITE}/visit\nhttp://localhost:8080`,
    hue: "140",
  });
});
afterAll(() => d.close());

const heldBy = (answer: Response) =>
  /frame-ancestors ([^;]*)/.exec(answer.headers.get("content-security-policy") ?? "")?.[1];

describe("the window", () => {
  test("is held by the registered pages of its library and by no other, on every answer", async () => {
    const { code } = await askAs(d, home);
    const held = [
      "/ask/HOME/window",
      "/ask/home/window?lang=ar",
      `/ask/window/q/${code}`,
      `/ask/window/q/${code}/erasure`,
      `/ask/window/q/${code}/transcript`,
      `/ask/window/q/${code}/no-such-page`,
    ];
    for (const path of held) {
      const answer = await reader.get(path);
      expect([path, heldBy(answer)]).toEqual([path, `${SITE} http://localhost:8080`]);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        "cross-origin-resource-policy": "cross-origin",
        "cross-origin-embedder-policy": "require-corp",
      });
      expect(answer.headers.get("set-cookie")).toBeNull();
    }
    const thread = await reader.get(`/ask/window/q/${code}/thread`);
    expect(heldBy(thread)).toBe(`'self' ${SITE} http://localhost:8080`);
    for (const path of ["/ask/HOME", `/ask/q/${code}`, "/ask/AWAY/window", "/ask/NONE/window"])
      expect([path, heldBy(await reader.get(path))]).toEqual([path, "'none'"]);
  });

  test("has nothing around it, and all that a reader does stays in it, in the language of its address", async () => {
    const first = await reader.get("/ask/HOME/window?lang=es");
    const page = await first.text();
    expect(page).toContain('<html lang="es" dir="ltr" data-hue="140"');
    expect(page).not.toMatch(/<header class="bar"|<footer/);
    const action = /action="(\/ask\/HOME\/window\?lang=es)"/.exec(page)?.[1] ?? "";
    const asked = await reader.post(action, { text: "¿Mapas?", language: "es" });
    expect(asked.status).toBe(303);
    const at = asked.headers.get("location") ?? "";
    expect(at).toMatch(/^\/ask\/window\/q\/[0-9A-Z-]{24}\?lang=es$/);
    const talk = await (await reader.get(at)).text();
    const code = at.split("/")[4]?.split("?")[0] ?? "";
    expect(talk).toContain(code);
    // What leads out, opens beside.
    const inside = talk.replace(/<a [^>]*target="_blank"[^>]*>/g, "");
    const leads = [...inside.matchAll(/(?:action|href|src)="(\/ask\/[^"]+)"/g)].map(([, to]) => to);
    expect(leads.length).toBeGreaterThan(5);
    for (const to of leads) expect(to).toMatch(/^\/ask\/window\/q\/[^?]+\?lang=es$/);
    const wrong = await reader.post(`/ask/window/q/${code}/messages?lang=es`, { body: "" });
    expect([wrong.status, heldBy(wrong)]).toEqual([422, `${SITE} http://localhost:8080`]);
  });

  test("brings a reader back by their code, and says where there is none such", async () => {
    const { code } = await askAs(d, home);
    const back = await reader.post("/ask/HOME/window/code?lang=en", { code: code.toLowerCase() });
    expect(back.headers.get("location")).toBe(`/ask/window/q/${code}?lang=en`);
    for (const typed of ["nonsense", "0000-0000-0000-0000-0000"]) {
      const again = await reader.post("/ask/HOME/window/code?lang=en", { code: typed });
      const shown = await reader.get(again.headers.get("location") ?? "");
      expect([
        shown.status,
        (await shown.text()).includes("There is no question with this code"),
      ]).toEqual([200, true]);
    }
    expect((await reader.get("/ask/window/q/0000-0000-0000-0000-0000")).status).toBe(404);
  });
});

describe("the launcher", () => {
  test("learns how the desk stands, for registered pages only, and nothing about anybody", async () => {
    const state = (origin: string) => reader.get("/ask/HOME/state.json?lang=ar", { origin });
    const away = await state(SITE);
    expect(away.headers.get("access-control-allow-origin")).toBe(SITE);
    expect(away.headers.get("vary")).toContain("origin");
    expect(await away.json()).toMatchObject({ live: false, hue: 140, lang: "ar", dir: "rtl" });
    const other = await state("https://evil.example");
    expect(other.headers.get("access-control-allow-origin")).toBeNull();
    await operatorAt(d, home, "Hana");
    const there = await (await state(SITE)).text();
    expect(JSON.parse(there)).toMatchObject({ live: true });
    expect(there).not.toContain("Hana");
    expect((await reader.get("/ask/NONE/state.json")).status).toBe(404);
  });
});

describe("setting it up", () => {
  test("is for administrators; what is no site is told, and what was typed stays", async () => {
    const staff = await signedInAt(d, home);
    expect((await staff.get("/desk/HOME/ask/widget")).status).toBe(403);
    expect((await staff.post("/desk/HOME/ask/widget", { sites: "", hue: "" })).status).toBe(403);
    const typed = { sites: "https://ok.example\nhttp://not.example", hue: "400" };
    const answer = await admin.post("/desk/HOME/ask/widget", typed);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain("This is no address of a site: http://not.example");
    expect(page).toContain("https://ok.example\nhttp://not.example</textarea>");
    const many = Array.from({ length: 51 }, (_, n) => `https://s${n}.example`).join("\n");
    const refused = await admin.post("/desk/HOME/ask/widget", { sites: many, hue: "1.5" });
    expect(await refused.text()).toMatch(/more than 50 sites[^]*whole number/);
    expect(heldBy(await reader.get("/ask/HOME/window"))).toContain(SITE);
  });

  test("gives the lines for other pages, and shows the window", async () => {
    const page = await (await admin.get("/desk/HOME/ask/widget?done=saved")).text();
    expect(page).toContain(
      `&lt;script async src=&quot;${d.config.publicUrl.origin}/ask/HOME/widget.js&quot;`,
    );
    expect(page).toContain("Saved.");
    const shown = await admin.get("/desk/HOME/ask/widget/window");
    expect([shown.status, heldBy(shown)]).toEqual([200, "'self'"]);
  });
});
