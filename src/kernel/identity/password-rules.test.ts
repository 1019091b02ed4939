import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { passwordFault } from "./password-rules.ts";

const known = ["Ruth Okafor", "ruth.okafor@port-merrow.example"];

describe("refused", () => {
  test.each([
    "password2026!",
    "P4ssw0rd1234",
    "passwordpassword",
    "1234567890",
    "0987654321",
    "qwertyuiop",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "abcdefghijkl",
    "Biblioteca1!",
    "Okafor199999",
    "ruthokafor2026",
    "!!!!2026!!!!",
    "contraseña123",
  ])("%s can be guessed", (password) =>
    expect(passwordFault(password, known)).toBe("password-guessable"),
  );
  test("nine characters are too short, however they are counted", () => {
    expect(passwordFault("k9#vLq2xZ")).toBe("password-short");
    expect(passwordFault("😀".repeat(6))).toBe("password-short");
  });
  test("a megabyte is too long", () => {
    expect(passwordFault("k9#v".repeat(1 << 18))).toBe("password-long");
    expect(passwordFault(`${"abcdefg ".repeat(16)}x`)).toBe("password-long");
  });
});

test.each([
  "read-more-2026",
  "correct horse battery staple",
  "la biblioteca de mi abuela",
  "مكتبة جدتي القديمة",
  "静かな図書館の朝の光と紙の匂い",
  "k9#vLq2xZw",
])("%s is taken", (password) => expect(passwordFault(password, known)).toBeNull());

test("random passwords of 16 letters are not mistaken for guessable ones", () => {
  const letters = fc.string({
    unit: fc.constantFrom(..."abcdefghjkmnpqrstuvwxyz"),
    minLength: 16,
    maxLength: 16,
  });
  fc.assert(
    fc.property(letters, (password) => {
      fc.pre(new Set(password).size > 6 && !/(.+)\1\1/.test(password));
      return passwordFault(password, known) === null;
    }),
  );
});
