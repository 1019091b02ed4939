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
  TextArea,
} from "#ui";
import type { OwnSystemWords } from "../../messages/own-system-index.ts";
import { possibleDeeds } from "../../model/own-system/settings.ts";
import { sharedFields, type SystemField, systemFields } from "./system-fields.ts";
import type { TypedSystem } from "./typed-system.ts";

export type SystemFormProps = {
  readonly action: string;
  readonly t: OwnSystemWords;
  readonly typed: TypedSystem;
  /** What is wrong, in words, by field. */
  readonly faults: Readonly<Record<string, string>>;
  readonly hasSecret: boolean;
};

/** How the library's own system is reached, to be filled in. */
export function SystemForm(props: SystemFormProps) {
  const { action, t, typed, faults } = props;
  const { kind } = typed;
  const errors = Object.entries(faults).map(([name, message]) => ({ name, message }));
  const groups = kind === "none" ? [] : [...systemFields[kind], sharedFields];
  return (
    <Form action={action} label={t("chosen", { kind: t(`kind-${kind}`) })}>
      <ErrorSummary title={t("mend")} errors={errors} />
      <input type="hidden" name="kind" value={kind} />
      {kind === "none" && <p>{t("by-hand-chosen")}</p>}
      {groups.map(({ legend, fields }) => (
        <FieldGroup key={legend} legend={t(legend)}>
          {fields.map((field) => (
            <OneField key={field.name} field={field} {...props} />
          ))}
          {legend === "who" && <Secret {...props} />}
        </FieldGroup>
      ))}
      {kind !== "none" && (
        <CheckboxGroup
          name="does"
          label={t("does")}
          hint={t("does-hint")}
          values={typed.does}
          options={possibleDeeds(kind).map((deed) => ({ value: deed, label: t(`act-${deed}`) }))}
        />
      )}
      <FormActions>
        <Button look="primary">{t("save")}</Button>
      </FormActions>
    </Form>
  );
}

function OneField({ field, t, typed, faults }: SystemFormProps & { readonly field: SystemField }) {
  const { name, input, label, hint, options = [] } = field;
  const shared = { name, label: t(label), hint: hint && t(hint), error: faults[name] };
  const value = typed.values[name] ?? "";
  if (input === "tick") return <Checkbox {...shared} checked={value === "on"} />;
  if (input === "text") return <TextArea {...shared} value={value} rows={3} dir="ltr" />;
  if (input === "choice") {
    const named = options.map((option) => ({ value: option.value, label: t(option.label) }));
    return <RadioGroup {...shared} value={value} options={named} />;
  }
  return (
    <Field
      {...shared}
      value={value}
      inputMode={input === "number" ? "numeric" : "text"}
      maxLength={500}
      spellCheck={false}
      autoComplete="off"
      dir="ltr"
    />
  );
}

/** Written and never read: what is stored does not come back to the page. */
function Secret({ t, faults, hasSecret }: SystemFormProps) {
  return (
    <>
      <Field
        name="secret"
        type="password"
        label={t("secret")}
        hint={t(hasSecret ? "secret-kept" : "secret-hint")}
        error={faults["secret"]}
        autoComplete="new-password"
        maxLength={500}
        dir="ltr"
      />
      {hasSecret && <Checkbox name="secret-remove" label={t("secret-remove")} />}
    </>
  );
}
