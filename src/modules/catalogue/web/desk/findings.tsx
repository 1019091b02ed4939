import { formatNumber } from "#kernel/i18n";
import { type Column, LinkButton, Table, Tabs, Toolbar } from "#ui";
import type { FindingsPage, Import, ImportFinding } from "../../actions/imports/watch-imports.ts";
import type { Desk } from "./desk.ts";
import { findingReason } from "../../actions/imports/finding-reason.ts";
import { bytesAsText } from "./finding-text.ts";

export type FindingsProps = {
  readonly desk: Desk;
  readonly delivery: Import;
  readonly severity: ImportFinding["severity"];
  readonly found: FindingsPage;
  /** Whether these are the first. */
  readonly first: boolean;
};

/** What could not be loaded or looked odd: where, which record, why, and how it begins. */
export function Findings(props: FindingsProps) {
  const { desk, delivery, severity, found } = props;
  const { t } = desk;
  const none = severity === "failure" ? "failures-none" : "warnings-none";
  return (
    <section className="stack" id="findings">
      <FindingTabs {...props} />
      {found.findings.length === 0 ? (
        <p>{t(none)}</p>
      ) : (
        <>
          <Downloads desk={desk} delivery={delivery} />
          <FindingTable {...props} />
          <Paging {...props} />
        </>
      )}
    </section>
  );
}

function addressOf({ desk, delivery }: FindingsProps): string {
  return `${desk.home}/imports/${delivery.id}`;
}

function FindingTabs(props: FindingsProps) {
  const { desk, delivery, severity } = props;
  const { t, locale } = desk;
  const address = addressOf(props);
  return (
    <Tabs
      label={t("findings-parts")}
      tabs={[
        {
          label: t("tab-failures"),
          href: `${address}#findings`,
          current: severity === "failure",
          count: formatNumber(locale, delivery.counts.failed),
        },
        {
          label: t("tab-warnings"),
          href: `${address}?show=warnings#findings`,
          current: severity === "warning",
          count: formatNumber(locale, delivery.warned),
        },
      ]}
    />
  );
}

function Downloads({ desk, delivery }: Pick<FindingsProps, "desk" | "delivery">) {
  const { t, home } = desk;
  const address = `${home}/imports/${delivery.id}`;
  return (
    <Toolbar label={t("findings-caption")} summary={t("findings-caption")}>
      <LinkButton href={`${address}/findings.csv`} icon="download" size="small">
        {t("findings-csv")}
      </LinkButton>
      {delivery.counts.failed > 0 && delivery.harvestedFrom === null && (
        <LinkButton href={`${address}/failed-records`} icon="download" size="small">
          {t("failed-file")}
        </LinkButton>
      )}
    </Toolbar>
  );
}

function FindingTable({ desk, found }: FindingsProps) {
  return (
    <Table
      caption={desk.t("findings-caption")}
      captionHidden
      columns={findingColumns(desk)}
      rows={found.findings}
      rowKey={({ offset, ordinal }) => `${offset}-${ordinal}`}
    />
  );
}

function findingColumns({ t, locale }: Desk): readonly Column<ImportFinding>[] {
  return [
    {
      key: "place",
      label: t("finding-place"),
      numeric: true,
      cell: ({ offset }) => formatNumber(locale, offset),
    },
    {
      key: "record",
      label: t("finding-record"),
      cell: ({ controlNumber }) => (controlNumber === null ? "–" : <bdi>{controlNumber}</bdi>),
    },
    {
      key: "reason",
      label: t("finding-reason"),
      heading: true,
      cell: (finding) => findingReason(locale, finding),
    },
    {
      key: "bytes",
      label: t("finding-bytes"),
      cell: ({ firstBytes }) => (
        <code className="first-bytes" dir="ltr">
          {bytesAsText(firstBytes)}
        </code>
      ),
    },
  ];
}

function Paging(props: FindingsProps) {
  const { desk, severity, found, first } = props;
  const { t } = desk;
  const show = severity === "warning" ? "show=warnings&" : "";
  const address = `${addressOf(props)}?${show}`;
  if (first && found.next === null) return null;
  return (
    <div className="cluster">
      {!first && (
        <LinkButton href={`${address}#findings`} size="small">
          {t("first-findings")}
        </LinkButton>
      )}
      {found.next !== null && (
        <LinkButton href={`${address}after=${found.next}#findings`} size="small">
          {t("more-findings")}
        </LinkButton>
      )}
    </div>
  );
}
