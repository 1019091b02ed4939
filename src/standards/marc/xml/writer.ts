import type { Warning } from "../problem.ts";
import { type DataField, isControlField, type MarcField, type MarcRecord } from "../record.ts";
import { escapeXml, withoutForbidden } from "./characters.ts";

/** What to put before and after the records to make a document of them. */
export const marcXmlStart =
  '<?xml version="1.0" encoding="UTF-8"?>\n<collection xmlns="http://www.loc.gov/MARC21/slim">\n';
export const marcXmlEnd = "</collection>\n";

/** One record as an element of a collection, valid against MARC21slim.xsd. */
export interface MarcXml {
  readonly xml: string;
  /** What the schema has no place for, and was left out or changed. */
  readonly warnings: readonly Warning[];
}

const controlTag = /^00[1-9A-Za-z]$/;
const dataTag =
  /^(?:0(?:[1-9A-Z][0-9A-Z]|[1-9a-z][0-9a-z])|[1-9A-Z][0-9A-Z]{2}|[1-9a-z][0-9a-z]{2})$/;
const subfieldCode = /^[\dA-Za-z!"#$%&'()*+,\-./:;<=>?{}_^`~[\]\\]$/;

/**
 * Writes a record as MARCXML: the leader, the control fields, the data fields, in this order.
 * @param options.namespace whether the element declares the namespace itself, to stand alone.
 */
export function writeMarcXml(
  record: MarcRecord,
  options: { readonly namespace?: boolean } = {},
): MarcXml {
  const warnings: Warning[] = [];
  const leader = schemaLeader(record.leader, warnings);
  const namespace = options.namespace ? ' xmlns="http://www.loc.gov/MARC21/slim"' : "";
  const lines = [`  <record${namespace}>`, `    <leader>${leader}</leader>`];
  for (const field of record.fields) {
    if (isControlField(field)) lines.push(...controlField(field.tag, field.value, warnings));
  }
  for (const field of record.fields) {
    if (!isControlField(field)) lines.push(...dataField(field, warnings));
  }
  lines.push("  </record>", "");
  return { xml: lines.join("\n"), warnings };
}

/** The leader as the schema's pattern has it; MARCXML is Unicode, so position 09 is "a". */
function schemaLeader(found: string, warnings: Warning[]): string {
  const at = (from: number, to: number, pattern: RegExp, otherwise: string): string => {
    const part = found.slice(from, to);
    return pattern.test(part) ? part : otherwise;
  };
  const leader = [
    at(0, 5, /^[\d ]{5}$/, "     "),
    at(5, 6, /^[\dA-Za-z ]$/, " "),
    at(6, 7, /^[\dA-Za-z]$/, "a"),
    at(7, 9, /^[\dA-Za-z ]{2}$/, "  "),
    "a22",
    at(12, 17, /^[\d ]{5}$/, "     "),
    at(17, 20, /^[\dA-Za-z ]{3}$/, "   "),
    "4500",
  ].join("");
  if (leader.slice(0, 9) !== found.slice(0, 9) || leader.slice(10) !== found.slice(10)) {
    warnings.push({ code: "leader-repaired", params: { leader: found } });
  }
  return leader;
}

function controlField(tag: string, value: string, warnings: Warning[]): string[] {
  if (!isWritable(tag, controlTag, warnings)) return [];
  return [`    <controlfield tag="${tag}">${content(value, tag, warnings)}</controlfield>`];
}

function isWritable(tag: string, pattern: RegExp, warnings: Warning[]): boolean {
  if (pattern.test(tag)) return true;
  warnings.push({ code: "invalid-tag", params: { tag } });
  return false;
}

function dataField(field: Extract<MarcField, DataField>, warnings: Warning[]): string[] {
  const { tag, ind1, ind2 } = field;
  if (!isWritable(tag, dataTag, warnings)) return [];
  const subfields = field.subfields.flatMap(({ code, value }) => {
    if (subfieldCode.test(code)) {
      return `      <subfield code="${escapeXml(code)}">${content(value, tag, warnings)}</subfield>`;
    }
    warnings.push({ code: "malformed-subfield", params: { tag } });
    return [];
  });
  if (subfields.length === 0) {
    warnings.push({ code: "field-without-subfields", params: { tag } });
    return [];
  }
  const indicators = `ind1="${indicator(ind1, tag, warnings)}" ind2="${indicator(ind2, tag, warnings)}"`;
  return [`    <datafield tag="${tag}" ${indicators}>`, ...subfields, "    </datafield>"];
}

function indicator(found: string, tag: string, warnings: Warning[]): string {
  if (/^[\da-z ]$/.test(found)) return found;
  warnings.push({ code: "invalid-indicator", params: { tag, indicator: found } });
  return " ";
}

function content(text: string, tag: string, warnings: Warning[]): string {
  return escapeXml(withoutForbidden(text, warnings, tag));
}
