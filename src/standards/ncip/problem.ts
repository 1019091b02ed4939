import type { NcipProblem } from "./message.ts";

const base = "http://www.niso.org/ncip/v1_0/schemes";
const general = `${base}/processingerrortype/generalprocessingerror.scm`;
const messaging = `${base}/messagingerrortype/messagingerrortype.scm`;

/**
 * What the standard calls things that go wrong. Version 2 has no schemes of its own for them:
 * everybody names those of version 1 (Z39.83-2, "Scheme Value Pairs").
 */
const schemes = {
  "Invalid Message Syntax Error": messaging,
  "Protocol Error": messaging,
  "Unknown Element": messaging,
  "Unknown Scheme": messaging,
  "Unknown Service": messaging,
  "Unknown Value From Known Scheme": messaging,
  "Agency Authentication Failed": general,
  "Element Rule Violated": general,
  "Invalid Amount": general,
  "Invalid Date": general,
  "Needed Data Missing": general,
  "System Authentication Failed": general,
  "Temporary Processing Failure": general,
  "Unauthorized Service For Agency": general,
  "Unauthorized Service For System": general,
  "Unknown Agency": general,
  "Unknown System": general,
  "Unsupported Service": general,
} as const satisfies Readonly<Record<string, string>>;

/** What only one service can say has the scheme of that service. */
export const serviceProblems = [
  "Account Access Denied",
  "Cannot Accept Item",
  "Duplicate Fiscal Transaction",
  "Duplicate Item",
  "Duplicate Request",
  "Item Access Denied",
  "Item Cannot Be Recalled",
  "Item Does Not Circulate",
  "Item Not Available By Need Before Date",
  "Item Not Checked Out",
  "Item Not Checked Out To This User",
  "Item Not Renewable",
  "Maximum Check Outs Exceeded",
  "Maximum Renewals Exceeded",
  "Non-Unique Item",
  "Non-Unique User",
  "Renewal Not Allowed - Item Has Outstanding Requests",
  "Request Already Processed",
  "Resource Cannot Be Provided",
  "Unknown Item",
  "Unknown Request",
  "Unknown User",
  "User Access Denied",
  "User Authentication Failed",
  "User Blocked",
  "User Ineligible To Check Out This Item",
  "User Ineligible To Renew This Item",
  "User Ineligible To Request This Item",
] as const;

export type GeneralProblem = keyof typeof schemes;
export type ServiceProblem = (typeof serviceProblems)[number];

/** A problem that any service may have. */
export function generalProblem(
  type: GeneralProblem,
  about: Omit<NcipProblem, "type"> = {},
): NcipProblem {
  return { type: { value: type, scheme: schemes[type] }, ...about };
}

/** A problem of one service. */
export function serviceProblem(
  service: string,
  type: ServiceProblem,
  about: Omit<NcipProblem, "type"> = {},
): NcipProblem {
  const scheme = `${base}/processingerrortype/${service.toLowerCase()}processingerror.scm`;
  return { type: { value: type, scheme }, ...about };
}
