import { languageName } from "#kernel/i18n";
import { EmptyState, LinkButton, PageHeader, SearchField } from "#ui";
import {
  type ExpertiseFacet,
  type ExpertiseSearch,
  type FoundExpertise,
  NOW,
} from "../../actions/expertise/find-colleagues.ts";
import { deskWords } from "../../messages/index.ts";
import {
  narrowedHref,
  type Narrowing,
  NarrowingChips,
  NarrowingFacets,
} from "../narrowing-links.tsx";
import { said, type View } from "../view.ts";
import { ColleagueList } from "./colleague-list.tsx";

export type PeopleProps = {
  readonly view: View;
  readonly search: ExpertiseSearch;
  readonly found: FoundExpertise;
  /** Whether the visitor has an entry of their own. */
  readonly keepsEntry: boolean;
  /** Address of the same list for programs. */
  readonly json: string;
};

/** Who can help with what, over all members: who fits best first. */
export function PeoplePage(props: PeopleProps) {
  const { view, search, found, keepsEntry } = props;
  const { t } = view;
  const d = deskWords(view.locale);
  const narrowing = narrowingOf(props);
  const now = search.chosen.now !== null;
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t("people")}
        lead={t("people-lead")}
        actions={keepsEntry && <a href="/my/expertise">{d("own-entry-keep")}</a>}
      />
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
      <p>
        <LinkButton
          href={narrowedHref(narrowing, { now: now ? null : NOW })}
          icon="clock"
          look={now ? "secondary" : "primary"}
        >
          {now ? d("everybody-again") : d("help-me-now")}
        </LinkButton>
      </p>
      <div className="with-aside with-aside-start">
        <NarrowingFacets {...narrowing} />
        <div className="stack">
          <NarrowingChips {...narrowing} />
          <h2 className="count">{t("count-people", { count: found.colleagues.length })}</h2>
          <FoundPeople {...props} />
        </div>
      </div>
    </div>
  );
}

function FoundPeople({ view, search, found, json }: PeopleProps) {
  const { t } = view;
  const d = deskWords(view.locale);
  const from = found.libraries.find(({ code }) => code === search.from);
  if (found.colleagues.length === 0)
    return (
      <EmptyState
        icon="people"
        title={t("nobody-found")}
        action={<LinkButton href="/people">{t("show-everybody")}</LinkButton>}
      >
        <p>{t("nobody-found-text")}</p>
      </EmptyState>
    );
  return (
    <>
      <p className="small soft">
        {from
          ? d("order-said", { library: said(from.name, view.locale).text })
          : d("order-said-nowhere")}
      </p>
      <ColleagueList view={view} search={search} found={found} />
      <p className="small">
        <a href={json}>{d("people-json")}</a>
      </p>
    </>
  );
}

function narrowingOf({ view, search, found }: PeopleProps): Narrowing {
  const { t, locale } = view;
  const d = deskWords(locale);
  const skills = new Map(found.skills.map(({ code, name }) => [code, said(name, locale).text]));
  const libraries = new Map(
    found.libraries.map(({ code, name }) => [code, said(name, locale).text]),
  );
  const group = (key: ExpertiseFacet, say: (value: string) => string) => ({
    key,
    label: key === "now" ? d("facet-now") : t(`facet-${key}`),
    chosen: search.chosen[key],
    counts: found.counts[key],
    say,
  });
  return {
    view,
    path: "/people",
    params: { q: search.text || null, ...search.chosen },
    groups: [
      group("now", () => d("now-open")),
      group("skill", (code) => skills.get(code) ?? code),
      group("language", (code) => languageName(locale, code)),
      group("library", (code) => libraries.get(code) ?? code),
    ],
  };
}
