import { SHORTEST_PASSWORD } from "#kernel/identity";
import { Field } from "#ui";
import { sayFault, type T } from "./faults.tsx";

/** The field for a new password, named so that password keepers offer one. */
export function NewPasswordField(props: {
  readonly t: T;
  readonly name: string;
  readonly error?: string | undefined;
}) {
  const { t, name, error } = props;
  return (
    <Field
      name={name}
      label={name === "password" ? t("password") : t("password-new")}
      hint={t("password-hint", { shortest: SHORTEST_PASSWORD })}
      type="password"
      dir="ltr"
      autoComplete="new-password"
      required
      error={sayFault(t, error)}
    />
  );
}

/** The field for an address. */
export function EmailField(props: {
  readonly t: T;
  readonly label?: string;
  readonly name?: string;
  readonly value?: string | undefined;
  readonly error?: string | undefined;
  readonly autoComplete?: "username" | "email" | "off";
}) {
  const { t, label, name = "email", value, error, autoComplete = "email" } = props;
  return (
    <Field
      name={name}
      label={label ?? t("email")}
      type="email"
      dir="ltr"
      autoComplete={autoComplete}
      spellCheck={false}
      required
      value={value}
      error={sayFault(t, error)}
    />
  );
}
