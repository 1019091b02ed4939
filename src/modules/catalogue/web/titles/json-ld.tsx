import type { Contributor, Titles } from "#standards/marc";
import type { OtherEdition } from "../../actions/works/other-editions.ts";
import { schemaTypes } from "../../wire/references/title-links.ts";
import { languageTag } from "../languages.ts";
import type { TitleView } from "../../model/titles/title.ts";

/** The title for machines that read pages (schema.org, JSON-LD 1.1). */
export function titleJsonLd(
  title: TitleView,
  address: string,
  others: readonly OtherEdition[] = [],
): Readonly<Record<string, unknown>> | null {
  const description = title.lead?.description;
  if (!description) return null;
  const { titles, publication, identifiers, languages } = description;
  return present({
    "@context": "https://schema.org",
    "@type": schemaTypes[description.form],
    "@id": address,
    url: address,
    name: titles.main.full,
    alternateName: titles.original?.full,
    bookEdition: description.edition,
    isbn: identifiers.isbns,
    issn: identifiers.issns,
    datePublished: publication.year?.toString(),
    publisher: publication.publishers.map((name) => ({ "@type": "Organization", name })),
    inLanguage: languages.text.map((code) => languageTag(code) ?? code),
    description: description.summary,
    about: description.subjects.slice(0, 20).map(({ heading }) => heading),
    ...makers(description.contributors),
    offers: offers(title),
    exampleOfWork: workOf(titles, others, new URL(address).origin),
  });
}

/** The work that this is an example of, where other examples are known; volumes of a set are none of it. */
function workOf(
  { main, work }: Titles,
  others: readonly OtherEdition[],
  origin: string,
): Readonly<Record<string, unknown>> | undefined {
  const examples = others.filter(({ relation }) => relation !== "volume");
  if (examples.length === 0) return undefined;
  return {
    "@type": "CreativeWork",
    name: work?.uniform[0] ?? work?.originals[0] ?? main.proper,
    workExample: examples.map(({ row }) =>
      present({
        "@type": schemaTypes[row.form],
        "@id": `${origin}/titles/${row.id}`,
        name: row.title,
        inLanguage: row.languages.map((code) => languageTag(code) ?? code),
        datePublished: row.year?.toString(),
        bookFormat: row.form === "ebook" ? "https://schema.org/EBook" : undefined,
      }),
    ),
  };
}

function makers(contributors: readonly Contributor[]): Readonly<Record<string, unknown>> {
  const having = (...roles: readonly string[]) =>
    contributors.filter((one) => one.roles.some((role) => roles.includes(role))).map(agent);
  const authors = contributors
    .filter(({ main, roles }) => main || roles.includes("aut"))
    .map(agent);
  return {
    author: authors,
    translator: having("trl"),
    editor: having("edt"),
    illustrator: having("ill"),
  };
}

function agent({ kind, name, identifiers }: Contributor): Readonly<Record<string, unknown>> {
  const sameAs = identifiers.filter((id) => /^https?:/.test(id));
  return present({ "@type": kind === "person" ? "Person" : "Organization", name, sameAs });
}

/** Lent without a price by each library that has it. */
function offers({ records }: TitleView): readonly unknown[] {
  const byLibrary = Map.groupBy(records, ({ library }) => library.name);
  return [...byLibrary].map(([name, held]) => {
    const there = held.some(({ branches }) => branches.some(({ available }) => available > 0));
    return {
      "@type": "Offer",
      businessFunction: "http://purl.org/goodrelations/v1#LeaseOut",
      price: "0",
      priceCurrency: "XXX",
      availability: `https://schema.org/${there ? "InStock" : "LimitedAvailability"}`,
      offeredBy: { "@type": "Library", name },
    };
  });
}

function present(entries: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const empty = (value: unknown) =>
    value === undefined || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => !empty(value)));
}

/** Data within a page; "<" is written as an escape, so that no text can end the element. */
export function JsonLd({ data }: { readonly data: Readonly<Record<string, unknown>> }) {
  const text = JSON.stringify(data).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
