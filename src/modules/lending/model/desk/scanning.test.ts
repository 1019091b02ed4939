import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { move } from "#standards/state-machine";
import { REQUESTER_STATES, requesterMachine } from "../machines/requester.ts";
import { SUPPLIER_STATES, supplierMachine } from "../machines/supplier.ts";
import { codeIn, nextForRequest, nextForSupply } from "./scanning.ts";

describe("a scan does only what the machine allows", () => {
  test.each(SUPPLIER_STATES)("with a supply that is %s", (state) => {
    const next = nextForSupply(state, "Loan");
    if (next.kind === "act") expect(move(supplierMachine, state, next.act)).not.toBeNull();
    if (next.kind === "scan-item") expect(move(supplierMachine, state, "pull")).toBe("ready");
    if (next.kind === "told" && next.offer)
      expect(move(supplierMachine, state, next.offer)).not.toBeNull();
  });
  test.each(REQUESTER_STATES)("with a request that is %s", (state) => {
    const next = nextForRequest(state);
    if (next.kind === "act") expect(move(requesterMachine, state, next.act)).not.toBeNull();
  });
  test("and a parcel on its way is never checked in by a scan alone", () => {
    expect(nextForSupply("shipped", "Loan")).toMatchObject({ kind: "told", offer: "check-in" });
  });
});

describe("what was scanned", () => {
  test("is the code itself, or the one in a slip's address", () => {
    expect(codeIn(" S2026-00001\r")).toBe("S2026-00001");
    expect(codeIn("https://x.example/desk/a/lending/scan?code=S2026-00001")).toBe("S2026-00001");
    expect(codeIn("HTTPS://x.example/scan")).toBeNull();
    expect(codeIn("")).toBeNull();
    expect(codeIn("x".repeat(65))).toBeNull();
  });
  test("is never more than a code", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const code = codeIn(text);
        if (code !== null) expect(code).toMatch(/^[^\p{Cc}]{1,64}$/u);
      }),
    );
  });
});
