import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeBer, encodedSize } from "./ber/encode.ts";
import { BerFraming } from "./ber/framing.ts";
import { defaultLimits } from "./ber/limits.ts";
import { readInteger, writeInteger } from "./ber/number.ts";
import { parseBer } from "./ber/parse.ts";
import { decodePdu, encodePdu, Z3950Fault } from "./index.ts";
import { elements, indefinitely } from "./testing/elements.ts";
import { pdus } from "./testing/pdus.ts";

const limits = { bytes: 50_000, depth: 20, elements: 2000 };

/** Everything that framing gives for these chunks, or the code of the fault that ends it. */
function framed(chunks: readonly Uint8Array[]): readonly string[] {
  const framing = new BerFraming(limits);
  const messages: string[] = [];
  try {
    for (const chunk of chunks)
      for (const message of framing.push(chunk))
        messages.push(Buffer.from(message).toString("hex"));
  } catch (fault) {
    if (!(fault instanceof Z3950Fault)) throw fault;
    messages.push(fault.code);
  }
  return messages;
}

const byByte = (bytes: Uint8Array) => Array.from(bytes, (_, at) => bytes.subarray(at, at + 1));

describe("BER", () => {
  test("whole numbers survive in their shortest form", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        const octets = writeInteger(value);
        expect(readInteger(octets)).toBe(value);
        // X.690, 8.3.2: the first nine bits are neither all ones nor all zeros.
        const [first = 0, second = 0] = octets;
        if (octets.length > 1) expect([0, 0x1ff]).not.toContain((first << 1) | (second >> 7));
      }),
    );
  });

  test("elements survive, and their size is known beforehand", () => {
    fc.assert(
      fc.property(elements, (element) => {
        const bytes = encodeBer(element);
        expect(parseBer(bytes)).toEqual(element);
        expect(encodedSize(element)).toBe(bytes.length);
      }),
    );
  });

  test("an indefinite length says the same as a definite one", () => {
    fc.assert(
      fc.property(elements, (element) => {
        const bytes = Uint8Array.from(indefinitely(element));
        expect(parseBer(bytes)).toEqual(element);
        expect(framed([bytes])).toEqual([Buffer.from(bytes).toString("hex")]);
      }),
    );
  });

  test("a stream gives the same messages however it is cut", () => {
    fc.assert(
      fc.property(
        fc.array(elements, { maxLength: 5 }),
        fc.uint8Array({ maxLength: 20 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 700 })),
        (all, rubbish, sizes) => {
          const stream = Buffer.concat([
            ...all.map((element, at) =>
              at % 2 ? encodeBer(element) : Uint8Array.from(indefinitely(element)),
            ),
            rubbish,
          ]);
          const whole = framed([stream]);
          expect(framed(byByte(stream))).toEqual(whole);
          const pieces: Uint8Array[] = [];
          for (let at = 0; at < stream.length;) {
            const size = sizes.next().value;
            pieces.push(stream.subarray(at, at + size));
            at += size;
          }
          expect(framed(pieces)).toEqual(whole);
        },
      ),
    );
  });
});

describe("messages", () => {
  test("every message survives", () => {
    fc.assert(
      fc.property(pdus, (pdu) => {
        expect(decodePdu(encodePdu(pdu))).toEqual(pdu);
      }),
      { numRuns: 500 },
    );
  });

  test("bytes of any kind are a message or the one error", () => {
    const mutated = fc.tuple(pdus, fc.nat(), fc.nat(255), fc.nat()).map(([pdu, at, octet, cut]) => {
      const bytes = encodePdu(pdu);
      if (bytes.length > 0) bytes[at % bytes.length] = octet;
      return cut % 3 === 0 ? bytes.subarray(0, cut % (bytes.length + 1)) : bytes;
    });
    fc.assert(
      fc.property(fc.oneof(mutated, fc.uint8Array({ maxLength: 200 })), (bytes) => {
        try {
          decodePdu(bytes, defaultLimits);
        } catch (fault) {
          expect(fault).toBeInstanceOf(Z3950Fault);
        }
        framed(byByte(bytes));
      }),
      { numRuns: 1000 },
    );
  });
});
