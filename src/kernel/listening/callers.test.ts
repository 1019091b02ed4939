import { describe, expect, test } from "vitest";
import { Callers } from "./callers.ts";

describe("callers", () => {
  const enter = (callers: Callers, ...addresses: readonly string[]) =>
    addresses.map((address) => callers.enter(address) !== null);

  test("are let in up to a number in all", () => {
    expect(enter(new Callers({ callers: 2, perAddress: 9 }), "a", "b", "c")).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("and from one address, however it is written", () => {
    const callers = new Callers({ callers: 9, perAddress: 1 });
    expect(enter(callers, "192.0.2.1", "::ffff:192.0.2.1", "192.0.2.2")).toEqual([
      true,
      false,
      true,
    ]);
  });

  test("a network of IPv6 is one address", () => {
    const callers = new Callers({ callers: 9, perAddress: 1 });
    const addresses = ["2001:db8::1", "2001:db8:0:0:9::2", "2001:db8:0:1::1", "fe80::1%eth0"];
    expect(enter(callers, ...addresses)).toEqual([true, false, true, true]);
  });

  test("who leaves makes room", () => {
    const callers = new Callers({ callers: 1, perAddress: 1 });
    callers.enter("a")?.();
    expect(enter(callers, "a", "b")).toEqual([true, false]);
  });
});
