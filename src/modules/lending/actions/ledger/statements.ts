import { audit } from "#kernel/audit";
import { z } from "zod";
import { defineJob } from "#kernel/jobs";
import type { Ctx } from "#kernel/tenancy";
import { bySoftware } from "../by-software.ts";
import { issueNetting } from "./issue-netting.ts";
import { onlyCoordinators } from "./who.ts";

/** On the first of each month: what came about in the months before (UTC) is set off. */
export const ISSUE_STATEMENTS = defineJob("lending.issue-statements", z.object({}));

/** Issues the statements of the months that are over. Repeated, nothing more happens. */
export function issueForMonth(ctx: Ctx): Promise<number | null> {
  const today = ctx.clock.now().toZonedDateTimeISO("UTC");
  const until = today.with({ day: 1 }).startOfDay().toInstant();
  return bySoftware(ctx, "monthly statements", (software) => issueNetting(software, until));
}

/** A coordinator issues the statements of all that came about until now. @returns the number; null: there was nothing. */
export async function issueNow(ctx: Ctx): Promise<number | null> {
  onlyCoordinators(ctx);
  const { principal } = ctx;
  const number = await bySoftware(ctx, "statements on demand", (software) =>
    issueNetting(software, software.clock.now(), principal),
  );
  if (number !== null) await audit(ctx, "lending.statements-issued", String(number), {}, null);
  return number;
}
