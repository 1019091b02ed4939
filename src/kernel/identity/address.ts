import { domainToASCII } from "node:url";
import { InvalidInput } from "#kernel/access";

/** An e-mail address as typed, and the key under which one mailbox is one person. */
export type Address = { readonly email: string; readonly key: string };

const LOCAL_PART = /^[^\s@<>()[\]\\,;:"]{1,64}$/u;
const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/**
 * Reads a mailbox (RFC 5321 §4.1.2, with the characters of RFC 6531; quoted local parts are not
 * taken). The key folds case and compatibility forms and writes the domain in ASCII, so that the
 * same mailbox written otherwise is recognised. Mail always goes to the stored address, never to
 * the one typed into a form. @throws InvalidInput when it is none.
 */
export function readAddress(typed: string): Address {
  const address = parse(typed);
  if (!address) throw new InvalidInput({ email: "email-form" });
  return address;
}

/** The key of what may be an address; null when it is none. For look-ups, where a bad one is just unknown. */
export function addressKey(typed: string): string | null {
  return parse(typed)?.key ?? null;
}

function parse(typed: string): Address | null {
  if (typed.length > 320) return null;
  const email = typed.normalize("NFC").trim();
  if (email.length > 254 || CONTROL.test(email)) return null;
  const [local = "", domain = "", ...more] = email.normalize("NFKC").split("@");
  if (more.length > 0 || !isLocalPart(local) || email.split("@").length !== 2) return null;
  const ascii = asciiDomain(domain);
  return ascii === null ? null : { email, key: `${fold(local)}@${ascii}` };
}

function isLocalPart(local: string): boolean {
  return LOCAL_PART.test(local) && !/^\.|\.\.|\.$/.test(local);
}

function asciiDomain(domain: string): string | null {
  const ascii = domainToASCII(domain).toLowerCase();
  const plain =
    /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
  return ascii === "localhost" || plain.test(ascii) ? ascii : null;
}

/** Lower case by way of upper case, so that ß and SS, ς and σ meet (Unicode §5.18, caseless matching). */
function fold(text: string): string {
  return text.toUpperCase().toLowerCase().normalize("NFKC");
}
