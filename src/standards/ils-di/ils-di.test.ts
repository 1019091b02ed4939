import { describe, expect, it } from "vitest";
import { readXml } from "../xml/index.ts";
import { ilsDiAddress, readAvailability, readKohaRecords, serviceFault } from "./index.ts";

const item = (p: string, id: string, status: string, more = "") =>
  `<${p}item id="${id}"><${p}simpleavailability><${p}identifier>${id}</${p}identifier>
   <${p}availabilitystatus>${status}</${p}availabilitystatus>${more}</${p}simpleavailability></${p}item>`;
const collection = (p: string, namespace: string) =>
  readXml(`<${p}collection ${namespace}><${p}record><${p}bibliographic id="7"/><${p}items>
  ${item(p, "1", "available", `<${p}location>Main</${p}location>`)}
  ${item(p, "2", "Not available", `<${p}availabilitymsg>Checked out</${p}availabilitymsg><${p}dateavailable>2026-12-01</${p}dateavailable>`)}
  ${item(p, "3", "perhaps")}</${p}items></${p}record></${p}collection>`);

describe("simple availability", () => {
  it.each([
    ["1.1", "dlf:", 'xmlns:dlf="http://diglib.org/ilsdi/1.1"'],
    ["1.0", "d:", 'xmlns:d="http://diglib.org/ilsdi/1.0"'],
    ["no", "", ""],
  ])("is read in the namespace of %s", (_, prefix, namespace) => {
    expect(readAvailability(collection(prefix, namespace))).toEqual([
      { item: "1", status: "available", message: null, location: "Main", dateAvailable: null },
      {
        item: "2",
        status: "not available",
        message: "Checked out",
        location: null,
        dateAvailable: "2026-12-01",
      },
      { item: "3", status: "unknown", message: null, location: null, dateAvailable: null },
    ]);
  });

  it("may be said of the record as a whole", () => {
    const whole = readXml(
      "<collection><record><simpleavailability><availabilitystatus>possibly available</availabilitystatus></simpleavailability></record></collection>",
    );
    expect(readAvailability(whole)).toMatchObject([{ item: null, status: "possibly available" }]);
  });
});

describe("Koha's own answer", () => {
  it("has items, holds and loans, and nothing of borrowers", () => {
    const root = readXml(`<GetRecords><record><biblionumber>7</biblionumber>
      <items><item><itemnumber>1</itemnumber><barcode>31</barcode><onloan>2026-12-01</onloan><paidfor>secret</paidfor></item>
      <item><itemnumber>2</itemnumber></item></items>
      <reserves><reserve><itemnumber>2</itemnumber><found>W</found><borrowernumber>99</borrowernumber></reserve><reserve/></reserves>
      <issues><issue><itemnumber>1</itemnumber><date_due>2026-12-01 23:59:00</date_due><surname>Doe</surname></issue></issues>
      </record></GetRecords>`);
    const records = readKohaRecords(root);
    expect(records).toEqual([
      {
        id: "7",
        items: [{ itemnumber: "1", barcode: "31", onloan: "2026-12-01" }, { itemnumber: "2" }],
        holds: [
          { item: "2", found: "W" },
          { item: null, found: null },
        ],
        loans: [{ item: "1", due: "2026-12-01 23:59:00" }],
      },
    ]);
    expect(JSON.stringify(records)).not.toMatch(/Doe|99|secret/);
  });

  it("says why it gives nothing", () => {
    const fault = (xml: string) => serviceFault(readXml(xml));
    expect(fault("<GetRecords><record><code>RecordNotFound</code></record></GetRecords>")).toBe(
      "RecordNotFound",
    );
    expect(fault("<GetAvailability><code>NotAllowed</code></GetAvailability>")).toBe("NotAllowed");
    expect(fault("<GetRecords><record><biblionumber>7</biblionumber></record></GetRecords>")).toBe(
      null,
    );
  });
});

it("a service is asked by parameters, whatever the record's number holds", () => {
  const url = ilsDiAddress(new URL("https://k.example/cgi-bin/koha/ilsdi.pl"), "GetAvailability", {
    id: "7&id_type=item",
    id_type: "bib",
  });
  expect(url.search).toBe("?service=GetAvailability&id=7%26id_type%3Ditem&id_type=bib");
});
