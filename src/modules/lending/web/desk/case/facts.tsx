import { DataList, type Datum } from "#ui";
import type { BibliographicInfo, PublicationInfo } from "#standards/iso18626";
import type { CaseWords } from "../../../messages/desk-case-index.ts";

export type WhatProps = {
  readonly t: CaseWords;
  readonly citation: BibliographicInfo;
  readonly publication: PublicationInfo;
  readonly titleId: string | null;
};

/** What is asked for, as it was described. */
export function What({ t, citation, publication, titleId }: WhatProps) {
  const numbers = [...(citation.itemIds ?? []), ...(citation.recordIds ?? [])];
  const items: readonly Datum[] = [
    { label: t("fact-component"), value: bdi(citation.titleOfComponent) },
    { label: t("fact-component-author"), value: bdi(citation.authorOfComponent) },
    {
      label: t("fact-title"),
      value: titleId ? (
        <a href={`/titles/${titleId}`}>
          <bdi>{citation.title ?? t("in-catalogue")}</bdi>
        </a>
      ) : (
        bdi(citation.title)
      ),
    },
    { label: t("fact-subtitle"), value: bdi(citation.subtitle) },
    { label: t("fact-author"), value: bdi(citation.author) },
    { label: t("fact-edition"), value: bdi(citation.edition) },
    { label: t("fact-series"), value: bdi(citation.seriesTitle) },
    {
      label: t("fact-part"),
      value: bdi([citation.volume, citation.issue].filter(Boolean).join(" / ")),
    },
    { label: t("fact-pages"), value: bdi(citation.pagesRequested) },
    {
      label: t("fact-published"),
      value: bdi(
        [publication.placeOfPublication, publication.publisher, publication.publicationDate]
          .filter(Boolean)
          .join(", "),
      ),
    },
    {
      label: t("fact-numbers"),
      value: numbers.map(({ identifier, code }) => (
        <bdi key={identifier}>{`${code.value} ${identifier}`}</bdi>
      )),
    },
  ];
  return <DataList items={items} />;
}

const bdi = (text: string | undefined) => (text ? <bdi>{text}</bdi> : null);
