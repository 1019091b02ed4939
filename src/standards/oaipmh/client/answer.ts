import type { Granularity } from "../datestamp.ts";

/** A record of a list as a harvester reads it; nothing in it is trusted yet. */
export type FoundRecord = {
  readonly identifier: string;
  /** Null where the repository wrote no time. */
  readonly stamp: Date | null;
  readonly deleted: boolean;
  /** The element within `metadata`, written again so that it stands alone; null where there is none. */
  readonly metadata: string | null;
};

/** Where a list goes on, and what it says of its length. */
export type FoundToken = {
  /** Null at the end of the list. */
  readonly token: string | null;
  readonly size: number | null;
};

export type FoundIdentity = {
  readonly name: string;
  readonly version: string;
  readonly granularity: Granularity;
  readonly deletions: "no" | "transient" | "persistent";
};

/** Everything an answer may hold. */
export type OaiAnswer = {
  readonly at: Date | null;
  readonly errors: readonly { readonly code: string; readonly message: string }[];
  readonly records: readonly FoundRecord[];
  readonly resumption: FoundToken | null;
  readonly identity: FoundIdentity | null;
  /** Prefixes of the formats listed. */
  readonly prefixes: readonly string[];
};

/** Why an answer is none. */
export type AnswerFaultCode = "doctype" | "malformed" | "not-oai" | "too-deep" | "too-many";

/** What came back cannot be read as an answer of OAI-PMH. */
export class AnswerFault extends Error {
  readonly code: AnswerFaultCode;
  constructor(code: AnswerFaultCode, detail = "") {
    super(detail === "" ? code : `${code}: ${detail}`);
    this.name = "AnswerFault";
    this.code = code;
  }
}
