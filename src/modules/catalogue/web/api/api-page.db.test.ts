import { afterAll, beforeAll, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { asking } from "../testing/asking.ts";
import { shelve } from "../testing/shelf.ts";

let d: TestDeployment;
let get: Awaited<ReturnType<typeof asking>>;

beforeAll(async () => {
  d = await testDeployment();
  await shelve(d, "port-merrow", "port-merrow.mrc");
  await d.searchIsCurrent();
  get = await asking(d);
});
afterAll(() => d.close());

it("the page shows every operation with an example that answers when it is copied", async () => {
  const { status, text } = await get("/api");
  expect(status).toBe(200);
  const document = JSON.parse((await get("/api/v1/openapi.json")).text);
  for (const path of Object.keys(document.paths)) expect(text).toContain(`GET ${path}<`);
  const examples = [...text.matchAll(/curl &#x27;([^<]+)&#x27;/g)].map(([, url = ""]) =>
    url.replaceAll("&amp;", "&"),
  );
  expect(examples).toHaveLength(Object.keys(document.paths).length);
  for (const url of examples)
    expect([url, (await get(new URL(url).pathname + new URL(url).search)).status]).toEqual([
      url,
      200,
    ]);
});

it("the page speaks the reader's language", async () => {
  expect((await get("/api?lang=ar")).text).toContain("البحث عن العناوين");
  expect((await get("/api?lang=es")).text).toContain("Palabras del título");
});

it("says nothing in English to who reads another language", async () => {
  for (const lang of ["es", "ar"]) {
    const { text } = await get(`/api?lang=${lang}`);
    expect(text.match(/<span lang="en"[^>]*>[^<]*/g) ?? []).toEqual([]);
  }
});
