import { formatDate, type Locale } from "#kernel/i18n";
import { type Invitation, libraryRoles, type Member } from "#kernel/identity";
import { Badge, type Column, FormButton } from "#ui";
import type { T } from "./faults.tsx";
import { RoleButtons } from "./role-buttons.tsx";

/** People of a library with their roles there. */
export function peopleColumns(t: T, base: string): readonly Column<Member>[] {
  return [
    { key: "name", label: t("name"), heading: true, cell: ({ name }) => <bdi>{name}</bdi> },
    { key: "email", label: t("email"), cell: ({ email }) => <bdi dir="ltr">{email}</bdi> },
    {
      key: "roles",
      label: t("people-roles"),
      cell: ({ roles }) => (
        <div className="cluster">
          {libraryRoles
            .filter((role) => roles.includes(role))
            .map((role) => (
              <Badge key={role}>{t(`role-${role}`)}</Badge>
            ))}
        </div>
      ),
    },
    {
      key: "change",
      label: t("people-change"),
      cell: (member) => <RoleButtons t={t} base={base} member={member} />,
    },
  ];
}

/** Invitations that wait for an answer. */
export function invitationColumns(
  t: T,
  base: string,
  locale: Locale,
): readonly Column<Invitation>[] {
  return [
    {
      key: "email",
      label: t("email"),
      heading: true,
      cell: ({ email }) => <bdi dir="ltr">{email}</bdi>,
    },
    { key: "role", label: t("people-filter"), cell: ({ role }) => t(`role-${role}`) },
    { key: "until", label: t("people-until"), cell: ({ until }) => formatDate(locale, until) },
    {
      key: "withdraw",
      label: t("people-withdraw"),
      cell: ({ id, email }) => (
        <FormButton
          action={`${base}/invitations/${id}/withdrawal`}
          size="small"
          label={t("people-withdraw-of", { email })}
        >
          {t("people-withdraw")}
        </FormButton>
      ),
    },
  ];
}
