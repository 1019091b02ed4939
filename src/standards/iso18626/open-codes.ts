import type { Coded } from "./message.ts";

/** Where the open lists are kept; the standard lets anybody add to them. */
export const OPEN_CODES = "https://illtransactions.org/opencode/2017/";

/**
 * The open code lists, by the element they are for, as far as their values are publicly known. A value
 * that is not here is no error: it is kept as it came, with the scheme it came with.
 */
export const openCodes = {
  agencyIdType: ["DNUCNI", "ISIL"],
  bibliographicItemIdentifierCode: ["ISBN", "ISSN", "ISMN"],
  bibliographicRecordIdentifierCode: [
    "AMICUS",
    "BL",
    "FAUST",
    "JNB",
    "LA",
    "LCCN",
    "Medline",
    "NCID",
    "OCLC",
    "PID",
    "PMID",
    "TP",
  ],
  billingMethod: ["Account", "FreeOfCharge", "Invoice", "Other", "ReciprocityAgreement"],
  copyrightCompliance: [
    "AU-CopyRCatS183ComW",
    "AU-CopyRCatS183State",
    "AU-CopyrightActS49",
    "AU-CopyrightActS50-1",
    "AU-CopyrightActS50-7A",
    "AU-CopyrightActS50-7B",
    "AU-CopyrightCleared",
    "AU-GenBus",
    "NZ-CopyrightActS54",
    "NZ-CopyrightActS55",
    "Other",
    "UK-CopyRFeePaid",
    "UK-FairDealing",
    "US-CCG",
    "US-CCL",
  ],
  electronicAddressType: ["Chat", "Email", "FTP", "Skype"],
  /** Both preferredFormat and deliveredFormat. */
  format: [
    "Blu-ray",
    "Braille",
    "CassetteTape",
    "CD",
    "CD-ROM",
    "Daisy-ROM",
    "DVD",
    "JPEG",
    "LargePrint",
    "LP",
    "Microform",
    "MP3",
    "Multimedia",
    "PaperCopy",
    "PDF",
    "Printed",
    "Tape",
    "TIFF",
    "VHS",
  ],
  loanCondition: [
    "LibraryUseOnly",
    "NoReproduction",
    "SignatureRequired",
    "SpecCollSupervReq",
    "WatchLibraryUseOnly",
  ],
  patronType: [
    "Adult",
    "Child",
    "Faculty",
    "GraduateStudent",
    "Researcher",
    "Staff",
    "Student",
    "UnderGraduateStudent",
  ],
  paymentMethod: [
    "BankTransfer",
    "CreditCard",
    "DebitCard",
    "EFTS",
    "IBS",
    "IIBS",
    "IFLAVoucher",
    "IFM",
    "LAPS",
    "Paypal",
  ],
  publicationType: [
    "ArchiveMaterial",
    "Article",
    "AudioBook",
    "Book",
    "Chapter",
    "ConferenceProc",
    "Game",
    "GovernmentPubl",
    "Image",
    "Journal",
    "Manuscript",
    "Map",
    "Movie",
    "MusicRecording",
    "MusicScore",
    "Newspaper",
    "Patent",
    "Report",
    "SoundRecording",
    "Thesis",
  ],
  reasonRetry: [
    "AtBindery",
    "CostExceedsMaxCost",
    "LoanPossible",
    "NotCurrentAvailableForILL",
    "NotFoundAsCited",
    "OnLoan",
    "OnOrder",
    "ReqDelDateNotPossible",
    "ReqDelMethodNotSupp",
  ],
  reasonUnfilled: [
    "NonCirculating",
    "NotAvailableForILL",
    "NotHeld",
    "NotOnShelf",
    "PolicyProblem",
    "PoorCondition",
  ],
  sentVia: ["ArticleExchange", "Ariel", "Email", "FTP", "Mail", "Odyssey", "URL"],
  serviceLevel: ["Express", "Normal", "Rush", "SecondaryMail", "Standard", "Urgent"],
} as const satisfies Record<string, readonly string[]>;

export type OpenList = keyof typeof openCodes;

/** The code of a list that is meant, whatever its capitals; null for one we do not know. */
export function knownCode(list: OpenList, { value }: Coded): string | null {
  const asked = value.trim().toLowerCase();
  return openCodes[list].find((known) => known.toLowerCase() === asked) ?? null;
}
