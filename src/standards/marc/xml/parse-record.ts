import { SaxesParser } from "saxes";
import { toNfc } from "../charset/decode-text.ts";
import { cleanText } from "../charset/field-decoder.ts";
import { indicatorOf } from "../indicator.ts";
import { isTag, wholeLeader } from "../leader.ts";
import type { Problem, Warning } from "../problem.ts";
import type { MarcField, MarcRecord, Subfield } from "../record.ts";

export type ParsedXml =
  | { readonly ok: true; readonly record: MarcRecord; readonly warnings: readonly Warning[] }
  | { readonly ok: false; readonly reason: Problem };

interface OpenField {
  readonly tag: string;
  readonly ind1: string;
  readonly ind2: string;
  readonly subfields: Subfield[];
}

/** Parses one `record` element. Namespaces and their prefixes are not looked at. */
export function parseXmlRecord(xml: string): ParsedXml {
  const builder = new RecordBuilder();
  const parser = new SaxesParser({ xmlns: false });
  let fault: string | undefined;
  parser.on("error", (error) => (fault ??= error.message));
  parser.on("opentag", ({ name, attributes }) => builder.open(localName(name), attributes));
  parser.on("closetag", ({ name }) => builder.close(localName(name)));
  parser.on("text", (text) => builder.text(text));
  parser.on("cdata", (text) => builder.text(text));
  parser.write(xml).close();
  if (fault !== undefined)
    return { ok: false, reason: { code: "xml-malformed", params: { message: fault } } };
  return builder.finish(xml.length);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function openField(attributes: Readonly<Record<string, string>>, warnings: Warning[]): OpenField {
  const { tag = "", ind1 = "", ind2 = "" } = attributes;
  const [first, second] = [ind1, ind2].map((found) => indicatorOf(found, tag, warnings));
  return { tag, ind1: first ?? " ", ind2: second ?? " ", subfields: [] };
}

/** Puts a record together from the events of a parser. */
class RecordBuilder {
  private leader = "";
  private readonly fields: MarcField[] = [];
  private readonly warnings: Warning[] = [];
  private field: OpenField | undefined;
  private tag = "";
  private code = "";
  private content = "";

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.content = "";
    if (name === "controlfield") this.tag = attributes["tag"] ?? "";
    else if (name === "subfield") this.code = attributes["code"] ?? "";
    else if (name === "datafield") this.field = openField(attributes, this.warnings);
  }

  text(text: string): void {
    this.content += text;
  }

  close(name: string): void {
    if (name === "leader") this.leader = this.content;
    else if (name === "controlfield") this.closeControlField();
    else if (name === "subfield") this.closeSubfield();
    else if (name === "datafield") this.closeDataField();
    this.content = "";
  }

  finish(length: number): ParsedXml {
    if (this.fields.length === 0) {
      return { ok: false, reason: { code: "empty-record", params: { length } } };
    }
    const leader = wholeLeader(this.leader, this.warnings);
    return { ok: true, record: { leader, fields: this.fields }, warnings: this.warnings };
  }

  private closeControlField(): void {
    if (this.accepts(this.tag)) this.fields.push({ tag: this.tag, value: this.value(this.tag) });
  }

  private closeSubfield(): void {
    const code = this.code.charAt(0);
    const tag = this.field?.tag ?? "";
    if (/^[!-~]$/.test(code)) this.field?.subfields.push({ code, value: this.value(tag) });
    else this.warnings.push({ code: "malformed-subfield", params: { tag } });
  }

  private closeDataField(): void {
    const { field } = this;
    this.field = undefined;
    if (!field || !this.accepts(field.tag)) return;
    if (field.subfields.length > 0) this.fields.push(field);
    else this.warnings.push({ code: "field-without-subfields", params: { tag: field.tag } });
  }

  private accepts(tag: string): boolean {
    const valid = isTag(tag);
    if (!valid) this.warnings.push({ code: "invalid-tag", params: { tag } });
    return valid;
  }

  private value(tag: string): string {
    return cleanText(toNfc(this.content), tag, this.warnings);
  }
}
