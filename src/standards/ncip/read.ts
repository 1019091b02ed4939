import type { XmlNode } from "#standards/xml";
import { NcipFault } from "./fault.ts";
import { type GeneralProblem, generalProblem } from "./problem.ts";
import { brokenRule, type Field, type RecordShape, type Shape, type ValueOf } from "./shape.ts";

/** How a message is read. */
export type Reading = {
  /** Whether elements that the schema does not know at their place are refused. */
  readonly strict: boolean;
  /** Where clocks stand whose times name no zone. */
  readonly timeZone: string;
};

const LONGEST = 20_000;

/** The elements within one, as its shape says. @throws NcipFault */
export function readRecord<Of extends RecordShape>(
  shape: Of,
  node: XmlNode,
  reading: Reading,
): ValueOf<Of> {
  if (reading.strict) refuseUnknown(shape, node);
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(shape.fields)) {
    const value = readField(field, node, reading);
    if (value !== undefined) values[name] = value;
  }
  const isThere = (name: string) =>
    values[name] !== undefined ||
    (shape.passedOver.includes(name) && node.children.some((child) => child.name === name));
  const broken = brokenRule(shape, isThere);
  if (broken) {
    const none = !broken.fields.some(isThere);
    const element = broken.fields.map((name) => shape.fields[name]?.element ?? name).join(" | ");
    fail(none ? "Needed Data Missing" : "Element Rule Violated", { element });
  }
  // Every field was read by the shape from which the type is made.
  return values as ValueOf<Of>;
}

function refuseUnknown({ fields, passedOver }: RecordShape, node: XmlNode): void {
  const known = new Set([...Object.values(fields).map(({ element }) => element), ...passedOver]);
  const odd = node.children.find(({ name }) => !known.has(name));
  if (odd) fail("Unknown Element", { element: odd.name.slice(0, 100) });
}

function readField({ element, occurs, shape }: Field, node: XmlNode, reading: Reading): unknown {
  const found = node.children.filter(({ name }) => name === element);
  const values = found.map((one) => readValue(shape, one, reading)).filter((one) => one !== "");
  if (occurs === "many") return values.length > 0 ? values : undefined;
  if (values.length > 1) fail("Element Rule Violated", { element });
  if (occurs === "one" && values.length === 0) fail("Needed Data Missing", { element });
  return values[0];
}

function readValue(shape: Shape, node: XmlNode, reading: Reading): unknown {
  if (shape.kind === "record") return readRecord(shape, node, reading);
  if (shape.kind === "flag") return true;
  const text = node.text.trim();
  if (text.length > LONGEST) fail("Element Rule Violated", { element: node.name });
  if (shape.kind === "text" || text === "") return text;
  if (shape.kind === "pair") return pairOf(text, node.attributes["Scheme"]);
  return shape.kind === "number"
    ? numberIn(text, shape.least, node.name)
    : instantIn(text, node.name, reading);
}

function pairOf(value: string, scheme: string | undefined) {
  return scheme ? { value, scheme: scheme.slice(0, LONGEST) } : { value };
}

function numberIn(text: string, least: number, element: string): number {
  const number = /^[+-]?\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(number) && number >= least) return number;
  const type = element === "MonetaryValue" ? "Invalid Amount" : "Element Rule Violated";
  return fail(type, { element, value: text.slice(0, 100) });
}

/** `xs:dateTime`, whose zone may be missing; some systems send a day alone, which lasts until its end. */
function instantIn(text: string, element: string, { timeZone }: Reading): Temporal.Instant {
  const whole = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T23:59:59` : text;
  try {
    if (/(Z|[+-]\d\d:\d\d)$/.test(whole)) return Temporal.Instant.from(whole);
    return Temporal.PlainDateTime.from(whole).toZonedDateTime(timeZone).toInstant();
  } catch {
    return fail("Invalid Date", { element, value: text.slice(0, 100) });
  }
}

function fail(type: GeneralProblem, about: { element: string; value?: string }): never {
  throw new NcipFault(generalProblem(type, about));
}
