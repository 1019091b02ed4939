import { sql } from "kysely";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

export type NewSignature = {
  readonly agreement: string;
  readonly version: number;
  readonly position: number;
  readonly name: string;
  readonly at: string;
  readonly person: PersonId | null;
  readonly recordedBy: string | null;
  readonly document: string | null;
};

/** Signs for one party. @returns false where that party has signed before. */
export async function insertSignature(ctx: Ctx, given: NewSignature): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into agreement_signature (agreement_id, version, position, name, at, person_id, recorded_by, document_id)
    values (${given.agreement}, ${given.version}, ${given.position}, ${given.name}, ${given.at}, ${given.person},
      ${given.recordedBy}, ${given.document}) on conflict do nothing`.execute(ctx.tx);
  return numAffectedRows === 1n;
}
