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

/** What a person has signed, and in whose name. */
export async function signaturesOfPerson(
  ctx: Ctx,
  person: PersonId,
): Promise<readonly Record<string, unknown>[]> {
  const { rows } = await sql<
    Record<string, unknown>
  >`select agreement.code as agreement, version, signature.name, at
    from agreement_signature signature join agreement on agreement.id = agreement_id where person_id = ${person} order by at`.execute(
    ctx.tx,
  );
  return rows;
}

/**
 * A signature binds the library, not the person: the name on it stays as evidence, whose account it
 * was is forgotten. What the history calls the person is no evidence, and goes.
 */
export async function forgetSigner(ctx: Ctx, person: PersonId): Promise<void> {
  await sql`update agreement_signature set person_id = null where person_id = ${person}`.execute(
    ctx.tx,
  );
  await sql`update agreement_deed set person_id = null, actor = '' where person_id = ${person}`.execute(
    ctx.tx,
  );
}
