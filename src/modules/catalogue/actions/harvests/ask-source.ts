import type { Config } from "#kernel/config";
import {
  fetchFrom,
  OutboundFault,
  outboundRules,
  wholeBody,
  type WebResponse,
} from "#kernel/outbound";
import {
  AnswerFault,
  type OaiAnswer,
  type Question,
  questionAddress,
  readAnswer,
} from "#standards/oaipmh";
import { HarvestFault, type HarvestFaultCode, SourceBusy } from "../../model/harvests/faults.ts";

/** Some repositories compute their lists while one waits. */
const DEADLINE = 180_000;
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Asks a source one question. @throws SourceBusy when it is worth asking again later, HarvestFault
 * when it is not. What OAI-PMH calls an error is an answer.
 */
export async function askSource(
  config: Config,
  baseUrl: string,
  question: Question,
): Promise<OaiAnswer> {
  try {
    const url = questionAddress(baseUrl, question);
    const request = { url, deadline: DEADLINE, mostBytes: MOST_BYTES };
    const response = await fetchFrom(outboundRules(config), request);
    if (response.status !== 200) refuse(response);
    return readAnswer(new TextDecoder().decode(await wholeBody(response.body)));
  } catch (fault) {
    throw translated(fault);
  }
}

const LATER = new Set([408, 429, 500, 502, 503, 504]);

/** 503 with Retry-After is how a repository says that it is busy (OAI-PMH 2.0, 3.1.2.2). */
function refuse({ status, headers, discard }: WebResponse): never {
  discard();
  if (LATER.has(status)) throw new SourceBusy(secondsOf(headers["retry-after"]), `HTTP ${status}`);
  throw new HarvestFault("source-status", `HTTP ${status}`);
}

/** Retry-After is a number of seconds or a date (RFC 9110, 10.2.3). */
function secondsOf(text = ""): number | null {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}

const outbound: Partial<Record<OutboundFault["code"], HarvestFaultCode>> = {
  "address-malformed": "source-refused-address",
  "address-refused": "source-refused-address",
  redirects: "source-refused-address",
  "too-large": "source-too-large",
};

function translated(fault: unknown): unknown {
  if (fault instanceof AnswerFault) {
    const code = fault.code === "not-oai" ? "source-not-oai" : "source-garbled";
    return new HarvestFault(code, fault.message);
  }
  if (!(fault instanceof OutboundFault)) return fault;
  const code = outbound[fault.code];
  return code ? new HarvestFault(code, fault.message) : new SourceBusy(null, fault.message);
}
