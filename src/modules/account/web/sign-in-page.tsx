import { Button, Field, Form, FormActions, Notice } from "#ui";
import { type T } from "./faults.tsx";
import { PasskeyElement } from "./passkey-element.tsx";
import { EmailField } from "./secret-field.tsx";

export type SignInProps = {
  readonly t: T;
  readonly next: string;
  readonly email?: string;
  /** Why nobody was signed in. */
  readonly refused?: string;
  /** Somebody is signed in, but a while ago. */
  readonly again?: boolean;
  readonly passkeys: boolean;
};

/** Address and password, or a passkey. */
export function SignInPage({ t, next, email, refused, again, passkeys }: SignInProps) {
  return (
    <div className="stack stack-wide">
      <h1>{t("sign-in")}</h1>
      {refused && (
        <Notice tone="danger" announce="alert">
          <p>{refused}</p>
        </Notice>
      )}
      {again && (
        <Notice>
          <p>{t("sign-in-again-text")}</p>
        </Notice>
      )}
      <Form action="/sign-in">
        <input type="hidden" name="next" value={next} />
        <EmailField t={t} value={email} autoComplete="username" />
        <Field
          name="password"
          label={t("password")}
          type="password"
          dir="ltr"
          autoComplete="current-password"
          required
        />
        <FormActions>
          <Button look="primary">{t("sign-in")}</Button>
        </FormActions>
      </Form>
      <p>
        <a href="/forgotten-password">{t("sign-in-forgotten")}</a>
      </p>
      {passkeys && (
        <section className="stack" aria-labelledby="by-passkey">
          <h2 id="by-passkey">{t("passkey-or")}</h2>
          <PasskeyElement t={t} mode="sign-in" label={t("passkey-sign-in")} next={next} />
        </section>
      )}
      <p>
        <a href="/register">{t("sign-in-register")}</a>
      </p>
    </div>
  );
}
