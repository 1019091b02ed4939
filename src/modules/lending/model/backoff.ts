const FIRST_SECONDS = 5;
/** A peer that is started anew, or a line that is mended, is found within a minute … */
const SOON_SECONDS = 60;
/** … for so many attempts, about half an hour; then it is out for longer. */
const SOON_ATTEMPTS = 40;
const MOST_SECONDS = 4 * 3600;

/** After so many attempts a person is told that a peer does not take what we send. */
export const TELL_AFTER_ATTEMPTS = 7;
/** After so many days a message is given up. */
export const GIVE_UP_AFTER_DAYS = 7;

/**
 * Seconds until a message is tried again: five at first, twice as many each time, up to a minute for half an
 * hour; after that up to four hours. Of that anything between half and all is waited, so that what failed
 * together does not come back together.
 * `chance` is at least 0 and less than 1.
 */
export function pauseAfter(attempts: number, chance: number): number {
  const doublings = Math.max(0, attempts - 1);
  const later = Math.max(0, attempts - SOON_ATTEMPTS);
  const soon = Math.min(SOON_SECONDS, FIRST_SECONDS * 2 ** doublings);
  const whole = Math.min(MOST_SECONDS, soon * 2 ** later);
  return whole * (0.5 + chance / 2);
}
