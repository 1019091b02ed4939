import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { locales } from "#kernel/i18n";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { actOnSupply } from "../../../actions/act-on-supply.ts";
import { type AtDesk, type Desks, openDesks } from "../../../test/at-desk.ts";

const MANARA = "ISIL:ZZ-MNRU";
const OUR = "/desk/manara/lending";
const THEIR = "/desk/port-merrow/lending";

let d: TestDeployment;
let desks: Desks;
let manara: AtDesk;
let merrow: AtDesk;
beforeAll(async () => {
  d = await testDeployment();
  desks = await openDesks(d);
  manara = await desks.at("manara");
  merrow = await desks.at("port-merrow");
  for (const [title, callNumber] of [
    ["Ten", "QA 76.10"],
    ["Nine", "QA 76.9"],
  ] as const) {
    const row = await desks.place("port-merrow", [MANARA], {
      citation: { title, volume: "2" },
      pickupBranch: "PM-CEN",
      neededBy: "2099-05-01",
      reader: { name: "Ottoline Grebe" },
    });
    const id = await desks.supplyOf(row, MANARA);
    await d.run(manara.visitor, (ctx) =>
      actOnSupply(ctx, id, "pull", { itemId: `MN ${title}`, callNumber, branch: "MN-MAIN" }),
    );
  }
});
afterAll(() => d.close());

async function print(at: AtDesk, home: string, queue: string, kind: string, size = "a4") {
  const answer = await at.post(`${home}/prints`, {
    query: `queue=${queue}`,
    whole: "1",
    kind,
    size,
  });
  expect([kind, answer.status]).toEqual([kind, 303]);
  const address = (answer.header("location") ?? "").split("?")[0] ?? "";
  return { address, ...(await at.get(address)) };
}

describe("pull slips", () => {
  it("lie in the order of the shelves, with barcodes, for whom and until when", async () => {
    const { text } = await print(manara, OUR, "lend-ship", "pull-slip");
    expect(text.indexOf("QA 76.9")).toBeLessThan(text.indexOf("QA 76.10"));
    expect(text).toContain("Port Merrow Public Library");
    expect(text).toContain("2099-05-01");
    expect(text).toMatch(/<svg[^>]*width="[\d.]+mm"[^>]*><path d="M10 0h2v40h-2z/);
    expect(text).toMatch(/S\d{4}-\d{5}/);
    expect(text).not.toContain("Ottoline");
  });

  it("are noted as printed, and can be noted as not printed", async () => {
    const { address } = await print(manara, OUR, "lend-ship", "pull-slip");
    const queue = `${OUR}?queue=lend-ship`;
    expect((await manara.get(queue)).text).toContain("slip printed");
    for (const { address: one } of [
      { address },
      await print(manara, OUR, "lend-ship", "address-label"),
    ])
      await manara.post(`${one}/removal`);
    expect((await manara.get(address)).text).toContain("Noted: these were not printed.");
    await manara.post(`${address}/return`);
    expect((await manara.get(queue)).text).toContain("slip printed");
  });

  it("of another library are not there", async () => {
    const { address } = await print(manara, OUR, "lend-ship", "pull-slip");
    expect((await merrow.get(address)).status).toBe(403);
    const asTheirs = address.replace("manara", "port-merrow");
    expect((await merrow.get(asTheirs)).status).toBe(404);
    expect((await merrow.post(`${asTheirs}/removal`)).status).toBe(404);
  });
});

describe("labels and bands", () => {
  it("name where the parcel goes, and who sends it", async () => {
    const { text } = await print(manara, OUR, "lend-ship", "address-label", "label");
    expect(text).toContain("paper paper-label");
    expect(text).toContain("1 Harbor Square");
    expect(text).toMatch(/Sender:.*Manara/s);
  });

  it("go around the borrowed book without the reader's name, and back to the lender", async () => {
    const { id } = await firstSupply();
    await d.run(manara.visitor, (ctx) => actOnSupply(ctx, id, "ship"));
    const band = await print(merrow, THEIR, "borrow-receive", "book-band");
    expect(band.text).toContain("Please leave this band on the book.");
    expect(band.text).toContain("Harbor Square Central Library");
    expect(band.text).not.toContain("Ottoline");
    const [, request = ""] =
      /requests\/([0-9a-f-]{36})/.exec((await merrow.get(`${THEIR}?queue=borrow-receive`)).text) ??
      [];
    await merrow.post(`${THEIR}/requests/${request}/acts/receive`);
    const label = await print(merrow, THEIR, "borrow-readers", "return-label");
    expect(label.text).toMatch(/slip-address.*Manara/s);
    expect(label.text).toMatch(/slip-sender.*Port Merrow/s);
  });

  it.each(locales)("speak %s", async (locale) => {
    const { address } = await print(manara, OUR, "lend-ship", "pull-slip");
    const { text } = await manara.get(`${address}?lang=${locale}`);
    expect(text).toContain(`<html lang="${locale}"`);
    expect(text).not.toMatch(/>(undefined|null|NaN)</);
  });

  it("are only of their side", async () => {
    for (const [queue, kind] of [
      ["lend-ship", "book-band"],
      ["borrow-receive", "pull-slip"],
      ["lend-ship", "banknote"],
    ] as const) {
      const answer = await manara.post(`${OUR}/prints`, {
        query: `queue=${queue}`,
        whole: "1",
        kind,
      });
      expect(answer.status).toBe(422);
    }
  });
});

async function firstSupply(): Promise<{ id: string }> {
  const { text } = await manara.get(`${OUR}?queue=lend-ship`);
  const [, id = ""] = /supplies\/([0-9a-f-]{36})/.exec(text) ?? [];
  return { id };
}
