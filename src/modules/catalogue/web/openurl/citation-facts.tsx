import type { Citation } from "#standards/openurl";
import { DataList } from "#ui";
import type { OpenUrlWords } from "../../messages/openurl-index.ts";

/** What a citation says, so that a reader sees what was understood. */
export function CitationFacts(props: { readonly t: OpenUrlWords; readonly citation: Citation }) {
  const { t, citation } = props;
  const { title, part, authors, edition } = citation;
  const text = (value: string | undefined) => value && <bdi>{value}</bdi>;
  return (
    <DataList
      items={[
        { label: t("asked-part"), value: text(part) },
        { label: t("asked-title"), value: text(title) },
        { label: t("asked-authors"), value: authors.slice(0, 10).map((name) => text(name)) },
        { label: t("asked-published"), value: text(published(citation)) },
        { label: t("asked-edition"), value: text(edition) },
        { label: t("asked-place"), value: text(place(t, citation)) },
        { label: t("asked-numbers"), value: numbers(citation).map((number) => text(number)) },
      ]}
    />
  );
}

function published({ place, publisher, year }: Citation): string {
  return [place, publisher, year].filter(Boolean).join(", ");
}

function place(t: OpenUrlWords, { volume, issue, pages }: Citation): string {
  return [
    volume && t("asked-volume", { volume }),
    issue && t("asked-issue", { issue }),
    pages && t("asked-pages", { pages }),
  ]
    .filter(Boolean)
    .join(", ");
}

function numbers({ isbns, issns, dois, pmids, oclcNumbers, lccns }: Citation): readonly string[] {
  const named = (name: string, all: readonly string[]) => all.map((number) => `${name} ${number}`);
  return [
    ...named("ISBN", isbns),
    ...named("ISSN", issns),
    ...named("DOI", dois),
    ...named("PMID", pmids),
    ...named("OCLC", oclcNumbers),
    ...named("LCCN", lccns),
  ].slice(0, 20);
}
