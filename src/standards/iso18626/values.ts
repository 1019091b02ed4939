import { element as written, textElement, type XmlNode } from "../xml/index.ts";
import type { ErrorType } from "./codes.ts";
import { ElementFault } from "./fault.ts";
import type { Coded } from "./message.ts";
import { below, type Codec } from "./sequence.ts";
import { timestampOf } from "./timestamp.ts";

/** xs:string, as it was written. */
export const text: Codec<string> = {
  read: textOf,
  write: (name, value) => textElement(name, value),
  saysNothing: (value) => value === "",
};

/** Longer than any symbol or number, and short enough to be looked up by. */
const LONGEST_NAME = 120;

/** Text that names something, so that it cannot be empty, nor a novel. */
export const name: Codec<string> = {
  read: (node, at) => {
    const value = textOf(node, at).trim();
    if (value === "" || value.length > LONGEST_NAME)
      throw new ElementFault("BadlyFormedMessage", at);
    return value;
  },
  write: (element, value) => textElement(element, value),
};

/** A value of a closed list; another one is a fault of the given kind. */
export function oneOf<Value extends string>(
  values: readonly Value[],
  fault: ErrorType = "UnrecognisedDataValue",
): Codec<Value> {
  return {
    read: (node, at) => {
      const found = textOf(node, at).trim();
      const known = values.find((value) => value === found);
      if (known === undefined) throw new ElementFault(fault, at, found);
      return known;
    },
    write: (element, value) => textElement(element, value),
  };
}

/** type_yesNo */
export const yesNo: Codec<boolean> = {
  read: (node, at) => oneOf(["Y", "N"]).read(node, at) === "Y",
  write: (element, value) => textElement(element, value ? "Y" : "N"),
};

/** xs:boolean */
export const flag: Codec<boolean> = parsed(
  (found) => ({ true: true, "1": true, false: false, "0": false })[found] ?? null,
  String,
);

/** xs:integer, as far as numbers hold it exactly. */
export const integer: Codec<number> = parsed(
  (found) =>
    /^[+-]?\d+$/.test(found) && Number.isSafeInteger(Number(found)) ? Number(found) : null,
  String,
);

/** xs:dateTime. */
export const timestamp: Codec<string> = parsed(timestampOf, (value) => {
  const written = timestampOf(value);
  if (written === null) throw new RangeError(`no xs:dateTime: ${value}`);
  return written;
});

/** An amount as decimals; nobody owes less than nothing. */
export const amount: Codec<string> = parsed(
  (found) => (/^\+?(?:\d{1,9}(?:\.\d{0,6})?|\.\d{1,6})$/.test(found) ? found : null),
  String,
);

/** type_schemeValuePair: the value is kept as it is, known to us or not. */
export const coded: Codec<Coded> = {
  read: (node, at) => {
    const value = textOf(node, at).trim();
    const scheme = node.attributes["scheme"]?.trim() ?? "";
    return scheme === "" ? { value } : { value, scheme };
  },
  write: (element, { value, scheme }) =>
    textElement(element, value, { "ill:scheme": isUri(scheme) ? scheme : undefined }),
  saysNothing: ({ value }) => value === "",
};

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** ISO 4217. */
export const currency: Codec<string> = {
  read: (node, at) => {
    const found = textOf(node, at).trim().toUpperCase();
    if (!currencies.has(found)) throw new ElementFault("UnrecognisedDataValue", at, found);
    return found;
  },
  write: (element, value) => textElement(element, value),
};

/** An element around one of several (xs:choice). */
export function choice<T>(
  alternatives: readonly {
    readonly element: string;
    readonly read: (node: XmlNode, at: string) => T;
    readonly write: (value: T) => string | null;
  }[],
): Codec<T> {
  return {
    read: (node, at) => {
      const [child, more] = node.children;
      const found = alternatives.find(({ element }) => element === child?.name);
      if (child && !found) throw new ElementFault("UnrecognisedDataElement", below(at, child.name));
      if (!child || !found || more) throw new ElementFault("BadlyFormedMessage", at);
      return found.read(child, below(at, child.name));
    },
    write: (element, value) =>
      written(
        element,
        {},
        alternatives.flatMap((one) => one.write(value) ?? []),
      ),
  };
}

function parsed<T>(parse: (found: string) => T | null, print: (value: T) => string): Codec<T> {
  return {
    read: (node, at) => {
      const found = textOf(node, at).trim();
      const value = parse(found);
      if (value === null) throw new ElementFault("BadlyFormedMessage", at, found);
      return value;
    },
    write: (element, value) => textElement(element, print(value)),
  };
}

function textOf(node: XmlNode, at: string): string {
  const [child] = node.children;
  if (child) throw new ElementFault("UnrecognisedDataElement", below(at, child.name));
  return node.text;
}

/** What a validator takes for xs:anyURI without argument (RFC 3986, absolute). */
function isUri(scheme: string | undefined): scheme is string {
  return (
    scheme !== undefined &&
    /^[a-z][a-z\d+.-]*:(?:[\w\-.~:/?@!$&'()*+,;=]|%[\da-f]{2})+$/i.test(scheme)
  );
}
