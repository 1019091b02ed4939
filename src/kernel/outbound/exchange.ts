import { type IncomingMessage, request as askPlain } from "node:http";
import { request as askSecure } from "node:https";
import { hostOf } from "./address.ts";
import { nameSent } from "./connect.ts";
import { faultOf } from "./fault.ts";
import type { Hop } from "./hop.ts";
import { allowedAddresses, pinned } from "./resolve.ts";
import type { OutboundRules } from "./rules.ts";

/** One question to one checked address, until the head of its answer. @throws OutboundFault */
export async function exchange(
  rules: OutboundRules,
  { url, method, headers, body, ca }: Hop & { readonly ca: string | undefined },
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const host = hostOf(url);
  const lookup = pinned(await allowedAddresses(host, rules, signal));
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const ask = url.protocol === "https:" ? askSecure : askPlain;
  const options = { method, headers, lookup, signal, agent: false as const, ...nameSent(host) };
  const request = ask(url, ca ? { ...options, ca } : options, resolve);
  request.on("error", (cause) => reject(faultOf(cause, signal)));
  request.end(body);
  return promise;
}
