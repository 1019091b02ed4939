import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Refusal } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { type AtDesk, type Desks, openDesks } from "../../test/at-desk.ts";
import { readRequest, type RequestRow } from "../../store/requests.ts";
import { readSupply } from "../../store/supplies.ts";
import { actOnSupply } from "../act-on-supply.ts";
import { deskScans, noteRefusedScan, scan, type ScanInput } from "./scan.ts";
import { undoScan } from "./undo-scan.ts";

const MANARA = "ISIL:ZZ-MNRU";

let d: TestDeployment;
let desks: Desks;
let manara: AtDesk;
let merrow: AtDesk;
let seconds = 0;
beforeAll(async () => {
  d = await testDeployment();
  desks = await openDesks(d);
  manara = await desks.at("manara");
  merrow = await desks.at("port-merrow");
});
afterAll(() => d.close());

/** As much later as the test's clock has gone on. */
const later = (ctx: Ctx): Ctx => {
  const now = () => Temporal.Now.instant().add({ seconds });
  return { ...ctx, clock: { now } };
};
const wait = (more: number) => {
  seconds += more;
};

/** A scan at a desk, some seconds after the one before. @returns what it did. */
async function scans(at: AtDesk, code: string, more: Partial<ScanInput> = {}): Promise<string> {
  wait(5);
  const input = { code, ...more };
  await d
    .run(at.visitor, (ctx) => scan(later(ctx), input))
    .catch((fault: unknown) => {
      if (!(fault instanceof Refusal)) throw fault;
      return d.run(at.visitor, (ctx) => noteRefusedScan(later(ctx), input, fault));
    });
  const [last] = await d.run(at.visitor, deskScans);
  return last?.outcome ?? "";
}

async function asked(): Promise<{ row: RequestRow; id: string; slip: string }> {
  const row = await desks.place("port-merrow", [MANARA]);
  const id = await desks.supplyOf(row, MANARA);
  const supply = await d.run(manara.visitor, (ctx) => readSupply(ctx, id));
  return { row, id, slip: supply?.supplyingNumber ?? "" };
}
const supplyState = async (id: string) =>
  (await d.run(manara.visitor, (ctx) => readSupply(ctx, id)))?.state;
const requestState = async ({ id }: RequestRow) =>
  (await d.run(merrow.visitor, (ctx) => readRequest(ctx, id)))?.state;

describe("by scanning only", () => {
  test("a loan goes from the shelf to the reader's library and back", async () => {
    const { row, id, slip } = await asked();
    expect(await scans(manara, slip)).toBe("scan-item");
    expect(await scans(manara, "MN-500")).toBe("done-pull");
    expect(await supplyState(id)).toBe("ready");
    expect(await scans(manara, "MN-500")).toBe("done-ship");
    expect(await requestState(row)).toBe("shipped");
    expect(await scans(merrow, "MN-500")).toBe("done-receive");
    expect(await supplyState(id)).toBe("held");
    wait(60);
    expect(await scans(merrow, row.number)).toBe("done-return");
    wait(60);
    expect(await scans(manara, "MN-500")).toBe("done-check-in");
    expect(await requestState(row)).toBe("completed");
    expect(await scans(manara, slip)).toBe("ended");
  });

  test("the lender's slip in the parcel receives it, too", async () => {
    const { row, slip } = await asked();
    await scans(manara, slip);
    await scans(manara, "MN-501");
    await scans(manara, slip);
    const url = `https://lender.example/desk/manara/lending/scan?code=${slip}`;
    expect(await scans(merrow, url)).toBe("done-receive");
    expect(await requestState(row)).toBe("received");
  });
});

describe("a scan that could harm", () => {
  test("read twice at once is done once", async () => {
    const { id, slip } = await asked();
    await scans(manara, slip);
    await scans(manara, "MN-510");
    wait(-4);
    expect(await scans(manara, "MN-510")).toBe("twice");
    expect(await supplyState(id)).toBe("ready");
  });

  test("does not send back what has just been received, nor check in what is on its way", async () => {
    const { row, id, slip } = await asked();
    await scans(manara, slip);
    await scans(manara, "MN-511");
    await scans(manara, "MN-511");
    expect(await scans(manara, "MN-511")).toBe("on-its-way");
    expect(await supplyState(id)).toBe("shipped");
    await scans(merrow, "MN-511");
    expect(await scans(merrow, "MN-511")).toBe("just-moved");
    expect(await requestState(row)).toBe("received");
    const [last] = await d.run(merrow.visitor, deskScans);
    expect(last?.detail.offers).toMatchObject([{ act: "return", id: row.id }]);
    expect(await scans(merrow, "MN-511", { subject: `borrow:${row.id}`, act: "return" })).toBe(
      "done-return",
    );
  });

  test("of a copy that is out is refused, and the slip waits for another", async () => {
    const [one, other] = [await asked(), await asked()];
    await scans(manara, one.slip);
    await scans(manara, "MN-512");
    await d.run(manara.visitor, (ctx) => actOnSupply(ctx, one.id, "ship"));
    await scans(manara, other.slip);
    // The barcode means the loan that is on its way; it is not taken for the other one.
    expect(await scans(manara, "MN-512")).toBe("on-its-way");
    expect(await supplyState(other.id)).toBe("requested");
  });

  test("is refused in words, and what was paired stays", async () => {
    const { id, slip } = await asked();
    await scans(manara, slip);
    expect(await scans(manara, "x", { subject: `lend:${id}`, act: "check-in" })).toBe("refused");
    expect(await scans(manara, "MN-513")).toBe("done-pull");
  });

  test("never reaches the rows of another library", async () => {
    const { id, row } = await asked();
    expect(await scans(merrow, "x", { subject: `lend:${id}`, act: "promise" })).toBe("refused");
    const stranger = await desks.at("tres-rios");
    expect(await scans(stranger, row.number)).toBe("unknown");
  });
});

test("a code with two meanings is asked about", async () => {
  const { slip } = await asked();
  // Manara borrows from Port Merrow, whose slip has a number that Manara itself has given, too.
  const theirs = await desks.place("manara", ["ISIL:ZZ-PMPL"]);
  const id = await desks.supplyOf(theirs, "ISIL:ZZ-PMPL");
  await d.run(merrow.visitor, (ctx) => actOnSupply(ctx, id, "ship", { itemId: "PM-several" }));
  await d.asSystem((ctx) =>
    sql`update ill_request set supplying_number = ${slip} where id = ${theirs.id}`.execute(ctx.tx),
  );
  expect(await scans(manara, slip)).toBe("several");
  const [last] = await d.run(manara.visitor, deskScans);
  expect(last?.detail.offers).toHaveLength(2);
  expect(await scans(manara, slip, { subject: `borrow:${theirs.id}` })).toBe("done-receive");
});

test("a copy goes back on the shelf, once", async () => {
  const { id, slip } = await asked();
  await scans(manara, slip);
  await scans(manara, "MN-520");
  const [last] = await d.run(manara.visitor, deskScans);
  await d.run(manara.visitor, (ctx) => undoScan(ctx, last?.id ?? ""));
  expect(await supplyState(id)).toBe("pulling");
  await expect(d.run(manara.visitor, (ctx) => undoScan(ctx, last?.id ?? ""))).rejects.toMatchObject(
    { code: "not-found" },
  );
});

describe("the page", () => {
  const PAGE = "/desk/manara/lending/scan";

  test("does all this by plain forms, and lists the last twenty", async () => {
    const { slip } = await asked();
    const manara = await desks.at("manara");
    expect((await manara.get(`${PAGE}?code=<b>`)).text).toContain('value="&lt;b&gt;"');
    const answer = await manara.post(PAGE, { code: slip });
    expect(answer.status).toBe(303);
    const { text } = await manara.get(PAGE);
    expect(text).toMatch(/role="status"[^>]*>“The lighthouse keepers”: now scan the copy\./);
    expect(text).toContain("Barcode of the copy for “The lighthouse keepers”");
    for (let n = 0; n < 25; n += 1) await manara.post(PAGE, { code: `nothing ${n}` });
    const full = (await manara.get(PAGE)).text;
    expect(full.match(/<tr>/g)).toHaveLength(21);
  });

  test("is for those who work there, and takes nothing odd", async () => {
    expect((await merrow.get(PAGE)).status).toBe(403);
    expect((await merrow.post(PAGE, { code: "x" })).status).toBe(403);
    for (const code of ["", " ", "x".repeat(400), "\u0000", "https://["])
      expect((await manara.post(PAGE, { code })).status).toBe(303);
    const odd = await manara.post(PAGE, { code: "1", subject: "lend:zzz", act: "explode" });
    expect(odd.status).toBe(303);
  });
});
