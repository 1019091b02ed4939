import { sql } from "kysely";
import { insertRow, patchRow, type RowShape, selected } from "#kernel/db";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Canned, CannedId, CannedText } from "../../model/canned/canned.ts";

type Row = Omit<Canned, "texts" | "uses"> & { readonly removedAt: Date | null };

const shape: RowShape<Row> = {
  table: "canned_answer",
  columns: {
    id: ["id"],
    library: ["library_id"],
    person: ["person_id"],
    name: ["name"],
    topics: ["topics"],
    language: ["language"],
    version: ["version"],
    source: ["source_id"],
    sourceVersion: ["source_version"],
    removedAt: ["removed_at"],
  },
};

const told = sql`${selected(shape)},
  (select coalesce(jsonb_agg(jsonb_build_object('language', t.language, 'body', t.body, 'sourceVersion', t.source_version)
      order by t.language <> canned_answer.language, t.language), '[]')
    from canned_text t where t.answer_id = canned_answer.id) as texts,
  (select coalesce(sum(u.uses), 0)::int from canned_use u where u.answer_id = canned_answer.id) as uses`;

export const insertCanned = (ctx: Ctx, row: Row): Promise<void> => insertRow(ctx.tx, shape, row);

export const patchCanned = (ctx: Ctx, id: CannedId, patch: Partial<Row>): Promise<void> =>
  patchRow(ctx.tx, shape, id, patch);

/** All that the visitor may see and that are not removed, by name. */
export async function seenCanned(ctx: Ctx): Promise<readonly Canned[]> {
  const { rows } = await sql<Canned>`select ${told} from canned_answer
    where removed_at is null order by name, id`.execute(ctx.tx);
  return rows;
}

/** Whose an answer is, removed or not, which never changes; null where there is none that the visitor may see. */
export async function readOwner(
  ctx: Ctx,
  id: CannedId,
): Promise<(Owner & { readonly id: CannedId }) | null> {
  const { rows } = await sql<
    Owner & { id: CannedId }
  >`select id, library_id as library, person_id as person from canned_answer where id = ${id}`.execute(
    ctx.tx,
  );
  return rows[0] ?? null;
}

/**
 * One that the visitor may see, removed or not, held until the transaction ends; null where there is none. The
 * names of its owner are to be held before. Whoever only counts a use of it does not wait.
 */
export async function holdCanned(
  ctx: Ctx,
  id: CannedId,
): Promise<(Canned & Pick<Row, "removedAt">) | null> {
  await sql`select from canned_answer where id = ${id} for no key update`.execute(ctx.tx);
  const { rows } = await sql<
    Canned & Pick<Row, "removedAt">
  >`select ${told} from canned_answer where id = ${id}`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** Puts these texts in the place of those that an answer had. */
export async function putTexts(
  ctx: Ctx,
  id: CannedId,
  texts: readonly CannedText[],
): Promise<void> {
  await sql`delete from canned_text where answer_id = ${id}`.execute(ctx.tx);
  await sql`insert into canned_text (answer_id, language, body, source_version)
    select ${id}::uuid, given.language, given.body, given."sourceVersion"
    from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb)
      as given (language text, body text, "sourceVersion" integer)`.execute(ctx.tx);
}

/** Somebody, a library, or (both null) the network. */
export type Owner = { readonly library: LibraryId | null; readonly person: PersonId | null };

/** Names that an owner has given, with their answers; nobody else gives or takes one until the transaction ends. */
export async function holdNames(
  ctx: Ctx,
  { library, person }: Owner,
): Promise<ReadonlyMap<string, CannedId>> {
  const key = `canned ${library ?? person ?? "network"}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(ctx.tx);
  const { rows } = await sql<{ name: string; id: CannedId }>`select name, id from canned_answer
    where library_id is not distinct from ${library} and person_id is not distinct from ${person}
      and removed_at is null`.execute(ctx.tx);
  return new Map(rows.map(({ name, id }) => [name, id]));
}

/** Counts that answers were used, in the month of now; those that the visitor does not see are passed over. */
export async function countUses(ctx: Ctx, ids: readonly CannedId[]): Promise<void> {
  const month = ctx.clock.now().toZonedDateTimeISO("UTC").toPlainDate().with({ day: 1 });
  await sql`insert into canned_use (answer_id, month, uses)
    select id, ${month.toString()}::date, 1 from canned_answer where id = any (${[...ids]}::uuid[]) order by id
    on conflict (answer_id, month) do update set uses = canned_use.uses + 1`.execute(ctx.tx);
}

/** What somebody has written for themselves, removed or not. */
export async function cannedOfPerson(ctx: Ctx, person: PersonId): Promise<readonly Canned[]> {
  const { rows } = await sql<Canned>`select ${told} from canned_answer
    where person_id = ${person} order by name, id`.execute(ctx.tx);
  return rows;
}

/** Forgets it. */
export async function forgetCanned(ctx: Ctx, person: PersonId): Promise<void> {
  await sql`delete from canned_answer where person_id = ${person}`.execute(ctx.tx);
  await sql`delete from desk_round where person_id = ${person}`.execute(ctx.tx);
}
