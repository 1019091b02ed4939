import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  sign,
  verify,
} from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ownPublicKeys } from "#modules/directory";
import { FederatedDesk, TEXT } from "#test/federated-desk";
import { askAs } from "#test/reference-desk";
import { enterPeer } from "../../../directory/actions/peers/enter-peer.ts";
import { deliverToPartner } from "../../actions/federation/send/deliver.ts";
import { askPartner } from "../../actions/federation/home/ask-partner.ts";
import { PROTOCOL } from "../../model/federation/message.ts";

const URL_HERE = "http://localhost:3000/reference/federation";

let desk: FederatedDesk;
let app: Awaited<ReturnType<FederatedDesk["d"]["app"]>>;
const far = newKey("far");
const other = newKey("other");
const lender = newKey("lender");
beforeAll(async () => {
  desk = await FederatedDesk.open();
  app = await desk.d.app();
  await enter(far, "https://far.example/reference/federation");
  await enter(other, "https://other.example/reference/federation");
  await enter(lender, null);
});
afterAll(() => desk.close());
afterEach(() => desk.clear());

function newKey(code: string) {
  return { code, keyId: `${code}-key`, ...generateKeyPairSync("ed25519") };
}
type Key = ReturnType<typeof newKey>;

function enter({ code, keyId, publicKey }: Key, url: string | null): Promise<string> {
  const coordinator = desk.d.visitor([{ role: "network-coordinator", library: null }]);
  const keys = [{ keyId, publicKey: publicKey.export({ type: "spki", format: "pem" }) }];
  return desk.d.run({ ...coordinator, reach: "network" }, (ctx) =>
    enterPeer(ctx, {
      code,
      names: { en: code },
      agencies: [`ISIL:ZZ-${code.toUpperCase()}`],
      url: `https://${code}.example/iso18626`,
      keys,
      questions: url === null ? null : { url },
    }),
  );
}

type Habits = {
  readonly created?: number;
  readonly expires?: number | null;
  readonly nonce?: string | null;
  readonly url?: string;
  readonly signed?: string;
  readonly type?: string;
};

/** What a signature says of itself, by the letter of RFC 9421 §2.3: without our own library. */
function parametersOf({ keyId }: Key, { created, expires, nonce }: Habits): string {
  const now = Math.floor(Date.now() / 1000);
  return [
    '("@method" "@target-uri" "content-digest" "content-type")',
    `created=${created ?? now}`,
    ...(expires === null ? [] : [`expires=${expires ?? now + 60}`]),
    ...(nonce === null ? [] : [`nonce="${nonce ?? randomUUID()}"`]),
    `keyid="${keyId}"`,
  ].join(";");
}

/** The text that is signed (RFC 9421 §2.5). */
function baseOf(url: string, digest: string, parameters: string): Buffer {
  return Buffer.from(
    [
      '"@method": POST',
      `"@target-uri": ${url}`,
      `"content-digest": ${digest}`,
      '"content-type": application/json',
      `"@signature-params": ${parameters}`,
    ].join("\n"),
  );
}

/** RFC 9530 §2. */
const digestOf = (body: string) =>
  `sha-256=:${createHash("sha256").update(body).digest("base64")}:`;

async function posted(body: string, key: Key = far, habits: Habits = {}): Promise<Response> {
  const { url = URL_HERE, signed = body, type = "application/json" } = habits;
  const digest = digestOf(signed);
  const parameters = parametersOf(key, habits);
  const signature = sign(null, baseOf(url, digest, parameters), key.privateKey).toString("base64");
  const headers = {
    "content-type": type,
    "content-digest": digest,
    "signature-input": `sig=${parameters}`,
    signature: `sig=:${signature}:`,
  };
  return app.request(URL_HERE, { method: "POST", headers, body });
}

const AT = "2026-11-28T10:00:00Z";
const about = { library: "Far Library", language: "en", subject: null, asked: AT };
const line = { id: "a-1", author: "reader", name: null, text: TEXT, at: AT };
const question = { ...about, mode: "ticket", due: null, said: [line] };
const head = (transaction: string, number: number) => ({
  protocol: PROTOCOL,
  transaction,
  from: "client",
  number,
  heard: 0,
});
const opening = (transaction: string = randomUUID()) =>
  JSON.stringify({ ...head(transaction, 1), type: "question", content: question });
const clarifying = (transaction: string, number: number) =>
  JSON.stringify({
    ...head(transaction, number),
    type: "clarification-response",
    content: { id: "c-1", text: "The old one" },
  });
const ending = (transaction: string, number: number) =>
  JSON.stringify({ ...head(transaction, number), type: "end", content: { how: "withdrawn" } });
const told = async (asked: Promise<Response>) => {
  const answer = await asked;
  return [answer.status, await answer.json()] as const;
};

describe("a message is taken", () => {
  test("when a partner has signed it, and once", async () => {
    const body = opening();
    expect(await told(posted(body))).toEqual([200, { status: "taken" }]);
    expect(await told(posted(body))).toEqual([200, { status: "known" }]);
  });

  test("at the same moment many times with one effect", async () => {
    const body = opening();
    const answers = await Promise.all(Array.from({ length: 6 }, () => told(posted(body))));
    expect(answers.map(([status]) => status)).toEqual(Array.from({ length: 6 }, () => 200));
    expect(answers.filter(([, { status }]) => status === "taken")).toHaveLength(1);
  });

  test("only in its turn: another under its number, or one before its time, says what is wrong", async () => {
    const id = randomUUID();
    await posted(opening(id));
    const another = opening(id).replace(TEXT, "Something else");
    expect(await told(posted(another))).toEqual([409, { code: "number-used" }]);
    expect(await told(posted(clarifying(id, 4)))).toEqual([
      409,
      { code: "message-missing", missing: 2 },
    ]);
    // An end waits for nothing.
    expect(await told(posted(ending(id, 4)))).toEqual([200, { status: "taken" }]);
    expect(await told(posted(ending(id, 4)))).toEqual([200, { status: "known" }]);
    expect(await told(posted(ending(id, 5)))).toEqual([410, { code: "transaction-over" }]);
  });

  test("from the partner whose transaction it is, and from no other", async () => {
    const id = randomUUID();
    await posted(opening(id));
    const unknown = [404, { code: "transaction-unknown" }] as const;
    expect(await told(posted(ending(id, 2), other))).toEqual(unknown);
    await posted(ending(id, 2));
    expect(await told(posted(opening(id), other))).toEqual(unknown);
    const claim = { ...head(id, 1), from: "server", type: "claim", content: { name: "Eve" } };
    expect(await told(posted(JSON.stringify(claim)))).toEqual(unknown);
  });
});

describe("a caller is turned away", () => {
  const now = Math.floor(Date.now() / 1000);
  test.each<readonly [string, Habits, number, string]>([
    ["whose signature has no nonce", { nonce: null }, 401, "not-signed"],
    ["whose signature has no end", { expires: null }, 401, "not-signed"],
    [
      "whose signature is old",
      { created: now - 900, expires: now - 800 },
      401,
      "signature-out-of-time",
    ],
    [
      "whose signature is over",
      { created: now - 200, expires: now - 100 },
      401,
      "signature-out-of-time",
    ],
    [
      "whose clock is far ahead",
      { created: now + 900, expires: now + 999 },
      401,
      "signature-out-of-time",
    ],
    ["who signed for another door", { url: "https://x.example/" }, 401, "signature-wrong"],
    ["who signed another body", { signed: "{}" }, 401, "signature-wrong"],
    ["who sends no JSON", { type: "text/plain" }, 415, "wrong-type"],
  ])("%s", async (_, habits, status, code) => {
    const [got, body] = await told(posted(opening(), far, habits));
    expect([got, body]).toMatchObject([status, { code }]);
  });

  test("who is not known, is no partner for questions, or does not sign", async () => {
    expect(await told(posted(opening(), newKey("nobody")))).toMatchObject([
      401,
      { code: "unknown-key" },
    ]);
    expect(await told(posted(opening(), lender))).toEqual([403, { code: "not-a-partner" }]);
    const bare = app.request(URL_HERE, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: opening(),
    });
    expect(await told(Promise.resolve(bare))).toEqual([401, { code: "not-signed" }]);
  });

  test("who says a nonce again, even with the same words", async () => {
    const nonce = randomUUID();
    const body = opening();
    expect((await posted(body, far, { nonce })).status).toBe(200);
    expect(await told(posted(body, far, { nonce }))).toEqual([401, { code: "nonce-used" }]);
  });
});

describe("a document that is none is refused with a word, never with a fault of ours", () => {
  const wrong: readonly (readonly [string, string])[] = [
    ["no JSON", "{"],
    ["another thing", JSON.stringify({ hello: "world" })],
    [
      "a claim where nothing was offered",
      JSON.stringify({ ...head(randomUUID(), 1), type: "claim", content: { name: "x" } }),
    ],
    ["an end of nothing", ending(randomUUID(), 1)],
    ["a day that is none", opening().replace(AT, "2026-02-31T10:00:00Z")],
    ["bytes that are no text", "\u0000\uFFFF"],
  ];
  test.each(wrong)("%s", async (_, body) => {
    const [status, { code }] = await told(posted(body));
    expect(status).toBe(422);
    expect(["message-wrong", "out-of-place"]).toContain(code);
  });

  test("too large, or not posted", async () => {
    expect((await posted(`{"x":"${"y".repeat(600_000)}"}`)).status).toBe(413);
    expect((await app.request(URL_HERE)).status).toBe(405);
  });

  test("text that no database keeps is cleaned", async () => {
    const body = opening().replace(TEXT, "a\\u0000b\\ud800");
    expect(await told(posted(body))).toEqual([200, { status: "taken" }]);
  });
});

test("what we send is signed by the letter of RFC 9421, over the bytes that go out", async () => {
  const heard: { headers: Record<string, unknown>; body: string }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      heard.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(200, { "content-type": "application/json" }).end('{"status":"taken"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/door`;
  const peer = await enter(newKey("listener"), url);
  const { inquiry } = await askAs(desk.d, desk.home, { live: false });
  await desk.d.run(desk.admin, (ctx) => askPartner(ctx, inquiry.id, peer));
  await deliverToPartner({ run: desk.d.run, services: desk.d.services }, peer);
  server.close();
  const [one] = heard;
  const input = String(one?.headers["signature-input"]).replace(/^sig=/, "");
  const digest = digestOf(one?.body ?? "");
  expect(one?.headers["content-digest"]).toBe(digest);
  expect(input).toMatch(/;created=\d+;expires=\d+;nonce="[\w-]+";keyid="/);
  const value = Buffer.from(/:(.*):/.exec(String(one?.headers["signature"]))?.[1] ?? "", "base64");
  const { keys } = await desk.d.asSystem(ownPublicKeys);
  const key = createPublicKey({ key: keys[0] as JsonWebKey, format: "jwk" });
  expect(verify(null, baseOf(url, digest, input), key, value)).toBe(true);
});
