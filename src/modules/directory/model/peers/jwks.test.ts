import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { expect, test } from "vitest";
import { readKeySet } from "./jwks.ts";

const jwk = ({ publicKey }: { publicKey: KeyObject }) => publicKey.export({ format: "jwk" });
const ed = jwk(generateKeyPairSync("ed25519"));
const ec = jwk(generateKeyPairSync("ec", { namedCurve: "prime256v1" }));
const rsa = jwk(generateKeyPairSync("rsa", { modulusLength: 2048 }));
const set = (...keys: unknown[]) => JSON.stringify({ keys });

test("Ed25519, P-256 and RSA keys are read, each under its id", () => {
  const keys = readKeySet(
    set({ ...ed, kid: "a" }, { ...ec, kid: "b", use: "sig" }, { ...rsa, kid: "c" }),
  );
  expect(keys?.map(({ keyId }) => keyId)).toEqual(["a", "b", "c"]);
  for (const { publicKey } of keys ?? []) expect(publicKey).toMatch(/^-----BEGIN PUBLIC KEY-----/);
});

test("a key without an id is known by its thumbprint (RFC 7638 §3.1)", () => {
  const example = {
    kty: "RSA",
    n: "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw",
    e: "AQAB",
    alg: "RS256",
  };
  const [key] = readKeySet(set(example)) ?? [];
  expect(key?.keyId).toBe("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
});

test("what cannot check a signature here is left out", () => {
  const short = jwk(generateKeyPairSync("rsa", { modulusLength: 1024 }));
  const other = jwk(generateKeyPairSync("ec", { namedCurve: "secp384r1" }));
  const odd = [
    null,
    7,
    { kty: "oct", k: "AAAA" },
    { kty: "OKP" },
    { ...ed, use: "enc" },
    short,
    other,
  ];
  expect(readKeySet(set(...odd, { ...ed, kid: "good" }))).toHaveLength(1);
});

test.each(["", "{", "[]", "{}", '{"keys":{}}', `{"keys":[${"1,".repeat(60)}1]}`])(
  "%s is no set",
  (text) => expect(readKeySet(text)).toBeNull(),
);
