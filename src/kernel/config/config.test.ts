import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ConfigFaults, exampleEnv, packageRoot, readConfig } from "./index.ts";

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

test(".env.example is the one that the settings make", () => {
  expect(readFileSync(join(packageRoot, ".env.example"), "utf8")).toBe(exampleEnv());
});
