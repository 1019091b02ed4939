import { formatDate, localeNames, locales } from "#kernel/i18n";
import { Badge, type Column, FormButton, Select, Table } from "#ui";
import { peersWords } from "../../messages/peers-index.ts";
import type { PartnerInvitation } from "../../model/invitations/shape.ts";
import { EntryForm } from "../desk/entry-form.tsx";
import { Line } from "../desk/fields.tsx";
import type { FormState } from "../desk/form-state.ts";
import type { View } from "../view.ts";

const PATH = "/network/invitations";
type Props = {
  readonly view: View;
  readonly invitations: readonly PartnerInvitation[];
  readonly state: FormState;
};

/** Who is invited and how it stands, and a form for one more. */
export function InvitationList({ view, invitations, state }: Props) {
  const t = peersWords(view.locale);
  return (
    <>
      <section className="stack">
        <h2>{t("invite")}</h2>
        <p className="soft measure">{t("invite-help")}</p>
        <InviteForm view={view} state={state} />
      </section>
      <section className="stack">
        <h2>{t("invitations")}</h2>
        <Table
          caption={t("invitations")}
          captionHidden
          rows={invitations}
          rowKey={({ id }) => id}
          empty={t("no-invitations")}
          columns={invitationColumns(view)}
        />
      </section>
    </>
  );
}

function InviteForm({ view, state }: Omit<Props, "invitations">) {
  const t = peersWords(view.locale);
  const fields = ["name", "email", "locale"];
  return (
    <EntryForm view={view} state={state} fields={fields} action={PATH} submit={t("invite-send")}>
      {(entry) => (
        <>
          <Line entry={entry} name="name" label={t("invite-name")} dir="auto" />
          <Line entry={entry} name="email" label={t("invite-email")} type="email" dir="ltr" />
          <Select
            name="locale"
            label={t("invite-locale")}
            value={entry.value("locale")}
            error={entry.error("locale")}
            options={locales.map((value) => ({ value, label: localeNames[value] }))}
          />
        </>
      )}
    </EntryForm>
  );
}

function invitationColumns(view: View): readonly Column<PartnerInvitation>[] {
  const t = peersWords(view.locale);
  return [
    {
      key: "name",
      label: t("name"),
      heading: true,
      cell: ({ id, name, standing }) =>
        standing === "open" ? name : <a href={`${PATH}/${id}`}>{name}</a>,
    },
    { key: "email", label: t("invite-email"), cell: ({ email }) => <bdi>{email}</bdi> },
    { key: "standing", label: t("standing"), cell: (one) => standingBadge(one, view) },
    {
      key: "withdraw",
      label: t("withdraw"),
      cell: ({ id, name, standing }) =>
        standing === "open" && (
          <FormButton
            action={`${PATH}/${id}/withdrawal`}
            look="quiet"
            size="small"
            icon="close"
            label={`${t("withdraw")}: ${name}`}
          >
            {t("withdraw")}
          </FormButton>
        ),
    },
  ];
}

function standingBadge({ standing, expiresAt }: PartnerInvitation, { locale, now }: View) {
  const t = peersWords(locale);
  const expires = expiresAt.toTemporalInstant();
  if (standing !== "open")
    return (
      <Badge tone={standing === "sent" ? "warn" : "plain"}>{t(`invitation-${standing}`)}</Badge>
    );
  if (Temporal.Instant.compare(expires, now) <= 0) return <Badge>{t("invitation-expired")}</Badge>;
  const date = formatDate(locale, expires.toZonedDateTimeISO("UTC").toPlainDate());
  return <Badge tone="info">{t("invitation-open", { date })}</Badge>;
}
