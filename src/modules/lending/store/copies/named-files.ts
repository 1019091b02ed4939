import { sql } from "kysely";

/** The files of scans that can still be fetched. */
export const filesNamed = sql`select blob as sha256, bytes from ill_copy where purged_at is null`;
