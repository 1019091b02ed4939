import { formatNumber } from "#kernel/i18n";
import { type Column, Table } from "#ui";
import type { SourceReport } from "../../../actions/harvests/watch-sources.ts";
import { type HarvestWords, harvestWords } from "../../../messages/harvest-index.ts";
import type { Desk } from "../desk.ts";
import { StateBadge } from "../import-state.tsx";

type Line = SourceReport["harvests"][number];

/** The latest harvests of a source, with what they brought. */
export function SourceHistory({
  desk,
  report,
}: {
  readonly desk: Desk;
  readonly report: SourceReport;
}) {
  const t = harvestWords(desk.locale);
  return (
    <section className="stack">
      <h2>{t("history")}</h2>
      {report.harvests.length === 0 ? (
        <p>{t("history-none")}</p>
      ) : (
        <Table
          caption={t("history-caption", { source: report.source.name })}
          captionHidden
          columns={columns(desk, t)}
          rows={report.harvests}
          rowKey={({ delivery }) => delivery.id}
        />
      )}
    </section>
  );
}

const figures = ["new", "changed", "deleted", "failed"] as const;

function columns(desk: Desk, t: HarvestWords): readonly Column<Line>[] {
  return [
    {
      key: "when",
      label: t("when"),
      heading: true,
      cell: ({ delivery: { id, createdAt } }) => (
        <a href={`${desk.home}/imports/${id}`}>
          <time dateTime={createdAt.toISOString()}>{desk.when(createdAt)}</time>
        </a>
      ),
    },
    { key: "kind", label: t("kind"), cell: (line) => t(kindOf(line)) },
    {
      key: "state",
      label: t("state"),
      cell: ({ delivery }) => <StateBadge delivery={delivery} t={desk.t} />,
    },
    ...figures.map((name) => ({
      key: name,
      label: t(name),
      numeric: true,
      cell: ({ delivery }: Line) => formatNumber(desk.locale, delivery.counts[name]),
    })),
  ];
}

function kindOf({ harvest: { kind, from } }: Line) {
  if (kind === "full") return "kind-full";
  return from ? "kind-update" : "kind-update-all";
}
