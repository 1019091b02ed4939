import type { Locale } from "#kernel/i18n";
import type { Passkey, SignedInDevice } from "#kernel/identity";
import { Button, Field, Form, FormActions, FormButton, Table } from "#ui";
import { type Faults, FaultSummary, sayFault, type T } from "./faults.tsx";
import { PasskeyElement } from "./passkey-element.tsx";
import { NewPasswordField } from "./secret-field.tsx";
import { deviceColumns, passkeyColumns } from "./security-columns.tsx";

export type SecurityProps = {
  readonly t: T;
  readonly locale: Locale;
  readonly email: string;
  readonly hasPassword: boolean;
  readonly passkeys: readonly Passkey[];
  /** Whether passkeys work under this address. */
  readonly passkeysWork: boolean;
  readonly devices: readonly SignedInDevice[];
  readonly idleDays: number;
  readonly faults: Faults;
};

/** Password, passkeys, and where one is signed in. */
export function SecurityPage(props: SecurityProps) {
  const { t, faults } = props;
  return (
    <div className="stack stack-wide">
      <h1>{t("my-security")}</h1>
      <FaultSummary t={t} faults={faults} />
      <section className="stack" aria-labelledby="password">
        <h2 id="password">{t("security-password")}</h2>
        {props.hasPassword ? <PasswordForm {...props} /> : <NoPassword {...props} />}
      </section>
      <Passkeys {...props} />
      <Devices {...props} />
    </div>
  );
}

function PasswordForm({ t, email, faults }: SecurityProps) {
  return (
    <Form action="/my/security/password">
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <Field
        name="current"
        label={t("security-password-current")}
        type="password"
        dir="ltr"
        autoComplete="current-password"
        required
        error={sayFault(t, faults["current"])}
      />
      <NewPasswordField t={t} name="next" error={faults["next"]} />
      <FormActions>
        <Button>{t("security-password-action")}</Button>
      </FormActions>
    </Form>
  );
}

function NoPassword({ t, email }: SecurityProps) {
  return (
    <>
      <p>{t("security-password-none")}</p>
      <FormButton action="/forgotten-password" fields={{ email }}>
        {t("security-password-link")}
      </FormButton>
    </>
  );
}

function Passkeys({ t, locale, passkeys, passkeysWork }: SecurityProps) {
  return (
    <section className="stack" aria-labelledby="passkeys">
      <h2 id="passkeys">{t("security-passkeys")}</h2>
      <p>{t("security-passkeys-text")}</p>
      {passkeys.length > 0 ? (
        <Table
          caption={t("security-passkeys")}
          captionHidden
          columns={passkeyColumns(t, locale)}
          rows={passkeys}
          rowKey={({ id }) => id}
        />
      ) : (
        <p className="soft">{t("security-passkeys-none")}</p>
      )}
      {passkeysWork ? <AddPasskey t={t} /> : <p>{t("security-passkey-address")}</p>}
    </section>
  );
}

function AddPasskey({ t }: { readonly t: T }) {
  return (
    <PasskeyElement
      t={t}
      mode="create"
      label={t("security-passkey-add")}
      next="/my/security?done=security-passkey-added"
    >
      <Field
        name="label"
        label={t("security-passkey-name")}
        hint={t("security-passkey-name-hint")}
        maxLength={80}
        dir="auto"
        autoComplete="off"
      />
    </PasskeyElement>
  );
}

function Devices({ t, locale, devices, idleDays }: SecurityProps) {
  return (
    <section className="stack" aria-labelledby="devices">
      <h2 id="devices">{t("security-devices")}</h2>
      <p>{t("security-devices-text", { days: idleDays })}</p>
      <Table
        caption={t("security-devices")}
        captionHidden
        columns={deviceColumns(t, locale)}
        rows={devices}
        rowKey={({ id }) => id}
      />
      <div>
        <FormButton action="/my/security/sign-ins/end">{t("security-devices-end")}</FormButton>
      </div>
    </section>
  );
}
