import { audit } from "#kernel/audit";
import { InvalidInput } from "#kernel/access";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { methodFaults, type TypedMethod } from "../../model/worth/method.ts";
import { addMethod, assessFills, type MethodRow, readMethods } from "../../store/worth/methods.ts";
import { bySoftware } from "../by-software.ts";
import { actorOf } from "../ledger/book.ts";
import { onlyCoordinators } from "../ledger/who.ts";

export type { MethodRow };

/** The method by which the worth of lending is reckoned, and those before it; public. */
export function worthMethods(ctx: Ctx): Promise<readonly MethodRow[]> {
  return readMethods(ctx);
}

/**
 * Sets the method from a day on, and reckons fills from that day on that have not been reckoned; those that
 * have stay as they were. @throws InvalidInput, and Refusal for who is no coordinator.
 */
export async function setWorthMethod(ctx: Ctx, typed: TypedMethod): Promise<void> {
  onlyCoordinators(ctx);
  const faults = methodFaults(typed);
  if (Object.keys(faults).length > 0) throw new InvalidInput(faults);
  const { principal } = ctx;
  const person = principal.kind === "person" ? principal.id : null;
  const id = newId();
  const note = typed.note === "" ? null : typed.note;
  await bySoftware(ctx, "worth of lending", async (software) => {
    await addMethod(software, { id, ...typed, note, person, actor: actorOf(principal) });
    await assessFills(software, "all");
  });
  await audit(ctx, "lending.worth-method-set", id, { from: typed.holdsFrom }, null);
}
