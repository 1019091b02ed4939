import type { Context } from "hono";

/** Answers with a file to be kept; its name is ASCII, so that one form of the header does (RFC 6266). */
export function download(
  c: Context,
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  file: { readonly name: string; readonly type: string },
): Response {
  const name = file.name.replace(/[^\w.-]+/g, "-");
  return c.body(body, 200, {
    "content-type": file.type,
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "private, no-cache",
  });
}
