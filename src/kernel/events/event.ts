import type { z } from "zod";
import { sql } from "kysely";
import type { Tx } from "#kernel/db";
import { type LibraryId, newId } from "#kernel/ids";

/** Something that happened, in the past tense: `catalogue.cluster-changed`, with a schema and a version. */
export type EventKind<Payload> = {
  readonly type: string;
  readonly version: number;
  readonly schema: z.ZodType<Payload>;
};

/** Declares an event; the type begins with the module's name. */
export function defineEvent<Payload>(
  type: string,
  version: number,
  schema: z.ZodType<Payload>,
): EventKind<Payload> {
  return { type, version, schema };
}

export type Emission = { readonly library: LibraryId | null; readonly at: Temporal.Instant };

/** Writes an event into the outbox, in the caller's transaction. @throws when the payload breaks its schema. */
export async function emit<Payload>(
  tx: Tx,
  kind: EventKind<Payload>,
  payload: Payload,
  { library, at }: Emission,
): Promise<void> {
  const body = JSON.stringify(kind.schema.parse(payload));
  await sql`insert into event (id, type, version, library_id, payload, occurred_at)
    values (${newId()}, ${kind.type}, ${kind.version}, ${library}, ${body}, ${at.toString()})`.execute(
    tx,
  );
}
