import type { z } from "zod";
import { sql } from "kysely";
import type { Principal } from "#kernel/access";
import type { Tx } from "#kernel/db";
import type { LibraryId } from "#kernel/ids";

/** A kind of work to be done later: `catalogue.import`, with the schema of its payload. */
export type JobKind<Payload> = { readonly name: string; readonly schema: z.ZodType<Payload> };

export function defineJob<Payload>(name: string, schema: z.ZodType<Payload>): JobKind<Payload> {
  return { name, schema };
}

export type JobOptions = {
  /** Not before this instant. */
  readonly at?: Temporal.Instant;
  /** A waiting job with the same key is replaced rather than doubled. */
  readonly key?: string;
  /** Jobs with the same queue run one after the other. */
  readonly queue?: string;
  readonly maxAttempts?: number;
};

/** What travels with a job: its tenant and its principal, so that it runs with their rights only. */
export type JobEnvelope = {
  readonly library: LibraryId | null;
  readonly principal: Principal;
  readonly payload: unknown;
};

/** Enqueues in the caller's transaction: the job exists exactly when the transaction commits. */
export async function enqueue<Payload>(
  tx: Tx,
  kind: JobKind<Payload>,
  envelope: { library: LibraryId | null; principal: Principal; payload: Payload },
  options: JobOptions = {},
): Promise<void> {
  const body = JSON.stringify({ ...envelope, payload: kind.schema.parse(envelope.payload) });
  await sql`select app.add_job(${kind.name}, ${body}::json, ${options.at?.toString() ?? null}::timestamptz,
    ${options.maxAttempts ?? 10}::int, ${options.key ?? null}, ${options.queue ?? null})`.execute(
    tx,
  );
}
