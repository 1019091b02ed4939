import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { AgreementDocument } from "../../model/agreements/document.ts";

/** The papers of an agreement, the oldest first, also those taken away. */
export async function readDocuments(
  ctx: Ctx,
  agreement: string,
): Promise<readonly AgreementDocument[]> {
  const { rows } =
    await sql<AgreementDocument>`select id, sha256, name, type, bytes, added_at as "addedAt",
      added_by as "addedBy", removed_at is not null as removed
    from agreement_document where agreement_id = ${agreement} order by added_at, id`.execute(
      ctx.tx,
    );
  return rows;
}

export async function insertDocument(
  ctx: Ctx,
  agreement: string,
  given: Pick<AgreementDocument, "sha256" | "name" | "type" | "bytes" | "addedBy">,
): Promise<string> {
  const id = newId();
  await sql`insert into agreement_document (id, agreement_id, sha256, name, type, bytes, added_at, added_by)
    values (${id}, ${agreement}, ${given.sha256}, ${given.name}, ${given.type}, ${given.bytes}, ${ctx.clock.now().toString()},
      ${given.addedBy})`.execute(ctx.tx);
  return id;
}

/** Takes a paper away (`at`) or puts it back (null). @returns whether it was there. */
export async function setDocumentRemoved(
  ctx: Ctx,
  agreement: string,
  id: string,
  at: Temporal.Instant | null,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update agreement_document set removed_at = ${at?.toString() ?? null}
    where agreement_id = ${agreement} and id = ${id}`.execute(ctx.tx);
  return numAffectedRows === 1n;
}
