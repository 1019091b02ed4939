/** The fifteen elements of the Dublin Core Metadata Element Set 1.1 (ISO 15836-1), in its order. */
export const dublinCoreElements = [
  "title",
  "creator",
  "subject",
  "description",
  "publisher",
  "contributor",
  "date",
  "type",
  "format",
  "identifier",
  "source",
  "language",
  "relation",
  "coverage",
  "rights",
] as const;
export type DublinCoreElement = (typeof dublinCoreElements)[number];

/** A description in simple Dublin Core: each element may be absent, and may be repeated. */
export type DublinCore = { readonly [Element in DublinCoreElement]?: readonly string[] };
