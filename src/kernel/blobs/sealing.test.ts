import * as fc from "fast-check";
import { expect, test } from "vitest";
import { InvalidInput } from "#kernel/access";
import { type KindTest, sealingStore, unsealed } from "./index.ts";

const anything: KindTest<string> = { bytes: 4, kindOf: () => "anything" };

/** Keeps one file in memory. */
function inMemory() {
  const kept: { bytes: Buffer | null } = { bytes: null };
  const put = async (content: AsyncIterable<Uint8Array>) => {
    kept.bytes = await gathered(content);
    return { sha256: "", bytes: kept.bytes.length };
  };
  return { kept, put };
}

async function gathered(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}

async function* of(...parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}

test("what was sealed comes out as it went in, however it was cut", async () => {
  const cut = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(cut, async (parts) => {
      const blobs = inMemory();
      const store = sealingStore(blobs, anything);
      await store.put(of(...parts));
      const sealed = store.sealed();
      if (!sealed || !blobs.kept.bytes) throw new Error("not sealed");
      const whole = Buffer.concat(parts);
      expect(sealed.bytes).toBe(whole.length);
      expect(blobs.kept.bytes.length).toBe(whole.length);
      expect(await gathered(unsealed(of(blobs.kept.bytes), sealed.seal))).toEqual(whole);
    }),
    { numRuns: 100 },
  );
});

test("a changed byte is noticed", async () => {
  const blobs = inMemory();
  const store = sealingStore(blobs, anything);
  await store.put(of(Buffer.from("a letter to the library")));
  const lies = Buffer.from(blobs.kept.bytes ?? "");
  lies[3] = (lies[3] ?? 0) ^ 1;
  const { seal } = store.sealed() ?? {};
  if (!seal) throw new Error("not sealed");
  await expect(gathered(unsealed(of(lies), seal))).rejects.toThrow();
});

test("the kind is told by the first bytes together, and no kind is not stored", async () => {
  const blobs = inMemory();
  const seen: string[] = [];
  const store = sealingStore(blobs, {
    bytes: 4,
    kindOf: (start) => {
      seen.push(Buffer.from(start).toString());
      return null;
    },
  });
  const refused = store.put(of(Buffer.from("ab"), Buffer.from("cde"), Buffer.from("f")));
  await expect(refused).rejects.toEqual(new InvalidInput({ file: "file-kind" }));
  expect(seen).toEqual(["abcde"]);
  expect(blobs.kept.bytes).toBeNull();
  await expect(store.put(of())).rejects.toEqual(new InvalidInput({ file: "choose-file" }));
  expect(store.sealed()).toBeNull();
});
