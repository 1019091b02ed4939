/** Clocks of senders are wrong, and mail waits in queues; beyond this a date is a mistake or a lie. */
const OLDEST_DAYS = 30;

/** When a message was written by its own word, as far as that can be: never after it came, nor long before; else when it came. */
export function boundedDate(
  written: Date | null | undefined,
  came: Temporal.Instant,
): Temporal.Instant {
  const time = written?.getTime() ?? Number.NaN;
  const oldest = came.subtract({ hours: 24 * OLDEST_DAYS });
  const believable = time >= oldest.epochMilliseconds && time <= came.epochMilliseconds;
  return believable ? Temporal.Instant.fromEpochMilliseconds(time) : came;
}
