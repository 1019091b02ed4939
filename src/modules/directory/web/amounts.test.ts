import { expect, test } from "vitest";
import { amountText, differenceText, drawnAmountText, exactAmountText } from "./amounts.ts";
import { currencyOptions } from "./currency-options.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("every digit of an amount is written, also where the runtime would leave small coins out", () => {
  expect(plain(amountText("en", 50_050n, "HUF"))).toBe("HUF 500.50");
  expect(plain(differenceText("en", 50_050n, "HUF"))).toBe("+HUF 500.50");
  expect(plain(drawnAmountText("en", 500.5, "HUF"))).toBe("HUF 500.50");
  expect(plain(exactAmountText("en", { n: 50_000n, d: 3n }, "HUF"))).toBe("HUF 166.6667");
  expect(amountText("en", 700n, "JPY")).toBe("¥700");
});

test("an amount in a currency of before is written as it was kept", () => {
  expect(plain(amountText("en", 1250n, "BGN"))).toBe("BGN 12.50");
});

test("a currency of before can be chosen only where it stands already", () => {
  const codes = (standing: string | undefined) =>
    currencyOptions("en", standing).map(({ value }) => value);
  expect(codes("BGN")).toContain("BGN");
  expect(codes(undefined)).not.toContain("BGN");
  expect(codes("EUR").filter((code) => code === "EUR")).toHaveLength(1);
  expect(codes("QQQ")).not.toContain("QQQ");
});
