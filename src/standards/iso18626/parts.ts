import type { Address, Agency, Costs, Header, ItemIdentifier, PhysicalAddress } from "./message.ts";
import { fieldsOf, sequence } from "./sequence.ts";
import { amount, choice, coded, currency, name, text, timestamp } from "./values.ts";

const ofAgency = fieldsOf<Agency>();
/** type_agencyId */
export const agency = sequence<Agency>([
  ofAgency.one("type", name, "agencyIdType"),
  ofAgency.one("value", name, "agencyIdValue"),
]);

const ofCosts = fieldsOf<Costs>();
/** type_costs */
export const costs = sequence<Costs>([
  ofCosts.one("currency", currency, "currencyCode"),
  ofCosts.one("amount", amount, "monetaryValue"),
]);

type Authentication = NonNullable<Header["authentication"]>;
const ofAuthentication = fieldsOf<Authentication>();
const authentication = sequence<Authentication>([
  ofAuthentication.maybe("accountId", text),
  ofAuthentication.maybe("securityCode", text),
]);

const ofHeader = fieldsOf<Header>();
/** The particles of a header, one by one for those that must be read from a broken message. */
export const headerFields = [
  ofHeader.one("supplyingAgency", agency, "supplyingAgencyId"),
  ofHeader.one("requestingAgency", agency, "requestingAgencyId"),
  ofHeader.one("multipleItemRequestId", text),
  ofHeader.one("timestamp", timestamp),
  ofHeader.one("requestingAgencyRequestId", name),
  ofHeader.maybe("supplyingAgencyRequestId", text),
  ofHeader.maybe("authentication", authentication, "requestingAgencyAuthentication"),
];
export const header = sequence<Header>(headerFields);

const ofIdentifier = fieldsOf<ItemIdentifier>();
/** bibliographicItemId: ISBN, ISSN … */
export const itemId = sequence<ItemIdentifier>([
  ofIdentifier.one("identifier", text, "bibliographicItemIdentifier"),
  ofIdentifier.one("code", coded, "bibliographicItemIdentifierCode"),
]);
/** bibliographicRecordId: here the code comes first. */
export const recordId = sequence<ItemIdentifier>([
  ofIdentifier.one("code", coded, "bibliographicRecordIdentifierCode"),
  ofIdentifier.one("identifier", text, "bibliographicRecordIdentifier"),
]);

const ofPlace = fieldsOf<PhysicalAddress>();
export const physicalAddress = sequence<PhysicalAddress>([
  ofPlace.maybe("line1", text),
  ofPlace.maybe("line2", text),
  ofPlace.maybe("locality", text),
  ofPlace.maybe("postalCode", text),
  ofPlace.maybe("region", coded),
  ofPlace.maybe("country", coded),
]);

type Electronic = Extract<Address, { electronic: unknown }>["electronic"];
const ofElectronic = fieldsOf<Electronic>();
const electronicAddress = sequence<Electronic>([
  ofElectronic.one("type", coded, "electronicAddressType"),
  ofElectronic.one("data", text, "electronicAddressData"),
]);

export const address = choice<Address>([
  {
    element: "electronicAddress",
    read: (node, at) => ({ electronic: electronicAddress.read(node, at) }),
    write: (value) =>
      "electronic" in value ? electronicAddress.write("electronicAddress", value.electronic) : null,
  },
  {
    element: "physicalAddress",
    read: (node, at) => ({ physical: physicalAddress.read(node, at) }),
    write: (value) =>
      "physical" in value ? physicalAddress.write("physicalAddress", value.physical) : null,
  },
]);
