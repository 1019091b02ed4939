import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDocument, anyMessage } from "./arbitraries.ts";
import {
  compareTimestamps,
  confirm,
  confirmFault,
  decode,
  DecodeFault,
  encode,
  timestampOf,
} from "./index.ts";

const limits = { mostBytes: 100_000 };
const NS = 'xmlns="http://illtransactions.org/2013/iso18626"';
const agencyOf = (element: string, value: string) =>
  `<${element}><agencyIdType>ISIL</agencyIdType><agencyIdValue>${value}</agencyIdValue></${element}>`;
const header = (more = "") =>
  `<header>${agencyOf("supplyingAgencyId", "ZZ-S")}${agencyOf("requestingAgencyId", "ZZ-R")}
   <multipleItemRequestId/><timestamp>2026-11-26T12:00:00+01:00</timestamp>
   <requestingAgencyRequestId>r 1</requestingAgencyRequestId>${more}</header>`;
const message = (content: string, version = 'version="1.2"') =>
  `<ISO18626Message ${NS} ${version}>${content}</ISO18626Message>`;
const asked = (action: string, more = "") =>
  message(
    `<requestingAgencyMessage>${header()}<action>${action}</action>${more}</requestingAgencyMessage>`,
  );
const answered = (reason: string, status = "<status>Loaned</status>", more = "") =>
  message(
    `<supplyingAgencyMessage>${header()}<messageInfo><reasonForMessage>${reason}</reasonForMessage>${more}</messageInfo>
    <statusInfo>${status}<lastChange>2026-11-26T11:00:00Z</lastChange></statusInfo></supplyingAgencyMessage>`,
  );

const faultOf = (xml: string | Uint8Array, mostBytes = limits.mostBytes) => {
  try {
    decode(xml, { mostBytes });
  } catch (fault) {
    if (fault instanceof DecodeFault) return fault;
    throw fault;
  }
  throw new Error("it was read");
};

describe("a document", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(decode(encode(document), limits)).toEqual(document);
      }),
    );
  });

  it("carries its version in the namespace of the schema, and may come without", () => {
    const read = decode(asked("Received"), limits);
    expect(read).toMatchObject({ kind: "requestingAgencyMessage", action: "Received" });
    expect(encode(read)).toContain('ill:version="1.2"');
    const qualified = asked("Received").replace(" version=", ' xmlns:i="urn:any" i:version=');
    expect(decode(qualified, limits)).toEqual(read);
  });

  it("may have prefixes, comments and another encoding", () => {
    const prefixed = asked("Received", "<note>é</note>")
      .replace("xmlns=", "xmlns:x=")
      .replace(/<(\/?)(\w)/g, "<$1x:$2");
    const latin = Buffer.from(
      `<?xml version="1.0" encoding="ISO-8859-1"?><!-- hello -->${prefixed}`,
      "latin1",
    );
    expect(decode(latin, limits)).toMatchObject({ note: "é" });
  });

  it("keeps codes that nobody knows, with their scheme", () => {
    const xml = answered(
      "RequestResponse",
      "<status>Unfilled</status>",
      '<reasonUnfilled scheme="urn:x">EatenByDog</reasonUnfilled>',
    );
    const read = decode(xml, limits);
    expect(read).toMatchObject({
      messageInfo: { reasonUnfilled: { value: "EatenByDog", scheme: "urn:x" } },
    });
    expect(encode(read)).toContain('ill:scheme="urn:x">EatenByDog<');
  });
});

describe("what is wrong is named", () => {
  it.each([
    ["UnsupportedActionType", "action: Burn", asked("Burn")],
    ["UnsupportedReasonForMessageType", "messageInfo/reasonForMessage: Whim", answered("Whim")],
    [
      "UnrecognisedDataValue",
      "statusInfo/status: Eaten",
      answered("StatusChange", "<status>Eaten</status>"),
    ],
    ["UnrecognisedDataElement", "colour", asked("Received", "<colour>red</colour>")],
    [
      "UnrecognisedDataElement",
      "messageInfo/mood",
      answered("StatusChange", undefined, "<mood>fine</mood>"),
    ],
    [
      "UnrecognisedDataElement",
      "note",
      asked("Received", '<note xmlns="urn:other">not of this schema</note>'),
    ],
    ["UnrecognisedDataElement", "note/b", asked("Received", "<note><b>bold</b></note>")],
    ["UnrecognisedDataElement", "letter", message("<letter/>")],
    ["BadlyFormedMessage", "note", asked("Received", "<note>1</note><note>2</note>")],
    ["BadlyFormedMessage", "action", asked("Received").replace(/<action>.*<\/action>/, "")],
    [
      "BadlyFormedMessage",
      "header",
      asked("Received").replace(/(<header>[\s\S]*<\/header>)(<action>.*<\/action>)/, "$2$1"),
    ],
    [
      "BadlyFormedMessage",
      "header/timestamp: yesterday",
      asked("Received").replace("2026-11-26T12:00:00+01:00", "yesterday"),
    ],
    [
      "BadlyFormedMessage",
      "header/timestamp: 2026-02-30T12:00:00Z",
      asked("Received").replace("2026-11-26T12:00:00+01:00", "2026-02-30T12:00:00Z"),
    ],
    [
      "BadlyFormedMessage",
      "header/requestingAgencyRequestId",
      asked("Received").replace("r 1", " "),
    ],
    [
      "UnrecognisedDataValue",
      "messageInfo/offeredCosts/currencyCode: EUD",
      answered(
        "StatusChange",
        undefined,
        "<offeredCosts><currencyCode>EUD</currencyCode><monetaryValue>1</monetaryValue></offeredCosts>",
      ),
    ],
    [
      "BadlyFormedMessage",
      "messageInfo/offeredCosts/monetaryValue: -1",
      answered(
        "StatusChange",
        undefined,
        "<offeredCosts><currencyCode>EUR</currencyCode><monetaryValue>-1</monetaryValue></offeredCosts>",
      ),
    ],
    [
      "UnrecognisedDataValue",
      "messageInfo/answerYesNo: maybe",
      answered("CancelResponse", undefined, "<answerYesNo>maybe</answerYesNo>"),
    ],
    ["BadlyFormedMessage", "version", message("", "")],
    ["BadlyFormedMessage", "ISO18626Message", message("")],
    ["BadlyFormedMessage", "html", "<html/>"],
  ])("%s at %s", (type, value, xml) => {
    expect(faultOf(xml)).toMatchObject({ error: { type, value }, wellFormed: true });
  });

  it.each([
    ["a document type", `<!DOCTYPE x [<!ENTITY a "b">]>${asked("Received", "<note>&a;</note>")}`],
    ["an external one", `<!DOCTYPE x SYSTEM "file:///etc/passwd">${asked("Received")}`],
    ["half of a message", asked("Received").slice(0, -60)],
    ["no XML", "hello"],
    ["nothing", ""],
    ["endless nesting", "<a>".repeat(5000)],
    ["bytes that are no text", new Uint8Array([0x3c, 0xff, 0xfe, 0x3e])],
  ])("%s is no message", (_, xml) => {
    expect(faultOf(xml)).toMatchObject({
      error: { type: "BadlyFormedMessage" },
      wellFormed: false,
    });
  });

  it("a message over the limit is not read, but may be recognised", () => {
    expect(faultOf(asked("Received"), 200)).toMatchObject({
      error: { type: "BadlyFormedMessage", value: "the message is too large" },
    });
    expect(faultOf(asked("Received"), 300).legible.kind).toBe("requestingAgencyMessage");
  });

  it("never ends in anything but a fault of its own", () => {
    const pieces = asked("Received", "<note>x</note>").split(/(?=<)/);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })), {
          maxLength: 40,
        }),
        (parts) => {
          try {
            decode(message(parts.join("")), limits);
          } catch (fault) {
            expect(fault).toBeInstanceOf(DecodeFault);
          }
        },
      ),
    );
  });
});

describe("a confirmation", () => {
  const at = "2026-11-26T11:00:01Z";

  it("answers any message so that it can be written and read", () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const answer = confirm(message, at);
        expect(answer.kind).toBe(`${message.kind}Confirmation`);
        expect(answer.header).toMatchObject({
          timestamp: message.header.timestamp,
          requestingAgencyRequestId: message.header.requestingAgencyRequestId,
          status: "OK",
        });
        expect(decode(encode(answer), limits)).toEqual(answer);
      }),
    );
  });

  it("of a broken message has what could be read of its header", () => {
    const xml = answered("Whim").replace("2026-11-26T12:00:00+01:00", "noon");
    const answer = confirmFault(faultOf(xml), at);
    expect(answer).toEqual({
      kind: "supplyingAgencyMessageConfirmation",
      header: {
        supplyingAgency: { type: "ISIL", value: "ZZ-S" },
        requestingAgency: { type: "ISIL", value: "ZZ-R" },
        requestingAgencyRequestId: "r 1",
        timestamp: at,
        timestampReceived: at,
        status: "ERROR",
      },
      error: { type: "BadlyFormedMessage", value: "header/timestamp: noon" },
    });
    expect(decode(encode(answer), limits)).toEqual(answer);
  });

  it("of anything can be written", () => {
    for (const xml of ["hello", message(""), asked("Burn").slice(0, -20), asked("Burn")])
      expect(decode(encode(confirmFault(faultOf(xml), at)), limits)).toBeDefined();
  });
});

describe("timestamps", () => {
  it("are instants, whatever their zone", () => {
    expect(compareTimestamps("2026-11-26T12:00:00+01:00", "2026-11-26T11:00:00Z")).toBe(0);
    expect(compareTimestamps("2026-11-26T12:00:00-05:00", "2026-11-26T13:00:00Z")).toBe(1);
    expect(timestampOf("2026-11-26T12:00:00")).toBe("2026-11-26T12:00:00Z");
    expect(timestampOf("2026-11-26")).toBeNull();
    expect(timestampOf("2026-11-26T12:00:00+99:00")).toBeNull();
  });
});
