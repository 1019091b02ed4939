import fc, { type Arbitrary } from "fast-check";
import {
  type Address,
  ACTIONS,
  type Agency,
  type Confirmation,
  type Document,
  ERROR_TYPES,
  type Header,
  type ItemIdentifier,
  type Message,
  type PhysicalAddress,
  REASONS,
  REQUEST_SUB_TYPES,
  REQUEST_TYPES,
  type RequestMessage,
  SERVICE_TYPES,
  STATUSES,
  type SupplyingAgencyMessage,
} from "./index.ts";

/** Any message and any confirmation, with all that the schema lets them have. */

const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .map((value) => value.toWellFormed().replace(/[^\P{Cc}\t\n\r\x7f-\x9f]|[\ufffe\uffff]/gu, ""))
  .filter((value) => value !== "");
const word = text.map((value) => value.trim()).filter((value) => value !== "");
const coded = fc.record(
  {
    value: word,
    scheme: fc.constantFrom(
      "https://illtransactions.org/opencode/2017/",
      "urn:x:y",
      "http://a/b?c",
    ),
  },
  { requiredKeys: ["value"] },
);
const instant = fc
  .tuple(
    fc.integer({ min: 0, max: 4_000_000_000_000 }),
    fc.constantFrom("Z", "+00:00", "+05:30", "-11:00", "+14:00"),
    fc.constantFrom("", ".5", ".123", ".123456789"),
  )
  .map(([at, zone, part]) => `${new Date(at).toISOString().slice(0, 19)}${part}${zone}`);
const agency: Arbitrary<Agency> = fc.record({ type: word, value: word });
const costs = fc.record({
  currency: fc.constantFrom("EUR", "USD", "JPY"),
  amount: fc.constantFrom("0", "12.50", ".5", "1000000.001"),
});
const identifier: Arbitrary<ItemIdentifier> = fc.record({ identifier: text, code: coded });

/** A record of which any key may be absent. */
function some<T>(model: { [K in keyof T]: Arbitrary<T[K]> }): Arbitrary<Partial<T>> {
  return fc.record(model, { requiredKeys: [] }) as Arbitrary<Partial<T>>;
}

const physical: Arbitrary<PhysicalAddress> = some<PhysicalAddress>({
  line1: text,
  line2: text,
  locality: text,
  postalCode: text,
  region: coded,
  country: coded,
});
const address: Arbitrary<Address> = fc.oneof(
  fc.record({ electronic: fc.record({ type: coded, data: text }) }),
  fc.record({ physical }),
);
const few = <T>(one: Arbitrary<T>, maxLength = 3) => fc.array(one, { minLength: 1, maxLength });

const header: Arbitrary<Header> = fc
  .tuple(
    fc.record({
      supplyingAgency: agency,
      requestingAgency: agency,
      multipleItemRequestId: fc.oneof(fc.constant(""), text),
      timestamp: instant,
      requestingAgencyRequestId: word,
    }),
    some({
      supplyingAgencyRequestId: text,
      authentication: some({ accountId: text, securityCode: text }),
    }),
  )
  .map(([one, other]) => ({ ...one, ...other }));

const serviceInfo = fc
  .tuple(
    fc.record({ serviceType: fc.constantFrom(...SERVICE_TYPES) }),
    some({
      requestType: fc.constantFrom(...REQUEST_TYPES),
      requestSubTypes: few(fc.constantFrom(...REQUEST_SUB_TYPES)),
      previousRequestId: text,
      serviceLevel: coded,
      preferredFormat: coded,
      needBeforeDate: instant,
      copyrightCompliance: coded,
      anyEdition: fc.boolean(),
      startDate: instant,
      endDate: instant,
      note: text,
    }),
  )
  .map(([one, other]) => ({ ...one, ...other }));

const request: Arbitrary<RequestMessage> = fc
  .tuple(
    fc.record({
      kind: fc.constant("request" as const),
      header,
      bibliographicInfo: some({
        supplierUniqueRecordId: text,
        title: text,
        author: text,
        subtitle: text,
        seriesTitle: text,
        edition: text,
        titleOfComponent: text,
        authorOfComponent: text,
        volume: text,
        issue: text,
        pagesRequested: text,
        estimatedNoPages: text,
        itemIds: few(identifier),
        sponsor: text,
        informationSource: text,
        recordIds: few(identifier),
      }),
    }),
    some({
      publicationInfo: some({
        publisher: text,
        publicationType: coded,
        publicationDate: text,
        placeOfPublication: text,
      }),
      serviceInfo,
      suppliers: few(
        some({
          sortOrder: fc.integer(),
          supplier: agency,
          description: text,
          recordId: identifier,
          callNumber: text,
          summaryHoldings: text,
          availabilityNote: text,
        }),
      ),
      delivery: few(some({ sortOrder: fc.integer(), address })),
      requestingAgencyInfo: some({ name: text, contactName: text, addresses: few(address) }),
      patronInfo: some({
        patronId: text,
        surname: text,
        givenName: text,
        patronType: coded,
        sendToPatron: fc.boolean(),
        addresses: few(address),
      }),
      billingInfo: some({
        paymentMethod: coded,
        maximumCosts: costs,
        billingMethod: coded,
        billingName: text,
        address,
      }),
    }),
  )
  .map(([one, other]) => ({ ...one, ...other }));

const supplyingAgencyMessage: Arbitrary<SupplyingAgencyMessage> = fc
  .tuple(
    header,
    fc.constantFrom(...REASONS),
    some({
      answer: fc.boolean(),
      note: text,
      reasonUnfilled: coded,
      reasonRetry: coded,
      offeredCosts: costs,
      retryAfter: instant,
      retryBefore: instant,
    }),
    fc.record({ status: fc.constantFrom(...STATUSES), lastChange: instant }),
    some({ expectedDeliveryDate: instant, dueDate: instant }),
    some({
      deliveryInfo: fc
        .tuple(
          fc.record({ dateSent: instant }),
          some({
            itemId: text,
            sentVia: coded,
            sentToPatron: fc.boolean(),
            loanCondition: coded,
            deliveredFormat: coded,
            deliveryCosts: costs,
          }),
        )
        .map(([one, other]) => ({ ...one, ...other })),
      returnInfo: some({ returnAgency: agency, name: text, address: physical }),
    }),
  )
  .map(([header, reason, said, status, dates, more]) => ({
    kind: "supplyingAgencyMessage",
    header,
    messageInfo: { reason, ...said },
    statusInfo: { ...status, ...dates },
    ...more,
  }));

const requestingAgencyMessage = fc
  .tuple(header, fc.constantFrom(...ACTIONS), some({ note: text }))
  .map(([header, action, more]): Message => ({
    kind: "requestingAgencyMessage",
    header,
    action,
    ...more,
  }));

const confirmation: Arbitrary<Confirmation> = fc
  .tuple(
    fc.constantFrom(
      "requestConfirmation" as const,
      "supplyingAgencyMessageConfirmation" as const,
      "requestingAgencyMessageConfirmation" as const,
    ),
    fc.record({
      timestamp: instant,
      timestampReceived: instant,
      status: fc.constantFrom("OK" as const, "ERROR" as const),
    }),
    some({
      supplyingAgency: agency,
      requestingAgency: agency,
      requestingAgencyRequestId: word,
      multipleItemRequestId: text,
    }),
    some({ reason: fc.constantFrom(...REASONS), action: fc.constantFrom(...ACTIONS) }),
    some({
      error: fc
        .tuple(fc.constantFrom(...ERROR_TYPES), some({ value: text }))
        .map(([type, more]) => ({ type, ...more })),
    }),
  )
  .map(([kind, one, other, { reason, action }, error]) => ({
    kind,
    header: { ...one, ...other },
    ...(kind === "supplyingAgencyMessageConfirmation" && reason ? { reason } : {}),
    ...(kind === "requestingAgencyMessageConfirmation" && action ? { action } : {}),
    ...error,
  }));

export const anyMessage: Arbitrary<Message> = fc.oneof(
  request,
  supplyingAgencyMessage,
  requestingAgencyMessage,
);
export const anyDocument: Arbitrary<Document> = fc.oneof(anyMessage, confirmation);
