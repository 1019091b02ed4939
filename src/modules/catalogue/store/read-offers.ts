import { sql } from "kysely";
import type { OfferPage, OfferQuery } from "../model/offers/offer-query.ts";
import type { Ctx } from "#kernel/tenancy";

/** A title as it stands in a set. */
export type Offer = { readonly id: string; readonly stamp: Date; readonly withdrawn: boolean };

/** As a number: dates of PostgreSQL have no year 0, and those of JavaScript have one. */
const at = (time: number | null) => sql`to_timestamp(${time}::float8 / 1000)`;

/** The number of a set; null when there is none of this spec. Parents of all sets of a kind are the whole. */
async function setId(ctx: Ctx, spec: string | null): Promise<number | null> {
  if (spec === null || spec === "library" || spec === "form") return 0;
  const { rows } = await sql<{
    id: number;
  }>`select id from offer_set where spec = ${spec} and id > 0`.execute(ctx.tx);
  return rows[0]?.id ?? null;
}

/** A stamp that lies ahead is not to be seen yet: others may still come before it. */
const matching = (query: OfferQuery, set: number) => sql`set_id = ${set}
  and stamp >= coalesce(${at(query.from)}, '-infinity')
  and stamp <= least(coalesce(${at(query.until)}, 'infinity'), clock_timestamp())
  and (${query.withdrawn}::boolean or not withdrawn)`;

/** Titles of a set in the order of their stamps, after the place given. */
export async function offersAfter(ctx: Ctx, page: OfferPage): Promise<readonly Offer[]> {
  const set = await setId(ctx, page.set);
  if (set === null) return [];
  const { after } = page;
  const behind = after
    ? sql`and (stamp, title_id) > (${at(after.stamp)}, ${after.id}::uuid)`
    : sql``;
  const { rows } = await sql<Offer>`select title_id as id, stamp, withdrawn from offer
    where ${matching(page, set)} ${behind} order by stamp, title_id limit ${page.limit}`.execute(
    ctx.tx,
  );
  return rows;
}

export async function countOffers(ctx: Ctx, query: OfferQuery): Promise<number> {
  const set = await setId(ctx, query.set);
  if (set === null) return 0;
  const { rows } = await sql<{
    count: string;
  }>`select count(*) from offer where ${matching(query, set)}`.execute(ctx.tx);
  return Number(rows[0]?.count ?? 0);
}

/** The specs of the sets in which titles stand now. */
export async function offerSpecs(
  ctx: Ctx,
  titles: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ id: string; specs: string[] }>`
    select o.title_id as id, array_agg(s.spec order by s.spec) as specs
    from offer o join offer_set s on s.id = o.set_id
    where o.title_id = any(${[...titles]}::uuid[]) and o.set_id > 0 and not o.withdrawn
    group by o.title_id`.execute(ctx.tx);
  return new Map(rows.map(({ id, specs }) => [id, specs]));
}

/** One title on the whole shelf; null when it was never there. */
export async function findOffer(ctx: Ctx, title: string): Promise<Offer | null> {
  const { rows } = await sql<Offer>`select title_id as id, stamp, withdrawn from offer
    where title_id = ${title} and set_id = 0 and stamp <= clock_timestamp()`.execute(ctx.tx);
  return rows[0] ?? null;
}

export async function earliestOffer(ctx: Ctx): Promise<Date | null> {
  const { rows } = await sql<{ stamp: Date | null }>`select min(stamp) as stamp from offer
    where set_id = 0 and stamp <= clock_timestamp()`.execute(ctx.tx);
  return rows[0]?.stamp ?? null;
}

/** Stamps are made and seen by the database's clock: processes on other machines may be ahead of it. */
export async function offersSettled(ctx: Ctx): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(ctx.tx);
  return rows[0]?.now ?? new Date(0);
}

/** A set as its spec, and the library or form that it stands for. */
export type OfferSet = {
  readonly spec: string;
  readonly library: string | null;
  readonly form: string | null;
};

/** The sets in which there is or was some title. */
export async function offerSets(ctx: Ctx): Promise<readonly OfferSet[]> {
  const { rows } = await sql<OfferSet>`select s.spec, l.name as library, s.form
    from offer_set s left join library l on l.id = s.library_id 
    where s.id > 0 and exists (select from offer o where o.set_id = s.id) order by s.spec`.execute(
    ctx.tx,
  );
  return rows;
}
