import { randomUUIDv7 } from "node:crypto";

/** A UUID marked with what it names, so that a library's id is never passed as a person's. */
export type Id<Of extends string> = string & { readonly __of?: Of };
export type LibraryId = Id<"library">;
export type PersonId = Id<"person">;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A new UUIDv7 (RFC 9562 §5.7): time-ordered, so that indexes grow at their end. */
export function newId<Of extends string>(): Id<Of> {
  return randomUUIDv7();
}

/** Whether text from outside has the form of an id; anything else must not reach the database. */
export function isId<Of extends string = string>(text: string): text is Id<Of> {
  return UUID.test(text);
}
