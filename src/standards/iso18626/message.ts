import type {
  Action,
  ErrorType,
  Reason,
  RequestSubType,
  RequestType,
  ServiceType,
  Status,
} from "./codes.ts";

/** A value, and the code list it is taken from (type_schemeValuePair); an empty scheme: none is named. */
export type Coded = { readonly value: string; readonly scheme?: string };

/** An agency by its symbol: `{ type: "ISIL", value: "AU-SBFL" }` (agencyIdType, agencyIdValue). */
export type Agency = { readonly type: string; readonly value: string };

/** An amount in decimal, as it was written ("12.50"), and its ISO 4217 currency. */
export type Costs = { readonly currency: string; readonly amount: string };

/** An instant in RFC 3339 (xs:dateTime with a zone; one without is read as UTC). */
export type Timestamp = string;

export type Header = {
  readonly supplyingAgency: Agency;
  readonly requestingAgency: Agency;
  readonly multipleItemRequestId: string;
  readonly timestamp: Timestamp;
  /** Unique for the requesting agency only. */
  readonly requestingAgencyRequestId: string;
  readonly supplyingAgencyRequestId?: string;
  readonly authentication?: { readonly accountId?: string; readonly securityCode?: string };
};

export type ItemIdentifier = { readonly identifier: string; readonly code: Coded };

export type BibliographicInfo = {
  readonly supplierUniqueRecordId?: string;
  readonly title?: string;
  readonly author?: string;
  readonly subtitle?: string;
  readonly seriesTitle?: string;
  readonly edition?: string;
  readonly titleOfComponent?: string;
  readonly authorOfComponent?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pagesRequested?: string;
  readonly estimatedNoPages?: string;
  /** ISBN, ISSN, ISMN … */
  readonly itemIds?: readonly ItemIdentifier[];
  readonly sponsor?: string;
  readonly informationSource?: string;
  /** Numbers of the record: OCLC, LCCN, a catalogue's own. */
  readonly recordIds?: readonly ItemIdentifier[];
};

export type PublicationInfo = {
  readonly publisher?: string;
  readonly publicationType?: Coded;
  readonly publicationDate?: string;
  readonly placeOfPublication?: string;
};

export type ServiceInfo = {
  readonly requestType?: RequestType;
  readonly requestSubTypes?: readonly RequestSubType[];
  readonly previousRequestId?: string;
  readonly serviceType: ServiceType;
  readonly serviceLevel?: Coded;
  readonly preferredFormat?: Coded;
  readonly needBeforeDate?: Timestamp;
  readonly copyrightCompliance?: Coded;
  readonly anyEdition?: boolean;
  readonly startDate?: Timestamp;
  readonly endDate?: Timestamp;
  readonly note?: string;
};

export type SupplierInfo = {
  readonly sortOrder?: number;
  readonly supplier?: Agency;
  readonly description?: string;
  readonly recordId?: ItemIdentifier;
  readonly callNumber?: string;
  readonly summaryHoldings?: string;
  readonly availabilityNote?: string;
};

export type PhysicalAddress = {
  readonly line1?: string;
  readonly line2?: string;
  readonly locality?: string;
  readonly postalCode?: string;
  readonly region?: Coded;
  readonly country?: Coded;
};

export type Address =
  | { readonly electronic: { readonly type: Coded; readonly data: string } }
  | { readonly physical: PhysicalAddress };

export type RequestMessage = {
  readonly kind: "request";
  readonly header: Header;
  readonly bibliographicInfo: BibliographicInfo;
  readonly publicationInfo?: PublicationInfo;
  readonly serviceInfo?: ServiceInfo;
  readonly suppliers?: readonly SupplierInfo[];
  readonly delivery?: readonly { readonly sortOrder?: number; readonly address?: Address }[];
  readonly requestingAgencyInfo?: {
    readonly name?: string;
    readonly contactName?: string;
    readonly addresses?: readonly Address[];
  };
  readonly patronInfo?: {
    readonly patronId?: string;
    readonly surname?: string;
    readonly givenName?: string;
    readonly patronType?: Coded;
    readonly sendToPatron?: boolean;
    readonly addresses?: readonly Address[];
  };
  readonly billingInfo?: {
    readonly paymentMethod?: Coded;
    readonly maximumCosts?: Costs;
    readonly billingMethod?: Coded;
    readonly billingName?: string;
    readonly address?: Address;
  };
};

export type SupplyingAgencyMessage = {
  readonly kind: "supplyingAgencyMessage";
  readonly header: Header;
  readonly messageInfo: {
    readonly reason: Reason;
    readonly answer?: boolean;
    readonly note?: string;
    readonly reasonUnfilled?: Coded;
    readonly reasonRetry?: Coded;
    readonly offeredCosts?: Costs;
    readonly retryAfter?: Timestamp;
    readonly retryBefore?: Timestamp;
  };
  readonly statusInfo: {
    readonly status: Status;
    readonly expectedDeliveryDate?: Timestamp;
    readonly dueDate?: Timestamp;
    readonly lastChange: Timestamp;
  };
  readonly deliveryInfo?: {
    readonly dateSent: Timestamp;
    readonly itemId?: string;
    readonly sentVia?: Coded;
    readonly sentToPatron?: boolean;
    readonly loanCondition?: Coded;
    readonly deliveredFormat?: Coded;
    readonly deliveryCosts?: Costs;
  };
  readonly returnInfo?: {
    readonly returnAgency?: Agency;
    readonly name?: string;
    readonly address?: PhysicalAddress;
  };
};

export type RequestingAgencyMessage = {
  readonly kind: "requestingAgencyMessage";
  readonly header: Header;
  readonly action: Action;
  readonly note?: string;
};

export type ConfirmationHeader = {
  readonly supplyingAgency?: Agency;
  readonly requestingAgency?: Agency;
  /** Of the message that is confirmed. */
  readonly timestamp: Timestamp;
  readonly requestingAgencyRequestId?: string;
  readonly multipleItemRequestId?: string;
  readonly timestampReceived: Timestamp;
  readonly status: "OK" | "ERROR";
};

export type ErrorData = { readonly type: ErrorType; readonly value?: string };

export type Confirmation =
  | {
      readonly kind: "requestConfirmation";
      readonly header: ConfirmationHeader;
      readonly error?: ErrorData;
    }
  | {
      readonly kind: "supplyingAgencyMessageConfirmation";
      readonly header: ConfirmationHeader;
      readonly reason?: Reason;
      readonly error?: ErrorData;
    }
  | {
      readonly kind: "requestingAgencyMessageConfirmation";
      readonly header: ConfirmationHeader;
      readonly action?: Action;
      readonly error?: ErrorData;
    };

/** What one agency tells another. */
export type Message = RequestMessage | SupplyingAgencyMessage | RequestingAgencyMessage;
/** What travels as one XML document: a message, or the answer to one. */
export type Document = Message | Confirmation;
