import { generateKeyPairSync } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { systemPrincipal } from "#kernel/access";
import { readAudit } from "#kernel/audit";
import { sql } from "kysely";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { exportDirectory } from "../../actions/export-directory.ts";
import { importDirectory } from "../../actions/import-directory.ts";
import {
  peerAuth,
  peerByCertificate,
  peerByKeyId,
  peerByToken,
  peerOfAgency,
  peersForQuestions,
} from "../../actions/peers/approved-peers.ts";
import { askForKeys } from "../../jobs/peer-keys.ts";
import { directoryModule } from "../../module.ts";
import { asker, demo, signedIn } from "../testing/demo-visitors.ts";

const PATH = "/network/peers";
const newKey = () => generateKeyPairSync("ed25519").publicKey;
const pem = (key = newKey()) => key.export({ type: "spki", format: "pem" }).trim();
const token = "a-token-of-twenty-four-letters-or-more";
const agency = "ISIL:ZZ-HARB";

let d: TestDeployment;
let get: ReturnType<typeof asker>["get"];
let post: ReturnType<typeof asker>["post"];
let coordinator: string;
let administrator: string;
let publisher: Server;
let published: { status: number; body: string } = { status: 200, body: "{}" };
let jwksUrl = "";

beforeAll(async () => {
  d = await testDeployment();
  ({ get, post } = asker(await d.app([directoryModule()])));
  await d.asSystem((ctx) => importDirectory(ctx, demo));
  coordinator = await signedIn(d.asSystem, "nadia", "network-coordinator", null);
  administrator = await signedIn(d.asSystem, "ruth", "library-administrator", "port-merrow");
  publisher = createServer((_, answer) => {
    answer.writeHead(published.status, { "content-type": "application/json" }).end(published.body);
  });
  await new Promise<void>((open) => publisher.listen(0, "127.0.0.1", open));
  jwksUrl = `http://127.0.0.1:${(publisher.address() as AddressInfo).port}/jwks.json`;
});
afterAll(async () => {
  await d.close();
  publisher.close();
});

const form = (more: Record<string, string> = {}) => ({
  "names.en": "Harbour lending",
  agencies: `isil: ZZ-HARB`,
  url: "https://harbour.example/iso18626",
  dialect: "alma",
  keys: `harbour-1\n${pem()}`,
  ours: "token",
  ourToken: token,
  theirToken: `${token}-theirs`,
  ...more,
});
const page = async () => (await get(`${PATH}/harbour`, coordinator)).text();
const waiting = async () => /name="setup" value="([0-9a-f-]{36})"/.exec(await page())?.[1] ?? null;
const decide = (verdict: string, setup: string) =>
  post(`${PATH}/harbour/decision`, coordinator, { setup, verdict });

describe("a partner that answers questions", () => {
  const questions = {
    "questions.url": "https://harbour.example/reference/federation",
    "questions.languages": "Spanish, en",
    "questions.hours": "Weekdays",
  };

  test("is one with an address for them; it is asked there once somebody has looked at it", async () => {
    await post(PATH, coordinator, {
      code: "asker",
      ...form({ agencies: "ISIL:ZZ-ASKR", theirToken: "", keys: `asker-1\n${pem()}` }),
    });
    const known = () => d.asSystem(peersForQuestions);
    expect(await known()).toEqual([]);
    const change = form({ agencies: "ISIL:ZZ-ASKR", theirToken: "", keys: "", ...questions });
    expect((await post(`${PATH}/asker`, coordinator, change)).status).toBe(303);
    expect(await known()).toEqual([]);
    const shown = await (await get(`${PATH}/asker`, coordinator)).text();
    expect(shown).toContain("https://harbour.example/reference/federation");
    const setup = /name="setup" value="([0-9a-f-]{36})"/.exec(shown)?.[1] ?? "";
    await post(`${PATH}/asker/decision`, coordinator, { setup, verdict: "approve" });
    const url = questions["questions.url"];
    expect(await known()).toMatchObject([
      { code: "asker", questions: { url, languages: ["es", "en"], hours: "Weekdays" } },
    ]);
    expect(await (await get(`${PATH}/asker/edit`, coordinator)).text()).toContain(url);
  });

  test("is refused with an address that is none, and what was typed is kept", async () => {
    const wrong = { ...questions, "questions.url": "ftp://x", "questions.languages": "gibberish" };
    const answer = await post(PATH, coordinator, { code: "wrong", ...form(wrong) });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("ftp://x");
  });
});

describe("a foreign system", () => {
  test("is entered by a coordinator, and in use at once", async () => {
    expect((await post(PATH, administrator, { code: "harbour", ...form() })).status).toBe(403);
    expect((await post(PATH, coordinator, { code: "harbour", ...form() })).status).toBe(303);
    await d.asSystem(async (ctx) => {
      const peer = await peerOfAgency(ctx, agency);
      expect(peer).toMatchObject({ dialect: "alma", requesterAuth: ["signature", "token"] });
      expect(await peerByToken(ctx, `${token}-theirs`)).toEqual(peer);
      expect(await peerByToken(ctx, token)).toBeNull();
      expect(await peerAuth(ctx, peer?.id ?? "")).toEqual({ kind: "token", token });
    });
  });

  test("keeps its secrets: no page, no export and no row has a token", async () => {
    const edit = await (await get(`${PATH}/harbour/edit`, coordinator)).text();
    const data = JSON.stringify(await d.asSystem(exportDirectory));
    const rows = await d.asSystem((ctx) =>
      sql`select peer_setup::text as row from peer_setup`.execute(ctx.tx),
    );
    const audited = await d.asSystem((ctx) => readAudit(ctx, 50));
    for (const text of [
      edit,
      await page(),
      data,
      JSON.stringify(rows.rows),
      JSON.stringify(audited),
    ])
      expect(text).not.toContain(token);
  });

  test("cannot be entered a second time, past the look of others", async () => {
    const again = await post(PATH, coordinator, {
      code: "harbour",
      ...form({ url: "https://evil.example/" }),
    });
    expect(again.status).toBe(422);
    expect(await again.text()).not.toContain(token);
    expect((await d.asSystem((ctx) => peerOfAgency(ctx, agency)))?.url).toContain("harbour");
  });

  test("is reached at its old endpoint until somebody approves the new one", async () => {
    const key = pem();
    const moved = form({ url: "https://moved.example/iso18626", keys: `harbour-2\n${key}` });
    await post(`${PATH}/harbour`, coordinator, {
      ...moved,
      ourToken: "",
      theirToken: "",
      "names.en": "Harbour",
    });
    const url = async () => (await d.asSystem((ctx) => peerOfAgency(ctx, agency)))?.url;
    expect(await url()).toBe("https://harbour.example/iso18626");
    const shown = await page();
    for (const text of [
      "https://harbour.example/iso18626",
      "https://moved.example/iso18626",
      "harbour-2",
    ])
      expect(shown).toContain(text);
    const setup = (await waiting()) ?? "";
    expect((await decide("reject", setup)).status).toBe(303);
    expect((await decide("approve", setup)).status).toBe(409);
    expect(await url()).toBe("https://harbour.example/iso18626");
    await post(`${PATH}/harbour`, coordinator, { ...moved, ourToken: "", theirToken: "" });
    expect((await decide("approve", (await waiting()) ?? "")).status).toBe(303);
    expect(await url()).toBe("https://moved.example/iso18626");
    await d.asSystem(async (ctx) => {
      expect(await peerByKeyId(ctx, "harbour-1")).toBeNull();
      expect((await peerByKeyId(ctx, "harbour-2"))?.publicKey).toBe(key);
      expect(await peerByToken(ctx, `${token}-theirs`)).not.toBeNull();
    });
    const deeds = (await d.asSystem((ctx) => readAudit(ctx, 20))).map(({ action }) => action);
    expect(deeds).toContain("directory.peer-change-approved");
    expect(deeds).toContain("directory.peer-change-rejected");
  });

  test("a new token waits too, and shows only that it is another", async () => {
    await post(`${PATH}/harbour`, coordinator, {
      ...form({ url: "https://moved.example/iso18626", keys: "" }),
      theirToken: `${token}-new`,
    });
    expect(await d.asSystem((ctx) => peerByToken(ctx, `${token}-new`))).toBeNull();
    expect(await page()).toContain("a new one");
    await decide("approve", (await waiting()) ?? "");
    expect(await d.asSystem((ctx) => peerByToken(ctx, `${token}-new`))).not.toBeNull();
    expect(await d.asSystem((ctx) => peerByToken(ctx, `${token}-theirs`))).toBeNull();
  });

  test("is taken out and put back", async () => {
    await post(`${PATH}/harbour/removal`, coordinator);
    await d.asSystem(async (ctx) => {
      expect(await peerOfAgency(ctx, agency)).toBeNull();
      expect(await peerByToken(ctx, `${token}-new`)).toBeNull();
    });
    await post(`${PATH}/harbour/restoration`, coordinator);
    expect(await d.asSystem((ctx) => peerOfAgency(ctx, agency))).not.toBeNull();
  });
});

describe("keys that a peer publishes", () => {
  const tryIt = async () => {
    const answer = await post(`${PATH}/publisher/trial`, coordinator);
    return answer.headers.get("location");
  };
  const set = (...keys: { kid: string; key: ReturnType<typeof newKey> }[]) =>
    JSON.stringify({
      keys: keys.map(({ kid, key }) => ({ ...key.export({ format: "jwk" }), kid })),
    });

  test("wait for a person, whether somebody asked or the daily job", async () => {
    const more = {
      agencies: "ISIL:ZZ-PUBL",
      keys: "",
      ours: "signature",
      theirToken: "",
      ourToken: "",
      jwksUrl,
    };
    await post(PATH, coordinator, { code: "publisher", ...form(more) });
    const first = { kid: "pub-1", key: newKey() };
    published = { status: 200, body: set(first) };
    expect(await tryIt()).toContain("said=try-waits");
    expect(await d.asSystem((ctx) => peerByKeyId(ctx, "pub-1"))).toBeNull();
    const shown = await (await get(`${PATH}/publisher`, coordinator)).text();
    const setup = /name="setup" value="([0-9a-f-]{36})"/.exec(shown)?.[1] ?? "";
    await post(`${PATH}/publisher/decision`, coordinator, { setup, verdict: "approve" });
    expect((await d.asSystem((ctx) => peerByKeyId(ctx, "pub-1")))?.peer.code).toBe("publisher");
    expect(await tryIt()).toContain("said=try-same");
    published = { status: 200, body: set(first, { kid: "pub-2", key: newKey() }) };
    const principal = systemPrincipal("timetable");
    const visitor = { ...d.visitor([]), principal };
    await askForKeys({ payload: {}, visitor, run: d.run, services: d.services, attempt: 1 });
    expect(await d.asSystem((ctx) => peerByKeyId(ctx, "pub-2"))).toBeNull();
    expect(await (await get(PATH, coordinator)).text()).toContain("A change waits for you");
  });

  test.each([
    [500, "{}", "status"],
    [200, "<html>", "no-keys"],
    [200, '{"keys":[]}', "no-keys"],
    [200, "x".repeat(200_000), "too-large"],
  ])("an answer %i of %.10s is told", async (status, body, fault) => {
    published = { status, body };
    expect(await tryIt()).toContain(`fault=${fault}`);
  });
});

describe("bad input", () => {
  const privateKey = generateKeyPairSync("ed25519").privateKey.export({
    type: "pkcs8",
    format: "pem",
  });
  const short = generateKeyPairSync("rsa", { modulusLength: 1024 }).publicKey;
  test.each([
    ["no agency", { agencies: "" }],
    ["an agency without a kind", { agencies: "GB-UkOxU" }],
    ["an endpoint of a file", { url: "file:///etc/passwd" }],
    ["a dialect that nobody speaks", { dialect: "klingon" }],
    ["a private key", { keys: `x\n${privateKey}` }],
    ["a short key", { keys: `x\n${pem(short)}` }],
    ["a key without its id", { keys: pem() }],
    ["another peer's key id", { keys: `caldera-2026\n${pem()}` }],
    ["half a fingerprint", { certificate: "ab:cd" }],
    ["a short token", { theirToken: "secret" }],
    ["another peer's token", { theirToken: `${token}-new` }],
  ])("%s is refused, and nothing is made of it", async (_, more) => {
    const answer = await post(PATH, coordinator, { code: "bad", ...form(more) });
    expect(answer.status).toBe(422);
    expect((await get(`${PATH}/bad`, coordinator)).status).toBe(404);
  });

  test("a certificate is known by its digits, however they are written", async () => {
    const digits = "ab".repeat(32);
    const certificate = (digits.match(/../g) ?? []).join(":").toUpperCase();
    await post(PATH, coordinator, {
      code: "tls",
      ...form({ certificate, keys: "", agencies: "ISIL:ZZ-TLS", theirToken: "" }),
    });
    expect((await d.asSystem((ctx) => peerByCertificate(ctx, digits)))?.code).toBe("tls");
  });
});
