import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listPeopleOf } from "#kernel/identity";
import { libraryByCode } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { exportDirectory } from "../../actions/export-directory.ts";
import { directoryPrivacy } from "../../actions/privacy.ts";
import { importDirectory } from "../../actions/import-directory.ts";
import { directoryModule } from "../../module.ts";
import { asker, demo, signedIn } from "../testing/demo-visitors.ts";

let d: TestDeployment;
let get: ReturnType<typeof asker>["get"];
let post: ReturnType<typeof asker>["post"];
let administrator: string;

beforeAll(async () => {
  d = await testDeployment();
  ({ get, post } = asker(await d.app([directoryModule()])));
  await d.asSystem((ctx) => importDirectory(ctx, demo));
  administrator = await signedIn(d.asSystem, "ruth", "library-administrator", "port-merrow");
});
afterAll(() => d.close());

const member = async (code: string) =>
  (await d.asSystem(exportDirectory)).libraries.find((library) => library.code === code);
const DESK = "/desk/port-merrow";
const trailText = async () => (await get(`${DESK}/audit`, administrator)).text();

describe("people", () => {
  const PEOPLE = `${DESK}/directory/people`;
  test("are listed, changed, removed and put back", async () => {
    const person: [string, string][] = [
      ["name", "Zoë Ångström"],
      ["skills", "maps"],
      ["skills", "law"],
      ["languages", "Swedish"],
      ["branch", "PM-CEN"],
      ["contactFor", "staff"],
    ];
    expect((await post(PEOPLE, administrator, person)).status).toBe(303);
    await post(`${PEOPLE}/zoe.angstrom`, administrator, [...person, ["title.en", "Map librarian"]]);
    const entry = async () =>
      (await member("port-merrow"))?.staff.find(({ id }) => id === "zoe.angstrom");
    expect(await entry()).toMatchObject({
      name: "Zoë Ångström",
      title: { en: "Map librarian" },
      skills: ["maps", "law"],
      languages: ["sv"],
      branch: "PM-CEN",
      contactFor: "staff",
    });
    await post(`${PEOPLE}/zoe.angstrom/removal`, administrator);
    expect(await entry()).toBeUndefined();
    // In the audit who was taken out has a name, and no page.
    expect(await trailText()).toContain('"><bdi>Zoë Ångström</bdi></td>');
    await post(`${PEOPLE}/zoe.angstrom/restoration`, administrator);
    expect(await entry()).toBeDefined();
  });

  test("without a name nobody is listed, and boxes stay ticked", async () => {
    const answer = await post(PEOPLE, administrator, [
      ["skills", "maps"],
      ["skills", "law"],
    ]);
    expect(answer.status).toBe(422);
    expect(
      (await answer.text()).match(
        /checked=""[^>]*value="(maps|law)"|value="(maps|law)"[^>]*checked=""/g,
      ),
    ).toHaveLength(2);
  });

  test("an entry goes with the account that it is of, and no other", async () => {
    const [ruth] = await d.asSystem(async (ctx) => {
      const library = await libraryByCode(ctx, "port-merrow");
      return library ? (await listPeopleOf(ctx, library.id)).people : [];
    });
    const person = ruth?.id ?? "";
    await post(PEOPLE, administrator, { name: "Ruth Once", person });
    await post(`${PEOPLE}/ruth.once`, administrator, { name: "Ruth Twice", person });
    await post(PEOPLE, administrator, { name: "Somebody Else" });
    await post(PEOPLE, administrator, { name: "Ruth Once" });
    const wrong = await post(PEOPLE, administrator, { name: "X", person: "nobody" });
    expect(wrong.status).toBe(422);
    const exported = await d.asSystem((ctx) => directoryPrivacy.exportPerson(ctx, person));
    expect(exported).toMatchObject({ entries: [{ name: "Ruth Twice" }] });
    await d.asSystem((ctx) => directoryPrivacy.erasePerson(ctx, person));
    const names = (await member("port-merrow"))?.staff.map(({ name }) => name);
    expect(names).toContain("Somebody Else");
    expect(names).not.toContain("Ruth Twice");
    const trail = await trailText();
    expect(trail).toContain("Somebody Else");
    expect(trail).not.toContain("Ruth Twice");
    // What she was called before is gone too; who is called so now is somebody else.
    expect(
      [...trail.matchAll(/<a href="([^"]+)"><bdi>Ruth Once</g)].map(([, href]) => href),
    ).toEqual([`${PEOPLE}/ruth.once.2`]);
    const left = await d.asSystem((ctx) => directoryPrivacy.exportPerson(ctx, person));
    expect(left).toEqual({ entries: [], signatures: [] });
  });
});
