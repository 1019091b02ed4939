import { afterEach, describe, expect, it } from "vitest";
import { systemsOfTest } from "#test/peers/mock-system";
import { connected, wrong } from "../testing/connected.ts";

const { ncip, closeAll } = systemsOfTest();
afterEach(closeAll);
const due = Temporal.Instant.from("2026-12-18T10:00:00Z");
const borrowed = {
  act: "accept-item",
  number: "R1",
  card: "1001",
  barcode: "ILL-R1",
  title: "Northern Lights",
  author: "Pullman",
  due,
  pickup: "MAIN",
} as const;

describe("NCIP: the supplier's side", () => {
  it("holds the copy, lends it to the other library's account, takes it back", async () => {
    const { system, settings } = await ncip({ password: "sesame" });
    const own = connected(settings);
    const hold = { number: "S7", card: "lib-1", barcode: "b1", neededBy: due };
    expect(await own.requestItem({ act: "request-item", ...hold })).toEqual({ request: "S7" });
    expect(system.requests.get("S7")).toEqual({ id: "S7", user: "lib-1", barcode: "b1" });
    const out = { act: "check-out", number: "S7", card: "lib-1", barcode: "b1", due } as const;
    expect(await own.checkOut(out)).toEqual({ due });
    expect(await own.checkOut(out)).toEqual({ due });
    expect(await own.lookItem({ act: "look-item", barcode: "b1" })).toEqual({
      barcode: "b1",
      title: "First",
      status: "on-loan",
      due,
    });
    const renewed = await own.renew({ act: "renew", card: "lib-1", barcode: "b1", due: null });
    expect(renewed.due?.toString()).toBe("2027-01-08T10:00:00Z");
    await own.recall({ act: "recall", barcode: "b1" });
    expect(system.items.get("b1")?.recalled).toBe(true);
    await own.checkIn({ act: "check-in", barcode: "b1" });
    expect(system.items.get("b1")).toMatchObject({ holder: null, recalled: false });
    await own.checkIn({ act: "check-in", barcode: "b1" });
  });

  it("takes a hold away once, and twice", async () => {
    const { system, settings } = await ncip({ password: "sesame" });
    const own = connected(settings);
    const hold = { number: "S8", card: "lib-1", barcode: "b2" };
    await own.requestItem({ act: "request-item", ...hold, neededBy: null });
    await own.cancelRequest({ act: "cancel-request", ...hold });
    expect(system.requests.size).toBe(0);
    await own.cancelRequest({ act: "cancel-request", ...hold });
  });
});

describe("NCIP: the requester's side", () => {
  it("makes one temporary item for a borrowed book, and lets it go", async () => {
    const { system, settings } = await ncip({ password: "sesame" });
    const own = connected(settings);
    expect(await own.acceptItem(borrowed)).toEqual({ barcode: "ILL-R1" });
    expect(await own.acceptItem(borrowed)).toEqual({ barcode: "ILL-R1" });
    expect([...system.items.values()].filter(({ temporary }) => temporary)).toMatchObject([
      { barcode: "ILL-R1", title: "Northern Lights", author: "Pullman" },
    ]);
    await own.deleteItem({ act: "delete-item", barcode: "ILL-R1" });
    expect(system.items.has("ILL-R1")).toBe(false);
    await own.deleteItem({ act: "delete-item", barcode: "ILL-R1" });
  });

  it("knows readers, their blocks, and charges them in the smallest unit", async () => {
    const { system, settings } = await ncip({ password: "sesame" });
    const own = connected(settings);
    expect(await own.lookUser({ act: "look-user", card: "1001" })).toEqual({
      card: "1001",
      name: "Ada Reader",
      blocks: [],
    });
    expect(await own.lookUser({ act: "look-user", card: "1003" })).toMatchObject({
      blocks: ["Blocked by the library"],
    });
    const charge = (amount: string, currency: string) =>
      own.charge({ act: "charge", number: "R1", card: "1001", charge: { amount, currency } });
    await charge("2.50", "EUR");
    await charge("250", "JPY");
    await charge("2.5", "EUR");
    expect(system.charges.map(({ amount }) => amount)).toEqual(["250 EUR", "250 JPY", "250 EUR"]);
    const paid = { amount: "2.50", currency: "EUR" };
    await own.pay({ act: "pay", number: "R1", card: "1001", charge: paid });
    expect(system.charges).toHaveLength(4);
  });
});

describe("NCIP: what goes wrong, in our words", () => {
  const out = (card: string, barcode: string) =>
    ({ act: "check-out", number: "S1", card, barcode, due: null }) as const;

  it("is the system's no", async () => {
    const { system, settings } = await ncip({ password: "sesame" });
    const own = connected(settings);
    expect(await wrong(own.lookUser({ act: "look-user", card: "none" }))).toBe("unknown-user");
    expect(await wrong(own.checkOut(out("1003", "b1")))).toBe("user-blocked");
    expect(await wrong(own.checkOut(out("lib-1", "none")))).toBe("unknown-item");
    const renewal = { act: "renew", card: "1001", barcode: "b1", due: null } as const;
    expect(await wrong(own.renew(renewal))).toBe("not-lent");
    expect(await wrong(own.deleteItem({ act: "delete-item", barcode: "b1" }))).toBe("not-for-loan");
    expect(system.items.get("b1")?.holder).toBeNull();
    const stranger = connected(settings, { secret: "wrong" });
    expect(await wrong(stranger.checkOut(out("1001", "b1")))).toBe("login");
  });

  it.each([
    ["temporary-failure", {}, "busy"],
    ["normal", { fault: "hang-up", faults: 1 }, "unreachable"],
    ["normal", { fault: "garbled", faults: 1 }, "garbled"],
    ["normal", { fault: "silence", faults: 1 }, "deadline"],
    ["not-for-loan", {}, "not-for-loan"],
  ] as const)("%s, %j", async (answer, script, reason) => {
    const { settings } = await ncip({ script: { answer, ...script } });
    const own = connected(settings, { signal: AbortSignal.timeout(600) });
    expect(await wrong(own.checkOut(out("lib-1", "b1")))).toBe(reason);
  });

  it("is nothing said in the clear beyond this machine", async () => {
    const settings = { kind: "ncip", address: "http://ils.example/ncip" };
    expect(await wrong(connected(settings).checkOut(out("lib-1", "b1")))).toBe("not-secured");
  });

  it("is an address that nobody answers at", async () => {
    const { settings } = await ncip();
    await closeAll();
    expect(await wrong(connected(settings).checkOut(out("lib-1", "b1")))).toBe("unreachable");
  });
});
