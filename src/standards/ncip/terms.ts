import type { Pair } from "./shape.ts";

const imp1 = "http://www.niso.org/ncip/v1_0/imp1/schemes";
const base = "http://www.niso.org/ncip/v1_0/schemes";

const from =
  <const Value extends string>(scheme: string, ..._values: readonly Value[]) =>
  (value: Value): Pair => ({ value, scheme });

/** Values of the schemes that the implementation profile names, each with its scheme. */
export const requestType = from(
  `${imp1}/requesttype/requesttype.scm`,
  "Hold",
  "Loan",
  "Estimate",
  "Stack Retrieval",
);
export const requestScope = from(
  `${imp1}/requestscopetype/requestscopetype.scm`,
  "Bibliographic Item",
  "Item",
);
export const requestedAction = from(
  `${imp1}/requestedactiontype/requestedactiontype.scm`,
  "Circulate",
  "Circulate And Notify",
  "Hold For Pickup",
  "Hold For Pickup And Notify",
);
export const userElement = from(
  `${base}/userelementtype/userelementtype.scm`,
  "Block Or Trap",
  "Name Information",
  "User Address Information",
  "User Id",
  "User Language",
  "User Privilege",
);
export const itemElement = from(
  `${base}/itemelementtype/itemelementtype.scm`,
  "Bibliographic Description",
  "Circulation Status",
  "Hold Queue Length",
  "Item Description",
  "Item Use Restriction Type",
  "Location",
);
export const circulationStatus = from(
  `${imp1}/circulationstatus/circulationstatus.scm`,
  "Available On Shelf",
  "Available For Pickup",
  "Circulation Status Undefined",
  "Claimed Returned Or Never Borrowed",
  "In Process",
  "In Transit Between Library Locations",
  "Lost",
  "Missing",
  "Not Available",
  "On Loan",
  "On Order",
  "Pending Transfer",
  "Recalled",
  "Waiting To Be Reshelved",
);
export const itemUseRestriction = from(
  `${imp1}/itemuserestrictiontype/itemuserestrictiontype.scm`,
  "Available For Supply Without Return",
  "In Library Use Only",
  "Limited Circulation, Long Loan Period",
  "Limited Circulation, Normal Loan Period",
  "Limited Circulation, Short Loan Period",
  "No Reproduction",
  "Not For Loan",
  "Renewals Not Permitted",
  "Use Only In Controlled Access",
);
export const authenticationInput = from(
  `${imp1}/authenticationinputtype/authenticationinputtype.scm`,
  "Barcode Id",
  "Password",
  "PIN",
  "User Id",
);
export const fiscalAction = from(
  `${imp1}/fiscalactiontype/fiscalactiontype.scm`,
  "Assess",
  "Cancel",
  "Collect",
  "Waive",
);
export const fiscalTransactionType = from(
  `${imp1}/fiscaltransactiontype/fiscaltransactiontype.scm`,
  "Interlibrary Loan Fee",
  "Fine",
  "Service Charge",
);
export const recordNumber = from(
  `${imp1}/bibliographicrecordidentifiercode/bibliographicrecordidentifiercode.scm`,
  "OCLC",
  "LCCN",
);
export const itemNumber = from(
  `${imp1}/bibliographicitemidentifiercode/bibliographicitemidentifiercode.scm`,
  "ISBN",
  "ISSN",
);

/** A value as it is, of a scheme that everybody here knows without a name. */
export function bare(value: string): Pair {
  return { value };
}

/** Whether two values are the same: systems differ in capitals and often leave the scheme out. */
export function isSame(one: Pair | undefined, other: Pair): boolean {
  return one?.value.toLowerCase() === other.value.toLowerCase();
}
