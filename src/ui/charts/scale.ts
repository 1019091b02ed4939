/** Round steps that people read easily. */
const ROUND = [1, 2, 2.5, 5, 10];

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return (ROUND.find((round) => round * power >= rough * 0.999) ?? 10) * power;
}

/** Marks from 0 to at least `highest`, about `count` of them, at round distances; whole numbers where the data are whole. */
export function ticks(highest: number, count = 4, whole = true): readonly number[] {
  const top = Number.isFinite(highest) && highest > 0 ? highest : 1;
  const rounded = roundStep(top / count);
  const step = whole ? Math.max(1, Math.ceil(rounded)) : rounded;
  return Array.from({ length: Math.ceil(top / step - 1e-9) + 1 }, (_, index) => index * step);
}

/** A share of the whole as SVG writes it, with two decimals. */
export function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}

/** Which of `count` labels along an axis to write so that at most `room` stand there, evenly apart. */
export function thinned(count: number, room: number): readonly number[] {
  const step = Math.max(1, Math.ceil((count - 1) / Math.max(1, room - 1)));
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step);
}
