import type { ReceivedMail } from "#kernel/mail";

/** The key of what staff are told of a suspicious mail. */
export function suspicionWord(suspicion: NonNullable<ReceivedMail["suspicion"]>) {
  return `suspicious-${suspicion}` as const;
}
