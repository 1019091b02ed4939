import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { bySoftware } from "../by-software.ts";
import type { Charge, Deed } from "../../model/own-system/act.ts";
import { doesItself } from "../../model/own-system/settings.ts";
import { addCall } from "../../store/own-system/calls.ts";
import { readOwnSystem } from "../../store/own-system/settings.ts";
import { callJobOptions, OWN_SYSTEM_CALL } from "./jobs.ts";

/** A deed for a request, or for a supply. */
export type OwnSystemDeed = {
  readonly library: LibraryId;
  readonly act: Deed;
  /** Which time of the same deed this is: a second renewal is another one. */
  readonly turn?: number;
  readonly charge?: Charge;
} & (
  | { readonly request: string; readonly supply?: undefined }
  | { readonly supply: string; readonly request?: undefined }
);

/**
 * Has something done in the library's own system, after the commit of this transaction: at least once,
 * recorded, tried again while the system is away, and shown to a person where it could not be done.
 * The same deed of the same turn is noted once. "by-hand": the library does that itself.
 */
export function ownSystemAct(ctx: Ctx, deed: OwnSystemDeed): Promise<"noted" | "by-hand"> {
  return bySoftware(ctx, "own system", async (own) => {
    if (own.library !== deed.library) throw new Error("not in the name of this library");
    const system = await readOwnSystem(own);
    if (!system || system.off || !doesItself(system.settings, deed.act)) return "by-hand";
    await note(own, deed);
    return "noted";
  });
}

async function note(ctx: Ctx, { library, act, request, supply, turn = 0, charge }: OwnSystemDeed) {
  const subject = request ?? supply;
  const call = await addCall(ctx, {
    act,
    request: request ?? null,
    supply: supply ?? null,
    key: `${act} ${subject} ${turn}`,
    detail: charge ? { charge } : {},
  });
  if (call === null) return;
  await ctx.enqueue(OWN_SYSTEM_CALL, { call, library }, callJobOptions(call, subject));
}
