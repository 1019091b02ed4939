import MailComposer from "nodemailer/lib/mail-composer";
import type { Config } from "#kernel/config";
import { addressOf } from "../envelope.ts";
import { messageIdOf } from "../own-ids.ts";
import type { StoredMail } from "../store.ts";

/** An answer as the receiver of a message types it. */
type Answer = { readonly from: string; readonly text: string };

/** To which address a mail program sends an answer to this message. */
export function answerAddress(
  { replyTo }: Pick<StoredMail, "replyTo">,
  { MAIL_FROM }: Pick<Config, "MAIL_FROM">,
): string {
  return replyTo ?? addressOf(MAIL_FROM);
}

/**
 * The message (RFC 5322) that a mail program makes when a receiver answers: with what is quoted below,
 * and the headers that name what is answered. For trying by hand what mail does.
 */
export function composeAnswer(
  mail: StoredMail,
  { from, text }: Answer,
  config: Config,
): Promise<Buffer> {
  const answered = messageIdOf(mail.id, config.mailDomain);
  const date = mail.writtenAt.toISOString().slice(0, 16).replace("T", " ");
  const quoted = (mail.text ?? "").trimEnd().replaceAll(/^/gm, "> ");
  const composer = new MailComposer({
    from,
    to: answerAddress(mail, config),
    subject: /^re:/i.test(mail.subject) ? mail.subject : `Re: ${mail.subject}`,
    inReplyTo: answered,
    references: [answered],
    text: `${text}\n\nOn ${date}, <${addressOf(config.MAIL_FROM)}> wrote:\n${quoted}\n`,
  });
  return composer.compile().build();
}
