import { element, textElement } from "#standards/xml";
import type { Diagnostic } from "./diagnostic.ts";
import { echoedScan } from "./echo.ts";
import type { SruAsked } from "./request.ts";
import { diagnosticsXml } from "./search-answer.ts";
import { namespacesOf } from "./versions.ts";

/** A term of an index, and in how many records it stands. */
export type ScannedTerm = { readonly value: string; readonly count: number };

/** The answer to a scan. In 2.0 it is of a namespace of its own (part 6). */
export function scanResponse(
  asked: SruAsked,
  terms: readonly ScannedTerm[],
  diagnostics: readonly Diagnostic[],
): string {
  const { version } = asked;
  return element("zs:scanResponse", { "xmlns:zs": namespacesOf(version).scan }, [
    ...(version === "2.0" ? [] : [textElement("zs:version", version)]),
    ...(terms.length === 0 ? [] : [element("zs:terms", {}, terms.map(termXml))]),
    ...echoedScan(asked),
    ...diagnosticsXml(version, diagnostics),
  ]);
}

function termXml({ value, count }: ScannedTerm): string {
  return element("zs:term", {}, [
    textElement("zs:value", value),
    textElement("zs:numberOfRecords", String(count)),
  ]);
}
