import type { Context } from "hono";
import { isId } from "#kernel/ids";
import type { Done } from "./done-notice.tsx";

const WHAT = ["saved", "removed", "restored", "seen", "imported"] as const;

/** What the address says was done; null where it says nothing. */
export function doneIn(c: Context): Done | null {
  const what = WHAT.find((one) => one === c.req.query("done"));
  if (!what) return null;
  const count = Number(c.req.query("count"));
  const removed = c.req.query("text") ?? "";
  return {
    what,
    count: Number.isSafeInteger(count) ? count : 0,
    removed: what === "removed" && isId(removed) ? removed : null,
  };
}
