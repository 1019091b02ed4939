import {
  atLeastOne,
  atMostOne,
  count,
  exactlyOne,
  flag,
  instant,
  integer,
  many,
  maybe,
  one,
  ordinal,
  pair,
  record,
  text,
} from "./shape.ts";

export const userId = record({
  agency: maybe("AgencyId", pair),
  type: maybe("UserIdentifierType", pair),
  value: one("UserIdentifierValue", text),
});

export const itemId = record({
  agency: maybe("AgencyId", pair),
  type: maybe("ItemIdentifierType", pair),
  value: one("ItemIdentifierValue", text),
});

export const requestId = record({
  agency: maybe("AgencyId", pair),
  type: maybe("RequestIdentifierType", pair),
  value: one("RequestIdentifierValue", text),
});

/** What a user types to be known by: a number, a password. */
export const authentication = record({
  data: one("AuthenticationInputData", text),
  format: one("AuthenticationDataFormatType", pair),
  type: one("AuthenticationInputType", pair),
});

/** An amount in the smallest unit of its currency: 250 and EUR are 2.50 €. */
export const amount = record({
  currency: one("CurrencyCode", pair),
  value: one("MonetaryValue", integer),
});

const agencyWithin = record({ agency: one("AgencyId", pair) });

const header = {
  fromSystem: maybe("FromSystemId", pair),
  fromSystemPassword: maybe("FromSystemAuthentication", text),
  from: one("FromAgencyId", agencyWithin),
  fromPassword: maybe("FromAgencyAuthentication", text),
};

export const initiationHeader = record({
  ...header,
  onBehalfOf: maybe("OnBehalfOfAgency", agencyWithin),
  toSystem: maybe("ToSystemId", pair),
  to: one("ToAgencyId", agencyWithin),
  profile: maybe("ApplicationProfileType", pair),
});

export const responseHeader = record({
  ...header,
  toSystem: maybe("ToSystemId", pair),
  to: one("ToAgencyId", agencyWithin),
});

export const problem = record({
  type: one("ProblemType", pair),
  detail: maybe("ProblemDetail", text),
  element: maybe("ProblemElement", text),
  value: maybe("ProblemValue", text),
});

const bibliographicItemId = record({
  value: one("BibliographicItemIdentifier", text),
  code: maybe("BibliographicItemIdentifierCode", pair),
});

const bibliographicRecordId = record(
  {
    value: one("BibliographicRecordIdentifier", text),
    agency: maybe("AgencyId", pair),
    code: maybe("BibliographicRecordIdentifierCode", pair),
  },
  [exactlyOne("agency", "code")],
);

export const bibliographicId = record(
  {
    item: maybe("BibliographicItemId", bibliographicItemId),
    record: maybe("BibliographicRecordId", bibliographicRecordId),
  },
  [exactlyOne("item", "record")],
);

export const bibliographicDescription = record(
  {
    author: maybe("Author", text),
    authorOfComponent: maybe("AuthorOfComponent", text),
    itemId: maybe("BibliographicItemId", bibliographicItemId),
    recordIds: many("BibliographicRecordId", bibliographicRecordId),
    edition: maybe("Edition", text),
    pagination: maybe("Pagination", text),
    place: maybe("PlaceOfPublication", text),
    date: maybe("PublicationDate", text),
    dateOfComponent: maybe("PublicationDateOfComponent", text),
    publisher: maybe("Publisher", text),
    series: maybe("SeriesTitleNumber", text),
    title: maybe("Title", text),
    titleOfComponent: maybe("TitleOfComponent", text),
    level: maybe("BibliographicLevel", pair),
    language: maybe("Language", pair),
    medium: maybe("MediumType", pair),
  },
  [],
  ["ComponentId", "SponsoringBody", "ElectronicDataFormatType"],
);

const location = record(
  {
    type: one("LocationType", pair),
    name: one(
      "LocationName",
      record(
        {
          instances: many(
            "LocationNameInstance",
            record({
              level: one("LocationNameLevel", ordinal),
              value: one("LocationNameValue", text),
            }),
          ),
        },
        [atLeastOne("instances")],
      ),
    ),
  },
  [],
  ["ValidFromDate", "ValidToDate"],
);

const itemDescription = record(
  {
    callNumber: maybe("CallNumber", text),
    copyNumber: maybe("CopyNumber", text),
    pieces: maybe("NumberOfPieces", ordinal),
  },
  [],
  ["ItemDescriptionLevel", "HoldingsInformation"],
);

export const itemOptionalFields = record(
  {
    description: maybe("BibliographicDescription", bibliographicDescription),
    useRestrictions: many("ItemUseRestrictionType", pair),
    circulationStatus: maybe("CirculationStatus", pair),
    holdQueueLength: maybe("HoldQueueLength", count),
    item: maybe("ItemDescription", itemDescription),
    locations: many("Location", location),
    due: maybe("DateDue", instant),
  },
  [],
  ["PhysicalCondition", "ElectronicResource", "SecurityMarker", "SensitizationFlag"],
);

const electronicAddress = record({
  type: one("ElectronicAddressType", pair),
  data: one("ElectronicAddressData", text),
});

export const shippingInformation = record(
  {
    instructions: maybe("ShippingInstructions", text),
    note: maybe("ShippingNote", text),
    electronic: maybe("ElectronicAddress", electronicAddress),
  },
  [exactlyOne("electronic", "PhysicalAddress")],
  ["PhysicalAddress"],
);

const structuredName = record({
  prefix: maybe("Prefix", text),
  givenName: maybe("GivenName", text),
  initials: maybe("Initials", text),
  surname: one("Surname", text),
  suffix: maybe("Suffix", text),
});

const personalName = record(
  {
    structured: maybe("StructuredPersonalUserName", structuredName),
    unstructured: maybe("UnstructuredPersonalUserName", text),
  },
  [atLeastOne("structured", "unstructured")],
);

const name = record(
  {
    person: maybe("PersonalNameInformation", personalName),
    organizations: many(
      "OrganizationNameInformation",
      record({
        type: one("OrganizationNameType", pair),
        name: one("OrganizationName", text),
      }),
    ),
  },
  [exactlyOne("person", "organizations")],
);

const privilege = record(
  {
    agency: one("AgencyId", pair),
    type: one("AgencyUserPrivilegeType", pair),
    from: maybe("ValidFromDate", instant),
    to: maybe("ValidToDate", instant),
    status: maybe(
      "UserPrivilegeStatus",
      record({
        type: one("UserPrivilegeStatusType", pair),
        since: maybe("DateOfUserPrivilegeStatus", instant),
      }),
    ),
    description: maybe("UserPrivilegeDescription", text),
  },
  [],
  ["UserPrivilegeFee"],
);

export const userOptionalFields = record(
  {
    name: maybe("NameInformation", name),
    addresses: many(
      "UserAddressInformation",
      record(
        {
          role: one("UserAddressRoleType", pair),
          electronic: maybe("ElectronicAddress", electronicAddress),
        },
        [exactlyOne("electronic", "PhysicalAddress")],
        ["ValidFromDate", "ValidToDate", "PhysicalAddress"],
      ),
    ),
    birth: maybe("DateOfBirth", instant),
    languages: many("UserLanguage", pair),
    privileges: many("UserPrivilege", privilege),
    blocks: many(
      "BlockOrTrap",
      record(
        { agency: one("AgencyId", pair), type: one("BlockOrTrapType", pair) },
        [],
        ["ValidFromDate", "ValidToDate"],
      ),
    ),
    ids: many("UserId", userId),
  },
  [],
  ["PreviousUserId"],
);

/** When a loan ends: on a day, on none that is known, or it need not come back. */
export const loanEnd = {
  due: maybe("DateDue", instant),
  indeterminate: maybe("IndeterminateLoanPeriodFlag", flag),
  nonReturnable: maybe("NonReturnableFlag", flag),
};

const itemDetails = record(
  {
    item: one("ItemId", itemId),
    description: one("BibliographicDescription", bibliographicDescription),
    checkedOut: maybe("DateCheckedOut", instant),
    ...loanEnd,
    returned: maybe("DateReturned", instant),
  },
  [atMostOne("due", "indeterminate", "nonReturnable")],
  ["DateRenewed"],
);

export const fiscalReference = record({
  agency: one("AgencyId", pair),
  value: one("FiscalTransactionIdentifierValue", text),
});

export const fiscalTransaction = record(
  {
    action: one("FiscalActionType", pair),
    reference: maybe("FiscalTransactionReferenceId", fiscalReference),
    type: one("FiscalTransactionType", pair),
    amount: one("Amount", amount),
    payment: maybe("PaymentMethodType", pair),
    description: maybe("FiscalTransactionDescription", text),
    request: maybe("RequestId", requestId),
    item: maybe("ItemDetails", itemDetails),
  },
  [],
  ["RelatedFiscalTransactionReferenceId", "ValidFromDate", "ValidToDate"],
);

export const fiscalAccount = record(
  { balance: one("AccountBalance", amount) },
  [],
  ["AccountDetails"],
);
