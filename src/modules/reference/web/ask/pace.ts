const PER_TEN_MINUTES = 12;
const TEN_MINUTES = 600_000;
const MOST_CALLERS = 20_000;

/** Times at which each caller asked, in this process and memory only: nothing of it is kept. */
const asked = new Map<string, readonly number[]>();

/** Whether somebody at this address may ask one more question now. */
export function askPace(caller: string, now: number = Date.now()): boolean {
  const recent = (asked.get(caller) ?? []).filter((at) => now - at < TEN_MINUTES);
  asked.delete(caller);
  const may = recent.length < PER_TEN_MINUTES;
  asked.set(caller, may ? [...recent, now] : recent);
  if (asked.size > MOST_CALLERS) asked.delete(asked.keys().next().value ?? "");
  return may;
}
