import { sql } from "kysely";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Offer } from "../model/inquiry/offer.ts";

/** Offers an inquiry to these libraries; in the name of its home library. */
export async function putOffers(
  ctx: Ctx,
  offer: Omit<Offer, "library">,
  libraries: readonly LibraryId[],
): Promise<void> {
  await sql`insert into inquiry_offer (inquiry_id, library_id, home_id, language, skill, part, asked_at, offered_at)
    select ${offer.inquiry}, library, ${offer.home}, ${offer.language}, ${offer.skill}, ${offer.part}, ${offer.askedAt.toISOString()},
      ${ctx.clock.now().toString()} from unnest(${[...libraries]}::uuid[]) as library
    on conflict do nothing`.execute(ctx.tx);
}

/** Takes the offer of an inquiry to one library back. */
export async function endOffer(ctx: Ctx, inquiry: string, library: LibraryId): Promise<void> {
  await sql`delete from inquiry_offer where inquiry_id = ${inquiry} and library_id = ${library}`.execute(
    ctx.tx,
  );
}

/** Takes all offers of an inquiry back. @returns to whom it was offered. */
export async function endOffers(ctx: Ctx, inquiry: string): Promise<readonly LibraryId[]> {
  const { rows } = await sql<{
    library: LibraryId;
  }>`delete from inquiry_offer where inquiry_id = ${inquiry} returning library_id as library`.execute(
    ctx.tx,
  );
  return rows.map(({ library }) => library);
}

const columns = sql`inquiry_id as inquiry, library_id as library, home_id as home, language, skill, part, asked_at as "askedAt"`;

/** What the library in whose name is acted may take, the oldest first. */
export async function offersTo(ctx: Ctx, library: LibraryId): Promise<readonly Offer[]> {
  const { rows } =
    await sql<Offer>`select ${columns} from inquiry_offer where library_id = ${library} order by asked_at`.execute(
      ctx.tx,
    );
  return rows;
}

/** The offer of one inquiry to a library; null where there is none. */
export async function offerOf(
  ctx: Ctx,
  inquiry: string,
  library: LibraryId,
): Promise<Offer | null> {
  const { rows } = await sql<Offer>`select ${columns} from inquiry_offer
    where inquiry_id = ${inquiry} and library_id = ${library}`.execute(ctx.tx);
  return rows[0] ?? null;
}
