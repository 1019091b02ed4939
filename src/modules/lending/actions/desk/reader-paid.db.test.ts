import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { systemsOfTest } from "#test/peers/mock-system";
import { usualSettings } from "../../model/settings/lending-settings.ts";
import { type Desks, openDesks } from "../../test/at-desk.ts";
import { actOnRequest } from "../act-on-request.ts";
import { actOnSupply } from "../act-on-supply.ts";
import { makeCall } from "../own-system/make-call.ts";
import { changeLendingSettings } from "../settings/lending-settings.ts";

let d: TestDeployment;
let desks: Desks;
const { sip2, ncip, closeAll } = systemsOfTest();
beforeAll(async () => {
  d = await testDeployment();
  desks = await openDesks(d);
});
afterAll(async () => {
  await closeAll();
  await d.close();
});

const readerPays = { amount: "2.50", currency: "EUR" };
const reader = { name: "Ada Reader", card: "1001" };

/** A loan for a reader with a card that has come; its library's own system is connected for `does`. */
async function here(code: string, from: "manara" | "aberwen", settings: object, does: string) {
  const supplier = from === "manara" ? "ISIL:ZZ-MNRU" : "ISIL:ZZ-ABWN";
  const admin = await desks.at(code, "library-administrator");
  const form = { ...settings, accounts: "* lib-1", deadline: "3000", does };
  const page = `/desk/${code}/lending/own-system`;
  expect((await admin.post(page, form)).status).toBe(303);
  await d.run(admin.visitor, async (ctx) => {
    const library = await desks.members.library(code);
    await changeLendingSettings(ctx, library, { ...usualSettings, readerPays });
  });
  const row = await desks.place(code, [supplier], { reader });
  const supply = await desks.supplyOf(row, supplier);
  const lender = await desks.at(from);
  await d.run(lender.visitor, (ctx) => actOnSupply(ctx, supply, "ship", { itemId: row.number }));
  await d.run(admin.visitor, (ctx) => actOnRequest(ctx, row.id, "receive"));
  return { admin, row, page: `/desk/${code}/lending/requests/${row.id}` };
}

/** Makes the calls about a request, as the worker would. */
async function calls(request: string): Promise<readonly string[]> {
  const { rows } = await d.asSystem((ctx) =>
    sql<{
      call: string;
      library: string;
      act: string;
    }>`select id as call, library_id as library, act
      from own_system_call where request_id = ${request} and state <> 'done' order by id`.execute(
      ctx.tx,
    ),
  );
  for (const call of rows) await makeCall(d, call);
  return rows.map(({ act }) => act);
}

test("what a reader pays is charged when the thing is here, and told when it is paid, once", async () => {
  const { settings, system } = await ncip();
  const { admin, row, page } = await here(
    "port-merrow",
    "manara",
    { kind: "ncip", address: settings.address, signIn: "agency" },
    "charge",
  );
  expect(await calls(row.id)).toEqual(["charge"]);
  expect(system.charges).toEqual([{ card: "1001", amount: "250 EUR" }]);
  expect((await admin.get(page)).text).toContain("The reader has paid €2.50");
  expect((await admin.post(`${page}/payment`, {})).status).toBe(303);
  const after = await admin.get(page);
  expect(after.text).not.toContain("The reader has paid €2.50");
  expect(after.text).toContain("told that the reader paid");
  expect((await admin.post(`${page}/payment`, {})).status).toBe(409);
});

test("by SIP2 a payment is told, though nothing can be charged", async () => {
  const { settings, system } = await sip2();
  const { host, port } = settings;
  const { admin, row, page } = await here(
    "tres-rios",
    "aberwen",
    { kind: "sip2", host, port: String(port), institution: "ZZ", user: "shelf", secret: "sesame" },
    "pay",
  );
  expect(await calls(row.id)).toEqual([]);
  expect((await admin.post(`${page}/payment`, {})).status).toBe(303);
  expect(await calls(row.id)).toEqual(["pay"]);
  expect(system.charges).toEqual([{ card: "1001", amount: "2.50 EUR" }]);
});
