import { formatNumber } from "#kernel/i18n";
import { libraryName } from "#kernel/tenancy";
import { type Column, EmptyState, LinkButton, Notice, Table } from "#ui";
import type { ImportReview } from "../../actions/imports/review-import.ts";
import type { Import } from "../../actions/imports/watch-imports.ts";
import { CatalogueFrame } from "./catalogue-frame.tsx";
import type { Desk } from "./desk.ts";
import { StateBadge } from "./import-state.tsx";
import { UploadForm, type UploadFormProps } from "./upload-form.tsx";

export type ImportList = {
  readonly imports: readonly Import[];
  readonly reviews: ReadonlyMap<string, ImportReview>;
  /** The last shown, where there are older ones. */
  readonly older: string | null;
  /** Whether these are the newest. */
  readonly first: boolean;
};

export type ImportsPageProps = UploadFormProps & { readonly list: ImportList };

/** Sends files, and shows what became of earlier ones. */
export function ImportsPage({ list, ...form }: ImportsPageProps) {
  const { desk } = form;
  const { t, mayLoad } = desk;
  return (
    <CatalogueFrame desk={desk} part="imports" lead={t("imports-lead")} help={t("catalogue-help")}>
      <section className="stack">
        <h2>{t("new-import")}</h2>
        {mayLoad ? (
          <UploadForm {...form} />
        ) : (
          <Notice>
            <p>{t("watch-only")}</p>
          </Notice>
        )}
      </section>
      {list.imports.length === 0 ? (
        <EmptyState icon="upload" title={t("imports-none")}>
          <p>{t("imports-none-text")}</p>
        </EmptyState>
      ) : (
        <Imports desk={desk} list={list} />
      )}
    </CatalogueFrame>
  );
}

function Imports({ desk, list }: { readonly desk: Desk; readonly list: ImportList }) {
  const { t, home, library, locale } = desk;
  const caption = t("imports-caption", { library: libraryName(library, locale) });
  return (
    <section className="stack">
      <ImportTable {...{ desk, list, caption }} />
      <div className="cluster">
        {!list.first && (
          <LinkButton href={`${home}/imports`} size="small">
            {t("newest-imports")}
          </LinkButton>
        )}
        {list.older !== null && (
          <LinkButton href={`${home}/imports?before=${list.older}`} size="small">
            {t("older-imports")}
          </LinkButton>
        )}
      </div>
    </section>
  );
}

type Listed = Pick<ImportList, "imports" | "reviews">;

/** Imports with their state, in the order given. */
export function ImportTable(props: {
  readonly desk: Desk;
  readonly list: Listed;
  readonly caption: string;
  /** Where a heading above says the same. */
  readonly captionHidden?: boolean;
}) {
  const { desk, list, caption, captionHidden } = props;
  return (
    <Table
      caption={caption}
      {...(captionHidden ? { captionHidden } : {})}
      columns={importColumns(desk, list)}
      rows={list.imports}
      rowKey={({ id }) => id}
    />
  );
}

function importColumns({ t, home, locale, when }: Desk, list: Listed): readonly Column<Import>[] {
  return [
    {
      key: "file",
      label: t("import-file"),
      heading: true,
      cell: ({ id, fileName }) => (
        <a href={`${home}/imports/${id}`} className="file-name">
          <bdi>{fileName}</bdi>
        </a>
      ),
    },
    {
      key: "when",
      label: t("import-when"),
      cell: ({ createdAt }) => <time dateTime={createdAt.toISOString()}>{when(createdAt)}</time>,
    },
    {
      key: "who",
      label: t("import-who"),
      cell: ({ actor }) => <bdi>{actor}</bdi>,
    },
    {
      key: "state",
      label: t("import-state"),
      cell: (delivery) => (
        <span>
          <StateBadge delivery={delivery} t={t} />{" "}
          {list.reviews.has(delivery.id) && <span className="small soft">{t("reviewed")}</span>}
        </span>
      ),
    },
    {
      key: "read",
      label: t("import-read"),
      numeric: true,
      cell: ({ counts }) => formatNumber(locale, counts.read),
    },
    {
      key: "failed",
      label: t("import-failed"),
      numeric: true,
      cell: ({ counts }) => formatNumber(locale, counts.failed),
    },
  ];
}
