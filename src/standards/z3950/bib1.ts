import { writeText, readText } from "./ber/text.ts";
import { attributeSets, diagnosticSets } from "./oids.ts";
import type { Attribute, AttributesPlusTerm, Term } from "./pdu/attributes.ts";
import type { DefaultDiagnostic } from "./pdu/diagnostic.ts";
import type { Operator, Rpn, RpnQuery } from "./pdu/rpn.ts";

/** Attribute types of Bib-1 (Z39.50 ATR). */
export const attributeTypes = {
  use: 1,
  relation: 2,
  position: 3,
  structure: 4,
  truncation: 5,
  completeness: 6,
} as const;
export type AttributeName = keyof typeof attributeTypes;

/** Attributes by the name of their type; those that are left out are the server's to choose. */
export type Bib1Attributes = { readonly [Name in AttributeName]?: number };

/** An operand: a text in an index, `bib1Term({ use: 7 }, "9780306406157")`. */
export function bib1Term(attributes: Bib1Attributes, words: string): Rpn {
  return { operand: { term: bib1AttributesPlusTerm(attributes, words) } };
}

/** The same as it stands in a scan request. */
export function bib1AttributesPlusTerm(
  attributes: Bib1Attributes,
  words: string,
): AttributesPlusTerm {
  const list = Object.entries(attributeTypes).flatMap(([name, type]): Attribute[] => {
    const numeric = attributes[name as AttributeName];
    return numeric === undefined ? [] : [{ type, value: { numeric } }];
  });
  return { attributes: list, term: { general: writeText(words) } };
}

/** Two structures joined. */
export function joined(operator: "and" | "or" | "andNot", left: Rpn, right: Rpn): Rpn {
  const operators: Readonly<Record<typeof operator, Operator>> = {
    and: { and: true },
    or: { or: true },
    andNot: { andNot: true },
  };
  return { operation: { left, right, operator: operators[operator] } };
}

/** A query over Bib-1, to be sent as type 1. */
export function bib1Query(rpn: Rpn): RpnQuery {
  return { attributeSet: attributeSets.bib1, rpn };
}

/** The text of a term; null for one that has none (an external, a null). */
export function termText(term: Term): string | null {
  if ("general" in term) return readText(term.general);
  if ("characterString" in term) return term.characterString;
  if ("numeric" in term) return String(term.numeric);
  if ("dateTime" in term) return term.dateTime;
  if ("oid" in term) return term.oid;
  return "integerAndUnit" in term ? String(term.integerAndUnit.value) : null;
}

/** A condition of the Bib-1 diagnostic set. */
export function bib1Diagnostic(condition: number, addinfo = ""): DefaultDiagnostic {
  return { set: diagnosticSets.bib1, condition, addinfo };
}
