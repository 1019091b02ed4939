import { isIP, type LookupFunction } from "node:net";
import { faultOf, OutboundFault, stopped } from "./fault.ts";
import { type Address, mayReach, type OutboundRules } from "./rules.ts";

/**
 * The addresses of a host that may be spoken to. The connection must be made to one of these, never
 * to the name again: between check and use the name may come to mean another address (rebinding).
 * @throws OutboundFault when the name is unknown, or all its addresses are refused.
 */
export async function allowedAddresses(
  host: string,
  rules: OutboundRules,
  signal: AbortSignal,
): Promise<readonly Address[]> {
  const found = await addressesOf(host, rules, signal);
  const allowed = found.filter(({ address }) => mayReach(rules, address));
  if (allowed.length === 0) throw new OutboundFault("address-refused", host);
  return allowed;
}

async function addressesOf(
  host: string,
  rules: OutboundRules,
  signal: AbortSignal,
): Promise<readonly Address[]> {
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  try {
    return await untilStopped(rules.resolve(host), signal);
  } catch (cause) {
    throw faultOf(cause, signal);
  }
}

/** A promise that cannot be called off, given up when the signal ends. */
async function untilStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => reject(stopped(signal));
  if (signal.aborted) stop();
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** What Node asks for addresses while it connects: the checked ones, whatever the name means by now. */
export function pinned(addresses: readonly Address[]): LookupFunction {
  return (_host, options, answer) => {
    const [first] = addresses;
    if (options.all) answer(null, [...addresses]);
    else answer(null, first?.address ?? "", first?.family);
  };
}
