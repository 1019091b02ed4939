import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { wantedCoding } from "./accept-encoding.ts";
import { compressText } from "./compress.ts";
import { download } from "./download.ts";
import { tagPages } from "./page-tag.ts";
import { streamOf } from "./stream-of.ts";

const html = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "private, no-cache",
  etag: 'W/"of-the-page"',
};
const long = "<p>words that come again</p>".repeat(200);
let cancelled = false;

const app = new Hono();
app.use(compressText);
app.use(tagPages);
app.get("/page", (c) => c.body(long, 200, html));
app.get("/page/short", (c) => c.body("<p>short</p>", 200, html));
app.get("/page/personal", (c) => c.body(long, 200, { ...html, "cache-control": "no-store" }));
app.get("/page/missing", (c) => c.body(long, 404, html));
app.get("/page/cookie", (c) => c.body(long, 200, { ...html, "set-cookie": "lang=es" }));
app.get("/json", (c) => c.json({ long }, 200, { etag: '"strong"' }));
app.get("/events", (c) => c.body(long, 200, { "content-type": "text/event-stream" }));
app.get("/picture", (c) => c.body(long, 200, { "content-type": "image/png" }));
app.get("/signed", (c) => c.json({ long }, 200, { "content-digest": "sha-256=:x:" }));
app.get("/done", (c) => c.body(long, 200, { ...html, "content-encoding": "zstd" }));
app.get("/table", (c) =>
  download(c, streamOf(rows()), { name: "table.csv", type: "text/csv; charset=utf-8" }),
);

async function* rows(): AsyncGenerator<Uint8Array> {
  try {
    for (let row = 0; row < 5000; row++) yield new TextEncoder().encode(`row ${row}\r\n`);
  } finally {
    cancelled = true;
  }
}

const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  app.request(path, { method, headers });
const inBrotli = { "accept-encoding": "gzip, br" };
const coding = (answer: Response) => answer.headers.get("content-encoding");
const bytes = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

describe("text is compressed", () => {
  test("as it is wanted, and comes back whole", async () => {
    const plain = await ask("/page");
    expect([coding(plain), await plain.text()]).toEqual([null, long]);
    expect(plain.headers.get("vary")).toBe("accept-encoding");
    const small = await ask("/page", inBrotli);
    expect(coding(small)).toBe("br");
    const body = await bytes(small);
    expect(body.length).toBeLessThan(500);
    expect(brotliDecompressSync(body).toString()).toBe(long);
    const zipped = await ask("/page", { "accept-encoding": "gzip" });
    expect(gunzipSync(await bytes(zipped)).toString()).toBe(long);
  });

  test.each(["/page/short", "/events", "/picture", "/signed"])("but not %s", async (path) => {
    const answer = await ask(path, inBrotli);
    expect([coding(answer), (await answer.text()).length > 0]).toEqual([null, true]);
  });

  test("nor what is in a coding already, nor an answer without content", async () => {
    expect(coding(await ask("/done", inBrotli))).toBe("zstd");
    const head = await ask("/page", inBrotli, "HEAD");
    expect([coding(head), head.status]).toEqual([null, 200]);
  });

  test("with a validator that says no more than equal content", async () => {
    expect((await ask("/json")).headers.get("etag")).toBe('"strong"');
    expect((await ask("/json", inBrotli)).headers.get("etag")).toBe('W/"strong"');
  });

  test("as it comes, and no longer than somebody takes it", async () => {
    const table = await ask("/table", inBrotli);
    const text = brotliDecompressSync(await bytes(table)).toString();
    expect(text.split("\r\n")).toHaveLength(5001);
    expect(table.headers.get("content-disposition")).toContain("table.csv");
    cancelled = false;
    const left = await ask("/table", inBrotli);
    await left.body?.cancel();
    await expect.poll(() => cancelled).toBe(true);
  });
});

describe("a page has a validator", () => {
  test("with which an unchanged one is not sent again", async () => {
    const first = await ask("/page");
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toBe(html.etag);
    expect((await ask("/page", inBrotli)).headers.get("etag")).toBe(etag);
    for (const known of [etag, `"other", ${etag}`, "*"]) {
      const again = await ask("/page", { ...inBrotli, "if-none-match": known });
      expect([again.status, await again.text()]).toEqual([304, ""]);
      expect(again.headers.get("etag")).toBe(etag);
      expect(again.headers.get("cache-control")).toBe("private, no-cache");
    }
    expect((await ask("/page", { "if-none-match": 'W/"other"' })).status).toBe(200);
  });

  test.each(["/page/personal", "/page/missing", "/page/cookie"])("but not %s", async (path) => {
    expect((await ask(path)).headers.get("etag")).toBeNull();
  });
});

describe("the coding that is wanted", () => {
  test.each([
    [undefined, null],
    ["", null],
    ["identity", null],
    ["gzip", "gzip"],
    ["GZIP, deflate, BR", "br"],
    ["br;q=0.1, gzip;q=0.5", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["*", "br"],
    ["*;q=0.5, br;q=0", "gzip"],
    ["br;q=x", null],
  ])("%j: %j", (header, wanted) => {
    expect(wantedCoding(header)).toBe(wanted);
  });

  test("is never one that was refused, whatever is sent", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("br", "gzip"), (other, refused) => {
        const header = `${other.replaceAll(/br|gzip|\*/gi, "")},${refused};q=0`;
        expect(wantedCoding(header)).toBeNull();
      }),
    );
  });
});
