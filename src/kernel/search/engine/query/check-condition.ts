import type { SearchCondition } from "../../port.ts";
import { SearchRefused } from "../../refused.ts";

const DEEPEST = 32;
const MOST_CONDITIONS = 256;
const LONGEST_TEXT = 10_000;
const MOST_VALUES = 10_000;

type Found = { conditions: number; values: number };

/**
 * Refuses what is too much to be read, before it is read or sent anywhere. @throws SearchRefused.
 */
export function checkCondition(condition: SearchCondition | undefined): void {
  if (condition !== undefined) look(condition, 1, { conditions: 0, values: 0 });
}

function look(condition: SearchCondition, depth: number, found: Found): void {
  if (depth > DEEPEST) throw new SearchRefused("depth");
  found.conditions += 1;
  if (found.conditions > MOST_CONDITIONS) throw new SearchRefused("conditions");
  if ("facet" in condition) found.values += condition.values.length;
  if (found.values > MOST_VALUES) throw new SearchRefused("values");
  if ("text" in condition && condition.text.length > LONGEST_TEXT) throw new SearchRefused("words");
  for (const part of partsOf(condition)) look(part, depth + 1, found);
}

function partsOf(condition: SearchCondition): readonly SearchCondition[] {
  if ("all" in condition) return condition.all;
  if ("any" in condition) return condition.any;
  return "not" in condition ? [condition.not] : [];
}
