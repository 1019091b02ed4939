import type { Offer } from "../offer.ts";
import type { RotaQuestion } from "../question.ts";
import type { Why } from "../rota.ts";

const A_DAY = 2;
const AT_MOST = 30;
const LATE = 20;

/** The days until it is there, as agreed; what would come too late loses more, yet may be tried. */
export function deliveryOf({ on, neededBy }: RotaQuestion, { terms }: Offer): Why {
  const { deliveryDays, answerDays } = terms;
  const late = neededBy === null ? 0 : daysLate(on, deliveryDays, neededBy);
  const points = -Math.min(AT_MOST, A_DAY * deliveryDays) - (late > 0 ? LATE : 0);
  return { respect: "delivery", points, value: { days: deliveryDays, answerDays, late } };
}

function daysLate(on: string, days: number, neededBy: string): number {
  const there = Temporal.PlainDate.from(on).add({ days });
  return Math.max(0, Temporal.PlainDate.from(neededBy).until(there).total("days"));
}
