import { action, reason } from "./answer-codec.ts";
import { ERROR_TYPES } from "./codes.ts";
import type { Confirmation, ConfirmationHeader, ErrorData } from "./message.ts";
import { agency } from "./parts.ts";
import { fieldsOf, sequence } from "./sequence.ts";
import { name, oneOf, text, timestamp } from "./values.ts";

const ofHeader = fieldsOf<ConfirmationHeader>();
const confirmationHeader = sequence<ConfirmationHeader>([
  ofHeader.maybe("supplyingAgency", agency, "supplyingAgencyId"),
  ofHeader.maybe("requestingAgency", agency, "requestingAgencyId"),
  ofHeader.one("timestamp", timestamp),
  ofHeader.maybe("requestingAgencyRequestId", name),
  ofHeader.maybe("multipleItemRequestId", text),
  ofHeader.one("timestampReceived", timestamp),
  ofHeader.one("status", oneOf(["OK", "ERROR"]), "messageStatus"),
]);

const ofError = fieldsOf<ErrorData>();
const errorData = sequence<ErrorData>([
  ofError.one("type", oneOf(ERROR_TYPES), "errorType"),
  ofError.maybe("value", text, "errorValue"),
]);

type Of<Kind extends Confirmation["kind"]> = Extract<Confirmation, { kind: Kind }>;

const ofRequest = fieldsOf<Of<"requestConfirmation">>();
export const requestConfirmation = sequence<Of<"requestConfirmation">>([
  ofRequest.one("header", confirmationHeader, "confirmationHeader"),
  ofRequest.maybe("error", errorData, "errorData"),
]);

const ofSupplier = fieldsOf<Of<"supplyingAgencyMessageConfirmation">>();
export const supplyingAgencyMessageConfirmation = sequence<
  Of<"supplyingAgencyMessageConfirmation">
>([
  ofSupplier.one("header", confirmationHeader, "confirmationHeader"),
  ofSupplier.maybe("reason", reason, "reasonForMessage"),
  ofSupplier.maybe("error", errorData, "errorData"),
]);

const ofRequester = fieldsOf<Of<"requestingAgencyMessageConfirmation">>();
export const requestingAgencyMessageConfirmation = sequence<
  Of<"requestingAgencyMessageConfirmation">
>([
  ofRequester.one("header", confirmationHeader, "confirmationHeader"),
  ofRequester.maybe("action", action),
  ofRequester.maybe("error", errorData, "errorData"),
]);
