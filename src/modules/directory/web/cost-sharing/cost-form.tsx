import { Field, FieldGroup, RadioGroup, Select, TextArea } from "#ui";
import { deskWords } from "../../messages/index.ts";
import { bases, formulaKinds, TIERS } from "../../model/cost-sharing/formula.ts";
import { currencyOptions } from "../currency-options.ts";
import { type Entry, EntryForm } from "../desk/entry-form.tsx";
import { Line, Translated } from "../desk/fields.tsx";
import type { FormState } from "../desk/form-state.ts";
import type { View } from "../view.ts";
import { PartyFields, partyFields } from "./party-fields.tsx";
import type { Names } from "./reckoning.ts";

const FACTS = ["name.en", "name.es", "name.ar", "year", "currency", "total", "note"];
export const FORMULA = [
  "formula.kind",
  ...bases.map((basis) => `formula.weights.${basis}`),
  ...Array.from({ length: TIERS }, (_, at) => `formula.tiers.${at}`),
  "formula.minimum",
  "formula.maximum",
];

export type CostFormProps = {
  readonly view: View;
  readonly state: FormState;
  readonly names: Names;
  /** Codes of all members. */
  readonly members: readonly string[];
  readonly action: string;
  readonly cancel: string;
};

/** What is paid together, what decides who pays how much, and who takes part. */
export function CostForm({ view, state, names, members, action, cancel }: CostFormProps) {
  const t = deskWords(view.locale);
  return (
    <EntryForm
      view={view}
      state={state}
      fields={[...FACTS, ...FORMULA, "parties", ...members.flatMap(partyFields)]}
      action={action}
      submit={t("cost-save")}
      cancel={cancel}
    >
      {(entry) => (
        <>
          <Translated entry={entry} name="name" label={t("cost-name")} hint={t("one-is-enough")} />
          <Bill entry={entry} />
          <FormulaFields entry={entry} />
          <PartyFields entry={entry} names={names} members={members} />
        </>
      )}
    </EntryForm>
  );
}

function Bill({ entry }: { entry: Entry }) {
  const { locale } = entry.view;
  const t = deskWords(locale);
  return (
    <>
      <Line entry={entry} name="year" label={t("cost-year")} inputMode="numeric" width="short" />
      <Line
        entry={entry}
        name="total"
        label={t("cost-total")}
        hint={t("cost-total-hint")}
        inputMode="decimal"
        width="short"
      />
      <Select
        name="currency"
        label={t("cost-currency")}
        empty="–"
        value={entry.value("currency")}
        error={entry.error("currency")}
        options={currencyOptions(locale, entry.value("currency"))}
      />
      <TextArea
        name="note"
        label={t("cost-note")}
        hint={t("cost-note-hint")}
        value={entry.value("note")}
        error={entry.error("note")}
        dir="auto"
      />
    </>
  );
}

/** What decides who pays how much. */
export function FormulaFields({ entry }: { entry: Entry }) {
  const t = deskWords(entry.view.locale);
  return (
    <>
      <RadioGroup
        name="formula.kind"
        label={t("cost-formula")}
        hint={t("cost-formula-hint")}
        value={entry.value("formula.kind")}
        error={entry.error("formula.kind")}
        options={formulaKinds.map((kind) => ({
          value: kind,
          label: t(`cost-kind-${kind}`),
          hint: t(`cost-kind-${kind}-about`),
        }))}
      />
      <FieldGroup legend={t("cost-weights")} hint={t("cost-weights-hint")}>
        <div className="cost-numbers">
          {bases.map((basis) => (
            <NumberField
              key={basis}
              entry={entry}
              name={`formula.weights.${basis}`}
              label={t(`cost-kind-${basis}`)}
            />
          ))}
        </div>
      </FieldGroup>
      <FieldGroup legend={t("cost-tiers")} hint={t("cost-tiers-hint")}>
        <div className="cost-numbers">
          {Array.from({ length: TIERS }, (_, at) => (
            <NumberField
              key={at}
              entry={entry}
              name={`formula.tiers.${at}`}
              label={t("cost-tier", { tier: at + 1 })}
            />
          ))}
        </div>
      </FieldGroup>
      <FieldGroup legend={t("cost-bounds")} hint={t("cost-bounds-hint")}>
        <div className="cost-numbers">
          {(["minimum", "maximum"] as const).map((bound) => (
            <NumberField
              key={bound}
              entry={entry}
              name={`formula.${bound}`}
              label={t(`cost-${bound}`)}
            />
          ))}
        </div>
      </FieldGroup>
    </>
  );
}

function NumberField(props: { entry: Entry; name: string; label: string }) {
  const { entry, name, label } = props;
  return (
    <Field
      name={name}
      label={label}
      value={entry.value(name)}
      error={entry.error(name)}
      inputMode="decimal"
      width="short"
    />
  );
}
