import { LinkButton, Pager } from "#ui";
import type { ListedTitles } from "../../actions/collection/list-titles.ts";
import {
  listedOnPage,
  type ListView,
  mostListPages,
} from "../../model/collection/collection-query.ts";
import { titlesAddress } from "./address.ts";
import { CollectionFrame, type SideProps } from "./collection-frame.tsx";
import { ListSortForm } from "./list-sort-form.tsx";
import { TakeAlong } from "./take-along.tsx";
import { TitleTable } from "./title-table.tsx";

export type TitlesProps = SideProps & { readonly listed: ListedTitles; readonly list: ListView };

/** The titles behind a number. */
export function TitlesPage(props: TitlesProps) {
  const { view, query, listed, list } = props;
  const { c, t } = view;
  const pages = Math.min(mostListPages, Math.ceil(listed.total / listedOnPage));
  return (
    <CollectionFrame {...props} side="titles" empty={listed.total === 0}>
      <div className="cluster cluster-apart">
        <p role="status">{rangeText(props)}</p>
        <ListSortForm {...{ view, query, list }} />
      </div>
      <TitleTable view={view} query={query} rows={listed.rows} />
      {list.page === mostListPages && <Cut {...props} />}
      <Pager
        page={list.page}
        pages={pages}
        href={(page) => titlesAddress(query, { ...list, page })}
        format={view.number}
        words={{
          label: t("pages-label"),
          previous: t("page-previous"),
          next: t("page-next"),
          page: (page) => t("page-number", { page }),
        }}
      />
      {view.mayTake ? (
        <div className="stack stack-tight">
          <TakeAlong view={view} query={query} table="titles" sort={list.sort} />
          {listed.total > 1_048_575 && <p className="soft small">{c("take-rows")}</p>}
        </div>
      ) : (
        <SignInToTake {...props} />
      )}
    </CollectionFrame>
  );
}

function rangeText({ view, listed, list }: TitlesProps): string {
  const { total, rows } = listed;
  if (total <= listedOnPage) return view.c("titles-of", { count: total });
  const from = (list.page - 1) * listedOnPage + 1;
  return view.c("list-range", { from, to: from + rows.length - 1, total });
}

function Cut({ view: { c, mayTake }, listed }: TitlesProps) {
  const reachable = mostListPages * listedOnPage;
  if (listed.total <= reachable) return null;
  return (
    <p className="soft">
      {c("list-cut", { count: reachable })} {mayTake && c("list-cut-export")}
    </p>
  );
}

function SignInToTake({ view: { c, signedIn }, query, list }: TitlesProps) {
  const next = encodeURIComponent(titlesAddress(query, list));
  return (
    <div className="cluster no-print">
      <p className="soft small">{c("take-staff")}</p>
      {!signedIn && (
        <LinkButton href={`/sign-in?next=${next}`} size="small">
          {c("take-sign-in")}
        </LinkButton>
      )}
    </div>
  );
}
