/** The closed lists of the schema (ISO 18626, wire schema 1.2): simple types with enumerations. */

/** type_action: what a requesting agency does or asks. */
export const ACTIONS = [
  "StatusRequest",
  "Received",
  "Cancel",
  "Renew",
  "ShippedReturn",
  "ShippedForward",
  "Notification",
] as const;
export type Action = (typeof ACTIONS)[number];

/** type_reasonForMessage: why a supplying agency writes. */
export const REASONS = [
  "RequestResponse",
  "StatusRequestResponse",
  "RenewResponse",
  "CancelResponse",
  "StatusChange",
  "Notification",
] as const;
export type Reason = (typeof REASONS)[number];

/** type_status: how a request stands with its supplying agency. */
export const STATUSES = [
  "RequestReceived",
  "ExpectToSupply",
  "WillSupply",
  "Loaned",
  "Overdue",
  "Recalled",
  "RetryPossible",
  "Unfilled",
  "CopyCompleted",
  "LoanCompleted",
  "CompletedWithoutReturn",
  "Cancelled",
] as const;
export type Status = (typeof STATUSES)[number];

/** type_requestType */
export const REQUEST_TYPES = ["New", "Retry", "Reminder"] as const;
export type RequestType = (typeof REQUEST_TYPES)[number];

/** type_requestSubType */
export const REQUEST_SUB_TYPES = [
  "BookingRequest",
  "MultipleItemRequest",
  "PatronRequest",
  "TransferRequest",
  "SupplyingLibrarysChoice",
] as const;
export type RequestSubType = (typeof REQUEST_SUB_TYPES)[number];

/** type_serviceType */
export const SERVICE_TYPES = ["Copy", "Loan", "CopyOrLoan"] as const;
export type ServiceType = (typeof SERVICE_TYPES)[number];

/** type_errorType */
export const ERROR_TYPES = [
  "UnsupportedActionType",
  "UnsupportedReasonForMessageType",
  "UnrecognisedDataElement",
  "UnrecognisedDataValue",
  "BadlyFormedMessage",
] as const;
export type ErrorType = (typeof ERROR_TYPES)[number];
