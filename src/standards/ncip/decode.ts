import { readXml, XmlFault, type XmlNode } from "#standards/xml";
import { NcipFault } from "./fault.ts";
import type { NcipMessage, NcipProblem } from "./message.ts";
import { NAMESPACE } from "./namespace.ts";
import { amount, initiationHeader, problem, responseHeader } from "./parts.ts";
import { generalProblem } from "./problem.ts";
import { readRecord, type Reading } from "./read.ts";
import { isOtherService, isService, shapes } from "./services.ts";

/** No message needs more. */
const LIMITS = { depth: 24, elements: 50_000 };

/**
 * Reads a message from a stranger. Elements may come in any order, and with any prefix. `strict`
 * refuses what the schema does not know at its place; otherwise that is passed over, for an answer
 * that tells what was done must not be lost for an odd element in it.
 * @throws NcipFault with the problem that the standard names
 */
export function decodeNcip(xml: Uint8Array | string, how: Partial<Reading> = {}): NcipMessage {
  const root = rootOf(xml);
  const reading: Reading = { strict: how.strict ?? false, timeZone: how.timeZone ?? "UTC" };
  const [first] = root.children;
  if (!first) throw new NcipFault(generalProblem("Needed Data Missing", { element: root.name }));
  if (first.name === "Problem") return bareProblems(root, reading);
  const answers = first.name.endsWith("Response");
  const service = answers ? first.name.slice(0, -"Response".length) : first.name;
  if (answers && first.children.some(({ name }) => name === "Problem"))
    return refusalIn(first, service, reading);
  return within(service, () => messageIn(first, service, answers, reading));
}

function rootOf(xml: Uint8Array | string): XmlNode {
  const root = readAnyXml(xml);
  if (root.name !== "NCIPMessage" || (root.namespace !== NAMESPACE && root.namespace !== ""))
    throw new NcipFault(generalProblem("Invalid Message Syntax Error", { element: root.name }));
  return root;
}

function readAnyXml(xml: Uint8Array | string): XmlNode {
  try {
    return readXml(xml, LIMITS);
  } catch (fault) {
    if (!(fault instanceof XmlFault)) throw fault;
    const detail = fault.code === "doctype" ? "a document type is not accepted" : fault.code;
    throw new NcipFault(generalProblem("Invalid Message Syntax Error", { detail }));
  }
}

function messageIn(
  node: XmlNode,
  service: string,
  answers: boolean,
  reading: Reading,
): NcipMessage {
  if (!isService(service)) throw new NcipFault(unknownService(service));
  const kind = answers ? "response" : "request";
  const headerName = answers ? "ResponseHeader" : "InitiationHeader";
  const header = node.children.find(({ name }) => name === headerName);
  const rest = { ...node, children: node.children.filter((child) => child !== header) };
  // The shapes were found by the very names of kind and service.
  return {
    kind,
    service,
    header: header && readRecord(answers ? responseHeader : initiationHeader, header, reading),
    body: readRecord(shapes[kind][service], rest, reading),
  } as NcipMessage;
}

function unknownService(name: string): NcipProblem {
  const known = isOtherService(name);
  return generalProblem(known ? "Unsupported Service" : "Unknown Service", {
    element: name.slice(0, 100),
  });
}

/** What goes wrong on the way knows which service was asked for. */
function within<T>(service: string, read: () => T): T {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof NcipFault) throw new NcipFault(fault.problem, service);
    throw fault;
  }
}

function bareProblems(root: XmlNode, reading: Reading): NcipMessage {
  return { kind: "refusal", service: null, problems: problemsIn(root, reading) };
}

function refusalIn(node: XmlNode, service: string, reading: Reading): NcipMessage {
  const header = node.children.find(({ name }) => name === "ResponseHeader");
  const fee = node.children.find(({ name }) => name === "RequiredFeeAmount");
  return {
    kind: "refusal",
    service,
    header: header && readRecord(responseHeader, header, reading),
    problems: problemsIn(node, reading),
    requiredFee: fee && readRecord(amount, fee, reading),
  };
}

type Problems = Extract<NcipMessage, { kind: "refusal" }>["problems"];

function problemsIn(node: XmlNode, reading: Reading): Problems {
  const found = node.children.filter(({ name }) => name === "Problem");
  const [first, ...others] = found.map((one) => readRecord(problem, one, reading));
  if (!first) throw new NcipFault(generalProblem("Needed Data Missing", { element: "Problem" }));
  return [first, ...others];
}
