import {
  Button,
  Checkbox,
  CheckboxGroup,
  ErrorSummary,
  Field,
  FieldGroup,
  Form,
  FormActions,
  RadioGroup,
} from "#ui";
import { copyrightRuleNames } from "../../model/copies/copyright-limit.ts";
import { isSettingsKey, type SettingsKey, settingsWords } from "../../messages/settings-index.ts";
import { requesters } from "../../model/settings/lending-settings.ts";
import type { LendingDesk } from "../desk/lending-desk.ts";
import type { TypedSettings } from "./typed-settings.ts";

export type SettingsFormProps = {
  readonly desk: LendingDesk;
  readonly typed: TypedSettings;
  /** Path of a value to a code of what is wrong with it. */
  readonly faults: Readonly<Record<string, string>>;
  readonly branches: readonly { readonly code: string; readonly name: string }[];
};

type Entry = {
  readonly t: ReturnType<typeof settingsWords>;
  readonly value: (name: string) => string;
  readonly error: (name: string) => string | undefined;
};

/** What the library's administrators set, in one form. */
export function SettingsForm({ desk, typed, faults, branches }: SettingsFormProps) {
  const t = settingsWords(desk.locale);
  const say = (code: string) => {
    const key = `fault-${code}`;
    return isSettingsKey(key) ? t(key) : t("fault-number-form");
  };
  const entry: Entry = {
    t,
    value: (name) => typed.values[name] ?? "",
    error: (name) => {
      const path = Object.keys(faults).find((one) => one === name || one.startsWith(`${name}.`));
      return path === undefined ? undefined : say(faults[path] ?? "");
    },
  };
  return (
    <Form action={`${desk.home}/settings`}>
      <ErrorSummary
        title={t("please-mend")}
        errors={Object.entries(faults).map(([path, code]) => ({
          name: path.replace(/\.\d+$/, ""),
          message: say(code),
        }))}
      />
      <ReaderFields entry={entry} typed={typed} branches={branches} />
      <FieldGroup legend={t("library")}>
        <Amount entry={entry} name="maxCost" label="max-cost" hint="max-cost-hint" />
      </FieldGroup>
      <AnswerFields entry={entry} typed={typed} />
      <FormActions>
        <Button look="primary">{t("save")}</Button>
      </FormActions>
    </Form>
  );
}

type Part = Pick<SettingsFormProps, "typed"> & { readonly entry: Entry };

function ReaderFields({ entry, typed, branches }: Part & Pick<SettingsFormProps, "branches">) {
  const { t, value, error } = entry;
  return (
    <FieldGroup legend={t("readers")}>
      <RadioGroup
        name="mayRequest"
        label={t("may-request")}
        value={value("mayRequest")}
        error={error("mayRequest")}
        options={requesters.map((one) => ({
          value: one,
          label: t(`may-request-${one}`),
          hint: t(`may-request-${one}-hint`),
        }))}
      />
      <CheckboxGroup
        name="pickupBranches"
        label={t("pickup-branches")}
        hint={t("pickup-branches-hint")}
        values={typed.pickupBranches}
        error={error("pickupBranches")}
        options={branches.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Count entry={entry} name="openPerReader" label="open-per-reader" hint="no-limit-hint" />
      <Count
        entry={entry}
        name="yearlyPerReader"
        label="yearly-per-reader"
        hint="yearly-per-reader-hint"
      />
      <Amount entry={entry} name="readerPays" label="reader-pays" hint="nothing-hint" />
      <RadioGroup
        name="unknownReaders"
        label={t("unknown-readers")}
        hint={t("own-system-hint")}
        value={value("unknownReaders")}
        error={error("unknownReaders")}
        options={(["let", "review"] as const).map((one) => ({
          value: one,
          label: t(`unknown-readers-${one}`),
        }))}
      />
      <RadioGroup
        name="copyrightRule"
        label={t("copyright-rule")}
        hint={t("copyright-rule-hint")}
        value={value("copyrightRule")}
        error={error("copyrightRule")}
        options={copyrightRuleNames.map((one) => ({
          value: one,
          label: t(`copyright-rule-${one}`),
        }))}
      />
      <Count entry={entry} name="readerDays" label="reader-days" hint="reader-days-hint" />
    </FieldGroup>
  );
}

function AnswerFields({ entry, typed }: Part) {
  const { t, error } = entry;
  return (
    <FieldGroup legend={t("answering")}>
      <Checkbox
        name="automaticAnswers"
        label={t("automatic-answers")}
        hint={t("automatic-answers-hint")}
        checked={typed.automaticAnswers}
        error={error("automaticAnswers")}
      />
      <Count entry={entry} name="agingDays" label="aging-days" />
      <Count entry={entry} name="skipDays" label="skip-days" hint="skip-days-hint" />
    </FieldGroup>
  );
}

type FieldOf = {
  readonly entry: Entry;
  readonly name: string;
  readonly label: SettingsKey;
  readonly hint?: SettingsKey;
};

function Count({ entry: { t, value, error }, name, label, hint }: FieldOf) {
  return (
    <Field
      name={name}
      label={t(label)}
      hint={hint && t(hint)}
      value={value(name)}
      error={error(name)}
      inputMode="numeric"
      width="short"
      dir="ltr"
    />
  );
}

function Amount({
  entry: { t, value, error },
  name,
  label,
  hint,
}: FieldOf & { readonly label: "reader-pays" | "max-cost" }) {
  const [amount, currency] = [`${name}.amount`, `${name}.currency`];
  return (
    <>
      <Field
        name={amount}
        label={t(label)}
        hint={hint && t(hint)}
        value={value(amount)}
        error={error(amount)}
        inputMode="decimal"
        width="short"
        dir="ltr"
      />
      <Field
        name={currency}
        label={t(`${label}-currency`)}
        hint={t("currency-hint")}
        value={value(currency)}
        error={error(currency)}
        maxLength={3}
        spellCheck={false}
        width="short"
        dir="ltr"
      />
    </>
  );
}
