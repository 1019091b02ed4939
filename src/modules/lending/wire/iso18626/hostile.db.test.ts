import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { encode, type RequestMessage } from "#standards/iso18626";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { enterPeer } from "../../../directory/actions/peers/enter-peer.ts";
import { foreignSystem } from "../../test/foreign-system.ts";
import { members } from "../../test/members.ts";

const URL = "http://localhost:3000/iso18626";
const north = foreignSystem(URL, "north-1");

let d: TestDeployment;
let app: Awaited<ReturnType<TestDeployment["app"]>>;
beforeAll(async () => {
  d = await testDeployment({ PUBLIC_URL: "http://localhost:3000" });
  app = await d.app();
  const m = await members(d);
  const keys = [{ keyId: north.keyId, publicKey: north.publicKey }];
  const entry = { code: "north-ill", names: { en: "North" }, agencies: ["ISIL:ZZ-NORTH"], keys };
  await d.run(await m.coordinator(), (ctx) =>
    enterPeer(ctx, { ...entry, url: "http://127.0.0.1:9/iso18626" }),
  );
});
afterAll(() => d.close());

let count = 0;
const rich = (): RequestMessage => ({
  kind: "request",
  header: {
    supplyingAgency: { type: "ISIL", value: "ZZ-PMPL" },
    requestingAgency: { type: "ISIL", value: "ZZ-NORTH" },
    multipleItemRequestId: "",
    timestamp: new Date().toISOString(),
    requestingAgencyRequestId: `N-${++count}`,
  },
  bibliographicInfo: { supplierUniqueRecordId: "x", title: "T" },
  serviceInfo: { serviceType: "Loan", needBeforeDate: "2026-12-01T00:00:00Z", note: "n" },
  billingInfo: { maximumCosts: { currency: "EUR", amount: "999999999.999" } },
});
const postSigned = async (body: string) =>
  app.request(URL, { method: "POST", body, headers: north.signed(body) });

it("a sound message is taken in", async () => {
  const xml = encode(rich()).replace("999999999.999", "12.50");
  const response = await postSigned(xml);
  expect(await response.text()).toContain("<messageStatus>OK<");
});

it("hostile messages of a known system never break anything", async () => {
  const odd = fc.oneof(
    fc.string({ unit: "grapheme-composite", maxLength: 60 }),
    fc.constantFrom("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "-1", "1e400", "𝕏".repeat(119)),
    fc.nat({ max: 5000 }).map((length) => "é".repeat(length)),
  );
  const element = fc.constantFrom(
    "agencyIdValue",
    "agencyIdType",
    "requestingAgencyRequestId",
    "title",
    "serviceType",
    "timestamp",
    "note",
    "needBeforeDate",
    "monetaryValue",
    "currencyCode",
    "supplierUniqueRecordId",
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(element, odd), { minLength: 1, maxLength: 3 }),
      async (changes) => {
        let xml = encode(rich());
        for (const [name, value] of changes) {
          const text = value.toWellFormed().replace(/[<&>]/g, "");
          xml = xml.replace(
            new RegExp(`<${name}>[^<]*</${name}>`),
            () => `<${name}>${text}</${name}>`,
          );
        }
        expect((await postSigned(xml)).status).toBeLessThan(500);
      },
    ),
    { numRuns: 120 },
  );
}, 60_000);

it("bytes that are no message never break anything", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 200 }), async (text) => {
      expect((await postSigned(text)).status).toBe(400);
    }),
    { numRuns: 60 },
  );
}, 60_000);
