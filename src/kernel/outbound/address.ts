import { OutboundFault } from "./fault.ts";

/**
 * An address that may be fetched: http or https, with a host, without credentials in it (they would
 * end in logs). @throws OutboundFault `address-malformed`
 */
export function webAddress(address: string | URL, base?: URL): URL {
  const url = URL.parse(address, base);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "")
    throw new OutboundFault("address-malformed");
  url.hash = "";
  return url;
}

/** The host of an address as the network names it: IPv6 without brackets. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, "$1");
}
