import type { Ctx } from "#kernel/tenancy";
import { type Consequence, consequenceOf } from "../../model/clustering/consequence.ts";
import type { Verdict } from "../../model/clustering/verdicts.ts";
import { replanDecided } from "../replan-titles.ts";

export type { Consequence, TitleSize } from "../../model/clustering/consequence.ts";

/** Where two live records would stand if a cataloguer said this of them; nothing is written. */
export async function consequenceOfVerdict(
  ctx: Ctx,
  a: string,
  b: string,
  verdict: Verdict,
): Promise<Consequence> {
  const { plan, around } = await replanDecided(ctx, [a, b], { supposed: [{ a, b, verdict }] });
  return consequenceOf(around, plan, a, b);
}
