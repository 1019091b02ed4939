import { createElement } from "react";
import { formatNumber } from "#kernel/i18n";
import { EmptyState, LinkButton, Pager, Toolbar } from "#ui";
import type { QueueCounts, QueuePart } from "../../actions/desk/queues.ts";
import type { SavedView } from "../../actions/desk/saved-views.ts";
import {
  isNarrowed,
  PAGE_SIZE,
  type QueueQuery,
  writeQueueQuery,
} from "../../model/desk/queue-query.ts";
import { BATCH_FORM, BatchForm, hasBatch } from "./batch/batch-form.tsx";
import type { LendingDesk } from "./lending-desk.ts";
import { LendingFrame } from "./lending-frame.tsx";
import { QueueChips, QueueFilters } from "./queue-filters.tsx";
import { queueAddress } from "./queue-address.ts";
import { QueueNav } from "./queue-nav.tsx";
import { QueueTable } from "./queue-table.tsx";
import { SavedViews } from "./saved-views.tsx";

export type QueuePageProps = {
  readonly desk: LendingDesk;
  readonly query: QueueQuery;
  readonly counts: QueueCounts;
  readonly part: QueuePart;
  readonly views: readonly SavedView[];
  readonly person: string | null;
  readonly ticked: boolean;
  readonly branchName: (code: string) => string;
};

/** What waits at the desk, queue by queue. */
export function QueuePage(props: QueuePageProps) {
  const { desk, query, counts } = props;
  return (
    <LendingFrame desk={desk} part="queues" help={<QueueHelp desk={desk} />}>
      <div className="with-aside with-aside-start">
        <QueueNav desk={desk} counts={counts} current={query.queue} />
        <div className="stack">
          <Queue {...props} />
          <SavedViews {...props} />
        </div>
      </div>
    </LendingFrame>
  );
}

function QueueHelp({ desk: { t } }: { readonly desk: LendingDesk }) {
  return (
    <>
      <p>{t("queues-help")}</p>
      <p>{t("keys-help")}</p>
    </>
  );
}

function Queue(props: QueuePageProps) {
  const { desk, query, part } = props;
  const { t, locale } = desk;
  const name = t(`queue-${query.queue}`);
  return (
    <section className="stack" aria-labelledby="queue">
      <h2 id="queue">{name}</h2>
      <p className="soft measure">{t(`about-${query.queue}`)}</p>
      <QueueFilters {...props} />
      {isNarrowed(query) && <QueueChips {...props} />}
      {part.rows.length === 0 ? (
        <NothingHere {...props} />
      ) : (
        <>
          <QueueTools {...props} />
          {createElement(
            "cs-rows",
            {},
            <QueueTable {...props} caption={name} form={hasBatch(query) ? BATCH_FORM : null} />,
          )}
          {hasBatch(query) && <BatchForm {...props} total={part.total} />}
          <Pager
            page={query.page}
            pages={Math.ceil(part.total / PAGE_SIZE)}
            href={(page) => queueAddress(desk, query, { page })}
            format={(page) => formatNumber(locale, page)}
            words={{
              label: t("pages"),
              previous: t("page-previous"),
              next: t("page-next"),
              page: (number) => t("page", { number }),
            }}
          />
        </>
      )}
    </section>
  );
}

function QueueTools({ desk, query, part }: QueuePageProps) {
  const { t, home } = desk;
  const asked = writeQueueQuery({ ...query, page: 1 }).toString();
  return (
    <Toolbar label={t("tools")} summary={t("count", { count: part.total })}>
      <LinkButton href={`${home}/queue.csv?${asked}`} icon="download" size="small">
        {t("export-csv")}
      </LinkButton>
      <LinkButton href={`${home}/queue.xlsx?${asked}`} icon="download" size="small">
        {t("export-xlsx")}
      </LinkButton>
    </Toolbar>
  );
}

function NothingHere({ desk, query }: QueuePageProps) {
  const { t, home } = desk;
  if (isNarrowed(query))
    return (
      <EmptyState
        icon="filter"
        level={3}
        title={t("none-narrowed")}
        action={<LinkButton href={`${home}?queue=${query.queue}`}>{t("filters-clear")}</LinkButton>}
      >
        <p>{t("none-narrowed-text")}</p>
      </EmptyState>
    );
  return (
    <EmptyState icon="check" level={3} title={t("none")}>
      <p>{t(query.queue.startsWith("lend") ? "none-lend" : "none-borrow")}</p>
    </EmptyState>
  );
}
