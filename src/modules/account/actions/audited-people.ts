import { invitedAddresses, peopleInTrail } from "#kernel/identity";
import { isId } from "#kernel/ids";
import type { AuditedThing, AuditedThings } from "#kernel/manifest";

/** People and invitations of which a library's audit speaks; their page is the list of people. */
export const auditedPeople: AuditedThings = async (ctx, { code }, entries) => {
  const list = `/desk/${code}/people`;
  const ids = entries.flatMap(({ subject }) => (subject !== null && isId(subject) ? subject : []));
  const people = await peopleInTrail(
    ctx,
    entries.map(({ id }) => id),
  );
  const invited = await invitedAddresses(ctx, ids);
  const byId = new Map<string, AuditedThing>([
    ...people.map(({ id, name, here }) => {
      const href = here ? `${list}?q=${encodeURIComponent(name)}` : null;
      return [id, { name, href }] as const;
    }),
    ...invited.map(({ id, email }) => [id, { name: email, href: list }] as const),
  ]);
  const subjects = entries.flatMap(({ id, subject }) => {
    const thing = byId.get(subject ?? "");
    return thing ? [[id, thing] as const] : [];
  });
  return new Map([...byId, ...subjects]);
};
