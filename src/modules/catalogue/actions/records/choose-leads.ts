import { z } from "zod";
import { defineJob } from "#kernel/jobs";
import type { Ctx, Run, Visitor } from "#kernel/tenancy";
import { titleIds } from "../../store/indexing.ts";
import { noteChoice, unfinishedChoice } from "../../store/lead-choice.ts";
import { lockClusters } from "../../store/neighbours.ts";
import { describeTitles, slipsIn } from "../describe-titles.ts";

const AT_ONCE = 1000;

/** Chooses the leading records of titles that stood before they were chosen as they are now. */
export const CHOOSE_LEADS = defineJob("catalogue.choose-leads", z.object({}));

/**
 * Looks through all titles once; needs system reach. Only titles with a record that shall not lead are
 * written: the others are not to be harvested and indexed anew. Asked every minute, it costs one row.
 * @returns how many titles were described anew.
 */
export async function chooseLeads(run: Run, visitor: Visitor): Promise<number> {
  let described = 0;
  for (;;) {
    const some = await run(visitor, chooseSome);
    if (some === null) return described;
    described += some;
  }
}

async function chooseSome(ctx: Ctx): Promise<number | null> {
  const choice = await unfinishedChoice(ctx);
  if (!choice) return null;
  await lockClusters(ctx);
  const titles = await titleIds(ctx, choice.until, AT_ONCE);
  const slipped = new Set((await slipsIn(ctx, titles)).keys());
  if (slipped.size > 0) await describeTitles(ctx, slipped);
  await noteChoice(ctx, titles.at(-1) ?? null);
  return slipped.size;
}
