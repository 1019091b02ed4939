import type { RotaEntry } from "../rota/rota.ts";

/** How soon something from elsewhere is usually there, in days from asking. */
export type Outlook = { readonly soonest: number; readonly latest: number };

type Promised = Pick<RotaEntry, "answerDays" | "deliveryDays">;

/** As many are asked before the days stop being honest: few requests go further. */
const USUALLY_ASKED = 3;

/**
 * What may be promised of those who could be asked, in the order of asking: at the earliest the nearest answers
 * on the day and sends; at the latest the slowest of the first few takes all the days that are agreed.
 * Null where there is nobody.
 */
export function outlookOf(entries: readonly Promised[]): Outlook | null {
  if (entries.length === 0) return null;
  const soonest = Math.max(1, Math.min(...entries.map(({ deliveryDays }) => deliveryDays)));
  const first = entries.slice(0, USUALLY_ASKED);
  const latest = Math.max(...first.map((one) => one.answerDays + one.deliveryDays));
  return { soonest, latest: Math.max(soonest, latest) };
}
