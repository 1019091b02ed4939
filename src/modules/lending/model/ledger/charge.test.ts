import { expect, test } from "vitest";
import type { Money } from "#standards/iso4217";
import { type ChargeVerdict, judgeCharge } from "./charge.ts";

const euro = (amount: string): Money => ({ amount, currency: "EUR" });

test.each<[Money, Money | null, ChargeVerdict]>([
  [euro("0.00"), euro("5"), "free"],
  [euro("5.00"), null, "due"],
  [euro("5.00"), euro("5"), "due"],
  [euro("5.01"), euro("5"), "above-maximum"],
  [euro("5"), { amount: "5", currency: "USD" }, "other-currency"],
  // Agreed before amounts had to be payable: it still says what is too much.
  [euro("0.12"), euro("0.125"), "due"],
  [euro("0.13"), euro("0.125"), "above-maximum"],
  [{ amount: "3", currency: "BGN" }, { amount: "2.5", currency: "BGN" }, "above-maximum"],
])("%j where at most %j: %s", (cost, maximum, verdict) => {
  expect(judgeCharge(cost, maximum)).toBe(verdict);
});
