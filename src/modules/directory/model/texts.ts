import type { LocalText } from "./opening/schedule.ts";

/** A text in every language in which it was written. */
export function texts(text: LocalText): readonly string[] {
  return Object.values(text).filter(Boolean);
}
