import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRecord } from "#standards/marc";
import {
  writeError,
  writeIdentify,
  writeRecord,
  writeResponse,
  writeResumption,
} from "../response.ts";
import { AnswerFault } from "./answer.ts";
import { questionAddress } from "./ask.ts";
import { readAnswer } from "./read-answer.ts";

const about = {
  at: new Date("2026-11-26T12:00:00Z"),
  baseUrl: "https://a.example/oai",
  said: { verb: "ListRecords" },
};
const around = (content: string) => writeResponse(about, content);
const faultOf = (xml: string) => {
  try {
    readAnswer(xml);
    return null;
  } catch (fault) {
    return fault instanceof AnswerFault ? fault.code : fault;
  }
};

describe("an answer of a repository", () => {
  it("is read as our own provider writes it", () => {
    const stamp = new Date("2026-11-01T10:00:00Z");
    const records = [
      {
        identifier: "oai:a:1",
        stamp,
        sets: ["s"],
        deleted: false,
        metadata: '<m xmlns="urn:m"><a b="&lt;1&#xA;">x &amp; y</a></m>',
      },
      { identifier: "oai:a:2", stamp, sets: [], deleted: true },
    ];
    const end = writeResumption({ token: "t/1?&", cursor: 0, size: 7 });
    const answer = readAnswer(
      around(`<ListRecords>${records.map(writeRecord).join("")}${end}</ListRecords>`),
    );
    expect(answer.at).toEqual(about.at);
    expect(answer.resumption).toEqual({ token: "t/1?&", size: 7 });
    expect(answer.records).toMatchObject([
      { identifier: "oai:a:1", stamp, deleted: false },
      { identifier: "oai:a:2", stamp, deleted: true, metadata: null },
    ]);
    expect(answer.records[0]?.metadata).toContain('<a b="&lt;1&#xA;">x &amp; y</a>');
  });

  it("tells what the repository is, and what went wrong", () => {
    const identity = {
      name: "A & B",
      baseUrl: "https://a.example/oai",
      admin: "a@b.example",
      earliest: about.at,
      repository: "a.example",
      sample: "oai:a.example:1",
      compression: [],
    };
    expect(readAnswer(around(writeIdentify(identity))).identity).toEqual({
      name: "A & B",
      version: "2.0",
      granularity: "second",
      deletions: "persistent",
    });
    expect(
      readAnswer(around(writeError({ code: "noRecordsMatch", message: "none" }))).errors,
    ).toEqual([{ code: "noRecordsMatch", message: "none" }]);
  });

  it("gives metadata that can be read alone, wherever its prefix was declared", () => {
    const xml = `<o:OAI-PMH xmlns:o="http://www.openarchives.org/OAI/2.0/" xmlns:marc="http://www.loc.gov/MARC21/slim">
      <o:GetRecord><o:record><o:header><o:identifier> i </o:identifier><o:datestamp>2026-11-01</o:datestamp></o:header>
      <o:metadata><marc:record><marc:leader>00000nam a2200000 a 4500</marc:leader><marc:controlfield tag="001">7</marc:controlfield></marc:record></o:metadata>
      <o:about><x>no</x></o:about></o:record></o:GetRecord></o:OAI-PMH>`;
    const [record] = readAnswer(xml).records;
    expect(record).toMatchObject({ identifier: "i", stamp: new Date("2026-11-01T00:00:00Z") });
    expect(record?.metadata).toContain('xmlns:marc="http://www.loc.gov/MARC21/slim"');
    expect(readRecord(Buffer.from(record?.metadata ?? ""), { format: "marcxml" })?.fields).toEqual([
      { tag: "001", value: "7" },
    ]);
  });

  it("loses a forbidden character and not the page", () => {
    const [record] = readAnswer(
      around(
        "<ListRecords><record><header><identifier>i\u0001</identifier></header><metadata><m>a&#x1F;b&#0;c&#65;</m></metadata></record></ListRecords>",
      ),
    ).records;
    expect(record).toMatchObject({ identifier: "i", stamp: null });
    expect(record?.metadata).toContain(">abcA</m>");
  });

  it.each([
    ["doctype", '<!DOCTYPE OAI-PMH [<!ENTITY x "y">]><OAI-PMH/>'],
    ["malformed", "<OAI-PMH><a></b></OAI-PMH>"],
    ["malformed", "<OAI-PMH>&x;</OAI-PMH>"],
    ["malformed", ""],
    ["malformed", "Gateway timeout"],
    ["not-oai", "<html><body>Sign in</body></html>"],
    ["too-deep", `<OAI-PMH>${"<a>".repeat(5000)}`],
    [
      "too-many",
      `<OAI-PMH><ListIdentifiers>${"<header/>".repeat(100_001)}</ListIdentifiers></OAI-PMH>`,
    ],
  ])("%s is refused: %.40s", (code, xml) => expect(faultOf(xml)).toBe(code));

  it("is read or refused, whatever comes, and nothing else happens", () => {
    const piece = fc.constantFrom(
      "<OAI-PMH>",
      "</OAI-PMH>",
      "<record>",
      "</record>",
      "<metadata>",
      "</metadata>",
      "<header status='deleted'>",
      "</header>",
      "<ListRecords>",
      "<![CDATA[",
      "]]>",
      "&#1;",
      "&amp;",
      "x",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 30 }),
        (pieces) => {
          const fault = faultOf(pieces.join(""));
          return fault === null || typeof fault === "string";
        },
      ),
    );
  });
});

describe("the address of a question", () => {
  it("has the arguments that were given, and keeps what the base address asks", () => {
    const list = {
      verb: "ListRecords",
      metadataPrefix: "marc21",
      set: "a:b",
      from: about.at,
    } as const;
    expect(questionAddress("https://a.example/oai?db=x#y", { ...list, granularity: "day" })).toBe(
      "https://a.example/oai?db=x&verb=ListRecords&metadataPrefix=marc21&set=a%3Ab&from=2026-11-26#y",
    );
    expect(
      questionAddress("https://a.example/oai", { verb: "ListRecords", resumptionToken: "a&b" }),
    ).toBe("https://a.example/oai?verb=ListRecords&resumptionToken=a%26b");
  });
});
