import { sql } from "kysely";
import type { Role } from "#kernel/access";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** A person with what they may be; `library` is the code of one, null in the network. */
export type ListedPerson = {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly { readonly role: Role; readonly library: string | null }[];
};

/** People who hold one of the roles, there where a library is named, by name; needs system reach. */
export async function listPeople(
  ctx: Ctx,
  roles: readonly Role[],
  library: LibraryId | null,
): Promise<readonly ListedPerson[]> {
  const { rows } = await sql<ListedPerson>`select p.id, p.name, p.email,
      json_agg(json_build_object('role', g.role, 'library', l.code) order by l.code nulls first, g.role) as roles
    from person p join role_grant g on g.person_id = p.id left join library l on l.id = g.library_id
    where g.role = any (${[...roles]}) and (${library}::uuid is null or g.library_id = ${library})
    group by p.id order by lower(p.name), p.id`.execute(ctx.tx);
  return rows;
}
