import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { harvesting, mockRecord } from "../../../test/harvesting.ts";
import { type MockRepository, mockRepository } from "../../../test/mock-repository.ts";
import { HOME, openDesk } from "../../../test/at-desk.ts";
import { libraryByCode } from "#kernel/tenancy";

let d: TestDeployment;
let desk: Awaited<ReturnType<typeof openDesk>>;
let repository: MockRepository;
let here: ReturnType<typeof harvesting>;
beforeAll(async () => {
  d = await testDeployment();
  desk = await openDesk(d);
  repository = await mockRepository();
  const harbour = await d.asSystem((ctx) => libraryByCode(ctx, "harbour"));
  if (!harbour) throw new Error("no harbour");
  here = harvesting(d, harbour);
});
afterAll(async () => {
  await repository.close();
  await d.close();
});

const SOURCES = `${HOME}/sources`;
const form = (more: Record<string, string> = {}) =>
  new URLSearchParams({
    name: "The <old> system",
    baseUrl: repository.url,
    prefix: "marc21",
    set: "",
    schedule: "manual",
    ...more,
  });
const post = (address: string, body?: URLSearchParams) =>
  desk.administrator(address, { method: "POST", ...(body ? { body } : {}) });
const harvest = async (address: string) => {
  const sent = await post(address);
  expect(sent.status).toBe(303);
  await here.run(sent.header("location")?.split("/").at(-1) ?? "");
};

describe("the sources of a library", () => {
  it("are none at first; an administrator adds one", async () => {
    expect((await desk.administrator(SOURCES)).text).toContain("No source yet");
    expect((await desk.administrator(`${SOURCES}/new`)).text).toContain('value="marc21"');
    const bad = await post(SOURCES, form({ baseUrl: "javascript:alert(1)", name: "" }));
    expect(bad.status).toBe(422);
    expect(bad.text).toContain("Give the source a name.");
    expect(bad.text).toContain('value="javascript:alert(1)"');
    const added = await post(SOURCES, form());
    expect(added.status).toBe(303);
    const shown = await desk.administrator(added.header("location") ?? "");
    expect(shown.text).toContain("The &lt;old&gt; system");
    expect(shown.text).toContain("Saved.");
  });

  it("are harvested by a button, and tell what came of it", async () => {
    const source =
      (await post(SOURCES, form({ name: "Second" }))).header("location")?.split("?")[0] ?? "";
    repository.put(
      ...[1, 2, 3].map((n) =>
        mockRecord(`s${n}`, "2026-05-01T00:00:00Z", { title: `Harbour tale ${n * 7919}` }),
      ),
      { id: "bad", stamp: "2026-05-01T00:00:00Z", xml: "<x/>" },
    );
    const sent = await post(`${source}/harvests`);
    const waiting = await desk.administrator(source);
    expect(waiting.text).toContain("A harvest is under way");
    expect(waiting.text).toContain('http-equiv="refresh"');
    const report = sent.header("location") ?? "";
    await here.run(report.split("/").at(-1) ?? "");
    const over = await desk.administrator(report);
    expect(over.text).toContain("Second");
    expect(over.text).not.toContain("failed-records");
    const shown = (await desk.administrator(source)).text;
    expect(shown).toContain("Everything, for the first time");
    expect(shown).not.toContain('http-equiv="refresh"');
    expect((await desk.administrator(SOURCES)).text).toContain("Second");
    expect((await desk.administrator(`/desk/harbour`)).status).toBe(200);
  });

  it("alarm when they differ, until all is harvested anew", async () => {
    repository.records.delete("bad");
    const source =
      (await post(SOURCES, form({ name: "Third" }))).header("location")?.split("?")[0] ?? "";
    await harvest(`${source}/harvests`);
    repository.now = "2026-06-03T00:00:00Z";
    repository.records.delete("s1");
    repository.put(mockRecord("s9", "2026-05-01T00:00:00Z", { title: "Put in with an old date" }));
    await harvest(`${source}/harvests`);
    const differing = (await desk.administrator(source)).text;
    expect(differing).toContain("1 record of the source is missing here.");
    expect(differing).toContain("1 record here is no longer in the source.");
    expect((await desk.administrator(SOURCES)).text).toContain("Differs");
    // The second one lists a record that could not be read.
    expect((await desk.administrator(HOME)).text).toContain("2 sources differ from what is here.");
    await harvest(`${source}/harvests-anew`);
    expect((await desk.administrator(source)).text).not.toContain(
      "The source and the catalogue differ",
    );
  });

  it("can be changed, paused, removed and put back", async () => {
    const source =
      (await post(SOURCES, form({ name: "Fourth" }))).header("location")?.split("?")[0] ?? "";
    expect((await desk.administrator(`${source}/edit`)).text).toContain('value="Fourth"');
    expect((await post(source, form({ name: "Fourth", set: "bad set" }))).status).toBe(422);
    expect((await post(source, form({ name: "Renamed", schedule: "hourly" }))).status).toBe(303);
    expect((await desk.administrator(source)).text).toContain("Every hour");
    await post(`${source}/pause`);
    expect((await desk.administrator(source)).text).toContain("This source is paused");
    await post(`${source}/resumption`);
    expect((await desk.administrator(source)).text).not.toContain("This source is paused");
    const removed = await post(`${source}/removal`);
    const list = (await desk.administrator(removed.header("location") ?? "")).text;
    expect(list).toContain("Its records stay");
    expect(list).not.toContain(">Renamed<");
    await post(`${source}/restoration`);
    expect((await desk.administrator(SOURCES)).text).toContain("Renamed");
  });

  it("are seen by the staff, kept by administrators, and nobody else's matter", async () => {
    const source =
      (await post(SOURCES, form({ name: "Fifth" }))).header("location")?.split("?")[0] ?? "";
    const seen = await desk.staff(source);
    expect(seen.status).toBe(200);
    expect(seen.text).not.toContain("Harvest now");
    expect((await desk.staff(`${SOURCES}/new`)).status).toBe(403);
    expect((await desk.staff(SOURCES, { method: "POST", body: form() })).status).toBe(403);
    expect((await desk.staff(`${source}/harvests`, { method: "POST" })).status).toBe(403);
    expect((await desk.neighbour(source)).status).toBe(403);
    expect((await desk.neighbour(source.replace("harbour", "hill"))).status).toBe(404);
    expect(
      (await desk.administrator(`${SOURCES}/0190a5c4-0000-7000-8000-000000000001`)).status,
    ).toBe(404);
  });

  it("are told of in Arabic and Spanish", async () => {
    expect((await desk.administrator(`${SOURCES}?lang=ar`)).text).toContain("المصادر");
    expect((await desk.administrator(`${SOURCES}?lang=es`)).text).toContain("Añadir una fuente");
  });
});
