const FIRST_SECONDS = 5;
const MOST_SECONDS = 4 * 3600;

/** After so many attempts a person is told that a peer does not take what we send. */
export const TELL_AFTER_ATTEMPTS = 7;
/** After so many days a message is given up. */
export const GIVE_UP_AFTER_DAYS = 7;

/**
 * Seconds until a message is tried again: five at first, twice as many each time, four hours at most; and
 * of that anything between half and all, so that what failed together does not come back together.
 * `chance` is at least 0 and less than 1.
 */
export function pauseAfter(attempts: number, chance: number): number {
  const whole = Math.min(MOST_SECONDS, FIRST_SECONDS * 2 ** Math.max(0, attempts - 1));
  return whole * (0.5 + chance / 2);
}
