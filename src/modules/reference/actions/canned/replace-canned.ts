import { InvalidInput, Refusal } from "#kernel/access";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { type CannedId, ownerOf } from "../../model/canned/canned.ts";
import { insertCanned, patchCanned, putTexts } from "../../store/canned/canned.ts";
import { keptCanned } from "./find-canned.ts";
import { owning } from "./owning.ts";
import { held, mustBeFree, noted } from "./write-canned.ts";

/**
 * Puts a library's own answer in the place of one of the network's, at first with the same words. What the
 * network says later does not change it. @returns its id; the one that stands there already, where one does.
 */
export async function replaceCanned(ctx: Ctx, id: string): Promise<CannedId> {
  const whose = owning(ctx, "library");
  const network = await keptCanned(ctx, id);
  if (ownerOf(network) !== "network") throw new Refusal("not-found");
  const { name, topics, language, version, texts } = network;
  await mustBeFree(ctx, whose, name, network.replacedBy?.id ?? null);
  const there = (await keptCanned(ctx, id)).replacedBy;
  if (there) return there.id;
  const own = newId<"canned">();
  const from = { source: network.id, sourceVersion: version, removedAt: null };
  await insertCanned(ctx, { id: own, ...whose, name, topics, language, version, ...from });
  await putTexts(ctx, own, texts);
  await noted(ctx, "saved", { ...whose, name });
  return own;
}

/** Says that somebody has looked at what the network says now. @throws Refusal `not-found`, `forbidden` */
export async function seenSource(ctx: Ctx, id: string): Promise<void> {
  const own = await held(ctx, id);
  const { replaces } = await keptCanned(ctx, own.id);
  if (!replaces) throw new InvalidInput({ source: "source-gone" });
  await patchCanned(ctx, own.id, { sourceVersion: replaces.version });
}
