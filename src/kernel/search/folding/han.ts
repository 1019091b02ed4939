import { HAN_VARIANTS } from "./han-variants.ts";

const LEADERS: ReadonlyMap<string, string> = new Map(
  HAN_VARIANTS.trim()
    .split(/\s+/)
    .flatMap(([leader = "", ...variants]) =>
      [...variants].map((variant) => [variant, leader] as const),
    ),
);

const HAN = /[\u4E00-\u9FFF]/;
const EACH_HAN = /[\u4E00-\u9FFF]/g;

/** Writes Han characters in one form, whether they were simplified, traditional or Japanese. */
export function oneHanForm(text: string): string {
  if (!HAN.test(text)) return text;
  return text.replace(EACH_HAN, (character) => LEADERS.get(character) ?? character);
}
