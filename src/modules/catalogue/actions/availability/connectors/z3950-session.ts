import type { Conversation } from "#kernel/outbound";
import {
  type BerLimits,
  BerFraming,
  bib1Query,
  bib1Term,
  contentOf,
  decodePdu,
  type DefaultDiagnostic,
  encodePdu,
  type Pdu,
  type RecordContent,
  type Records,
  recordSyntaxes,
  Z3950Fault,
} from "#standards/z3950";
import type { SettingsOf } from "../../../model/availability/target.ts";
import { LiveFault } from "./connector.ts";

type Settings = SettingsOf<"z3950">;

/** Room for a record with thousands of copies, and no more. */
export const limits: BerLimits = { bytes: 8 << 20, depth: 64, elements: 400_000 };
const PREFERRED_SIZE = 1 << 20;
/** Messages that are passed over (a server may ask or tell) before giving up. */
const PASSED_OVER = 10;

/** Cuts what a server sends into messages. */
export function framing(): BerFraming {
  return new BerFraming(limits);
}

/** The client's side of a Z39.50 association (ISO 23950): init, search, present, one at a time. */
export class Z3950Session {
  readonly #line: Conversation;
  readonly #settings: Settings;

  constructor(line: Conversation, settings: Settings) {
    this.#line = line;
    this.#settings = settings;
  }

  /** Opens the association. @throws LiveFault `login` when the server does not accept it */
  async open(password: string): Promise<void> {
    const { user, group } = this.#settings;
    const idPass = { ...(group && { group }), user, password };
    const { initResponse } = await this.#ask(
      {
        initRequest: {
          versions: ["version-1", "version-2", "version-3"],
          options: ["search", "present"],
          preferredMessageSize: PREFERRED_SIZE,
          exceptionalRecordSize: limits.bytes,
          ...(user === "" ? {} : { idAuthentication: { idPass } }),
          implementationName: "Commonshelf",
        },
      },
      "initResponse",
    );
    if (!initResponse.accepted) throw new LiveFault("login");
  }

  /** Looks for a text by a Bib-1 use attribute. @returns how many records there are */
  async search(use: number, text: string): Promise<number> {
    const { searchResponse } = await this.#ask(
      {
        searchRequest: {
          smallSetUpperBound: 0,
          largeSetLowerBound: 1,
          mediumSetPresentNumber: 0,
          replace: true,
          resultSetName: "default",
          databases: [this.#settings.database],
          query: { type1: bib1Query(bib1Term({ use }, text)) },
        },
      },
      "searchResponse",
    );
    if (!searchResponse.succeeded) throw refused(searchResponse.records);
    return searchResponse.resultCount;
  }

  /** One record of the last search, from 1. */
  async present(start: number): Promise<RecordContent> {
    const { syntax } = this.#settings;
    const { presentResponse } = await this.#ask(
      {
        presentRequest: {
          resultSet: "default",
          start,
          count: 1,
          composition: { simple: { generic: "F" } },
          preferredRecordSyntax: syntax === "opac" ? recordSyntaxes.opac : recordSyntaxes.marc21,
        },
      },
      "presentResponse",
    );
    const { records } = presentResponse;
    const [first] = records && "records" in records ? records.records : [];
    if (!first || !("retrieval" in first.record)) throw refused(records);
    return contentOf(first.record.retrieval);
  }

  async #ask<Name extends AnswerName>(question: Pdu, due: Name): Promise<Answer<Name>> {
    this.#line.send(encodePdu(question));
    for (let left = PASSED_OVER; left > 0; left--) {
      const answer = decodePdu(await this.#line.next(), limits);
      if (isAnswer(answer, due)) return answer;
      if ("close" in answer) throw new LiveFault("refused", `closed: ${answer.close.reason}`);
    }
    throw new Z3950Fault("unexpected", `no ${due}`);
  }
}

type AnswerName = "initResponse" | "searchResponse" | "presentResponse";
type Answer<Name extends AnswerName> = Extract<Pdu, Readonly<Record<Name, unknown>>>;

function isAnswer<Name extends AnswerName>(pdu: Pdu, name: Name): pdu is Answer<Name> {
  return name in pdu;
}

/** What the server says was wrong, by its number in the diagnostic set. */
function refused(records: Records | undefined): LiveFault {
  const diagnostic = records && "diagnostic" in records ? records.diagnostic : surrogate(records);
  return new LiveFault("refused", diagnostic ? `diagnostic ${diagnostic.condition}` : "no record");
}

function surrogate(records: Records | undefined): DefaultDiagnostic | null {
  const [first] = records && "records" in records ? records.records : [];
  const said = first && "surrogate" in first.record ? first.record.surrogate : null;
  return said && "default" in said ? said.default : null;
}
