import { formatDate, formatNumber, languageName } from "#kernel/i18n";
import { Badge, type Column, EmptyState, LinkButton, Table, Tabs } from "#ui";
import { countBy, type DeskArticle } from "../../../actions/knowledge/desk-articles.ts";
import { textIn } from "../../../model/knowledge/article.ts";
import {
  type DeskFilter,
  deskFilters,
  isPoor,
  matches,
} from "../../../model/knowledge/desk-filter.ts";
import type { KnowledgeView } from "../view.ts";
import { KnowledgeFrame } from "./knowledge-frame.tsx";
import type { WritersSeat } from "./seat.ts";
import { StateBadge } from "./state-badge.tsx";

type Props = {
  readonly seat: WritersSeat;
  readonly rows: readonly DeskArticle[];
  readonly filter: DeskFilter;
};

/** The articles that are written here, with what waits to be done to them. */
export function ListPage({ seat, rows, filter }: Props) {
  const { view, root } = seat;
  const { t, locale } = view;
  const counts = countBy(rows, deskFilters);
  const shown = rows.filter((row) => matches(row, filter));
  const begin = (
    <LinkButton href={`${root}/new`} look="primary" icon="plus">
      {t("new-article")}
    </LinkButton>
  );
  return (
    <KnowledgeFrame seat={seat} part="own" help="knowledge-help" actions={begin}>
      <Tabs
        label={t("filters")}
        tabs={deskFilters.map((one) => ({
          label: t(`filter-${one}`),
          href: one === "all" ? root : `${root}?show=${one}`,
          current: one === filter,
          count: formatNumber(locale, counts.get(one) ?? 0),
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState icon="edit" title={t("no-articles")} action={begin}>
          <p>{t("no-articles-text")}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t(`filter-${filter}`)}
          captionHidden
          rows={shown}
          rowKey={({ article }) => article.id}
          empty={t("none-here")}
          columns={columns(view, root)}
        />
      )}
    </KnowledgeFrame>
  );
}

function columns(view: KnowledgeView, root: string): readonly Column<DeskArticle>[] {
  const { t, locale } = view;
  return [
    {
      key: "title",
      label: t("title"),
      heading: true,
      cell: ({ article }) => {
        const { title, language } = textIn(article, article.language);
        return (
          <a href={`${root}/${article.number}`} lang={language} dir="auto">
            {title}
          </a>
        );
      },
    },
    {
      key: "state",
      label: t("state"),
      cell: (row) => <States view={view} row={row} />,
    },
    {
      key: "languages",
      label: t("languages"),
      cell: ({ article, stale }) => (
        <ul className="answer-plain">
          {article.texts.map(({ language }) => (
            <li key={language}>
              {languageName(locale, language)}
              {stale.includes(language) && (
                <>
                  {" "}
                  <Badge tone="warn">{t("stale")}</Badge>
                </>
              )}
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: "review",
      label: t("review-on"),
      cell: ({ article }) =>
        article.reviewOn && formatDate(locale, Temporal.PlainDate.from(article.reviewOn)),
    },
    {
      key: "helped",
      label: t("helped"),
      numeric: true,
      cell: ({ yes, no }) =>
        yes + no === 0
          ? ""
          : t("helped-of", {
              yes: formatNumber(locale, yes),
              all: formatNumber(locale, yes + no),
            }),
    },
  ];
}

function States({ view: { t }, row }: { readonly view: KnowledgeView; readonly row: DeskArticle }) {
  return (
    <span className="cluster">
      <StateBadge t={t} state={row.state} />
      {row.isOverdue && (
        <Badge tone="warn" icon="clock">
          {t("overdue")}
        </Badge>
      )}
      {isPoor(row) && <Badge tone="warn">{t("poor")}</Badge>}
    </span>
  );
}
