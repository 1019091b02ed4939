import { childOf, readXml, XmlFault, type XmlNode } from "../xml/index.ts";
import { action, reason } from "./answer-codec.ts";
import { documents } from "./documents.ts";
import { DecodeFault, ElementFault, type Legible } from "./fault.ts";
import type { Document, Message } from "./message.ts";
import { NAMESPACE } from "./namespace.ts";
import { headerFields } from "./parts.ts";
import { type Codec, legibleFields } from "./sequence.ts";

/** How much is taken in: bytes of a document as it came, characters of one that is decoded already. */
export type DecodeLimits = { readonly mostBytes: number };

const XML_LIMITS = { depth: 12, elements: 5000 };

/**
 * Reads a message or a confirmation by wire schema 1.2. Attributes may be qualified or not; elements
 * must be the schema's, in its order. @throws DecodeFault with the error that the standard names
 */
export function decode(bytes: Uint8Array | string, { mostBytes }: DecodeLimits): Document {
  if (bytes.length > mostBytes) throw unreadable("the message is too large", bytes.slice(0, 4096));
  const root = rootOf(bytes);
  const content = contentOf(root);
  const kind = content.name as Document["kind"];
  const codec: Codec<Document> = documents[kind] as Codec<Document>;
  try {
    return { ...codec.read(content, ""), kind } as Document;
  } catch (fault) {
    if (fault instanceof ElementFault) throw new DecodeFault(fault.error, legibleOf(content), true);
    throw fault;
  }
}

function rootOf(bytes: Uint8Array | string): XmlNode {
  try {
    return readXml(bytes, XML_LIMITS);
  } catch (fault) {
    if (fault instanceof XmlFault) throw unreadable(fault.message, bytes);
    throw fault;
  }
}

/** The one element within the root. @throws DecodeFault */
function contentOf(root: XmlNode): XmlNode {
  const fail = (type: "BadlyFormedMessage" | "UnrecognisedDataElement", value: string) =>
    new DecodeFault({ type, value }, { kind: null, header: {} }, true);
  if (root.name !== "ISO18626Message" || root.namespace !== NAMESPACE)
    throw fail("BadlyFormedMessage", root.name);
  if (root.attributes["version"] === undefined) throw fail("BadlyFormedMessage", "version");
  const [content, more] = root.children;
  if (!content || more) throw fail("BadlyFormedMessage", "ISO18626Message");
  if (content.namespace !== NAMESPACE || !Object.hasOwn(documents, content.name))
    throw fail("UnrecognisedDataElement", content.name);
  return content;
}

function legibleOf(content: XmlNode): Legible {
  const header = childOf(content, "header");
  return {
    kind: messageKind(content.name),
    header: header ? legibleFields(headerFields, header) : {},
    reason: readable(reason, childOf(childOf(content, "messageInfo"), "reasonForMessage")),
    action: readable(action, childOf(content, "action")),
  };
}

function readable<T>(codec: Codec<T>, node: XmlNode | undefined): T | undefined {
  try {
    return node && codec.read(node, "");
  } catch {
    return undefined;
  }
}

const kinds: readonly Message["kind"][] = [
  "request",
  "supplyingAgencyMessage",
  "requestingAgencyMessage",
];

/** A confirmation that is broken is told of as the message it would confirm. */
function messageKind(name: string): Message["kind"] | null {
  return kinds.find((kind) => name === kind || name === `${kind}Confirmation`) ?? null;
}

/** Even where there is no whole XML, the beginning may say which message was meant. */
function unreadable(why: string, bytes: Uint8Array | string): DecodeFault {
  const begun = typeof bytes === "string" ? bytes.slice(0, 4096) : latin(bytes);
  const name = /<(?:[\w-]+:)?(request|supplyingAgencyMessage|requestingAgencyMessage)[\s>]/.exec(
    begun,
  )?.[1];
  const error = { type: "BadlyFormedMessage", value: why } as const;
  return new DecodeFault(error, { kind: messageKind(name ?? ""), header: {} }, false);
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
}
