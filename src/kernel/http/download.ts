import type { Context } from "hono";

/** Answers with a file to be kept. */
export function download(
  c: Context,
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  file: { readonly name: string; readonly type: string },
): Response {
  return c.body(body, 200, {
    "content-type": file.type,
    "content-disposition": disposition(file.name),
    "cache-control": "private, no-cache",
  });
}

/**
 * The header that names a file to be kept (RFC 6266). A name that has more than ASCII is given twice:
 * whole (`filename*`, RFC 8187), and for old programs with what they can read of it.
 */
export function disposition(name: string): string {
  const plain = name.replace(/[^\w.-]+/g, "-");
  const whole = name.replace(/[\p{Cc}/\\]+/gu, "-").toWellFormed();
  const extended = /^[\x20-\x7e]*$/.test(name) ? "" : `; filename*=UTF-8''${encoded(whole)}`;
  return `attachment; filename="${plain}"${extended}`;
}

/** `value-chars` of RFC 8187, section 3.2.1: what encodeURIComponent leaves as it is, but for these four. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
