import { afterEach, describe, expect, it } from "vitest";
import { readConfig } from "#kernel/config";
import { outboundRules } from "#kernel/outbound";
import { decode, encode } from "#standards/iso18626";
import { Play } from "../script.ts";
import type { RequesterManner, SupplierManner } from "./manners.ts";
import { Iso18626Mock } from "./peer.ts";
import { openIso18626Mock } from "./serve.ts";

const rules = outboundRules(readConfig({ NODE_ENV: "test" }));
const here = { host: "127.0.0.1", port: 0 };
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

/** Two mocks, one that asks and one that is asked, each at a port of its own. */
async function pair(supplies: SupplierManner, requests: RequesterManner) {
  const [asked, asks]: [string[], string[]] = [[], []];
  const one = (agency: string, lines: string[]) =>
    new Iso18626Mock({
      agency: { type: "ISIL", value: agency },
      token: null,
      supplies,
      requests,
      pace: 5,
      rules,
      told: (line) => void lines.push(line.replace(/MOCK-[\da-f]+: /, "")),
    });
  const [supplier, requester] = [one("ZZ-S", asked), one("ZZ-R", asks)];
  for (const [mock, other] of [
    [supplier, requester],
    [requester, supplier],
  ] as const) {
    const peer = await openIso18626Mock(here, mock, new Play());
    closing.push(peer.close);
    other.speakTo(peer.address);
  }
  requester.request({ type: "ISIL", value: "ZZ-S" }, "Northern Lights");
  for (let quiet = 0; quiet < 10; quiet++) {
    await requester.quiet();
    await supplier.quiet();
  }
  return {
    heard: asked.filter((line) => line.startsWith("←")),
    said: asked.filter((line) => line.startsWith("→")),
  };
}

describe("two mocks of ISO 18626 over real sockets", () => {
  it.each([
    ["loaned", "return", ["Received", "ShippedReturn"], "LoanCompleted"],
    ["loaned", "renew", ["Received", "Renew", "ShippedReturn"], "LoanCompleted"],
    ["will-supply", "cancel", ["Cancel"], "Cancelled"],
    ["conditions", "return", ["Notification", "Received", "ShippedReturn"], "LoanCompleted"],
    ["unfilled", "return", [], "Unfilled"],
    ["copy", "return", ["Received"], "CopyCompleted"],
    ["retry", "return", [], "RetryPossible"],
  ] as const)("%s, then %s", async (supplies, requests, actions, end) => {
    const { heard, said } = await pair(supplies, requests);
    expect(heard.slice(1).map((line) => line.slice(2))).toEqual(actions);
    expect(said.at(-1)).toMatch(new RegExp(`, ${end}: OK$`));
    expect(said.every((line) => line.endsWith(": OK"))).toBe(true);
  });

  it("takes the same message twice once, and what is none by the standard's error", async () => {
    const lines: string[] = [];
    const mock = new Iso18626Mock({
      agency: { type: "ISIL", value: "ZZ-S" },
      token: null,
      supplies: "loaned",
      requests: "return",
      pace: 1,
      rules,
      told: (line) => void lines.push(line),
    });
    const hear = (xml: string) => mock.hear(new TextEncoder().encode(xml));
    const agency = (value: string) => ({ type: "ISIL", value });
    const request = encode({
      kind: "request",
      header: {
        supplyingAgency: agency("ZZ-S"),
        requestingAgency: agency("ZZ-R"),
        multipleItemRequestId: "",
        timestamp: "2026-11-27T10:00:00Z",
        requestingAgencyRequestId: "R-1",
      },
      bibliographicInfo: { title: "Northern Lights" },
      serviceInfo: { serviceType: "Loan" },
    });
    const first = hear(request);
    expect(hear(request)).toBe(first);
    expect(lines).toEqual(["← R-1: asks for “Northern Lights”"]);
    for (const xml of ["<!DOCTYPE x><ISO18626Message/>", first])
      expect(decode(hear(xml), { mostBytes: 10_000 })).toMatchObject({
        header: { status: "ERROR" },
        error: { type: "BadlyFormedMessage" },
      });
  });
});
