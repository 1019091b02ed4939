/** Somebody waits at a screen: the first tries follow soon. Seconds. */
const SOON = [1, 2, 3, 5, 10, 20] as const;
const LATER_SECONDS = 60;
const LATER_ATTEMPTS = 30;
const MOST_SECONDS = 1800;

/** Seconds after which a message of a live talk, or of a ticket, is given up. */
const PATIENCE = { live: 15 * 60, ticket: 7 * 86_400 } as const;

/**
 * Seconds until a message is tried again: soon at first, then each minute for about half an hour, then twice
 * an hour. Between half and all of that is waited, so that what failed together does not come back together.
 * `chance` is at least 0 and less than 1.
 */
export function pauseAfter(attempts: number, chance: number): number {
  const whole =
    SOON[Math.max(0, attempts - 1)] ?? (attempts < LATER_ATTEMPTS ? LATER_SECONDS : MOST_SECONDS);
  return whole * (0.5 + chance / 2);
}

/** Whether nobody waits any longer for a message that is so many seconds old. */
export function isGivenUp(mode: "live" | "ticket", seconds: number): boolean {
  return seconds > PATIENCE[mode];
}

/** Seconds without a sign of life of who answers, after which a live talk goes back to those who wait. */
export const PARTNER_SILENCE_SECONDS = 90;
/** Seconds for which the word counts that somebody is there. */
export const PRESENCE_SECONDS = 100;
/** Seconds between two such words. */
export const PRESENCE_EVERY_SECONDS = 30;
