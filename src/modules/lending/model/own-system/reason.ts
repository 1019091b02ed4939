/** Why something was not done in a library's own system. */
export const reasons = [
  // On the way there.
  "unreachable",
  "deadline",
  "certificate",
  "not-secured",
  "address-refused",
  "garbled",
  "busy",
  // The system's own no.
  "login",
  "unknown-user",
  "user-blocked",
  "unknown-item",
  "not-for-loan",
  "lent-already",
  "not-lent",
  "not-renewable",
  "unknown-request",
  "refused",
  // What was not known here.
  "unsupported",
  "no-account",
  "no-card",
  "no-item",
  "not-set",
  "maybe-done",
] as const;
export type Reason = (typeof reasons)[number];

/** What passes by itself, and is tried again before a person is called. */
export function isPassing(reason: Reason): boolean {
  return ["unreachable", "deadline", "garbled", "busy"].includes(reason);
}

/** Seconds to wait after so many attempts; null: no more, a person must look. */
export function pauseAfter(attempts: number): number | null {
  return [30, 120, 600, 3600][attempts - 1] ?? null;
}
