import { type Datestamp, readDatestamp } from "./datestamp.ts";
import type { OaiError } from "./error.ts";

/** Which records a list is asked for. */
export type Selection = {
  readonly metadataPrefix: string;
  readonly set?: string;
  readonly from?: Datestamp;
  readonly until?: Datestamp;
};

export type ListVerb = "ListRecords" | "ListIdentifiers";

/** A request as OAI-PMH 2.0 (4) knows it; what its arguments name is not looked up yet. */
export type OaiRequest =
  | { readonly verb: "Identify" }
  | { readonly verb: "ListMetadataFormats"; readonly identifier?: string }
  | { readonly verb: "ListSets"; readonly resumptionToken?: string }
  | { readonly verb: "GetRecord"; readonly identifier: string; readonly metadataPrefix: string }
  | { readonly verb: ListVerb; readonly selection: Selection }
  | { readonly verb: ListVerb; readonly resumptionToken: string };
export type Verb = OaiRequest["verb"];

type Rules = {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Whether a resumption token may stand instead of all other arguments. */
  readonly resumes: boolean;
};

const list: Rules = {
  required: ["metadataPrefix"],
  optional: ["from", "until", "set"],
  resumes: true,
};
const rules: Readonly<Record<Verb, Rules>> = {
  Identify: { required: [], optional: [], resumes: false },
  ListMetadataFormats: { required: [], optional: ["identifier"], resumes: false },
  ListSets: { required: [], optional: [], resumes: true },
  GetRecord: { required: ["identifier", "metadataPrefix"], optional: [], resumes: false },
  ListRecords: list,
  ListIdentifiers: list,
};

/** A request that was understood, with its arguments to be said again; or what is wrong with it. */
export type ReadRequest =
  | {
      readonly ok: true;
      readonly request: OaiRequest;
      readonly said: Readonly<Record<string, string>>;
    }
  | { readonly ok: false; readonly error: OaiError };

/** Reads the arguments of a request, from a query or a form; each may be given once. */
export function readRequest(params: Iterable<readonly [string, string]>): ReadRequest {
  const said: Record<string, string> = {};
  for (const [name, value] of params) {
    if (Object.hasOwn(said, name))
      return name === "verb"
        ? badVerb("The verb is given twice.")
        : badArgument(`${name} is given twice.`);
    said[name] = value;
  }
  const { verb, ...given } = said;
  if (verb === undefined) return badVerb("The verb is missing.");
  if (!isVerb(verb)) return badVerb("No such verb.");
  const fault = argumentFault(rules[verb], given) ?? syntaxFault(given);
  return fault === null ? requestOf(verb, given, said) : badArgument(fault);
}

function isVerb(text: string): text is Verb {
  return Object.hasOwn(rules, text);
}

function argumentFault(
  { required, optional, resumes }: Rules,
  given: Readonly<Record<string, string>>,
): string | null {
  const names = Object.keys(given);
  if (resumes && names.includes("resumptionToken"))
    return names.length === 1 ? null : "resumptionToken stands alone.";
  const missing = required.find((name) => !names.includes(name));
  if (missing !== undefined) return `${missing} is missing.`;
  const unknown = names.find((name) => !required.includes(name) && !optional.includes(name));
  return unknown === undefined ? null : "An argument is not one of this verb.";
}

/** The patterns of the schema (OAI-PMH.xsd), by argument: what breaks them cannot even be said again. */
const patterns: Readonly<Record<string, RegExp>> = {
  metadataPrefix: /^[\w\-.!~*'()]+$/,
  set: /^[\w\-.!~*'()]+(?::[\w\-.!~*'()]+)*$/,
  identifier: /^[^\s\p{Cc}<>"{}|\\^`]+$/u,
};

function syntaxFault(given: Readonly<Record<string, string>>): string | null {
  const broken = Object.keys(patterns).find(
    (name) => Object.hasOwn(given, name) && !patterns[name]?.test(given[name] ?? ""),
  );
  return broken === undefined ? null : `${broken} is not of its form.`;
}

function requestOf(
  verb: Verb,
  given: Readonly<Record<string, string>>,
  said: Readonly<Record<string, string>>,
): ReadRequest {
  const { identifier, metadataPrefix = "", resumptionToken } = given;
  if (verb === "ListRecords" || verb === "ListIdentifiers")
    return resumptionToken === undefined
      ? listRequest(verb, given, said)
      : { ok: true, request: { verb, resumptionToken }, said };
  if (verb === "GetRecord")
    return { ok: true, request: { verb, identifier: identifier ?? "", metadataPrefix }, said };
  if (verb === "ListMetadataFormats") return { ok: true, request: { verb, identifier }, said };
  return { ok: true, request: verb === "ListSets" ? { verb, resumptionToken } : { verb }, said };
}

function listRequest(
  verb: ListVerb,
  given: Readonly<Record<string, string>>,
  said: Readonly<Record<string, string>>,
): ReadRequest {
  const { metadataPrefix = "", set } = given;
  const from = dateOf(given["from"]);
  const until = dateOf(given["until"]);
  if (from === null || until === null)
    return badArgument("A date is YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.");
  if (from && until && from.granularity !== until.granularity)
    return badArgument("from and until are of one granularity.");
  if (from && until && from.from > until.until) return badArgument("from is after until.");
  const selection = { metadataPrefix, ...defined({ set, from, until }) };
  return { ok: true, request: { verb, selection }, said };
}

function dateOf(text: string | undefined): Datestamp | null | undefined {
  return text === undefined ? undefined : readDatestamp(text);
}

function defined(optional: Omit<Selection, "metadataPrefix">): Omit<Selection, "metadataPrefix"> {
  return Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
}

function badVerb(message: string): ReadRequest {
  return { ok: false, error: { code: "badVerb", message } };
}

function badArgument(message: string): ReadRequest {
  return { ok: false, error: { code: "badArgument", message } };
}
