import {
  type BareItem,
  isInnerList,
  type Item,
  type InnerList,
  parseDictionary,
  ParseError,
} from "structured-headers";
import type { SignatureInput } from "./base.ts";
import { SignatureFault } from "./fault.ts";

/** A signature as a message carries it, not looked into yet. Times are seconds since 1970. */
export type CarriedSignature = {
  readonly label: string;
  readonly input: SignatureInput;
  readonly value: Uint8Array;
  readonly keyId: string | null;
  readonly algorithm: string | null;
  readonly created: number | null;
  readonly expires: number | null;
  readonly nonce: string | null;
  readonly tag: string | null;
};

const MOST = 8;
const LONGEST = 8000;

/**
 * The signatures of a message; none where it has no such fields. @throws SignatureFault where they
 * are not what RFC 9421 §4 says
 */
export function readSignatures(
  headers: Readonly<Record<string, string | undefined>>,
): readonly CarriedSignature[] {
  const inputs = dictionary(headers["signature-input"]);
  const values = dictionary(headers["signature"]);
  if (inputs.size > MOST) throw new SignatureFault("malformed", "too many signatures");
  return [...inputs].map(([label, member]) => carried(label, member, values.get(label)));
}

function dictionary(field = ""): Map<string, Item | InnerList> {
  if (field.length > LONGEST) throw new SignatureFault("malformed", "too long");
  try {
    return parseDictionary(field);
  } catch (fault) {
    if (fault instanceof ParseError) throw new SignatureFault("malformed", fault.message);
    throw fault;
  }
}

function carried(
  label: string,
  member: Item | InnerList,
  signature: Item | InnerList | undefined,
): CarriedSignature {
  if (!isInnerList(member)) throw new SignatureFault("malformed", `${label} is no list`);
  const bytes = signature?.[0];
  if (!(bytes instanceof ArrayBuffer))
    throw new SignatureFault("malformed", `${label} has no value`);
  const [items, parameters] = member;
  const of = (name: string) => parameters.get(name);
  return {
    label,
    input: { components: namesOf(items), parameters },
    value: new Uint8Array(bytes),
    keyId: textOf(of("keyid"), "keyid"),
    algorithm: textOf(of("alg"), "alg"),
    created: secondsOf(of("created"), "created"),
    expires: secondsOf(of("expires"), "expires"),
    nonce: textOf(of("nonce"), "nonce"),
    tag: textOf(of("tag"), "tag"),
  };
}

/** RFC 9421 §2: strings, each once. Parameters of components change their value: none is supported. */
function namesOf(items: readonly Item[]): readonly string[] {
  const names = items.map(([name, parameters]) => {
    if (typeof name !== "string") throw new SignatureFault("malformed", "component");
    if (parameters.size > 0) throw new SignatureFault("unsupported", `parameters of ${name}`);
    return name;
  });
  if (new Set(names).size < names.length) throw new SignatureFault("malformed", "component twice");
  return names;
}

function textOf(value: BareItem | undefined, name: string): string | null {
  if (value !== undefined && typeof value !== "string") throw new SignatureFault("malformed", name);
  return value ?? null;
}

function secondsOf(value: BareItem | undefined, name: string): number | null {
  if (value !== undefined && !Number.isInteger(value)) throw new SignatureFault("malformed", name);
  return typeof value === "number" ? value : null;
}
