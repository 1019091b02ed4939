/** Versions that are spoken. 1.1 differs from 1.2 in nothing that is used here but its number. */
export const sruVersions = ["1.1", "1.2", "2.0"] as const;
export type SruVersion = (typeof sruVersions)[number];

export type SruOperation = "explain" | "searchRetrieve" | "scan";

/** What the elements of a version are called. */
export type Namespaces = {
  readonly response: string;
  readonly scan: string;
  readonly diagnostic: string;
};

const version1: Namespaces = {
  response: "http://www.loc.gov/zing/srw/",
  scan: "http://www.loc.gov/zing/srw/",
  diagnostic: "http://www.loc.gov/zing/srw/diagnostic/",
};

const version2: Namespaces = {
  response: "http://docs.oasis-open.org/ns/search-ws/sruResponse",
  scan: "http://docs.oasis-open.org/ns/search-ws/scan",
  diagnostic: "http://docs.oasis-open.org/ns/search-ws/diagnostic",
};

/** The namespace of facets (searchRetrieve part 3, 2.0 only). */
export const facetNamespace = "http://docs.oasis-open.org/ns/search-ws/facetedResults";

export function namespacesOf(version: SruVersion): Namespaces {
  return version === "2.0" ? version2 : version1;
}
