import { networkInterfaces } from "node:os";
import { afterEach, describe, expect, it } from "vitest";
import { networkOf } from "#kernel/outbound";
import { ownCertificate } from "#test/peers/certificate";
import { systemsOfTest } from "#test/peers/mock-system";
import { connected, rules, wrong } from "../testing/connected.ts";

const { sip2, closeAll } = systemsOfTest();
afterEach(closeAll);
const due = Temporal.Instant.from("2026-12-18T10:00:00Z");
const out = (card: string, barcode: string) =>
  ({ act: "check-out", number: "S1", card, barcode, due: null }) as const;

describe("SIP2", () => {
  it("holds, lends, renews and takes back", async () => {
    const { system, settings } = await sip2();
    const own = connected(settings);
    const hold = { number: "S1", card: "lib-1", barcode: "b1" };
    await own.requestItem({ act: "request-item", ...hold, neededBy: null });
    expect([...system.requests.values()]).toMatchObject([{ user: "lib-1", barcode: "b1" }]);
    await own.cancelRequest({ act: "cancel-request", ...hold });
    expect(system.requests.size).toBe(0);
    expect(await own.checkOut(out("lib-1", "b1"))).toEqual({ due });
    const found = await own.lookItem({ act: "look-item", barcode: "b1" });
    expect(found).toEqual({ barcode: "b1", title: "First", status: "on-loan", due });
    const renewed = await own.renew({ act: "renew", card: "lib-1", barcode: "b1", due: null });
    expect(renewed.due?.toString()).toBe("2027-01-08T10:00:00Z");
    await own.checkIn({ act: "check-in", barcode: "b1" });
    expect(system.items.get("b1")?.holder).toBeNull();
  });

  it("knows readers and their blocks", async () => {
    const { settings } = await sip2();
    const own = connected(settings);
    expect(await own.lookUser({ act: "look-user", card: "1001" })).toEqual({
      card: "1001",
      name: "Ada Reader",
      blocks: [],
    });
    expect(await own.lookUser({ act: "look-user", card: "1003" })).toMatchObject({
      blocks: ["charge privileges denied", "hold privileges denied"],
    });
    expect(await wrong(own.lookUser({ act: "look-user", card: "none" }))).toBe("unknown-user");
  });

  it("tells what a reader has paid, and cannot charge", async () => {
    const { system, settings } = await sip2();
    const own = connected(settings);
    const order = { number: "R1", card: "1001", charge: { amount: "2.50", currency: "EUR" } };
    await own.pay({ act: "pay", ...order });
    expect(system.charges).toEqual([{ card: "1001", amount: "2.50 EUR" }]);
    expect(await wrong(own.pay({ act: "pay", ...order, card: "none" }))).toBe("refused");
    expect(await wrong(own.charge({ act: "charge", ...order }))).toBe("unsupported");
  });

  it("says why not, though the protocol gives no reasons", async () => {
    const { settings } = await sip2();
    const own = connected(settings);
    expect(await wrong(own.checkOut(out("1003", "b1")))).toBe("user-blocked");
    expect(await wrong(own.checkOut(out("none", "b1")))).toBe("unknown-user");
    expect(await wrong(own.checkOut(out("lib-1", "none")))).toBe("unknown-item");
    await own.checkOut(out("1001", "b1"));
    expect(await wrong(own.checkOut(out("lib-1", "b1")))).toBe("lent-already");
    expect(await wrong(own.checkOut(out("a|b", "b1")))).toBe("garbled");
    expect(await wrong(own.checkIn({ act: "check-in", barcode: "none" }))).toBe("unknown-item");
    expect(await wrong(own.recall({ act: "recall", barcode: "b1" }))).toBe("unsupported");
    const renewal = { act: "renew", card: "lib-1", barcode: "b1", due: null } as const;
    expect(await wrong(own.renew(renewal))).toBe("not-renewable");
    const stranger = connected(settings, { secret: "wrong" });
    expect(await wrong(stranger.checkOut(out("lib-1", "b1")))).toBe("login");
  });

  it.each([
    ["CRLF at the end of lines", { crlf: true }],
    ["answers whose checksum is wrong", { script: { fault: "checksum", faults: 2 } as const }],
  ])("gets along with %s", async (_, options) => {
    const { settings } = await sip2(options);
    expect(await connected(settings).checkOut(out("lib-1", "b1"))).toEqual({ due });
  });

  it.each([
    ["hang-up", "unreachable"],
    ["silence", "deadline"],
    ["garbled", "garbled"],
  ] as const)("tells %s as %s", async (fault, reason) => {
    const { settings } = await sip2({ script: { fault, faults: 20 } });
    const own = connected(settings, { signal: AbortSignal.timeout(600) });
    expect(await wrong(own.checkOut(out("lib-1", "b1")))).toBe(reason);
  });

  const elsewhere = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ family, address }) => family === "IPv4" && networkOf(address) === "private")?.address;
  it.skipIf(!elsewhere)("is never plain beyond this machine (needs a network)", async () => {
    const { settings, system } = await sip2({ host: elsewhere ?? "" });
    const beyond = { rules: { ...rules, networks: "private" as const } };
    expect(await wrong(connected(settings, beyond).checkOut(out("lib-1", "b1")))).toBe(
      "not-secured",
    );
    expect(system.items.get("b1")?.holder).toBeNull();
    const allowed = connected(settings, { ...beyond, unsecured: true });
    expect(await allowed.checkOut(out("lib-1", "b1"))).toEqual({ due });
  });

  const certified = ownCertificate();
  it.skipIf(!certified)(
    "speaks through TLS to the certificate it trusts (needs openssl)",
    async () => {
      const { settings } = await sip2({ certified });
      const trusting = { ...settings, certificate: certified?.cert };
      expect(await connected(trusting).checkOut(out("lib-1", "b1"))).toEqual({ due });
      expect(await wrong(connected(settings).checkOut(out("lib-1", "b1")))).toBe("certificate");
    },
  );
});
