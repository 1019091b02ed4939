import { Checkbox, CheckboxGroup, Select } from "#ui";
import { deskWords } from "../../messages/index.ts";
import type { ProjectFacts } from "../../model/projects/project.ts";
import { currencyOptions } from "../currency-options.ts";
import { type Entry, EntryForm } from "../desk/entry-form.tsx";
import { Line, Translated } from "../desk/fields.tsx";
import { type FormState, stored } from "../desk/form-state.ts";
import { localValues } from "../desk/values.ts";
import type { View } from "../view.ts";
import type { Parties } from "./parties.ts";
import type { Seat } from "./seat.ts";

const FIELDS = [
  "name.en",
  "name.es",
  "name.ar",
  "purpose.en",
  "purpose.es",
  "purpose.ar",
  "funder",
  "grantNumber",
  "currency",
  "starts",
  "ends",
  "lead",
  "libraries",
  "partners",
  "shown",
];

type Props = {
  readonly view: View;
  readonly seat: Seat;
  readonly state: FormState;
  readonly parties: Parties;
  readonly action: string;
};

/** What is said of a project. */
export function ProjectForm({ view, seat, state, parties, action }: Props) {
  const t = deskWords(view.locale);
  return (
    <EntryForm
      view={view}
      state={state}
      fields={FIELDS}
      action={action}
      submit={t("project-save")}
      cancel={action}
    >
      {(entry) => (
        <>
          <Translated
            entry={entry}
            name="name"
            label={t("project-name")}
            hint={t("one-is-enough")}
          />
          <Translated
            entry={entry}
            name="purpose"
            label={t("project-purpose")}
            hint={t("project-purpose-hint")}
            long
          />
          <Facts entry={entry} />
          <Who entry={entry} seat={seat} parties={parties} />
          <Checkbox
            name="shown"
            label={t("project-shown")}
            hint={t("project-shown-hint")}
            checked={state.values["shown"] === "on"}
          />
        </>
      )}
    </EntryForm>
  );
}

function Facts({ entry }: { entry: Entry }) {
  const { locale } = entry.view;
  const t = deskWords(locale);
  return (
    <>
      <Line
        entry={entry}
        name="funder"
        label={t("project-funder")}
        hint={t("project-funder-hint")}
        dir="auto"
      />
      <Line entry={entry} name="grantNumber" label={t("project-grant")} width="short" dir="ltr" />
      <Line entry={entry} name="starts" label={t("project-starts")} type="date" width="short" />
      <Line entry={entry} name="ends" label={t("project-ends")} type="date" width="short" />
      <Select
        name="currency"
        label={t("project-currency")}
        empty="–"
        value={entry.value("currency")}
        error={entry.error("currency")}
        options={currencyOptions(locale, entry.value("currency"))}
      />
    </>
  );
}

function Who({ entry, seat, parties }: { entry: Entry; seat: Seat; parties: Parties }) {
  const t = deskWords(entry.view.locale);
  const options = (all: Parties["libraries"]) =>
    all.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <>
      {seat.library === null && (
        <Select
          name="lead"
          label={t("project-lead")}
          empty={t("project-lead-network")}
          value={entry.value("lead")}
          error={entry.error("lead")}
          options={options(parties.libraries)}
        />
      )}
      <CheckboxGroup
        name="libraries"
        label={t("project-libraries")}
        values={entry.state.lists["libraries"] ?? []}
        options={options(parties.libraries)}
      />
      {parties.partners.length > 0 && (
        <CheckboxGroup
          name="partners"
          label={t("project-partners")}
          values={entry.state.lists["partners"] ?? []}
          options={options(parties.partners)}
        />
      )}
    </>
  );
}

/** A stored project as the form shows it. */
export function projectState(project: ProjectFacts): FormState {
  return stored(
    {
      ...localValues("name", project.name),
      ...localValues("purpose", project.purpose),
      funder: project.funder,
      grantNumber: project.grantNumber,
      currency: project.currency,
      starts: project.starts,
      ends: project.ends,
      lead: project.lead ?? "",
      shown: project.shown ? "on" : "",
    },
    { libraries: project.libraries, partners: project.partners },
  );
}
