import { ACTIONS, REASONS, STATUSES } from "./codes.ts";
import type { RequestingAgencyMessage, SupplyingAgencyMessage } from "./message.ts";
import { agency, costs, header, physicalAddress } from "./parts.ts";
import { fieldsOf, sequence } from "./sequence.ts";
import { coded, flag, oneOf, text, timestamp, yesNo } from "./values.ts";

export const action = oneOf(ACTIONS, "UnsupportedActionType");
export const reason = oneOf(REASONS, "UnsupportedReasonForMessageType");

type Said = SupplyingAgencyMessage["messageInfo"];
const ofSaid = fieldsOf<Said>();
const messageInfo = sequence<Said>([
  ofSaid.one("reason", reason, "reasonForMessage"),
  ofSaid.maybe("answer", yesNo, "answerYesNo"),
  ofSaid.maybe("note", text),
  ofSaid.maybe("reasonUnfilled", coded),
  ofSaid.maybe("reasonRetry", coded),
  ofSaid.maybe("offeredCosts", costs),
  ofSaid.maybe("retryAfter", timestamp),
  ofSaid.maybe("retryBefore", timestamp),
]);

type Standing = SupplyingAgencyMessage["statusInfo"];
const ofStanding = fieldsOf<Standing>();
const statusInfo = sequence<Standing>([
  ofStanding.one("status", oneOf(STATUSES)),
  ofStanding.maybe("expectedDeliveryDate", timestamp),
  ofStanding.maybe("dueDate", timestamp),
  ofStanding.one("lastChange", timestamp),
]);

type Delivered = NonNullable<SupplyingAgencyMessage["deliveryInfo"]>;
const ofDelivered = fieldsOf<Delivered>();
const deliveryInfo = sequence<Delivered>([
  ofDelivered.one("dateSent", timestamp),
  ofDelivered.maybe("itemId", text),
  ofDelivered.maybe("sentVia", coded),
  ofDelivered.maybe("sentToPatron", flag),
  ofDelivered.maybe("loanCondition", coded),
  ofDelivered.maybe("deliveredFormat", coded),
  ofDelivered.maybe("deliveryCosts", costs),
]);

type Return = NonNullable<SupplyingAgencyMessage["returnInfo"]>;
const ofReturn = fieldsOf<Return>();
const returnInfo = sequence<Return>([
  ofReturn.maybe("returnAgency", agency, "returnAgencyId"),
  ofReturn.maybe("name", text),
  ofReturn.maybe("address", physicalAddress, "physicalAddress"),
]);

const ofSupplier = fieldsOf<SupplyingAgencyMessage>();
export const supplyingAgencyMessage = sequence<SupplyingAgencyMessage>([
  ofSupplier.one("header", header),
  ofSupplier.one("messageInfo", messageInfo),
  ofSupplier.one("statusInfo", statusInfo),
  ofSupplier.maybe("deliveryInfo", deliveryInfo),
  ofSupplier.maybe("returnInfo", returnInfo),
]);

const ofRequester = fieldsOf<RequestingAgencyMessage>();
export const requestingAgencyMessage = sequence<RequestingAgencyMessage>([
  ofRequester.one("header", header),
  ofRequester.one("action", action),
  ofRequester.maybe("note", text),
]);
