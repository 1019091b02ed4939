import { lendingPolicyOf, lendsCopy, type LendingPolicy } from "#modules/directory";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { type JudgedCopy, type OwnAnswer, ownAnswer } from "../../model/desk/own-answer.ts";
import { moneyOf, within } from "../../model/money.ts";
import { countOut } from "../../store/desk/out-now.ts";
import { noteStep } from "../../store/steps.ts";
import { patchSupply, type SupplyRow } from "../../store/supplies.ts";
import type { Mailbag } from "../exchange/mailbag.ts";
import { supplyAct } from "../exchange/supply-act.ts";
import { lendingSettings } from "../settings/lending-settings.ts";
import { type OwnCopy, ownCopies } from "./own-copies.ts";
import { ownTitle } from "./own-title.ts";

/** How the history of a supply names who answered. */
const SOFTWARE = { name: "automatic", person: null };

/**
 * Looks for our own copies of what another library asks for, so that the slip says where they stand; and
 * answers where the library has switched that on and policy and shelf leave no doubt. The answer stands
 * in the history with its reason. @returns the row as it is then.
 */
export async function answerByItself(
  ctx: Ctx,
  library: LibraryId,
  arrived: SupplyRow,
  bag: Mailbag,
): Promise<SupplyRow> {
  const titleId = await ownTitle(ctx, arrived);
  const copies = await ownCopies(ctx, library, titleId);
  const row = await placed(ctx, arrived, titleId, copies[0]);
  if (!(await lendingSettings(ctx, library)).automaticAnswers) return row;
  const answer = await judge(ctx, library, row, copies);
  await noteStep(ctx, { library, supply: row.id }, SOFTWARE, {
    event: answer.act ? "answered-by-itself" : "left-to-a-person",
    from: row.state,
    to: row.state,
    detail: { why: answer.why },
  });
  if (!answer.act) return row;
  const input = answer.act === "refuse" ? { reason: answer.reason } : {};
  return (await supplyAct(ctx, row, answer.act, input, SOFTWARE, bag)) ?? row;
}

/** Where the copy stands that would be taken, as the slip says it. */
async function placed(
  ctx: Ctx,
  row: SupplyRow,
  titleId: string | null,
  copy: OwnCopy | undefined,
): Promise<SupplyRow> {
  if (!copy) return row;
  const patch = {
    titleId,
    branch: copy.branch?.slice(0, 64) ?? null,
    callNumber: copy.callNumber?.slice(0, 120) ?? null,
  };
  await patchSupply(ctx, row.id, patch);
  return { ...row, ...patch };
}

async function judge(
  ctx: Ctx,
  library: LibraryId,
  row: SupplyRow,
  copies: readonly OwnCopy[],
): Promise<OwnAnswer> {
  const policy = await lendingPolicyOf(ctx, { id: library });
  const cost = moneyOf(row.cost, row.costCurrency);
  const maximum = moneyOf(row.maxCost, row.maxCostCurrency);
  return ownAnswer({
    service: row.service,
    copies: copies.map((copy) => judged(ctx, policy, row, copy)),
    full: policy.maxOut !== null && (await countOut(ctx, library)) >= policy.maxOut,
    // Where they have named no maximum they pay what is agreed.
    tooDear: cost !== null && maximum !== null && !within(cost, maximum),
    agreed: row.attention !== "no-agreement",
  });
}

function judged(ctx: Ctx, policy: LendingPolicy, row: SupplyRow, copy: OwnCopy): JudgedCopy {
  const today = ctx.clock.now().toZonedDateTimeISO("UTC").toPlainDate();
  const facts = { ...copy, collection: copy.shelving };
  const answer = lendsCopy(policy, facts, today, row.peer ? "partners" : "members");
  return { ...answer, status: copy.status };
}
