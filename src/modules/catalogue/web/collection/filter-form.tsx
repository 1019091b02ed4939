import { alphabetical } from "#kernel/i18n";
import type { FacetCount } from "#kernel/search";
import { Button, Disclosure, Form, FormActions, Select } from "#ui";
import {
  type CollectionFacet,
  type CollectionQuery,
  wholeCollection,
} from "../../model/collection/collection-query.ts";
import { collectionAddress } from "./address.ts";
import { type CollectionView, kindName, kindOf } from "./view.ts";

/** The values there are to choose from, by facet. */
export type FilterChoices = Readonly<Record<string, readonly FacetCount[]>>;

type FilterFormProps = {
  readonly view: CollectionView;
  readonly query: CollectionQuery;
  readonly choices: FilterChoices;
  readonly path: string;
};

const offered = ["form", "language", "decade", "class"] as const;

/** Narrows the comparison: lists and a button, so that it works without script. */
export function FilterForm({ view, query, choices, path }: FilterFormProps) {
  const { c, t, places } = view;
  const libraries = [...places.libraries.keys()];
  const byName = libraries.map((value) => ({ value, label: places.libraryName(value) }));
  return (
    <Disclosure label={c("narrow")}>
      <Form action={path} method="get" label={c("narrow")}>
        <KeptFields query={query} />
        <div className="grid grid-small">
          <Select
            name="library"
            label={t("facet-library")}
            empty={c("narrow-all")}
            value={query.library ?? ""}
            options={byName}
          />
          {offered.map((facet) => (
            <Choice key={facet} {...{ view, query, choices, facet }} />
          ))}
        </div>
        <FormActions>
          <Button>{c("narrow-go")}</Button>
        </FormActions>
      </Form>
    </Disclosure>
  );
}

type ChoiceProps = Omit<FilterFormProps, "path"> & { readonly facet: (typeof offered)[number] };

function Choice({ view, query, choices, facet }: ChoiceProps) {
  const values = (choices[facet] ?? []).map(({ value }) => value);
  const chosen = query.chosen[facet]?.[0] ?? "";
  const all = chosen === "" || values.includes(chosen) ? values : [chosen, ...values];
  const options = all.map((value) => ({ value, label: kindName(view, facet, value) }));
  const sorted = options.toSorted(
    facet === "decade"
      ? (a, b) => Number(b.value) - Number(a.value)
      : alphabetical(view.locale, ({ label }) => label),
  );
  return (
    <Select
      name={facet}
      label={kindOf(view, facet)}
      empty={view.c("narrow-all")}
      value={chosen}
      options={sorted}
    />
  );
}

/** What the form has no lists for, and keeps. */
function KeptFields({ query }: Pick<FilterFormProps, "query">) {
  const { also, holders, single, chosen } = query;
  const { subject = [] } = chosen satisfies Partial<Record<CollectionFacet, readonly string[]>>;
  const kept = { ...wholeCollection, also, holders, single, chosen: { subject } };
  const params = new URL(collectionAddress("/", kept), "http://localhost").searchParams;
  return [...params].map(([name, value], index) => (
    <input key={index} type="hidden" name={name} value={value} />
  ));
}
