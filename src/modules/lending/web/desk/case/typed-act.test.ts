import { expect, test } from "vitest";
import type { OwnCopy } from "../../../actions/desk/own-copies.ts";
import { actInput } from "./typed-act.ts";

const copies = [
  { barcode: "MN-7", branch: "MN-MAIN", callNumber: "823 FER" },
  { barcode: null, branch: "MN-RARE", callNumber: null },
] as unknown as readonly OwnCopy[];

const input = (values: Record<string, string>) =>
  actInput({ text: (name) => values[name] ?? "", all: () => [], values }, "Africa/Cairo", copies);

test("empty fields say nothing", () => {
  expect(input({ note: "", amount: "", currency: "EUR" })).toEqual({});
});

test("a day ends where the library is", () => {
  expect(input({ dueAt: "2026-12-24" })).toEqual({ dueAt: "2026-12-24T21:59:59Z" });
});

test("what is no day is not made one", () => {
  for (const day of ["2026-02-30", "soon"]) expect(input({ dueAt: day })).toEqual({ dueAt: day });
});

test("a cost may have a comma and small letters", () => {
  expect(input({ amount: "4,50", currency: "eur" })).toEqual({
    cost: { amount: "4.50", currency: "EUR" },
  });
});

test("a copy of ours brings its place along, a typed barcode goes before the chosen one", () => {
  const ours = { itemId: "MN-7", callNumber: "823 FER", branch: "MN-MAIN" };
  expect(input({ copy: "MN-7" })).toEqual(ours);
  expect(input({ copy: "MN-8", itemId: "MN-7" })).toEqual(ours);
  expect(input({ copy: "MN-7", itemId: "X" })).toEqual({ itemId: "X" });
});
