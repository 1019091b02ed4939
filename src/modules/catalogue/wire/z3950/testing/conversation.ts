import { readRecord } from "#standards/marc";
import {
  bib1Query,
  bib1Term,
  contentOf,
  decodePdu,
  defaultLimits,
  type DefaultDiagnostic,
  encodePdu,
  type Pdu,
  type PresentRequest,
  type Rpn,
  type SearchRequest,
} from "#standards/z3950";
import { Session } from "../session/session.ts";
import type { Host } from "../session/state.ts";

/** What a client says first. */
export const greeting = (
  more: Partial<Extract<Pdu, { initRequest: unknown }>["initRequest"]> = {},
): Pdu => ({
  initRequest: {
    versions: ["version-1", "version-2", "version-3"],
    options: ["search", "present", "delSet", "scan", "sort", "namedResultSets", "extendedServices"],
    preferredMessageSize: 1 << 20,
    exceptionalRecordSize: 1 << 20,
    ...more,
  },
});

/** A conversation that has been opened; messages go through their bytes. */
export async function opened(d: Host, more: Parameters<typeof greeting>[0] = {}) {
  const session = new Session(d);
  const limits = { ...defaultLimits, depth: 300 };
  const ask = async (pdu: Pdu): Promise<Pdu | null> => {
    const answer = await session.answer(decodePdu(encodePdu(pdu), limits));
    return answer && decodePdu(encodePdu(answer));
  };
  await ask(greeting(more));
  const search = async (rpn: Rpn, asked: Partial<SearchRequest> = {}) => {
    const answer = await ask({
      searchRequest: {
        smallSetUpperBound: 0,
        largeSetLowerBound: 1,
        mediumSetPresentNumber: 0,
        replace: true,
        resultSetName: "default",
        databases: ["Default"],
        query: { type1: bib1Query(rpn) },
        ...asked,
      },
    });
    if (!answer || !("searchResponse" in answer)) throw new Error(JSON.stringify(answer));
    return answer.searchResponse;
  };
  const present = async (start: number, count: number, asked: Partial<PresentRequest> = {}) => {
    const answer = await ask({
      presentRequest: { resultSet: "default", start, count, ...asked },
    });
    if (!answer || !("presentResponse" in answer)) throw new Error(JSON.stringify(answer));
    return answer.presentResponse;
  };
  return { ask, search, present };
}

type Answer = Awaited<ReturnType<Awaited<ReturnType<typeof opened>>["present"]>>;

/** Forty titles. */
export const lighthouses = bib1Term({ use: 4 }, "lighthouse");
/** One title of thousands of copies. */
export const gazette = bib1Term({ use: 4 }, "gazette");

/** What came: contents of records, or the numbers of the diagnostics that stand for them. */
export function contents(answer: Pick<Answer, "records">) {
  if (!answer.records || !("records" in answer.records)) return [];
  return answer.records.records.map(({ record }) => {
    if ("retrieval" in record) return contentOf(record.retrieval);
    return "surrogate" in record && "default" in record.surrogate
      ? record.surrogate.default.condition
      : null;
  });
}
/** Why there are no records. */
export function failure({ records }: Pick<Answer, "records">): DefaultDiagnostic | null {
  return records && "diagnostic" in records ? records.diagnostic : null;
}
/** The titles of MARC records. */
export const titles = (answer: Pick<Answer, "records">) =>
  contents(answer).map((content) => {
    if (content === null || typeof content === "number" || !("marc" in content))
      return JSON.stringify(content);
    const record = readRecord(content.marc, { format: "iso2709", syntax: "marc21" });
    const field = record?.fields.find(({ tag }) => tag === "245");
    return field && "subfields" in field ? field.subfields[0]?.value : "";
  });
