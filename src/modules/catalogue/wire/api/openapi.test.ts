import { createConfig, lintFromString } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { openApiDocument } from "./openapi.ts";

/** The strict rules, and those of ours: every parameter and every operation is explained, problems are RFC 9457. */
const rules = {
  extends: ["recommended-strict"],
  rules: {
    // The server is the deployment's own, and in tests that is this machine.
    "no-server-example.com": "off",
    // Open to read: there is no key to describe.
    "security-defined": "off",
    "operation-description": "error",
    "operation-4xx-problem-details-rfc7807": "error",
    "operation-singular-tag": "error",
    "operation-tag-defined": "error",
    "parameter-description": "error",
    "paths-kebab-case": "error",
    "no-http-verbs-in-paths": "error",
  },
} satisfies Parameters<typeof createConfig>[0];

async function faultsOf(document: object): Promise<readonly string[]> {
  const config = await createConfig(rules);
  const problems = await lintFromString({
    source: JSON.stringify(document),
    absoluteRef: "openapi.json",
    config,
  });
  return problems.map(
    ({ ruleId, message, location }) => `${ruleId} at ${location[0]?.pointer}: ${message}`,
  );
}

const document = openApiDocument("https://shelf.example", {
  title: "0190a5c4-0000-7000-8000-000000000001",
  record: "0190a5c4-0000-7000-8000-000000000002",
  library: "tamar",
});

describe("the description of the API", () => {
  it("has nothing that the linter objects to", async () => {
    expect(await faultsOf(document)).toEqual([]);
  });

  it("is looked at by a linter that sees faults", async () => {
    const { paths: _, ...rest } = document;
    const faults = await faultsOf({ ...rest, paths: { "/api/v1/x": { get: { responses: {} } } } });
    expect(faults.join("\n")).toMatch(/operation-summary/);
  });
});
