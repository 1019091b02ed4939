/** The one source of "now", so that tests and replays decide what time it is. */
export type Clock = { readonly now: () => Temporal.Instant };

export const systemClock: Clock = { now: () => Temporal.Now.instant() };
