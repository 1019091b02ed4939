import { formatNumber } from "#kernel/i18n";
import { Chips, type FacetGroup, Facets } from "#ui";
import type { Count } from "../model/narrowing.ts";
import type { View } from "./view.ts";

/** One way to narrow a list, as the page speaks of it. */
export type NarrowingGroup = {
  readonly key: string;
  readonly label: string;
  readonly chosen: string | null;
  readonly counts: readonly Count[];
  /** A value in the reader's language. */
  readonly say: (value: string) => string;
};

export type Narrowing = {
  readonly view: View;
  /** The page's address without any question. */
  readonly path: string;
  /** All parameters in force, by name; null where there is none. */
  readonly params: Readonly<Record<string, string | null>>;
  readonly groups: readonly NarrowingGroup[];
};

/** The list's address with one parameter changed; everything else is kept. */
export function narrowedHref(
  { path, params }: Pick<Narrowing, "path" | "params">,
  change: Readonly<Record<string, string | null>>,
): string {
  const kept = Object.entries({ ...params, ...change }).filter(([, value]) => value);
  const query = new URLSearchParams(kept.map(([name, value]) => [name, value ?? ""]));
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Every value with its count, as a plain link. */
export function NarrowingFacets(narrowing: Narrowing) {
  const { t, locale } = narrowing.view;
  const groups = narrowing.groups.map(({ key, label, chosen, counts, say }): FacetGroup => ({
    key,
    label,
    values: counts.map(({ value, count }) => ({
      label: say(value),
      count: formatNumber(locale, count),
      chosen: value === chosen,
      href: narrowedHref(narrowing, { [key]: value === chosen ? null : value }),
    })),
  }));
  const words = {
    label: t("narrow"),
    showMore: (count: number) => t("show-more", { count }),
    remove: (value: string) => t("remove-filter", { value }),
  };
  return <Facets groups={groups} words={words} />;
}

/** The values in force, each a link that removes it. */
export function NarrowingChips(narrowing: Narrowing) {
  const { t } = narrowing.view;
  const chips = narrowing.groups.flatMap(({ key, label, chosen, say }) =>
    chosen === null
      ? []
      : [
          {
            group: label,
            label: say(chosen),
            href: narrowedHref(narrowing, { [key]: null }),
            removeLabel: t("remove-filter", { value: say(chosen) }),
          },
        ],
  );
  return <Chips label={t("in-force")} chips={chips} />;
}
