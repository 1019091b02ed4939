/** What may be wrong with a request (OAI-PMH 2.0, 3.6). */
export const oaiErrorCodes = [
  "badArgument",
  "badResumptionToken",
  "badVerb",
  "cannotDisseminateFormat",
  "idDoesNotExist",
  "noRecordsMatch",
  "noMetadataFormats",
  "noSetHierarchy",
] as const;
export type OaiErrorCode = (typeof oaiErrorCodes)[number];

/** An error condition, with a sentence for whoever reads the answer. */
export type OaiError = { readonly code: OaiErrorCode; readonly message: string };
