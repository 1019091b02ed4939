import type { Context } from "hono";
import { download, streamOf } from "#kernel/http";
import type { OpenFile } from "../../actions/files/open-file.ts";

/**
 * Gives out what somebody has sent: to be kept, never to be opened here. Should a browser show it all
 * the same, it does so in a sandbox in which nothing runs and nothing is loaded. An `<img>` of our own
 * pages draws it nevertheless: that cannot run anything.
 */
export function giveFile(c: Context, { file, content }: OpenFile): Response {
  const answer = download(c, streamOf(content), { name: file.fileName, type: typeOf(file) });
  answer.headers.set("content-security-policy", "sandbox; default-src 'none'");
  answer.headers.set("content-length", String(file.bytes));
  answer.headers.set("cache-control", "private, max-age=3600, immutable");
  return answer;
}

function typeOf({ mediaType }: OpenFile["file"]): string {
  return mediaType === "text/plain" ? "text/plain; charset=utf-8" : mediaType;
}
