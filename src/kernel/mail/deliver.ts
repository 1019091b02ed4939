import { createTransport, type Transporter } from "nodemailer";
import { systemPrincipal } from "#kernel/access";
import type { Config } from "#kernel/config";
import type { Ctx, Run, Services } from "#kernel/tenancy";
import { markRefused, markSent, readMail, type StoredMail } from "./store.ts";

/** What the delivery of one message needs; the parts of a job at work. */
export type Delivery = {
  readonly payload: { readonly message: string };
  /** Which try this is; the tenth is the last. */
  readonly attempt: number;
  readonly run: Run;
  readonly services: Services;
};

const SECONDS = 1000;
export const MOST_ATTEMPTS = 10;

/**
 * Hands one message to the mail server. Outside any transaction, since a mail server may take its
 * time. A refusal for good (5yz, RFC 5321 §4.2.1) is kept as such; any other fault is thrown, so
 * that the job comes again. A message sent twice after a crash carries the same Message-ID.
 */
export async function deliverMail({ payload, attempt, run, services }: Delivery): Promise<void> {
  const { SMTP_URL } = services.config;
  const inSystem = <T>(work: (ctx: Ctx) => Promise<T>) =>
    run({ principal: systemPrincipal("mail"), library: null, locale: "en", reach: "system" }, work);
  const mail = await inSystem((ctx) => readMail(ctx, payload.message));
  if (!SMTP_URL || !mail || mail.sentAt || mail.failedAt || mail.text === null) return;
  try {
    await hand(SMTP_URL, mail, services.config);
  } catch (fault) {
    const { text, forGood } = reasonOf(fault);
    await inSystem((ctx) => markRefused(ctx, mail.id, text, forGood || attempt >= MOST_ATTEMPTS));
    if (forGood) return;
    throw fault;
  }
  await inSystem((ctx) => markSent(ctx, mail.id));
}

async function hand(url: string, mail: StoredMail, config: Config): Promise<void> {
  const transport: Transporter = createTransport({
    url,
    connectionTimeout: 20 * SECONDS,
    greetingTimeout: 20 * SECONDS,
    socketTimeout: 60 * SECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail(envelopeOf(mail, config));
  } finally {
    transport.close();
  }
}

function envelopeOf(mail: StoredMail, config: Config) {
  return {
    from: config.MAIL_FROM,
    to: { name: "", address: mail.to },
    subject: mail.subject,
    text: mail.text ?? "",
    ...(mail.html === null ? {} : { html: mail.html }),
    ...(mail.replyTo === null ? {} : { replyTo: { name: "", address: mail.replyTo } }),
    messageId: `<${mail.id}@${config.publicUrl.hostname}>`,
    date: mail.writtenAt,
    // No machine should answer a machine (RFC 3834 §5).
    headers: { "Auto-Submitted": "auto-generated", ...unsubscribe(mail.listUnsubscribe) },
  };
}

function unsubscribe(address: string | null): Record<string, string> {
  if (address === null) return {};
  const headers = { "List-Unsubscribe": `<${address}>` };
  if (!address.startsWith("https:")) return headers;
  return { ...headers, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

function reasonOf(fault: unknown): { text: string; forGood: boolean } {
  const code =
    typeof fault === "object" && fault !== null && "responseCode" in fault
      ? Number(fault.responseCode)
      : 0;
  const text = fault instanceof Error ? fault.message : String(fault);
  return { text, forGood: code >= 500 && code < 600 };
}
