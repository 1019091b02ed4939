import { InvalidInput } from "#kernel/access";
import type { Form } from "#kernel/http";
import { agreementsWords, isAgreementsKey } from "../../messages/agreements-index.ts";
import { deskWords, isDeskKey } from "../../messages/index.ts";
import { isPeersKey, peersWords } from "../../messages/peers-index.ts";
import { isPolicyKey, policyWords } from "../../messages/policy-index.ts";
import type { View } from "../view.ts";

/** What a form shows: typed or stored values by field, and what is wrong with them. */
export type FormState = {
  readonly values: Readonly<Record<string, string>>;
  /** Several values of one field (boxes ticked). */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Path of a value to a key of the messages. */
  readonly faults: Readonly<Record<string, string>>;
};

/** Stored values, nothing wrong. */
export function stored(values: FormState["values"], lists: FormState["lists"] = {}): FormState {
  return { values, lists, faults: {} };
}

/** What was typed, as it was, with what is wrong. */
export function typed(form: Form, faults: FormState["faults"]): FormState {
  const names = Object.keys(form.values);
  return {
    values: form.values,
    lists: Object.fromEntries(names.map((name) => [name, form.all(name)])),
    faults,
  };
}

/** Does the work; what was typed wrongly comes back as faults, everything else is thrown on. */
export async function attempt<Done>(
  work: Promise<Done>,
): Promise<
  { readonly done: Done; readonly faults?: never } | { readonly faults: FormState["faults"] }
> {
  try {
    return { done: await work };
  } catch (fault) {
    if (fault instanceof InvalidInput) return { faults: fault.fields };
    throw fault;
  }
}

/** The faults by the fields of the form at hand: `languages.3` belongs to `languages`, `name` to `name.en`. */
export function faultsByField(
  { faults }: FormState,
  fields: readonly string[],
): Readonly<Record<string, string>> {
  const entries = Object.entries(faults).map(([path, code]) => [fieldOf(path, fields), code]);
  return Object.fromEntries(entries);
}

function fieldOf(path: string, fields: readonly string[]): string {
  if (fields.includes(path)) return path;
  const within = fields.filter((field) => path.startsWith(`${field}.`));
  return within.at(-1) ?? fields.find((field) => field.startsWith(`${path}.`)) ?? "";
}

/** A fault in the reader's language. */
export function sayFault({ locale }: View, code: string): string {
  const key = `fault-${code}`;
  if (isDeskKey(key)) return deskWords(locale)(key);
  if (isAgreementsKey(key)) return agreementsWords(locale)(key);
  if (isPeersKey(key)) return peersWords(locale)(key);
  return isPolicyKey(key) ? policyWords(locale)(key) : deskWords(locale)("fault-unknown");
}
