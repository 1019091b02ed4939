import { Badge, type Column, Table } from "#ui";
import type { NetworkArticle } from "../../../actions/knowledge/desk-articles.ts";
import { textIn } from "../../../model/knowledge/article.ts";
import { KnowledgeFrame } from "./knowledge-frame.tsx";
import type { WritersSeat } from "./seat.ts";

type Props = { readonly seat: WritersSeat; readonly rows: readonly NetworkArticle[] };

/** What the network has written for all, and what this library does with it. */
export function NetworkListPage({ seat, rows }: Props) {
  const { t } = seat.view;
  return (
    <KnowledgeFrame seat={seat} part="network" lead={t("network-lead")} help="override-help">
      <Table
        caption={t("network-articles")}
        captionHidden
        rows={rows}
        rowKey={({ article }) => article.id}
        empty={t("none-here")}
        columns={columns(seat)}
      />
    </KnowledgeFrame>
  );
}

function columns({ view, root }: WritersSeat): readonly Column<NetworkArticle>[] {
  const { t, locale, day } = view;
  return [
    {
      key: "title",
      label: t("title"),
      heading: true,
      cell: ({ article }) => {
        const { title, language } = textIn(article, locale);
        return (
          <a
            href={`${root}/network/${article.number}`}
            lang={language === locale ? undefined : language}
            dir="auto"
          >
            {title}
          </a>
        );
      },
    },
    {
      key: "here",
      label: t("here"),
      cell: ({ override, isStale }) => (
        <span className="cluster">
          {t(override ? `way-${override.way}-is` : "as-it-is")}
          {isStale && <Badge tone="warn">{t("source-changed")}</Badge>}
        </span>
      ),
    },
    {
      key: "changed",
      label: t("changed"),
      cell: ({ article }) => day(textIn(article, article.language).at),
    },
  ];
}
