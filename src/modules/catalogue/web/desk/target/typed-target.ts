import type { Form } from "#kernel/http";
import type { TargetInput } from "../../../actions/availability/set-target.ts";
import {
  type ConnectorKind,
  connectorKinds,
  targetSettings,
  type TargetSettings,
} from "../../../model/availability/target.ts";
import { sharedFields, type TargetField, targetFields } from "./target-fields.ts";

/** The settings as the form has them: as typed, right or wrong; never the password. */
export type TypedTarget = {
  readonly kind: ConnectorKind;
  readonly values: Readonly<Record<string, string>>;
};

/** A kind of connector by its name in an address or a form; null for anything else. */
export function kindOf(text: string | undefined): ConnectorKind | null {
  return connectorKinds.find((kind) => kind === text) ?? null;
}

function fieldsOf(kind: ConnectorKind): readonly TargetField[] {
  return [...targetFields[kind], sharedFields].flatMap(({ fields }) => fields);
}

/** Stored settings as the form shows them. */
export function typedFrom(settings: TargetSettings): TypedTarget {
  const values: Readonly<Record<string, unknown>> = settings;
  const shown = fieldsOf(settings.connector).map(({ name }) => [name, shownValue(values[name])]);
  return { kind: settings.connector, values: Object.fromEntries(shown) };
}

function shownValue(value: unknown): string {
  if (typeof value === "boolean") return value ? "on" : "";
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** An empty form of a kind: with what most systems have, and no address. */
export function typedBlank(kind: ConnectorKind): TypedTarget {
  const example = { connector: kind, address: "https://ils.example", host: "ils.example" };
  const { values } = typedFrom(targetSettings.parse(example));
  return { kind, values: { ...values, address: "", host: "" } };
}

/** What was typed. */
export function typedIn(form: Form, kind: ConnectorKind): TypedTarget {
  return {
    kind,
    values: Object.fromEntries(fieldsOf(kind).map(({ name }) => [name, form.text(name)])),
  };
}

/** What was meant, to be checked by the action. */
export function inputOf({ kind, values }: TypedTarget, form: Form): TargetInput {
  const settings = fieldsOf(kind).map(({ name, input }) => {
    const typed = values[name] ?? "";
    if (input === "tick") return [name, typed === "on"];
    if (input === "number" && typed === "") return [name, name === "deadline" ? null : Number.NaN];
    return [name, typed];
  });
  return { settings: { connector: kind, ...Object.fromEntries(settings) }, secret: secretIn(form) };
}

/** Of a password only what is to be done with it; its letters as typed, blanks included. */
function secretIn(form: Form): TargetInput["secret"] {
  if (form.text("secret-remove") === "on") return "none";
  const typed = form.text("secret");
  return typed === "" ? "keep" : { new: typed };
}
