import { languageName } from "#kernel/i18n";
import { EmptyState, LinkButton, PageHeader, SearchField } from "#ui";
import type { FoundHelpers, HelperFacet, HelperSearch } from "../actions/find-helpers.ts";
import { HelperList } from "./helper-list.tsx";
import { type Narrowing, NarrowingChips, NarrowingFacets } from "./narrowing-links.tsx";
import { said, type View } from "./view.ts";

export type PeopleProps = {
  readonly view: View;
  readonly search: HelperSearch;
  readonly found: FoundHelpers;
};

/** Who can help with what, over all members. */
export function PeoplePage({ view, search, found }: PeopleProps) {
  const { t } = view;
  const narrowing = narrowingOf({ view, search, found });
  return (
    <div className="stack stack-wide">
      <PageHeader title={t("people")} lead={t("people-lead")} />
      <SearchField
        id="search-people"
        action="/people"
        label={t("people-search")}
        labelShown
        value={search.text}
        submit={t("search-submit")}
        hidden={Object.fromEntries(
          Object.entries(search.chosen).flatMap(([name, value]) => (value ? [[name, value]] : [])),
        )}
      />
      <div className="with-aside with-aside-start">
        <NarrowingFacets {...narrowing} />
        <div className="stack">
          <NarrowingChips {...narrowing} />
          <h2 className="count">{t("count-people", { count: found.helpers.length })}</h2>
          <FoundPeople view={view} found={found} />
        </div>
      </div>
    </div>
  );
}

function FoundPeople({ view, found }: Omit<PeopleProps, "search">) {
  const { t } = view;
  if (found.helpers.length > 0)
    return <HelperList view={view} skills={found.skills} helpers={found.helpers} />;
  return (
    <EmptyState
      icon="people"
      title={t("nobody-found")}
      action={<LinkButton href="/people">{t("show-everybody")}</LinkButton>}
    >
      <p>{t("nobody-found-text")}</p>
    </EmptyState>
  );
}

function narrowingOf({ view, search, found }: PeopleProps): Narrowing {
  const { t, locale } = view;
  const skills = new Map(found.skills.map(({ code, name }) => [code, said(name, locale).text]));
  const libraries = new Map(
    found.libraries.map(({ code, name }) => [code, said(name, locale).text]),
  );
  const group = (key: HelperFacet, say: (value: string) => string) => ({
    key,
    label: t(`facet-${key}`),
    chosen: search.chosen[key],
    counts: found.counts[key],
    say,
  });
  return {
    view,
    path: "/people",
    params: { q: search.text || null, ...search.chosen },
    groups: [
      group("skill", (code) => skills.get(code) ?? code),
      group("language", (code) => languageName(locale, code)),
      group("library", (code) => libraries.get(code) ?? code),
    ],
  };
}
