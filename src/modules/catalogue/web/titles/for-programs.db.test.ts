import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#kernel/ids";
import { citationOf, readOpenUrl } from "#standards/openurl";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { asking } from "../testing/asking.ts";
import { shelve } from "../testing/shelf.ts";

let d: TestDeployment;
let get: Awaited<ReturnType<typeof asking>>;
let path: string;
let page: Awaited<ReturnType<typeof get>>;

beforeAll(async () => {
  d = await testDeployment();
  await shelve(d, "port-merrow", "port-merrow.mrc");
  await d.searchIsCurrent();
  get = await asking(d);
  path = /href="(\/titles\/[0-9a-f-]{36})"/.exec((await get("/find?q=americanah")).text)?.[1] ?? "";
  page = await get(path);
});
afterAll(() => d.close());

const unescape = (text = "") =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
const links = (header: string | null) =>
  [...(header ?? "").matchAll(/<([^>]+)>; rel="([^"]+)"(?:; type="([^"]+)")?/g)].map(
    ([, href = "", rel = "", type = ""]) => ({ href, rel, type }),
  );
const local = (href: string) => new URL(href).pathname;

describe("signposting", () => {
  it("leads from a title's page to its name, its descriptions and its kind", async () => {
    const found = links(page.header("link"));
    expect(found).toContainEqual({
      rel: "cite-as",
      href: `${d.config.publicUrl.origin}${path}`,
      type: "",
    });
    expect(found).toContainEqual({ rel: "type", href: "https://schema.org/Book", type: "" });
    const descriptions = found.filter(({ rel }) => rel === "describedby" || rel === "linkset");
    expect(descriptions.length).toBeGreaterThan(5);
    for (const { href, type } of descriptions) {
      const { status, header } = await get(local(href));
      expect([href, status]).toEqual([href, 200]);
      expect(header("content-type")).toContain(type);
    }
  });

  it("leads from a description back to the page", async () => {
    const found = links((await get(`${path}.ris`)).header("link"));
    expect(found.map(({ rel, href }) => [rel, local(href)])).toEqual([["describes", path]]);
  });

  it("says the same in a set of links", async () => {
    const { text } = await get(`${path}.linkset.json`);
    const [first, ...others]: Record<string, { href: string }[]>[] = JSON.parse(text).linkset;
    const header = links(page.header("link")).filter(({ rel }) => rel === "describedby");
    expect(first?.["describedby"]?.map(({ href }) => href)).toEqual(header.map(({ href }) => href));
    expect(others.every((one) => local(one["describes"]?.[0]?.href ?? "") === path)).toBe(true);
    expect((await get(`/titles/${newId()}.linkset.json`)).status).toBe(404);
  });
});

describe("a reference manager", () => {
  it("reads the title from its page (COinS)", () => {
    const [, coins] = /class="Z3988" title="([^"]+)"/.exec(page.text) ?? [];
    const read = readOpenUrl(unescape(coins));
    expect(read.ok && citationOf(read.context)).toMatchObject({
      kind: "book",
      title: "Americanah",
      authors: ["Adichie, Chimamanda Ngozi"],
      year: 2013,
      publisher: "Fourth Estate",
    });
  });

  it("reads every title of a page of results", async () => {
    const { text } = await get("/find?q=art");
    const all = [...text.matchAll(/class="Z3988" title="([^"]+)"/g)].map(([, coins]) =>
      readOpenUrl(unescape(coins)),
    );
    expect(all).toHaveLength(text.match(/class="result"/g)?.length ?? 0);
    expect(all.length).toBeGreaterThan(5);
    for (const read of all)
      expect(
        read.ok && (citationOf(read.context).title ?? citationOf(read.context).part),
      ).toBeTruthy();
  });

  it("reads it from the head of the page (citation elements)", () => {
    expect(page.text).toContain('<meta name="citation_title" content="Americanah"/>');
    expect(page.text).toContain(
      '<meta name="citation_author" content="Adichie, Chimamanda Ngozi"/>',
    );
    expect(page.text).toContain('<meta name="citation_publication_date" content="2013"/>');
  });

  it("fetches it by unAPI, in the format it knows best", async () => {
    expect(page.text).toContain(
      '<link rel="unapi-server" type="application/xml" title="unAPI" href="/unapi"/>',
    );
    const [, id = ""] = /<abbr class="unapi-id" title="([^"]+)"/.exec(page.text) ?? [];
    expect((await get("/unapi")).text).toContain(
      '<format name="mods" type="application/mods+xml"/>',
    );
    expect((await get("/unapi")).text).toContain(
      '<format name="ris" type="application/x-research-info-systems"/>',
    );
    const offered = await get(`/unapi?id=${encodeURIComponent(id)}`);
    expect(offered.status).toBe(300);
    for (const [, format = ""] of offered.text.matchAll(/format name="([^"]+)"/g)) {
      const { status, header } = await get(`/unapi?id=${encodeURIComponent(id)}&format=${format}`);
      expect(status).toBe(302);
      expect((await get(header("location") ?? "")).status).toBe(200);
    }
    expect((await get(`/unapi?id=${id}&format=pdf`)).status).toBe(406);
  });

  it.each(["x", "", "%00", "https://evil.example/"])(
    "finds nothing under the id %j",
    async (id) => {
      expect((await get(`/unapi?id=${id}&format=ris`)).status).toBe(404);
    },
  );
});
