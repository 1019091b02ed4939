/** The one source of "now", so that tests and replays decide what time it is. */
export type Clock = { readonly now: () => Temporal.Instant };

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** A clock that stands at `start` until it is told to go on. */
export function fixedClock(
  start: string,
): Clock & { advance: (by: Temporal.DurationLike) => void } {
  let instant = Temporal.Instant.from(start);
  return {
    now: () => instant,
    advance: (by) => {
      instant = instant.add(by);
    },
  };
}
