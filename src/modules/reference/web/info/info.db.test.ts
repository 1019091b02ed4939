import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readAudit } from "#kernel/audit";
import { packageRoot } from "#kernel/config";
import { listNotices } from "#kernel/notices";
import { libraryByCode } from "#kernel/tenancy";
import { importDirectory } from "#modules/directory";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { tellOfMistake } from "../../actions/info/report-mistake.ts";
import { changeDesk } from "../../actions/desk/settings.ts";
import { asking, letIn, type Somebody } from "../../test/people.ts";

let d: TestDeployment;
let staff: Somebody;
let admin: Somebody;
let stranger: ReturnType<typeof asking>;
const member = async (code: string) => {
  const library = await d.asSystem((ctx) => libraryByCode(ctx, code));
  if (!library) throw new Error(`no library ${code}`);
  return library;
};
beforeAll(async () => {
  d = await testDeployment();
  const demo: unknown = JSON.parse(readFileSync(join(packageRoot, "demo/consortium.json"), "utf8"));
  await d.asSystem((ctx) => importDirectory(ctx, demo));
  const app = await d.app();
  staff = await letIn(d, app, "staff", await member("tamar"));
  admin = await letIn(d, app, "library-administrator", await member("manara"));
  stranger = asking(app);
});
afterAll(() => d.close());

const AT = "/desk/tamar/ask/libraries/manara";

test("whoever answers sees what a library says, when it is open, and who knows what", async () => {
  const manara = await member("manara");
  await d.run(admin.visitor, (ctx) =>
    changeDesk(ctx, manara, { information: { en: "Call <b>Nour</b> first: https://m.example/a" } }),
  );
  const { status, text } = await staff.get(AT);
  expect(status).toBe(200);
  expect(text).toContain("Call &lt;b&gt;Nour&lt;/b&gt; first");
  expect(text).toContain('href="https://m.example/a"');
  expect(text).toMatch(/open until \d\d:\d\d|closed/);
  expect(text).toContain("Who knows what");
  expect(text).toContain("do not mention it unless they ask");
  expect((await stranger.get(AT)).status).not.toBe(200);
  for (const code of ["nobody", "%00", "..%2f", "x".repeat(500)])
    expect((await staff.get(`/desk/tamar/ask/libraries/${code}`)).status).toBe(404);
});

test("a mistake that somebody reports is told to that library's administrators, once for each", async () => {
  for (const [text, said] of [
    ["", "Write what is wrong."],
    ["<i>".repeat(400), "Shorten it to 1,000"],
  ] as const) {
    const wrong = await staff.post(`${AT}/reports`, { text });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain(said);
    expect(wrong.text).not.toContain("<i><i>");
  }
  const sent = await staff.post(`${AT}/reports`, { text: "The telephone has changed." });
  expect(sent.location).toBe(`${AT}?done=1`);
  const [home, from] = [(await member("manara")).id, (await member("tamar")).id];
  for (const text of ["The telephone has changed.", "So has the street."])
    expect(await d.asSystem((ctx) => tellOfMistake(ctx, { home, from, text }))).toBe(1);
  const told = await d.run(admin.visitor, (ctx) => listNotices(ctx, admin.id, 10));
  expect(JSON.stringify(told)).toContain("So has the street.");
  expect(JSON.stringify(told)).toContain("The telephone has changed.");
  const [entry] = await d.asSystem((ctx) => readAudit(ctx, 1));
  expect(entry).toMatchObject({ action: "reference.mistake-reported", subject: "tamar" });
});
