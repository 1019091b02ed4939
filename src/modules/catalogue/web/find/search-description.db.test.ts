import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

/** The templates of a description by type. */
function templates(xml: string): ReadonlyMap<string, string> {
  const urls = [...xml.matchAll(/<Url type="([^"]+)" rel="[^"]+" template="([^"]+)"/g)];
  return new Map(urls.map(([, type = "", url = ""]) => [type, url.replaceAll("&amp;", "&")]));
}
const filled = (template = "", words = "") =>
  template.replace("{searchTerms}", encodeURIComponent(words)).replace("{startPage?}", "");
const pathOf = (address: string) => new URL(address).pathname + new URL(address).search;

describe.each(["/opensearch.xml", "/libraries/port-merrow/opensearch.xml"])("%s", (path) => {
  it("has templates that lead to what they say", async () => {
    const { status, text, header } = await get(path);
    expect(status).toBe(200);
    expect(header("content-type")).toContain("application/opensearchdescription+xml");
    const urls = templates(text);
    const page = await get(pathOf(filled(urls.get("text/html"), "americanah")));
    const shown = page.status === 302 ? await get(page.header("location") ?? "") : page;
    expect(shown.text).toContain("Americanah");
    const feed = await get(pathOf(filled(urls.get("application/atom+xml"), "americanah")));
    expect(feed.text).toContain("<title>Americanah</title>");
    const words = await get(pathOf(filled(urls.get("application/x-suggestions+json"), "americ")));
    expect(words.header("content-type")).toContain("application/x-suggestions+json");
    expect(JSON.parse(words.text)).toEqual(["americ", expect.arrayContaining(["Americanah"])]);
    expect(pathOf(urls.get("application/opensearchdescription+xml") ?? "")).toBe(path);
  });
});

it("every page names the description", async () => {
  const link =
    '<link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml"';
  for (const path of ["/", "/find?q=art", "/libraries"])
    expect((await get(path)).text).toContain(link);
  expect((await get("/libraries/port-merrow")).text).toContain(
    'href="/libraries/port-merrow/opensearch.xml"',
  );
});

it.each(["", "?q=", "?q=%00", "?q=" + "x".repeat(3000), "?q=%22(*"])(
  "suggestions answer %#",
  async (params) => {
    const { status, text } = await get(`/find/suggestions${params}`);
    expect(status).toBe(200);
    expect(JSON.parse(text)).toHaveLength(2);
  },
);

it("there is none for a library that there is not", async () => {
  expect((await get("/libraries/nowhere/opensearch.xml")).status).toBe(404);
});
