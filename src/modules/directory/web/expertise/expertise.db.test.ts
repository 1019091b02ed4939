import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listPeopleOf } from "#kernel/identity";
import { libraryByCode } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { directoryPrivacy } from "../../actions/privacy.ts";
import { importDirectory } from "../../actions/import-directory.ts";
import { linkAccount, removeStaffEntry } from "../../actions/staff-entries.ts";
import { directoryModule } from "../../module.ts";
import { asker, demo, signedIn } from "../testing/demo-visitors.ts";

let d: TestDeployment;
let get: ReturnType<typeof asker>["get"];
let post: ReturnType<typeof asker>["post"];
let ruth: string;
let sam: string;
let entry = "";

beforeAll(async () => {
  d = await testDeployment();
  ({ get, post } = asker(await d.app([directoryModule()])));
  await d.asSystem((ctx) => importDirectory(ctx, demo));
  ruth = await signedIn(d.asSystem, "ruth", "staff", "port-merrow");
  sam = await signedIn(d.asSystem, "sam", "staff", "tamar");
  entry = await d.asSystem(async (ctx) => {
    const library = await libraryByCode(ctx, "port-merrow");
    if (!library) throw new Error("no library");
    const { people } = await listPeopleOf(ctx, library.id);
    const person = people.find(({ name }) => name === "ruth")?.id ?? null;
    await linkAccount(ctx, library, "ruth.okafor", person);
    const { rows } = await sql<{
      id: string;
    }>`select id from staff_entry where slug = 'ruth.okafor'`.execute(ctx.tx);
    return rows[0]?.id ?? "";
  });
});
afterAll(() => d.close());

const text = async (path: string, cookie = "") => (await get(path, cookie)).text();
type Found = {
  readonly total: number;
  readonly people: readonly {
    readonly name: string;
    readonly email: string | null;
    readonly skills: readonly { readonly code: string }[];
    readonly languages: readonly string[];
    readonly library: { readonly code: string };
    readonly open: { readonly now: boolean } | null;
    readonly fit: {
      readonly points: number;
      readonly distanceKm: number | null;
      readonly reasons: readonly { readonly respect: string }[];
    };
  }[];
};
const asked = async (query: string) => (await (await get(`/people.json?${query}`)).json()) as Found;

test("who has the list in JSON already is not sent it again", async () => {
  const app = await d.app();
  const ask = (headers = {}) =>
    app.request(new URL("/people.json?language=ar", d.config.publicUrl).href, { headers });
  const askAgain = async () =>
    (await ask({ "if-none-match": (await ask()).headers.get("etag") ?? "" })).status;
  // Another minute may begin in between, once.
  await expect.poll(askAgain).toBe(304);
});

describe("who can help", () => {
  test("is found by skill and language together, and it is said why", async () => {
    const { people, total } = await asked("skill=medicine&language=ar");
    expect(total).toBeGreaterThan(0);
    expect(total).toBe(people.length);
    for (const { skills, languages, fit } of people) {
      expect(skills.map(({ code }) => code)).toContain("medicine");
      expect(languages).toContain("ar");
      expect(fit.reasons.map(({ respect }) => respect)).toEqual(
        expect.arrayContaining(["skill", "language"]),
      );
    }
    expect(await text("/people?skill=medicine&language=ar")).toContain("speaks Arabic");
  });

  test("who fits best comes first, then the nearest to where one asks", async () => {
    const { people } = await asked("q=history&from=aberwen");
    const points = people.map(({ fit }) => fit.points);
    expect(points).toEqual(points.toSorted((a, b) => b - a));
    expect(people.every(({ fit }) => fit.distanceKm !== null)).toBe(true);
    for (const [at, one] of people.entries()) {
      const next = people[at + 1];
      if (next && next.fit.points === one.fit.points)
        expect(next.fit.distanceKm ?? 0).toBeGreaterThanOrEqual((one.fit.distanceKm ?? 0) - 1);
    }
  });

  test("now: only those whose place is open at this moment", async () => {
    const everybody = await asked("");
    const now = await asked("now=1");
    expect(now.people.every(({ open }) => open?.now)).toBe(true);
    expect(now.total).toBe(everybody.people.filter(({ open }) => open?.now).length);
  });

  test("in their own words: what people like to be asked is searched and shown", async () => {
    const { people } = await asked("q=harbour%20families");
    expect(people.map(({ name }) => name)).toContain("Ruth Okafor");
    expect(await text("/people?q=harbour")).toContain("among what they like to be asked");
  });

  test.each([
    "skill=nothing",
    "q=%00%F0",
    "library=../..",
    "language=<b>",
    `q=${"x".repeat(5000)}`,
  ])("%s finds nobody, and breaks nothing", async (query) => {
    expect((await get(`/people?${query}`)).status).toBe(200);
    expect((await asked(query)).people).toEqual([]);
  });

  test("one person has a page; nobody else has", async () => {
    expect(await text(`/people/${entry}`)).toContain("Ruth Okafor");
    expect((await get("/people/00000000-0000-0000-0000-000000000000")).status).toBe(404);
  });
});

describe("the own entry", () => {
  const given = (own: [string, string][] = []): [string, string][] => [
    ["skills", "maps"],
    ["languages", "English, Welsh"],
    ["asks.en", "Tide tables of any year"],
    ["contactFor", "staff"],
    ...own,
  ];

  test("is kept by the person whom it is of, without an administrator", async () => {
    expect(await text("/my/expertise", ruth)).toContain("At Port Merrow");
    expect((await post(`/my/expertise/${entry}`, ruth, given())).status).toBe(303);
    const { people } = await asked("q=tide%20tables");
    expect(people).toMatchObject([
      { name: "Ruth Okafor", email: null, languages: ["en", "cy"], skills: [{ code: "maps" }] },
    ]);
    // What is for colleagues is shown to colleagues.
    expect(await text("/people?q=tide+tables")).not.toContain("mailto:");
    expect(await text("/people?q=tide+tables", sam)).toContain("mailto:");
  });

  test("is nobody else's to change", async () => {
    expect((await post(`/my/expertise/${entry}`, sam, given())).status).toBe(403);
    expect((await post(`/my/expertise/${entry}`, "", given())).status).toBe(403);
    expect(await text("/my/expertise", sam)).toContain("No entry is linked to your account");
    expect((await post("/my/expertise/no", ruth, given())).status).toBe(404);
  });

  test.each([
    [["skills", "sorcery"] as [string, string], "Choose skills from the list"],
    [["asks.es", "x".repeat(6000)] as [string, string], "too long"],
  ])("with %j comes back", async (wrong, fault) => {
    const answer = await post(`/my/expertise/${entry}`, ruth, given([wrong]));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(fault);
  });
});

describe("the one search", () => {
  const kinds = async (words: string) =>
    d.asSystem((ctx) => ctx.search.complete(words, 20, undefined, ["person"]));

  test("finds people by name and by what they help with, and forgets who was removed", async () => {
    await d.searchIsCurrent();
    expect((await kinds("okafor")).map(({ id }) => id)).toContain(entry);
    expect((await kinds("maps")).map(({ text }) => text)).toContain("Maps – Ruth Okafor");
    await d.asSystem(async (ctx) => {
      const library = await libraryByCode(ctx, "port-merrow");
      if (library) await removeStaffEntry(ctx, library, "wei.zhang");
    });
    await d.searchIsCurrent();
    expect(await kinds("wei zhang")).toEqual([]);
  });

  test("an erased account takes its entry out of it", async () => {
    const person = await d.asSystem(async (ctx) => {
      const { rows } = await sql<{
        id: string;
      }>`select person_id as id from staff_entry where id = ${entry}`.execute(ctx.tx);
      return rows[0]?.id ?? "";
    });
    await d.asSystem((ctx) => directoryPrivacy.erasePerson(ctx, person));
    await d.searchIsCurrent();
    expect(await kinds("okafor")).toEqual([]);
  });
});
