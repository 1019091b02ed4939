import type { Reference } from "../../wire/references/reference.ts";
import { inverted } from "../../wire/references/names.ts";
import { writeOpenUrl, type ContextObject } from "#standards/openurl";
import type { Form } from "#standards/marc";

/** A citation within a page, for reference managers (COinS 1.0): an empty element that says it in its title. */
export function Coins({ context }: { readonly context: ContextObject }) {
  return <span className="Z3988" title={writeOpenUrl(context)} />;
}

/** The id under which the unAPI server knows the page's title. */
export function UnapiId({ id }: { readonly id: string }) {
  return <abbr className="unapi-id" title={id} />;
}

/** Both, for a title's own page. */
export function PageCitation(props: { readonly id: string; readonly context: ContextObject }) {
  return (
    <>
      <Coins context={props.context} />
      <UnapiId id={props.id} />
    </>
  );
}

/** Forms that programs which read these elements take for what they are; a film they would take for an article. */
const texts: ReadonlySet<Form> = new Set(["book", "ebook", "article", "journal", "manuscript"]);

/**
 * What a page is about as `citation_` elements, which Google Scholar asks for and reference managers
 * read where they know nothing better.
 */
export function CitationMeta({ reference }: { readonly reference: Reference }) {
  if (!texts.has(reference.form)) return null;
  const { title, authors, year, publisher, isbns, issns, language, subjects, url } = reference;
  const said: readonly (readonly [string, string | undefined])[] = [
    ["title", title],
    ...authors.map((name) => ["author", inverted(name)] as const),
    ["publication_date", year?.toString()],
    ["publisher", publisher],
    ...isbns.map((isbn) => ["isbn", isbn] as const),
    ...issns.map((issn) => ["issn", issn] as const),
    ["language", language],
    ["keywords", subjects.length > 0 ? subjects.slice(0, 20).join("; ") : undefined],
    ["public_url", url],
  ];
  return said.map(([name, content], index) =>
    content ? <meta key={index} name={`citation_${name}`} content={content} /> : null,
  );
}
