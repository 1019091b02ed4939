import type { Form } from "#kernel/http";
import type { OwnSystemInput } from "../../actions/own-system/set-own-system.ts";
import { type Deed, deeds } from "../../model/own-system/act.ts";
import {
  type SystemKind,
  systemKinds,
  systemSettings,
  type SystemSettings,
} from "../../model/own-system/settings.ts";
import { sharedFields, type SystemField, systemFields } from "./system-fields.ts";

/** The settings as the form has them: as typed, right or wrong; never the password. */
export type TypedSystem = {
  readonly kind: SystemKind;
  readonly values: Readonly<Record<string, string>>;
  readonly does: readonly string[];
};

/** A kind by its name in an address or a form; null for anything else. */
export function kindOf(text: string | undefined): SystemKind | null {
  return systemKinds.find((kind) => kind === text) ?? null;
}

function fieldsOf(kind: SystemKind): readonly SystemField[] {
  if (kind === "none") return [];
  return [...systemFields[kind], sharedFields].flatMap(({ fields }) => fields);
}

/** Stored settings as the form shows them. */
export function typedFrom(settings: SystemSettings): TypedSystem {
  const values: Readonly<Record<string, unknown>> = settings;
  const shown = fieldsOf(settings.kind).map(({ name }) => [name, shownValue(values[name])]);
  const does = settings.kind === "none" ? [] : settings.does;
  return { kind: settings.kind, values: Object.fromEntries(shown), does };
}

/** Accounts stand one on a line. */
function shownValue(value: unknown): string {
  if (typeof value === "boolean") return value ? "on" : "";
  if (typeof value === "object" && value !== null)
    return Object.entries(value)
      .map(([agency, card]) => `${agency} ${card}`)
      .join("\n");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** An empty form of a kind: with what most systems have, and no address. */
export function typedBlank(kind: SystemKind): TypedSystem {
  const example = { kind, address: "https://ils.example", host: "ils.example" };
  const { values, does } = typedFrom(systemSettings.parse(example));
  const blank = { ...values };
  for (const name of ["address", "host"]) if (name in blank) blank[name] = "";
  return { kind, values: blank, does };
}

/** What was typed. */
export function typedIn(form: Form, kind: SystemKind): TypedSystem {
  const values = fieldsOf(kind).map(({ name }) => [name, form.text(name)]);
  return { kind, values: Object.fromEntries(values), does: form.all("does") };
}

/** What was meant, to be checked by the action. */
export function inputOf({ kind, values, does }: TypedSystem, form: Form): OwnSystemInput {
  const settings = fieldsOf(kind).map(({ name, input }) => {
    const typed = values[name] ?? "";
    if (input === "tick") return [name, typed === "on"];
    if (input === "number") return [name, typed === "" ? Number.NaN : typed];
    return [name, name === "accounts" ? accountsIn(typed) : typed];
  });
  const chosen = does.filter((act): act is Deed => deeds.some((deed) => deed === act));
  return {
    settings: { kind, ...Object.fromEntries(settings), does: chosen },
    secret: secretIn(form),
  };
}

/** A line that is none stands under a name that no agency has, so that it is told. */
function accountsIn(typed: string): Record<string, string> {
  const lines = typed.split("\n").map((line) => line.trim());
  return Object.fromEntries(
    lines.filter(Boolean).map((line) => {
      const [, agency = "", card = ""] = /^(\S+)\s+(\S.*)$/.exec(line) ?? [];
      return agency === "" ? [line.replaceAll(/\s+/g, "_"), ""] : [agency, card];
    }),
  );
}

function secretIn(form: Form): OwnSystemInput["secret"] {
  if (form.text("secret-remove") === "on") return "none";
  const typed = form.text("secret");
  return typed === "" ? "keep" : { new: typed };
}
