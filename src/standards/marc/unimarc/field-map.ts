/** How one UNIMARC field becomes one MARC 21 field. */
export interface FieldRule {
  readonly to: string;
  /** Pairs of subfield codes, "ab" meaning that $a becomes $b. What is not named is left out. */
  readonly subfields: string;
  readonly ind1?: string;
  readonly ind2?: string;
}

/** One subfield a of text. */
const text = "aa";
const variant = "aa eb hn ip nn";
const subject = "aa xx yz zy jv 22";

function rule(to: string, subfields: string, ind1?: string, ind2?: string): FieldRule {
  return {
    to,
    subfields,
    ...(ind1 === undefined ? {} : { ind1 }),
    ...(ind2 === undefined ? {} : { ind2 }),
  };
}

/**
 * Fields that differ in tag and codes only (UNIMARC Manual, Bibliographic Format, 3rd edition with
 * updates). Names, the title, coded data and linked records have functions of their own.
 */
export const fieldRules: Readonly<Record<string, FieldRule>> = {
  "010": rule("020", "aa zz"),
  "011": rule("022", "aa yy zz"),
  "020": rule("015", "ba"),
  "035": rule("035", "aa zz"),
  "073": rule("024", "aa zz", "3"),
  "205": rule("250", "aa fb"),
  "206": rule("255", text),
  "207": rule("362", text),
  "208": rule("254", text),
  "210": rule("260", "aa cb dc ee gf hg"),
  "215": rule("300", "aa cb dc ee"),
  "300": rule("500", text),
  "301": rule("500", text),
  "302": rule("546", text),
  "303": rule("500", text),
  "304": rule("500", text),
  "305": rule("500", text),
  "306": rule("500", text),
  "307": rule("500", text),
  "308": rule("500", text),
  "310": rule("500", text),
  "311": rule("580", text),
  "312": rule("500", text),
  "313": rule("500", text),
  "314": rule("500", text),
  "320": rule("504", text),
  "321": rule("510", text),
  "322": rule("508", text),
  "323": rule("511", text),
  "324": rule("534", "an"),
  "325": rule("533", "an"),
  "326": rule("310", "aa bb"),
  "328": rule("502", text),
  "330": rule("520", text),
  "333": rule("521", text),
  "336": rule("516", text),
  "337": rule("538", text),
  "500": rule("240", "aa hn ip ml bh"),
  "510": rule("246", variant, "3", "1"),
  "512": rule("246", variant, "3", "4"),
  "513": rule("246", variant, "3", "5"),
  "514": rule("246", variant, "3", "6"),
  "515": rule("246", variant, "3", "7"),
  "516": rule("246", variant, "3", "8"),
  "517": rule("246", variant, "3", " "),
  "518": rule("246", variant, "3", " "),
  "520": rule("247", "aa eb hn ip"),
  "530": rule("222", "aa bb"),
  "531": rule("210", "aa bb"),
  "532": rule("246", variant, "3", " "),
  "540": rule("246", variant, "3", " "),
  "541": rule("242", "aa eb hn ip"),
  "605": rule("630", "aa hn ip xx yz zy jv 22", " ", "7"),
  "606": rule("650", subject, " ", "7"),
  "607": rule("651", subject, " ", "7"),
  "608": rule("655", subject, " ", "7"),
  "610": rule("653", text),
  "675": rule("080", text),
  "676": rule("082", "aa v2"),
  "680": rule("050", "aa bb"),
  "686": rule("084", "aa bb 22"),
  "801": rule("040", "ba"),
  "852": rule("852", "aa bb cc hh ii jj kk pp zz yy xx 33"),
  "856": rule("856", "uu yy zz 33"),
  "930": rule("852", "ba ah zz"),
  "995": rule("852", "ba cb ec kh fp uz oy"),
};

/** Linked records (block 4XX) and where MARC 21 keeps them. */
export const linkRules: Readonly<Record<string, string>> = {
  "410": "830",
  "411": "830",
  "430": "780",
  "440": "785",
  "452": "776",
  "454": "765",
  "461": "773",
  "463": "773",
};

/** Names (blocks 6XX and 7XX): the MARC 21 tag for a person or family, or for an organisation. */
export const nameRules: Readonly<
  Record<string, { readonly to: string; readonly organisation: boolean }>
> = {
  "600": { to: "600", organisation: false },
  "601": { to: "610", organisation: true },
  "602": { to: "600", organisation: false },
  "700": { to: "100", organisation: false },
  "701": { to: "700", organisation: false },
  "702": { to: "700", organisation: false },
  "710": { to: "110", organisation: true },
  "711": { to: "710", organisation: true },
  "712": { to: "710", organisation: true },
  "720": { to: "100", organisation: false },
  "721": { to: "700", organisation: false },
  "722": { to: "700", organisation: false },
};
