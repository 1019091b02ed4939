import { Checkbox, CheckboxGroup, FieldGroup, Notice, RadioGroup, Select, TextArea } from "#ui";
import type { PartyNames } from "../../actions/agreements/read-agreements.ts";
import { agreementsWords } from "../../messages/agreements-index.ts";
import { agreementKinds, type PartyRef, services, shownTo } from "../../model/agreements/shape.ts";
import { type Entry, EntryForm } from "../desk/entry-form.tsx";
import { Line, Translated } from "../desk/fields.tsx";
import type { FormState } from "../desk/form-state.ts";
import type { View } from "../view.ts";
import { NumberField, ServiceFields } from "./service-fields.tsx";
import { formFields } from "./agreement-fields.ts";
import { partyName } from "./says.ts";

export type AgreementFormProps = {
  readonly view: View;
  readonly state: FormState;
  readonly names: PartyNames;
  readonly action: string;
  readonly cancel: string;
  /** Whether the agreement is new, and its code still to be given. */
  readonly fresh: boolean;
  /** Which version the form makes, where parties have one before them already. */
  readonly next: number | null;
};

/** What an agreement says, to be written. */
export function AgreementForm(props: AgreementFormProps) {
  const { view, state, action, cancel, fresh, next } = props;
  const t = agreementsWords(view.locale);
  return (
    <>
      <Notice tone="info">
        <p>{next === null ? t("edit-draft-hint") : t("edit-signed-hint", { version: next })}</p>
      </Notice>
      <EntryForm
        view={view}
        state={state}
        fields={formFields(state)}
        action={action}
        submit={t("save-draft")}
        cancel={cancel}
      >
        {(entry) => (
          <>
            {fresh && <Head entry={entry} />}
            <Translated entry={entry} name="name" label={t("name")} />
            <Select
              name="kind"
              label={t("kind")}
              value={entry.value("kind")}
              error={entry.error("kind")}
              options={agreementKinds.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
            />
            <Parties entry={entry} names={props.names} />
            <Time entry={entry} />
            {services.map((service) => (
              <ServiceFields key={service} entry={entry} service={service} />
            ))}
            <Limits entry={entry} />
            <Translated
              entry={entry}
              name="terms.text"
              label={t("text")}
              hint={t("text-hint")}
              long
            />
          </>
        )}
      </EntryForm>
    </>
  );
}

function Head({ entry }: { readonly entry: Entry }) {
  const t = agreementsWords(entry.view.locale);
  return (
    <>
      <Line
        entry={entry}
        name="code"
        label={t("code")}
        hint={t("code-hint")}
        width="short"
        dir="ltr"
      />
      <RadioGroup
        name="shown"
        label={t("shown")}
        value={entry.value("shown") ?? "parties"}
        options={shownTo.map((value) => ({ value, label: t(`shown-${value}`) }))}
      />
    </>
  );
}

function Parties({ entry, names }: { readonly entry: Entry; readonly names: PartyNames }) {
  const { locale } = entry.view;
  const t = agreementsWords(locale);
  const chosen = entry.state.lists["parties"] ?? [];
  const parties = [...names.keys()].filter((party) => chosen.includes(party));
  const label = (party: PartyRef) =>
    party === "network" ? t("all-members") : partyName(party, { names, locale });
  return (
    <>
      <CheckboxGroup
        name="parties"
        label={t("parties")}
        hint={t("parties-hint")}
        values={chosen}
        error={entry.error("parties")}
        options={[...names.keys()].map((party) => ({ value: party, label: label(party) }))}
      />
      {parties.length > 0 && (
        <FieldGroup legend={t("roles-title")} hint={t("roles-hint")}>
          {parties.map((party) => (
            <div className="field-row" key={party}>
              <Select
                name={`role.${party}`}
                label={label(party)}
                value={entry.value(`role.${party}`)}
                options={(["both", "lends", "borrows"] as const).map((value) => ({
                  value,
                  label: t(`role-${value}`),
                }))}
              />
              <Line
                entry={entry}
                name={`ratio.${party}`}
                label={t("ratio-of")}
                hint={t("ratio-own-hint")}
                inputMode="decimal"
                width="short"
                dir="ltr"
              />
            </div>
          ))}
        </FieldGroup>
      )}
    </>
  );
}

function Time({ entry }: { readonly entry: Entry }) {
  const t = agreementsWords(entry.view.locale);
  return (
    <div className="field-row">
      <Line entry={entry} name="starts" label={t("starts")} type="date" width="short" />
      <Line
        entry={entry}
        name="ends"
        label={t("ends")}
        hint={t("ends-hint")}
        type="date"
        width="short"
      />
      <NumberField
        entry={entry}
        name="remindDays"
        label={t("remind-days")}
        hint={t("remind-hint")}
      />
    </div>
  );
}

function Limits({ entry }: { readonly entry: Entry }) {
  const t = agreementsWords(entry.view.locale);
  return (
    <FieldGroup legend={t("limits")}>
      <NumberField
        entry={entry}
        name="terms.openLimit"
        label={t("open-limit")}
        hint={t("open-limit-hint")}
      />
      <Line
        entry={entry}
        name="terms.ratio"
        label={t("ratio")}
        hint={t("ratio-hint")}
        inputMode="decimal"
        width="short"
        dir="ltr"
      />
      <Checkbox
        name="terms.askUnseen"
        label={t("ask-unseen-field")}
        hint={t("ask-unseen-hint")}
        checked={entry.value("terms.askUnseen") === "on"}
        error={entry.error("terms.askUnseen")}
      />
      {(["excludedCollections", "pauses"] as const).map((name) => (
        <TextArea
          key={name}
          name={`terms.${name}`}
          label={t(name === "pauses" ? "pauses" : "excluded-collections")}
          hint={t(name === "pauses" ? "pauses-hint" : "excluded-hint")}
          rows={3}
          value={entry.value(`terms.${name}`)}
          error={entry.error(`terms.${name}`)}
          dir={name === "pauses" ? "ltr" : "auto"}
        />
      ))}
    </FieldGroup>
  );
}
