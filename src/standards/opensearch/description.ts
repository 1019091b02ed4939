import { document, element, textElement } from "#standards/xml";

/** The media type of a description (OpenSearch 1.1, draft 6, 3). */
export const openSearchType = "application/opensearchdescription+xml";

/** How a site is searched, for browsers and programs. */
export type SearchDescription = {
  /** At most 16 characters. */
  readonly shortName: string;
  /** At most 48 characters. */
  readonly longName: string;
  /** At most 1024 characters. */
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  readonly icon?: { readonly href: string; readonly type: string };
  readonly urls: readonly SearchUrl[];
};

/** An address in which `{searchTerms}`, `{startPage?}` and the like are to be filled in. */
export type SearchUrl = {
  readonly type: string;
  readonly template: string;
  readonly rel?: "results" | "suggestions" | "self";
  readonly pageOffset?: number;
};

const namespace = "http://a9.com/-/spec/opensearch/1.1/";

/** The description as a document; texts are cut to the lengths that the format allows. */
export function writeDescription(site: SearchDescription): string {
  const { shortName, longName, description, language, icon, urls } = site;
  return document(
    element("OpenSearchDescription", { xmlns: namespace }, [
      textElement("ShortName", cut(shortName, 16)),
      textElement("Description", cut(description, 1024)),
      textElement("LongName", cut(longName, 48)),
      ...(icon === undefined ? [] : [textElement("Image", icon.href, { type: icon.type })]),
      ...urls.map(({ type, template, rel = "results", pageOffset }) =>
        element("Url", { type, rel, pageOffset: pageOffset?.toString(), template }, []),
      ),
      textElement("Language", language),
      textElement("OutputEncoding", "UTF-8"),
      textElement("InputEncoding", "UTF-8"),
    ]),
  );
}

function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join("")
        .trim()}…`;
}
