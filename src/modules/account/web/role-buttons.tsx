import { libraryRoles, type Member } from "#kernel/identity";
import { Badge, FormButton } from "#ui";
import type { T } from "./faults.tsx";

/** The roles somebody has at a library, each with the way to take it; then those that can be given. */
export function RoleButtons(props: {
  readonly t: T;
  readonly base: string;
  readonly member: Member;
}) {
  const { t, base, member } = props;
  const { id, name, roles } = member;
  const held = libraryRoles.filter((role) => roles.includes(role));
  const open = libraryRoles.filter((role) => !roles.includes(role));
  return (
    <div className="cluster">
      {held.map((role) => (
        <div key={role} className="cluster nowrap">
          <Badge>{t(`role-${role}`)}</Badge>
          <FormButton
            action={`${base}/${id}/roles/${role}/revocation`}
            size="small"
            look="quiet"
            icon="minus"
          >
            <span className="visually-hidden">
              {t("people-revoke-of", { name, role: t(`role-${role}`) })}
            </span>
          </FormButton>
        </div>
      ))}
      {open.map((role) => (
        <FormButton
          key={role}
          action={`${base}/${id}/roles`}
          fields={{ role }}
          size="small"
          look="quiet"
          icon="plus"
          label={t("people-grant-of", { name, role: t(`role-${role}`) })}
        >
          {t(`role-${role}`)}
        </FormButton>
      ))}
    </div>
  );
}
