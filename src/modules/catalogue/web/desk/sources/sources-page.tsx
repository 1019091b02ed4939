import { libraryName } from "#kernel/tenancy";
import { Badge, type Column, EmptyState, LinkButton, Notice, Table } from "#ui";
import type { WatchedSource } from "../../../actions/harvests/watch-sources.ts";
import { type HarvestWords, harvestWords } from "../../../messages/harvest-index.ts";
import { hasDrifted } from "../../../model/harvests/source.ts";
import { CatalogueFrame } from "../catalogue-frame.tsx";
import type { Desk } from "../desk.ts";
import { StateBadge } from "../import-state.tsx";

/** The sources of a library, with what came of their last harvest. */
export function SourcesPage({
  desk,
  sources,
}: {
  readonly desk: Desk;
  readonly sources: readonly WatchedSource[];
}) {
  const t = harvestWords(desk.locale);
  const { home, library, locale, mayLoad } = desk;
  return (
    <CatalogueFrame desk={desk} part="sources" lead={t("sources-lead")} help={t("sources-help")}>
      {sources.length === 0 ? (
        <EmptyState icon="link" title={t("sources-none")}>
          <p>{t("sources-none-text")}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t("sources-caption", { library: libraryName(library, locale) })}
          columns={columns(desk, t)}
          rows={sources}
          rowKey={({ source }) => source.id}
        />
      )}
      {mayLoad ? (
        <div className="cluster">
          <LinkButton href={`${home}/sources/new`} icon="plus" look="primary">
            {t("add-source")}
          </LinkButton>
        </div>
      ) : (
        <Notice>
          <p>{t("watch-only")}</p>
        </Notice>
      )}
    </CatalogueFrame>
  );
}

function columns(desk: Desk, t: HarvestWords): readonly Column<WatchedSource>[] {
  return [
    {
      key: "name",
      label: t("source-name"),
      heading: true,
      cell: ({ source: { id, name } }) => (
        <a href={`${desk.home}/sources/${id}`}>
          <bdi>{name}</bdi>
        </a>
      ),
    },
    {
      key: "schedule",
      label: t("source-schedule"),
      cell: ({ source }) => t(`schedule-${source.schedule}`),
    },
    {
      key: "latest",
      label: t("latest-harvest"),
      cell: ({ latest }) =>
        latest ? (
          <span>
            <a href={`${desk.home}/imports/${latest.id}`}>
              <time dateTime={latest.createdAt.toISOString()}>{desk.when(latest.createdAt)}</time>
            </a>{" "}
            <StateBadge delivery={latest} t={desk.t} />
          </span>
        ) : (
          t("never-yet")
        ),
    },
    { key: "state", label: t("source-state"), cell: (one) => stateOf(one, t) },
  ];
}

function stateOf({ source }: WatchedSource, t: HarvestWords) {
  if (source.pausedAt) return <Badge>{t("paused")}</Badge>;
  if (hasDrifted(source)) return <Badge tone="warn">{t("drifted")}</Badge>;
  return source.checkedAt ? <Badge tone="ok">{t("agrees")}</Badge> : t("never-yet");
}
