import type { ReactNode } from "react";
import { Button } from "#ui";
import type { FindWords } from "../../messages/pages-index.ts";
import { type TitleQuery, titleSorts } from "../../model/finding/title-query.ts";

type SortFormProps = {
  readonly query: TitleQuery;
  readonly t: FindWords;
  /** The rest of the question, as hidden fields. */
  readonly children: ReactNode;
};

/** The order of the results: a list and a button, so that it works without script. */
export function SortForm({ query, t, children }: SortFormProps) {
  return (
    <form action="/find" method="get" className="sort-form no-print">
      {children}
      <label htmlFor="sort">{t("sort-by")}</label>
      <select id="sort" name="sort" className="control" defaultValue={query.sort}>
        {titleSorts.map((sort) => (
          <option key={sort} value={sort}>
            {t(`sort-${sort}`)}
          </option>
        ))}
      </select>
      <Button size="small">{t("sort-go")}</Button>
    </form>
  );
}
