import { LinkButton } from "#ui";
import type { CollectionQuery, ListView } from "../../model/collection/collection-query.ts";
import { collectionAddress } from "./address.ts";
import type { CollectionView } from "./view.ts";

type TakeAlongProps = {
  readonly view: Pick<CollectionView, "c">;
  readonly query: CollectionQuery;
  /** Name of the table, as in `/collection/overlap.csv`. */
  readonly table: "holders" | "overlap" | "kinds" | "titles";
  readonly sort?: ListView["sort"];
};

/** The table of a page as files. */
export function TakeAlong({ view: { c }, query, table, sort = "title" }: TakeAlongProps) {
  const more = { sort: sort === "title" ? "" : sort };
  return (
    <div className="cluster no-print">
      <span>{c("take-along")}</span>
      {(["csv", "xlsx"] as const).map((ending) => (
        <LinkButton
          key={ending}
          href={collectionAddress(`/collection/${table}.${ending}`, query, more)}
          icon="download"
          size="small"
        >
          {c(`take-${ending}`)}
        </LinkButton>
      ))}
    </div>
  );
}
