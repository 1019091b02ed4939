import { BlockList, isIP } from "node:net";

/** Where an address lies, as far as it matters to who may be asked by us. */
export type Network = "public" | "loopback" | "private" | "forbidden";

const loopback = blocks(["127.0.0.0/8", "::1/128"]);

/** RFC 1918, RFC 6598 (shared by carriers), RFC 4193. */
const privately = blocks([
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "100.64.0.0/10",
  "fc00::/7",
]);

/**
 * Never a library's system: "this host", link-local, multicast, documentation, reserved (the IANA
 * special-purpose registries), tunnels that hide another address, and where clouds keep the
 * machine's own credentials.
 */
const forbidden = blocks([
  "0.0.0.0/8",
  "169.254.0.0/16",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
  "100.100.100.200/32",
  "::/128",
  "64:ff9b:1::/48",
  "100::/64",
  "2001::/23",
  "2001:db8::/32",
  "2002::/16",
  "3fff::/20",
  "5f00::/16",
  "fe80::/10",
  "fec0::/10",
  "ff00::/8",
  "fd00:ec2::254/128",
  "fd20:ce::254/128",
]);

/** IPv4 within IPv6: compatible (RFC 4291 §2.5.5.1) and translated (RFC 6052). */
const compatible = blocks(["::/96"]);
const translated = blocks(["64:ff9b::/96"]);

/** Where a numeric address lies; what is no plain address is forbidden. */
export function networkOf(address: string): Network {
  const family = isIP(address);
  // A zone ("fe80::1%eth0") only belongs to addresses of this link.
  if (family === 0 || address.includes("%")) return "forbidden";
  const within = (list: BlockList) => list.check(address, family === 4 ? "ipv4" : "ipv6");
  if (within(loopback)) return "loopback";
  if (within(forbidden)) return "forbidden";
  if (within(privately)) return "private";
  if (family === 6 && within(compatible)) return "forbidden";
  return family === 6 && within(translated) ? networkOf(lastFourBytes(address)) : "public";
}

/** The IPv4 address in the last 32 bits, which the URL parser writes as two groups of hexadecimal digits. */
function lastFourBytes(address: string): string {
  const groups = new URL(`http://[${address}]`).hostname.slice(1, -1).split(":").slice(-2);
  const [high = 0, low = 0] = groups.map((group) => Number.parseInt(group || "0", 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

function blocks(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = "", bits] = range.split("/");
    list.addSubnet(address, Number(bits), address.includes(":") ? "ipv6" : "ipv4");
  }
  return list;
}
