import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { bill } from "../../actions/ledger/bill.ts";
import { issueNetting } from "../../actions/ledger/issue-netting.ts";
import { noteFacts } from "../../actions/worth/facts.ts";
import { setWorthMethod } from "../../actions/worth/method.ts";
import { type AtDesk, openDesks } from "../../test/at-desk.ts";

const MANARA = "ISIL:ZZ-MNRU" as const;
const MERROW = "ISIL:ZZ-PMPL" as const;
const TAMAR = "ISIL:ZZ-TMRH" as const;

let d: TestDeployment;
let merrow: AtDesk;
let manara: AtDesk;
let tamar: AtDesk;
let coordinator: AtDesk;
const now = Temporal.Now.instant();
/** In a month that is over: the public is shown no other. */
const began = now.subtract({ hours: 24 * 70 });
const figureNames = [
  "price:*",
  "processing",
  "document-delivery",
  "own-cost-requester",
  "own-cost-supplier",
];

beforeAll(async () => {
  d = await testDeployment();
  const desks = await openDesks(d);
  merrow = await desks.at("port-merrow");
  manara = await desks.at("manara");
  tamar = await desks.at("tamar");
  coordinator = await desks.at("manara", "network-coordinator");
  const filled = (number: string, supplier: typeof MANARA | typeof TAMAR) =>
    (["asked", "received"] as const).map((step, index) => ({
      requester: MERROW,
      number,
      supplier,
      service: "Loan" as const,
      form: "book",
      step,
      at: began.add({ hours: index * 30 }),
    }));
  await d.asSystem(async (ctx) => {
    await setWorthMethod(ctx, {
      holdsFrom: "2020-01-01",
      currency: "EUR",
      note: "",
      figures: figureNames.map((name) => ({ name, amount: "20.00", source: "Survey of prices" })),
    });
    await noteFacts(ctx, [
      ...["1", "2", "3", "4", "5", "6", "7"].flatMap((number) => filled(number, MANARA)),
      ...["8", "9"].flatMap((number) => filled(number, TAMAR)),
    ]);
    const cost = { amount: "4.50", currency: "EUR" };
    const at = now.subtract({ hours: 40 });
    await bill(ctx, { requester: MERROW, number: "1", supplier: MANARA, cost, maximum: null, at });
    await bill(ctx, { requester: MANARA, number: "1", supplier: TAMAR, cost, maximum: null, at });
    await issueNetting(ctx, now.subtract({ hours: 1 }));
    await bill(ctx, { requester: MERROW, number: "2", supplier: MANARA, cost, maximum: null, at });
  });
});
afterAll(() => d.close());

const formOf = (text: string, end: string) =>
  new RegExp(`action="([^"]*/${end})"`).exec(text)?.[1] ?? "";
const once = (text: string) => /name="once" value="([^"]*)"/.exec(text)?.[1] ?? "";

describe("a library's money", () => {
  it("says what is to get and to give, and what the statement asks for", async () => {
    const { status, text } = await merrow.get("/desk/port-merrow/lending/money");
    expect(status).toBe(200);
    expect(text).toContain("€9.00 to give");
    expect(text).toContain('href="/desk/port-merrow/lending/money/statements/1"');
    const statement = await merrow.get("/desk/port-merrow/lending/money/statements/1");
    expect(statement.text).toContain("You pay €4.50.");
    // Set off: port-merrow pays tamar, though it had nothing of it.
    expect(statement.text).toContain("Tamar");
  });

  it("is booked when both sides have said so", async () => {
    const mine = await merrow.get("/desk/port-merrow/lending/money");
    const mark = formOf(mine.text, "mark");
    expect((await merrow.post(mark)).status).toBe(303);
    expect((await merrow.get("/desk/port-merrow/lending/money?done=marked")).text).toContain(
      formOf(mine.text, "mark").replace(/mark$/, "mark/removal"),
    );
    const theirs = mark.replace("port-merrow", "tamar");
    expect((await tamar.post(theirs)).status).toBe(303);
    expect((await merrow.get("/desk/port-merrow/lending/money")).text).toContain("€4.50 to give");
    expect((await merrow.post(`${mark}/removal`)).status).toBe(409);
  });

  it.each(["/desk/port-merrow/lending/money", "/desk/port-merrow/lending/worth"])(
    "at %s is not for another library's staff",
    async (path) => {
      expect((await manara.get(path)).status).toBe(403);
      expect((await manara.get(`${path}/statements/1`)).status).toBeGreaterThanOrEqual(403);
    },
  );

  it.each([
    ["/desk/port-merrow/lending/money/statements/99", 404],
    ["/desk/port-merrow/lending/money/statements/999999999", 404],
    ["/desk/port-merrow/lending/money?before=x&done=constructor", 200],
    ["/desk/port-merrow/lending/worth?from=2026-99&to=%00", 200],
    ["/desk/port-merrow/lending/worth?from=2031-01&to=2020-01", 200],
    ["/desk/port-merrow/lending/worth/others.csv", 404],
    ["/lending?year=0", 200],
  ])("answers %s with %i", async (path, status) => {
    expect((await merrow.get(path)).status).toBe(status);
  });

  it("refuses to mark what is no payment of its own", async () => {
    const home = "/desk/port-merrow/lending/money/payments";
    expect((await merrow.post(`${home}/no-id/mark`)).status).toBe(404);
    const unknown = "019f0000-0000-7000-8000-000000000001";
    expect((await merrow.post(`${home}/${unknown}/mark`)).status).toBe(404);
  });

  it("is taken along as tables", async () => {
    const csv = await merrow.get("/desk/port-merrow/lending/money/journal.csv");
    expect(csv.text.split("\r\n").length).toBeGreaterThan(3);
    expect(csv.text).toContain("charge");
    const statement = await merrow.get("/desk/port-merrow/lending/money/statements/1.csv");
    expect(statement.header("content-type")).toContain("text/csv");
  });
});

describe("a statement as PDF", () => {
  it.each([
    ["en", "AtkinsonHyperlegible"],
    ["ar", "NotoNaskhArabic"],
  ])("is made in %s, with the faces it needs within", async (lang, face) => {
    const address = `/desk/port-merrow/lending/money/statements/1.pdf?lang=${lang}`;
    const { status, text, header } = await merrow.get(address);
    expect([status, header("content-type")]).toEqual([200, "application/pdf"]);
    expect(text.slice(0, 5)).toBe("%PDF-");
    expect(text).toContain(`/Lang (${lang})`);
    expect(text).toContain(face);
    expect((await manara.get(address)).status).toBe(403);
  });
});

describe("the network's money", () => {
  it("is for coordinators", async () => {
    for (const path of ["/network/lending", "/network/lending/money", "/network/lending/method"])
      expect((await merrow.get(path)).status).toBe(403);
    for (const path of ["/network/lending", "/network/lending/money/nettings/1"])
      expect((await coordinator.get(path)).status).toBe(200);
    expect((await merrow.post("/network/lending/money/nettings")).status).toBe(403);
  });

  it("is corrected by hand, once for each form, and taken back", async () => {
    const page = await coordinator.get("/network/lending/money");
    const typed = {
      once: once(page.text),
      kind: "correction",
      from: MERROW,
      to: TAMAR,
      amount: "3,25",
      currency: "eur",
      reason: "Parcel lost",
    };
    for (let turn = 0; turn < 2; turn++)
      expect((await coordinator.post("/network/lending/money/entries", typed)).status).toBe(303);
    const after = (await coordinator.get("/network/lending/money")).text;
    expect(after.match(/Parcel lost/g)).toHaveLength(1);
    expect((await coordinator.post(formOf(after, "reversal"))).status).toBe(303);
    expect((await coordinator.get("/network/lending/money")).text).toContain(
      "Taken back by a coordinator",
    );
  });

  it("shows a form again that cannot be booked, with what was typed", async () => {
    const typed = {
      kind: "payment",
      from: MERROW,
      to: MERROW,
      amount: "abc",
      currency: "EUR",
      reason: "",
    };
    const { status, text } = await coordinator.post("/network/lending/money/entries", typed);
    expect(status).toBe(422);
    expect(text).toContain('value="abc"');
    expect(text).toContain("Choose another library than the first.");
  });

  it("issues statements when told to", async () => {
    const answer = await coordinator.post("/network/lending/money/nettings");
    expect(answer.header("location")).toBe("/network/lending/money?done=issued&number=2");
    const again = await coordinator.post("/network/lending/money/nettings");
    expect(again.header("location")).toBe("/network/lending/money?done=nothing");
  });
});

describe("the worth of lending", () => {
  it("is shown with its method, and taken along as tables", async () => {
    const { status, text } = await merrow.get("/desk/port-merrow/lending/worth");
    expect(status).toBe(200);
    for (const said of ["Survey of prices", "€180.00", "100%"]) expect(text).toContain(said);
    const csv = await merrow.get("/desk/port-merrow/lending/worth/suppliers.csv");
    expect(csv.text).toMatch(/Manara[^\r]*,7,7,0,0,1,30,30/);
  });

  it("is public without small numbers", async () => {
    const { year } = began.toZonedDateTimeISO("UTC");
    const app = await d.app();
    const answer = await app.request(new URL(`/lending?year=${year}`, d.config.publicUrl).href);
    const text = await answer.text();
    expect(text).toContain(`<dd class="stat-value">9</dd>`);
    // Seven of one and two of the other: neither is shown, or the one would follow from the sum.
    expect(text).not.toMatch(/<td[^>]*>[27]<\/td>/);
  });

  it("has its method set by coordinators, with faults told by field", async () => {
    const { status, text } = await coordinator.post("/network/lending/method", {
      holdsFrom: "2026-01-01",
      currency: "EUR",
      "amount.price:*": "21,00",
    });
    expect(status).toBe(422);
    expect(text).toContain('value="21,00"');
    const fields = Object.fromEntries(
      figureNames.flatMap((name) => [
        [`amount.${name}`, "21,00"],
        [`source.${name}`, "Our budget"],
      ]),
    );
    const saved = await coordinator.post("/network/lending/method", {
      holdsFrom: "2026-01-01",
      currency: "eur",
      ...fields,
    });
    expect(saved.status).toBe(303);
    expect((await coordinator.get("/network/lending/method?saved=1")).text).toContain("Our budget");
  });
});
