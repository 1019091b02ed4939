import type { SendMailOptions } from "nodemailer";
import type { Config } from "#kernel/config";
import { messageIdOf } from "./own-ids.ts";
import type { StoredMail } from "./store.ts";

type Settings = Pick<Config, "MAIL_FROM" | "mailDomain">;

/** A message as the mail library takes it. `earlier`: ids of what was sent before in its conversation. */
export function envelopeOf(
  mail: StoredMail,
  earlier: readonly string[],
  config: Settings,
): SendMailOptions {
  return {
    from: sender(mail.speaker, config),
    to: { name: "", address: mail.to },
    subject: mail.subject,
    text: mail.text ?? "",
    ...(mail.html === null ? {} : { html: mail.html }),
    ...(mail.replyTo === null ? {} : { replyTo: { name: "", address: mail.replyTo } }),
    messageId: messageIdOf(mail.id, config.mailDomain),
    ...threading(mail, earlier, config),
    date: mail.writtenAt,
    headers: { ...written(mail), ...unsubscribe(mail.listUnsubscribe) },
    ...envelope(mail),
  };
}

/** A person speaks under their own name, from the address that is the network's to send from. */
function sender(speaker: string | null, { MAIL_FROM }: Settings): SendMailOptions["from"] {
  if (speaker === null) return MAIL_FROM;
  return { name: speaker, address: addressOf(MAIL_FROM) };
}

/** The address in a setting such as `Estuary Libraries <library@shelf.example>`. */
export function addressOf(setting: string): string {
  return /<([^<>]+)>\s*$/.exec(setting)?.[1] ?? setting;
}

/** RFC 5322 §3.6.4: what is answered, and what went before. */
function threading(
  { inReplyTo }: StoredMail,
  earlier: readonly string[],
  { mailDomain }: Settings,
): SendMailOptions {
  const before = earlier.map((id) => messageIdOf(id, mailDomain));
  const answered = inReplyTo ?? before.at(-1);
  if (answered === undefined) return {};
  const references = [...before.filter((id) => id !== answered), answered];
  return { inReplyTo: answered, references };
}

/** No machine should answer a machine (RFC 3834 §5). */
function written({ speaker, answersMachine }: StoredMail): Record<string, string> {
  if (answersMachine) return { "Auto-Submitted": "auto-replied" };
  return speaker === null ? { "Auto-Submitted": "auto-generated" } : {};
}

function envelope({ answersMachine, envelopeFrom, to }: StoredMail): SendMailOptions {
  if (!answersMachine && envelopeFrom === null) return {};
  return { envelope: { from: answersMachine ? "" : (envelopeFrom ?? ""), to } };
}

function unsubscribe(address: string | null): Record<string, string> {
  if (address === null) return {};
  const headers = { "List-Unsubscribe": `<${address}>` };
  if (!address.startsWith("https:")) return headers;
  return { ...headers, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}
