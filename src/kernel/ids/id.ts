import { randomInt, randomUUIDv7 } from "node:crypto";

/** A UUID marked with what it names, so that a library's id is never passed as a person's. */
export type Id<Of extends string> = string & { readonly __of?: Of };
export type LibraryId = Id<"library">;
export type PersonId = Id<"person">;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** How far apart ids of one millisecond lie at most: too far to be guessed from each other. */
const MOST_APART = 2 ** 40;

let last = "";

/**
 * A new UUIDv7 (RFC 9562 §5.7): time-ordered, so that indexes grow at their end; each greater than the one
 * that this process made before.
 */
export function newId<Of extends string>(): Id<Of> {
  last = newIdAbove(last);
  return last;
}

/**
 * A new UUIDv7 that is greater than this one, whoever made it: ids of one millisecond are in no order, and
 * clocks are set back. Then it is the other, increased by some (RFC 9562 §6.2, method 2).
 */
export function newIdAbove<Of extends string>(before: string): Id<Of> {
  const id = randomUUIDv7();
  if (id > before) return id;
  const value = BigInt(`0x${before.replaceAll("-", "")}`);
  const sum = value + BigInt(randomInt(1, MOST_APART));
  // What is carried out of the last 62 bits passes over the two of the variant (§4.1), which stay as they are.
  const next = sum >> 62n === value >> 62n ? sum : sum + (3n << 62n);
  const digits = next.toString(16).padStart(32, "0");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Whether text from outside has the form of an id; anything else must not reach the database. */
export function isId<Of extends string = string>(text: string): text is Id<Of> {
  return UUID.test(text);
}
