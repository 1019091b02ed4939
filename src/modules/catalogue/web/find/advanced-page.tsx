import type { FacetCount } from "#kernel/search";
import { languageName } from "#kernel/i18n";
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Disclosure,
  Field,
  FieldGroup,
  Form,
  FormActions,
  type Option,
  PageHeader,
  RadioGroup,
} from "#ui";
import { type TitleQuery, titleParts } from "../../model/finding/title-query.ts";
import type { Places } from "../places.ts";
import { countedForms, formName, type Naming } from "./facet-groups.ts";
import { KeptFields } from "./kept-fields.tsx";

type AdvancedPageProps = Naming & {
  readonly query: TitleQuery;
  readonly places: Places;
  /** Languages of the shelf, most frequent first. */
  readonly languages: readonly FacetCount[];
};

/** A form for those who know more than words: everything in it is optional. */
export function AdvancedPage(props: AdvancedPageProps) {
  const { query, t } = props;
  return (
    <div className="stack">
      <PageHeader title={t("advanced-title")} lead={t("advanced-lead")} />
      <Form action="/find" method="get">
        <KeptFields query={keptOf(query)} />
        <Words {...props} />
        <Limits {...props} />
        <FormActions>
          <Button look="primary" icon="search">
            {t("search-submit")}
          </Button>
        </FormActions>
      </Form>
    </div>
  );
}

/** What the form has no fields for, and keeps. */
function keptOf({ chosen, sort, near }: TitleQuery): TitleQuery {
  const { subject = [], author = [] } = chosen;
  return {
    words: "",
    within: {},
    without: "",
    match: "words",
    years: {},
    chosen: { subject, author },
    available: false,
    near,
    sort,
    page: 1,
  };
}

function Words({ query, t }: AdvancedPageProps) {
  return (
    <FieldGroup legend={t("advanced-what")}>
      <Field
        name="q"
        label={t("advanced-words")}
        hint={t("advanced-words-hint")}
        value={query.words}
        dir="auto"
      />
      {titleParts.map((part) => (
        <Field
          key={part}
          name={`in-${part}`}
          label={t(`advanced-in-${part}`)}
          value={query.within[part]}
          dir="auto"
        />
      ))}
      <Field name="not" label={t("advanced-not")} value={query.without} dir="auto" />
      <RadioGroup
        name="match"
        label={t("advanced-match")}
        value={query.match}
        options={[
          { value: "words", label: t("advanced-match-words") },
          { value: "phrase", label: t("advanced-match-phrase") },
          { value: "any", label: t("advanced-match-any") },
        ]}
      />
    </FieldGroup>
  );
}

function Limits(props: AdvancedPageProps) {
  const { query, t, places, locale, languages } = props;
  const year = { type: "number", inputMode: "numeric", min: 0, max: 9999, width: "short" } as const;
  return (
    <FieldGroup legend={t("advanced-limits")}>
      <div className="cluster">
        <Field name="from" label={t("advanced-from")} value={query.years.from} {...year} />
        <Field name="to" label={t("advanced-to")} value={query.years.to} {...year} />
      </div>
      <Checkbox
        name="available"
        value="1"
        label={t("advanced-available")}
        checked={query.available}
      />
      <Choices
        {...{ query, name: "library", label: t("advanced-library") }}
        options={[...places.libraries.keys()].map((value) => ({
          value,
          label: places.libraryName(value),
        }))}
      />
      <Choices
        {...{ query, name: "form", label: t("advanced-form") }}
        options={countedForms.map((value) => ({ value, label: formName(t, value) }))}
      />
      <Choices
        {...{ query, name: "language", label: t("advanced-language") }}
        options={languages.map(({ value }) => ({ value, label: languageName(locale, value) }))}
      />
    </FieldGroup>
  );
}

function Choices(props: {
  readonly query: TitleQuery;
  readonly name: "library" | "form" | "language";
  readonly label: string;
  readonly options: readonly Option[];
}) {
  const { query, name, label, options } = props;
  const values = query.chosen[name] ?? [];
  if (options.length === 0) return null;
  return (
    <Disclosure label={label} open={values.length > 0}>
      <div className="choices">
        <CheckboxGroup name={name} label={label} options={options} values={values} />
      </div>
    </Disclosure>
  );
}
