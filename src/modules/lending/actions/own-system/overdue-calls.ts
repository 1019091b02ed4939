import type { Ctx } from "#kernel/tenancy";
import { overdueCalls } from "../../store/own-system/calls.ts";
import { callJobOptions, OWN_SYSTEM_CALL } from "./jobs.ts";

const MOST = 500;

/** Has calls made that nobody makes any more: their time came minutes ago. */
export async function resumeOverdueCalls(ctx: Ctx): Promise<void> {
  const before = ctx.clock.now().subtract({ minutes: 3 });
  for (const { id, library } of await overdueCalls(ctx, before, MOST))
    await ctx.enqueue(OWN_SYSTEM_CALL, { call: id, library }, callJobOptions(id, id));
}
