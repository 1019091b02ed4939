import { formatNumber, languageName } from "#kernel/i18n";
import { Badge, type Column, FormButton, LinkButton, Table } from "#ui";
import type { ArticleVersion } from "../../../actions/knowledge/article-history.ts";
import type { ToldArticle } from "../../../model/knowledge/article.ts";
import { MarkedUp } from "../marked-up.tsx";
import { KnowledgeFrame } from "./knowledge-frame.tsx";
import type { WritersSeat } from "./seat.ts";

type Props = {
  readonly seat: WritersSeat;
  readonly article: ToldArticle;
  readonly versions: readonly ArticleVersion[];
};

/** Every version of an article, in all its languages. */
export function HistoryPage({ seat, article, versions }: Props) {
  const { view, root } = seat;
  const { t } = view;
  const address = `${root}/${article.number}`;
  return (
    <KnowledgeFrame
      seat={seat}
      part={null}
      title={t("history")}
      lead={article.texts[0]?.title}
      help="history-help"
      actions={<LinkButton href={address}>{t("back-to-article")}</LinkButton>}
    >
      <Table
        caption={t("history")}
        captionHidden
        rows={versions}
        rowKey={({ language, version }) => `${language} ${version}`}
        columns={columns(seat, article)}
      />
    </KnowledgeFrame>
  );
}

function columns(seat: WritersSeat, article: ToldArticle): readonly Column<ArticleVersion>[] {
  const { view, root } = seat;
  const { t, locale, day } = view;
  const history = `${root}/${article.number}/history`;
  return [
    {
      key: "title",
      label: t("title"),
      heading: true,
      cell: ({ language, version, title }) => (
        <a href={`${history}/${language}/${version}`} lang={language} dir="auto">
          {title}
        </a>
      ),
    },
    {
      key: "language",
      label: t("language"),
      cell: ({ language }) => languageName(locale, language),
    },
    {
      key: "version",
      label: t("version"),
      numeric: true,
      cell: ({ version }) => formatNumber(locale, version),
    },
    { key: "when", label: t("when"), cell: ({ at }) => day(at) },
    { key: "who", label: t("who"), cell: ({ author }) => author || t("nobody") },
    {
      key: "now",
      label: t("state"),
      cell: (version) => <VersionState seat={seat} article={article} version={version} />,
    },
  ];
}

type VersionProps = Omit<Props, "versions"> & { readonly version: ArticleVersion };

function VersionState({ seat: { view }, article, version }: VersionProps) {
  const { t, locale } = view;
  return (
    <span className="cluster">
      {isCurrent(article, version) && <Badge tone="ok">{t("current")}</Badge>}
      {version.restoredFrom !== null &&
        t("restored-from", { version: formatNumber(locale, version.restoredFrom) })}
    </span>
  );
}

/** What one version said. */
export function VersionPage({ seat, article, version }: VersionProps) {
  const { view, root } = seat;
  const { t, locale, day } = view;
  const { language, title, body, author, at } = version;
  const history = `${root}/${article.number}/history`;
  return (
    <KnowledgeFrame
      seat={seat}
      part={null}
      title={title}
      titleLanguage={language === locale ? undefined : language}
      lead={t("version-by", {
        version: formatNumber(locale, version.version),
        language: languageName(locale, language),
        date: day(at),
        who: author || t("nobody"),
      })}
      help="history-help"
      actions={
        <>
          {!isCurrent(article, version) && (
            <FormButton
              action={`${history}/${language}/${version.version}/restoration`}
              look="primary"
              icon="undo"
            >
              {t("restore-version")}
            </FormButton>
          )}
          <LinkButton href={history}>{t("history")}</LinkButton>
        </>
      }
    >
      <MarkedUp source={body} language={language} />
    </KnowledgeFrame>
  );
}

function isCurrent({ texts }: ToldArticle, { language, version }: ArticleVersion): boolean {
  return texts.some((one) => one.language === language && one.version === version);
}
