import { InvalidInput } from "#kernel/access";
import type { Form } from "#kernel/http";
import { isRosterKey, type RosterWords } from "../../messages/roster-index.ts";

/** What a form shows: typed or stored values by field, and what is wrong with them. */
export type FormState = {
  readonly values: Readonly<Record<string, string>>;
  readonly days: readonly string[];
  /** Path of a value to a code of what is wrong. */
  readonly faults: Readonly<Record<string, string>>;
};

/** What was typed, as it was, with what is wrong. */
export function typedIn(form: Form, faults: FormState["faults"]): FormState {
  return { values: form.values, days: form.all("days"), faults };
}

/** Does the work; what was typed wrongly comes back as faults, everything else is thrown on. */
export async function attempt<Done>(
  work: () => Promise<Done>,
): Promise<{ readonly done: Done } | { readonly faults: FormState["faults"] }> {
  try {
    return { done: await work() };
  } catch (fault) {
    if (fault instanceof InvalidInput) return { faults: fault.fields };
    throw fault;
  }
}

/** A fault in words. */
export function faultText(t: RosterWords, code: string): string {
  const key = `fault-${code}`;
  return isRosterKey(key) ? t(key) : t("fault-number-form");
}

/** What a form needs to show its fields: values, and faults by the last part of their path. */
export type Entry = {
  readonly t: RosterWords;
  readonly value: (name: string) => string;
  readonly error: (name: string) => string | undefined;
  readonly errors: readonly { readonly name: string; readonly message: string }[];
};

/** The state of a form for its fields. */
export function entryOf(t: RosterWords, { values, faults }: FormState): Entry {
  const byField = new Map(
    Object.entries(faults).map(([path, code]) => [fieldOf(path), faultText(t, code)]),
  );
  return {
    t,
    value: (name) => values[name] ?? "",
    error: (name) => byField.get(name),
    errors: [...byField].map(([name, message]) => ({ name, message })),
  };
}

/** `pattern.days.0` is told at `days`, `week.mon.1` at `mon`. */
function fieldOf(path: string): string {
  const parts = path.split(".").filter((part) => !/^\d+$/.test(part));
  return (parts[0] === "pattern" || parts[0] === "week" ? parts[1] : parts[0]) ?? "";
}
