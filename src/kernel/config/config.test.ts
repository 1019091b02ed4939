import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ConfigFaults, exampleEnv, packageRoot, readConfig } from "./index.ts";
import { settings } from "./settings.ts";
import { wantedForm } from "./wanted.ts";

test("an empty environment is a working configuration", () => {
  const config = readConfig({});
  expect(config.publicUrl.href).toBe("http://localhost:3000/");
  expect(config.dataDir).toBe(join(packageRoot, "data"));
  expect(config.hosts).toContain("localhost:3000");
});

test("all faults are reported at once", () => {
  const read = () => readConfig({ PORT: "high", LOG_LEVEL: "loud", DATABASE_URL: "mysql://x" });
  expect(read).toThrow(ConfigFaults);
  expect(read).toThrow(/PORT[\s\S]*DATABASE_URL[\s\S]*LOG_LEVEL|3 fault/);
});

test.each([
  ["PORT", "abc", "a whole number from 0 to 65535"],
  ["PORT", "1.5", "a whole number from 0 to 65535"],
  ["PUBLIC_URL", "shelf.example", "something like https://shelf.example"],
  ["PUBLIC_URL", "localhost:3000", "something like https://shelf.example"],
  ["DATABASE_URL", "mysql://x", "something like postgres://user:password@host/database"],
  ["COMMONSHELF_DEMO", "maybe", "one of yes, no"],
  ["SECRETS_KEY", "too short", "at least 16 characters"],
  ["MAIL_DOMAIN", "a b", "something like desk.shelf.example"],
])("%s=%s is told what it has to be", (name, value, form) => {
  expect(() => readConfig({ [name]: value })).toThrow(`${name} has to be ${form}. (`);
});

test("no secret is repeated in a fault", () => {
  const read = () => readConfig({ SMTP_URL: "http://ana:sesame@mail.example" });
  expect(read).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining("sesame") as string }),
  );
});

test("every setting can say what it has to be", () => {
  for (const [name, [type]] of Object.entries(settings))
    expect([name, wantedForm(type)]).not.toEqual([name, expect.stringContaining("undefined")]);
});

test(".env.example is the one that the settings make", () => {
  expect(readFileSync(join(packageRoot, ".env.example"), "utf8")).toBe(exampleEnv());
});
