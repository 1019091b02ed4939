import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAudit } from "#kernel/audit";
import { listMail } from "#kernel/mail";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { exportAgreements } from "../../actions/agreements/carry-agreements.ts";
import { termsBetween } from "../../actions/agreements/lending-partners.ts";
import { remindOfEnds } from "../../actions/agreements/reminder.ts";
import { exportDirectory } from "../../actions/export-directory.ts";
import { importDirectory } from "../../actions/import-directory.ts";
import { directoryPrivacy } from "../../actions/privacy.ts";
import { directoryModule } from "../../module.ts";
import { asker, demo, signedIn } from "../testing/demo-visitors.ts";

let d: TestDeployment;
let get: ReturnType<typeof asker>["get"];
let post: ReturnType<typeof asker>["post"];
let send: (path: string, cookie: string, file: File) => Promise<Response>;
let coordinator: string;
let merrow: string;
let saltbush: string;
let clerk: string;

beforeAll(async () => {
  d = await testDeployment();
  const app = await d.app([directoryModule()]);
  ({ get, post } = asker(app));
  send = async (path, cookie, file) => {
    const body = new FormData();
    body.set("file", file);
    const headers = { origin: "http://localhost:3000", accept: "text/html", cookie };
    return app.request(`http://localhost:3000${path}`, { method: "POST", body, headers });
  };
  await d.asSystem((ctx) => importDirectory(ctx, demo));
  coordinator = await signedIn(d.asSystem, "nadia", "network-coordinator", null);
  merrow = await signedIn(d.asSystem, "ruth", "library-administrator", "port-merrow");
  saltbush = await signedIn(d.asSystem, "jo", "library-administrator", "saltbush-flat");
  clerk = await signedIn(d.asSystem, "sam", "staff", "port-merrow");
});
afterAll(() => d.close());

const text = async (path: string, cookie = "") => (await get(path, cookie)).text();
const today = () => Temporal.Now.plainDateISO("UTC");
const between = (on = today()) =>
  d.asSystem((ctx) => termsBetween(ctx, "ISIL:ZZ-PMPL", "ISIL:ZZ-SBFL", on));

const draft: [string, string][] = [
  ["code", "merrow-maps"],
  ["shown", "public"],
  ["name.en", "Maps for the bush"],
  ["kind", "lending-tier"],
  ["parties", "library:port-merrow"],
  ["parties", "library:saltbush-flat"],
  ["starts", "2026-01-01"],
  ["terms.copy.offered", "on"],
  ["terms.copy.answerDays", "1"],
  ["terms.copy.deliveryDays", "1"],
  ["terms.copy.cost.amount", "1,50"],
  ["terms.copy.cost.currency", "aud"],
  ["terms.askUnseen", "on"],
  ["terms.excludedCollections", "Local history\n\n Rare "],
  ["terms.pauses", "2027-12-20 – 2028-01-06\n2027-05-01"],
];
const without = (name: string) => draft.filter(([key]) => key !== name);
const signature = (version: number) => ({ version: String(version), name: "R. M.", agreed: "on" });

describe("an agreement between two members", () => {
  test("is written as a draft that nobody but coordinators sees", async () => {
    expect((await post("/network/agreements", merrow, draft)).status).toBe(403);
    expect((await post("/network/agreements", coordinator, draft)).status).toBe(303);
    expect((await get("/desk/port-merrow/agreements/merrow-maps", merrow)).status).toBe(404);
    expect(await text("/network/agreements/merrow-maps", coordinator)).toContain("A$1.50");
    expect(await text("/network/agreements/merrow-maps", coordinator)).toContain(
      "It may be asked for what it is not known to have.",
    );
    const [stored] = (await d.asSystem(exportAgreements)).filter(
      ({ code }) => code === "merrow-maps",
    );
    expect(stored?.versions[0]?.terms).toMatchObject({
      loan: null,
      copy: { cost: { amount: "1.5", currency: "AUD" }, answerDays: 1 },
      askUnseen: true,
      excludedCollections: ["Local history", "Rare"],
      pauses: [
        { from: "2027-12-20", to: "2028-01-06" },
        { from: "2027-05-01", to: "2027-05-01" },
      ],
    });
  });

  test("is in force when both have signed the version that they have read", async () => {
    await post("/network/agreements/merrow-maps/proposal", coordinator);
    const path = (code: string) => `/desk/${code}/agreements/merrow-maps`;
    expect(await text("/desk/port-merrow", merrow)).toContain("agreements");
    expect(await text(path("port-merrow"), merrow)).toContain("Sign for Port Merrow");
    expect(await text(path("port-merrow"), clerk)).not.toContain("Sign for Port Merrow");
    expect((await get(path("aberwen"), merrow)).status).toBe(403);
    const sign = (code: string, who: string, form: Record<string, string>) =>
      post(`${path(code)}/signature`, who, form);
    expect((await sign("port-merrow", clerk, signature(1))).status).toBe(403);
    const unread = await sign("port-merrow", merrow, { version: "1", name: "" });
    expect([unread.status, (await unread.text()).includes("Tick this to sign")]).toEqual([
      422,
      true,
    ]);
    expect((await sign("port-merrow", merrow, signature(2))).status).toBe(409);
    expect((await sign("port-merrow", merrow, signature(1))).status).toBe(303);
    expect((await sign("port-merrow", merrow, signature(1))).status).toBe(409);
    expect((await between())?.copy?.cost).toEqual({ amount: "4", currency: "EUR" });
    expect((await sign("saltbush-flat", saltbush, signature(1))).status).toBe(303);
    expect((await between())?.copy?.cost).toEqual({ amount: "1.5", currency: "AUD" });
  });

  test("stays as it was signed until a new version is signed by both", async () => {
    const dearer = [...without("terms.copy.cost.amount"), ["terms.copy.cost.amount", "0.75"]];
    await post("/network/agreements/merrow-maps", coordinator, dearer as [string, string][]);
    await post("/network/agreements/merrow-maps/proposal", coordinator);
    await post("/desk/port-merrow/agreements/merrow-maps/signature", merrow, signature(2));
    expect((await between())?.copy?.cost?.amount).toBe("1.5");
    const page = await text(
      "/desk/saltbush-flat/agreements/merrow-maps/compare?from=1&to=2",
      saltbush,
    );
    expect(page).toContain("A$0.75");
    expect(page.match(/comparison-differs/g)).toHaveLength(1);
    await post("/desk/saltbush-flat/agreements/merrow-maps/signature", saltbush, signature(2));
    expect((await between())?.copy?.cost?.amount).toBe("0.75");
  });

  test("is ended from a day on, and taken up again", async () => {
    const end = (on: string) => post("/network/agreements/merrow-maps/end", coordinator, { on });
    expect((await end("2026-01-01")).status).toBe(422);
    expect((await end(today().add({ days: 3 }).toString())).status).toBe(303);
    expect((await between(today().add({ days: 2 })))?.copy?.agreement.name).toBe(
      "Maps for the bush",
    );
    expect((await between(today().add({ days: 3 })))?.copy?.agreement.name).not.toBe(
      "Maps for the bush",
    );
    await post("/network/agreements/merrow-maps/resumption", coordinator);
    expect((await between(today().add({ days: 3 })))?.copy?.agreement.name).toBe(
      "Maps for the bush",
    );
  });

  test("tells both sides who did what", async () => {
    const page = await text("/desk/saltbush-flat/agreements/merrow-maps", saltbush);
    for (const deed of [
      "Wrote the first draft",
      "Sent version 2",
      "Version 2 is signed by all",
      "Took the end back",
    ])
      expect(page).toContain(deed);
    expect(await text("/desk/port-merrow/audit", merrow)).toContain("Signed an agreement");
  });
});

describe("what everybody reads", () => {
  test("has no money where the parties do not show it, and does not call it free", async () => {
    const page = await text("/agreements/merrow-maps");
    expect(page).toContain("Maps for the bush");
    expect(page).not.toMatch(/0\.75|free|R\. M\./);
    expect(await text("/agreements/merrow-maps", merrow)).not.toMatch(/0\.75/);
    expect(await text("/agreements/estuary-lending")).toContain("free");
  });

  test("has nothing of agreements that are for their parties", async () => {
    expect((await get("/agreements/merrow-saltbush", coordinator)).status).toBe(404);
    expect(await text("/agreements")).not.toContain("Questions while");
    await post("/network/agreements/merrow-maps/shown", coordinator, { shown: "parties" });
    expect((await get("/agreements/merrow-maps")).status).toBe(404);
  });
});

describe("a partner outside", () => {
  const path = "/network/agreements/caldera";
  const pdf = new File(["%PDF-1.7 signed"], "../../Caldera signed.pdf", { type: "text/html" });

  test("signs on paper, which is kept with the agreement", async () => {
    const [known] = (await d.asSystem(exportAgreements)).filter(({ code }) => code === "caldera");
    expect(known?.versions).toHaveLength(1);
    await post(path, coordinator, [
      ["name.en", "Estuary and Caldera"],
      ["kind", "lending-tier"],
      ["starts", "2026-03-01"],
      ["parties", "network"],
      ["parties", "partner:caldera"],
      ["terms.loan.offered", "on"],
    ]);
    await post(`${path}/proposal`, coordinator);
    await post(`${path}/signature`, coordinator, signature(2));
    const form = { version: "2", party: "partner:caldera", name: "Y. B.", on: today().toString() };
    expect((await post(`${path}/record`, coordinator, form)).status).toBe(422);
    expect((await send(`${path}/documents`, coordinator, pdf)).status).toBe(303);
    const document = /documents\/([0-9a-f-]{36})"/.exec(await text(path, coordinator))?.[1] ?? "";
    expect(
      (await post(`${path}/record`, coordinator, { ...form, document, on: "2999-01-01" })).status,
    ).toBe(422);
    expect((await post(`${path}/record`, coordinator, { ...form, document })).status).toBe(303);
    expect(await text(path, coordinator)).toMatch(/entered by .?nadia/);
    expect((await post(`${path}/documents/${document}/removal`, coordinator)).status).toBe(409);
    const file = await get(`/desk/port-merrow/agreements/caldera/documents/${document}`, clerk);
    expect(file.headers.get("content-type")).toBe("application/pdf");
    expect(file.headers.get("content-disposition")).toBe(
      'attachment; filename="Caldera-signed.pdf"',
    );
    expect(await file.text()).toBe("%PDF-1.7 signed");
    expect((await get(`${path}/documents/${document}`)).status).toBe(403);
  });

  test.each([
    ["nothing", new File([""], "empty.pdf")],
    ["a page that calls itself PDF", new File(["<script>"], "page.pdf")],
    ["another kind of file", new File(["%PDF-1.7"], "program.exe")],
    ["too much", new File(["%PDF-", new Uint8Array(10 * 1024 * 1024)], "large.pdf")],
  ])("may not send %s", async (_, file) => {
    const before = await d.asSystem(exportDirectory);
    expect((await send(`${path}/documents`, coordinator, file)).status).toBe(422);
    expect(await d.asSystem(exportDirectory)).toEqual(before);
  });
});

describe("bad input", () => {
  test.each([
    ["no party", without("parties")],
    ["one library alone", [...without("parties"), ["parties", "library:manara"]]],
    ["a party that is none", [...draft, ["parties", "partner:nobody"]]],
    ["a party twice", [...draft, ["parties", "library:port-merrow"]]],
    [
      "an amount with a sign",
      [...without("terms.copy.cost.amount"), ["terms.copy.cost.amount", "-3"]],
    ],
    [
      "a currency that is none",
      [...without("terms.copy.cost.currency"), ["terms.copy.cost.currency", "QQQ"]],
    ],
    ["days that are none", [...without("terms.pauses"), ["terms.pauses", "in summer"]]],
    ["an end before the beginning", [...draft, ["ends", "2025-01-01"]]],
    ["a thousand years", [...draft, ["terms.copy.loanDays", "365000"]]],
  ])("%s is told, and what was typed stays", async (_, form) => {
    const rows = form.map(([name, value]): [string, string] => [
      name ?? "",
      name === "code" ? "other" : (value ?? ""),
    ]);
    const answer = await post("/network/agreements", coordinator, rows);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Maps for the bush");
    expect((await get("/network/agreements/other", coordinator)).status).toBe(404);
  });
});

describe("before the end", () => {
  test("both sides are told once", async () => {
    const ends = today().add({ days: 20 }).toString();
    const form: [string, string][] = [...draft, ["ends", ends], ["remindDays", "30"]];
    await post(
      "/network/agreements",
      coordinator,
      form.map(([n, v]): [string, string] => [n, n === "code" ? "short" : v]),
    );
    await post("/network/agreements/short/proposal", coordinator);
    const told = () => d.asSystem(remindOfEnds);
    expect(await told()).toBe(0);
    await post("/desk/port-merrow/agreements/short/signature", merrow, signature(1));
    await post("/desk/saltbush-flat/agreements/short/signature", saltbush, signature(1));
    expect(await told()).toBe(1);
    expect(await told()).toBe(0);
    const mails = await d.asSystem((ctx) => listMail(ctx, 50));
    const about = mails.filter(({ subject }) => subject.startsWith("Maps for the bush ends on"));
    expect(about.map(({ to }) => to).toSorted()).toEqual([
      "jo@e.example",
      "network@estuary.example",
      "ruth@e.example",
    ]);
    expect(await text("/desk/port-merrow/agreements", merrow)).toContain("Ending soon");
  });
});

test("everything is carried to another deployment, and is in force there", async () => {
  const other = await testDeployment();
  const data = await d.asSystem(exportDirectory);
  await other.asSystem((ctx) => importDirectory(ctx, JSON.parse(JSON.stringify(data))));
  const there = await other.asSystem(exportDirectory);
  expect(there.agreements).toEqual(data.agreements);
  await other.close();
});

test("whose account signed is forgotten, and the signature stays", async () => {
  const { rows } = await d.asSystem((ctx) =>
    sql<{ id: string }>`select id from person where name = 'jo'`.execute(ctx.tx),
  );
  const person = rows[0]?.id ?? "";
  const told = () => d.asSystem((ctx) => directoryPrivacy.exportPerson(ctx, person));
  expect(JSON.stringify(await told())).toContain("merrow-maps");
  await d.asSystem((ctx) => directoryPrivacy.erasePerson(ctx, person));
  expect(await told()).toMatchObject({ signatures: [] });
  const page = await text("/desk/port-merrow/agreements/merrow-maps", merrow);
  expect([page.includes("R. M."), page.includes("· jo")]).toEqual([true, false]);
  const noted = (await d.asSystem((ctx) => readAudit(ctx, 500))).filter(
    ({ action }) => action === "directory.agreement-signed",
  );
  expect(noted.map(({ detail }) => detail)).toContainEqual({
    party: "library:port-merrow",
    version: 1,
  });
  expect(JSON.stringify(noted)).not.toContain("R. M.");
});

test("lists are taken along", async () => {
  expect(await text("/desk/port-merrow/agreements.csv", clerk)).toContain("merrow-maps");
  expect((await get("/desk/port-merrow/agreements.csv", saltbush)).status).toBe(403);
  const csv = await text("/network/agreements.csv", coordinator);
  expect(csv).toContain("merrow-maps");
  expect(JSON.parse(await text("/network/agreements.json", coordinator))).toHaveLength(6);
  expect((await get("/network/agreements.json", merrow)).status).toBe(403);
});
