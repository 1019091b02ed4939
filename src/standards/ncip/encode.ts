import { document, element, textElement } from "#standards/xml";
import { NcipFault } from "./fault.ts";
import type { NcipMessage } from "./message.ts";
import { NAMESPACE, VERSION } from "./namespace.ts";
import { amount, initiationHeader, problem, responseHeader } from "./parts.ts";
import { generalProblem } from "./problem.ts";
import { isOtherService, isService, shapes } from "./services.ts";
import { brokenRule, type Field, type Pair, type RecordShape, type Shape } from "./shape.ts";

/**
 * A message as an XML document of the schema. @throws NcipFault for what the schema has no place for:
 * a choice not made, or made twice
 */
export function encodeNcip(message: NcipMessage): string {
  const content = message.kind === "refusal" ? refusal(message) : service(message);
  const names = { xmlns: NAMESPACE, "xmlns:ncip": NAMESPACE, "ncip:version": VERSION };
  return document(element("NCIPMessage", names, content));
}

function service(message: Exclude<NcipMessage, { kind: "refusal" }>): readonly string[] {
  const asks = message.kind === "request";
  const header = asks
    ? written("InitiationHeader", initiationHeader, message.header)
    : written("ResponseHeader", responseHeader, message.header);
  const body = content(shapes[message.kind][message.service], message.body);
  return [element(asks ? message.service : `${message.service}Response`, {}, [...header, ...body])];
}

/** Where the service is none that we could have read, the problems stand alone. */
function refusal(message: Extract<NcipMessage, { kind: "refusal" }>): readonly string[] {
  const problems = message.problems.flatMap((one) => written("Problem", problem, one));
  const name = message.service;
  if (name === null || !(isService(name) || isOtherService(name))) return problems;
  const header = written("ResponseHeader", responseHeader, message.header);
  const fee = written("RequiredFeeAmount", amount, message.requiredFee);
  return [element(`${name}Response`, {}, [...header, ...problems, ...fee])];
}

function content({ fields, ...shape }: RecordShape, value: object): readonly string[] {
  const values: Readonly<Record<string, unknown>> = { ...value };
  const broken = brokenRule({ fields, ...shape }, (name) => isThere(values[name]));
  if (broken) {
    const names = broken.fields.map((name) => fields[name]?.element ?? name).join(" | ");
    throw new NcipFault(generalProblem("Element Rule Violated", { element: names }));
  }
  return Object.entries(fields).flatMap(([name, field]) => occurrences(field, values[name]));
}

function occurrences({ element: name, occurs, shape }: Field, value: unknown): readonly string[] {
  if (occurs === "many")
    return (Array.isArray(value) ? value : []).flatMap((one: unknown) => written(name, shape, one));
  if (occurs === "one" && !isThere(value))
    throw new NcipFault(generalProblem("Needed Data Missing", { element: name }));
  return written(name, shape, value);
}

/** Empty text says nothing; false would be no flag. */
function isThere(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== "" && value !== false;
}

function written(name: string, shape: Shape, value: unknown): readonly string[] {
  if (!isThere(value)) return [];
  if (shape.kind === "record") return [element(name, {}, content(shape, Object(value)))];
  if (shape.kind === "flag") return [element(name, {}, [])];
  if (shape.kind === "pair") return [pairElement(name, value as Pair)];
  return [textElement(name, plain(value))];
}

function pairElement(name: string, { value, scheme }: Pair): string {
  return textElement(name, value, { "ncip:Scheme": scheme });
}

function plain(value: unknown): string {
  if (value instanceof Temporal.Instant) return value.toString();
  return typeof value === "number" || typeof value === "string" ? String(value) : "";
}
