/** English relator terms of the MARC list that occur in records instead of their codes. */
const codesByTerm: ReadonlyMap<string, string> = new Map(
  Object.entries({
    actor: "act",
    adapter: "adp",
    arranger: "arr",
    artist: "art",
    author: "aut",
    cartographer: "ctg",
    cinematographer: "cng",
    collector: "col",
    compiler: "com",
    composer: "cmp",
    conductor: "cnd",
    contributor: "ctb",
    creator: "cre",
    director: "drt",
    donor: "dnr",
    editor: "edt",
    engraver: "egr",
    "film director": "fmd",
    "film producer": "fmp",
    "former owner": "fmo",
    host: "hst",
    illustrator: "ill",
    instrumentalist: "itr",
    "issuing body": "isb",
    joint: "aut",
    "joint author": "aut",
    librettist: "lbt",
    lyricist: "lyr",
    musician: "mus",
    narrator: "nrt",
    performer: "prf",
    photographer: "pht",
    praeses: "pra",
    printer: "prt",
    producer: "pro",
    publisher: "pbl",
    reader: "nrt",
    screenwriter: "aus",
    singer: "sng",
    speaker: "spk",
    sponsor: "spn",
    translator: "trl",
    "writer of introduction": "win",
    "writer of preface": "wpr",
  }),
);

const shortened: ReadonlyMap<string, string> = new Map([
  ["ed", "edt"],
  ["tr", "trl"],
  ["trans", "trl"],
  ["comp", "com"],
  ["illus", "ill"],
  ["ill", "ill"],
  ["arr", "arr"],
]);

/**
 * The MARC relator code for what a record says of a role: a code, its address at id.loc.gov, an
 * English term, or a usual abbreviation. What is unknown is given back in small letters.
 */
export function relatorCode(role: string): string {
  const term = role
    .trim()
    .replace(/^.*\/relators\//, "")
    .replace(/\.$/, "")
    .toLowerCase();
  return codesByTerm.get(term) ?? shortened.get(term) ?? term;
}
