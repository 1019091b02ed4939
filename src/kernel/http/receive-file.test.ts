import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { InvalidInput, Refusal } from "#kernel/access";
import { receiveFile } from "./receive-file.ts";

const LIMIT = 100_000;

/** Keeps nothing but what must be known of a file. */
function keeping() {
  const kept = { bytes: 0, most: 0, puts: 0 };
  return {
    kept,
    put: async (content: AsyncIterable<Uint8Array>) => {
      kept.puts += 1;
      const hash = createHash("sha256");
      let bytes = 0;
      for await (const chunk of content) {
        hash.update(chunk);
        bytes += chunk.length;
        kept.most = Math.max(kept.most, chunk.length);
      }
      kept.bytes = bytes;
      return { sha256: hash.digest("hex"), bytes };
    },
  };
}

function receiving(blobs = keeping()) {
  const fields = new Map<string, string>();
  return {
    blobs,
    limit: LIMIT,
    fields,
    readOptions: (given: ReadonlyMap<string, string>) => {
      if (!given.has("mode")) throw new InvalidInput({ mode: "choose-mode" });
      return { mode: given.get("mode") };
    },
  };
}

const asked = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request("http://localhost/", {
    method: "POST",
    body,
    headers,
    ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
  });

function form(content: string | null, mode: string | null = "update"): FormData {
  const data = new FormData();
  if (mode !== null) data.set("mode", mode);
  if (content !== null) data.set("file", new File([content], "سجلات ñ.mrc"));
  return data;
}

describe("a file that is sent", () => {
  it("is kept with its name and what the form says of it", async () => {
    const content = "x".repeat(LIMIT);
    const received = await receiveFile(asked(form(content)), receiving());
    expect(received).toEqual({
      fileName: "سجلات ñ.mrc",
      bytes: LIMIT,
      sha256: createHash("sha256").update(content).digest("hex"),
      options: { mode: "update" },
    });
  });

  it("is refused when it is a byte too large, after it was read to its end", async () => {
    const body = form("x".repeat(LIMIT + 1));
    await expect(receiveFile(asked(body), receiving())).rejects.toEqual(
      new Refusal("file-too-large", { limit: LIMIT }),
    );
  });

  it("is not read without end when it has none", async () => {
    let given = 0;
    const head = `--b\r\ncontent-disposition: form-data; name="mode"\r\n\r\nupdate\r\n--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n`;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(given === 0 ? Buffer.from(head) : Buffer.alloc(65_536, "x"));
        given += 65_536;
      },
    });
    const request = asked(endless, { "content-type": "multipart/form-data; boundary=b" });
    await expect(receiveFile(request, receiving())).rejects.toThrow("file-too-large");
    expect(given).toBeLessThan(2 << 20);
  });

  it("is not stored when the form says nothing of it", async () => {
    const blobs = keeping();
    await expect(receiveFile(asked(form("abc", null)), receiving(blobs))).rejects.toEqual(
      new InvalidInput({ mode: "choose-mode" }),
    );
    expect(blobs.kept.puts).toBe(0);
  });

  it("must be there and not be empty", async () => {
    for (const content of [null, ""])
      await expect(receiveFile(asked(form(content)), receiving())).rejects.toEqual(
        new InvalidInput({ file: "choose-file" }),
      );
  });

  it.each([
    ["before it begins", 20],
    ["in the middle of it", 400],
    ["before the form ends", -8],
  ])("is refused when the form breaks off %s", async (_where, at) => {
    const whole = asked(form("y".repeat(1000)));
    const type = whole.headers.get("content-type") ?? "";
    const bytes = Buffer.from(await whole.arrayBuffer());
    const cut = asked(bytes.subarray(0, at < 0 ? bytes.length + at : at), { "content-type": type });
    await expect(receiveFile(cut, receiving())).rejects.toEqual(
      new InvalidInput({ file: "upload-broken" }),
    );
  });

  it("is refused when the line breaks", async () => {
    const head = `--b\r\ncontent-disposition: form-data; name="mode"\r\n\r\nupdate\r\n--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nabc`;
    const breaking = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(Buffer.from(head)),
      pull: (controller) => controller.error(new Error("the line broke")),
    });
    const request = asked(breaking, { "content-type": "multipart/form-data; boundary=b" });
    await expect(receiveFile(request, receiving())).rejects.toEqual(
      new InvalidInput({ file: "upload-broken" }),
    );
  });

  it.each([
    ["text/plain", "hello"],
    ["multipart/form-data", "hello"],
    ["application/x-www-form-urlencoded", "mode=update&file=a.mrc"],
    ["multipart/form-data; boundary=b", "no boundary at all"],
  ])("must come in a form: %s", async (type, body) => {
    await expect(
      receiveFile(asked(body, { "content-type": type }), receiving()),
    ).rejects.toBeInstanceOf(InvalidInput);
  });

  it("fails as a fault when it cannot be stored", async () => {
    const full = { put: () => Promise.reject(new Error("the disk is full")) };
    await expect(
      receiveFile(asked(form("x".repeat(90_000))), { ...receiving(), blobs: full }),
    ).rejects.toThrow("the disk is full");
  });
});
