import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pushReader, vapidClaims } from "#test/push-reader";
import {
  encryptPush,
  LONGEST_PUSH,
  makeVapidKeys,
  readPushReceiver,
  vapidAuthorization,
} from "./index.ts";

const bytes = (base64url: string) => new Uint8Array(Buffer.from(base64url, "base64url"));
const utf8 = (text: string) => new TextEncoder().encode(text);

/** RFC 8291 §5 and appendix A. */
const example = {
  text: "When I grow up, I want to be a watermelon",
  auth: "BTBZMqHH6r4Tts7J_aSIgg",
  receiverPrivate: "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94",
  receiverPublic:
    "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
  senderPrivate: "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
  senderPublic:
    "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8",
  salt: "DGv6ra1nlYgDCS1FRnbzlw",
  body: "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
};

async function senderKeys(): Promise<CryptoKeyPair> {
  const point = bytes(example.senderPublic);
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const jwk = {
    kty: "EC",
    crv: "P-256",
    d: example.senderPrivate,
    x: Buffer.from(point.subarray(1, 33)).toString("base64url"),
    y: Buffer.from(point.subarray(33)).toString("base64url"),
  };
  return {
    privateKey: await crypto.subtle.importKey("jwk", jwk, curve, true, ["deriveBits"]),
    publicKey: await crypto.subtle.importKey("raw", point, curve, true, []),
  };
}

describe("a message", () => {
  test("is the one of RFC 8291 §5, byte by byte", async () => {
    const receiver = { publicKey: bytes(example.receiverPublic), auth: bytes(example.auth) };
    const fresh = { salt: bytes(example.salt), keys: await senderKeys() };
    const body = await encryptPush(utf8(example.text), receiver, 0, fresh);
    expect(Buffer.from(body).toString("base64url")).toBe(example.body);
    const reader = pushReader(
      Buffer.from(example.receiverPrivate, "base64url"),
      Buffer.from(example.auth, "base64url"),
    );
    expect(reader.p256dh).toBe(example.receiverPublic);
    expect(reader.read(Buffer.from(body))).toBe(example.text);
  });

  test("is read by whom it is for, at any length and padding, and is never over 4096 bytes", async () => {
    const reader = pushReader();
    const receiver = await readPushReceiver(reader.p256dh, reader.auth);
    if (!receiver) throw new Error("the reader's own keys were refused");
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "grapheme", maxLength: 900 }),
        fc.integer({ min: 0, max: 5000 }),
        async (text, padTo) => {
          const written = utf8(text);
          fc.pre(written.length <= LONGEST_PUSH);
          const body = await encryptPush(written, receiver, padTo);
          expect(reader.read(Buffer.from(body))).toBe(text);
          expect(body.length).toBeLessThanOrEqual(4096);
        },
      ),
    );
    const longest = await encryptPush(new Uint8Array(LONGEST_PUSH), receiver);
    expect(longest.length).toBe(4096);
    await expect(encryptPush(new Uint8Array(LONGEST_PUSH + 1), receiver)).rejects.toThrow(
      RangeError,
    );
  });

  test("tells nothing by its length, and never is the same twice", async () => {
    const reader = pushReader();
    const receiver = await readPushReceiver(reader.p256dh, reader.auth);
    if (!receiver) throw new Error("the reader's own keys were refused");
    const sent = await Promise.all(
      ["", "a", "a longer one"].map((text) => encryptPush(utf8(text), receiver, 512)),
    );
    expect(new Set(sent.map(({ length }) => length)).size).toBe(1);
    const again = await encryptPush(utf8("a"), receiver, 512);
    expect(Buffer.from(again).equals(Buffer.from(sent[1] ?? []))).toBe(false);
  });

  test("is not read by anybody else", async () => {
    const reader = pushReader();
    const receiver = await readPushReceiver(reader.p256dh, reader.auth);
    if (!receiver) throw new Error("the reader's own keys were refused");
    const body = Buffer.from(await encryptPush(utf8("private"), receiver));
    expect(() => pushReader().read(body)).toThrow();
    body[body.length - 1] = (body.at(-1) ?? 0) ^ 1;
    expect(() => reader.read(body)).toThrow();
  });
});

describe("keys of a subscription from outside", () => {
  const { p256dh, auth } = pushReader();
  const offCurve = Buffer.from(bytes(p256dh));
  offCurve[64] = (offCurve[64] ?? 0) ^ 1;
  test.each([
    ["a point off the curve", offCurve.toString("base64url"), auth],
    ["a compressed point", Buffer.from(bytes(p256dh)).subarray(0, 33).toString("base64url"), auth],
    ["a short secret", p256dh, auth.slice(2)],
    ["other letters", `${p256dh.slice(0, -1)}!`, auth],
    ["nothing", "", ""],
    ["very much", "A".repeat(1_000_000), auth],
  ])("%s is refused", async (_, point, secret) => {
    expect(await readPushReceiver(point, secret)).toBeNull();
  });
  test("padding of base64 is let through", async () => {
    expect(await readPushReceiver(`${p256dh}=`, `${auth}==`)).not.toBeNull();
  });
});

describe("the sender's name", () => {
  test("the reader of the tests knows the token of RFC 8292 §2.4", () => {
    const header =
      "vapid t=eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0.i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA, k=BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs";
    expect(vapidClaims(header)).toEqual({
      aud: "https://push.example.net",
      exp: 1453523768,
      sub: "mailto:push@example.com",
    });
    expect(vapidClaims(header.replace(".i3CY", ".j3CY"))).toBeNull();
  });

  test("is signed for the service's origin, until its time", async () => {
    const keys = await makeVapidKeys();
    const header = await vapidAuthorization(keys, {
      endpoint: new URL("https://push.example:8443/send/abc?d=1"),
      contact: "https://shelf.example",
      until: Temporal.Instant.from("2026-11-27T09:00:00.900Z"),
    });
    expect(vapidClaims(header)).toEqual({
      aud: "https://push.example:8443",
      exp: 1795770000,
      sub: "https://shelf.example",
    });
    expect(header).toContain(`k=${keys.publicKey}`);
    expect(bytes(keys.publicKey)).toHaveLength(65);
  });
});
