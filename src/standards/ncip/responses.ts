import {
  bibliographicDescription,
  bibliographicId,
  fiscalAccount,
  fiscalReference,
  fiscalTransaction,
  itemId,
  itemOptionalFields,
  loanEnd,
  problem,
  requestId,
  shippingInformation,
  userId,
  userOptionalFields,
} from "./parts.ts";
import {
  atLeastOne,
  atMostOne,
  count,
  exactlyOne,
  instant,
  many,
  maybe,
  one,
  ordinal,
  pair,
  record,
  type Rule,
  text,
} from "./shape.ts";

const optional = {
  fee: maybe("FiscalTransactionInformation", fiscalTransaction),
  itemFields: maybe("ItemOptionalFields", itemOptionalFields),
  userFields: maybe("UserOptionalFields", userOptionalFields),
};
const requestOrItem = {
  request: maybe("RequestId", requestId),
  item: maybe("ItemId", itemId),
};
const requestOrItemRule = atLeastOne("request", "item");

const borrower = record({ user: one("UserId", userId) });

const itemTransaction = record({
  borrower: maybe("CurrentBorrower", borrower),
  requesters: many("CurrentRequester", borrower),
});

const loanedItem = record(
  {
    item: one("ItemId", itemId),
    titles: many("BibliographicId", bibliographicId),
    due: maybe("DateDue", instant),
    indeterminate: maybe("IndeterminateLoanPeriodFlag", loanEnd.indeterminate.shape),
    title: maybe("Title", text),
    medium: maybe("MediumType", pair),
  },
  [exactlyOne("due", "indeterminate")],
  ["ReminderLevel", "Amount"],
);

const requestedItem = record(
  {
    ...requestOrItem,
    titles: many("BibliographicId", bibliographicId),
    type: one("RequestType", pair),
    status: one("RequestStatusType", pair),
    placed: one("DatePlaced", instant),
    pickupLocation: maybe("PickupLocation", pair),
    queuePosition: maybe("HoldQueuePosition", ordinal),
    title: maybe("Title", text),
  },
  [requestOrItemRule],
  ["PickupDate", "PickupExpiryDate", "ReminderLevel", "MediumType"],
);

/** Where there are problems, or where somebody has yet to answer, nothing else is told. */
function standsAlone(name: "problems" | "pending", others: readonly string[]): readonly Rule[] {
  return others.map((other) => atMostOne(name, other));
}

const itemInformation = record(
  {
    item: maybe("ItemId", itemId),
    due: maybe("DateDue", instant),
    itemFields: maybe("ItemOptionalFields", itemOptionalFields),
    note: maybe("ItemNote", text),
    problems: many("Problem", problem),
  },
  standsAlone("problems", ["due", "itemFields", "note"]),
  [
    "RequestId",
    "CurrentBorrower",
    "CurrentRequester",
    "DateRecalled",
    "HoldPickupDate",
    "ItemTransaction",
  ],
);

const holdingsSet = record(
  {
    id: maybe("HoldingsSetId", text),
    description: maybe("BibliographicDescription", bibliographicDescription),
    callNumber: maybe("CallNumber", text),
    items: many("ItemInformation", itemInformation),
    problems: many("Problem", problem),
  },
  [exactlyOne("items", "problems"), ...standsAlone("problems", ["description", "callNumber"])],
  ["Location", "SummaryHoldingsInformation", "ElectronicResource"],
);

const title = record(
  {
    id: maybe("BibliographicId", bibliographicId),
    description: maybe("BibliographicDescription", bibliographicDescription),
    holdQueueLength: maybe("TitleHoldQueueLength", count),
    holdings: many("HoldingsSet", holdingsSet),
    problems: many("Problem", problem),
  },
  [
    exactlyOne("holdings", "problems"),
    ...standsAlone("problems", ["description", "holdQueueLength"]),
  ],
  ["CurrentRequester"],
);

/** What each service answers with where it was done; where it was not, it answers with problems. */
export const responses = {
  LookupUser: record(
    {
      user: one("UserId", userId),
      accounts: many("UserFiscalAccount", fiscalAccount),
      loaned: many("LoanedItem", loanedItem),
      requested: many("RequestedItem", requestedItem),
      userFields: maybe("UserOptionalFields", userOptionalFields),
    },
    [],
    ["LoanedItemsCount", "RequestedItemsCount"],
  ),
  LookupItem: record(
    {
      ...requestOrItem,
      holdPickup: maybe("HoldPickupDate", instant),
      recalled: maybe("DateRecalled", instant),
      transaction: maybe("ItemTransaction", itemTransaction),
      itemFields: maybe("ItemOptionalFields", itemOptionalFields),
    },
    [requestOrItemRule],
  ),
  LookupItemSet: record(
    { titles: many("BibInformation", title), token: maybe("NextItemToken", text) },
    [atLeastOne("titles")],
  ),
  RequestItem: record(
    {
      ...requestOrItem,
      user: one("UserId", userId),
      type: one("RequestType", pair),
      scope: one("RequestScopeType", pair),
      shipping: maybe("ShippingInformation", shippingInformation),
      available: maybe("DateAvailable", instant),
      holdPickup: maybe("HoldPickupDate", instant),
      ...optional,
    },
    [requestOrItemRule],
  ),
  CancelRequestItem: record({ ...requestOrItem, user: one("UserId", userId), ...optional }, [
    requestOrItemRule,
  ]),
  AcceptItem: record({ request: one("RequestId", requestId), item: maybe("ItemId", itemId) }),
  CheckOutItem: record(
    {
      item: one("ItemId", itemId),
      user: one("UserId", userId),
      ...loanEnd,
      renewals: maybe("RenewalCount", count),
      ...optional,
    },
    [exactlyOne("due", "indeterminate", "nonReturnable")],
    ["ElectronicResource"],
  ),
  CheckInItem: record(
    { item: one("ItemId", itemId), user: maybe("UserId", userId), ...optional },
    [],
    ["RoutingInformation"],
  ),
  RenewItem: record(
    {
      /** The request to renew waits for somebody's answer. */
      pending: maybe("Pending", record({ replyBy: maybe("DateOfExpectedReply", instant) })),
      item: maybe("ItemId", itemId),
      user: maybe("UserId", userId),
      due: maybe("DateDue", instant),
      return: maybe("DateForReturn", instant),
      renewals: maybe("RenewalCount", count),
      ...optional,
    },
    [
      exactlyOne("pending", "item"),
      ...standsAlone("pending", ["user", "due", "return", "renewals", ...Object.keys(optional)]),
    ],
  ),
  RecallItem: record({
    item: one("ItemId", itemId),
    user: maybe("UserId", userId),
    due: maybe("DateDue", instant),
    ...optional,
  }),
  CreateUserFiscalTransaction: record({
    user: one("UserId", userId),
    reference: one("FiscalTransactionReferenceId", fiscalReference),
  }),
  DeleteItem: record({ item: one("ItemId", itemId) }),
} as const;
