import type { Warning } from "./problem.ts";

const leaderLength = 24;

/** A leader of 24 printable characters, from what a record in XML or JSON has; repairs are reported. */
export function wholeLeader(found: string, warnings: Warning[]): string {
  if (/^[\x20-\x7e]{24}$/.test(found)) return found;
  warnings.push({ code: "leader-repaired", params: { leader: found.slice(0, 2 * leaderLength) } });
  const printable = found.trim().replace(/[^\x20-\x7e]/g, " ");
  return printable.padEnd(leaderLength, " ").slice(0, leaderLength);
}

/** Three letters or digits. */
export function isTag(tag: string): boolean {
  return /^[0-9A-Za-z]{3}$/.test(tag);
}
