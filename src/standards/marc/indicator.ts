import type { Warning } from "./problem.ts";

/** An indicator as a record has it: one printable character, blank where it has none; repairs are reported. */
export function indicatorOf(found: string, tag: string, warnings: Warning[]): string {
  const first = found.charAt(0);
  if (first === "") return " ";
  if (/^[\x20-\x7e]$/.test(first)) return first;
  const indicator = String.fromCodePoint(found.codePointAt(0) ?? 0).toWellFormed();
  warnings.push({ code: "invalid-indicator", params: { tag, indicator } });
  return " ";
}
