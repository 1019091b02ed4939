import type { ContextObject } from "./context.ts";

/** The numbers of a citation, bare: no hyphens in an ISBN, one in an ISSN, no prefixes. */
export type ReferredIds = {
  readonly isbns: readonly string[];
  readonly issns: readonly string[];
  readonly dois: readonly string[];
  readonly pmids: readonly string[];
  readonly oclcNumbers: readonly string[];
  readonly lccns: readonly string[];
};

/** What a URI names, by its form. Later forms are what the web has instead of info and urn. */
const forms: readonly (readonly [keyof ReferredIds, RegExp])[] = [
  ["dois", /^(?:info:doi\/|urn:doi:|doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)(10\..+)$/i],
  ["pmids", /^(?:info:pmid\/|pmid:\s*|https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/)(\d+)/i],
  [
    "oclcNumbers",
    /^(?:info:oclcnum\/|https?:\/\/(?:www\.|search\.)?worldcat\.org\/(?:oclc|title)\/)(?:oc[mn]|on)?0*(\d+)/i,
  ],
  ["lccns", /^(?:info:lccn\/|https?:\/\/lccn\.loc\.gov\/)([\w-]+)/i],
  ["isbns", /^urn:isbn:(.+)$/i],
  ["issns", /^urn:issn:(.+)$/i],
];

/** Gathers the identifiers of a context object from its ids and its fields, each once. */
export function identifiersOf({ fields, ids }: ContextObject): ReferredIds {
  const named = ids.flatMap((id) => {
    const form = forms.find(([, pattern]) => pattern.test(id));
    const value = form?.[1].exec(id)?.[1];
    return form && value !== undefined ? [[form[0], value.trim()] as const] : [];
  });
  const values = (of: keyof ReferredIds, ...keys: readonly string[]) => [
    ...named.filter(([name]) => name === of).map(([, value]) => value),
    ...keys.flatMap((key) => fields[key] ?? []),
  ];
  return {
    isbns: distinct(values("isbns", "isbn", "eisbn").map(bareIsbn)),
    issns: distinct(values("issns", "issn", "eissn").map(bareIssn)),
    dois: distinct(values("dois", "doi").map((doi) => doi.replace(/^doi:\s*/i, "").toLowerCase())),
    pmids: distinct(values("pmids", "pmid").map((pmid) => pmid.replace(/\D/g, ""))),
    oclcNumbers: distinct(
      values("oclcNumbers", "oclcnum").map((one) => one.replace(/\D/g, "").replace(/^0+/, "")),
    ),
    lccns: distinct(values("lccns", "lccn").map((one) => one.replace(/\s/g, "").toLowerCase())),
  };
}

function bareIsbn(text: string): string {
  const digits = text.replace(/[^\dXx]/g, "").toUpperCase();
  return /^(?:\d{9}[\dX]|97[89]\d{10})$/.test(digits) ? digits : "";
}

function bareIssn(text: string): string {
  const digits = text.replace(/[^\dXx]/g, "").toUpperCase();
  return /^\d{7}[\dX]$/.test(digits) ? `${digits.slice(0, 4)}-${digits.slice(4)}` : "";
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].filter((value) => value !== "" && value.length <= 200);
}
