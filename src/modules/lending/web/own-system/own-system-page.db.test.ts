import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { systemsOfTest } from "#test/peers/mock-system";
import { actOnSupply } from "../../actions/act-on-supply.ts";
import { makeCall } from "../../actions/own-system/make-call.ts";
import { systemKinds } from "../../model/own-system/settings.ts";
import { type AtDesk, type Desks, openDesks } from "../../test/at-desk.ts";

const PAGE = "/desk/manara/lending/own-system";
let d: TestDeployment;
let desks: Desks;
let staff: AtDesk;
let admin: AtDesk;
const { ncip, closeAll } = systemsOfTest();

beforeAll(async () => {
  d = await testDeployment();
  desks = await openDesks(d);
  staff = await desks.at("manara");
  admin = await desks.at("manara", "library-administrator");
});
afterAll(() => d.close());
afterEach(closeAll);

const fields = {
  kind: "ncip",
  ourAgency: "ZZ-MNRU",
  theirAgency: "ILS",
  signIn: "agency",
  accounts: "* lib-1\nISIL:ZZ-TRES 7002",
  deadline: "3000",
  does: "check-out",
  secret: "sesame",
};

async function connect(options: Parameters<typeof ncip>[0] = {}) {
  const { settings, system } = await ncip({ password: "sesame", ...options });
  const saved = await admin.post(PAGE, { ...fields, address: settings.address });
  expect([saved.status, saved.header("location")]).toEqual([303, `${PAGE}?done=saved`]);
  return system;
}

async function failedCall(barcode: string): Promise<string> {
  const row = await desks.place("port-merrow", ["ISIL:ZZ-MNRU"]);
  const id = await desks.supplyOf(row, "ISIL:ZZ-MNRU");
  await d.run(staff.visitor, (ctx) => actOnSupply(ctx, id, "ship", { itemId: barcode }));
  const { rows } = await d.asSystem((ctx) =>
    sql<{ call: string; library: string }>`select id as call, library_id as library
      from own_system_call where supply_id = ${id}`.execute(ctx.tx),
  );
  for (const call of rows) await makeCall(d, call);
  return rows[0]?.call ?? "";
}

describe("the desk's page of the own system", () => {
  it("begins with a choice, and has a form for each kind", async () => {
    const { text, status } = await admin.get(PAGE);
    expect(status).toBe(200);
    expect(text).toContain("Your own system is not connected");
    for (const kind of systemKinds) {
      const form = await admin.get(`${PAGE}?kind=${kind}`);
      expect(form.text).toContain(`name="kind" value="${kind}"`);
    }
    expect((await admin.get(`${PAGE}?kind=telnet`)).text).not.toContain('name="kind"');
  });

  it("keeps what was typed and says what is wrong with it, by its field", async () => {
    const { status, text } = await admin.post(PAGE, {
      ...fields,
      address: "http://ils.example/ncip",
      accounts: "nonsense",
      deadline: "",
      secret: "typed-secret",
    });
    expect(status).toBe(422);
    expect(text).toContain("Give an agency and a card on each line");
    expect(text).toContain("Give a number from 500 to 60000.");
    expect(text).toContain("ZZ-MNRU");
    expect(text).not.toContain("typed-secret");
    const plain = await admin.post(PAGE, { ...fields, address: "http://ils.example/ncip" });
    expect(plain.text).toContain("Without TLS everybody on the way could read this");
  });

  it("saves, never shows the password again, and tries the connection in plain words", async () => {
    await connect();
    const shown = await admin.get(PAGE);
    expect(shown.text).toContain("A password is stored");
    expect(shown.text).not.toContain("sesame");
    expect(shown.text).toContain("ISIL:ZZ-TRES 7002");
    const trial = await admin.post(`${PAGE}/trials`, { card: "1003", barcode: "b1" });
    expect(trial.text).toContain("It knows the card 1003, which may not borrow");
    expect(trial.text).toContain("“First”: on the shelf.");
    const unknown = await admin.post(`${PAGE}/trials`);
    expect(unknown.text).toContain("Your system answered after");
    await closeAll();
    const gone = await admin.post(`${PAGE}/trials`, { card: "1001" });
    expect(gone.text).toContain("Your system did not answer; the loan itself is fine.");
  });

  it("lists what a person must do, for the staff, with the way back from each decision", async () => {
    await connect({
      script: { answer: "not-for-loan" },
      items: [{ barcode: "PG-1", title: "Keepers" }],
    });
    const call = await failedCall("PG-1");
    const { text } = await staff.get(PAGE);
    expect(text).toContain("PG-1");
    expect(text).toContain("Your system does not lend this copy. Override it there, by hand.");
    expect(text).not.toContain('name="kind"');
    const decided = await staff.post(`${PAGE}/calls/${call}/by-hand`);
    expect(decided.header("location")).toBe(`${PAGE}?done=decided-by-hand&of=${call}`);
    const after = await staff.get(`${PAGE}?done=decided-by-hand&of=${call}`);
    expect(after.text).toContain("Noted as done by hand.");
    expect(after.text).toContain(`${PAGE}/calls/${call}/undo`);
    expect(after.text).not.toContain("PG-1");
    await staff.post(`${PAGE}/calls/${call}/undo`);
    expect((await staff.get(PAGE)).text).toContain("PG-1");
    expect((await staff.get("/desk/manara")).text).toMatch(/Lending/);
    expect((await staff.post(`${PAGE}/calls/${call}/dance`)).status).toBe(404);
    expect((await staff.post(`${PAGE}/calls/no-id/drop`)).status).toBe(404);
  });

  it("makes a password for the system once, shows it once, and takes it away", async () => {
    const made = await admin.post(`${PAGE}/door`, { agency: "ILS-MANARA" });
    const [, token = ""] = /data-text="" dir="auto">([\w-]{43})</.exec(made.text) ?? [];
    expect(token).not.toBe("");
    const shown = await admin.get(PAGE);
    expect(shown.text).toContain("ILS-MANARA");
    expect(shown.text).not.toContain(token);
    const other = await desks.at("tres-rios", "library-administrator");
    const taken = await other.post("/desk/tres-rios/lending/own-system/door", {
      agency: "ILS-MANARA",
    });
    expect([taken.status, taken.text.includes("Another library has this agency")]).toEqual([
      422,
      true,
    ]);
    expect((await admin.post(`${PAGE}/door`, { agency: "" })).status).toBe(422);
    await admin.post(`${PAGE}/door/removal`);
    expect((await admin.get(PAGE)).text).toContain("Nothing is let in for your library yet.");
  });

  it("is turned off and on", async () => {
    await connect();
    expect((await admin.post(`${PAGE}/pause`)).header("location")).toBe(`${PAGE}?done=turned-off`);
    expect((await admin.get(PAGE)).text).toContain("Lending does not use your system now");
    await admin.post(`${PAGE}/resumption`);
    expect((await admin.get(PAGE)).text).not.toContain("Lending does not use your system now");
  });

  it("is for the library alone; its settings for administrators", async () => {
    const reader = await desks.at("manara", "reader");
    const elsewhere = await desks.at("tres-rios", "library-administrator");
    for (const one of [reader, elsewhere]) expect((await one.get(PAGE)).status).toBe(403);
    for (const path of ["", "/trials", "/pause", "/door", "/door/removal"])
      expect((await staff.post(PAGE + path, fields)).status).toBe(403);
  });
});
