import { type RawBuilder, sql } from "kysely";
import type { Slice } from "../../model/worth/slice.ts";

/** Whose facts: those in which the agency asked, was asked, or either. */
export type Role = "requester" | "supplier" | "either";

/** What of lending_fact or avoided_cost, as f, belongs to a slice. */
export function inSlice({ from, until, agency }: Slice, role: Role): RawBuilder<boolean> {
  return sql`f.month >= ${from.toString()} and f.month < ${until.toString()} and ${ofAgency(agency, role)}`;
}

function ofAgency(agency: string | null, role: Role): RawBuilder<boolean> {
  if (agency === null) return sql`true`;
  if (role === "either") return sql`(f.requester = ${agency} or f.supplier = ${agency})`;
  return sql`${sql.ref(`f.${role}`)} = ${agency}`;
}
