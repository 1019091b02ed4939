import { sql } from "kysely";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Branch } from "../model/entries.ts";

type Row = Omit<Branch, "hours"> & {
  readonly hours: readonly { weekday: number; opens: string; closes: string }[];
};

const columns = sql`branch.id, library_id as "libraryId", code, kind, names as name,
  jsonb_build_object('lines', address_lines, 'locality', locality, 'postcode', postcode, 'country', country) as address,
  latitude, longitude, phone,
  (select coalesce(jsonb_agg(jsonb_build_object('weekday', weekday, 'opens', to_char(opens, 'HH24:MI'),
      'closes', to_char(closes, 'HH24:MI')) order by opens), '[]') from opening_hours where branch_id = branch.id) as hours,
  (select coalesce(jsonb_agg(jsonb_build_object('from', from_date, 'to', to_date, 'reason', reasons,
      'hours', hours)
      order by from_date, to_date), '[]') from closure where branch_id = branch.id) as closures`;

/** Branches of these libraries that have not been removed, with hours and closures, in their order. */
export async function readBranches(
  ctx: Ctx,
  libraries: readonly LibraryId[],
): Promise<readonly Branch[]> {
  const { rows } = await sql<Row>`select ${columns} from branch
    where library_id = any(${[...libraries]}::uuid[]) and removed_at is null order by position, code`.execute(
    ctx.tx,
  );
  return rows.map(branchOf);
}

function branchOf({ hours, ...rest }: Row): Branch {
  const on = (day: number) =>
    hours.filter(({ weekday }) => weekday === day).map(({ opens, closes }) => ({ opens, closes }));
  const week = {
    mon: on(1),
    tue: on(2),
    wed: on(3),
    thu: on(4),
    fri: on(5),
    sat: on(6),
    sun: on(7),
  };
  return { ...rest, hours: week };
}
