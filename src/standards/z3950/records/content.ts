import { encodeBer } from "../ber/encode.ts";
import { text } from "../asn1/simple.ts";
import { readText, writeText } from "../ber/text.ts";
import { recordSyntaxes } from "../oids.ts";
import type { External } from "../pdu/external.ts";
import { type OpacRecord, opacRecord } from "./opac.ts";

/** A retrieved record by its syntax. */
export type RecordContent =
  /** ISO 2709, of any dialect of MARC: the object identifier says which. */
  | { readonly marc: Uint8Array; readonly syntax: string }
  | { readonly xml: string }
  /** Text for people, in lines. */
  | { readonly sutrs: string }
  | { readonly opac: OpacRecord }
  | { readonly other: External };

/** MARC dialects have the numbers below 100 (Z39.50 REC: 1 UNIMARC, 10 USMARC, … 33). */
const marcSyntax = /^1\.2\.840\.10003\.5\.\d{1,2}$/;

/** What a record is. @throws Z3950Fault for one that is not what its identifier says. */
export function contentOf(record: External): RecordContent {
  const { syntax, content } = record;
  if ("asn1" in content) {
    if (syntax === recordSyntaxes.opac) return { opac: opacRecord.read(content.asn1) };
    if (syntax === recordSyntaxes.sutrs && text.matches(content.asn1))
      return { sutrs: text.read(content.asn1) };
  }
  if ("octets" in content && syntax !== undefined) {
    if (marcSyntax.test(syntax)) return { marc: content.octets, syntax };
    if (syntax === recordSyntaxes.xml) return { xml: readText(content.octets) };
    if (syntax === recordSyntaxes.sutrs) return { sutrs: readText(content.octets) };
  }
  return { other: record };
}

/** A record as it is sent. */
export function externalOf(content: RecordContent): External {
  if ("other" in content) return content.other;
  if ("marc" in content) return { syntax: content.syntax, content: { octets: content.marc } };
  if ("xml" in content)
    return { syntax: recordSyntaxes.xml, content: { octets: writeText(content.xml) } };
  if ("sutrs" in content)
    return { syntax: recordSyntaxes.sutrs, content: { asn1: text.write(content.sutrs) } };
  return { syntax: recordSyntaxes.opac, content: { asn1: opacRecord.write(content.opac) } };
}

/** Bytes of a record as it is counted against the sizes agreed upon. */
export function sizeOf({ content }: External): number {
  if ("octets" in content) return content.octets.length;
  return "asn1" in content ? encodeBer(content.asn1).length : content.bits.length;
}
