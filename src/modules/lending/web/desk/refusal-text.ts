import { isPaperKey, paperWords } from "../../messages/desk-paper-index.ts";
import { isKey, words } from "../../messages/index.ts";
import type { LendingDesk } from "./lending-desk.ts";
import { stateWords } from "./state-words.ts";

/** A refusal in words, with the state as the desk calls it. */
export function refusalText(
  { locale }: Pick<LendingDesk, "locale">,
  side: "lend" | "borrow",
  code: string,
  params: Readonly<Record<string, string | number>>,
): string {
  const state = stateWords(locale, side, String(params["state"] ?? ""));
  if (isKey(code)) return words(locale)(code, { ...params, state });
  const key = `outcome-${code}`;
  return isPaperKey(key) ? paperWords(locale)(key) : code;
}
