import type { IncomingMessage } from "node:http";
import { webAddress } from "./address.ts";
import { OutboundFault } from "./fault.ts";

/** One question on the way to the answer. */
export type Hop = {
  readonly url: URL;
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
};

/** Where a redirect leads; null when the answer is none. @throws OutboundFault where following would betray something */
export function nextHop(hop: Hop, { statusCode = 0, headers }: IncomingMessage): Hop | null {
  if (![301, 302, 303, 307, 308].includes(statusCode) || !headers.location) return null;
  const url = webAddress(headers.location, hop.url);
  if (hop.url.protocol === "https:" && url.protocol === "http:")
    throw new OutboundFault("redirects", "from https to http");
  const same = url.origin === hop.url.origin;
  const kept = same ? hop.headers : without(hop.headers, ["authorization", "cookie"]);
  // RFC 9110 §15.4: 307 and 308 keep method and body, the others become a GET as everywhere.
  if (statusCode >= 307) {
    if (!same && hop.method === "POST") throw new OutboundFault("redirects", "to another host");
    return { ...hop, url, headers: kept };
  }
  return { url, method: "GET", headers: without(kept, ["content-type"]), body: undefined };
}

function without(headers: Hop["headers"], names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}
