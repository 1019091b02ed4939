import type { ReactNode } from "react";
import type { ReceivedInvitation } from "#kernel/identity";
import { Button, Field, Form, FormActions, FormButton, LinkButton } from "#ui";
import { type Faults, FaultSummary, sayFault, type T } from "./faults.tsx";
import { EmailField, NewPasswordField } from "./secret-field.tsx";

export type InvitationProps = {
  readonly t: T;
  readonly token: string;
  readonly invitation: ReceivedInvitation;
  /** The inviting library's name, or the network's. */
  readonly from: string;
  /** Who looks at it, where somebody is signed in. */
  readonly visitor: { readonly id: string; readonly name: string } | null;
  /** What stands in the form: as it was typed, or as it is known. */
  readonly values: { readonly name: string; readonly email: string };
  readonly faults: Faults;
};

/** What one is invited to, and the way in that fits who looks. */
export function InvitationPage(props: InvitationProps) {
  const { t, invitation, from } = props;
  const role = t(`role-${invitation.role}`);
  return (
    <div className="stack">
      <h1>{t("invitation")}</h1>
      <p className="lead">{t("invitation-text", { library: from, role })}</p>
      <WayIn {...props} />
    </div>
  );
}

function WayIn(props: InvitationProps) {
  const { t, token, invitation, visitor } = props;
  const path = `/invitations/${token}`;
  const { email, person } = invitation;
  if (visitor && (email === null || visitor.id === person))
    return (
      <div>
        <FormButton action={path} look="primary">
          {t("invitation-accept")}
        </FormButton>
      </div>
    );
  if (email === null) return <FirstOperatorForm {...props} />;
  if (visitor)
    return (
      <>
        <p>{t("invitation-other", { name: visitor.name, email })}</p>
        <div>
          <FormButton action="/sign-out">{t("sign-out")}</FormButton>
        </div>
      </>
    );
  if (person === null) return <NewcomerForm {...props} email={email} />;
  return (
    <>
      <p>{t("invitation-sign-in", { email })}</p>
      <p>
        <LinkButton look="primary" href={signIn(token)}>
          {t("sign-in")}
        </LinkButton>
      </p>
    </>
  );
}

/** The way to sign in first and come back. */
function signIn(token: string): string {
  return `/sign-in?next=${encodeURIComponent(`/invitations/${token}`)}`;
}

function NewcomerForm({ email, ...props }: InvitationProps & { readonly email: string }) {
  return (
    <>
      <p>{props.t("invitation-newcomer", { email })}</p>
      <AccountForm {...props}>
        <input type="hidden" name="username" autoComplete="username" value={email} />
      </AccountForm>
    </>
  );
}

/** Nobody's address is known yet, so it is typed. */
function FirstOperatorForm(props: InvitationProps) {
  const { t, token, values, faults } = props;
  return (
    <>
      <p>{t("invitation-first")}</p>
      <AccountForm {...props}>
        <EmailField t={t} value={values.email} error={faults["email"]} />
      </AccountForm>
      <p>
        <a href={signIn(token)}>{t("invitation-first-sign-in")}</a>
      </p>
    </>
  );
}

/** Name and password, after what tells whose account it will be. */
function AccountForm({
  t,
  token,
  values,
  faults,
  children,
}: InvitationProps & { readonly children: ReactNode }) {
  return (
    <>
      <FaultSummary t={t} faults={faults} />
      <Form action={`/invitations/${token}`}>
        {children}
        <Field
          name="name"
          label={t("name")}
          autoComplete="name"
          dir="auto"
          required
          value={values.name}
          error={sayFault(t, faults["name"])}
        />
        <NewPasswordField t={t} name="password" error={faults["password"]} />
        <FormActions>
          <Button look="primary">{t("invitation-accept")}</Button>
        </FormActions>
      </Form>
    </>
  );
}
