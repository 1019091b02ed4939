import { afterAll, beforeAll, expect, test } from "vitest";
import type { Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { letIn, type Somebody } from "../../test/people.ts";

let d: TestDeployment;
let home: Library;
let staff: Somebody;
let admin: Somebody;
beforeAll(async () => {
  d = await testDeployment();
  home = await d.library("home");
  const app = await d.app();
  staff = await letIn(d, app, "staff", home);
  admin = await letIn(d, app, "library-administrator", home);
});
afterAll(() => d.close());

const AT = "/desk/home/ask";
const TITLE = "Your first round of the desk";

test("who is new is shown round until they know their way, and can find the round again", async () => {
  const first = await staff.get(AT);
  expect(first.text).toContain(TITLE);
  expect(first.text).toContain("Read what others may know of your library");
  expect((await admin.get(AT)).text).toContain("Set how your library answers");
  const put = await staff.post(`${AT}/round/drop`);
  expect([put.status, put.location]).toEqual([303, `${AT}?round=dropped`]);
  const after = await staff.get(put.location);
  expect(after.text).not.toContain(TITLE);
  expect(after.text).toContain("The round is put away.");
  expect(after.text).toContain(`href="${AT}?round=again"`);
  expect((await staff.get(`${AT}?round=again`)).text).toContain(TITLE);
  expect((await staff.get(AT)).text).not.toContain(TITLE);
  // Another person's way is their own.
  expect((await admin.get(AT)).text).toContain(TITLE);
});

test("where nothing waits, the desk says where readers ask", async () => {
  expect((await staff.get(AT)).text).toContain('href="/ask/home"');
});
