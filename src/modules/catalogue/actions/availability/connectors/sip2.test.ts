import { networkInterfaces } from "node:os";
import { afterEach, describe, expect, it } from "vitest";
import { networkOf } from "#kernel/outbound";
import { ownCertificate } from "#test/peers/certificate";
import { sip2Peer, type Sip2PeerOptions } from "#test/peers/sip2";
import { ask, peersOfTest, question, rules, wrong } from "../testing/asked.ts";
import { connect } from "./connect.ts";

const { opened, closeAll } = peersOfTest();
afterEach(closeAll);

describe("SIP2", () => {
  const items = {
    "31": { status: "03", queue: 0 },
    "32": { status: "04", due: "20261201    235900", queue: 2, location: "BRANCH" },
    "33": { status: "10" },
  };
  const login = { user: "shelf", password: "päss" };
  const through = async (options: Partial<Sip2PeerOptions>, more: Record<string, unknown> = {}) => {
    const peer = await opened(sip2Peer({ items, login, ...options }));
    const settings = {
      connector: "sip2",
      host: "127.0.0.1",
      port: peer.port,
      tls: false,
      user: "shelf",
      ...more,
    };
    return { peer, settings };
  };
  const barcodes = ["31", "32", "33", "34"];

  it("asks about each copy by its barcode", async () => {
    const { peer, settings } = await through({});
    const found = await ask(settings, { secret: "päss", barcodes });
    expect(
      found?.copies.map(({ barcode, status, due, branch }) => [barcode, status, due, branch]),
    ).toEqual([
      ["31", "available", null, "MAIN"],
      ["32", "on-loan", "2026-12-01", "BRANCH"],
      ["33", "in-transit", null, "MAIN"],
      ["34", "unknown", null, null],
    ]);
    expect(found).toMatchObject({ holds: 2, complete: true });
    expect(found?.copies[3]?.statusText).toBe("No such item");
    expect(peer.heard.map((line) => line.slice(0, 2))).toEqual([
      "93",
      "99",
      "17",
      "17",
      "17",
      "17",
    ]);
  });

  it.each([
    ["CRLF at the end of lines", { end: "\r\n" }],
    ["answers that arrive broken", { breaks: 2 }],
    ["questions that arrive broken", { mishears: 2 }],
    ["no checksums", { checksums: false }],
  ])("gets along with %s", async (_, options) => {
    const { settings } = await through(options);
    const found = await ask(settings, { secret: "päss", barcodes: ["32"] });
    expect(found?.copies).toMatchObject([{ status: "on-loan", due: "2026-12-01" }]);
  });

  it("says what is wrong: password, off line, broken for good, nothing to ask by", async () => {
    const { settings } = await through({});
    expect(await wrong(settings, { secret: "no", barcodes })).toBe("login");
    expect(await wrong(settings, { secret: "päss" })).toBe("no-number");
    const away = await through({ onLine: false });
    expect(await wrong(away.settings, { secret: "päss", barcodes })).toBe("refused");
    const noisy = await through({ mishears: 20 });
    expect(await wrong(noisy.settings, { secret: "päss", barcodes })).toBe("garbled");
  });

  const elsewhere = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ family, address }) => family === "IPv4" && networkOf(address) === "private")?.address;
  it.skipIf(!elsewhere)(
    "says nothing in the clear beyond this machine (needs a network)",
    async () => {
      const host = elsewhere ?? "";
      const { settings, peer } = await through({ host });
      const beyond = { ...settings, host };
      const more = {
        barcodes: ["31"],
        secret: "päss",
        rules: { ...rules, networks: "private" as const },
      };
      expect(await wrong(beyond, more)).toBe("not-secured");
      expect(peer.heard).toEqual([]);
      expect(await wrong(beyond, { ...more, unsecured: true })).toMatchObject({ found: {} });
    },
  );

  const certified = ownCertificate();
  it.skipIf(!certified)(
    "speaks through TLS to the certificate that it was told to trust (needs openssl)",
    async () => {
      const { settings } = await through(certified ? { certified } : {}, { tls: true });
      const trusting = { ...settings, certificate: certified?.cert };
      expect(await ask(trusting, { secret: "päss", barcodes: ["31"] })).toMatchObject({
        copies: [{ status: "available" }],
      });
      expect(await wrong(settings, { secret: "päss", barcodes: ["31"] })).toBe("certificate");
    },
  );

  it("keeps what was said before time ran out", async () => {
    const { settings } = await through({ delayMs: 100 });
    const { asked, kept } = question(settings, {
      secret: "päss",
      barcodes: Array.from({ length: 50 }, () => "31"),
      signal: AbortSignal.timeout(700),
    });
    await expect(connect(asked)).rejects.toThrow();
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(50);
  });
});
