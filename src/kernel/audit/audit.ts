import { sql } from "kysely";
import type { Principal } from "#kernel/access";
import { type LibraryId, newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** Who acts without a name of their own, as the audit keeps them; a person may be called so too. */
const NOBODY = "somebody not signed in";
const SOFTWARE = "software: ";
/** What stands in place of the name of a person who was erased. */
export const ERASED_ACTOR = "a person since erased";

export type AuditEntry = {
  readonly id: string;
  readonly at: Date;
  /** The name of a person; of everybody else a text in English, for which `by` says what it stands for. */
  readonly actor: string;
  readonly by: "person" | "erased" | "nobody" | "software";
  readonly action: string;
  readonly subject: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
};

/**
 * Notes who did what, in the same transaction as the deed. `subject` is of whom or what it was: people by an
 * id, never by their name, for what is written here stays. `detail` holds what an administrator needs to
 * understand it, never a password, a token or a reader's reading.
 */
export async function audit(
  ctx: Ctx,
  action: string,
  subject: string | null = null,
  detail: Readonly<Record<string, unknown>> = {},
  library: LibraryId | null = ctx.library,
): Promise<void> {
  const person = ctx.principal.kind === "person" ? ctx.principal.id : null;
  await sql`insert into audit_entry (id, at, library_id, person_id, actor, action, subject, detail)
    values (${newId()}, ${ctx.clock.now().toString()}, ${library}, ${person}, ${actorOf(ctx.principal)}, ${action},
      ${subject}, ${JSON.stringify(detail)})`.execute(ctx.tx);
}

/** The newest entries that the visitor may see, before the entry `before` where given. */
export async function readAudit(
  ctx: Ctx,
  limit: number,
  before: string | null = null,
): Promise<readonly AuditEntry[]> {
  const { rows } = await sql<AuditEntry>`select id, at, actor, action, subject, detail,
      case when person_id is not null then 'person' when actor = ${ERASED_ACTOR} then 'erased'
        when actor = ${NOBODY} then 'nobody' when starts_with(actor, ${SOFTWARE}) then 'software' else 'person' end as by
    from audit_entry
    where (${before}::uuid is null or id < ${before}::uuid) order by id desc limit ${limit}`.execute(
    ctx.tx,
  );
  return rows;
}

function actorOf(principal: Principal): string {
  if (principal.kind === "person") return principal.name;
  return principal.kind === "system" ? `${SOFTWARE}${principal.reason}` : NOBODY;
}
