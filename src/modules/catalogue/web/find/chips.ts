import type { Chip } from "#ui";
import { titleFacets, type TitleQuery, titleParts } from "../../model/finding/title-query.ts";
import { addressOf, withoutPart, withValue } from "./address.ts";
import { facetName, type Naming, valueName } from "./facet-groups.ts";

/** What the results are narrowed to, each with the address without it. */
export function chipsOf(naming: Naming, query: TitleQuery): readonly Chip[] {
  return [...wordChips(naming, query), ...limitChips(naming, query), ...facetChips(naming, query)];
}

function wordChips({ t }: Naming, query: TitleQuery): readonly Chip[] {
  const first = { ...query, page: 1 };
  const chip = (group: string, label: string, without: TitleQuery): Chip => ({
    group,
    label,
    href: addressOf(without),
    removeLabel: t("remove-filter", { value: label }),
  });
  const parts = titleParts.flatMap((part) => {
    const words = query.within[part];
    return words ? [chip(t(`advanced-in-${part}`), words, withoutPart(query, part))] : [];
  });
  return [
    ...parts,
    ...(query.without ? [chip(t("chip-without"), query.without, { ...first, without: "" })] : []),
    ...(query.match === "words"
      ? []
      : [chip("", t(`chip-${query.match}`), { ...first, match: "words" })]),
  ];
}

function limitChips({ t }: Naming, query: TitleQuery): readonly Chip[] {
  const years = yearsText({ t }, query.years);
  const chip = (group: string, label: string, without: TitleQuery): Chip => ({
    group,
    label,
    href: addressOf({ ...without, page: 1 }),
    removeLabel: t("remove-filter", { value: label }),
  });
  return [
    ...(years === null ? [] : [chip(t("chip-years"), years, { ...query, years: {} })]),
    ...(query.available ? [chip("", t("available-now"), { ...query, available: false })] : []),
  ];
}

function yearsText({ t }: Pick<Naming, "t">, { from, to }: TitleQuery["years"]): string | null {
  if (from !== undefined && to !== undefined)
    return t("years-between", { from: String(from), to: String(to) });
  if (from !== undefined) return t("years-from", { from: String(from) });
  return to === undefined ? null : t("years-to", { to: String(to) });
}

function facetChips(naming: Naming, query: TitleQuery): readonly Chip[] {
  return titleFacets.flatMap((facet) =>
    (query.chosen[facet] ?? []).map((value): Chip => {
      const label = valueName(naming, facet, value);
      return {
        group: facetName(naming.t, facet),
        label,
        href: addressOf(withValue(query, facet, value)),
        removeLabel: naming.t("remove-filter", { value: label }),
      };
    }),
  );
}
