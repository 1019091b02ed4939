import { sql } from "kysely";
import { type LibraryId, newId, type PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** Who did something: a person's name, or what the software is called. */
export type Actor = { readonly name: string; readonly person: PersonId | null };

export type Step = {
  readonly at: Date;
  readonly actor: string;
  readonly event: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
};

/** Notes that something was done with a request or a supply. */
export async function noteStep(
  ctx: Ctx,
  of: { readonly library: LibraryId | null; readonly request?: string; readonly supply?: string },
  by: Actor,
  step: Pick<Step, "event" | "from" | "to"> & { readonly detail?: Step["detail"] },
): Promise<void> {
  await sql`insert into ill_step (id, library_id, request_id, supply_id, at, actor, person_id, event, from_state,
      to_state, detail)
    values (${newId()}, ${of.library}, ${of.request ?? null}, ${of.supply ?? null}, ${ctx.clock.now().toString()},
      ${by.name}, ${by.person}, ${step.event}, ${step.from}, ${step.to}, ${JSON.stringify(step.detail ?? {})})`.execute(
    ctx.tx,
  );
}

/** What happened with a request or a supply, in order. */
export async function readSteps(ctx: Ctx, id: string): Promise<readonly Step[]> {
  const { rows } = await sql<Step>`
    select at, actor, event, from_state as "from", to_state as "to", detail from ill_step
    where request_id = ${id} or supply_id = ${id} order by sequence`.execute(ctx.tx);
  return rows;
}
