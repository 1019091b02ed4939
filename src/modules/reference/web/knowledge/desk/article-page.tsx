import { formatDate, formatNumber, languageName } from "#kernel/i18n";
import { type Column, DataList, FormButton, LinkButton, Table } from "#ui";
import type { RatingCount, RatingWords } from "../../../actions/knowledge/desk-articles.ts";
import { stateAfter, textIn, type ToldArticle } from "../../../model/knowledge/article.ts";
import { answerPath } from "../../../model/knowledge/permalink.ts";
import type { KnowledgeView } from "../view.ts";
import { ArticleForm } from "./article-form.tsx";
import { KnowledgeFrame } from "./knowledge-frame.tsx";
import { Preview } from "./preview.tsx";
import type { WritersSeat } from "./seat.ts";
import { StateBadge } from "./state-badge.tsx";
import { TranslationsSection } from "./translations-section.tsx";
import type { TypedArticle } from "./typed-article.ts";

type Props = {
  readonly seat: WritersSeat;
  readonly article: ToldArticle;
  readonly ratings: {
    readonly counts: readonly RatingCount[];
    readonly words: readonly RatingWords[];
  };
  readonly typed: TypedArticle;
  readonly preview: boolean;
};

/** One article, where it is written: its words, its languages, and what readers say of it. */
export function ArticlePage(props: Props) {
  const { seat, article, typed, preview } = props;
  const { view, root } = seat;
  const { t } = view;
  const { language, number } = article;
  const { title } = textIn(article, language);
  const { title: typedTitle = "", body = "" } = typed.values;
  return (
    <KnowledgeFrame
      seat={seat}
      part={null}
      title={title}
      titleLanguage={language === view.locale ? undefined : language}
      help="article-help"
      actions={<Moves {...props} />}
    >
      <Facts {...props} />
      <div className="with-aside">
        <div className="stack stack-wide">
          {preview && <Preview view={view} language={language} title={typedTitle} body={body} />}
          <section className="stack" aria-labelledby="words">
            <h2 id="words">{t("words")}</h2>
            <ArticleForm
              view={view}
              action={`${root}/${number}`}
              typed={{ ...typed, values: { ...typed.values, language } }}
              isNew={false}
            />
          </section>
        </div>
        <div className="stack stack-wide">
          <TranslationsSection seat={seat} article={article} />
          <Ratings {...props} />
        </div>
      </div>
    </KnowledgeFrame>
  );
}

function Moves({ seat: { view, root, library }, article }: Props) {
  const { t } = view;
  const address = `${root}/${article.number}`;
  return (
    <>
      {stateAfter(article, "publish") && (
        <FormButton action={`${address}/publication`} icon="check">
          {t("publish")}
        </FormButton>
      )}
      {article.state === "published" && (
        <LinkButton href={answerPath(library?.code ?? null, article)}>
          {t("see-as-reader")}
        </LinkButton>
      )}
      <LinkButton href={`${address}/history`}>{t("history")}</LinkButton>
      {stateAfter(article, "restore") && (
        <FormButton action={`${address}/restoration`} icon="undo">
          {t("restore")}
        </FormButton>
      )}
      {stateAfter(article, "withdraw") && (
        <FormButton action={`${address}/withdrawal`} look="danger">
          {t("withdraw")}
        </FormButton>
      )}
    </>
  );
}

function Facts({ seat: { view }, article }: Props) {
  const { t, locale, day } = view;
  const text = textIn(article, article.language);
  return (
    <DataList
      items={[
        { label: t("state"), value: <StateBadge t={t} state={article.state} /> },
        { label: t("published-on"), value: article.publishedAt && day(article.publishedAt) },
        {
          label: t("last-saved"),
          value: t("saved-by", { date: day(text.at), who: text.author || t("nobody") }),
        },
        { label: t("version"), value: formatNumber(locale, article.version) },
        {
          label: t("review-on"),
          value: article.reviewOn && formatDate(locale, Temporal.PlainDate.from(article.reviewOn)),
        },
      ]}
    />
  );
}

function Ratings({ seat: { view }, ratings: { counts, words } }: Props) {
  const { t } = view;
  return (
    <section className="stack" aria-labelledby="ratings">
      <h2 id="ratings">{t("ratings")}</h2>
      <Table
        caption={t("ratings")}
        captionHidden
        rows={counts}
        rowKey={({ language, version }) => `${language} ${version}`}
        empty={t("no-ratings")}
        columns={ratingColumns(view)}
      />
      <Voices view={view} words={words} />
    </section>
  );
}

function ratingColumns({ t, locale }: KnowledgeView): readonly Column<RatingCount>[] {
  return [
    {
      key: "version",
      label: t("version"),
      heading: true,
      cell: ({ language, version }) =>
        `${languageName(locale, language)} ${formatNumber(locale, version)}`,
    },
    { key: "yes", label: t("yes"), numeric: true, cell: ({ yes }) => formatNumber(locale, yes) },
    { key: "no", label: t("no"), numeric: true, cell: ({ no }) => formatNumber(locale, no) },
  ];
}

type VoicesProps = { readonly view: KnowledgeView; readonly words: readonly RatingWords[] };

/** What readers added in words. */
function Voices({ view: { t, locale }, words }: VoicesProps) {
  if (words.length === 0) return null;
  return (
    <ul className="answer-voices">
      {words.map(({ id, words: said, helpful, on, language }) => (
        <li key={id}>
          <p dir="auto" lang={language}>
            {said}
          </p>
          <p className="small soft">
            {t(helpful ? "yes" : "no")} · {formatDate(locale, Temporal.PlainDate.from(on))}
          </p>
        </li>
      ))}
    </ul>
  );
}
