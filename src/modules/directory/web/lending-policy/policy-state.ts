import type { LendingPolicy, PolicyRule } from "../../model/lending-policy/shape.ts";
import { type FormState, stored } from "../desk/form-state.ts";

/** What holds as a whole, as its form shows it. */
export function settingsState({ maxOut, closedWeeks, lastResort }: LendingPolicy): FormState {
  return stored({
    maxOut: maxOut?.toString() ?? "",
    closedWeeks: closedWeeks.map(({ from, to }) => `${from} – ${to}`).join("\n"),
    lastResort: lastResort ? "on" : "",
  });
}

/** A rule as its form shows it. */
export function ruleState({ forms = [], ...rule }: PolicyRule): FormState {
  const values = Object.entries(rule).map(([name, value]) => [name, String(value)]);
  return stored(Object.fromEntries(values), { forms });
}
