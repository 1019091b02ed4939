import { analyse } from "../../folding/index.ts";
import type { Analysis } from "../../folding/index.ts";
import type { Alternative, Element, Unit } from "./plan.ts";

function elementIs({ text, prefix }: Element, word: string | undefined): boolean {
  return word !== undefined && (prefix ? word.startsWith(text) : word === text);
}

function hasAlternative({ sequence, extras }: Analysis, alternative: Alternative): boolean {
  const [first] = alternative;
  if (
    first !== undefined &&
    alternative.length === 1 &&
    extras.some((word) => elementIs(first, word))
  )
    return true;
  return sequence.some((_, at) =>
    alternative.every((element, i) => elementIs(element, sequence[at + i])),
  );
}

/** How a text as written answers the units of a query: not, with all of them, or beginning with them. */
export function readValue(text: string, units: readonly Unit[]): "none" | "has" | "begins" {
  const analysis = analyse(text);
  const has = (unit: Unit): boolean =>
    unit.alternatives.some((alternative) => hasAlternative(analysis, alternative));
  if (!units.every(has)) return "none";
  const words = units.flatMap((unit) => unit.words);
  return words.every((element, i) => elementIs(element, analysis.sequence[i])) ? "begins" : "has";
}
