import type { Refusal } from "#kernel/access";
import {
  generalProblem,
  type NcipProblem,
  type ServiceProblem,
  serviceProblem,
} from "#standards/ncip";
import type { LendingRefusal } from "../../errors.ts";

const problems: Readonly<Record<LendingRefusal, ServiceProblem>> = {
  "not-now": "Request Already Processed",
  "item-out": "Resource Cannot Be Provided",
  "copy-gone": "Resource Cannot Be Provided",
  "payment-booked": "Request Already Processed",
};

/** That something has no place in the state it is in, as some services say it. */
const notNow: Readonly<Record<string, ServiceProblem>> = {
  CheckInItem: "Item Not Checked Out",
  RecallItem: "Item Cannot Be Recalled",
  RenewItem: "Item Not Renewable",
};

/** What lending refuses, in the words of the standard; a service says it in its own terms. */
export function problemOf(service: string, { code, params }: Refusal): NcipProblem {
  if (code === "not-found") return serviceProblem(service, "Unknown Request");
  if (code === "forbidden") return generalProblem("Unauthorized Service For Agency");
  if (!isOurs(code)) return generalProblem("Temporary Processing Failure", { detail: code });
  const own = code === "not-now" ? notNow[service] : undefined;
  const state = params["state"];
  const about = state === undefined ? {} : { detail: `it stands at: ${state}` };
  return serviceProblem(service, own ?? problems[code], about);
}

function isOurs(code: string): code is LendingRefusal {
  return Object.hasOwn(problems, code);
}
