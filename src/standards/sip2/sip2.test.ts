import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checksum } from "./checksum.ts";
import {
  decodeMessage,
  encodeMessage,
  type FieldName,
  fieldCodes,
  fieldOf,
  instantIn,
  isSendable,
  type KindCode,
  kinds,
  type Outgoing,
  readPatronStatus,
  Sip2Fault,
  Sip2Framing,
  transactionDate,
  writePatronStatus,
} from "./index.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (octets: Uint8Array) => new TextDecoder().decode(octets);
const line = (octets: Uint8Array) => octets.subarray(0, -1);
const when = transactionDate(Temporal.PlainDateTime.from("2026-11-26T09:05:07"));

describe("messages as the standard prints them", () => {
  it("have the checksums of its examples", () => {
    expect(text(encodeMessage({ code: "97", fixed: {} }))).toBe("97AZFEF5\r");
    expect(text(encodeMessage({ code: "96", fixed: {} }))).toBe("96AZFEF6\r");
    expect(checksum(bytes("97AZ"))).toBe("FEF5");
  });

  it("log in, and ask about an item", () => {
    const login = encodeMessage(
      {
        code: "93",
        fixed: { userAlgorithm: "0", passwordAlgorithm: "0" },
        fields: {
          loginUser: "LoginUserID",
          loginPassword: "LoginPassword",
          location: "LocationCode",
        },
      },
      5,
    );
    expect(text(login)).toBe("9300CNLoginUserID|COLoginPassword|CPLocationCode|AY5AZEC7B\r");
    const item = encodeMessage(
      { code: "17", fixed: { transactionDate: when }, fields: { institution: "", item: "31" } },
      1,
    );
    expect(text(item)).toMatch(/^1720261126 {4}090507AO\|AB31\|AY1AZ[0-9A-F]{4}\r$/);
  });

  it("are read with what a system adds of its own", () => {
    const message = decodeMessage(
      bytes(
        `18040001${when}CF2|AH20261201    235900|AB31|AJA title|APMAIN|ZZown|AFfirst|AFsecond|`,
      ),
    );
    if (message.code !== "18") throw new Error(message.code);
    expect(message.fixed.circulationStatus).toBe("04");
    expect(message.sum).toBe("absent");
    expect(fieldOf(message, "holdQueueLength")).toBe("2");
    expect(message.fields.get("ZZ")).toEqual(["own"]);
    expect(message.fields.get("AF")).toEqual(["first", "second"]);
  });

  it("are read in Latin-1 where they are no UTF-8", () => {
    const latin = Uint8Array.from([...bytes(`18030001${when}AJCaf`), 0xe9, 0x7c]);
    expect(fieldOf(decodeMessage(latin), "title")).toBe("Café");
  });
});

const value = fc.string({ unit: "grapheme", maxLength: 30 }).filter(isSendable);
const fields = fc.dictionary(
  fc.constantFrom(...(Object.keys(fieldCodes) as FieldName[])),
  value.filter((one) => one !== ""),
  { maxKeys: 8 },
);

describe("messages about patrons and loans", () => {
  it("check out as the standard prints it", () => {
    // The example of the standard's chapter "Checkout": the same places and fields, in its order.
    const checkout = encodeMessage(
      {
        code: "11",
        fixed: {
          renewalPolicy: "Y",
          noBlock: "N",
          transactionDate: "19960212    100340",
          noBlockDueDate: "19960212    100340",
        },
        fields: {
          institution: "",
          patron: "104000000105",
          item: "000000000005792",
          terminalPassword: "",
        },
      },
      2,
    );
    expect(text(checkout)).toMatch(
      /^11YN19960212 {4}10034019960212 {4}100340AO\|AA104000000105\|AB000000000005792\|AC\|AY2AZ[0-9A-F]{4}\r$/,
    );
  });

  it("read what a patron is kept from", () => {
    const status = writePatronStatus(["charge privileges denied", "excessive outstanding fines"]);
    const message = decodeMessage(
      bytes(`64${status}001${when}000200000001    00000000AAp1|AEA Reader|BLY|CQN|`),
    );
    if (message.code !== "64") throw new Error(message.code);
    expect(readPatronStatus(message.fixed.patronStatus)).toEqual([
      "charge privileges denied",
      "excessive outstanding fines",
    ]);
    expect(message.fixed.holdItems).toBe("0002");
    expect(message.fixed.fineItems).toBe("    ");
    expect(fieldOf(message, "validPatronPassword")).toBe("N");
    expect(readPatronStatus("NNNYN")).toEqual(["hold privileges denied"]);
  });

  it("have dates in the standard's form, in ISO 8601, or in none", () => {
    const read = (date: string) => instantIn(date, "America/Denver")?.toString() ?? null;
    expect(read("20261201    235900")).toBe("2026-12-02T06:59:00Z");
    expect(read("20261201   Z235900")).toBe("2026-12-01T23:59:00Z");
    expect(read("20261201")).toBe("2026-12-02T06:59:59Z");
    expect(read("2026-12-01 23:59")).toBe("2026-12-02T06:59:00Z");
    expect(read("2026-12-01")).toBe("2026-12-02T06:59:59Z");
    expect(read("01/12/2026")).toBeNull();
    expect(read("20261301    000000")).toBeNull();
  });

  it("of every kind come back as they went", () => {
    const codes = Object.keys(kinds) as KindCode[];
    fc.assert(
      fc.property(
        fc.constantFrom(...codes),
        fields,
        fc.nat({ max: 9 }),
        (code, named, sequence) => {
          const lengths: Readonly<Record<string, number>> = kinds[code].fixed;
          const places = Object.entries(lengths).map(([name, length]) => [
            name,
            "1".repeat(length),
          ]);
          const fixed = Object.fromEntries(places);
          const sent = { code, fixed, fields: named } as Outgoing;
          const read = decodeMessage(line(encodeMessage(sent, sequence)));
          expect(read).toMatchObject({ code, fixed, sequence, sum: "right" });
          for (const [name, one] of Object.entries(named))
            expect(fieldOf(read, name as FieldName)).toBe(one);
        },
      ),
    );
  });
});

describe("any message", () => {
  it("comes back as it went", () => {
    fc.assert(
      fc.property(fields, fc.integer({ min: 0, max: 9 }), (named, sequence) => {
        const sent = { code: "17", fixed: { transactionDate: when }, fields: named } as const;
        const read = decodeMessage(line(encodeMessage(sent, sequence)));
        expect(read).toMatchObject({ code: "17", fixed: sent.fixed, sequence, sum: "right" });
        for (const [name, one] of Object.entries(named))
          expect(fieldOf(read, name as FieldName)).toBe(one);
      }),
    );
  });

  it("betrays any one byte that was changed on the way", () => {
    fc.assert(
      fc.property(fields, fc.nat(), fc.integer({ min: 1, max: 255 }), (named, at, by) => {
        const sent = { code: "17", fixed: { transactionDate: when }, fields: named } as const;
        const message = line(encodeMessage(sent, 3));
        const place = at % (message.length - 6);
        const broken = message.with(place, ((message[place] ?? 0) + by) % 256);
        try {
          expect(decodeMessage(broken).sum).toBe("wrong");
        } catch (fault) {
          expect(fault).toBeInstanceOf(Sip2Fault);
        }
      }),
    );
  });

  it("is the same however the bytes arrive, with CR, LF or CRLF, and empty lines between", () => {
    const end = fc.constantFrom("\r", "\n", "\r\n", "\r\r\n");
    const lines = fc.array(fc.tuple(fc.stringMatching(/^[A-Z0-9|]{1,20}$/), end), { maxLength: 8 });
    fc.assert(
      fc.property(lines, fc.array(fc.integer({ min: 1, max: 9 })), (written, sizes) => {
        const stream = bytes(written.map(([one, ending]) => one + ending).join(""));
        const framing = new Sip2Framing();
        const found: string[] = [];
        let from = 0;
        for (const size of [...sizes, stream.length]) {
          found.push(...framing.push(stream.subarray(from, from + size)).map(text));
          from += size;
        }
        expect(found).toEqual(written.map(([one]) => one));
      }),
    );
  });

  it("that is none is refused, whatever it is", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (octets) => {
        try {
          decodeMessage(octets);
        } catch (fault) {
          expect(fault).toBeInstanceOf(Sip2Fault);
        }
      }),
    );
  });
});

describe("limits", () => {
  it("end a line that never ends", () => {
    const framing = new Sip2Framing(100);
    framing.push(new Uint8Array(60).fill(0x41));
    expect(() => framing.push(new Uint8Array(60).fill(0x41))).toThrow(Sip2Fault);
  });

  it("let no value end its field or its message", () => {
    for (const item of ["a|b", "a\rb", "a\nb", "\u0000"])
      expect(() =>
        encodeMessage({ code: "17", fixed: { transactionDate: when }, fields: { item } }),
      ).toThrow(Sip2Fault);
    expect(() => encodeMessage({ code: "17", fixed: { transactionDate: "now" } })).toThrow(
      Sip2Fault,
    );
  });
});
