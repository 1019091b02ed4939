import type { MailThread } from "#kernel/mail";

export const MAILBOX = "reference";

/** Under this key mail and notices know an inquiry. */
export const inquiryKey = (id: string): string => `reference:inquiry:${id}`;

export const inquiryThread = (id: string): MailThread => ({
  mailbox: MAILBOX,
  subjectKey: inquiryKey(id),
});

/** The inquiry of such a key; null for what is none. */
export function inquiryOfThread(key: string): string | null {
  return /^reference:inquiry:([0-9a-f-]{36})$/.exec(key)?.[1] ?? null;
}
