import { SaxesParser } from "saxes";

/** An element as it was read: its name without prefix, attributes by theirs, and all text directly within. */
export type XmlNode = {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
};

/** How much of a document is taken in; more is a fault. */
export type XmlLimits = { readonly depth: number; readonly elements: number };

export type XmlFaultCode = "malformed" | "doctype" | "too-deep" | "too-many" | "encoding";

/** A document that is not taken in, and why. */
export class XmlFault extends Error {
  readonly code: XmlFaultCode;
  constructor(code: XmlFaultCode, detail = "") {
    super(detail === "" ? code : `${code}: ${detail}`);
    this.name = "XmlFault";
    this.code = code;
  }
}

const usual: XmlLimits = { depth: 40, elements: 250_000 };

/**
 * Reads a whole document from a stranger into a tree. A document type declaration is refused: nothing
 * good needs one, and entities can be used for attack. The caller bounds the bytes. @throws XmlFault
 */
export function readXml(document: Uint8Array | string, limits: XmlLimits = usual): XmlNode {
  const parser = new SaxesParser({ xmlns: true });
  const open: Building[] = [];
  let root: Building | undefined;
  let count = 0;
  parser.on("error", ({ message }) => {
    throw new XmlFault("malformed", message);
  });
  parser.on("doctype", () => {
    throw new XmlFault("doctype");
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    if (++count > limits.elements) throw new XmlFault("too-many");
    if (open.length >= limits.depth) throw new XmlFault("too-deep");
    const node: Building = {
      name: local,
      namespace: uri,
      attributes: Object.fromEntries(
        Object.values(attributes).map((one) => [one.local, one.value]),
      ),
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  const keep = (text: string) => {
    const node = open.at(-1);
    if (node) node.text += text;
  };
  parser.on("text", keep);
  parser.on("cdata", keep);
  parser.on("closetag", () => void open.pop());
  parser.write(typeof document === "string" ? document : decoded(document)).close();
  if (!root) throw new XmlFault("malformed", "no element");
  return root;
}

type Building = {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Record<string, string>;
  readonly children: Building[];
  text: string;
};

/** By byte order mark, else by the XML declaration (XML 1.0, appendix F), else UTF-8. */
function decoded(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const label = markOf(bytes) ?? /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/.exec(head)?.[1];
  try {
    return new TextDecoder(label ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new XmlFault("encoding", label);
  }
}

function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xef && second === 0xbb ? "utf-8" : undefined;
}

/** The elements of this name among the children. */
export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** The first element of this name among the children. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

/** The text of the first child of this name, trimmed; undefined where it is absent or empty. */
export function childText(node: XmlNode | undefined, name: string): string | undefined {
  const text = childOf(node, name)?.text.trim();
  return text === "" ? undefined : text;
}

/** All elements of this name below a node, in the order of the document. */
export function descendantsOf(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}
