import type { Ctx, Run, Services } from "#kernel/tenancy";
import { envelopeOf } from "./envelope.ts";
import { earlierInThread, markRefused, markSent, readMail } from "./store.ts";
import { handOver } from "./transport.ts";
import { mailVisitor } from "./visitor.ts";

/** What the delivery of one message needs; the parts of a job at work. */
export type Delivery = {
  readonly payload: { readonly message: string };
  /** Which try this is; the tenth is the last. */
  readonly attempt: number;
  readonly run: Run;
  readonly services: Services;
};

export const MOST_ATTEMPTS = 10;

/**
 * Hands one message to the mail server. Outside any transaction, since a mail server may take its
 * time. A refusal for good (5yz, RFC 5321 §4.2.1) is kept as such; any other fault is thrown, so
 * that the job comes again. A message sent twice after a crash carries the same Message-ID.
 */
export async function deliverMail({ payload, attempt, run, services }: Delivery): Promise<void> {
  const { config } = services;
  const { SMTP_URL } = config;
  const inSystem = <T>(work: (ctx: Ctx) => Promise<T>) => run(mailVisitor(), work);
  const mail = await inSystem((ctx) => readMail(ctx, payload.message));
  if (!SMTP_URL || !mail || mail.sentAt || mail.failedAt || mail.text === null) return;
  try {
    const earlier = await inSystem((ctx) => earlierInThread(ctx, mail));
    await handOver(SMTP_URL, envelopeOf(mail, earlier, config), config);
  } catch (fault) {
    const { text, forGood } = reasonOf(fault);
    await inSystem((ctx) => markRefused(ctx, mail.id, text, forGood || attempt >= MOST_ATTEMPTS));
    if (forGood) return;
    throw fault;
  }
  await inSystem((ctx) => markSent(ctx, mail.id));
}

function reasonOf(fault: unknown): { text: string; forGood: boolean } {
  const code =
    typeof fault === "object" && fault !== null && "responseCode" in fault
      ? Number(fault.responseCode)
      : 0;
  const text = fault instanceof Error ? fault.message : String(fault);
  return { text, forGood: code >= 500 && code < 600 };
}
