import type { ReactNode } from "react";
import { Chips, EmptyState, PageHeader, Tabs, WhatIsThis } from "#ui";
import { type CollectionQuery, isPart } from "../../model/collection/collection-query.ts";
import { collectionAddress, type Side, sides } from "./address.ts";
import { collectionChips } from "./chips.ts";
import { type FilterChoices, FilterForm } from "./filter-form.tsx";
import type { CollectionView } from "./view.ts";

/** What every side of the comparison has besides its figures. */
export type SideProps = {
  readonly view: CollectionView;
  readonly query: CollectionQuery;
  readonly choices: FilterChoices;
};

type FrameProps = SideProps & {
  readonly side: Side;
  /** There is nothing to show. */
  readonly empty: boolean;
  readonly children: ReactNode;
};

/** The heading, the sides and the filters that the pages of the comparison share. */
export function CollectionFrame({ view, query, choices, side, empty, children }: FrameProps) {
  const { c, t } = view;
  const path = sides[side];
  const chips = collectionChips(view, query, path);
  const clear = { label: t("clear-filters"), href: path };
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={c("title")}
        lead={c("lead")}
        help={
          <WhatIsThis label={c("what-is-this")}>
            <p>{c("help")}</p>
          </WhatIsThis>
        }
      />
      <Tabs
        label={c("parts")}
        tabs={(["overview", "overlap", "kinds", "titles"] as const).map((key) => ({
          label: c(`part-${key}`),
          href: collectionAddress(sides[key], query),
          current: key === side,
        }))}
      />
      <div className="stack">
        <FilterForm {...{ view, query, choices, path }} />
        <Chips label={t("filters-label")} chips={chips} {...(chips.length > 1 ? { clear } : {})} />
      </div>
      {empty ? <Nothing view={view} query={query} path={path} /> : children}
    </div>
  );
}

function Nothing(props: Pick<SideProps, "view" | "query"> & { readonly path: string }) {
  const { view, query, path } = props;
  const narrowed = isPart(query) || query.library !== null;
  return (
    <EmptyState
      icon="list"
      title={view.c("empty-title")}
      action={narrowed && <a href={path}>{view.t("clear-filters")}</a>}
    >
      <p>{view.c(narrowed ? "empty-text" : "empty-all")}</p>
    </EmptyState>
  );
}
