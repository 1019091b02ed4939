import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { EntryKind, ProjectBook } from "../../model/projects/project.ts";

/** Each part of the book has a table of its own: which column keeps which part of an entry. */
const columns = {
  line: { name: "name", budget: "budget" },
  contribution: {
    kind: "kind",
    party: "party",
    what: "what",
    pledged: "pledged",
    given: "given",
    rate: "rate",
  },
  expense: { line: "line_id", on: "spent_on", what: "what", amount: "amount", party: "party" },
  milestone: { name: "name", due: "due", party: "party", person: "person", doneOn: "done_on" },
  report: { from: "from_date", to: "to_date", text: "text" },
} as const satisfies Record<EntryKind, Readonly<Record<string, string>>>;

const orders = {
  line: sql`id`,
  contribution: sql`id`,
  expense: sql`spent_on desc, id desc`,
  milestone: sql`due, id`,
  report: sql`from_date desc, id desc`,
} as const;

/** Columns with amounts: whole numbers of at most fifteen digits, which JSON carries exactly. */
const AMOUNTS = new Set(["budget", "pledged", "given", "rate", "amount"]);

const tableOf = (kind: EntryKind) => sql.table(`project_${kind}`);
const partsOf = (kind: EntryKind): readonly (readonly [part: string, column: string])[] =>
  Object.entries(columns[kind]);
const columnList = (kind: EntryKind) =>
  sql.join(partsOf(kind).map(([, column]) => sql.ref(column)));

/** What is kept of a project, as far as the reader may see it. */
export async function readBook(ctx: Ctx, project: string): Promise<ProjectBook> {
  return {
    line: await entries(ctx, "line", project),
    contribution: await entries(ctx, "contribution", project),
    expense: await entries(ctx, "expense", project),
    milestone: await entries(ctx, "milestone", project),
    report: await entries(ctx, "report", project),
  };
}

async function entries<Kind extends EntryKind>(
  ctx: Ctx,
  kind: Kind,
  project: string,
): Promise<ProjectBook[Kind]> {
  const parts = partsOf(kind).map(([part, column]) => sql`${sql.lit(part)}, ${sql.ref(column)}`);
  const { rows } = await sql<{
    entry: Record<string, unknown>;
  }>`select jsonb_build_object('id', id, ${sql.join(parts)}) as entry from ${tableOf(kind)}
    where project_id = ${project} and removed_at is null order by ${orders[kind]}`.execute(ctx.tx);
  // What was written fits the shape of its kind, and `columns` names every part of it.
  return rows.map(({ entry }) => withAmounts(entry)) as unknown as ProjectBook[Kind];
}

function withAmounts(entry: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entry).map(([part, value]) => [
      part,
      AMOUNTS.has(part) && typeof value === "number" ? BigInt(value) : value,
    ]),
  );
}

/** Writes an entry; `id` null: a new one. @returns its id; null where there is none such to change. */
export async function putEntry(
  ctx: Ctx,
  project: string,
  kind: EntryKind,
  id: string | null,
  entry: Readonly<Record<string, unknown>>,
): Promise<string | null> {
  const table = tableOf(kind);
  const key = id ?? newId();
  const row = sql`jsonb_populate_record(null::${table}, ${rowOf(kind, entry)}::jsonb)`;
  const list = columnList(kind);
  const { numAffectedRows } =
    id === null
      ? await sql`insert into ${table} (id, project_id, ${list}) select ${key}::uuid, ${project}::uuid, ${list} from ${row}`.execute(
          ctx.tx,
        )
      : await sql`update ${table} set (${list}) = (select ${list} from ${row})
          where id = ${key} and project_id = ${project} and removed_at is null`.execute(ctx.tx);
  return numAffectedRows === 1n ? key : null;
}

function rowOf(kind: EntryKind, entry: Readonly<Record<string, unknown>>): string {
  const row = partsOf(kind).map(([part, column]) => [column, entry[part] ?? null]);
  return JSON.stringify(Object.fromEntries(row), (_, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value,
  );
}

/** Takes an entry out of the book (`at`) or puts it back (null). @returns whether it was there. */
export async function setEntryRemoved(
  ctx: Ctx,
  project: string,
  kind: EntryKind,
  id: string,
  at: Temporal.Instant | null,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update ${tableOf(kind)} set removed_at = ${at?.toString() ?? null}
    where id = ${id} and project_id = ${project}`.execute(ctx.tx);
  return numAffectedRows === 1n;
}
