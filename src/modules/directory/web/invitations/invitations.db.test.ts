import { sql } from "kysely";
import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listMail } from "#kernel/mail";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { exportDirectory } from "../../actions/export-directory.ts";
import { importDirectory } from "../../actions/import-directory.ts";
import { peerOfAgency } from "../../actions/peers/approved-peers.ts";
import { directoryModule } from "../../module.ts";
import { asker, demo, signedIn } from "../testing/demo-visitors.ts";

const PATH = "/network/invitations";
const key = generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "pem" }).trim();

let d: TestDeployment;
let get: ReturnType<typeof asker>["get"];
let post: ReturnType<typeof asker>["post"];
let coordinator: string;
let administrator: string;

beforeAll(async () => {
  d = await testDeployment();
  ({ get, post } = asker(await d.app([directoryModule()])));
  await d.asSystem((ctx) => importDirectory(ctx, demo));
  coordinator = await signedIn(d.asSystem, "nadia", "network-coordinator", null);
  administrator = await signedIn(d.asSystem, "ruth", "library-administrator", "port-merrow");
});
afterAll(() => d.close());

/** Invites, and reads the link as the partner does. */
async function invited(name: string): Promise<string> {
  const email = `${name.toLowerCase().replaceAll(" ", "-")}@partner.example`;
  await post(PATH, coordinator, { name, email, locale: "en" });
  const mails = await d.asSystem((ctx) => listMail(ctx, 100));
  const text = mails.find(({ to }) => to === email)?.text ?? "";
  return /\/partnership\/[A-Za-z0-9_-]{43}/.exec(text)?.[0] ?? "";
}

const answers = (agency: string): Record<string, [string, string][]> => ({
  who: [
    ["name.en", "Lighthouse Library"],
    ["kind", "library"],
    ["agencies", agency],
  ],
  place: [
    ["address.lines", "Rock 1"],
    ["address.country", "IS"],
    ["latitude", "64.1"],
    ["longitude", "-21.9"],
    ["timeZone", "Atlantic/Reykjavik"],
  ],
  contact: [
    ["contact.email", "desk@lighthouse.example"],
    ["languages", "English, Icelandic"],
  ],
  system: [
    ["by", "system"],
    ["url", "https://ill.lighthouse.example/iso18626"],
    ["dialect", "reshare"],
    ["keys", `light-${agency}\n${key}`],
  ],
  terms: [
    ["terms.loan.offered", "on"],
    ["terms.loan.answerDays", "3"],
    ["terms.loan.cost.amount", "9.50"],
    ["terms.loan.cost.currency", "EUR"],
    ["terms.text.en", "In winter by sledge."],
  ],
});

async function answerAll(link: string, agency: string): Promise<void> {
  for (const [step, form] of Object.entries(answers(agency)))
    expect((await post(`${link}/${step}`, "", form)).status, step).toBe(303);
}
const idOf = async (name: string) => {
  const page = await (await get(PATH, coordinator)).text();
  return new RegExp(`invitations/([0-9a-f-]{36})"[^>]*>${name}<`).exec(page)?.[1] ?? "";
};

describe("a partner who was invited", () => {
  test("answers step by step, and comes back to where it was", async () => {
    const link = await invited("Lighthouse");
    expect(
      (await post(PATH, administrator, { name: "X", email: "x@e.example", locale: "en" })).status,
    ).toBe(403);
    expect(await (await get(link)).text()).toContain("<h2>Who you are</h2>");
    const form = answers("ISIL:ZZ-LIGHT")["who"] ?? [];
    expect((await post(`${link}/who`, "", form)).headers.get("location")).toContain("step=place");
    expect(await (await get(link)).text()).toContain("<h2>Where you are</h2>");
    const back = await (await get(`${link}?step=who`)).text();
    expect(back).toContain('value="Lighthouse Library"');
    expect((await post(`${link}/sending`, "")).status).toBe(404);
    await answerAll(link, "isil:ZZ-LIGHT");
    const last = await (await get(`${link}?step=send`)).text();
    for (const text of [
      "Lighthouse Library",
      "ISIL:ZZ-LIGHT",
      "Icelandic",
      "ill.lighthouse.example",
      "€9.50",
    ])
      expect(last).toContain(text);
    await post(`${link}/sending`, "");
    expect(await (await get(link)).text()).toContain("Thank you");
    expect((await post(`${link}/who`, "", form)).status).toBe(410);
    const mails = await d.asSystem((ctx) => listMail(ctx, 100));
    expect(
      mails.some(
        ({ to, subject }) => to === "network@estuary.example" && subject.startsWith("Lighthouse"),
      ),
    ).toBe(true);
  });

  test("is nothing until a coordinator accepts, then partner, system and draft at once", async () => {
    const before = await d.asSystem(exportDirectory);
    expect(before.partners.some(({ code }) => code === "lighthouse")).toBe(false);
    const id = await idOf("Lighthouse");
    expect(await (await get(`${PATH}/${id}`, coordinator)).text()).toContain("light-isil:ZZ-LIGHT");
    const accept = (code: string) => post(`${PATH}/${id}/acceptance`, coordinator, { code });
    expect((await accept("delta-archive")).status).toBe(422);
    expect(await d.asSystem(exportDirectory)).toEqual(before);
    expect((await accept("lighthouse")).headers.get("location")).toBe(
      "/network/agreements/lighthouse",
    );
    const after = await d.asSystem(exportDirectory);
    expect(after.partners.find(({ code }) => code === "lighthouse")).toMatchObject({
      agencies: [{ key: "ISIL:ZZ-LIGHT" }],
      contact: { email: "desk@lighthouse.example" },
      timeZone: "Atlantic/Reykjavik",
    });
    expect(after.agreements.find(({ code }) => code === "lighthouse")?.versions).toMatchObject([
      { proposed: false, terms: { loan: { cost: { amount: "9.5" } }, copy: null } },
    ]);
    const peer = await d.asSystem((ctx) => peerOfAgency(ctx, "ISIL:ZZ-LIGHT"));
    expect(peer).toMatchObject({ dialect: "reshare", requesterAuth: ["signature"] });
    expect((await accept("lighthouse-2")).status).toBe(410);
  });

  test("may not call itself a member, or another partner", async () => {
    for (const agency of ["ISIL:ZZ-PMPL", "ISIL:ZZ-CALD"]) {
      const name = `Impostor ${agency.slice(-4)}`;
      const link = await invited(name);
      await answerAll(link, agency);
      await post(`${link}/sending`, "");
      const id = await idOf(name);
      const answer = await post(`${PATH}/${id}/acceptance`, coordinator, { code: "impostor" });
      expect([answer.status, (await answer.text()).includes("is a member")]).toEqual([422, true]);
      expect((await post(`${PATH}/${id}/refusal`, coordinator)).status).toBe(303);
      expect((await get(link)).status).toBe(410);
    }
  });
});

describe("a link", () => {
  test("that has expired, was withdrawn, or never was says whom to ask", async () => {
    const [late, gone] = [await invited("Late"), await invited("Gone")];
    await d.asSystem((ctx) =>
      sql`update partner_invitation set expires_at = now() where name = 'Late'`.execute(ctx.tx),
    );
    const page = await (await get(PATH, coordinator)).text();
    const id = /([0-9a-f-]{36})\/withdrawal"[^]{0,400}?Withdraw: Gone/.exec(page)?.[1] ?? "";
    await post(`${PATH}/${id}/withdrawal`, coordinator);
    for (const link of [late, gone, `/partnership/${"A".repeat(43)}`, "/partnership/x"]) {
      const answer = await get(link);
      expect([answer.status, (await answer.text()).includes("network@estuary.example")]).toEqual([
        410,
        true,
      ]);
      expect((await post(`${link}/who`, "", { "name.en": "X", kind: "library" })).status).toBe(410);
    }
  });

  test("is kept as a hash only", async () => {
    const link = await invited("Hashed");
    const rows = await d.asSystem((ctx) =>
      sql`select partner_invitation::text as row from partner_invitation`.execute(ctx.tx),
    );
    expect(JSON.stringify(rows.rows)).not.toContain(link.split("/").at(-1));
  });
});

describe("answers that cannot be", () => {
  let link = "";
  beforeAll(async () => {
    link = await invited("Careless");
  });
  test.each([
    ["who", { kind: "castle" }],
    ["who", { "name.en": "X", kind: "library", agencies: "not an agency" }],
    ["place", { latitude: "north", timeZone: "Atlantic/Reykjavik" }],
    ["place", { timeZone: "Moon/Sea" }],
    ["contact", { "contact.email": "" }],
    ["contact", { "contact.email": "a@b.example", languages: "Klingonese" }],
    ["system", {}],
    ["system", { by: "system", url: "javascript:alert(1)" }],
    ["system", { by: "system", url: "" }],
    ["terms", {}],
    ["terms", { "terms.loan.offered": "on", "terms.loan.cost.amount": "much" }],
  ] as const)("%s refuses %o and keeps what was typed", async (step, form) => {
    const answer = await post(`${link}/${step}`, "", form);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Please mend this first");
  });

  test("a step that there is not", async () =>
    expect((await post(`${link}/nonsense`, "", {})).status).toBe(404));
});
