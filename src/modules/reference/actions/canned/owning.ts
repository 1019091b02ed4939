import { Refusal } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import { type CannedOwner, ownerOf } from "../../model/canned/canned.ts";
import { mayCoordinateNetwork, mayWorkAt } from "../../policy.ts";
import type { Owner } from "../../store/canned/canned.ts";

/** Who writes what is to be somebody's own, the library's or the network's. @throws Refusal `forbidden` */
export function owning(ctx: Ctx, owner: CannedOwner): Owner {
  const { principal, library } = ctx;
  if (owner === "network" && actsForNetwork(ctx)) return { library: null, person: null };
  if (library && mayWorkAt(principal, library)) {
    if (owner === "library") return { library, person: null };
    if (owner === "person" && principal.kind === "person")
      return { library: null, person: principal.id };
  }
  throw new Refusal("forbidden");
}

/** Whether the visitor may change an answer where they act now. */
export function mayWrite(ctx: Ctx, canned: Owner): boolean {
  const { principal, library } = ctx;
  const owner = ownerOf(canned);
  if (owner === "person") return principal.kind === "person" && canned.person === principal.id;
  if (owner === "network") return actsForNetwork(ctx);
  return canned.library === library && library !== null && mayWorkAt(principal, library);
}

/** Whether the network's own are at hand: for its coordinators where they act for it, and for the software. */
export function actsForNetwork({ principal, library, reach }: Ctx): boolean {
  return library === null && reach !== "library" && mayCoordinateNetwork(principal);
}
