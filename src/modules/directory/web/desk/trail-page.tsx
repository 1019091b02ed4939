import type { AuditEntry } from "#kernel/audit";
import { formatDateTime } from "#kernel/i18n";
import { isId } from "#kernel/ids";
import type { Library } from "#kernel/tenancy";
import { type Column, EmptyState, LinkButton, PageHeader, Table, WhatIsThis } from "#ui";
import { deskWords } from "../../messages/index.ts";
import type { View } from "../view.ts";

export type TrailProps = {
  readonly view: View;
  readonly library: Library;
  /** What a deed is called; null where no module has a word for it. */
  readonly said: (action: string) => string | null;
  readonly entries: readonly AuditEntry[];
  /** The last entry here, where older ones follow. */
  readonly older: string | null;
  readonly first: boolean;
};

/** Who did what, newest first; page by page. */
export function TrailPage(props: TrailProps) {
  const { view, library, entries, older, first } = props;
  const t = deskWords(view.locale);
  const base = `/desk/${library.code}/audit`;
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t("trail")}
        help={
          <WhatIsThis label={t("what-is-this")}>
            <p>{t("trail-help")}</p>
          </WhatIsThis>
        }
      />
      {entries.length === 0 ? (
        <EmptyState icon="list" title={t("trail-empty")} />
      ) : (
        <TrailTable {...props} />
      )}
      <nav className="cluster" aria-label={t("trail")}>
        {!first && <LinkButton href={base}>{t("newest")}</LinkButton>}
        {older && <LinkButton href={`${base}?before=${older}`}>{t("older")}</LinkButton>}
      </nav>
    </div>
  );
}

function TrailTable(props: TrailProps) {
  const t = deskWords(props.view.locale);
  return (
    <Table
      caption={t("trail")}
      captionHidden
      rows={props.entries}
      rowKey={({ id }) => id}
      columns={trailColumns(props)}
    />
  );
}

/** When, who, what, of what. */
function trailColumns({ view, library, said }: TrailProps): readonly Column<AuditEntry>[] {
  const { locale } = view;
  const t = deskWords(locale);
  return [
    {
      key: "when",
      label: t("when"),
      cell: ({ at }) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(at.getTime());
        const text = formatDateTime(locale, instant, library.timeZone);
        return <time dateTime={instant.toString()}>{text}</time>;
      },
    },
    { key: "who", label: t("who"), heading: true, cell: ({ actor }) => <bdi>{actor}</bdi> },
    { key: "what", label: t("what"), cell: ({ action }) => said(action) ?? <code>{action}</code> },
    { key: "subject", label: t("subject"), cell: ({ subject }) => <bdi>{legible(subject)}</bdi> },
    { key: "detail", label: t("detail"), cell: ({ detail }) => <DetailText detail={detail} /> },
  ];
}

function DetailText({ detail }: Pick<AuditEntry, "detail">) {
  const parts = Object.entries(detail).flatMap(([name, value]) => {
    const said = legible(value);
    return said.length === 0 ? [] : `${name}: ${said.join(", ")}`;
  });
  return parts.length === 0 ? null : <span className="small soft">{parts.join(" · ")}</span>;
}

/** The words and numbers in a detail, however deep; ids say nothing to people. */
function legible(value: unknown): readonly string[] {
  if (typeof value === "string") return value === "" || isId(value) ? [] : [value];
  if (typeof value === "number" || typeof value === "boolean") return [String(value)];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(legible) : [];
}
