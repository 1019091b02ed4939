import { formatDay as dayName, inLanguage } from "#kernel/i18n";
import { asciiDigits, type BranchCard, formatDay, parseDay, weekdays } from "#modules/directory";
import type { Form as Typed } from "#kernel/http";
import {
  Button,
  Checkbox,
  ErrorSummary,
  Field,
  FieldGroup,
  Form,
  FormActions,
  Select,
  TextArea,
} from "#ui";
import { type DeskKey, type DeskWords, isDeskKey } from "../../messages/desk-index.ts";
import { AUDIENCES, type BookableFacts, KINDS, STEPS, usual } from "../../model/bookable.ts";
import type { BookingDesk } from "./booking-desk.ts";

/** What the form shows: values by field, and what is wrong with them. */
export type ThingState = {
  readonly values: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
};

type Props = {
  readonly desk: BookingDesk;
  readonly branches: readonly BranchCard[];
  readonly state: ThingState;
  readonly action: string;
};

// A week that begins on a Monday, to name the days by.
const MONDAY = Temporal.PlainDate.from("2026-11-23");

/** What is said of a thing that can be booked. */
export function ThingForm(props: Props) {
  const { desk, state, action } = props;
  const { t } = desk;
  const errors = Object.entries(state.faults).map(([name, code]) => ({
    name,
    message: faultText(t, code),
  }));
  return (
    <Form action={action}>
      <ErrorSummary title={t("please-mend")} errors={errors} />
      <What {...props} />
      <Times {...props} />
      <Limits {...props} />
      <FormActions>
        <Button look="primary">{t("save")}</Button>
      </FormActions>
    </Form>
  );
}

function What({ desk, branches, state }: Props) {
  const { t, locale } = desk;
  const { values, faults } = state;
  const error = (name: string) => (faults[name] ? faultText(t, faults[name]) : undefined);
  return (
    <>
      <Line desk={desk} state={state} name="name" hint="name-hint" />
      <Select
        name="kind"
        label={t("kind")}
        value={values["kind"] ?? "room"}
        options={KINDS.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
      />
      <Select
        name="branch"
        label={t("branch")}
        value={values["branch"] ?? ""}
        error={error("branch")}
        options={branches.map(({ code, name }) => ({
          value: code,
          label: inLanguage(name, locale, code),
        }))}
      />
      <TextArea
        name="about"
        label={t("about")}
        hint={t("about-hint")}
        mark={t("optional")}
        value={values["about"] ?? ""}
        error={error("about")}
        maxLength={2000}
        rows={4}
        dir="auto"
      />
      <Line desk={desk} state={state} name="places" numeric optional />
    </>
  );
}

function Times({ desk, state }: Props) {
  const { t, locale } = desk;
  const { values, faults } = state;
  return (
    <FieldGroup legend={t("times")}>
      <Checkbox name="ownHours" label={t("own-hours")} checked={values["ownHours"] === "on"} />
      <div className="booking-week">
        {weekdays.map((day, index) => (
          <Field
            key={day}
            name={day}
            hint={index === 0 ? t("hours-hint") : undefined}
            label={dayName(locale, MONDAY.add({ days: index }), { weekday: "long" })}
            value={values[day] ?? ""}
            error={faults[day] ? faultText(t, faults[day]) : undefined}
            dir="ltr"
          />
        ))}
      </div>
      <Select
        name="step"
        label={t("step")}
        value={values["step"] ?? "30"}
        options={STEPS.map((step) => ({ value: String(step), label: t(`step-${step}`) }))}
      />
      <Line desk={desk} state={state} name="shortest" numeric />
      <Line desk={desk} state={state} name="longest" numeric />
      <Line desk={desk} state={state} name="pause" numeric />
    </FieldGroup>
  );
}

function Limits({ desk, state }: Props) {
  const { t } = desk;
  return (
    <FieldGroup legend={t("limits")}>
      <Select
        name="audience"
        label={t("audience")}
        value={state.values["audience"] ?? "everyone"}
        options={AUDIENCES.map((one) => ({ value: one, label: t(`audience-${one}`) }))}
      />
      <Line desk={desk} state={state} name="notice" numeric />
      <Line desk={desk} state={state} name="ahead" numeric />
      <Line desk={desk} state={state} name="most" numeric />
    </FieldGroup>
  );
}

type LineProps = {
  readonly desk: BookingDesk;
  readonly state: ThingState;
  readonly name: DeskKey;
  readonly hint?: DeskKey;
  readonly numeric?: boolean;
  readonly optional?: boolean;
};

function Line({ desk, state, name, hint, numeric, optional }: LineProps) {
  const { t } = desk;
  const { values, faults } = state;
  return (
    <Field
      name={name}
      label={t(name)}
      hint={hint && t(hint)}
      value={values[name] ?? ""}
      error={faults[name] ? faultText(t, faults[name]) : undefined}
      mark={optional ? t("optional") : undefined}
      {...(numeric
        ? { inputMode: "numeric" as const, width: "short" as const, dir: "ltr" as const }
        : { dir: "auto" as const, maxLength: 120 })}
    />
  );
}

/** A fault in words. */
export function faultText(t: DeskWords, code: string): string {
  const key = `fault-${code}`;
  return isDeskKey(key) ? t(key) : t("fault-number-form");
}

/** What is usual, for something new. */
export const usualFacts: BookableFacts = {
  ...usual,
  branch: "",
  kind: "room",
  name: "",
  step: 30,
  shortest: 30,
  longest: 120,
};

const NUMBERS = ["step", "shortest", "longest", "pause", "notice", "ahead", "most"] as const;

/** What the form shows of a thing as it is. */
export function stateOf(facts: BookableFacts): ThingState {
  const { name, branch, kind, about, audience, places, hours } = facts;
  const week = weekdays.map((day) => [day, hours ? formatDay(hours[day]) : ""]);
  return {
    values: {
      name,
      branch,
      kind,
      about,
      audience,
      places: places === null ? "" : String(places),
      ownHours: hours ? "on" : "",
      ...Object.fromEntries(week),
      ...Object.fromEntries(NUMBERS.map((one) => [one, String(facts[one])])),
    },
    faults: {},
  };
}

/** What was typed, for the action; days that cannot be read become faults. */
export function readThing(form: Typed): {
  readonly given: object;
  readonly faults: Readonly<Record<string, string>>;
} {
  const { text } = form;
  const own = text("ownHours") !== "";
  const week = weekdays.map((day) => [day, own ? parseDay(text(day)) : []] as const);
  const unreadable = week.filter(([, intervals]) => intervals === null);
  return {
    given: {
      ...Object.fromEntries(
        ["name", "branch", "kind", "audience"].map((name) => [name, text(name)]),
      ),
      about: text("about").replaceAll("\r\n", "\n"),
      places: text("places") === "" ? null : wholeNumber(text("places")),
      hours: own ? Object.fromEntries(week) : null,
      ...Object.fromEntries(NUMBERS.map((name) => [name, wholeNumber(text(name))])),
    },
    faults: Object.fromEntries(unreadable.map(([day]) => [day, "hours-form"])),
  };
}

/** A number as it was typed, in any digits; NaN for what is none, which the shape then tells. */
function wholeNumber(typed: string): number {
  const digits = asciiDigits(typed);
  return /^\d{1,6}$/.test(digits) ? Number(digits) : Number.NaN;
}
