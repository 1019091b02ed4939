import type { IncomingMessage } from "node:http";
import { createGunzip } from "node:zlib";
import { faultOf, OutboundFault } from "./fault.ts";

/** A body as it comes, unpacked, cut off with a fault at its limit. */
export async function* limitedBody(
  answer: IncomingMessage,
  mostBytes: number,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  let read = 0;
  try {
    for await (const chunk of unpacked(answer)) {
      read += chunk.length;
      if (read > mostBytes) throw new OutboundFault("too-large", `over ${mostBytes} bytes`);
      yield chunk;
    }
  } catch (cause) {
    throw faultOf(cause, signal);
  } finally {
    answer.destroy();
  }
}

async function* unpacked(answer: IncomingMessage): AsyncGenerator<Uint8Array, void, undefined> {
  const coding = answer.headers["content-encoding"] ?? "identity";
  if (coding === "identity") return yield* answer;
  if (!/^(x-)?gzip$/i.test(coding)) throw new OutboundFault("garbled", "content-encoding");
  const gunzip = createGunzip();
  answer.on("error", (cause) => gunzip.destroy(cause));
  answer.pipe(gunzip);
  yield* gunzip;
}

/** A whole body in memory; its size is limited by the request. */
export async function wholeBody(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}
