import { Button, Form, FormActions, Notice } from "#ui";
import { type Faults, FaultSummary, type T } from "./faults.tsx";
import { EmailField, NewPasswordField } from "./secret-field.tsx";

/** Asks for a link to choose a new password. */
export function ForgottenPage({
  t,
  email,
  refused,
}: {
  readonly t: T;
  readonly email?: string;
  readonly refused?: string;
}) {
  return (
    <div className="stack">
      <h1>{t("forgotten")}</h1>
      <p className="lead">{t("forgotten-lead")}</p>
      {refused && (
        <Notice tone="danger" announce="alert">
          <p>{refused}</p>
        </Notice>
      )}
      <Form action="/forgotten-password">
        <EmailField t={t} value={email} autoComplete="username" />
        <FormActions>
          <Button look="primary">{t("forgotten-action")}</Button>
        </FormActions>
      </Form>
    </div>
  );
}

/** Takes the new password. */
export function ResetPage(props: {
  readonly t: T;
  readonly token: string;
  readonly email: string;
  readonly faults: Faults;
}) {
  const { t, token, email, faults } = props;
  return (
    <div className="stack">
      <h1>{t("reset")}</h1>
      <p>{t("reset-lead", { email })}</p>
      <FaultSummary t={t} faults={faults} />
      <Form action={`/reset/${encodeURIComponent(token)}`}>
        {/* For password keepers: whose password it is. */}
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <NewPasswordField t={t} name="password" error={faults["password"]} />
        <FormActions>
          <Button look="primary">{t("reset-action")}</Button>
        </FormActions>
      </Form>
    </div>
  );
}
