import type { FacetCount } from "#kernel/search";
import { formatNumber, languageName, type Locale } from "#kernel/i18n";
import type { FacetGroup, FacetValue } from "#ui";
import type { FindWords } from "../../messages/pages-index.ts";
import { type TitleFacet, titleFacets, type TitleQuery } from "../../model/finding/title-query.ts";
import type { Places } from "../places.ts";
import { addressOf, withValue } from "./address.ts";

/** What facet values are named with. */
export type Naming = {
  readonly t: FindWords;
  readonly locale: Locale;
  readonly places: Pick<Places, "libraryName" | "home">;
};

const formKeys = [
  "book",
  "ebook",
  "audiobook",
  "article",
  "journal",
  "website",
  "manuscript",
  "score",
  "music",
  "film",
  "map",
  "image",
  "object",
  "game",
  "kit",
  "software",
  "archive",
  "large-print",
  "braille",
] as const;

/** Every form that titles are counted under, for lists to choose from. */
export const countedForms: readonly string[] = formKeys;

/** A form in the reader's language; the word itself when it is none of ours. */
export function formName(t: FindWords, form: string): string {
  const known = formKeys.find((key) => key === form);
  return known ? t(`form-${known}`) : form;
}

/** A facet's value in the reader's language. */
export function valueName({ t, locale, places }: Naming, facet: TitleFacet, value: string): string {
  if (facet === "library") return places.libraryName(value);
  if (facet === "form") return formName(t, value);
  if (facet === "language") return languageName(locale, value);
  if (facet === "decade") return /^\d{1,4}$/.test(value) ? `${value}–${Number(value) + 9}` : value;
  return value;
}

const facetNames = {
  library: "facet-library",
  form: "facet-form",
  language: "facet-language",
  decade: "facet-decade",
  subject: "facet-subject",
  author: "facet-author",
} as const satisfies Record<TitleFacet, string>;

/** A facet's name in the reader's language. */
export function facetName(t: FindWords, facet: TitleFacet): string {
  return t(facetNames[facet]);
}

/** The ways to narrow the results: what is on a shelf first, then by facet. */
export function facetGroups(
  naming: Naming,
  query: TitleQuery,
  counts: Readonly<Record<string, readonly FacetCount[]>>,
): readonly FacetGroup[] {
  return [
    availabilityGroup(naming, query, counts),
    ...titleFacets.map((facet) => groupOf(naming, query, facet, counts[facet] ?? [])),
  ];
}

function availabilityGroup(
  { t, locale }: Naming,
  query: TitleQuery,
  counts: Readonly<Record<string, readonly FacetCount[]>>,
): FacetGroup {
  const count = availableCount(query, counts);
  const href = addressOf({ ...query, available: !query.available, page: 1 });
  const value: FacetValue = {
    label: t("available-now"),
    count: count === null ? "" : formatNumber(locale, count),
    href,
    chosen: query.available,
  };
  const shown = query.available || count === null || count > 0;
  return { key: "available", label: t("facet-available"), values: shown ? [value] : [] };
}

/** Null where titles of several libraries would be counted twice. */
function availableCount(
  { chosen }: TitleQuery,
  counts: Readonly<Record<string, readonly FacetCount[]>>,
): number | null {
  const [library, ...others] = chosen.library ?? [];
  if (others.length > 0) return null;
  if (library === undefined) return counts["availability"]?.[0]?.count ?? 0;
  return counts["available-at"]?.find(({ value }) => value === library)?.count ?? 0;
}

function groupOf(
  naming: Naming,
  query: TitleQuery,
  facet: TitleFacet,
  counted: readonly FacetCount[],
): FacetGroup {
  const chosen = query.chosen[facet] ?? [];
  const missing = chosen
    .filter((value) => !counted.some((one) => one.value === value))
    .map((value) => ({ value, count: 0 }));
  const values = inOrder(facet, [...counted, ...missing], naming).map(
    ({ value, count }): FacetValue => ({
      label: valueName(naming, facet, value),
      count: formatNumber(naming.locale, count),
      href: addressOf(withValue(query, facet, value)),
      chosen: chosen.includes(value),
    }),
  );
  const folded = facet === "subject" || facet === "author" || facet === "decade";
  return {
    key: facet,
    label: facetName(naming.t, facet),
    values,
    open: !folded || chosen.length > 0,
  };
}

/** Decades run from the newest; the home library stands first; all else by count. */
function inOrder(
  facet: TitleFacet,
  counted: readonly FacetCount[],
  { places }: Naming,
): readonly FacetCount[] {
  if (facet === "decade") return [...counted].sort((a, b) => Number(b.value) - Number(a.value));
  if (facet !== "library" || !places.home) return counted;
  const home = places.home.code;
  return [...counted].sort((a, b) => Number(b.value === home) - Number(a.value === home));
}
