export type SruVersion = "1.1" | "1.2" | "2.0";

/** A question to an SRU server. */
export type SruRequest = {
  /** Where the server's database is; parameters that its address has already are kept. */
  readonly base: URL;
  readonly version: SruVersion;
  /** CQL. */
  readonly query: string;
  readonly schema?: string | undefined;
  readonly most: number;
};

/** The address that asks: searchRetrieve, records as XML rather than as text (1.x §4.1.1; 2.0 §4). */
export function sruAddress({ base, version, query, schema, most }: SruRequest): URL {
  const url = new URL(base);
  const old = version !== "2.0";
  const params = {
    ...(old ? { operation: "searchRetrieve", version } : {}),
    query,
    startRecord: "1",
    maximumRecords: String(most),
    // In 2.0 "recordPacking" means something else, and the old meaning has a new name.
    ...(old ? { recordPacking: "xml" } : { recordXMLEscaping: "xml" }),
    ...(schema ? { recordSchema: schema } : {}),
  };
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  return url;
}

/**
 * A clause that an index equals a text, word for word. The marks of CQL within the text are masked
 * (CQL 1.2 §2: backslash, quote, and the wildcards).
 */
export function cqlClause(index: string, relation: string, text: string): string {
  return `${index} ${relation} "${text.replace(/[\\"*?^]/g, "\\$&")}"`;
}
