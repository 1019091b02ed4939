import { choice } from "../asn1/choice.ts";
import { sequence } from "../asn1/sequence.ts";
import { integer, oid, text, visibleString } from "../asn1/simple.ts";
import type { Type, TaggedType, ValueOf } from "../asn1/type.ts";
import { external } from "./external.ts";

/** v2Addinfo VisibleString, v3Addinfo InternationalString: the latter only where the text needs it. */
const addinfo: Type<string> = {
  matches: (element) => visibleString.matches(element) || text.matches(element),
  read: (element) =>
    visibleString.matches(element) ? visibleString.read(element) : text.read(element),
  write: (value) => (/^[\x20-\x7e]*$/.test(value) ? visibleString : text).write(value),
};

/** DefaultDiagFormat: a condition of a diagnostic set, and what it is about. */
export const defaultDiagnostic: TaggedType<{
  readonly set: string;
  readonly condition: number;
  readonly addinfo: string;
}> = sequence({ set: oid, condition: integer, addinfo });
export type DefaultDiagnostic = ValueOf<typeof defaultDiagnostic>;

export const diagnostic = choice({ default: defaultDiagnostic, external });
export type Diagnostic = ValueOf<typeof diagnostic>;
