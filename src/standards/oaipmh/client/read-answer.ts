import { SaxesParser, type SaxesTagPlain } from "saxes";
import { AnswerFault, type FoundRecord, type OaiAnswer } from "./answer.ts";
import { CopiedElement, declarations } from "./copied-element.ts";
import { type Texts, identityOf, resumptionOf, timeOf } from "./values.ts";

const deepest = 100;
const mostRecords = 100_000;
const longestText = 100_000;

/** What the parts of an answer are called in its path, without the prefixes of namespaces. */
const recordEnds = new Set(["ListRecords/record", "GetRecord/record", "ListIdentifiers/header"]);

/**
 * Reads an answer of OAI-PMH. A document type is refused with all that could come of it (entities),
 * and so are answers that nest or count without reason. @throws AnswerFault
 */
export function readAnswer(xml: string): OaiAnswer {
  const reader = new AnswerReader();
  const parser = new SaxesParser({ xmlns: false });
  parser.on("doctype", () => {
    throw new AnswerFault("doctype");
  });
  parser.on("error", (error) => {
    throw new AnswerFault("malformed", error.message);
  });
  parser.on("opentag", (tag) => reader.open(tag));
  parser.on("closetag", ({ name }) => reader.close(name));
  parser.on("text", (text) => reader.text(text));
  parser.on("cdata", (text) => reader.text(text));
  parser.write(withoutForbidden(xml)).close();
  return reader.answer();
}

/** Characters that XML forbids, written out or as references: one record's must not cost the page. */
function withoutForbidden(xml: string): string {
  return xml
    .replace(/[^\P{Cc}\t\n\r\x7f-\x9f]|[\ufffe\uffff]/gu, "")
    .replace(/&#(?:x0*(?:[0-8bcefBCEF]|1[0-9a-fA-F])|0*(?:[0-8]|1[124-9]|2\d|3[01]));/g, "");
}

/** Follows the parser through an answer. */
class AnswerReader {
  private readonly path: string[] = [];
  private readonly scopes: ReadonlyMap<string, string>[] = [new Map()];
  private readonly records: FoundRecord[] = [];
  private readonly errors: { code: string; message: string }[] = [];
  private readonly prefixes: string[] = [];
  /** Texts of the envelope and of the record under way, by the name of their element. */
  private readonly envelope: Texts = new Map();
  private header: Texts = new Map();
  private metadata: string | null = null;
  private copied: CopiedElement | null = null;
  private attributes: SaxesTagPlain["attributes"] = {};
  private current = "";

  open(tag: SaxesTagPlain): void {
    const name = localName(tag.name);
    if (this.path.length === 0 && name !== "OAI-PMH")
      throw new AnswerFault("not-oai", name.slice(0, 40));
    if (this.path.length >= deepest) throw new AnswerFault("too-deep");
    if (this.copied) this.copied.open(tag);
    else if (this.path.at(-1) === "metadata" && this.path.at(-2) === "record")
      this.copied = new CopiedElement(this.scope(), tag);
    else this.enter(name, tag);
    this.path.push(name);
  }

  private enter(name: string, tag: SaxesTagPlain): void {
    this.scopes.push(new Map([...this.scope(), ...declarations(tag)]));
    this.current = "";
    if (name === "header") this.header = new Map([["status", tag.attributes["status"] ?? ""]]);
    if (name === "record") this.metadata = null;
    if (name === "error" || name === "resumptionToken") this.attributes = tag.attributes;
  }

  private scope(): ReadonlyMap<string, string> {
    return this.scopes.at(-1) ?? new Map<string, string>();
  }

  text(text: string): void {
    if (this.copied) this.copied.write(text);
    else if (this.current.length < longestText) this.current += text;
  }

  close(tagName: string): void {
    const name = this.path.pop() ?? "";
    if (this.copied) {
      const whole = this.copied.close(tagName);
      if (whole === null) return;
      this.copied = null;
      this.metadata ??= whole;
      return;
    }
    this.scopes.pop();
    this.leave(name, this.path.at(-1) ?? "", this.current.trim());
    this.current = "";
  }

  private leave(name: string, parent: string, text: string): void {
    if (parent === "header") this.header.set(name, text);
    else if (recordEnds.has(`${parent}/${name}`)) this.endRecord();
    else this.leaveEnvelope(name, parent, text);
  }

  private leaveEnvelope(name: string, parent: string, text: string): void {
    if (name === "error") this.errors.push({ code: this.attributes["code"] ?? "", message: text });
    else if (name === "metadataPrefix") this.prefixes.push(text);
    else if (name === "resumptionToken") {
      this.envelope.set("resumptionToken", text);
      this.envelope.set("completeListSize", this.attributes["completeListSize"] ?? "");
    } else if (parent === "OAI-PMH" || parent === "Identify") this.envelope.set(name, text);
  }

  private endRecord(): void {
    if (this.records.length >= mostRecords) throw new AnswerFault("too-many");
    this.records.push({
      identifier: this.header.get("identifier") ?? "",
      stamp: timeOf(this.header.get("datestamp")),
      deleted: this.header.get("status") === "deleted",
      metadata: this.metadata,
    });
    this.header = new Map();
    this.metadata = null;
  }

  answer(): OaiAnswer {
    const { records, errors, prefixes, envelope } = this;
    return {
      at: timeOf(envelope.get("responseDate")),
      errors,
      records,
      prefixes,
      resumption: resumptionOf(envelope),
      identity: identityOf(envelope),
    };
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
