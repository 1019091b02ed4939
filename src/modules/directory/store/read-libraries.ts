import { sql } from "kysely";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { LibraryProfile } from "../model/entries.ts";

/**
 * Members with what the directory says of them, by name; a member without a profile yet has an
 * empty one. `codes` null: all.
 */
export async function readLibraries(
  ctx: Ctx,
  codes: readonly string[] | null = null,
): Promise<readonly LibraryProfile[]> {
  const folded = codes?.map((code) => code.toLowerCase()) ?? null;
  const { rows } = await sql<
    LibraryProfile & { id: LibraryId }
  >`select library.id, library.code, symbol,
      coalesce(kind, 'other') as kind, case when names = '{}' then jsonb_build_object('en', name) else names end as name,
      coalesce(languages, '{}') as languages, time_zone as "timeZone", country, hue, mark, locale,
      jsonb_build_object('email', email, 'phone', phone, 'website', website) as contact, coalesce(about, '{}') as about
    from library left join library_profile on library_id = library.id
    where left_at is null and (${folded}::text[] is null or lower(library.code) = any(${folded}))
    order by lower(name)`.execute(ctx.tx);
  return rows;
}
