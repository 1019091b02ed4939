import { describe, expect, it } from "vitest";
import { XmlFault } from "../xml/index.ts";
import {
  cqlClause,
  NoSruResponse,
  opacBibliographic,
  readOpacHoldings,
  readSruResponse,
  sruAddress,
} from "./index.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const opac = `<opacRecord><bibliographicRecord><record xmlns="http://www.loc.gov/MARC21/slim"/></bibliographicRecord>
<holdings><holding><localLocation>Main</localLocation><callNumber>QA76</callNumber><circulations>
<circulation><availableNow value="1"/><itemId>31</itemId><renewable value="0"/><onHold value="0"/></circulation>
<circulation><availableNow value="0"/><availabilityDate>20261201</availabilityDate><renewable value="1"/><onHold value="1"/></circulation>
</circulations></holding></holdings></opacRecord>`;
const response = (data: string, namespace = "http://www.loc.gov/zing/srw/") =>
  bytes(`<zs:searchRetrieveResponse xmlns:zs="${namespace}"><zs:version>1.2</zs:version>
<zs:numberOfRecords>1</zs:numberOfRecords><zs:records><zs:record><zs:recordSchema>opac</zs:recordSchema>
<zs:recordData>${data}</zs:recordData></zs:record></zs:records></zs:searchRetrieveResponse>`);

describe("asking", () => {
  it("says what each version calls things", () => {
    const base = new URL("https://ils.example/sru?x-key=1&query=old");
    const request = { base, query: "a=b", schema: "opac", most: 3 };
    const old = sruAddress({ ...request, version: "1.2" }).searchParams;
    expect(Object.fromEntries(old)).toEqual({
      "x-key": "1",
      operation: "searchRetrieve",
      version: "1.2",
      query: "a=b",
      startRecord: "1",
      maximumRecords: "3",
      recordPacking: "xml",
      recordSchema: "opac",
    });
    const now = sruAddress({ ...request, schema: undefined, version: "2.0" }).searchParams;
    expect([...now.keys()]).not.toContain("operation");
    expect(now.get("recordXMLEscaping")).toBe("xml");
  });

  it("masks what CQL would read as more than a text", () => {
    expect(cqlClause("rec.id", "==", 'a"b\\c*')).toBe('rec.id == "a\\"b\\\\c\\*"');
  });
});

describe("the answer", () => {
  it.each([
    ["as XML", opac],
    ["as text", opac.replace(/&/g, "&amp;").replace(/</g, "&lt;")],
  ])("has records packed %s", (_, data) => {
    const { total, records, diagnostics } = readSruResponse(response(data));
    expect([total, diagnostics]).toEqual([1, []]);
    const [record] = records;
    expect(record && opacBibliographic(record)?.name).toBe("record");
    expect(record && readOpacHoldings(record)).toMatchObject([
      {
        localLocation: "Main",
        callNumber: "QA76",
        circulation: [
          { availableNow: true, itemId: "31", onHold: false },
          { availableNow: false, availabilityDate: "20261201", onHold: true },
        ],
      },
    ]);
  });

  it("is read in the namespace of 2.0 too", () => {
    const now = response(opac, "http://docs.oasis-open.org/ns/search-ws/sruResponse");
    expect(readSruResponse(now).records).toHaveLength(1);
  });

  it("tells of what went wrong, as a whole or with one record", () => {
    const one = response(
      '<diagnostic xmlns="http://www.loc.gov/zing/srw/diagnostic/"><uri>info:srw/diagnostic/1/66</uri><details>opac</details></diagnostic>',
    );
    expect(readSruResponse(one)).toMatchObject({
      records: [],
      diagnostics: [{ uri: "info:srw/diagnostic/1/66", details: "opac", message: null }],
    });
    const whole = bytes(
      `<searchRetrieveResponse><numberOfRecords>-1</numberOfRecords><diagnostics><diagnostic><uri>info:srw/diagnostic/1/16</uri></diagnostic></diagnostics></searchRetrieveResponse>`,
    );
    expect(readSruResponse(whole)).toMatchObject({
      total: 0,
      diagnostics: [{ uri: "info:srw/diagnostic/1/16" }],
    });
  });

  it("is no page for people and no text that is no record", () => {
    expect(() => readSruResponse(bytes("<html/>"))).toThrow(NoSruResponse);
    expect(() => readSruResponse(response("Not &lt;xml"))).toThrow(XmlFault);
  });
});
