import { describe, expect, test } from "vitest";
import { hashPassword, isOutdated, verifyPassword } from "./password.ts";

const weak = { memory: 64, passes: 1, parallelism: 1 };

describe("a password hash", () => {
  test("verifies its own password only", async () => {
    const hash = await hashPassword("correct horse battery");
    expect(await verifyPassword(hash, "correct horse battery")).toBe(true);
    expect(await verifyPassword(hash, "correct horse batterz")).toBe(false);
    expect(await verifyPassword(hash, "")).toBe(false);
  });
  test("states OWASP's parameters and differs each time", async () => {
    const [one, other] = await Promise.all([hashPassword("same"), hashPassword("same")]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(isOutdated(one)).toBe(false);
  });
  test("of older parameters verifies still, and is known to be old", async () => {
    const hash = await hashPassword("kept from earlier", weak);
    expect(await verifyPassword(hash, "kept from earlier")).toBe(true);
    expect(isOutdated(hash)).toBe(true);
  });
  test("takes the same letters from any keyboard (NFKC)", async () => {
    const hash = await hashPassword("café ﬁve", weak);
    expect(await verifyPassword(hash, "cafe\u0301 five")).toBe(true);
  });
  test("follows RFC 9106: the known answer of Argon2id", async () => {
    // libargon2's reference vector: m=65536, t=2, p=1, "password" with salt "somesalt".
    const known =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    expect(await verifyPassword(known, "password")).toBe(true);
    expect(await verifyPassword(known, "Password")).toBe(false);
  });
});

describe("nobody's password", () => {
  test("is never right, whatever is typed", async () => {
    for (const typed of ["", "\0".repeat(16), "password"])
      expect(await verifyPassword(null, typed)).toBe(false);
  });
  test("a megabyte is cut before it is worked on", async () => {
    const hash = await hashPassword("a".repeat(129), weak);
    expect(await verifyPassword(hash, "a".repeat(1 << 20))).toBe(true);
  });
});

test("many at once are answered, each with its own answer", async () => {
  const hash = await hashPassword("mine", weak);
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, n) => verifyPassword(hash, n % 2 ? "mine" : "yours")),
  );
  expect(answers).toEqual(Array.from({ length: 40 }, (_, n) => n % 2 === 1));
});
