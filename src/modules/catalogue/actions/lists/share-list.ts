import { randomBytes } from "node:crypto";
import type { Ctx } from "#kernel/tenancy";
import { listKeeper } from "../../policy.ts";
import { updateList } from "../../store/lists.ts";
import { keptList } from "./keep-list.ts";

/** Makes a link that nobody can guess under which others may read the list. @returns its token. */
export async function shareList(ctx: Ctx, id: string): Promise<string> {
  const list = await keptList(ctx, listKeeper(ctx), id);
  const token = list.token ?? randomBytes(24).toString("base64url");
  await updateList(ctx, list.id, { ...list, token });
  return token;
}

/** Makes the list private again; the old link is dead for good. */
export async function unshareList(ctx: Ctx, id: string): Promise<void> {
  const list = await keptList(ctx, listKeeper(ctx), id);
  await updateList(ctx, list.id, { ...list, token: null });
}
