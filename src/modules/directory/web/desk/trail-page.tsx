import type { AuditEntry } from "#kernel/audit";
import { formatDateTime } from "#kernel/i18n";
import { isId } from "#kernel/ids";
import type { AuditedThing } from "#kernel/manifest";
import type { Library } from "#kernel/tenancy";
import { type Column, EmptyState, LinkButton, PageHeader, Table, WhatIsThis } from "#ui";
import { deskWords } from "../../messages/index.ts";
import { trailWords } from "../../messages/trail-index.ts";
import type { View } from "../view.ts";
import { detailLines, type Saying } from "./trail-detail.ts";

export type TrailProps = {
  readonly view: View;
  readonly library: Library;
  /** What a deed is called; null where no module has a word for it. */
  readonly said: (action: string) => string | null;
  readonly entries: readonly AuditEntry[];
  /** Of whom and of what they are, by the id of the entry, and who stands in their details, by theirs. */
  readonly things: ReadonlyMap<string, AuditedThing>;
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
function trailColumns({ view, library, said, things }: TrailProps): readonly Column<AuditEntry>[] {
  const { locale } = view;
  const t = deskWords(locale);
  const nameOf = (id: string) => things.get(id)?.name ?? null;
  const saying = { locale, timeZone: library.timeZone, nameOf };
  return [
    {
      key: "when",
      label: t("when"),
      cell: ({ at }) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(at.getTime());
        const text = formatDateTime(locale, instant, library.timeZone);
        return (
          <time className="nowrap" dateTime={instant.toString()}>
            {text}
          </time>
        );
      },
    },
    {
      key: "who",
      label: t("who"),
      heading: true,
      cell: (entry) => <bdi>{actorText(view, entry)}</bdi>,
    },
    { key: "what", label: t("what"), cell: ({ action }) => said(action) ?? <code>{action}</code> },
    {
      key: "subject",
      label: t("subject"),
      cell: ({ id, subject }) => <Subject thing={things.get(id)} subject={subject} />,
    },
    {
      key: "detail",
      label: t("detail"),
      cell: ({ detail }) => <DetailText saying={saying} detail={detail} />,
    },
  ];
}

/** People by their name; what the audit writes for everybody else in words. */
function actorText({ locale }: View, { actor, by }: AuditEntry): string {
  return by === "person" ? actor : trailWords(locale)(`who-${by}`);
}

/** By its name now; else as the audit has it, which for an id says nothing. */
function Subject({
  thing,
  subject,
}: {
  readonly thing: AuditedThing | undefined;
  readonly subject: string | null;
}) {
  if (!thing) return subject === null || isId(subject) ? null : <bdi>{subject}</bdi>;
  const name = <bdi>{thing.name}</bdi>;
  return thing.href === null ? name : <a href={thing.href}>{name}</a>;
}

function DetailText({ saying, detail }: { readonly saying: Saying } & Pick<AuditEntry, "detail">) {
  const lines = detailLines(saying, detail);
  return lines.length === 0 ? null : <span className="small soft">{lines.join(" · ")}</span>;
}
