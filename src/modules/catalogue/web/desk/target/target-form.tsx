import {
  Button,
  Checkbox,
  ErrorSummary,
  Field,
  FieldGroup,
  Form,
  FormActions,
  RadioGroup,
  TextArea,
} from "#ui";
import type { LiveKey, LiveWords } from "../../../messages/pages-live-index.ts";
import { sharedFields, type TargetField, targetFields } from "./target-fields.ts";
import type { TypedTarget } from "./typed-target.ts";

export type TargetFormProps = {
  readonly action: string;
  readonly t: LiveWords;
  readonly typed: TypedTarget;
  /** What is wrong, in words, by field. */
  readonly faults: Readonly<Record<string, string>>;
  readonly hasSecret: boolean;
  /** Milliseconds that all libraries have. */
  readonly usualDeadline: number;
};

/** How the library's own system is asked, to be filled in. */
export function TargetForm(props: TargetFormProps) {
  const { action, t, typed, faults } = props;
  const errors = Object.entries(faults).map(([name, message]) => ({ name, message }));
  return (
    <Form action={action} label={t("chosen", { kind: t(`kind-${typed.kind}`) })}>
      <ErrorSummary title={t("mend")} errors={errors} />
      <input type="hidden" name="connector" value={typed.kind} />
      {[...targetFields[typed.kind], sharedFields].map(({ legend, fields }) => (
        <FieldGroup key={legend} legend={t(legend)}>
          {fields.map((field) => (
            <OneField key={field.name} field={field} {...props} />
          ))}
          {legend === "who" && <Secret {...props} />}
        </FieldGroup>
      ))}
      <FormActions>
        <Button look="primary">{t("save")}</Button>
      </FormActions>
    </Form>
  );
}

function OneField({ field, ...props }: TargetFormProps & { readonly field: TargetField }) {
  const { t, typed, faults, usualDeadline } = props;
  const { name, input, label, hint } = field;
  const shared = {
    name,
    label: t(label),
    hint: hint && t(hint, { usual: usualDeadline }),
    error: faults[name],
  };
  const value = typed.values[name] ?? "";
  if (input === "tick") return <Checkbox {...shared} checked={value === "on"} />;
  if (input === "text") return <TextArea {...shared} value={value} rows={3} dir="ltr" />;
  if (input === "choice")
    return <RadioGroup {...shared} value={value} options={optionsOf(field, t)} />;
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

function optionsOf({ options = [] }: TargetField, t: LiveWords) {
  return options.map(({ value, label, hint }) => ({
    value,
    label: label ? t(label) : value,
    ...(hint ? { hint: t(hint) } : {}),
  }));
}

/** Written and never read: what is stored does not come back to the page. */
function Secret({ t, faults, hasSecret }: TargetFormProps) {
  const hint: LiveKey = hasSecret ? "secret-kept" : "secret-hint";
  return (
    <>
      <Field
        name="secret"
        type="password"
        label={t("secret")}
        hint={t(hint)}
        error={faults["secret"]}
        autoComplete="new-password"
        maxLength={500}
        dir="ltr"
      />
      {hasSecret && <Checkbox name="secret-remove" label={t("secret-remove")} />}
    </>
  );
}
