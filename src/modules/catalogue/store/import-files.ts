import { sql } from "kysely";

/** Files that were uploaded to be loaded; what was given by path or harvested lies elsewhere. */
export const filesNamed = sql`select sha256, bytes from import i where path is null and not exists (select from harvest h where h.import_id = i.id)`;
