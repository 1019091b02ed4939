import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { exportDirectory } from "../../actions/export-directory.ts";
import { importDirectory } from "../../actions/import-directory.ts";
import { directoryModule } from "../../module.ts";
import { asker, demo, signedIn } from "../testing/demo-visitors.ts";

let d: TestDeployment;
let get: ReturnType<typeof asker>["get"];
let post: ReturnType<typeof asker>["post"];
let administrator: string;
let coordinator: string;

beforeAll(async () => {
  d = await testDeployment();
  ({ get, post } = asker(await d.app([directoryModule()])));
  await d.asSystem((ctx) => importDirectory(ctx, demo));
  administrator = await signedIn(d.asSystem, "ruth", "library-administrator", "port-merrow");
  coordinator = await signedIn(d.asSystem, "nadia", "network-coordinator", null);
});
afterAll(() => d.close());

const member = async (code: string) =>
  (await d.asSystem(exportDirectory)).libraries.find((library) => library.code === code);

describe("the network", () => {
  test("a library is taken in and has a face, a page and a desk", async () => {
    const form = {
      code: "hill",
      "name.en": "Hill Library",
      kind: "rural",
      timeZone: "Asia/Kathmandu",
    };
    expect((await post("/network/members", coordinator, form)).status).toBe(303);
    expect(await member("hill")).toMatchObject({
      mark: "HL",
      kind: "rural",
      timeZone: "Asia/Kathmandu",
    });
    expect(await (await get("/libraries/hill")).text()).toContain("Hill Library</h1>");
    const again = await post("/network/members", coordinator, form);
    expect(again.status).toBe(422);
    expect(await again.text()).toContain("This code is taken");
    expect((await post("/network/members", administrator, form)).status).toBe(403);
  });

  test("its profile, its partners and its skills are changed by the coordinator", async () => {
    const profile = { "name.en": "Estuary", "contact.email": "n@e.example", hue: "20", mark: "E" };
    expect((await post("/network", coordinator, profile)).status).toBe(303);
    const partner: [string, string][] = [
      ["code", "boat-club"],
      ["name.en", "Boat Club"],
      ["kind", "other"],
      ["libraries", "kingfisher"],
      ["libraries", "nowhere"],
    ];
    expect((await post("/network/partners", coordinator, partner)).status).toBe(303);
    expect(
      (await post("/network/skills", coordinator, { code: "boats", "name.en": "Boats" })).status,
    ).toBe(303);
    const data = await d.asSystem(exportDirectory);
    expect(data.network).toMatchObject({ name: { en: "Estuary" }, hue: 20 });
    expect(data.skills).toContainEqual({ code: "boats", name: { en: "Boats" } });
    expect(data.partners.find(({ code }) => code === "boat-club")?.libraries).toEqual([
      "kingfisher",
    ]);
    await post("/network/partners/boat-club/removal", coordinator);
    expect((await get("/partners/boat-club")).status).toBe(404);
    await post("/network/partners/boat-club/restoration", coordinator);
    expect((await get("/partners/boat-club")).status).toBe(200);
  });

  test("a partner's agencies are its own, and stay where a form does not ask for them", async () => {
    const path = "/network/partners/caldera";
    const agencies = async () =>
      (await d.asSystem(exportDirectory)).partners.find(({ code }) => code === "caldera")?.agencies;
    const before = await agencies();
    const facts = { "name.en": "Caldera", kind: "consortium" };
    await post(path, coordinator, facts);
    expect(await agencies()).toEqual(before);
    await post(path, coordinator, { ...facts, agencies: "ISIL:ZZ-CALD-MUS\nisil: ZZ-NEW" });
    expect(await agencies()).toEqual([before?.[1], { key: "ISIL:ZZ-NEW" }]);
    const taken = await post(path, coordinator, { ...facts, agencies: "ISIL:ZZ-PMPL" });
    expect([taken.status, (await taken.text()).includes("is a member")]).toEqual([422, true]);
  });

  test.each([
    ["/network", {}],
    ["/network/partners", { code: "x y", kind: "castle" }],
    ["/network/partners/delta-archive", { kind: "archive" }],
    ["/network/skills", { code: "", "name.en": "" }],
    ["/network/members", { code: "../..", timeZone: "" }],
  ])("%s refuses what cannot be", async (path, form) =>
    expect((await post(path, coordinator, form)).status).toBe(422),
  );
});
