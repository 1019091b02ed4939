import { type RawBuilder, sql } from "kysely";
import type { Slice } from "../../model/worth/slice.ts";

/** Whose facts: those in which the agency asked, was asked, or either. */
export type Role = "requester" | "supplier" | "either";

/** The facts of a slice, as a condition on lending_fact f. */
export function inSlice({ from, until, agency }: Slice, role: Role): RawBuilder<boolean> {
  return sql`f.began_at >= ${startOf(from)} and f.began_at < ${startOf(until)} and ${ofAgency(agency, role)}`;
}

/** Fills of a slice, by the time of the fill, as a condition on avoided_cost f. */
export function filledInSlice({ from, until, agency }: Slice, role: Role): RawBuilder<boolean> {
  return sql`f.filled_at >= ${startOf(from)} and f.filled_at < ${startOf(until)} and ${ofAgency(agency, role)}`;
}

function ofAgency(agency: string | null, role: Role): RawBuilder<boolean> {
  if (agency === null) return sql`true`;
  if (role === "either") return sql`(f.requester = ${agency} or f.supplier = ${agency})`;
  return sql`${sql.ref(`f.${role}`)} = ${agency}`;
}

function startOf(day: Temporal.PlainDate): string {
  return day.toZonedDateTime("UTC").toInstant().toString();
}

/** The month of a moment, YYYY-MM (UTC). */
export function monthOf(column: "f.began_at" | "f.filled_at" | "r.began_at"): RawBuilder<string> {
  return sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM')`;
}
