/** Circulation status of an item, as message 18 states it in two digits. */
export const circulationStatuses = {
  "01": "other",
  "02": "on order",
  "03": "available",
  "04": "charged",
  "05": "charged; not to be recalled until earliest recall date",
  "06": "in process",
  "07": "recalled",
  "08": "waiting on hold shelf",
  "09": "waiting to be re-shelved",
  "10": "in transit between library locations",
  "11": "claimed returned",
  "12": "lost",
  "13": "missing",
} as const satisfies Readonly<Record<string, string>>;

export type CirculationStatus = keyof typeof circulationStatuses;

/** Whether two digits are a status of the standard; systems also send others. */
export function isCirculationStatus(code: string): code is CirculationStatus {
  return Object.hasOwn(circulationStatuses, code);
}
