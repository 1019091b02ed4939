import type { Form } from "#kernel/http";
import { bases, type FormulaText, TIERS } from "../../model/cost-sharing/formula.ts";
import { type SharedCostFacts, sharedCostAsText } from "../../model/cost-sharing/shared-cost.ts";
import { type FormState, stored } from "../desk/form-state.ts";
import { localTextOf } from "../desk/read-fields.ts";
import { localValues } from "../desk/values.ts";

/** A stored cost as the form shows it. */
export function costState(cost: SharedCostFacts): FormState {
  const text = sharedCostAsText(cost);
  const figures = Object.entries(text.parties).flatMap(([code, party]) =>
    Object.entries(party).map(([name, value]) => [`parties.${code}.${name}`, value] as const),
  );
  return stored(
    {
      ...localValues("name", cost.name),
      year: String(cost.year),
      currency: cost.currency,
      total: text.total,
      note: text.note,
      ...formulaValues(text.formula),
      ...Object.fromEntries(figures),
    },
    { parties: Object.keys(text.parties) },
  );
}

/** What a new cost begins with: everybody takes part, equally. */
export function freshCost(year: number, members: readonly string[]): FormState {
  const tiers = Array.from({ length: TIERS }, (_, at) => [`formula.tiers.${at}`, String(at + 1)]);
  return stored(
    { year: String(year), "formula.kind": "equal", ...Object.fromEntries(tiers) },
    { parties: members },
  );
}

/** The formula as fields. */
export function formulaValues(formula: FormulaText): Readonly<Record<string, string>> {
  return {
    "formula.kind": formula.kind,
    ...Object.fromEntries(
      bases.map((basis) => [`formula.weights.${basis}`, formula.weights[basis]]),
    ),
    ...Object.fromEntries(formula.tiers.map((weight, at) => [`formula.tiers.${at}`, weight])),
    "formula.minimum": formula.minimum,
    "formula.maximum": formula.maximum,
  };
}

/** The formula as it was typed, from the form or from an address. */
export function formulaOf(text: (name: string) => string): object {
  return {
    kind: text("formula.kind"),
    weights: Object.fromEntries(bases.map((basis) => [basis, text(`formula.weights.${basis}`)])),
    tiers: Array.from({ length: TIERS }, (_, at) => text(`formula.tiers.${at}`)),
    minimum: text("formula.minimum"),
    maximum: text("formula.maximum"),
  };
}

const FIGURES = ["population", "use", "tier", "minimum", "maximum"] as const;

/** A cost as it was typed. */
export function costOf(form: Form): object {
  const party = (code: string) =>
    Object.fromEntries(FIGURES.map((figure) => [figure, form.text(`parties.${code}.${figure}`)]));
  return {
    name: localTextOf(form, "name"),
    year: form.text("year"),
    currency: form.text("currency"),
    total: form.text("total"),
    note: form.text("note"),
    formula: formulaOf(form.text),
    parties: Object.fromEntries(form.all("parties").map((code) => [code, party(code)])),
  };
}
