import type { ReactNode } from "react";
import { formatNumber } from "#kernel/i18n";
import { Facets, LinkButton, Notice, Pager, ResultList, SearchField } from "#ui";
import type { TitlesFound } from "../../actions/finding/find-titles.ts";
import type { WordsAlone } from "../../actions/finding/words-alone.ts";
import { feedWords } from "../../messages/feeds-index.ts";
import { collectionWords } from "../../messages/collection-index.ts";
import {
  asksForAll,
  mostPages,
  type TitleQuery,
  titlesOnPage,
} from "../../model/finding/title-query.ts";
import { addressOf } from "./address.ts";
import { followAddress } from "./feed-address.ts";
import { EmptyResults } from "./empty-results.tsx";
import { facetGroups, type Naming } from "./facet-groups.ts";
import { KeptFields } from "./kept-fields.tsx";
import { Narrowed } from "./narrowed.tsx";
import { SortForm } from "./sort-form.tsx";
import type { Places } from "../places.ts";

export type FindPageProps = Naming & {
  readonly places: Places;
  readonly query: TitleQuery;
  readonly found: TitlesFound;
  /** What is known of the words one by one, where together they found nothing. */
  readonly alone: WordsAlone | null;
  readonly rows: readonly { readonly key: string; readonly item: ReactNode }[];
  readonly alsoFound: ReactNode;
};

/** The page of results: the question, what it found, and ways to narrow it. */
export function FindPage(props: FindPageProps) {
  const { query, found, t } = props;
  return (
    <div className="stack find">
      <div className="cluster cluster-apart">
        <h1 className="find-title">{findTitle(props)}</h1>
        <a href={addressOf({ ...query, page: 1 }, "/find/advanced")}>{t("advanced")}</a>
      </div>
      {asksForAll(query) && <p className="lead">{t("find-all-lead")}</p>}
      <ShelfOfOne {...props} />
      <Spelling {...props} />
      {found.total === 0 ? <EmptyResults {...props} /> : <Results {...props} />}
      {props.alsoFound}
    </div>
  );
}

/** The page's title: the words, or that everything is shown. */
export function findTitle({ query, t }: Pick<FindPageProps, "query" | "t">): string {
  if (query.words !== "") return t("find-title", { words: query.words });
  return asksForAll(query) ? t("find-all-title") : t("find");
}

/** A library's own shelf has a field of its own, since the one above searches all libraries. */
function ShelfOfOne({ query, places, t, locale }: FindPageProps) {
  const [library, ...others] = query.chosen.library ?? [];
  if (library === undefined || others.length > 0) return null;
  const label = t("search-at", { library: places.libraryName(library) });
  return (
    <>
      <SearchField
        size="large"
        value={query.words}
        label={label}
        labelShown
        submit={t("search-submit")}
        complete="/find/complete"
        hidden={{ library }}
      />
      {asksForAll({ ...query, chosen: {} }) && (
        <p>
          <a href={`/libraries/${library}/collection`}>
            {collectionWords(locale)("library-compare")}
          </a>
        </p>
      )}
    </>
  );
}

function Spelling({ found, query, t }: FindPageProps) {
  if (found.corrected !== null)
    return (
      <Notice>
        <p>{t("corrected", { words: found.corrected })}</p>
      </Notice>
    );
  if (found.suggestion === null) return null;
  return (
    <Notice>
      <p>
        {t("did-you-mean")}{" "}
        <a href={addressOf({ ...query, words: found.suggestion, page: 1 })}>
          <bdi>{found.suggestion}</bdi>
        </a>
      </p>
    </Notice>
  );
}

function Results(props: FindPageProps) {
  const { query, found, rows, t, locale } = props;
  const pages = Math.min(mostPages, Math.ceil(found.total / titlesOnPage));
  return (
    <div className="with-aside with-aside-start">
      <Facets
        groups={facetGroups(props, query, found.facets)}
        words={{
          label: t("narrow"),
          showMore: (count) => t("show-more", { count }),
          remove: (value) => t("remove-filter", { value }),
        }}
      />
      <div className="stack">
        <Narrowed {...props} />
        <Summary {...props} />
        <ResultList
          label={t("results-label")}
          start={(query.page - 1) * titlesOnPage + 1}
          items={rows}
        />
        {query.page === mostPages && found.total > mostPages * titlesOnPage && (
          <p className="soft">{t("results-cut", { count: mostPages * titlesOnPage })}</p>
        )}
        <Pager
          page={query.page}
          pages={pages}
          href={(page) => addressOf({ ...query, page })}
          format={(page) => formatNumber(locale, page)}
          words={{
            label: t("pages-label"),
            previous: t("page-previous"),
            next: t("page-next"),
            page: (page) => t("page-number", { page }),
          }}
        />
      </div>
    </div>
  );
}

function Summary({ query, found, rows, places, t, locale }: FindPageProps) {
  const feeds = feedWords(locale);
  const from = (query.page - 1) * titlesOnPage + 1;
  const range = { from, to: from + rows.length - 1, total: found.total };
  const isNear = query.near && query.sort === "relevance";
  const near = addressOf({ ...query, near: !isNear, sort: "relevance", page: 1 });
  const one = found.total <= titlesOnPage;
  return (
    <div className="find-summary cluster cluster-apart">
      <p role="status">{one ? t("results", { total: found.total }) : t("results-range", range)}</p>
      <div className="cluster">
        {places.home && (
          <LinkButton href={near} look="quiet" size="small" icon="place">
            {isNear ? t("near-off") : t("near", { library: places.libraryName(places.home.code) })}
          </LinkButton>
        )}
        <LinkButton
          href={followAddress(query)}
          look="quiet"
          size="small"
          icon="feed"
          rel="nofollow"
        >
          {feeds("follow-search")}
        </LinkButton>
        <SortForm query={query} t={t}>
          <KeptFields query={{ ...query, sort: "relevance", page: 1 }} />
        </SortForm>
      </div>
    </div>
  );
}
