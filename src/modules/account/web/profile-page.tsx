import type { Person } from "#kernel/identity";
import { localeNames, locales } from "#kernel/i18n";
import { Button, Field, Form, FormActions, Select } from "#ui";
import { type Faults, FaultSummary, sayFault, type T } from "./faults.tsx";
import type { NamedLibrary } from "./register-page.tsx";
import { EmailField } from "./secret-field.tsx";

export type ProfileProps = {
  readonly t: T;
  readonly person: Person;
  readonly libraries: readonly NamedLibrary[];
  readonly values: Readonly<Record<string, string>>;
  readonly faults: Faults;
};

/** Name, language, home library; and the address, which is changed by a mailed link. */
export function ProfilePage(props: ProfileProps) {
  const { t, person, values, faults } = props;
  return (
    <div className="stack stack-wide">
      <h1>{t("my-profile")}</h1>
      <FaultSummary t={t} faults={faults} />
      <AboutForm {...props} />
      <section className="stack" aria-labelledby="address">
        <h2 id="address">{t("profile-email-title")}</h2>
        <p>{t("profile-email-text", { email: person.email })}</p>
        <Form action="/my/profile/address">
          <EmailField
            t={t}
            label={t("profile-email-new")}
            value={values["email"]}
            error={faults["email"]}
          />
          <FormActions>
            <Button>{t("profile-email-action")}</Button>
          </FormActions>
        </Form>
      </section>
    </div>
  );
}

function AboutForm({ t, libraries, values, faults }: ProfileProps) {
  return (
    <Form action="/my/profile">
      <Field
        name="name"
        label={t("name")}
        autoComplete="name"
        dir="auto"
        required
        value={values["name"]}
        error={sayFault(t, faults["name"])}
      />
      <Select
        name="locale"
        label={t("profile-language")}
        hint={t("profile-language-hint")}
        value={values["locale"]}
        options={locales.map((locale) => ({ value: locale, label: localeNames[locale] }))}
      />
      <Select
        name="home"
        label={t("profile-home")}
        empty={t("profile-home-none")}
        value={values["home"]}
        error={sayFault(t, faults["home"])}
        options={libraries.map(({ library, name }) => ({ value: library.code, label: name }))}
      />
      <FormActions>
        <Button look="primary">{t("save")}</Button>
      </FormActions>
    </Form>
  );
}
