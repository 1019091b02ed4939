import { buffer } from "node:stream/consumers";
import type { Run, Services } from "#kernel/tenancy";
import { mailVisitor } from "../visitor.ts";
import { authenticateMail, type MailResolver, notAuthenticated } from "./authenticate.ts";
import { handMailOver } from "./hand-over.ts";
import { judgeMail, type ReadMail } from "./judge.ts";
import type { Mailbox } from "./mailbox.ts";
import { parseMail, UnreadableMail } from "./parse/parse.ts";
import { deploymentResolver } from "./resolver.ts";
import { type IncomingMail, readIncomingMail, settleIncoming } from "./store.ts";
import { MOST_READINGS } from "./take.ts";

/** What the reading of one message needs; the parts of a job at work. */
export type Reading = {
  readonly payload: { readonly mail: string };
  /** Which try this is; the eighth is the last. */
  readonly attempt: number;
  readonly run: Run;
  readonly services: Services;
};

/**
 * The job that reads a message that came, and hands it to the mailbox it is for. `resolver` asks the
 * DNS; by default this machine's, where the deployment may ask beyond itself. A message that cannot be
 * read is kept as that; one on which a mailbox failed comes again, and after the last try is kept too.
 */
export function readMailFor(
  mailboxes: readonly Mailbox[],
  resolver?: MailResolver,
): (job: Reading) => Promise<void> {
  return async (job) => {
    const { run, services, attempt } = job;
    const row = await run(mailVisitor(), (ctx) => readIncomingMail(ctx, job.payload.mail));
    if (!row || row.state !== "waiting") return;
    try {
      const read = await readRaw(row, services, resolver ?? deploymentResolver(services.config));
      await handOn(read, mailboxes, job);
    } catch (fault) {
      const unreadable = fault instanceof UnreadableMail;
      if (unreadable || attempt >= MOST_READINGS) await setAside(job, unreadable, fault);
      if (!unreadable) throw fault;
    }
  };
}

/** Kept as it came, for people to look at; no other try would go better. */
async function setAside(
  { run, payload }: Reading,
  unreadable: boolean,
  fault: unknown,
): Promise<void> {
  const because = fault instanceof Error ? fault.message.slice(0, 500) : null;
  const state = unreadable ? "unreadable" : "failed";
  await run(mailVisitor(), (ctx) => settleIncoming(ctx, payload.mail, state, because));
}

async function readRaw(
  row: IncomingMail,
  { blobs, config }: Services,
  resolver: MailResolver | null,
): Promise<ReadMail> {
  const raw = await buffer(blobs.get(row.raw));
  const mail = await parseMail(raw);
  const delivered = { ...row, domain: config.mailDomain };
  const asks = resolver !== null && row.source !== "local";
  const authentication = asks ? await authenticateMail(raw, delivered, resolver) : notAuthenticated;
  return { row, mail, authentication };
}

async function handOn(
  read: ReadMail,
  mailboxes: readonly Mailbox[],
  { run }: Reading,
): Promise<void> {
  const judgement = await run(mailVisitor(), (ctx) => judgeMail(ctx, read, mailboxes));
  await run(mailVisitor(judgement.recipient?.library ?? null), (ctx) =>
    handMailOver(ctx, read, judgement, mailboxes),
  );
}
