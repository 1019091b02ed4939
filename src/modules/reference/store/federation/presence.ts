import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** A partner's word that somebody is there. */
export type PartnerPresence = {
  readonly peer: string;
  readonly available: number;
  readonly languages: readonly string[];
  readonly saidAt: Date;
  readonly until: Date;
};

/** Keeps a partner's latest word; one that was said before it changes nothing. Needs system reach. */
export async function putPresence(ctx: Ctx, row: PartnerPresence): Promise<void> {
  await sql`insert into partner_presence (peer_id, available, languages, said_at, until)
    values (${row.peer}, ${row.available}, ${[...row.languages]}, ${row.saidAt.toISOString()}, ${row.until.toISOString()})
    on conflict (peer_id) do update set available = excluded.available, languages = excluded.languages,
      said_at = excluded.said_at, until = excluded.until where partner_presence.said_at < excluded.said_at`.execute(
    ctx.tx,
  );
}

/** Partners where somebody is there who answers in this language. Needs the reach of the software. */
export async function partnersPresent(ctx: Ctx, language: string): Promise<readonly string[]> {
  const { rows } = await sql<{ peer: string }>`select peer_id as peer from partner_presence
    where available > 0 and until > ${ctx.clock.now().toString()}
      and (languages = '{}' or ${language} = any (languages))`.execute(ctx.tx);
  return rows.map(({ peer }) => peer);
}

/** In which languages those are answered who ask the network now, and how many can be; needs system reach. */
export async function networkPresence(
  ctx: Ctx,
  seenAfter: Temporal.Instant,
): Promise<{ readonly available: number; readonly languages: readonly string[] }> {
  const { rows } = await sql<{ available: number; languages: string[]; any: boolean }>`
    select app.operators_there(null, null, null, ${seenAfter.toString()}) as available,
      coalesce(bool_or(o.languages = '{}'), false) as any,
      coalesce(array_agg(distinct language) filter (where language is not null), '{}') as languages
    from reference_operator o left join lateral unnest(o.languages) as language on true
    where o.available_since is not null and o.for_network and o.seen_at > ${seenAfter.toString()}`.execute(
    ctx.tx,
  );
  const [row] = rows;
  return { available: row?.available ?? 0, languages: row?.any ? [] : (row?.languages ?? []) };
}
