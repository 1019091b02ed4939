import type { Ctx } from "#kernel/tenancy";
import { countCatalogue, type Overview } from "../store/overview.ts";

const KEPT_MS = 60_000;
/** By deployment: its blob store is as good a name for it as any. */
const kept = new WeakMap<object, { readonly at: number; readonly overview: Overview }>();

/** The catalogue in numbers, at most a minute old: counting a million titles takes a while. */
export async function catalogueOverview(ctx: Ctx): Promise<Overview> {
  const now = ctx.clock.now().epochMilliseconds;
  const before = kept.get(ctx.blobs);
  if (before && now - before.at < KEPT_MS) return before.overview;
  const overview = await countCatalogue(ctx);
  kept.set(ctx.blobs, { at: now, overview });
  return overview;
}
