import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";

const URL = "http://localhost:3000/iso18626";

let d: TestDeployment;
let app: Awaited<ReturnType<TestDeployment["app"]>>;
beforeAll(async () => {
  d = await testDeployment({ PUBLIC_URL: "http://localhost:3000" });
  app = await d.app();
});
afterAll(() => d.close());

describe("our own keys", () => {
  it("are made once and published as a JWK set", async () => {
    const [one, two] = await Promise.all([
      app.request("http://localhost:3000/.well-known/commonshelf-keys"),
      app.request("http://localhost:3000/.well-known/commonshelf-keys"),
    ]);
    const set = (await one.json()) as { keys: Record<string, string>[]; iso18626: string };
    expect(await two.json()).toEqual(set);
    expect(one.headers.get("content-type")).toBe("application/jwk-set+json");
    expect(set).toMatchObject({
      keys: [{ kty: "OKP", crv: "Ed25519", use: "sig", alg: "EdDSA" }],
      iso18626: URL,
    });
    expect(Object.keys(set.keys[0] ?? {})).not.toContain("d");
  });

  it("have their private half sealed, and nobody but the software reads them", async () => {
    const { rows } = await d.asSystem((ctx) =>
      sql<{ sealed: string }>`select sealed from signing_key`.execute(ctx.tx),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.sealed).toMatch(/^v1\./);
  });
});
