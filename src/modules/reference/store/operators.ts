import { sql } from "kysely";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Operator } from "../model/desk/operator.ts";

const columns = sql`person_id as person, library_id as library, name, available_since as "availableSince",
  seen_at as "seenAt", for_network as "forNetwork", most, languages, skills`;

/** Enters an operator, or changes what is known of them. */
export async function putOperator(ctx: Ctx, row: Operator): Promise<void> {
  await sql`insert into reference_operator (person_id, library_id, name, available_since, seen_at, for_network, most,
      languages, skills)
    values (${row.person}, ${row.library}, ${row.name}, ${row.availableSince?.toISOString() ?? null},
      ${row.seenAt.toISOString()}, ${row.forNetwork}, ${row.most}, ${[...row.languages]}, ${[...row.skills]})
    on conflict (person_id, library_id) do update set name = excluded.name, available_since = excluded.available_since,
      seen_at = excluded.seen_at, for_network = excluded.for_network, most = excluded.most,
      languages = excluded.languages, skills = excluded.skills`.execute(ctx.tx);
}

export async function readOperator(
  ctx: Ctx,
  person: PersonId,
  library: LibraryId,
): Promise<Operator | null> {
  const { rows } = await sql<Operator>`select ${columns} from reference_operator
    where person_id = ${person} and library_id = ${library}`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** A sign of life, also of somebody who has never said that they are there. @returns whether they count as there. */
export async function beat(
  ctx: Ctx,
  { person, library, name }: Pick<Operator, "person" | "library" | "name">,
): Promise<boolean> {
  const now = ctx.clock.now().toString();
  const { rows } = await sql<{
    there: boolean;
  }>`insert into reference_operator as known (person_id, library_id, name, seen_at)
    values (${person}, ${library}, ${name}, ${now})
    on conflict (person_id, library_id) do update set seen_at = greatest(known.seen_at, excluded.seen_at)
    returning available_since is not null as there`.execute(ctx.tx);
  return rows[0]?.there ?? false;
}

/** Who of a library is there, by name. */
export async function operatorsAt(
  ctx: Ctx,
  library: LibraryId,
  seenAfter: Temporal.Instant,
): Promise<readonly Operator[]> {
  const { rows } = await sql<Operator>`select ${columns} from reference_operator
    where library_id = ${library} and available_since is not null and seen_at > ${seenAfter.toString()}
    order by name`.execute(ctx.tx);
  return rows;
}

/** How many could take one more conversation; at a library, or (null) for the network. Anybody may ask. */
export async function operatorsThere(
  ctx: Ctx,
  wanted: {
    readonly library: LibraryId | null;
    readonly language: string | null;
    readonly skill: string | null;
    readonly seenAfter: Temporal.Instant;
  },
): Promise<number> {
  const { rows } = await sql<{
    there: number;
  }>`select app.operators_there(${wanted.library}, ${wanted.language}, ${wanted.skill},
    ${wanted.seenAfter.toString()}) as there`.execute(ctx.tx);
  return rows[0]?.there ?? 0;
}

/** Operators who are marked as there and were not seen since; needs system reach. Marks them as gone. */
export async function endSilent(
  ctx: Ctx,
  seenBefore: Temporal.Instant,
): Promise<readonly { readonly person: PersonId; readonly library: LibraryId }[]> {
  const { rows } = await sql<{
    person: PersonId;
    library: LibraryId;
  }>`update reference_operator set available_since = null
    where available_since is not null and seen_at <= ${seenBefore.toString()}
    returning person_id as person, library_id as library`.execute(ctx.tx);
  return rows;
}

/** Talks in which the reader waits for the next word of somebody who is silent; needs system reach. */
export async function abandonedTalks(
  ctx: Ctx,
  seenBefore: Temporal.Instant,
): Promise<readonly { readonly id: string; readonly library: LibraryId }[]> {
  const { rows } = await sql<{
    id: string;
    library: LibraryId;
  }>`select i.id, i.library_id as library from inquiry i
    join reference_operator o on o.person_id = i.operator_id and o.library_id = i.answering_library_id
    where i.state = 'talking' and i.reader_said_at is not null and o.seen_at <= ${seenBefore.toString()}`.execute(
    ctx.tx,
  );
  return rows;
}

/** Libraries where somebody is there for the network; anybody may ask. */
export async function librariesThere(
  ctx: Ctx,
  seenAfter: Temporal.Instant,
): Promise<readonly LibraryId[]> {
  const { rows } = await sql<{
    library: LibraryId;
  }>`select library_id as library from app.libraries_there(${seenAfter.toString()})`.execute(
    ctx.tx,
  );
  return rows.map(({ library }) => library);
}
