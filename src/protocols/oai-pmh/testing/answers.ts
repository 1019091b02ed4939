/** What a pattern catches, wherever it stands in an answer. */
export const all = (xml: string, pattern: RegExp) =>
  [...xml.matchAll(pattern)].map(([, found = ""]) => found);
/** Identifiers of the records that are there. */
export const idsIn = (xml: string) => all(xml, /<header><identifier>([^<]+)</g);
/** Identifiers of the records that are deleted. */
export const goneIn = (xml: string) => all(xml, /<header status="deleted"><identifier>([^<]+)</g);
/** The code of the error that an answer is. */
export const errorIn = (xml: string) => /<error code="(\w+)">/.exec(xml)?.[1];
/** The token that leads on. */
export const tokenIn = (xml: string) => /<resumptionToken[^>]*>([^<]+)</.exec(xml)?.[1];
