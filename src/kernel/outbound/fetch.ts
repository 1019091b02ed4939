import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { limitedBody } from "./body.ts";
import { webAddress } from "./address.ts";
import { exchange } from "./exchange.ts";
import { OutboundFault } from "./fault.ts";
import { type Hop, nextHop } from "./hop.ts";
import type { OutboundRules } from "./rules.ts";

/** A question over HTTP, with its limits. */
export type WebRequest = {
  readonly url: string | URL;
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Milliseconds for the whole exchange: name, connection, redirects and the last byte. */
  readonly deadline: number;
  /** Bytes of the body, after decompression. */
  readonly mostBytes: number;
  readonly mostRedirects?: number;
  /** Ends the exchange before its deadline. */
  readonly signal?: AbortSignal;
  /** A certificate (PEM) to trust instead of the public ones. */
  readonly ca?: string | undefined;
};

/** An answer whose body is read once, as it comes; reading throws OutboundFault as asking does. */
export type WebResponse = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Where the answer came from, after redirects. */
  readonly url: URL;
  readonly body: AsyncIterable<Uint8Array>;
  /** Closes the connection without reading on. */
  readonly discard: () => void;
};

const REDIRECTS = 3;

/**
 * Asks another system over HTTP(S). Every address on the way is checked against the rules and the
 * connection made to the checked address. Any status is an answer. @throws OutboundFault
 */
export async function fetchFrom(rules: OutboundRules, request: WebRequest): Promise<WebResponse> {
  const deadline = AbortSignal.timeout(request.deadline);
  const signal = request.signal ? AbortSignal.any([deadline, request.signal]) : deadline;
  let hop: Hop = {
    url: webAddress(request.url),
    method: request.method ?? "GET",
    headers: { "user-agent": rules.agent, "accept-encoding": "gzip", ...lower(request.headers) },
    body: request.body,
  };
  for (let left = request.mostRedirects ?? REDIRECTS; ; left--) {
    const answer = await exchange(rules, { ...hop, ca: request.ca }, signal);
    const next = nextHop(hop, answer);
    if (!next) return response(hop.url, answer, request.mostBytes, signal);
    answer.destroy();
    if (left <= 0) throw new OutboundFault("redirects", hop.url.host);
    hop = next;
  }
}

function response(
  url: URL,
  answer: IncomingMessage,
  mostBytes: number,
  signal: AbortSignal,
): WebResponse {
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    url,
    body: limitedBody(answer, mostBytes, signal),
    discard: () => void answer.destroy(),
  };
}

function lower(headers: WebRequest["headers"] = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
