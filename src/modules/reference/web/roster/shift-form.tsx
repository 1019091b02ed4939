import { alphabetical, inLanguage, languageName } from "#kernel/i18n";
import { weekdays } from "#modules/directory";
import {
  Button,
  CheckboxGroup,
  ErrorSummary,
  Field,
  FieldGroup,
  Form,
  FormActions,
  RadioGroup,
  Select,
} from "#ui";
import type { Wishes } from "../../actions/roster/wishes.ts";
import { type Entry, entryOf, type FormState } from "./form-state.ts";
import type { RosterPage } from "./roster-page.ts";
import { weekdayName } from "./times.ts";

type Props = {
  readonly view: RosterPage;
  readonly state: FormState;
  /** Languages and skills that can be wanted. */
  readonly wishes: Wishes;
  readonly action: string;
};

/** When a shift is, how many are needed, and who is wanted. */
export function ShiftForm({ view, state, wishes, action }: Props) {
  const { t } = view;
  const entry = entryOf(t, state);
  return (
    <Form action={action}>
      <ErrorSummary title={t("please-mend")} errors={entry.errors} />
      <Line entry={entry} name="note" label="note" hint="note-hint" mark />
      <TimeFields entry={entry} />
      <PatternFields view={view} entry={entry} days={state.days} />
      <WantedFields view={view} entry={entry} wishes={wishes} />
      <FormActions>
        <Button look="primary">{t("save-shift")}</Button>
      </FormActions>
    </Form>
  );
}

function TimeFields({ entry }: { readonly entry: Entry }) {
  const { t } = entry;
  return (
    <FieldGroup legend={t("when")}>
      <Line entry={entry} name="startsOn" label="starts-on" type="date" />
      <Line entry={entry} name="begins" label="begins" type="time" />
      <Line entry={entry} name="ends" label="ends" type="time" hint="ends-hint" />
      <Line entry={entry} name="zone" label="zone" hint="zone-hint" />
    </FieldGroup>
  );
}

type PatternProps = {
  readonly view: RosterPage;
  readonly entry: Entry;
  readonly days: readonly string[];
};

function PatternFields({ view, entry, days }: PatternProps) {
  const { t, value, error } = entry;
  return (
    <FieldGroup legend={t("days-and-weeks")}>
      <RadioGroup
        name="repeats"
        label={t("repeats")}
        value={value("repeats") === "once" ? "once" : "weekly"}
        options={(["once", "weekly"] as const).map((one) => ({
          value: one,
          label: t(`repeats-${one}`),
        }))}
      />
      <CheckboxGroup
        name="days"
        label={t("days")}
        values={days}
        error={error("days")}
        options={weekdays.map((day) => ({ value: day, label: weekdayName(view.locale, day) }))}
      />
      <Line entry={entry} name="everyWeeks" label="every-weeks" numeric />
      <Line entry={entry} name="lastOn" label="last-on" type="date" hint="last-on-hint" mark />
    </FieldGroup>
  );
}

function WantedFields({ view, entry, wishes }: Omit<PatternProps, "days"> & Pick<Props, "wishes">) {
  const { t, value, error } = entry;
  return (
    <FieldGroup legend={t("people")}>
      <Line entry={entry} name="needed" label="needed" hint="needed-hint" numeric />
      <Select
        name="language"
        label={t("language")}
        value={value("language")}
        error={error("language")}
        empty={t("any")}
        options={wishes.languages
          .map((code) => ({ value: code, label: languageName(view.locale, code) }))
          .toSorted(alphabetical(view.locale, ({ label }) => label))}
      />
      <Select
        name="skill"
        label={t("skill")}
        value={value("skill")}
        error={error("skill")}
        empty={t("any")}
        options={wishes.skills.map(({ code, name }) => ({
          value: code,
          label: inLanguage(name, view.locale, code),
        }))}
      />
    </FieldGroup>
  );
}

type LineProps = {
  readonly entry: Entry;
  readonly name: string;
  readonly label: Parameters<Entry["t"]>[0];
  readonly hint?: Parameters<Entry["t"]>[0];
  readonly type?: "date" | "time";
  readonly numeric?: boolean;
  readonly mark?: boolean;
};

/** One line of a form. */
export function Line({ entry, name, label, hint, type, numeric, mark }: LineProps) {
  const { t, value, error } = entry;
  return (
    <Field
      name={name}
      label={t(label)}
      hint={hint && t(hint)}
      value={value(name)}
      error={error(name)}
      mark={mark ? t("optional") : undefined}
      type={type}
      {...(numeric ? { inputMode: "numeric" as const, width: "short" as const } : {})}
      dir={name === "note" ? "auto" : "ltr"}
    />
  );
}
