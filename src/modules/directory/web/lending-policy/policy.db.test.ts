import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { exportDirectory } from "../../actions/export-directory.ts";
import { importDirectory } from "../../actions/import-directory.ts";
import { directoryModule } from "../../module.ts";
import { asker, demo, signedIn } from "../testing/demo-visitors.ts";

const PATH = "/desk/port-merrow/directory/lending-policy";
let d: TestDeployment;
let get: ReturnType<typeof asker>["get"];
let post: ReturnType<typeof asker>["post"];
let administrator: string;
let clerk: string;

beforeAll(async () => {
  d = await testDeployment();
  ({ get, post } = asker(await d.app([directoryModule()])));
  await d.asSystem((ctx) => importDirectory(ctx, demo));
  administrator = await signedIn(d.asSystem, "ruth", "library-administrator", "port-merrow");
  clerk = await signedIn(d.asSystem, "sam", "staff", "port-merrow");
});
afterAll(() => d.close());

const policy = async () => {
  const { lendingPolicies } = await d.asSystem(exportDirectory);
  return lendingPolicies.find(({ library }) => library === "port-merrow")?.policy;
};
const lent = async () =>
  (await policy())?.rules.map(({ lends, branch, forms }) => [lends, branch ?? forms?.join(" ")]);

describe("the rules of a library", () => {
  test("are said in words, in their order", async () => {
    const page = await (await get(PATH, administrator)).text();
    expect(page).toContain("1. Film and Game · new: less than 180 days in the catalogue");
    expect(page.indexOf("2. ")).toBeLessThan(page.indexOf("3. Journal"));
  });

  test("are added, moved, changed, removed and put back", async () => {
    const before = await lent();
    await post(`${PATH}/rules`, administrator, { branch: "PM-ISL", lends: "copy" });
    expect(await lent()).toEqual([...(before ?? []), ["copy", "PM-ISL"]]);
    await post(`${PATH}/rules/4/move`, administrator, { by: "up" });
    await post(`${PATH}/rules/3/move`, administrator, { by: "up" });
    expect((await lent())?.[1]).toEqual(["copy", "PM-ISL"]);
    await post(`${PATH}/rules/1/move`, administrator, { by: "up" });
    expect((await lent())?.[1]).toEqual(["copy", "PM-ISL"]);
    await post(`${PATH}/rules/2`, administrator, [
      ["forms", "map"],
      ["forms", "score"],
      ["lends", "loan"],
      ["loanDays", "7"],
    ]);
    const changed = await lent();
    expect(changed?.[1]).toEqual(["loan", "map score"]);
    const removal = await post(`${PATH}/rules/2/removal`, administrator);
    expect(await lent()).toEqual(before);
    const notice = await (await get(removal.headers.get("location") ?? "", administrator)).text();
    const rule = /name="rule" value="([^"]*)"/.exec(notice)?.[1]?.replaceAll("&quot;", '"');
    await post(`${PATH}/rules/2/restoration`, administrator, { rule: rule ?? "" });
    expect(await lent()).toEqual(changed);
  });

  test("hold as a whole: most out, closed weeks, last resort", async () => {
    const form = {
      maxOut: "12",
      closedWeeks: "2026-12-21 – 2027-01-04\n2027-05-01",
      lastResort: "on",
    };
    expect((await post(PATH, administrator, form)).status).toBe(303);
    expect(await policy()).toMatchObject({
      maxOut: 12,
      lastResort: true,
      closedWeeks: [
        { from: "2026-12-21", to: "2027-01-04" },
        { from: "2027-05-01", to: "2027-05-01" },
      ],
    });
  });

  test.each([
    ["", { closedWeeks: "at Christmas" }],
    ["", { maxOut: "-1" }],
    ["/rules", { lends: "everything" }],
    ["/rules", { lends: "loan", loanDays: "a while" }],
    ["/rules", { lends: "loan", forms: "papyrus" }],
    ["/rules/1", { lends: "loan", to: "friends" }],
    ["/rules/1/restoration", { rule: "{" }],
    ["/rules/1/restoration", { rule: '{"lends":"loan","loanDays":1e99}' }],
  ])("%s refuses %o, and stays as it was", async (path, form) => {
    const before = await policy();
    expect((await post(`${PATH}${path}`, administrator, form)).status).toBe(422);
    expect(await policy()).toEqual(before);
  });

  test("are the administrator's to change", async () => {
    expect((await get(PATH, clerk)).status).toBe(403);
    expect((await post(`${PATH}/rules`, clerk, { lends: "nothing" })).status).toBe(403);
    expect((await post(`${PATH}/rules/99/removal`, administrator)).status).toBe(404);
  });
});
