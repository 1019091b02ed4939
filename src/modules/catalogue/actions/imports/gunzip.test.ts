import { crc32, deflateRawSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gunzip } from "./gunzip.ts";
import { UnreadablePacking } from "./unreadable-packing.ts";

async function* cut(content: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

/** What is unpacked, and why it ends before the file does. */
async function read(packed: Uint8Array, size = 1000) {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of gunzip(cut(packed, size))) chunks.push(chunk);
  } catch (fault) {
    if (!(fault instanceof UnreadablePacking)) throw fault;
    return { content: Buffer.concat(chunks), problem: fault.problem };
  }
  return { content: Buffer.concat(chunks), problem: null };
}

/** A member with everything its header may have (RFC 1952, 2.3). */
function richMember(content: Buffer): Buffer {
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(content), 0);
  trailer.writeUInt32LE(content.length, 4);
  return Buffer.concat([
    Buffer.from([0x1f, 0x8b, 8, 0x1e, 0, 0, 0, 0, 0, 255]),
    Buffer.from("\u0003\u0000abcname\u0000a comment\u0000cc", "latin1"),
    deflateRawSync(content),
    trailer,
  ]);
}

const text = Buffer.from(Array.from({ length: 2000 }, (_, at) => `line ${at * 7919}`).join("\n"));
const packed = gzipSync(text);

describe("a gzip file", () => {
  it("is the content of its members, with whatever headers and padding, however it is cut", async () => {
    const member = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
    const members = fc.array(fc.tuple(member, fc.boolean(), fc.nat(3)), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(members, fc.integer({ min: 1, max: 400 }), async (parts, size) => {
        const file = parts.flatMap(([bytes, rich, zeros], at) => [
          rich ? richMember(bytes) : gzipSync(bytes),
          Buffer.alloc(at === parts.length - 1 ? 0 : zeros),
        ]);
        const content = Buffer.concat(parts.map(([bytes]) => bytes));
        expect(await read(Buffer.concat(file), size)).toEqual({ content, problem: null });
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["padding", Buffer.alloc(512)],
    ["a line", Buffer.from("the end\r\n")],
    ["padding and a line", Buffer.concat([Buffer.alloc(700), Buffer.from("the end")])],
  ])("is whole, and the rest told of, where %s follows", async (_, rest) => {
    const problem = { code: "compression-trailing", params: { length: rest.length } };
    for (const size of [7, 1000, 100_000])
      expect(await read(Buffer.concat([packed, rest]), size)).toEqual({ content: text, problem });
  });

  it("is damaged where a member follows after what is none, or is cut off", async () => {
    const between = Buffer.concat([packed, Buffer.from("x"), packed]);
    const cutOff = [2, 12, 100].map((left) => Buffer.concat([packed, packed.subarray(0, left)]));
    for (const file of [between, ...cutOff])
      for (const size of [1, 100_000]) {
        const { content, problem } = await read(file, size);
        expect(problem?.code).toBe("compression-damaged");
        expect(content.subarray(0, text.length).equals(text)).toBe(true);
      }
  });

  it.each([
    ["its content", packed.length >> 1],
    ["its check", packed.length - 8],
    ["its length", packed.length - 1],
    ["its header", 2],
  ])("is damaged where %s is wrong", async (_, at) => {
    const wrong = Buffer.from(packed);
    wrong.writeUInt8(wrong.readUInt8(at) ^ 0xff, at);
    expect((await read(wrong)).problem?.code).toBe("compression-damaged");
  });

  it("ends its source when it is left early", async () => {
    let ended = false;
    async function* source() {
      try {
        yield* cut(packed, 500);
      } finally {
        ended = true;
      }
    }
    for await (const chunk of gunzip(source())) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    expect(ended).toBe(true);
  });

  it("passes on the fault of its source", async () => {
    async function* source() {
      yield packed.subarray(0, 500);
      throw new Error("the disk is gone");
    }
    await expect(Array.fromAsync(gunzip(source()))).rejects.toThrow("the disk is gone");
  });
});
