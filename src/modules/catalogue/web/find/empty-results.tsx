import { EmptyState, LinkButton } from "#ui";
import type { WordsAlone } from "../../actions/finding/words-alone.ts";
import type { FindWords } from "../../messages/pages-index.ts";
import {
  asksForAll,
  hasText,
  isNarrowed,
  type TitleQuery,
} from "../../model/finding/title-query.ts";
import { addressOf, withoutNarrowing } from "./address.ts";
import type { Naming } from "./facet-groups.ts";
import { Narrowed } from "./narrowed.tsx";

type EmptyResultsProps = Naming & {
  readonly query: TitleQuery;
  readonly alone: WordsAlone | null;
  readonly t: FindWords;
};

/** Nothing was found: why that may be, and what to do. */
export function EmptyResults(props: EmptyResultsProps) {
  const { query, t } = props;
  if (asksForAll(query))
    return (
      <EmptyState icon="book" title={t("empty-shelf-title")}>
        <p>{t("empty-shelf")}</p>
      </EmptyState>
    );
  const narrowed = isNarrowed(query) && hasText(query);
  return (
    <div className="stack">
      <Narrowed {...props} />
      <EmptyState
        icon="search"
        title={t("empty-title")}
        action={
          narrowed && (
            <LinkButton href={addressOf(withoutNarrowing(query))} look="primary">
              {t("empty-without-filters")}
            </LinkButton>
          )
        }
      >
        {narrowed && <p>{t("empty-narrowed")}</p>}
        <AnyWord {...props} />
        <p>{t("empty-tips")}</p>
      </EmptyState>
    </div>
  );
}

/** Which words are to blame, and the way to titles that have one of the others. */
function AnyWord({ query, alone, t }: EmptyResultsProps) {
  if (alone === null) return null;
  return (
    <>
      {alone.unfound.map((word) => (
        <p key={word}>{t("empty-unfound", { word })}</p>
      ))}
      {alone.someFound && query.match !== "any" && (
        <p>
          <a href={addressOf({ ...query, match: "any", page: 1 })}>{t("empty-any")}</a>
        </p>
      )}
    </>
  );
}
