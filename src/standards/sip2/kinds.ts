/** What a kind of message consists of: places of fixed length first, in this order, then named fields. */
type Kind = {
  readonly name: string;
  readonly fixed: Readonly<Record<string, number>>;
};

/**
 * The kinds of messages of SIP 2.00 that are spoken here, by their identifier. Another message is
 * another row; names are the standard's.
 */
export const kinds = {
  "17": { name: "item information", fixed: { transactionDate: 18 } },
  "18": {
    name: "item information response",
    fixed: { circulationStatus: 2, securityMarker: 2, feeType: 2, transactionDate: 18 },
  },
  "93": { name: "login", fixed: { userAlgorithm: 1, passwordAlgorithm: 1 } },
  "94": { name: "login response", fixed: { ok: 1 } },
  "96": { name: "request SC resend", fixed: {} },
  "97": { name: "request ACS resend", fixed: {} },
  "98": {
    name: "ACS status",
    fixed: {
      onLine: 1,
      checkIn: 1,
      checkOut: 1,
      renewal: 1,
      statusUpdate: 1,
      offLine: 1,
      timeout: 3,
      retries: 3,
      dateTime: 18,
      protocolVersion: 4,
    },
  },
  "99": { name: "SC status", fixed: { statusCode: 1, maxPrintWidth: 3, protocolVersion: 4 } },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindCode = keyof typeof kinds;

/** The fixed places of a kind, each as long as the kind says. */
export type Fixed<Code extends KindCode> = {
  readonly [Name in keyof (typeof kinds)[Code]["fixed"]]: string;
};

export function isKind(code: string): code is KindCode {
  return Object.hasOwn(kinds, code);
}

/** Field identifiers by what they hold; any other two letters are read and kept too. */
export const fieldCodes = {
  callNumber: "CS",
  currentLocation: "AP",
  dueDate: "AH",
  holdPickupDate: "CM",
  holdQueueLength: "CF",
  institution: "AO",
  item: "AB",
  libraryName: "AM",
  location: "CP",
  loginPassword: "CO",
  loginUser: "CN",
  permanentLocation: "AQ",
  recallDate: "CJ",
  screenMessage: "AF",
  supported: "BX",
  terminalPassword: "AC",
  title: "AJ",
} as const satisfies Readonly<Record<string, string>>;

export type FieldName = keyof typeof fieldCodes;
