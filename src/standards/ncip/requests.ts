import {
  amount,
  authentication,
  bibliographicId,
  fiscalTransaction,
  itemId,
  itemOptionalFields,
  requestId,
  shippingInformation,
  userId,
  userOptionalFields,
} from "./parts.ts";
import {
  atLeastOne,
  atMostOne,
  exactlyOne,
  flag,
  instant,
  many,
  maybe,
  one,
  ordinal,
  pair,
  record,
  text,
} from "./shape.ts";

const whom = {
  user: maybe("UserId", userId),
  authentication: many("AuthenticationInput", authentication),
};
const whomRule = exactlyOne("user", "authentication");

const itemElements = { itemElements: many("ItemElementType", pair) };
const userElements = { userElements: many("UserElementType", pair) };
const wanted = { ...itemElements, ...userElements };
const mandated = ["MandatedAction"] as const;
const fees = {
  acknowledgedFee: maybe("AcknowledgedFeeAmount", amount),
  paidFee: maybe("PaidFeeAmount", amount),
};
const acknowledgedRestrictions = ["AcknowledgedItemUseRestrictionType"] as const;

/** What each service is asked with (Z39.83-1, "Services"), in the order of the schema. */
export const requests = {
  LookupUser: record(
    {
      ...whom,
      ...userElements,
      loanedItemsDesired: maybe("LoanedItemsDesired", flag),
      requestedItemsDesired: maybe("RequestedItemsDesired", flag),
      fiscalAccountDesired: maybe("UserFiscalAccountDesired", flag),
    },
    [whomRule],
  ),
  LookupItem: record(
    {
      item: maybe("ItemId", itemId),
      request: maybe("RequestId", requestId),
      ...itemElements,
      currentBorrowerDesired: maybe("CurrentBorrowerDesired", flag),
      currentRequestersDesired: maybe("CurrentRequestersDesired", flag),
    },
    [exactlyOne("item", "request")],
  ),
  LookupItemSet: record(
    {
      titles: many("BibliographicId", bibliographicId),
      holdingsSets: many("HoldingsSetId", text),
      items: many("ItemId", itemId),
      ...itemElements,
      currentBorrowerDesired: maybe("CurrentBorrowerDesired", flag),
      currentRequestersDesired: maybe("CurrentRequestersDesired", flag),
      most: maybe("MaximumItemsCount", ordinal),
      token: maybe("NextItemToken", text),
    },
    [exactlyOne("titles", "holdingsSets", "items")],
  ),
  RequestItem: record(
    {
      ...whom,
      titles: many("BibliographicId", bibliographicId),
      items: many("ItemId", itemId),
      request: maybe("RequestId", requestId),
      type: one("RequestType", pair),
      scope: one("RequestScopeType", pair),
      itemFields: maybe("ItemOptionalFields", itemOptionalFields),
      shipping: maybe("ShippingInformation", shippingInformation),
      earliest: maybe("EarliestDateNeeded", instant),
      neededBefore: maybe("NeedBeforeDate", instant),
      pickupLocation: maybe("PickupLocation", pair),
      pickupExpiry: maybe("PickupExpiryDate", instant),
      ...fees,
      ...wanted,
    },
    [whomRule, atLeastOne("titles", "items")],
    [...mandated, ...acknowledgedRestrictions],
  ),
  CancelRequestItem: record(
    {
      ...whom,
      request: maybe("RequestId", requestId),
      item: maybe("ItemId", itemId),
      type: one("RequestType", pair),
      scope: maybe("RequestScopeType", pair),
      ...fees,
      ...wanted,
    },
    [whomRule, atLeastOne("request", "item")],
    mandated,
  ),
  AcceptItem: record(
    {
      request: one("RequestId", requestId),
      action: one("RequestedActionType", pair),
      user: maybe("UserId", userId),
      item: maybe("ItemId", itemId),
      return: maybe("DateForReturn", instant),
      indeterminate: maybe("IndeterminateLoanPeriodFlag", flag),
      nonReturnable: maybe("NonReturnableFlag", flag),
      renewalNotPermitted: maybe("RenewalNotPermitted", flag),
      fee: maybe("FiscalTransactionInformation", fiscalTransaction),
      itemFields: maybe("ItemOptionalFields", itemOptionalFields),
      userFields: maybe("UserOptionalFields", userOptionalFields),
      pickupLocation: maybe("PickupLocation", pair),
      pickupExpiry: maybe("PickupExpiryDate", instant),
    },
    [atMostOne("return", "indeterminate", "nonReturnable")],
    mandated,
  ),
  CheckOutItem: record(
    {
      ...whom,
      item: one("ItemId", itemId),
      request: maybe("RequestId", requestId),
      ...fees,
      shipping: maybe("ShippingInformation", shippingInformation),
      desiredDue: maybe("DesiredDateDue", instant),
      ...wanted,
    },
    [whomRule],
    [...mandated, ...acknowledgedRestrictions, "ResourceDesired"],
  ),
  CheckInItem: record({ item: one("ItemId", itemId), ...wanted }, [], mandated),
  RenewItem: record(
    {
      ...whom,
      item: one("ItemId", itemId),
      ...wanted,
      desiredDue: maybe("DesiredDateDue", instant),
      desiredReturn: maybe("DesiredDateForReturn", instant),
      ...fees,
    },
    [whomRule],
    [...mandated, ...acknowledgedRestrictions],
  ),
  RecallItem: record(
    {
      item: one("ItemId", itemId),
      desiredDue: maybe("DesiredDateDue", instant),
      shipping: maybe("ShippingInformation", shippingInformation),
      ...wanted,
    },
    [],
    mandated,
  ),
  CreateUserFiscalTransaction: record(
    { ...whom, transaction: one("FiscalTransactionInformation", fiscalTransaction) },
    [whomRule],
    mandated,
  ),
  DeleteItem: record({ item: one("ItemId", itemId) }, [], mandated),
} as const;
