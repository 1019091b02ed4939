import { forms } from "#standards/marc";
import { Checkbox, CheckboxGroup, Field, RadioGroup, Select, TextArea } from "#ui";
import { policyWords } from "../../messages/policy-index.ts";
import { lendings } from "../../model/lending-policy/shape.ts";
import { EntryForm } from "../desk/entry-form.tsx";
import { Line } from "../desk/fields.tsx";
import type { FormState } from "../desk/form-state.ts";
import { said, type View } from "../view.ts";
import type { PolicyPageProps } from "./policy-props.ts";

const RULE = ["branch", "collection", "forms", "newerThanDays", "to", "lends", "loanDays"];

/** One rule: which copies it is for, and what is lent of them. */
export function RuleForm({ view, rule, branches, base, edited }: PolicyPageProps) {
  const t = policyWords(view.locale);
  return (
    <EntryForm
      view={view}
      state={rule}
      fields={RULE}
      action={edited === null ? `${base}/rules` : `${base}/rules/${edited}`}
      submit={edited === null ? t("add-rule") : t("save-rule")}
      {...(edited === null ? {} : { cancel: base })}
    >
      {(entry) => (
        <>
          <Select
            name="branch"
            label={t("rule-branch")}
            empty={t("all-branches")}
            value={entry.value("branch")}
            error={entry.error("branch")}
            options={branches.map(({ code, name }) => ({
              value: code,
              label: said(name, view.locale).text,
            }))}
          />
          <Line
            entry={entry}
            name="collection"
            label={t("rule-collection")}
            hint={t("rule-collection-hint")}
          />
          <CheckboxGroup
            name="forms"
            label={t("rule-forms")}
            hint={t("rule-forms-hint")}
            values={entry.state.lists["forms"] ?? []}
            error={entry.error("forms")}
            options={forms.map((form) => ({ value: form, label: t(`form-${form}`) }))}
          />
          <Line
            entry={entry}
            name="newerThanDays"
            label={t("rule-newer")}
            inputMode="numeric"
            width="short"
            dir="ltr"
          />
          <Select
            name="to"
            label={t("rule-to")}
            empty={t("to-all")}
            value={entry.value("to")}
            options={(["members", "partners"] as const).map((value) => ({
              value,
              label: t(`to-${value}`),
            }))}
          />
          <RadioGroup
            name="lends"
            label={t("rule-lends")}
            value={entry.value("lends")}
            error={entry.error("lends")}
            options={lendings.map((value) => ({ value, label: t(`lends-${value}`) }))}
          />
          <Line
            entry={entry}
            name="loanDays"
            label={t("rule-days")}
            hint={t("rule-days-hint")}
            inputMode="numeric"
            width="short"
            dir="ltr"
          />
        </>
      )}
    </EntryForm>
  );
}

type SettingsProps = { readonly view: View; readonly state: FormState; readonly base: string };

/** What holds for the library as a whole. */
export function SettingsForm({ view, state, base }: SettingsProps) {
  const t = policyWords(view.locale);
  return (
    <EntryForm
      view={view}
      state={state}
      fields={["maxOut", "closedWeeks"]}
      action={base}
      submit={t("save-settings")}
    >
      {(entry) => (
        <>
          <Field
            name="maxOut"
            label={t("max-out")}
            hint={t("max-out-hint")}
            value={entry.value("maxOut")}
            error={entry.error("maxOut")}
            inputMode="numeric"
            width="short"
            dir="ltr"
          />
          <TextArea
            name="closedWeeks"
            label={t("closed-weeks")}
            hint={t("closed-weeks-hint")}
            rows={3}
            value={entry.value("closedWeeks")}
            error={entry.error("closedWeeks")}
            dir="ltr"
          />
          <Checkbox
            name="lastResort"
            label={t("last-resort")}
            hint={t("last-resort-hint")}
            checked={entry.value("lastResort") === "on"}
          />
        </>
      )}
    </EntryForm>
  );
}
