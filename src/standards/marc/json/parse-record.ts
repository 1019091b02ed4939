import { toNfc } from "../charset/decode-text.ts";
import { cleanText } from "../charset/field-decoder.ts";
import { indicatorOf } from "../indicator.ts";
import { isTag, wholeLeader } from "../leader.ts";
import type { Problem, Warning } from "../problem.ts";
import type { MarcField, MarcRecord, Subfield } from "../record.ts";

export type ParsedJson =
  | { readonly ok: true; readonly record: MarcRecord; readonly warnings: readonly Warning[] }
  | { readonly ok: false; readonly reason: Problem };

/** Thrown inside this file when the value at `path` has not the type that MARC-in-JSON requires. */
class ShapeError extends Error {
  readonly path: string;

  constructor(path: string) {
    super(path);
    this.path = path;
  }
}

/** Parses one object of MARC-in-JSON. Members other than `leader` and `fields` are passed over. */
export function parseJsonRecord(json: string): ParsedJson {
  const warnings: Warning[] = [];
  try {
    return { ok: true, record: recordOf(JSON.parse(json), warnings), warnings };
  } catch (error) {
    if (error instanceof ShapeError) {
      return { ok: false, reason: { code: "json-shape", params: { path: error.path } } };
    }
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: { code: "json-malformed", params: { message } } };
  }
}

function recordOf(value: unknown, warnings: Warning[]): MarcRecord {
  const record = object(value, "");
  const fields = array(record["fields"], "fields").flatMap((field, index) =>
    Object.entries(object(field, `fields[${index}]`)).flatMap(([tag, content]) =>
      fieldOf(tag, content, `fields[${index}].${tag}`, warnings),
    ),
  );
  if (fields.length === 0) throw new ShapeError("fields");
  return { leader: wholeLeader(text(record["leader"], "leader"), warnings), fields };
}

function fieldOf(tag: string, content: unknown, path: string, warnings: Warning[]): MarcField[] {
  if (!isTag(tag)) {
    warnings.push({ code: "invalid-tag", params: { tag } });
    return [];
  }
  if (typeof content === "string") return [{ tag, value: valueOf(content, tag, warnings) }];
  const field = object(content, path);
  const subfields = array(field["subfields"], `${path}.subfields`).flatMap((part, index) =>
    subfieldsOf(tag, part, `${path}.subfields[${index}]`, warnings),
  );
  if (subfields.length > 0) {
    const [ind1 = " ", ind2 = " "] = ["ind1", "ind2"].map((name) =>
      indicatorOf(text(field[name] ?? "", path), tag, warnings),
    );
    return [{ tag, ind1, ind2, subfields }];
  }
  warnings.push({ code: "field-without-subfields", params: { tag } });
  return [];
}

function subfieldsOf(tag: string, part: unknown, path: string, warnings: Warning[]): Subfield[] {
  return Object.entries(object(part, path)).flatMap(([code, value]) => {
    if (/^[!-~]$/.test(code)) {
      return [{ code, value: valueOf(text(value, `${path}.${code}`), tag, warnings) }];
    }
    warnings.push({ code: "malformed-subfield", params: { tag } });
    return [];
  });
}

function valueOf(value: string, tag: string, warnings: Warning[]): string {
  return cleanText(toNfc(wholeCharacters(value)), tag, warnings);
}

/** Surrogates alone, which JSON can escape, appear as digits like other code that stands for nothing. */
function wholeCharacters(value: string): string {
  if (value.isWellFormed()) return value;
  return value.replace(/\p{Cs}/gu, (half) => `<${half.charCodeAt(0).toString(16).toUpperCase()}>`);
}

function object(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ShapeError(path);
  return { ...value };
}

function array(value: unknown, path: string): unknown[] {
  if (!Array.isArray(value)) throw new ShapeError(path);
  return value;
}

function text(value: unknown, path: string): string {
  if (typeof value !== "string") throw new ShapeError(path);
  return value;
}
