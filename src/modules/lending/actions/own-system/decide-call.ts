import { Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import type { Ctx } from "#kernel/tenancy";
import {
  callsAbout,
  callsInState,
  countFailed,
  decideCall,
  type ListedCall,
} from "../../store/own-system/calls.ts";
import { deskOfSystem } from "./policy.ts";
import { enqueueCall } from "./make-call.ts";

const SHOWN = 200;

export type OwnSystemCall = ListedCall;

/** What a person says of a call that failed. */
export const decisions = ["again", "by-hand", "drop", "undo"] as const;
export type Decision = (typeof decisions)[number];

/** What could not be done, and what is still tried. */
export async function openCalls(ctx: Ctx): Promise<{
  readonly failed: readonly OwnSystemCall[];
  readonly waiting: readonly OwnSystemCall[];
}> {
  deskOfSystem(ctx);
  return {
    failed: await callsInState(ctx, ["failed"], SHOWN),
    waiting: await callsInState(ctx, ["waiting"], SHOWN),
  };
}

/** What the library's own system was asked to do for one request or supply, in order. */
export function ownSystemCalls(
  ctx: Ctx,
  about: { readonly request?: string; readonly supply?: string },
): Promise<readonly OwnSystemCall[]> {
  deskOfSystem(ctx);
  return callsAbout(ctx, about);
}

/** How many calls wait for a person. */
export function failedCalls(ctx: Ctx): Promise<number> {
  return countFailed(ctx);
}

const moves = {
  again: { from: ["failed"], to: "waiting" },
  "by-hand": { from: ["failed", "waiting"], to: "by-hand" },
  drop: { from: ["failed", "waiting"], to: "dropped" },
  undo: { from: ["by-hand", "dropped"], to: "failed" },
} as const satisfies Record<Decision, unknown>;

/** Tries a call again, notes that it was done by hand, lets it go, or takes that back. @throws Refusal where it stands otherwise */
export async function decide(ctx: Ctx, id: string, decision: Decision): Promise<void> {
  deskOfSystem(ctx);
  const { from, to } = moves[decision];
  if (!(await decideCall(ctx, id, from, to))) throw new Refusal("not-found");
  await audit(ctx, `lending.own-system-${decision}`, id);
  if (decision === "again") await enqueueCall(ctx, { id, request: null, supply: null });
}
