import { type RawBuilder, sql } from "kysely";
import type { Tx } from "./database.ts";

/** How a property is kept: as it is, as JSON, or as a date without a time. */
type Kind = "plain" | "json" | "date";

/** A table whose rows are read and written whole: property, then column and kind. */
export type RowShape<Row> = {
  readonly table: string;
  readonly columns: { readonly [Property in keyof Row]: readonly [string, Kind?] };
};

type Column = { readonly property: string; readonly column: string; readonly kind: Kind };

function columnsOf<Row>({ columns }: RowShape<Row>): readonly Column[] {
  return Object.entries<readonly [string, Kind?]>(columns).map(
    ([property, [column, kind = "plain"]]) => ({ property, column, kind }),
  );
}

/** What to select so that rows have the shape; to be put before `from`. */
export function selected<Row>(shape: RowShape<Row>): RawBuilder<unknown> {
  return sql.join(
    columnsOf(shape).map(({ property, column, kind }) =>
      kind === "date"
        ? sql`${sql.ref(`${shape.table}.${column}`)}::text as ${sql.ref(property)}`
        : sql`${sql.ref(`${shape.table}.${column}`)} as ${sql.ref(property)}`,
    ),
  );
}

/** Writes a new row. */
export async function insertRow<Row extends object>(
  tx: Tx,
  shape: RowShape<Row>,
  row: Row,
): Promise<void> {
  const columns = columnsOf(shape);
  await sql`insert into ${sql.table(shape.table)} (${sql.join(columns.map(({ column }) => sql.ref(column)))})
    values (${sql.join(columns.map((column) => valueOf(row, column)))})`.execute(tx);
}

/** Writes these properties of the row with this id. */
export async function patchRow<Row extends object>(
  tx: Tx,
  shape: RowShape<Row>,
  id: string,
  patch: Partial<Row>,
): Promise<void> {
  const changed = columnsOf(shape).filter(({ property }) => property in patch);
  if (changed.length === 0) return;
  await sql`update ${sql.table(shape.table)} set ${sql.join(
    changed.map((column) => sql`${sql.ref(column.column)} = ${valueOf(patch, column)}`),
  )} where id = ${id}`.execute(tx);
}

function valueOf(row: object, { property, kind }: Column): unknown {
  const value: unknown = Reflect.get(row, property) ?? null;
  if (value === null) return null;
  if (kind === "json") return JSON.stringify(value);
  return value instanceof Date ? value.toISOString() : value;
}
