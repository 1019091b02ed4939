import type { Form } from "#kernel/http";
import type { OwnCopy } from "../../../actions/desk/own-copies.ts";

/** What was typed with an act, as the act takes it; days end with the day in the library's zone. */
export function actInput(form: Form, timeZone: string, copies: readonly OwnCopy[]): object {
  const { text } = form;
  return {
    ...given("note", text("note")),
    ...given("reason", text("reason")),
    ...given("conditions", text("conditions")),
    ...costIn(text("amount"), text("currency")),
    ...given("dueAt", endOfDay(text("dueAt"), timeZone)),
    ...given("retryAfter", endOfDay(text("retryAfter"), timeZone)),
    ...copyIn(text("itemId"), text("copy"), copies),
  };
}

const given = (name: string, value: string) => (value === "" ? {} : { [name]: value });

/** An amount in a currency; both empty: nothing was said of the cost. */
function costIn(amount: string, currency: string): object {
  if (amount === "") return {};
  return { cost: { amount: amount.replace(",", "."), currency: currency.toUpperCase() } };
}

/** The copy that was chosen from ours, with its place on the shelf; a barcode that was typed goes first. */
function copyIn(typed: string, chosen: string, copies: readonly OwnCopy[]): object {
  const barcode = typed || chosen;
  if (barcode === "") return {};
  const copy = copies.find((one) => one.barcode === barcode);
  return {
    itemId: barcode,
    ...given("callNumber", copy?.callNumber?.slice(0, 120) ?? ""),
    ...given("branch", copy?.branch?.slice(0, 64) ?? ""),
  };
}

/** The last second of a day as an instant; what is no day is left for the act to refuse. */
function endOfDay(day: string, timeZone: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  try {
    const date = Temporal.PlainDate.from(day);
    return date.toZonedDateTime({ timeZone, plainTime: "23:59:59" }).toInstant().toString();
  } catch {
    return day;
  }
}
