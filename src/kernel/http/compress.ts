import { pipeline, Readable } from "node:stream";
import { promisify } from "node:util";
import {
  brotliCompress,
  constants,
  createBrotliCompress,
  createGzip,
  gzip as gzipCompress,
} from "node:zlib";
import type { Context, MiddlewareHandler } from "hono";
import { type Coding, wantedCoding } from "./accept-encoding.ts";

/** Bytes of an answer below which compressing saves no packet. */
const LEAST = 1024;
const TEXT =
  /^(text\/(?!event-stream)|image\/svg\+xml|application\/([\w.+-]+\+)?(json|xml|javascript)\b)/;

// A page costs a tenth of its making so, and is a tenth larger than with the usual levels.
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } };
const gzip = { level: 4 };

const whole: Record<Coding, (bytes: Uint8Array) => Promise<Buffer>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, brotli),
  gzip: (bytes) => promisify(gzipCompress)(bytes, gzip),
};
const streamed = { br: () => createBrotliCompress(brotli), gzip: () => createGzip(gzip) };

/**
 * Compresses text for those who take it so. What comes as it happens (events) or is compressed
 * already stays as it is, and so does what is signed: its digest is of the bytes that are sent.
 */
export const compressText: MiddlewareHandler = async (c, next) => {
  await next();
  if (!isCompressible(c.res)) return;
  c.res.headers.append("vary", "accept-encoding");
  const coding = wantedCoding(c.req.header("accept-encoding"));
  if (coding === null || c.req.method === "HEAD" || c.res.body === null) return;
  const reader = c.res.body.getReader();
  const [first, second] = [await reader.read(), await reader.read()];
  if (!second.done)
    return answerWith(c, stream([first.value, second.value], reader, coding), coding);
  const bytes = first.value ?? new Uint8Array();
  if (bytes.length < LEAST) answerWith(c, bytes, null);
  else answerWith(c, new Uint8Array(await whole[coding](bytes)), coding);
};

function isCompressible({ headers, status }: Response): boolean {
  const type = headers.get("content-type") ?? "";
  const asItIs = ["content-encoding", "content-range", "content-digest"];
  return status !== 206 && TEXT.test(type) && !asItIs.some((name) => headers.has(name));
}

/** Puts another body in place of the answer's, and what has to be said of it. */
function answerWith(
  c: Context,
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  coding: Coding | null,
): void {
  const { status, statusText, headers } = c.res;
  if (coding !== null) {
    headers.set("content-encoding", coding);
    headers.delete("content-length");
    // The same in another coding is equal, but not byte by byte (RFC 9110, 8.8.1).
    const tag = headers.get("etag");
    if (tag?.startsWith('"')) headers.set("etag", `W/${tag}`);
  }
  c.res = undefined;
  c.res = new Response(body, { status, statusText, headers });
}

function stream(
  begun: readonly (Uint8Array | undefined)[],
  rest: ReadableStreamDefaultReader<Uint8Array>,
  coding: Coding,
): ReadableStream<Uint8Array> {
  const compressing = streamed[coding]();
  // Who breaks off at one end ends the other; there is nobody to tell.
  pipeline(Readable.from(chunks(begun, rest)), compressing, () => undefined);
  return Readable.toWeb(compressing) as ReadableStream<Uint8Array>;
}

async function* chunks(
  begun: readonly (Uint8Array | undefined)[],
  rest: ReadableStreamDefaultReader<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    for (const chunk of begun) if (chunk) yield chunk;
    for (let next = await rest.read(); !next.done; next = await rest.read()) yield next.value;
  } finally {
    await rest.cancel();
  }
}
