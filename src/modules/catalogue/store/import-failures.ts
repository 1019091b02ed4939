import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** Something in a delivery that could not be used, or was used although it looked odd. */
export type ImportFinding = {
  /** Bytes from the start of the (unpacked) file. */
  readonly offset: number;
  readonly severity: "failure" | "warning";
  /** Its place among the findings at this offset. */
  readonly ordinal: number;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly controlNumber: string | null;
  /** The first bytes of the stretch, in hex. */
  readonly firstBytes: string;
};

export async function insertFindings(
  ctx: Ctx,
  importId: string,
  library: string,
  findings: readonly ImportFinding[],
): Promise<void> {
  if (findings.length === 0) return;
  await sql`insert into import_failure (import_id, library_id, "offset", severity, ordinal, code, params,
      control_number, first_bytes)
    select ${importId}, ${library}, "offset", severity, ordinal, code, params, "controlNumber",
      decode("firstBytes", 'hex')
    from json_to_recordset(${JSON.stringify(findings)}::json) as x("offset" bigint, severity text, ordinal smallint,
      code text, params jsonb, "controlNumber" text, "firstBytes" text)
    on conflict do nothing`.execute(ctx.tx);
}

type Row = Omit<ImportFinding, "offset"> & { offset: string };

/** A page of an import's findings in the order of the file: those after the one given. */
export async function listFindings(
  ctx: Ctx,
  importId: string,
  severity: ImportFinding["severity"],
  limit: number,
  after: { readonly offset: number; readonly ordinal: number } = { offset: -1, ordinal: 0 },
): Promise<readonly ImportFinding[]> {
  const { rows } =
    await sql<Row>`select "offset", severity, ordinal, code, params, control_number as "controlNumber",
      encode(first_bytes, 'hex') as "firstBytes"
    from import_failure where import_id = ${importId} and severity = ${severity}
      and ("offset", ordinal) > (${after.offset}, ${after.ordinal})
    order by "offset", ordinal limit ${limit}`.execute(ctx.tx);
  return rows.map((row) => ({ ...row, offset: Number(row.offset) }));
}
