/** One mailbox of an address field (RFC 5322 §3.4), decoded: what it is called, and its bare address. */
export type MailAddress = { readonly name: string; readonly address: string };

/** RFC 5321 §4.5.3.1: a path of 256 octets with its brackets, of them 64 before the @. */
const LONGEST = 254;
const LONGEST_LOCAL = 64;

/** Whether it is one bare address: with a comma or a bracket it could be several, with a space none. */
export function isAddress(text: string): boolean {
  return splitAddress(text) !== null;
}

/** The two sides of a bare address, the domain in lower case; null for what is none. */
export function splitAddress(
  text: string,
): { readonly local: string; readonly domain: string } | null {
  // Quoted local parts (RFC 5321 §4.1.2) are left out: nobody has one, and they hide addresses in addresses.
  // oxlint-disable-next-line no-control-regex -- controls are in no address (RFC 5321 §4.1.2)
  const found = /^([^\s\0-\x1f\x7f@<>(),;:"[\]\\]+)@([^\s\0-\x1f\x7f@<>(),;:"[\]\\]+)$/.exec(text);
  const [, local = "", domain = ""] = found ?? [];
  const fits = text.length <= LONGEST && local.length <= LONGEST_LOCAL;
  return found && fits ? { local, domain: domain.toLowerCase() } : null;
}

/**
 * Whether two addresses are one. Local parts may differ by case (RFC 5321 §2.4), yet no provider gives
 * two people addresses that do, and people write their own in either.
 */
export function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Whether an address is one behind which no person reads, by its usual names (RFC 2142 §4, RFC 3834 §2). */
export function isMachineAddress(address: string): boolean {
  return /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?|listserv)([+=-][^@]*)?@/i.test(
    address,
  );
}
