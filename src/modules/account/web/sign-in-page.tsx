import { Button, Field, Form, FormActions, Notice } from "#ui";
import { type Faults, FaultSummary, sayFault, type T } from "./faults.tsx";

export type SignInProps = {
  readonly t: T;
  readonly next: string;
  readonly email?: string;
  readonly faults?: Faults;
  /** Why nobody was signed in, of the whole form. */
  readonly refused?: string;
};

/** Address and password, or a passkey. */
export function SignInPage({ t, next, email, faults = {}, refused }: SignInProps) {
  return (
    <div className="stack">
      <h1>{t("sign-in")}</h1>
      {refused && (
        <Notice tone="danger" announce="alert">
          <p>{refused}</p>
        </Notice>
      )}
      <FaultSummary t={t} faults={faults} />
      <Form action="/sign-in">
        <input type="hidden" name="next" value={next} />
        <Field
          name="email"
          label={t("email")}
          type="email"
          dir="ltr"
          autoComplete="username"
          required
          value={email}
          error={sayFault(t, faults["email"])}
        />
        <Field
          name="password"
          label={t("password")}
          type="password"
          dir="ltr"
          autoComplete="current-password"
          required
          error={sayFault(t, faults["password"])}
        />
        <FormActions>
          <Button look="primary">{t("sign-in")}</Button>
        </FormActions>
      </Form>
      <p>
        <a href="/forgotten-password">{t("sign-in-forgotten")}</a>
      </p>
      <p>
        <a href="/register">{t("sign-in-register")}</a>
      </p>
    </div>
  );
}
