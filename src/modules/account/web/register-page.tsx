import type { Library } from "#kernel/tenancy";
import { Button, Field, Form, FormActions, FormButton, Select } from "#ui";
import { type Faults, FaultSummary, sayFault, type T } from "./faults.tsx";
import { EmailField, NewPasswordField } from "./secret-field.tsx";

export type NamedLibrary = { readonly library: Library; readonly name: string };

type RegisterProps = {
  readonly t: T;
  readonly libraries: readonly NamedLibrary[];
  readonly values: Readonly<Record<string, string>>;
  readonly faults: Faults;
};

/** Asks for an account as a reader. */
export function RegisterPage({ t, libraries, values, faults }: RegisterProps) {
  if (libraries.length === 0) {
    return (
      <div className="stack">
        <h1>{t("register")}</h1>
        <p>{t("register-closed")}</p>
      </div>
    );
  }
  return (
    <div className="stack">
      <h1>{t("register")}</h1>
      <p className="lead">{t("register-lead")}</p>
      <FaultSummary t={t} faults={faults} />
      <Form action="/register">
        <Select
          name="library"
          label={t("register-library")}
          hint={t("register-library-hint")}
          empty={t("choose-one")}
          required
          value={values["library"]}
          error={sayFault(t, faults["library"])}
          options={libraries.map(({ library: { code }, name }) => ({ value: code, label: name }))}
        />
        <Field
          name="name"
          label={t("name")}
          autoComplete="name"
          dir="auto"
          required
          value={values["name"]}
          error={sayFault(t, faults["name"])}
        />
        <EmailField t={t} value={values["email"]} error={faults["email"]} />
        <NewPasswordField t={t} name="password" error={faults["password"]} />
        <FormActions>
          <Button look="primary">{t("register")}</Button>
        </FormActions>
      </Form>
    </div>
  );
}

/** For somebody who has an account: becoming a reader elsewhere is one press. */
export function JoinPage({
  t,
  libraries,
}: {
  readonly t: T;
  readonly libraries: readonly NamedLibrary[];
}) {
  return (
    <div className="stack">
      <h1>{t("register-join")}</h1>
      <p>{libraries.length > 0 ? t("register-join-text") : t("register-join-none")}</p>
      {libraries.map(({ library: { code }, name }) => (
        <div key={code}>
          <FormButton action="/register/join" fields={{ library: code }}>
            {t("register-join-action", { library: name })}
          </FormButton>
        </div>
      ))}
    </div>
  );
}

/** One press to confirm: a mail program that opens links by itself must not do it. */
export function ConfirmPage(props: {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly label: string;
}) {
  return (
    <div className="stack">
      <h1>{props.title}</h1>
      <p>{props.text}</p>
      <div>
        <FormButton action={props.action} look="primary">
          {props.label}
        </FormButton>
      </div>
    </div>
  );
}
