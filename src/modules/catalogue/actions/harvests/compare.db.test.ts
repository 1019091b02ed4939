import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { harvesting, may, mockBooks, mockRecord } from "../../test/harvesting.ts";
import { type MockRepository, mockRepository } from "../../test/mock-repository.ts";
import { importFindings } from "../imports/watch-imports.ts";

let d: TestDeployment;
let count = 0;
beforeAll(async () => {
  d = await testDeployment();
});
afterAll(() => d.close());

let repository: MockRepository;
let here: ReturnType<typeof harvesting>;
let source: string;
beforeEach(async () => {
  count += 1;
  repository = await mockRepository();
  here = harvesting(d, await d.library(`L${count}`));
  source = await here.add(repository.url);
});
afterEach(() => repository.close());

const warningsOf = async (id: string) => {
  const { findings } = await d.run(here.visitor, (ctx) => importFindings(ctx, id, "warning"));
  return findings.map(({ code }) => code);
};

describe("a comparison with the source", () => {
  it("finds what came with an old date and what went without a word, until all is harvested anew", async () => {
    repository.put(...mockBooks(0, 6));
    await here.harvest(source);
    repository.now = "2026-06-02T12:00:00Z";
    repository.records.delete("r0");
    repository.put(mockRecord("backdated", may(1), { title: "Put in with an old date" }));
    await here.harvest(source);
    expect((await here.report(source)).source).toMatchObject({
      missing: 1,
      vanished: 1,
      listed: 6,
    });
    expect(await here.numbers()).toContain("r0");
    expect((await here.harvest(source, "full")).counts).toMatchObject({ new: 1, deleted: 1 });
    expect(await here.numbers()).toEqual(["backdated", "r1", "r2", "r3", "r4", "r5"]);
    expect((await here.report(source)).source).toMatchObject({
      missing: 0,
      vanished: 0,
      listed: 6,
    });
  });

  it("withdraws what vanishes from a source without lasting deletions, but not half of it at once", async () => {
    repository.behaviour = { deletions: "transient" };
    repository.put(...mockBooks(0, 300));
    await here.harvest(source);
    repository.now = "2026-06-02T12:00:00Z";
    for (const { id } of mockBooks(0, 5)) repository.records.delete(id);
    expect((await here.harvest(source)).counts.deleted).toBe(5);
    for (const { id } of mockBooks(5, 200)) repository.records.delete(id);
    expect((await here.harvest(source)).counts.deleted).toBe(0);
    expect((await here.report(source)).source).toMatchObject({ vanished: 195 });
    expect(await here.numbers()).toHaveLength(295);
  });

  it("withdraws nothing where something could not be read", async () => {
    repository.put(...mockBooks(0, 3));
    await here.harvest(source);
    repository.records.delete("r0");
    repository.put({ id: "r1", stamp: may(4), xml: "<x/>" });
    const delivery = await here.harvest(source, "full");
    expect(delivery.counts).toMatchObject({ failed: 1, deleted: 0 });
    expect(await here.numbers()).toHaveLength(3);
    expect(await warningsOf(delivery.id)).toEqual(["deletions-withheld"]);
  });

  it.each([
    ["persistent", "full"],
    ["transient", "full"],
    ["transient", "update"],
    ["no", "update"],
  ] as const)(
    "withdraws nothing for an empty list, deletions being %s (%s)",
    async (told, kind) => {
      repository.behaviour = { deletions: told };
      repository.put(...mockBooks(0, 3));
      await here.harvest(source);
      repository.records.clear();
      const delivery = await here.harvest(source, kind);
      expect(delivery).toMatchObject({ state: "finished", counts: { deleted: 0 } });
      expect(await here.numbers()).toHaveLength(3);
      expect((await here.report(source)).source).toMatchObject({ listed: 0, vanished: 3 });
      expect(await warningsOf(delivery.id)).toEqual(["source-list-empty"]);
    },
  );

  it("says that it could not be made when all was to be harvested anew", async () => {
    repository.put(...mockBooks(0, 3));
    await here.harvest(source);
    repository.records.delete("r0");
    repository.behaviour = {
      instead: (request, response) =>
        request.verb === "ListIdentifiers" && Boolean(response.writeHead(404).end()),
    };
    const delivery = await here.harvest(source, "full");
    expect(delivery.counts).toMatchObject({ failed: 0, deleted: 0 });
    expect(await here.numbers()).toHaveLength(3);
    expect(await warningsOf(delivery.id)).toEqual(["source-not-compared"]);
  });

  it("takes no notice of what has changed since the harvest", async () => {
    repository.put(...mockBooks(0, 3));
    await here.harvest(source);
    const late = "2026-06-01T12:00:01Z";
    repository.behaviour = {
      instead: (request) => {
        // Between the harvest of records and the list of identifiers one comes and one goes.
        if (request.verb === "ListIdentifiers")
          repository.put(mockRecord("new", late, {}), { id: "r0", stamp: late, xml: null });
        return false;
      },
    };
    await here.harvest(source);
    expect((await here.report(source)).source).toMatchObject({ missing: 0, vanished: 0 });
  });
});
