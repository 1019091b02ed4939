import { expect, it } from "vitest";
import { locales } from "#kernel/i18n";
import type { CallerFault } from "../actions/wire/caller.ts";
import { faultWords, isWireKey, troubleWords, wireWords } from "./wire-index.ts";

it.each(locales)("has words for every fault of a caller in %s", (locale) => {
  const faults: Record<CallerFault, true> = {
    "no-sign-in": true,
    "unknown-key": true,
    "unknown-token": true,
    "unknown-certificate": true,
    "nonce-used": true,
    "signature-malformed": true,
    "signature-unsupported": true,
    "signature-not-covered": true,
    "signature-too-old": true,
    "signature-not-yet": true,
    "signature-expired": true,
    "signature-wrong": true,
    "signature-digest": true,
  };
  for (const fault of Object.keys(faults)) {
    const key = `caller-${fault}`;
    expect(isWireKey(key) && wireWords(locale)(key).length).toBeGreaterThan(10);
    expect(troubleWords(wireWords(locale), fault)).not.toBe(fault);
  }
});

it.each(locales)("has words for whatever did not arrive in %s", (locale) => {
  const words = wireWords(locale);
  for (const fault of ["unreachable", "token-needs-tls", "http-401", "http-503"])
    expect(faultWords(words, fault)).not.toBe(fault);
  expect(faultWords(words, "http-503")).toContain("503");
  expect(faultWords(words, "BadlyFormedMessage: title")).toBe("BadlyFormedMessage: title");
  for (const code of ["not-understood", "speaks-for-another"])
    expect(troubleWords(words, code)).not.toBe(code);
});
