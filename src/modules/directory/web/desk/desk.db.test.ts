import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DeskDoor } from "#kernel/manifest";
import { libraryByCode } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { cookieOf, storedPerson } from "#test/signed-in";
import { importDirectory } from "../../actions/import-directory.ts";
import { directoryModule } from "../../module.ts";
import { asker, demo, signedIn } from "../testing/demo-visitors.ts";

const doors: DeskDoor[] = [
  {
    href: ({ code }) => `/desk/${code}/few`,
    label: () => "Few",
    may: () => true,
    waiting: () => Promise.resolve(2),
  },
  {
    href: ({ code }) => `/desk/${code}/many`,
    label: () => "Many",
    may: () => true,
    waiting: () => Promise.resolve(40),
  },
  {
    href: ({ code }) => `/desk/${code}/none`,
    label: () => "None",
    may: () => true,
    waiting: () => Promise.resolve(0),
  },
  { href: ({ code }) => `/desk/${code}/shut`, label: () => "Shut", may: () => false },
];

let d: TestDeployment;
let get: ReturnType<typeof asker>["get"];
let post: ReturnType<typeof asker>["post"];
let administrator: string;
let librarian: string;
let reader: string;
let coordinator: string;

beforeAll(async () => {
  d = await testDeployment();
  ({ get, post } = asker(await d.app([directoryModule({ doors: () => doors })])));
  await d.asSystem((ctx) => importDirectory(ctx, demo));
  administrator = await signedIn(d.asSystem, "ruth", "library-administrator", "port-merrow");
  librarian = await signedIn(d.asSystem, "wei", "staff", "port-merrow");
  reader = await signedIn(d.asSystem, "ada", "reader", "port-merrow");
  coordinator = await signedIn(d.asSystem, "nadia", "network-coordinator", null);
});
afterAll(() => d.close());

const DESK = "/desk/port-merrow";
const BRANCH = `${DESK}/directory/branches`;

describe("the desk", () => {
  test("queues stand first, the longest on top; closed doors are not shown", async () => {
    const html = await (await get(DESK, librarian)).text();
    const hrefs = [...html.matchAll(/href="\/desk\/port-merrow\/(\w+)"/g)].map(([, door]) => door);
    expect(hrefs).toEqual(["many", "few", "none"]);
    expect(html).toContain('<span class="desk-count">40</span>');
  });

  test("who works at one library goes straight there, who speaks for the network chooses", async () => {
    const answer = await get("/desk", librarian);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, DESK]);
    const html = await (await get("/desk", coordinator)).text();
    expect(html.match(/href="\/desk\/[a-z-]+"/g)).toHaveLength(8);
    expect(html).toContain('href="/network"');
  });

  test.each([
    "/desk",
    DESK,
    `${DESK}/directory`,
    BRANCH,
    `${BRANCH}/PM-CEN`,
    `${DESK}/audit`,
    "/network",
    "/network/members/new",
    "/network/partners",
    "/network/skills",
  ])("%s is not for readers", async (path) => expect((await get(path, reader)).status).toBe(403));

  test.each([
    `${DESK}/directory`,
    `${BRANCH}/new`,
    `${BRANCH}/PM-CEN`,
    `${DESK}/directory/people`,
    `${DESK}/audit`,
    "/network",
  ])("%s is not for staff without that role", async (path) =>
    expect((await get(path, librarian)).status).toBe(403),
  );

  test("an administrator of one library is nobody at another", async () => {
    expect((await get("/desk/manara/directory", administrator)).status).toBe(403);
    expect(
      (await post("/desk/manara/directory/branches/MN-MAIN/removal", administrator)).status,
    ).toBe(403);
    expect((await get("/desk/nowhere/directory", administrator)).status).toBe(404);
  });

  test.each([
    DESK,
    `${DESK}/directory`,
    BRANCH,
    `${BRANCH}/new`,
    `${BRANCH}/PM-CEN`,
    `${DESK}/directory/people`,
    `${DESK}/directory/people/ruth.okafor`,
    `${DESK}/audit`,
    "/network",
    "/network/members",
    "/network/members/new",
    "/network/partners/delta-archive",
    "/network/skills",
  ])("%s opens to the coordinator, from right to left in Arabic", async (path) => {
    const answer = await get(`${path}?lang=ar`, coordinator);
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain('lang="ar" dir="rtl"');
    expect(html).not.toMatch(/>(undefined|null|NaN)</);
  });
});

describe("who did what", () => {
  const portMerrow = async () =>
    (await d.asSystem((ctx) => libraryByCode(ctx, "port-merrow")))?.id ?? null;

  test("people keep their name, whatever it is", async () => {
    const names = ["somebody not signed in", "a person since erased", "software: nobody"];
    for (const [index, name] of names.entries()) {
      const role = { role: "library-administrator", library: await portMerrow() } as const;
      const { email } = await storedPerson(d, name, [role], `named${index}@e.example`);
      const from = `2028-05-0${index + 1}`;
      await post(`${BRANCH}/PM-ISL/closures`, await cookieOf(d, email), { from });
    }
    const html = await (await get(`${DESK}/audit?lang=es`, administrator)).text();
    for (const name of names) expect(html).toContain(`<bdi>${name}</bdi>`);
    expect(html).toContain("<bdi>el programa</bdi>");
  });

  test("is told in words to the administrator, page by page", async () => {
    await post(`${BRANCH}/PM-ISL/closures`, administrator, { from: "2027-05-01" });
    for (let minute = 0; minute < 60; minute++)
      await post(`${BRANCH}/PM-ISL/hours`, administrator, {
        mon: `10:00-12:${String(minute).padStart(2, "0")}`,
      });
    const html = await (await get(`${DESK}/audit`, administrator)).text();
    expect(html).toContain("Changed opening hours");
    expect(html).toContain("<bdi>ruth</bdi>");
    const [, older = ""] = /href="(\/desk\/port-merrow\/audit\?before=[^"]+)"/.exec(html) ?? [];
    expect(await (await get(older, administrator)).text()).toContain("Added a closure");
    expect(html).toContain(`<a href="${BRANCH}/PM-ISL"><bdi>Gull Island Branch</bdi></a>`);
    expect((await get(`${DESK}/audit?before=%27;--`, administrator)).status).toBe(200);
  });
});
