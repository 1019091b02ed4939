import { IcalendarFault } from "./fault.ts";
import { LIMITS } from "./limits.ts";

/** Parameters of a property by name, each with one value or more. */
export type Parameters = Readonly<Record<string, readonly string[]>>;

/** One content line (RFC 5545 §3.1); the value as it stands, for its type decides how it is read. */
export type Property = {
  /** In capitals. */
  readonly name: string;
  readonly parameters: Parameters;
  readonly value: string;
};

const NAME = /[A-Za-z0-9-]+/y;
const PARAMETER = /;([A-Za-z0-9-]+)=/y;
/** Quoted, or without any of `";:,` (§3.1, param-value). */
const VALUE = /"([^"]*)"|([^";:,]*)/y;

/** Reads an unfolded content line. @throws IcalendarFault `line-form`, `too-many` */
export function readLine(line: string): Property {
  const name = match(NAME, line, 0)?.[0];
  if (name === undefined) throw new IcalendarFault("line-form", line);
  const { parameters, end } = readParameters(line, name.length);
  if (line[end] !== ":") throw new IcalendarFault("line-form", line);
  return { name: name.toUpperCase(), parameters, value: withoutControls(line.slice(end + 1)) };
}

function readParameters(line: string, from: number): { parameters: Parameters; end: number } {
  const found = new Map<string, readonly string[]>();
  let end = from;
  for (let next = match(PARAMETER, line, end); next; next = match(PARAMETER, line, end)) {
    if (found.size >= LIMITS.parameters) throw new IcalendarFault("too-many", "parameters");
    const { values, end: after } = readValues(line, end + next[0].length);
    found.set((next[1] ?? "").toUpperCase(), values);
    end = after;
  }
  return { parameters: Object.fromEntries(found), end };
}

function readValues(line: string, from: number): { values: readonly string[]; end: number } {
  const values: string[] = [];
  let end = from - 1;
  do {
    const [all = "", quoted, plain = ""] = match(VALUE, line, end + 1) ?? [];
    values.push(fromCarets(quoted ?? plain));
    end += 1 + all.length;
  } while (line[end] === "," && values.length < LIMITS.dates);
  return { values, end };
}

function match(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(line);
}

/** Writes a content line, not folded yet. */
export function writeLine({ name, parameters, value }: Property): string {
  const written = Object.entries(parameters).map(
    ([parameter, values]) => `;${parameter}=${values.map(writeValue).join(",")}`,
  );
  return `${name}${written.join("")}:${withoutControls(value)}`;
}

function writeValue(value: string): string {
  const encoded = toCarets(value);
  return /[;:,]/.test(encoded) ? `"${encoded}"` : encoded;
}

/** Quotes and line breaks have no other form in a parameter (RFC 6868 §3). */
function toCarets(value: string): string {
  const encoded = value
    .replaceAll("^", "^^")
    .replaceAll(/\r\n|\r|\n/g, "^n")
    .replaceAll('"', "^'");
  return withoutControls(encoded);
}

function fromCarets(value: string): string {
  const meant: Readonly<Record<string, string>> = { "^": "^", n: "\n", "'": '"' };
  return value.replaceAll(/\^([\^n'])/g, (_, escaped: string) => meant[escaped] ?? "");
}

/** Controls but the tab have no place in a line (§3.1, CONTROL). */
function withoutControls(text: string): string {
  return text.toWellFormed().replaceAll(/\p{Cc}/gu, (control) => (control === "\t" ? control : ""));
}
