import { libraryRoles, type Member } from "#kernel/identity";
import { FormButton } from "#ui";
import type { T } from "./faults.tsx";

/** For each role of a library: the button that gives it, or takes it from who has it. */
export function RoleButtons(props: {
  readonly t: T;
  readonly base: string;
  readonly member: Member;
}) {
  const { t, base, member } = props;
  const roles = `${base}/${member.id}/roles`;
  return (
    <div className="cluster">
      {libraryRoles.map((role) => {
        const held = member.roles.includes(role);
        const words = { name: member.name, role: t(`role-${role}`) };
        return (
          <FormButton
            key={role}
            action={held ? `${roles}/${role}/revocation` : roles}
            fields={held ? {} : { role }}
            size="small"
            look={held ? "secondary" : "quiet"}
            icon={held ? "minus" : "plus"}
            label={held ? t("people-revoke-of", words) : t("people-grant-of", words)}
          >
            {words.role}
          </FormButton>
        );
      })}
    </div>
  );
}
