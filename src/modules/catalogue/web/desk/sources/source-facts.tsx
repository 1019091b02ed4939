import { formatNumber } from "#kernel/i18n";
import { DataList } from "#ui";
import type { SourceReport } from "../../../actions/harvests/watch-sources.ts";
import { harvestWords } from "../../../messages/harvest-index.ts";
import type { Desk } from "../desk.ts";

export type SourceFactsProps = {
  readonly desk: Desk;
  readonly report: SourceReport;
  /** When it is harvested next, if it ever is. */
  readonly next: Date | null;
};

/** What is known of a source. */
export function SourceFacts({ desk, report: { source, records }, next }: SourceFactsProps) {
  const t = harvestWords(desk.locale);
  const { granularity, deletions } = source;
  return (
    <section className="stack">
      <h2>{t("about")}</h2>
      <DataList
        items={[
          { label: t("source-address"), value: <bdi dir="ltr">{source.baseUrl}</bdi> },
          { label: t("source-prefix"), value: <bdi dir="ltr">{source.prefix}</bdi> },
          { label: t("source-set"), value: source.set ?? t("fact-all-sets") },
          { label: t("source-schedule"), value: t(`schedule-${source.schedule}`) },
          { label: t("next-harvest"), value: next ? moment(desk, next) : t("when-asked") },
          { label: t("fact-through"), value: source.through && moment(desk, source.through) },
          { label: t("fact-records"), value: formatNumber(desk.locale, records.living) },
          { label: t("fact-checked"), value: source.checkedAt && moment(desk, source.checkedAt) },
          { label: t("fact-granularity"), value: granularity && t(`granularity-${granularity}`) },
          { label: t("fact-deletions"), value: deletions && t(`deletions-${deletions}`) },
        ]}
      />
    </section>
  );
}

function moment({ when }: Desk, at: Date) {
  return <time dateTime={at.toISOString()}>{when(at)}</time>;
}
