import type { MailAuthentication } from "./authenticate.ts";
import type { MailSource } from "./store.ts";

/** What is looked at to tell whether people should take a message for what it says. */
type Signs = {
  readonly authentication: MailAuthentication;
  readonly source: MailSource;
  /** How many From fields it has, and mailboxes in them. */
  readonly senders: number;
  /** X-Spam-Flag and the like, which only our own provider's server may write. */
  readonly spamFlag: string | null;
};

/** Why a message is marked as suspicious for the people who get it. */
export type Suspicion = "no-sender" | "several-senders" | "spam-flag" | "dmarc";

/** Why a message is suspicious; null: it is not. */
export function suspicionOf({
  authentication,
  source,
  senders,
  spamFlag,
}: Signs): Suspicion | null {
  // RFC 7489 §6.6.1: with no or several senders nobody can be held to it.
  if (senders !== 1) return senders === 0 ? "no-sender" : "several-senders";
  if (source === "imap" && /^yes\b/i.test(spamFlag ?? "")) return "spam-flag";
  return failsPolicy(authentication, source) ? "dmarc" : null;
}

/** The domain's owner asked for it. Where the sending machine is not known, half of the proof is missing. */
function failsPolicy({ dmarc, policy }: MailAuthentication, source: MailSource): boolean {
  const asked = policy === "quarantine" || policy === "reject";
  return source === "smtp" && dmarc === "fail" && asked;
}
