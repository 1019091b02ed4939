import { element, textElement } from "#standards/xml";
import type { Diagnostic } from "./diagnostic.ts";
import type { Escaping, SruAsked } from "./request.ts";
import { diagnosticsXml, recordStart } from "./search-answer.ts";
import { namespacesOf } from "./versions.ts";
import { type Explained, zeerexSchema, zeerexXml } from "./zeerex.ts";

/** The answer that says what the server can do; also the one to a request that is none. */
export function explainResponse(
  { version }: SruAsked,
  explained: Explained,
  escaping: Escaping,
  diagnostics: readonly Diagnostic[],
): string {
  const record = recordStart(version, escaping, zeerexSchema, zeerexXml(explained));
  return element("zs:explainResponse", { "xmlns:zs": namespacesOf(version).response }, [
    textElement("zs:version", version),
    element("zs:record", {}, record),
    ...diagnosticsXml(version, diagnostics),
  ]);
}
