import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { MailClass } from "#standards/email";
import type { MailAuthentication } from "./authenticate.ts";

/** What becomes of a message that came; `quarantined`: it was handed over as suspicious. */
export type IncomingState =
  | "waiting"
  | "handed"
  | "bounce"
  | "complaint"
  | "quarantined"
  | "ignored"
  | "unreadable"
  | "duplicate"
  | "failed";

/** By what way a message came. */
export type MailSource = "smtp" | "imap" | "local";

/** A message that came, for one recipient. */
export type IncomingMail = {
  readonly id: string;
  readonly raw: string;
  readonly source: MailSource;
  /** Empty: nobody; null: not known. */
  readonly returnPath: string | null;
  readonly client: string | null;
  readonly clientName: string | null;
  readonly recipient: string;
  readonly receivedAt: Date;
  readonly state: IncomingState;
  readonly because: string | null;
  readonly class: MailClass | null;
  readonly from: string | null;
  readonly subject: string | null;
  readonly messageId: string | null;
  readonly authentication: MailAuthentication | null;
  readonly mailbox: string | null;
  readonly library: string | null;
  readonly thread: string | null;
};

const columns = sql`id, raw_sha256 as raw, source, return_path as "returnPath", client, client_name as "clientName",
  recipient, received_at as "receivedAt", state, because, class, from_address as "from", subject,
  message_id as "messageId", authentication, mailbox, library_id as library, thread`;

/** What is known of a message before it is read. */
export type Arrived = Pick<
  IncomingMail,
  "id" | "raw" | "source" | "returnPath" | "client" | "clientName" | "recipient" | "thread"
> & { readonly bytes: number; readonly content: string };

/** Writes down that a message came; needs system reach. */
export async function insertIncoming(ctx: Ctx, mail: Arrived): Promise<void> {
  const now = ctx.clock.now().toString();
  await sql`insert into incoming_mail (id, raw_sha256, raw_bytes, content_sha256, source, return_path, client,
      client_name, recipient, thread, received_at, state, state_at)
    values (${mail.id}, ${mail.raw}, ${mail.bytes}, ${mail.content}, ${mail.source}, ${mail.returnPath}, ${mail.client},
      ${mail.clientName}, ${mail.recipient}, ${mail.thread}, ${now}, 'waiting', ${now})`.execute(
    ctx.tx,
  );
}

/** The raw messages as files that have to be there; one may have come for several recipients. */
export const filesNamed = sql`select distinct raw_sha256 as sha256, raw_bytes as bytes from incoming_mail`;

/** One message that came; needs system reach. */
export async function readIncomingMail(ctx: Ctx, id: string): Promise<IncomingMail | null> {
  const { rows } =
    await sql<IncomingMail>`select ${columns} from incoming_mail where id = ${id}`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** The newest that came; needs system reach. */
export async function listIncomingMail(ctx: Ctx, limit: number): Promise<readonly IncomingMail[]> {
  const { rows } =
    await sql<IncomingMail>`select ${columns} from incoming_mail order by id desc limit ${limit}`.execute(
      ctx.tx,
    );
  return rows;
}

/** Whether it still waits; it is this transaction's until its end. */
export async function claimIncoming(ctx: Ctx, id: string): Promise<boolean> {
  const { rows } =
    await sql`select id from incoming_mail where id = ${id} and state = 'waiting' for update`.execute(
      ctx.tx,
    );
  return rows.length > 0;
}

/**
 * The very same message, where somebody has it already for the same address, with its conversation: mail
 * servers send again what they are not sure of, and people what was not answered. What nobody has got to see
 * does not count, and what they got as suspicious not for one that is not.
 */
export async function sameAsBefore(
  ctx: Ctx,
  id: string,
  isSuspicious: boolean,
): Promise<Pick<IncomingMail, "thread"> | null> {
  const { rows } = await sql<
    Pick<IncomingMail, "thread">
  >`select other.thread from incoming_mail one join incoming_mail other
      on other.content_sha256 = one.content_sha256 and lower(other.recipient) = lower(one.recipient) and other.id <> one.id
    where one.id = ${id} and (other.state in ('handed', 'bounce', 'complaint')
      or other.state = 'quarantined' and ${isSuspicious}) limit 1`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** What was found out about a message. */
export type Findings = Partial<
  Pick<
    IncomingMail,
    "class" | "from" | "subject" | "messageId" | "authentication" | "mailbox" | "library" | "thread"
  >
>;

/**
 * Notes what became of a message, and forgets who delivered it, but where it may be read again. The
 * conversation that its address names stays noted.
 */
export async function settleIncoming(
  ctx: Ctx,
  id: string,
  state: IncomingState,
  because: string | null,
  found: Findings = {},
): Promise<void> {
  const authentication = found.authentication ? JSON.stringify(found.authentication) : null;
  await sql`update incoming_mail set state = ${state}, state_at = ${ctx.clock.now().toString()}, because = ${because},
      client = case when ${state} = 'failed' then client end,
      client_name = case when ${state} = 'failed' then client_name end, class = ${found.class ?? null}, from_address = ${found.from ?? null},
      subject = ${found.subject ?? null}, message_id = ${found.messageId ?? null},
      authentication = ${authentication}::jsonb, mailbox = ${found.mailbox ?? null},
      library_id = ${found.library ?? null}, thread = coalesce(${found.thread ?? null}, thread)
    where id = ${id}`.execute(ctx.tx);
}
