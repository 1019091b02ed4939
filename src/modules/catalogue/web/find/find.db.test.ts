import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { asking } from "../testing/asking.ts";
import { shelve } from "../testing/shelf.ts";

let d: TestDeployment;
let get: Awaited<ReturnType<typeof asking>>;

beforeAll(async () => {
  d = await testDeployment();
  await shelve(d, "museo-alba", "museo-alba.mrc");
  await shelve(d, "port-merrow", "port-merrow.mrc");
  await d.searchIsCurrent();
  get = await asking(d);
});
afterAll(() => d.close());

describe("the page of results", () => {
  it("puts the known item first", async () => {
    const { status, text } = await get("/find?q=americanah");
    expect(status).toBe(200);
    expect(text).toMatch(/class="result-title"[^>]*><a[^>]*>Americanah/);
  });

  it.each([
    "/find?q=%00%01%ff",
    "/find?q=%22%22%22&page=-1",
    "/find?q=" + encodeURIComponent("'; drop table cluster; --"),
    "/find?q=" + "a".repeat(5000),
    "/find?q=<script>alert(1)</script>",
    "/find?library=../../etc&form=%F0%9F%98%80&decade=NaN&from=9999&to=0",
    "/find?sort=constructor&match=__proto__&form=__proto__",
    "/find?q=-&not=-",
    "/find?page=500",
    "/find?q=%D8%B1%D8%B3%D8%A7%D9%84%D8%A9&lang=ar",
  ])("answers %#", async (path) => {
    const { status, text } = await get(path);
    expect(status).toBe(200);
    expect(text).not.toContain("<script>alert");
  });
});
