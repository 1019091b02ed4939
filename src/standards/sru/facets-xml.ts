import { element, textElement } from "#standards/xml";
import { facetNamespace } from "./versions.ts";

/** The values of one facet, with the query that leads to the records behind each. */
export type FacetCounted = {
  readonly label: string;
  readonly index: string;
  readonly relation: string;
  readonly terms: readonly {
    readonly value: string;
    readonly query: string;
    /** The address that asks it. */
    readonly url: string;
    readonly count: number;
  }[];
};

/** Facets as the schema facetedResults has them; a facet without values has no place in it. */
export function facetsXml(facets: readonly FacetCounted[]): readonly string[] {
  const full = facets.filter(({ terms }) => terms.length > 0);
  if (full.length === 0) return [];
  return [element("zs:facetedResults", { "xmlns:fr": facetNamespace }, full.map(facetXml))];
}

function facetXml({ label, index, relation, terms }: FacetCounted): string {
  return element("fr:facet", {}, [
    textElement("fr:facetDisplayLabel", label),
    textElement("fr:index", index),
    textElement("fr:relation", relation),
    element("fr:terms", {}, terms.map(termXml)),
  ]);
}

function termXml({ value, query, url, count }: FacetCounted["terms"][number]): string {
  return element("fr:term", {}, [
    textElement("fr:actualTerm", value),
    textElement("fr:query", query),
    textElement("fr:requestUrl", url),
    textElement("fr:count", String(count)),
  ]);
}
