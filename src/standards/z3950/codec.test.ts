import { describe, expect, test } from "vitest";
import {
  BerFraming,
  bib1Diagnostic,
  bib1Query,
  bib1Term,
  contentOf,
  decodePdu,
  encodePdu,
  externalOf,
  joined,
  pduFraming,
  recordSyntaxes,
  type RecordContent,
  Z3950Fault,
} from "./index.ts";

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(/\s/g, ""), "hex"));
const limits = { bytes: 1000, depth: 10, elements: 50 };
const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (fault) {
    if (fault instanceof Z3950Fault) return fault.code;
    throw fault;
  }
  return "taken";
};
const frame = (hex: string) => refusal(() => [...new BerFraming(limits).push(bytes(hex))]);

describe("framing refuses", () => {
  test("a length of gigabytes, before any of it has come", () => {
    expect(frame("b4 84 ff ff ff ff")).toBe("too-large");
    expect(frame("b4 88 7f ff ff ff ff ff ff ff")).toBe("too-large");
    expect(frame("b4 82 03 e5")).toBe("too-large");
  });
  test("and takes the longest that is allowed", () => {
    expect(frame("b4 82 03 e4")).toBe("taken");
  });
  test("an indefinite length that never ends", () => {
    const framing = new BerFraming(limits);
    const feed = () => {
      for (let round = 0; round < 1000; round++)
        for (const _ of framing.push(bytes(round === 0 ? "b4 80" : "04 02 00 00"))) return;
    };
    expect(refusal(feed)).toBe("too-large");
    expect(framing.pending).toBeLessThan(1100);
  });
  test("indefinite lengths in each other without end", () => {
    expect(frame("b4 80".repeat(12))).toBe("too-deep");
  });
  test("what no further byte can mend", () => {
    expect(frame("00 00")).toBe("malformed"); // an end without a beginning
    expect(frame("94 80")).toBe("malformed"); // primitive and indefinite
    expect(frame("b4 ff")).toBe("malformed"); // reserved
    expect(frame("bf 80")).toBe("malformed"); // a tag number with leading zeros
    expect(frame("bf ff ff ff ff ff")).toBe("malformed"); // a tag number too long
  });
  test("nothing of a message before one that is broken", () => {
    const framing = new BerFraming(limits);
    const taken: string[] = [];
    const feed = () => {
      for (const message of framing.push(bytes("b4 02 05 00 b4 ff")))
        taken.push(Buffer.from(message).toString("hex"));
    };
    expect(refusal(feed)).toBe("malformed");
    expect(taken).toEqual(["b4020500"]);
  });
});

test("a message of another protocol is refused at its first bytes", () => {
  const begun = (text: string) =>
    refusal(() => [...pduFraming(limits).push(new TextEncoder().encode(text))]);
  expect(["GET / HTTP/1.1", "0\u0003", "SSH-2.0-x", "\u0016\u0003\u0001"].map(begun)).toEqual([
    "unexpected",
    "unexpected",
    "unexpected",
    "unexpected",
  ]);
  expect(frame("30 03")).toBe("taken");
});

test("many messages in one chunk do not make each other dear", () => {
  // Were the rest of the chunk copied for each of them, it would be 80 gigabytes.
  const chunk = Buffer.alloc(800_000);
  for (let at = 0; at < chunk.length; at += 4) chunk.set([0xb4, 2, 5, 0], at);
  let messages = 0;
  for (const _ of new BerFraming().push(chunk)) messages += 1;
  expect(messages).toBe(200_000);
});

describe("parsing refuses", () => {
  const parse = (hex: string) => refusal(() => decodePdu(bytes(hex), limits));
  test("an element longer than the one around it", () => {
    expect(parse("b4 03 83 02 00")).toBe("malformed");
  });
  test("a message with something behind it", () => {
    expect(parse("b4 00 00")).toBe("malformed");
  });
  test("more elements than it keeps", () => {
    expect(parse(`b4 81 66 ${"05 00".repeat(51)}`)).toBe("too-many-parts");
  });
  test("nesting, also with definite lengths", () => {
    const deep = Array.from({ length: 12 }).reduce<string>(
      (inner) =>
        `30 ${(inner.replaceAll(" ", "").length / 2).toString(16).padStart(2, "0")} ${inner}`,
      "05 00",
    );
    expect(parse(deep)).toBe("too-deep");
  });
  test("a message of another protocol", () => {
    expect(parse("30 02 05 00")).toBe("unexpected");
    expect(refusal(() => decodePdu(new TextEncoder().encode("GET / HTTP/1.1\r\n\r\n")))).not.toBe(
      "taken",
    );
  });
  test("a member that is missing", () => {
    expect(refusal(() => decodePdu(bytes("b4 00")))).toBe("unexpected");
  });
});

test("elements that are no member are passed over", () => {
  // Close with an unknown [77] before the reason.
  expect(decodePdu(bytes("bf 30 09 9f 4d 01 00 9f 81 53 01 03"))).toEqual({
    close: { reason: 3 },
  });
});

test("a string may come in segments", () => {
  const pdu = decodePdu(
    bytes("bf 30 14 9f 81 53 01 03 a3 80 04 02 c3 a9 24 80 04 01 21 00 00 00 00"),
  );
  expect(pdu).toEqual({ close: { reason: 3, message: "é!" } });
});

test("text that is not UTF-8 is read as Latin-1", () => {
  expect(decodePdu(bytes("bf 30 08 9f 81 53 01 00 83 01 e9"))).toEqual({
    close: { reason: 0, message: "é" },
  });
});

test("a diagnostic's addinfo is a VisibleString as long as it can be one", () => {
  const sent = (addinfo: string) =>
    encodePdu({
      presentResponse: {
        returned: 0,
        nextPosition: 0,
        presentStatus: 5,
        records: { diagnostic: bib1Diagnostic(13, addinfo) },
      },
    });
  expect(Buffer.from(sent("abc")).includes(Buffer.from("\x1a\x03abc"))).toBe(true);
  expect(Buffer.from(sent("é")).includes(Buffer.from("1b02c3a9", "hex"))).toBe(true);
});

test("a query reads as it was built", () => {
  const query = bib1Query(
    joined("andNot", bib1Term({ use: 4, structure: 1 }, "moby dick"), bib1Term({}, "film")),
  );
  const request = {
    smallSetUpperBound: 0,
    largeSetLowerBound: 1,
    mediumSetPresentNumber: 0,
    replace: true,
    resultSetName: "default",
    databases: ["Default"],
    query: { type1: query },
  };
  expect(decodePdu(encodePdu({ searchRequest: request }))).toEqual({ searchRequest: request });
});

describe("records", () => {
  const kinds: readonly RecordContent[] = [
    { marc: bytes("30 30"), syntax: recordSyntaxes.marc21 },
    { marc: bytes("31"), syntax: recordSyntaxes.unimarc },
    { xml: "<a>é</a>" },
    { sutrs: "Title: é" },
    {
      opac: {
        bibliographic: externalOf({ marc: bytes("30"), syntax: recordSyntaxes.marc21 }),
        holdings: [
          {
            circulation: {
              nucCode: "AB-1",
              localLocation: "Main",
              callNumber: "823 B",
              circulation: [
                { availableNow: true, itemId: "7", renewable: false, onHold: false },
                {
                  availableNow: false,
                  availabilityDate: "20261201",
                  renewable: true,
                  onHold: true,
                },
              ],
            },
          },
        ],
      },
    },
    { other: { syntax: recordSyntaxes.grs1, content: { octets: bytes("01") } } },
  ];
  test.each(kinds)("are read as they were sent: %o", (content) => {
    expect(contentOf(externalOf(content))).toEqual(content);
  });
});
