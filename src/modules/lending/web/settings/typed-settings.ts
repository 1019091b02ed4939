import type { Form } from "#kernel/http";
import type { LendingSettings } from "../../model/settings/lending-settings.ts";

/** What the form of the settings shows: every value as text, ticked branches, and a tick. */
export type TypedSettings = {
  readonly values: Readonly<Record<string, string>>;
  readonly pickupBranches: readonly string[];
  readonly automaticAnswers: boolean;
};

const COUNTS = ["openPerReader", "yearlyPerReader", "readerDays", "agingDays", "skipDays"] as const;
const AMOUNTS = ["readerPays", "maxCost"] as const;

/** Stored settings, as the form shows them. */
export function typedFrom(settings: LendingSettings): TypedSettings {
  const { mayRequest, unknownReaders, copyrightRule } = settings;
  const { pickupBranches, automaticAnswers } = settings;
  const values: Record<string, string> = { mayRequest, unknownReaders, copyrightRule };
  for (const name of COUNTS) values[name] = String(settings[name] ?? "");
  for (const name of AMOUNTS) {
    values[`${name}.amount`] = settings[name]?.amount ?? "";
    values[`${name}.currency`] = settings[name]?.currency ?? "";
  }
  return { values, pickupBranches, automaticAnswers };
}

/** What was typed, as it was. */
export function typedIn(form: Form): TypedSettings {
  return {
    values: form.values,
    pickupBranches: form.all("pickupBranches"),
    automaticAnswers: form.text("automaticAnswers") !== "",
  };
}

/** What was typed, as the settings have it; what is no number stays none, to be refused. */
export function inputFrom({ values, pickupBranches, automaticAnswers }: TypedSettings): object {
  const count = (name: string) => (values[name] ? Number(values[name]) : null);
  const money = (name: string) => {
    const amount = (values[`${name}.amount`] ?? "").replace(",", ".");
    return amount === "" ? null : { amount, currency: values[`${name}.currency`] ?? "" };
  };
  return {
    mayRequest: values["mayRequest"],
    unknownReaders: values["unknownReaders"],
    copyrightRule: values["copyrightRule"],
    pickupBranches,
    automaticAnswers,
    ...Object.fromEntries(COUNTS.map((name) => [name, count(name)])),
    ...Object.fromEntries(AMOUNTS.map((name) => [name, money(name)])),
  };
}
