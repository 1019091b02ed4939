import type { Ctx } from "#kernel/tenancy";
import { sameAddress } from "#standards/email";
import { ownIds } from "../own-ids.ts";
import { messageSentTo } from "../token.ts";
import type { MailAuthentication } from "./authenticate.ts";
import type { ReceivedThread } from "./mailbox.ts";
import type { Recipient } from "./recipient.ts";
import type { Suspicion } from "./suspicion.ts";

/** What decides to which conversation a message belongs. */
type Asked = {
  readonly from: string;
  /** Message-IDs that it names in In-Reply-To and References. */
  readonly answers: readonly string[];
  readonly authentication: MailAuthentication;
  readonly suspicion: Suspicion | null;
};

/**
 * The conversation that a message joins: by an address with a token, or by naming a message that was
 * sent to this very sender. Whatever else it says, its subject above all, anybody can write.
 */
export async function findThread(
  ctx: Ctx,
  recipient: Recipient,
  asked: Asked,
): Promise<ReceivedThread | null> {
  const { token } = recipient;
  if (token) return byToken(token.message, asked);
  const answered = await answeredMessage(ctx, recipient, asked);
  const participant = asked.suspicion === null ? "known" : "unknown";
  return answered?.thread ? { subjectKey: answered.thread, by: "message-id", participant } : null;
}

/**
 * The address may have been passed on: only who it was given to is a participant, and not who is denied by
 * the domain in whose name they come, nor who is suspicious.
 */
function byToken(
  message: NonNullable<Recipient["token"]>["message"],
  { from, authentication, suspicion }: Asked,
) {
  if (message.thread === null) return null;
  const isReceiver = sameAddress(message.to, from) && authentication.dmarc !== "fail";
  const participant = isReceiver && suspicion === null ? "known" : "unknown";
  return { subjectKey: message.thread, by: "token", participant } as const;
}

/** A Message-ID is no secret: who names one has to be who it was sent to, and not be denied by their domain. */
function answeredMessage(
  ctx: Ctx,
  { mailbox, library }: Recipient,
  { from, answers, authentication }: Asked,
) {
  if (!mailbox || authentication.dmarc === "fail") return null;
  const ids = ownIds(answers, ctx.config.mailDomain);
  return messageSentTo(ctx, ids, { to: from, mailbox: mailbox.name, library });
}
