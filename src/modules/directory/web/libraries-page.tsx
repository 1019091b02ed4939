import { countryName, formatNumber, languageName } from "#kernel/i18n";
import { EmptyState, LinkButton, PageHeader, PlaceMap, SearchField } from "#ui";
import type { FoundLibraries, LibraryFacet, LibrarySearch } from "../actions/find-libraries.ts";
import type { LibraryEntry } from "../model/entries.ts";
import { placeText } from "./address.tsx";
import { LibraryCard } from "./library-card.tsx";
import { isKind } from "./kinds.ts";
import { type Narrowing, NarrowingChips, NarrowingFacets } from "./narrowing-links.tsx";
import { said, type View } from "./view.ts";

export type LibrariesProps = {
  readonly view: View;
  readonly search: LibrarySearch;
  readonly found: FoundLibraries;
};

/** The directory of members: found by words, narrowed by links, seen on a map. */
export function LibrariesPage({ view, search, found }: LibrariesProps) {
  const { t } = view;
  const narrowing = narrowingOf({ view, search, found });
  return (
    <div className="stack stack-wide">
      <PageHeader title={t("libraries")} lead={t("libraries-lead")} />
      <SearchField
        id="search-libraries"
        action="/libraries"
        label={t("libraries-search")}
        labelShown
        value={search.text}
        submit={t("search-submit")}
        hidden={chosenOnly(search)}
      />
      <div className="with-aside with-aside-start">
        <NarrowingFacets {...narrowing} />
        <div className="stack">
          <NarrowingChips {...narrowing} />
          <h2 className="count">{t("count-libraries", { count: found.libraries.length })}</h2>
          <FoundList view={view} libraries={found.libraries} />
        </div>
      </div>
      <LibrariesMap view={view} libraries={found.libraries} />
      <p className="small">
        <a href="/libraries.json">{t("directory-json")}</a>
      </p>
    </div>
  );
}

function narrowingOf({ view, search, found }: LibrariesProps): Narrowing {
  const { t, locale } = view;
  const says: Record<LibraryFacet, (value: string) => string> = {
    kind: (value) => (isKind(value) ? t(`kind-${value}`) : value),
    language: (value) => languageName(locale, value),
    country: (value) => countryName(locale, value),
  };
  const group = (key: LibraryFacet) => ({
    key,
    label: t(`facet-${key}`),
    chosen: search.chosen[key],
    counts: found.counts[key],
    say: says[key],
  });
  return {
    view,
    path: "/libraries",
    params: { q: search.text || null, ...search.chosen },
    groups: [group("kind"), group("language"), group("country")],
  };
}

function chosenOnly({ chosen }: LibrarySearch): Record<string, string> {
  return Object.fromEntries(
    Object.entries(chosen).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}

function FoundList({ view, libraries }: { view: View; libraries: readonly LibraryEntry[] }) {
  const { t } = view;
  if (libraries.length === 0)
    return (
      <EmptyState
        icon="building"
        title={t("no-library-found")}
        action={<LinkButton href="/libraries">{t("show-all-libraries")}</LinkButton>}
      >
        <p>{t("no-library-found-text")}</p>
      </EmptyState>
    );
  return (
    <div className="grid">
      {libraries.map((library) => (
        <LibraryCard key={library.code} view={view} library={library} />
      ))}
    </div>
  );
}

function LibrariesMap({ view, libraries }: { view: View; libraries: readonly LibraryEntry[] }) {
  const { t, locale } = view;
  const points = libraries.flatMap((library) => {
    const placed = library.branches.find(({ latitude }) => latitude != null);
    if (placed?.latitude == null || placed.longitude == null) return [];
    const { latitude, longitude } = placed;
    const { code, hue } = library;
    const name = said(library.name, locale).text;
    const note = placeText(library, locale);
    return [{ key: code, name, href: `/libraries/${code}`, hue, latitude, longitude, note }];
  });
  if (points.length === 0) return null;
  return (
    <section className="stack map-section" id="map">
      <h2>{t("on-the-map")}</h2>
      <PlaceMap
        label={t("map-label", { count: points.length })}
        points={points}
        format={(value) => formatNumber(locale, value)}
      />
    </section>
  );
}
