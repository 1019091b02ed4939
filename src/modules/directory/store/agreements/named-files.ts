import { sql } from "kysely";

/** The papers of agreements that were not taken away. */
export const filesNamed = sql`select sha256, bytes from agreement_document where removed_at is null`;
