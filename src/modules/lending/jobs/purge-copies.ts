import type { JobRun } from "#kernel/manifest";
import { systemPrincipal } from "#kernel/access";
import { purgeDue } from "../actions/copies/purge.ts";

/** Purges scans whose time is over, some at a time, each lot in a transaction of its own. */
export async function purgeCopies({ run }: JobRun<unknown>): Promise<void> {
  const principal = systemPrincipal("purge of copies");
  const visitor = { principal, library: null, locale: "en", reach: "system" } as const;
  for (let purged = 1; purged > 0;) purged = await run(visitor, purgeDue);
}
