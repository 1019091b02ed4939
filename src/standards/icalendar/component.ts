import { type Property, readLine, writeLine } from "./content-line.ts";
import { IcalendarFault } from "./fault.ts";
import { fold, unfold } from "./folding.ts";
import { LIMITS } from "./limits.ts";

/** What stands between BEGIN and END (RFC 5545 §3.6). */
export type Component = {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly components: readonly Component[];
};

type Open = {
  readonly name: string;
  readonly properties: Property[];
  readonly components: Component[];
};

/**
 * The first VCALENDAR of a file.
 * @throws IcalendarFault for what is none, is not closed, is nested too deep or has too much
 */
export function readComponent(bytes: Uint8Array): Component {
  const open: Open[] = [];
  for (const line of unfold(bytes)) {
    const property = readLine(line);
    const ended = take(open, property);
    if (ended) return ended;
  }
  throw new IcalendarFault(open.length > 0 ? "component-form" : "no-calendar");
}

/** Takes one line. @returns the whole, once its END has come. */
function take(open: Open[], property: Property): Component | null {
  const within = open.at(-1);
  const name = property.value.trim().toUpperCase();
  if (property.name === "BEGIN") begin(open, name);
  else if (!within) throw new IcalendarFault("no-calendar");
  else if (property.name !== "END") within.properties.push(property);
  else if (within.name !== name) throw new IcalendarFault("component-form", name);
  else return end(open, within);
  return null;
}

function begin(open: Open[], name: string): void {
  if (open.length === 0 && name !== "VCALENDAR") throw new IcalendarFault("no-calendar");
  if (open.length >= LIMITS.depth) throw new IcalendarFault("too-deep");
  open.push({ name, properties: [], components: [] });
}

function end(open: Open[], ended: Open): Component | null {
  open.pop();
  const around = open.at(-1);
  if (!around) return ended;
  around.components.push(ended);
  return null;
}

/** A component as a file. */
export function writeComponent(component: Component): string {
  return linesOf(component).map(fold).join("");
}

function linesOf({ name, properties, components }: Component): readonly string[] {
  return [
    `BEGIN:${name}`,
    ...properties.map(writeLine),
    ...components.flatMap(linesOf),
    `END:${name}`,
  ];
}

/** The first property of that name; null where there is none. */
export function propertyOf({ properties }: Component, name: string): Property | null {
  return properties.find((one) => one.name === name) ?? null;
}

/** All properties of that name. */
export function propertiesOf({ properties }: Component, name: string): readonly Property[] {
  return properties.filter((one) => one.name === name);
}
