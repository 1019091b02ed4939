import type { Ctx } from "#kernel/tenancy";
import { matcher } from "../../model/matcher.ts";
import { descriptionsOf, type StoredMember } from "../../store/neighbours.ts";

/**
 * Members as the matcher in use knows them. After an upgrade some were described for another one:
 * until they are read again, what is compared of them is made from their description each time.
 */
export async function currentMembers(
  ctx: Ctx,
  members: readonly StoredMember[],
): Promise<readonly StoredMember[]> {
  const stale = members.filter((member) => member.matcher !== matcher.version);
  if (stale.length === 0) return members;
  const descriptions = await descriptionsOf(
    ctx,
    stale.map(({ id }) => id),
  );
  return members.map((member) => {
    const description = descriptions.get(member.id);
    return description && member.matcher !== matcher.version
      ? { ...member, profile: matcher.profile(description) }
      : member;
  });
}
