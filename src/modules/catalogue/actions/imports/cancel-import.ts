import { Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { refusal } from "../../errors.ts";
import { mayFollow } from "../../model/imports/state.ts";
import { libraryToLoad } from "../../policy.ts";
import { appendState, lockedState } from "../../store/import-states.ts";

/** Stops an import: at once if it has not begun, else after the batch under way. What is loaded stays. */
export async function cancelImport(ctx: Ctx, id: string): Promise<void> {
  const library = libraryToLoad(ctx);
  const state = isId(id) ? await lockedState(ctx, id) : null;
  if (!state) throw new Refusal("not-found");
  const next = state === "waiting" ? "cancelled" : "cancelling";
  if (!mayFollow(state, next)) throw refusal("import-over");
  await appendState(ctx, id, library, next);
  await audit(ctx, "catalogue.import-cancelled", id);
}
