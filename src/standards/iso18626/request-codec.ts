import { REQUEST_SUB_TYPES, REQUEST_TYPES, SERVICE_TYPES } from "./codes.ts";
import type {
  BibliographicInfo,
  PublicationInfo,
  RequestMessage,
  ServiceInfo,
  SupplierInfo,
} from "./message.ts";
import { address, agency, costs, header, itemId, recordId } from "./parts.ts";
import { fieldsOf, sequence } from "./sequence.ts";
import { coded, integer, oneOf, text, timestamp, yesNo } from "./values.ts";

const ofWork = fieldsOf<BibliographicInfo>();
const bibliographicInfo = sequence<BibliographicInfo>([
  ofWork.maybe("supplierUniqueRecordId", text),
  ofWork.maybe("title", text),
  ofWork.maybe("author", text),
  ofWork.maybe("subtitle", text),
  ofWork.maybe("seriesTitle", text),
  ofWork.maybe("edition", text),
  ofWork.maybe("titleOfComponent", text),
  ofWork.maybe("authorOfComponent", text),
  ofWork.maybe("volume", text),
  ofWork.maybe("issue", text),
  ofWork.maybe("pagesRequested", text),
  ofWork.maybe("estimatedNoPages", text),
  ofWork.many("itemIds", itemId, "bibliographicItemId"),
  ofWork.maybe("sponsor", text),
  ofWork.maybe("informationSource", text),
  ofWork.many("recordIds", recordId, "bibliographicRecordId"),
]);

const ofPublication = fieldsOf<PublicationInfo>();
const publicationInfo = sequence<PublicationInfo>([
  ofPublication.maybe("publisher", text),
  ofPublication.maybe("publicationType", coded),
  ofPublication.maybe("publicationDate", text),
  ofPublication.maybe("placeOfPublication", text),
]);

const ofService = fieldsOf<ServiceInfo>();
const serviceInfo = sequence<ServiceInfo>([
  ofService.maybe("requestType", oneOf(REQUEST_TYPES)),
  ofService.many("requestSubTypes", oneOf(REQUEST_SUB_TYPES), "requestSubType", 3),
  ofService.maybe("previousRequestId", text, "requestingAgencyPreviousRequestId"),
  ofService.one("serviceType", oneOf(SERVICE_TYPES)),
  ofService.maybe("serviceLevel", coded),
  ofService.maybe("preferredFormat", coded),
  ofService.maybe("needBeforeDate", timestamp),
  ofService.maybe("copyrightCompliance", coded),
  ofService.maybe("anyEdition", yesNo),
  ofService.maybe("startDate", timestamp),
  ofService.maybe("endDate", timestamp),
  ofService.maybe("note", text),
]);

const ofSupplier = fieldsOf<SupplierInfo>();
const supplierInfo = sequence<SupplierInfo>([
  ofSupplier.maybe("sortOrder", integer),
  ofSupplier.maybe("supplier", agency, "supplierCode"),
  ofSupplier.maybe("description", text, "supplierDescription"),
  ofSupplier.maybe("recordId", recordId, "bibliographicRecordId"),
  ofSupplier.maybe("callNumber", text),
  ofSupplier.maybe("summaryHoldings", text),
  ofSupplier.maybe("availabilityNote", text),
]);

type Delivery = NonNullable<RequestMessage["delivery"]>[number];
const ofDelivery = fieldsOf<Delivery>();
const delivery = sequence<Delivery>([
  ofDelivery.maybe("sortOrder", integer),
  ofDelivery.maybe("address", address),
]);

type Requester = NonNullable<RequestMessage["requestingAgencyInfo"]>;
const ofRequester = fieldsOf<Requester>();
const requestingAgencyInfo = sequence<Requester>([
  ofRequester.maybe("name", text),
  ofRequester.maybe("contactName", text),
  ofRequester.many("addresses", address, "address"),
]);

type Patron = NonNullable<RequestMessage["patronInfo"]>;
const ofPatron = fieldsOf<Patron>();
const patronInfo = sequence<Patron>([
  ofPatron.maybe("patronId", text),
  ofPatron.maybe("surname", text),
  ofPatron.maybe("givenName", text),
  ofPatron.maybe("patronType", coded),
  ofPatron.maybe("sendToPatron", yesNo),
  ofPatron.many("addresses", address, "address"),
]);

type Billing = NonNullable<RequestMessage["billingInfo"]>;
const ofBilling = fieldsOf<Billing>();
const billingInfo = sequence<Billing>([
  ofBilling.maybe("paymentMethod", coded),
  ofBilling.maybe("maximumCosts", costs),
  ofBilling.maybe("billingMethod", coded),
  ofBilling.maybe("billingName", text),
  ofBilling.maybe("address", address),
]);

const ofRequest = fieldsOf<RequestMessage>();
export const request = sequence<RequestMessage>([
  ofRequest.one("header", header),
  ofRequest.one("bibliographicInfo", bibliographicInfo),
  ofRequest.maybe("publicationInfo", publicationInfo),
  ofRequest.maybe("serviceInfo", serviceInfo),
  ofRequest.many("suppliers", supplierInfo, "supplierInfo"),
  ofRequest.many("delivery", delivery, "requestedDeliveryInfo"),
  ofRequest.maybe("requestingAgencyInfo", requestingAgencyInfo),
  ofRequest.maybe("patronInfo", patronInfo),
  ofRequest.maybe("billingInfo", billingInfo),
]);
