import { sql } from "kysely";

/** The files of conversations. */
export const filesNamed = sql`select blob as sha256, bytes from inquiry_file`;
