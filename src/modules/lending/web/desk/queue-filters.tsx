import { Button, Chips, Field, Form, FormActions, Icon, Select } from "#ui";
import type { QueuePart } from "../../actions/desk/queues.ts";
import { LEVELS } from "../../model/desk/level.ts";
import { isNarrowed, type QueueQuery, SORTS } from "../../model/desk/queue-query.ts";
import { SERVICE_TYPES } from "#standards/iso18626";
import type { LendingDesk } from "./lending-desk.ts";
import { queueAddress } from "./queue-address.ts";

export type QueueFiltersProps = {
  readonly desk: LendingDesk;
  readonly query: QueueQuery;
  readonly part: QueuePart;
  readonly branchName: (code: string) => string;
};

/** Searching in a queue, narrowing and sorting it; an address that can be kept. */
export function QueueFilters(props: QueueFiltersProps) {
  const { desk, query, part, branchName } = props;
  const { t, home } = desk;
  const sort = `${query.descending ? "-" : ""}${query.sort}`;
  return (
    <details className="disclosure no-print" open={isNarrowed(query)}>
      <summary>
        <Icon name="chevron-end" />
        {t("filters")}
      </summary>
      <div className="disclosure-body">
        <Form action={home} method="get" label={t("filters")}>
          <input type="hidden" name="queue" value={query.queue} />
          <div className="desk-filters">
            <Field name="q" type="search" label={t("filter-words")} value={query.words} />
            <Select
              name="library"
              label={t("filter-library")}
              empty={t("any")}
              value={query.library ?? ""}
              options={[...part.names].map(([value, label]) => ({ value, label }))}
            />
            <Select
              name="service"
              label={t("filter-service")}
              empty={t("any")}
              value={query.service ?? ""}
              options={SERVICE_TYPES.map((value) => ({ value, label: t(`service-${value}`) }))}
            />
            <Select
              name="branch"
              label={t("filter-branch")}
              empty={t("any")}
              value={query.branch ?? ""}
              options={part.branches.map((value) => ({ value, label: branchName(value) }))}
            />
            <Select
              name="level"
              label={t("filter-level")}
              empty={t("any")}
              value={query.level ?? ""}
              options={LEVELS.map((value) => ({ value, label: t(`level-${value}`) }))}
            />
            <Select
              name="sort"
              label={t("sort")}
              value={sort}
              options={SORTS.flatMap((one) => [
                { value: one, label: t(`sort-${one}`) },
                { value: `-${one}`, label: t("sort-back", { by: t(`sort-${one}`) }) },
              ])}
            />
          </div>
          <FormActions>
            <Button icon="filter">{t("apply")}</Button>
          </FormActions>
        </Form>
      </div>
    </details>
  );
}

/** The filters in force, each a link that removes it. */
export function QueueChips({ desk, query, part, branchName }: QueueFiltersProps) {
  const { t } = desk;
  const chosen: readonly (readonly [string, string | null, Partial<QueueQuery>])[] = [
    ["filter-words", query.words || null, { words: "" }],
    [
      "filter-library",
      query.library && (part.names.get(query.library) ?? query.library),
      { library: null },
    ],
    ["filter-service", query.service && t(`service-${query.service}`), { service: null }],
    ["filter-branch", query.branch && branchName(query.branch), { branch: null }],
    ["filter-level", query.level && t(`level-${query.level}`), { level: null }],
  ];
  const chips = chosen.flatMap(([, label, without]) =>
    label
      ? [{ label, href: queueAddress(desk, query, without), removeLabel: t("filter-remove") }]
      : [],
  );
  return (
    <Chips
      label={t("filters-set")}
      chips={chips}
      clear={{ label: t("filters-clear"), href: `${desk.home}?queue=${query.queue}` }}
    />
  );
}
