import type { ReceivedInvitation } from "#kernel/identity";
import { Button, Field, Form, FormActions, FormButton, LinkButton } from "#ui";
import { type Faults, FaultSummary, sayFault, type T } from "./faults.tsx";
import { NewPasswordField } from "./secret-field.tsx";

export type InvitationProps = {
  readonly t: T;
  readonly token: string;
  readonly invitation: ReceivedInvitation;
  /** The inviting library's name, or the network's. */
  readonly from: string;
  /** Who looks at it, where somebody is signed in. */
  readonly visitor: { readonly id: string; readonly name: string } | null;
  readonly name?: string;
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
  if (visitor && visitor.id === person)
    return (
      <div>
        <FormButton action={path} look="primary">
          {t("invitation-accept")}
        </FormButton>
      </div>
    );
  if (visitor)
    return (
      <>
        <p>{t("invitation-other", { name: visitor.name, email })}</p>
        <div>
          <FormButton action="/sign-out">{t("sign-out")}</FormButton>
        </div>
      </>
    );
  if (person === null) return <NewcomerForm {...props} />;
  return (
    <>
      <p>{t("invitation-sign-in", { email })}</p>
      <p>
        <LinkButton look="primary" href={`/sign-in?next=${encodeURIComponent(path)}`}>
          {t("sign-in")}
        </LinkButton>
      </p>
    </>
  );
}

function NewcomerForm({ t, token, invitation: { email }, name, faults }: InvitationProps) {
  return (
    <>
      <p>{t("invitation-newcomer", { email })}</p>
      <FaultSummary t={t} faults={faults} />
      <Form action={`/invitations/${token}`}>
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <Field
          name="name"
          label={t("name")}
          autoComplete="name"
          dir="auto"
          required
          value={name}
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
