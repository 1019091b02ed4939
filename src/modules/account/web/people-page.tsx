import type { Role } from "#kernel/access";
import { localeNames, locales, type Locale } from "#kernel/i18n";
import { type Invitation, libraryRoles, type Member } from "#kernel/identity";
import {
  Button,
  EmptyState,
  Form,
  FormActions,
  FormButton,
  PageHeader,
  Pager,
  SearchField,
  Select,
  Table,
  type Tab,
  Tabs,
  WhatIsThis,
} from "#ui";
import { type Faults, FaultSummary, sayFault, type T } from "./faults.tsx";
import { invitationColumns, peopleColumns } from "./people-columns.tsx";
import { EmailField } from "./secret-field.tsx";

export type PeopleProps = {
  readonly t: T;
  readonly locale: Locale;
  /** Address of the page, e.g. `/desk/harbour/people`. */
  readonly base: string;
  readonly libraryName: string;
  readonly people: readonly Member[];
  readonly total: number;
  readonly text: string;
  readonly role: Role | "";
  readonly page: number;
  readonly pages: number;
  readonly invitations: readonly Invitation[];
  readonly registrationOpen: boolean;
  readonly values: Readonly<Record<string, string>>;
  readonly faults: Faults;
};

/** Who has which role at a library; inviting, giving and taking. */
export function PeoplePage(props: PeopleProps) {
  const { t, libraryName, faults } = props;
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t("people-title", { library: libraryName })}
        help={
          <WhatIsThis label={t("people-help")}>
            <p>{t("people-about")}</p>
          </WhatIsThis>
        }
      />
      <FaultSummary t={t} faults={faults} />
      <div className="with-aside">
        <div className="stack stack-wide">
          <PeopleList {...props} />
          <OpenInvitations {...props} />
        </div>
        <div className="stack stack-wide">
          <InviteForm {...props} />
          <RegistrationSwitch {...props} />
        </div>
      </div>
    </div>
  );
}

function PeopleList(props: PeopleProps) {
  const { t, base, people, total, text, role, page, pages } = props;
  return (
    <section className="stack" aria-labelledby="list">
      <h2 id="list">{t("people-count", { count: total })}</h2>
      <SearchField
        id="people-search"
        action={base}
        value={text}
        label={t("people-search")}
        labelShown
        submit={t("people-search-action")}
        hidden={role ? { role } : {}}
      />
      <Tabs label={t("people-filter")} tabs={roleTabs(props)} />
      {people.length > 0 ? (
        <Table
          caption={t("people")}
          captionHidden
          columns={peopleColumns(t, base)}
          rows={people}
          rowKey={({ id }) => id}
        />
      ) : (
        <EmptyState icon="people" level={3} title={t("people-none")} />
      )}
      <Pager
        page={page}
        pages={pages}
        href={(to) => `${base}?${new URLSearchParams({ q: text, role, page: String(to) })}`}
        words={{
          label: t("people-pages"),
          previous: t("people-previous"),
          next: t("people-next"),
          page: (number) => t("people-page", { page: number }),
        }}
      />
    </section>
  );
}

function roleTabs({ t, base, text, role }: PeopleProps): readonly Tab[] {
  const tab = (value: Role | "", label: string) => ({
    label,
    href: `${base}?${new URLSearchParams({ q: text, role: value })}`,
    current: value === role,
  });
  return [
    tab("", t("people-filter-all")),
    ...libraryRoles.map((known) => tab(known, t(`role-${known}`))),
  ];
}

function InviteForm({ t, base, locale, values, faults }: PeopleProps) {
  return (
    <section className="stack" aria-labelledby="invite">
      <h2 id="invite">{t("people-invite")}</h2>
      <p>{t("people-invite-text")}</p>
      <Form action={`${base}/invitations`}>
        <EmailField t={t} value={values["email"]} error={faults["email"]} autoComplete="off" />
        <Select
          name="role"
          label={t("people-filter")}
          empty={t("choose-one")}
          required
          value={values["role"]}
          error={sayFault(t, faults["role"])}
          options={libraryRoles.map((role) => ({ value: role, label: t(`role-${role}`) }))}
        />
        <Select
          name="locale"
          label={t("people-invite-language")}
          value={values["locale"] ?? locale}
          options={locales.map((one) => ({ value: one, label: localeNames[one] }))}
        />
        <FormActions>
          <Button look="primary">{t("people-invite-action")}</Button>
        </FormActions>
      </Form>
    </section>
  );
}

function OpenInvitations({ t, base, locale, invitations }: PeopleProps) {
  return (
    <section className="stack" aria-labelledby="open">
      <h2 id="open">{t("people-open")}</h2>
      {invitations.length > 0 ? (
        <Table
          caption={t("people-open")}
          captionHidden
          columns={invitationColumns(t, base, locale)}
          rows={invitations}
          rowKey={({ id }) => id}
        />
      ) : (
        <p className="soft">{t("people-open-none")}</p>
      )}
    </section>
  );
}

function RegistrationSwitch({ t, base, registrationOpen }: PeopleProps) {
  const state = registrationOpen ? "open" : "closed";
  const change = registrationOpen ? "close" : "open";
  return (
    <section className="stack" aria-labelledby="registration">
      <h2 id="registration">{t("people-registration")}</h2>
      <p>{t(`people-registration-${state}`)}</p>
      <div>
        <FormButton action={`${base}/registration`} fields={{ change }}>
          {t(`people-registration-${change}-action`)}
        </FormButton>
      </div>
    </section>
  );
}
