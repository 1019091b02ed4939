import { formatNumber } from "#kernel/i18n";
import { libraryName } from "#kernel/tenancy";
import { EmptyState, Facets, LinkButton, PageHeader, Pager, SearchField } from "#ui";
import type { AnswersWanted, FoundAnswers } from "../../../actions/knowledge/read-answers.ts";
import { type ToldArticle, textIn } from "../../../model/knowledge/article.ts";
import { opening } from "../../../model/knowledge/markup/plain.ts";
import { answerPath } from "../../../model/knowledge/permalink.ts";
import { directionOf } from "../../../model/knowledge/languages.ts";
import type { ReadersSeat } from "./readers.ts";

type Props = {
  readonly seat: ReadersSeat;
  readonly wanted: AnswersWanted;
  readonly found: FoundAnswers;
};

/** Answers by topic and by words. */
export function AnswersPage(props: Props) {
  const { seat, wanted } = props;
  const { t, locale } = seat.view;
  const { library, root } = seat;
  const hidden: Readonly<Record<string, string>> =
    wanted.topic === null ? {} : { topic: wanted.topic };
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={library ? t("answers-of", { library: libraryName(library, locale) }) : t("answers")}
        lead={t("answers-lead")}
        actions={<AskInstead seat={seat} />}
      />
      <SearchField
        action={root}
        value={wanted.text}
        label={t("search-label")}
        submit={t("search-submit")}
        hidden={hidden}
        size="large"
        labelShown
      />
      <div className="with-aside with-aside-start">
        <TopicFacets {...props} />
        <FoundList {...props} />
      </div>
    </div>
  );
}

/** The way to somebody who answers. */
export function AskInstead({ seat: { library, view } }: Pick<Props, "seat">) {
  return (
    <LinkButton href={library ? `/ask/${library.code}` : "/ask"} icon="ask">
      {view.t("ask-instead")}
    </LinkButton>
  );
}

function TopicFacets({ seat, wanted, found }: Props) {
  const { t, locale } = seat.view;
  return (
    <Facets
      words={{
        label: t("topics"),
        showMore: (count) => t("show-more", { count }),
        remove: (topic) => t("remove-topic", { topic }),
      }}
      groups={[
        {
          key: "topic",
          label: t("topics"),
          visible: 12,
          values: found.topics.map(({ topic, count }) => ({
            label: t(`topic-${topic}`),
            count: formatNumber(locale, count),
            href: addressOf(seat, { ...wanted, topic: topic === wanted.topic ? null : topic }),
            chosen: topic === wanted.topic,
          })),
        },
      ]}
    />
  );
}

function FoundList({ seat, wanted, found }: Props) {
  const { t, locale } = seat.view;
  const pages = Math.ceil(found.total / wanted.perPage);
  if (found.articles.length === 0) return <NothingFound seat={seat} wanted={wanted} />;
  return (
    <section className="stack" aria-label={t("answers")}>
      <p className="soft" role="status">
        {t("answers-count", { count: found.total })}
      </p>
      <ul className="answers">
        {found.articles.map((article) => (
          <li key={article.id}>
            <AnswerEntry seat={seat} article={article} />
          </li>
        ))}
      </ul>
      <Pager
        page={wanted.page}
        pages={pages}
        href={(page) => addressOf(seat, wanted, page)}
        format={(page) => formatNumber(locale, page)}
        words={{
          label: t("pages"),
          previous: t("previous"),
          next: t("next"),
          page: (number) => t("page-number", { number }),
        }}
      />
    </section>
  );
}

/** An article in a list: its title, and how it begins. */
export function AnswerEntry({ seat, article }: { seat: ReadersSeat; article: ToldArticle }) {
  const { language, title, body } = textIn(article, seat.view.locale);
  const lang = language === seat.view.locale ? undefined : language;
  return (
    <article lang={lang} dir={lang && directionOf(language)}>
      <h2 className="answer-title">
        <a href={answerPath(seat.library?.code ?? null, article)}>{title}</a>
      </h2>
      <p className="soft measure">{opening(body, 180)}</p>
    </article>
  );
}

function NothingFound({ seat, wanted }: Pick<Props, "seat" | "wanted">) {
  const { t } = seat.view;
  const isNarrowed = wanted.text !== "" || wanted.topic !== null;
  return (
    <EmptyState
      icon="ask"
      title={t(isNarrowed ? "none-found" : "none-yet")}
      action={
        <>
          {isNarrowed && <LinkButton href={seat.root}>{t("all-answers")}</LinkButton>}
          <AskInstead seat={seat} />
        </>
      }
    >
      <p>{t(isNarrowed ? "none-found-text" : "none-yet-text")}</p>
    </EmptyState>
  );
}

function addressOf({ root }: ReadersSeat, { text, topic }: AnswersWanted, page = 1): string {
  const query = new URLSearchParams({
    ...(text && { q: text }),
    ...(topic && { topic }),
    ...(page > 1 && { page: String(page) }),
  });
  return query.size > 0 ? `${root}?${query}` : root;
}
