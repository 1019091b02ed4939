import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemPrincipal } from "#kernel/access";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { FORGET_NONCES, useNonce } from "../actions/peers/signing/nonces.ts";
import { directoryModule } from "../module.ts";

const URL = "http://localhost:3000/.well-known/commonshelf-keys";

let d: TestDeployment;
let app: Awaited<ReturnType<TestDeployment["app"]>>;
beforeAll(async () => {
  d = await testDeployment({ PUBLIC_URL: "http://localhost:3000" });
  app = await d.app();
});
afterAll(() => d.close());

describe("our own keys", () => {
  it("are made once and published as a JWK set, with the doors of all modules for other systems", async () => {
    const [one, two] = await Promise.all([app.request(URL), app.request(URL)]);
    const set = (await one.json()) as { keys: Record<string, string>[] };
    expect(await two.json()).toEqual(set);
    expect(one.headers.get("content-type")).toBe("application/jwk-set+json");
    expect(set).toMatchObject({
      keys: [{ kty: "OKP", crv: "Ed25519", use: "sig", alg: "EdDSA" }],
      iso18626: "http://localhost:3000/iso18626",
      "reference/federation": "http://localhost:3000/reference/federation",
    });
    expect(Object.keys(set.keys[0] ?? {})).not.toContain("d");
  });

  it("are there whichever modules are, for each of them signs by these", async () => {
    const alone = await (await d.app([directoryModule()])).request(URL);
    expect(Object.keys((await alone.json()) as object)).toEqual(["keys"]);
  });

  it("have their private half sealed, and nobody but the software reads them", async () => {
    const { rows } = await d.asSystem((ctx) =>
      sql<{ sealed: string }>`select sealed from signing_key`.execute(ctx.tx),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.sealed).toMatch(/^v1\./);
  });
});

describe("nonces", () => {
  it("are forgotten by the directory's own timetable, once no signature can bring them again", async () => {
    const { jobs = [], timetable = [] } = directoryModule();
    const timed = new Set(timetable.map(({ job }) => job));
    const forget = jobs.find(({ name }) => name === FORGET_NONCES.name && timed.has(name));
    const peer = "00000000-0000-7000-8000-000000000001";
    const body = new TextEncoder().encode("a message");
    const used = (nonce: string, minutes: number) =>
      d.asSystem((ctx) => {
        const at = ctx.clock.now().subtract({ minutes });
        return useNonce({ ...ctx, clock: { now: () => at } }, peer, nonce, body);
      });
    await used("old", 16);
    await used("young", 14);
    const visitor = { ...d.visitor([]), principal: systemPrincipal("timetable") };
    await forget?.run({ payload: {}, visitor, run: d.run, services: d.services, attempt: 1 });
    expect([await used("old", 0), await used("young", 0)]).toEqual(["new", "same"]);
  });
});
