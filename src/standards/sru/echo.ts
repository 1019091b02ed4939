import { element, textElement } from "#standards/xml";
import type { SruAsked } from "./request.ts";

type Echoed = readonly [name: string, pattern: RegExp];

const any = /\S/;
const number = /^\d{1,18}$/;
const positive = /^[1-9]\d{0,17}$/;
const escaping = /^(?:xml|string)$/;

/** In the order of the schemas; what their types do not allow is not echoed. */
const search: readonly Echoed[] = [
  ["queryType", any],
  ["query", any],
  ["startRecord", positive],
  ["maximumRecords", number],
  ["recordXMLEscaping", escaping],
  ["recordPacking", any],
  ["recordSchema", any],
  ["facetParameters", any],
  ["resultSetTTL", number],
  ["sortKeys", any],
  ["renderedBy", /^(?:client|server)$/],
  ["httpAccept", any],
];
const scan: readonly Echoed[] = [
  ["scanClause", any],
  ["responsePosition", number],
  ["maximumTerms", positive],
];

/** What was asked, said again in the answer. */
export function echoedSearch(asked: SruAsked): string {
  return element("zs:echoedSearchRetrieveRequest", {}, [
    ...versionOf(asked),
    ...echoed(asked, "zs:", search),
  ]);
}

/** The scan that was asked for; nothing where its clause, which the schema demands, is missing. */
export function echoedScan(asked: SruAsked): readonly string[] {
  if (!asked.parameters.get("scanClause")?.trim()) return [];
  const content = [...versionOf(asked), ...echoed(asked, "zs:", scan)];
  return [element("zs:echoedScanRequest", {}, content)];
}

/** In 2.0 requests have no version. */
function versionOf({ version }: SruAsked): readonly string[] {
  return version === "2.0" ? [] : [textElement("zs:version", version)];
}

function echoed(asked: SruAsked, prefix: string, names: readonly Echoed[]): readonly string[] {
  return names.flatMap(([name, pattern]) => {
    const text = name === "facetParameters" ? facets(asked) : asked.parameters.get(name);
    return text && pattern.test(text) ? [textElement(`${prefix}${name}`, text)] : [];
  });
}

function facets({ parameters }: SruAsked): string {
  return [...parameters]
    .filter(([name]) => name.startsWith("facet"))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}
