import { sql } from "kysely";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { ProfileFacts } from "../model/shape.ts";

/** Writes what the directory says of a library beyond its name and face. */
export async function putLibraryProfile(
  ctx: Ctx,
  library: LibraryId,
  data: ProfileFacts,
): Promise<void> {
  const { contact } = data;
  await sql`insert into library_profile (library_id, symbol, kind, languages, country, about, email, phone, website, changed_at)
    values (${library}, ${data.symbol ?? null}, ${data.kind}, ${data.languages}, ${data.country ?? null}, ${JSON.stringify(data.about)},
      ${contact.email ?? null}, ${contact.phone ?? null}, ${contact.website ?? null}, ${ctx.clock.now().toString()})
    on conflict (library_id) do update set symbol = excluded.symbol, kind = excluded.kind, languages = excluded.languages,
      country = excluded.country, about = excluded.about, email = excluded.email, phone = excluded.phone,
      website = excluded.website, changed_at = excluded.changed_at`.execute(ctx.tx);
}
