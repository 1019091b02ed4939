import type { ListVerb } from "./request.ts";

/** Where a list goes on: all that the next page needs, so that the server remembers nothing. */
export type ListPlace = {
  readonly verb: ListVerb;
  readonly metadataPrefix: string;
  readonly set: string | null;
  /** Milliseconds since 1970. */
  readonly from: number | null;
  readonly until: number | null;
  /** Which of the sources of records the list has come to. */
  readonly source: string;
  /** The last record given: its stamp and local id. Null: the source has not begun. */
  readonly after: { readonly stamp: number; readonly id: string } | null;
  /** Records given so far, and the size of the whole list as far as it is known. */
  readonly cursor: number;
  readonly size: number;
};

const version = 1;
const longest = 1000;

/** A resumption token: the place itself, in letters that need no escaping in an address. */
export function writeToken(place: ListPlace): string {
  const { verb, metadataPrefix, set, from, until, source, after, cursor, size } = place;
  const letter = verb === "ListRecords" ? "r" : "i";
  const parts = [
    version,
    letter,
    metadataPrefix,
    set,
    from,
    until,
    source,
    after?.stamp ?? null,
    after?.id ?? null,
    cursor,
    size,
  ];
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/** The parts of a token in their order. */
type Parts = readonly [
  version: number,
  letter: string,
  prefix: string,
  set: string | null,
  from: number | null,
  until: number | null,
  source: string,
  stamp: number | null,
  id: string | null,
  cursor: number,
  size: number,
];

/**
 * Reads a token; null for what we cannot have written. It needs no signature: a token made up by
 * somebody asks for a list that they could have asked for in plain words.
 */
export function readToken(token: string): ListPlace | null {
  const parts = token.length <= longest ? parsed(token) : null;
  if (!isParts(parts)) return null;
  const [, letter, metadataPrefix, set, from, until, source, stamp, id, cursor, size] = parts;
  if ((stamp === null) !== (id === null)) return null;
  const verb = letter === "r" ? "ListRecords" : "ListIdentifiers";
  const after = stamp === null || id === null ? null : { stamp, id };
  return { verb, metadataPrefix, set, from, until, source, after, cursor, size };
}

function parsed(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, "base64url").toString());
  } catch {
    return null;
  }
}

const shape: readonly ((value: unknown) => boolean)[] = [
  (value) => value === version,
  (value) => value === "r" || value === "i",
  isText,
  orNull(isText),
  orNull(isTime),
  orNull(isTime),
  isText,
  orNull(isTime),
  orNull(isText),
  isCount,
  isCount,
];

function isParts(value: unknown): value is Parts {
  return (
    Array.isArray(value) && value.length === shape.length && shape.every((is, at) => is(value[at]))
  );
}

function orNull(is: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => value === null || is(value);
}

function isText(value: unknown): boolean {
  return typeof value === "string" && /^[^\p{Cc}]{1,200}$/u.test(value);
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** From the year 0 to 9999, which dates and the database have in common. */
function isTime(value: unknown): boolean {
  return (
    typeof value === "number" && Number.isSafeInteger(value) && value > -6.3e13 && value < 2.5e14
  );
}
