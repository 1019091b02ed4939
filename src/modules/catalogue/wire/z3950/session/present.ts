import type { Ctx } from "#kernel/tenancy";
import type { PresentRequest, PresentResponse } from "#standards/z3950";
import { Bib1Problem } from "../problem.ts";
import type { Agreed } from "./agreed.ts";
import { formOf } from "./composition.ts";
import type { ResultSets } from "./result-sets.ts";
import { retrieve } from "./retrieve.ts";

/** Gives records of a result set. @throws Bib1Problem for what cannot be given. */
export async function present(
  ctx: Ctx,
  sets: ResultSets,
  agreed: Agreed,
  asked: PresentRequest,
): Promise<PresentResponse> {
  const set = sets.get(asked.resultSet);
  if (asked.additionalRanges?.length) throw new Bib1Problem("additionalRangesUnsupported");
  return retrieve(ctx, agreed, set, {
    start: asked.start,
    count: asked.count,
    ...formOf(asked),
  });
}
