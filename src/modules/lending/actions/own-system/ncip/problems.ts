import type { NcipRefusal } from "#standards/ncip";
import type { Reason } from "../../../model/own-system/reason.ts";
import { OwnSystemFault } from "../own-system.ts";

/** Problems of the standard by what they mean to a librarian; in lower case, as systems differ in capitals. */
const meanings: Readonly<Record<string, Reason>> = {
  "agency authentication failed": "login",
  "system authentication failed": "login",
  "user authentication failed": "login",
  "unauthorized service for agency": "login",
  "unauthorized service for system": "login",
  "unknown agency": "login",
  "unknown system": "login",
  "temporary processing failure": "busy",
  "unsupported service": "unsupported",
  "unknown service": "unsupported",
  "unknown user": "unknown-user",
  "non-unique user": "unknown-user",
  "user blocked": "user-blocked",
  "user access denied": "user-blocked",
  "user ineligible to check out this item": "user-blocked",
  "user ineligible to request this item": "user-blocked",
  "user ineligible to renew this item": "not-renewable",
  "maximum check outs exceeded": "user-blocked",
  "unknown item": "unknown-item",
  "non-unique item": "unknown-item",
  "item does not circulate": "not-for-loan",
  "item access denied": "not-for-loan",
  "item not checked out": "not-lent",
  "item not checked out to this user": "not-lent",
  "item already checked out": "lent-already",
  "item not renewable": "not-renewable",
  "maximum renewals exceeded": "not-renewable",
  "renewal not allowed - item has outstanding requests": "not-renewable",
  "unknown request": "unknown-request",
};

const LONGEST = 300;

/** A refusal as a fault of ours: what it means, and what the system said. */
export function faultOf({ problems }: NcipRefusal): OwnSystemFault {
  const [first] = problems;
  const known = problems.map(({ type }) => meanings[type.value.trim().toLowerCase()]);
  const reason = known.find((one) => one !== undefined) ?? "refused";
  const said = [first.type.value, first.detail].filter(Boolean).join(": ");
  return new OwnSystemFault(reason, said.slice(0, LONGEST));
}

/** Whether a refusal says that what was asked for is done already: it was, by an attempt whose answer was lost. */
export function saysDone(fault: unknown, ...types: readonly string[]): boolean {
  if (!(fault instanceof OwnSystemFault)) return false;
  return types.some((type) => fault.said?.toLowerCase().startsWith(type.toLowerCase()) === true);
}
