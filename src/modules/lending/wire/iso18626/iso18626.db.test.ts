import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateKeyPairSync } from "node:crypto";
import type { Confirmation, Message, RequestMessage } from "#standards/iso18626";
import { decode, encode } from "#standards/iso18626";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { enterPeer } from "../../../directory/actions/peers/enter-peer.ts";
import type { CallerFault } from "../../actions/wire/caller.ts";
import { wireWords } from "../../messages/wire-index.ts";
import {
  type ForeignSystem,
  foreignSystem,
  type SigningHabits,
} from "../../test/foreign-system.ts";
import { members } from "../../test/members.ts";

const MERROW = { type: "ISIL", value: "ZZ-PMPL" };
const NORTH = { type: "ISIL", value: "ZZ-NORTH" };
const URL = "http://localhost:3000/iso18626";
const TOKEN = "a-token-of-thirty-two-characters";
const FINGERPRINT = "ab".repeat(32);

let d: TestDeployment;
let app: Awaited<ReturnType<TestDeployment["app"]>>;
let north: ForeignSystem;
beforeAll(async () => {
  d = await testDeployment({
    CLIENT_CERTIFICATE_HEADER: "X-Client-Certificate",
    TRUSTED_PROXIES: "1",
    PUBLIC_URL: "http://localhost:3000",
  });
  app = await d.app();
  const m = await members(d);
  north = foreignSystem(URL, "north-1");
  await d.run(await m.coordinator(), (ctx) =>
    enterPeer(ctx, {
      code: "north-ill",
      names: { en: "North" },
      agencies: ["ISIL:ZZ-NORTH"],
      url: "http://127.0.0.1:9/iso18626",
      keys: [{ keyId: north.keyId, publicKey: north.publicKey }],
      certificate: FINGERPRINT,
      theirToken: TOKEN,
    }),
  );
});
afterAll(() => d.close());

let count = 0;
const request = (more: Partial<RequestMessage["header"]> = {}): RequestMessage => ({
  kind: "request",
  header: {
    supplyingAgency: MERROW,
    requestingAgency: NORTH,
    multipleItemRequestId: "",
    timestamp: new Date().toISOString(),
    requestingAgencyRequestId: `N-${++count}`,
    ...more,
  },
  bibliographicInfo: { title: "The lighthouse keepers" },
  serviceInfo: { serviceType: "Loan" },
});
const post = async (body: string | Uint8Array, headers: Record<string, string> = {}) =>
  app.request(URL, {
    method: "POST",
    body: body as BodyInit,
    headers: { "content-type": "application/xml", "x-forwarded-for": "192.0.2.7", ...headers },
  });
const postSigned = (message: Message | string, how: SigningHabits = {}) => {
  const body = typeof message === "string" ? message : encode(message);
  return post(body, north.signed(body, how));
};
const confirmationOf = async (response: Response) =>
  decode(await response.text(), { mostBytes: 1e6 }) as Confirmation;
const suppliesOf = async (number: string) => {
  const { rows } = await d.asSystem((ctx) =>
    sql<{
      n: number;
    }>`select count(*)::int as n from ill_supply where requesting_number = ${number}`.execute(
      ctx.tx,
    ),
  );
  return rows[0]?.n;
};
const troubles = async () => {
  const { rows } = await d.asSystem((ctx) =>
    sql<{
      code: string;
      caller: string;
      times: number;
      detail: string;
    }>`select code, caller, times, detail
      from ill_trouble order by last_at desc`.execute(ctx.tx),
  );
  return rows;
};
const age = (seconds: number) => Math.floor(Date.now() / 1000) - seconds;

describe("a signed message", () => {
  it("is taken in and confirmed", async () => {
    const message = request();
    const response = await postSigned(message);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("application/xml");
    expect(await confirmationOf(response)).toMatchObject({
      kind: "requestConfirmation",
      header: {
        status: "OK",
        timestamp: message.header.timestamp,
        requestingAgencyRequestId: message.header.requestingAgencyRequestId,
      },
    });
    expect(await suppliesOf(message.header.requestingAgencyRequestId)).toBe(1);
  });

  it("that comes again gets the same answer and has no effect, by the same signature or a new one", async () => {
    const message = request();
    const body = encode(message);
    const headers = north.signed(body);
    const first = await (await post(body, headers)).text();
    expect(await (await post(body, headers)).text()).toBe(first);
    expect(await (await post(body, north.signed(body))).text()).toBe(first);
    const laidOut = body
      .replace(/></g, ">\n  <")
      .replace("<multipleItemRequestId>\n  <", "<multipleItemRequestId><");
    expect(await (await post(laidOut, north.signed(laidOut))).text()).toBe(first);
    expect(await suppliesOf(message.header.requestingAgencyRequestId)).toBe(1);
  });

  it("at the same moment, many times, has one effect", async () => {
    const message = request();
    const answers = await Promise.all(Array.from({ length: 8 }, () => postSigned(message)));
    const texts = new Set(await Promise.all(answers.map((answer) => answer.text())));
    expect(texts.size).toBe(1);
    expect(await suppliesOf(message.header.requestingAgencyRequestId)).toBe(1);
  });

  it("may be signed for the address of the front server", async () => {
    const body = encode(request());
    const response = await app.request("http://127.0.0.1:3000/iso18626", {
      method: "POST",
      body,
      headers: north.signed(body),
    });
    expect(response.status).toBe(200);
  });

  it("of a supplier we never asked is confirmed with an error", async () => {
    const { header } = request();
    const response = await postSigned({
      kind: "supplyingAgencyMessage",
      header: { ...header, supplyingAgency: NORTH, requestingAgency: MERROW },
      messageInfo: { reason: "StatusChange" },
      statusInfo: { status: "Loaned", lastChange: header.timestamp },
    });
    expect(response.status).toBe(200);
    expect(await confirmationOf(response)).toMatchObject({
      kind: "supplyingAgencyMessageConfirmation",
      reason: "StatusChange",
      header: { status: "ERROR" },
      error: { type: "UnrecognisedDataValue" },
    });
  });

  it("to an agency that is none of ours is confirmed with an error", async () => {
    const message = request({ supplyingAgency: { type: "ISIL", value: "ZZ-NOBODY" } });
    expect(await confirmationOf(await postSigned(message))).toMatchObject({
      error: { type: "UnrecognisedDataValue", value: "supplyingAgencyId" },
    });
  });
});

describe("a caller is turned away in plain words, and librarians hear of it", () => {
  const cases: readonly [CallerFault, (body: string) => Record<string, string>, string][] = [
    ["no-sign-in", () => ({}), "192.0.2.7"],
    ["unknown-key", (body) => north.signed(body, { keyId: "somebody" }), "192.0.2.7"],
    ["unknown-token", () => ({ authorization: "Bearer guessed" }), "192.0.2.7"],
    ["unknown-certificate", () => ({ "x-client-certificate": "cd".repeat(32) }), "192.0.2.7"],
    ["signature-too-old", (body) => north.signed(body, { created: age(301) }), "north-ill"],
    ["signature-not-yet", (body) => north.signed(body, { created: age(-302) }), "north-ill"],
    ["signature-digest", () => north.signed("another body"), "north-ill"],
    [
      "signature-wrong",
      (body) => north.signed(body, { url: "http://elsewhere.example/iso18626" }),
      "north-ill",
    ],
    [
      "signature-wrong",
      (body) => north.signed(body, { key: generateKeyPairSync("ed25519").privateKey }),
      "north-ill",
    ],
    [
      "signature-not-covered",
      (body) => north.signed(body, { components: ["@method"] }),
      "north-ill",
    ],
    [
      "signature-malformed",
      (body) => ({ ...north.signed(body), "signature-input": "nonsense(" }),
      "192.0.2.7",
    ],
  ];
  it.each(cases)("%s", async (fault, headersOf, caller) => {
    const message = request();
    const body = encode(message);
    const response = await post(body, headersOf(body));
    expect(response.status).toBe(401);
    expect(response.headers.get("content-type")).toContain("text/plain");
    expect(response.headers.get("www-authenticate")).toContain("Signature");
    expect(await response.text()).toBe(wireWords("en")(`caller-${fault}`));
    expect((await troubles())[0]).toMatchObject({ code: fault, caller });
    expect(await suppliesOf(message.header.requestingAgencyRequestId)).toBe(0);
  });

  it("a nonce stands for one message only", async () => {
    const nonce = "only-once";
    expect((await postSigned(request(), { nonce })).status).toBe(200);
    const other = request();
    const response = await postSigned(other, { nonce });
    expect([response.status, await response.text()]).toEqual([
      401,
      wireWords("en")("caller-nonce-used"),
    ]);
    expect(await suppliesOf(other.header.requestingAgencyRequestId)).toBe(0);
  });

  it("whoever knocks often fills one line of the log", async () => {
    for (let n = 0; n < 3; n++) await post("<x/>", { "x-forwarded-for": "192.0.2.99" });
    const lines = (await troubles()).filter(({ caller }) => caller === "192.0.2.99");
    expect(lines).toMatchObject([{ code: "no-sign-in", times: 3 }]);
  });
});

describe("other ways to sign in", () => {
  it.each([
    ["a bearer token", { authorization: `Bearer ${TOKEN}` }],
    ["a basic password", { authorization: `Basic ${btoa(`north:${TOKEN}`)}` }],
    ["a certificate that the front server checked", { "x-client-certificate": FINGERPRINT }],
  ])("%s", async (_, headers) => {
    expect((await post(encode(request()), headers)).status).toBe(200);
  });

  it("a token in the message itself, which no journal keeps", async () => {
    const message = request({ authentication: { accountId: "n", securityCode: TOKEN } });
    expect((await post(encode(message))).status).toBe(200);
    const { rows } = await d.asSystem((ctx) =>
      sql<{ text: string }>`select message::text as text from ill_message
        where message->'header'->>'requestingAgencyRequestId' = ${message.header.requestingAgencyRequestId}`.execute(
        ctx.tx,
      ),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.text).not.toContain(TOKEN);
  });

  it("a bad signature is not mended by a good token", async () => {
    const body = encode(request());
    const headers = { ...north.signed("other"), authorization: `Bearer ${TOKEN}` };
    expect((await post(body, headers)).status).toBe(401);
  });

  it("a certificate is believed from a front server only", async () => {
    const bare = await testDeployment({ PUBLIC_URL: "http://localhost:3000" });
    try {
      const response = await (
        await bare.app()
      ).request(URL, {
        method: "POST",
        body: encode(request()),
        headers: { "content-type": "application/xml", "client-cert": FINGERPRINT },
      });
      expect(await response.text()).toBe(wireWords("en")("caller-no-sign-in"));
    } finally {
      await bare.close();
    }
  });
});

describe("what is wrong with a message", () => {
  it("nobody speaks in the name of others", async () => {
    const message = request({ requestingAgency: MERROW });
    const response = await postSigned(message);
    expect(response.status).toBe(403);
    expect(await confirmationOf(response)).toMatchObject({
      header: { status: "ERROR" },
      error: { type: "UnrecognisedDataValue", value: "requestingAgencyId: ISIL:ZZ-PMPL" },
    });
    expect((await troubles())[0]).toMatchObject({
      code: "speaks-for-another",
      caller: "north-ill",
    });
  });

  it.each([
    [200, "UnrecognisedDataElement", (xml: string) => xml.replace("</request>", "<x/></request>")],
    [200, "UnrecognisedDataValue", (xml: string) => xml.replace(">Loan<", ">Gift<")],
    [
      200,
      "BadlyFormedMessage",
      (xml: string) => xml.replace(/<bibliographicInfo>.*<\/bibliographicInfo>/, ""),
    ],
    [400, "BadlyFormedMessage", (xml: string) => xml.slice(0, -40)],
    [400, "BadlyFormedMessage", (xml: string) => `<!DOCTYPE a [<!ENTITY b "c">]>${xml}`],
  ])("%i %s", async (status, type, spoil) => {
    const message = request();
    const response = await postSigned(spoil(encode(message)).replace(/^<\?xml.*\?>\n/, ""));
    expect(response.status).toBe(status);
    expect(await confirmationOf(response)).toMatchObject({
      kind: "requestConfirmation",
      header: { status: "ERROR" },
      error: { type },
    });
    expect((await troubles())[0]).toMatchObject({ code: "not-understood", caller: "north-ill" });
  });

  it("a confirmation is no message", async () => {
    const { header } = request();
    const body = encode({
      kind: "requestConfirmation",
      header: { timestamp: header.timestamp, timestampReceived: header.timestamp, status: "OK" },
    });
    expect((await postSigned(body)).status).toBe(400);
  });

  it("must be XML, not packed, and not huge", async () => {
    expect((await post("{}", { "content-type": "application/json" })).status).toBe(415);
    expect((await post("x", { "content-encoding": "gzip" })).status).toBe(415);
    expect((await post("x".repeat(600_000))).status).toBe(413);
    expect((await post("x".repeat(2_000_000))).status).toBe(413);
    expect((await app.request(URL)).status).toBe(405);
  });
});
