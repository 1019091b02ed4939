/** Attribute sets (Z39.50 ATR). */
export const attributeSets = { bib1: "1.2.840.10003.3.1" } as const;

/** Diagnostic sets (Z39.50 ERR). */
export const diagnosticSets = { bib1: "1.2.840.10003.4.1" } as const;

/** Record syntaxes (Z39.50 REC). */
export const recordSyntaxes = {
  unimarc: "1.2.840.10003.5.1",
  /** MARC 21, which was USMARC when it got its number. */
  marc21: "1.2.840.10003.5.10",
  sutrs: "1.2.840.10003.5.101",
  opac: "1.2.840.10003.5.102",
  grs1: "1.2.840.10003.5.105",
  xml: "1.2.840.10003.5.109.10",
} as const;

/** CQL in a query of type 104. */
export const CQL_QUERY = "1.2.840.10003.16.2";
