import { Button } from "#ui";
import {
  type CollectionQuery,
  listSorts,
  type ListView,
} from "../../model/collection/collection-query.ts";
import { collectionAddress, sides } from "./address.ts";
import type { CollectionView } from "./view.ts";

type ListSortFormProps = {
  readonly view: CollectionView;
  readonly query: CollectionQuery;
  readonly list: ListView;
};

/** The order of the titles: a list and a button, so that it works without script. */
export function ListSortForm({ view: { c }, query, list }: ListSortFormProps) {
  const kept = new URL(collectionAddress("/", query), "http://localhost").searchParams;
  return (
    <form action={sides.titles} method="get" className="sort-form no-print">
      {[...kept].map(([name, value], index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="sort">{c("sort-by")}</label>
      <select id="sort" name="sort" className="control" defaultValue={list.sort}>
        {listSorts.map((sort) => (
          <option key={sort} value={sort}>
            {c(`sort-${sort}`)}
          </option>
        ))}
      </select>
      <Button size="small">{c("sort-go")}</Button>
    </form>
  );
}
