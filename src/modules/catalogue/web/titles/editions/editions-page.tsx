import { formatNumber } from "#kernel/i18n";
import type { BibliographicDescription } from "#standards/marc";
import { EmptyState, PageHeader, Pager } from "#ui";
import type { OtherEditions } from "../../../actions/works/other-editions.ts";
import { editionWords } from "../../../messages/editions-index.ts";
import type { TitleSetting } from "../title-setting.ts";
import { editionsAddress } from "./addresses.ts";
import { EditionGroups } from "./edition-groups.tsx";
import { Crowded } from "./editions-section.tsx";

/** Titles on a page of other editions. */
export const editionsOnPage = 20;

type EditionsPageProps = TitleSetting & {
  readonly title: { readonly id: string };
  readonly description: BibliographicDescription;
  readonly others: OtherEditions;
  readonly page: number;
};

/** All titles that share a work with one, in pages. */
export function EditionsPage({ title, description, others, page, ...setting }: EditionsPageProps) {
  const { total, shown, crowded } = others;
  const { find, locale } = setting;
  const words = editionWords(locale);
  const from = (page - 1) * editionsOnPage + 1;
  return (
    <div className="stack">
      <PageHeader
        title={words("title")}
        above={
          <p>
            <a href={`/titles/${title.id}`}>
              <bdi>{description.titles.main.full}</bdi>
            </a>
          </p>
        }
      />
      {total === 0 && !crowded ? (
        <EmptyState icon="book" title={words("none")}>
          <p>{words("none-text")}</p>
        </EmptyState>
      ) : (
        <p role="status">{words("range", { from, to: from + shown.length - 1, total })}</p>
      )}
      <EditionGroups level={2} editions={shown} words={words} {...setting} />
      {crowded && <Crowded description={description} locale={locale} />}
      <Pager
        page={page}
        pages={Math.ceil(total / editionsOnPage)}
        href={(to) => editionsAddress(title.id, to)}
        format={(number) => formatNumber(locale, number)}
        words={{
          label: words("pages"),
          previous: find("page-previous"),
          next: find("page-next"),
          page: (number) => find("page-number", { page: number }),
        }}
      />
    </div>
  );
}
