import { createHash } from "node:crypto";
import { z } from "zod";
import { Refusal } from "#kernel/access";
import type { Content } from "#kernel/blobs";
import { newId } from "#kernel/ids";
import { defineJob } from "#kernel/jobs";
import type { Ctx, Run, Services } from "#kernel/tenancy";
import { cleanLine } from "#standards/email";
import { mailVisitor } from "../visitor.ts";
import type { Arrival } from "./arrival.ts";
import { clearMailFiles } from "./delete.ts";
import type { Mailbox } from "./mailbox.ts";
import { findRecipient, placeOf } from "./recipient.ts";
import { insertIncoming } from "./store.ts";
import { traceOf } from "./trace.ts";

/** Reading of one message that came. */
export const MAIL_READ = defineJob("mail.read", z.object({ mail: z.uuid() }));

/** Larger mail is not taken. */
export const MOST_MAIL_BYTES = 25 * 1024 * 1024;
/** The room of our own trace before it. */
const TRACE_BYTES = 8 * 1024;
export const MOST_READINGS = 8;
/** RFC 5321 §4.5.3.1: neither a path nor a domain is longer. */
const LONGEST_DETAIL = 256;

/** Where mail is taken in: a deployment, and the mailboxes of its modules. */
export type MailHost = {
  readonly run: Run;
  readonly services: Services;
  readonly mailboxes: readonly Mailbox[];
};

/**
 * Stores a message, one row for each place it is for; when this returns it is safe. The job that reads
 * it is enqueued with it. @returns the ids; none where nobody here is meant, or it was taken already
 * @throws Refusal("file-too-large") beyond 25 MB; nothing is kept then
 */
export async function takeMail(
  { run, services, mailboxes }: MailHost,
  arrival: Arrival,
): Promise<readonly string[]> {
  const first = newId<"incoming">();
  const hash = createHash("sha256");
  const trace = traceOf(first, arrival, services);
  const content = measured(arrival.content, hash);
  // The trace makes the file unlike any other, so that it can be deleted without a look at what else has it.
  const file = await services.blobs.put(chained(trace, content), MOST_MAIL_BYTES + TRACE_BYTES);
  const { sha256: raw, bytes } = file;
  const mail = { raw, bytes, content: hash.digest("hex"), ...detailsOf(arrival) };
  try {
    const ids = await run(mailVisitor(), async (ctx) => {
      if (arrival.claim && !(await arrival.claim(ctx))) return [];
      const recipients = await onePerPlace(ctx, mailboxes, arrival.recipients);
      const entered = recipients.map((recipient, index) => ({
        ...mail,
        ...recipient,
        id: index === 0 ? first : newId<"incoming">(),
      }));
      for (const one of entered) await enter(ctx, one);
      return entered.map(({ id }) => id);
    });
    if (ids.length === 0) await services.blobs.delete(raw);
    return ids;
  } catch (fault) {
    // Whether a commit that failed did happen after all, only a fresh look tells: in doubt the file stays.
    await clearMailFiles({ payload: { files: [raw] }, run, services }).catch(() => undefined);
    throw fault;
  }
}

async function enter(ctx: Ctx, mail: Parameters<typeof insertIncoming>[1]): Promise<void> {
  await insertIncoming(ctx, mail);
  await enqueueReading(ctx, mail.id);
}

/** Has a message that waits be read, when its turn comes. */
export async function enqueueReading(ctx: Ctx, mail: string): Promise<void> {
  const options = { queue: "mail.read", maxAttempts: MOST_READINGS };
  await ctx.enqueue(MAIL_READ, { mail }, options);
}

/** Of what servers say of themselves and of senders, what can be kept: no table takes every byte. */
function detailsOf({ source, returnPath, client }: Arrival) {
  return {
    source,
    returnPath: returnPath && cleanLine(returnPath, LONGEST_DETAIL),
    client: client?.address ?? null,
    clientName: client && cleanLine(client.name, LONGEST_DETAIL),
  };
}

/** For whom a message is; where the address names a conversation, it goes with that, whatever else becomes of it. */
type Addressed = Pick<Parameters<typeof insertIncoming>[1], "recipient" | "thread">;

/** One message to two addresses of one desk is one question. */
async function onePerPlace(
  ctx: Ctx,
  mailboxes: readonly Mailbox[],
  addresses: readonly string[],
): Promise<readonly Addressed[]> {
  const places = new Map<string, Addressed>();
  for (const address of addresses) {
    const recipient = await findRecipient(ctx, mailboxes, address);
    if (!recipient || places.has(placeOf(recipient))) continue;
    const thread = recipient.token?.message.thread ?? null;
    places.set(placeOf(recipient), { recipient: address, thread });
  }
  return [...places.values()];
}

/** Reads to the end also what is too large: whoever sends it hears the answer only then. */
async function* measured(
  content: Content,
  hash: { update: (chunk: Uint8Array) => unknown },
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.length;
    if (bytes > MOST_MAIL_BYTES) continue;
    hash.update(chunk);
    yield chunk;
  }
  if (bytes > MOST_MAIL_BYTES) throw new Refusal("file-too-large", { limit: MOST_MAIL_BYTES });
}

async function* chained(head: string, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(head);
  yield* rest;
}
