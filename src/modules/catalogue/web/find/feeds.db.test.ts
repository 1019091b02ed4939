import { sql } from "kysely";
import { SaxesParser } from "saxes";
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

type Feed = {
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly links: ReadonlyMap<string, string>;
};

/** What a parser finds: texts by path, and the feed's own links by relation. */
function read(xml: string): Feed {
  const texts = new Map<string, string[]>();
  const links = new Map<string, string>();
  const path: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, attributes }) => {
    path.push(local);
    const value = (name: string) => attributes[name]?.value ?? "";
    if (path.join("/") === "feed/link") links.set(value("rel"), value("href"));
    const at = path.join("/");
    texts.set(at, [...(texts.get(at) ?? []), ""]);
  });
  parser.on("text", (text) => {
    const found = texts.get(path.join("/"));
    if (found) found[found.length - 1] += text;
  });
  parser.on("closetag", () => void path.pop());
  parser.write(xml).close();
  return { texts, links };
}

const pathOf = (address = "") => new URL(address).pathname + new URL(address).search;
const feed = async (path: string) => read((await get(path)).text);

describe("the feed of a search", () => {
  it("holds what the search finds, page by page, each title once", async () => {
    const seen: string[] = [];
    let total = 0;
    for (let path: string | undefined = "/find.atom?q=art"; path;) {
      const { texts, links } = await feed(path);
      seen.push(...(texts.get("feed/entry/id") ?? []));
      total = Number(texts.get("feed/totalResults")?.[0]);
      path = links.has("next") ? pathOf(links.get("next")) : undefined;
    }
    expect(total).toBeGreaterThan(10);
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
    expect(seen[0]).toMatch(/^tag:localhost,2026:titles\/[0-9a-f-]{36}$/);
  });

  it("leads to its first, next and last page and to the page for people", async () => {
    const { links, texts } = await feed("/find.atom?page=2");
    expect(pathOf(links.get("self"))).toBe("/find.atom?page=2");
    expect(pathOf(links.get("first"))).toBe("/find.atom");
    expect(pathOf(links.get("previous"))).toBe("/find.atom");
    expect(pathOf(links.get("alternate"))).toBe("/find?sort=added");
    expect(texts.get("feed/startIndex")).toEqual(["51"]);
    const last = await feed(pathOf(links.get("last")));
    expect(last.links.has("next")).toBe(false);
    expect(last.texts.get("feed/entry")?.length).toBeGreaterThan(0);
  });

  it("begins with what came last", async () => {
    const before = (await feed("/find.atom?q=art")).texts.get("feed/entry/id") ?? [];
    const id = before.at(-1)?.slice(-36) ?? "";
    await d.asSystem(async (ctx) => {
      await sql`update bib_record set created_at = now() + interval '1 hour'
        where id in (select record_id from cluster_member where cluster_id = ${id})`.execute(
        ctx.tx,
      );
      await ctx.reindex("title", [id]);
    });
    await d.searchIsCurrent();
    const { texts } = await feed("/find.atom?q=art");
    expect(texts.get("feed/entry/id")?.[0]?.slice(-36)).toBe(id);
    expect(texts.get("feed/updated")).toEqual([texts.get("feed/entry/updated")?.[0]]);
    const page = await get("/find?q=art&sort=added");
    expect(page.text).toMatch(new RegExp(`class="result-title"[^>]*><a[^>]*href="/titles/${id}`));
  });

  it("says nothing has changed to who has it already, by tag or by date", async () => {
    const { header } = await get("/find.atom?q=art");
    expect(header("content-type")).toBe("application/atom+xml; charset=utf-8");
    expect(header("cache-control")).toBe("public, max-age=300");
    const asked = async (headers: Record<string, string>) =>
      (await get("/find.atom?q=art", { headers })).status;
    expect(await asked({ "if-none-match": header("etag") ?? "" })).toBe(304);
    expect(await asked({ "if-modified-since": header("last-modified") ?? "" })).toBe(304);
    expect(
      await asked({ "if-none-match": '"x"', "if-modified-since": header("last-modified") ?? "" }),
    ).toBe(200);
    expect(await asked({ "if-modified-since": "Thu, 01 Jan 2026 00:00:00 GMT" })).toBe(200);
    expect(await asked({ "if-modified-since": "yesterday" })).toBe(200);
  });

  it("may be kept by others, so it sets no cookie", async () => {
    const { header, text } = await get("/find.atom?q=art&lang=ar");
    expect(header("set-cookie")).toBeNull();
    expect(text).toContain('xml:lang="ar"');
  });

  it.each([
    "?q=%00%01%ff",
    "?page=999999",
    "?page=-1",
    "?q=" + encodeURIComponent('<a href="&amp;">]]>\u0001'),
    "?q=" + "x".repeat(5000),
    "?q=qqqzzzxxy",
    "?library=../../etc&form=%F0%9F%98%80&decade=NaN",
  ])("is a feed whatever is asked: %#", async (params) => {
    const { status, text } = await get(`/find.atom${params}`);
    expect(status).toBe(200);
    expect(read(text).texts.get("feed/id")).toHaveLength(1);
  });

  it("is named in the head of the results, and the page tells how to follow it", async () => {
    const { text } = await get("/find?q=art&form=book&page=2");
    expect(text).toMatch(
      /<link rel="alternate" type="application\/atom\+xml" href="\/find\.atom\?q=art&amp;form=book"/,
    );
    expect(text).toContain('href="/find/follow?q=art&amp;form=book"');
    const follow = await get("/find/follow?q=art&form=book");
    expect(follow.status).toBe(200);
    expect(follow.text).toContain(`${d.config.publicUrl.origin}/find.atom?q=art&amp;form=book`);
  });
});

describe("what is new at a library", () => {
  it("is all it has, the last to come first, page by page", async () => {
    const entries: string[] = [];
    for (let path: string | undefined = "/libraries/port-merrow/new.atom"; path;) {
      const { texts, links } = await feed(path);
      entries.push(...(texts.get("feed/entry/id") ?? []));
      path = links.has("next") ? pathOf(links.get("next")) : undefined;
    }
    const { texts } = await feed("/find.atom?library=port-merrow");
    expect(new Set(entries).size).toBe(Number(texts.get("feed/totalResults")?.[0]));
  });

  it("is what one follows of a library's shelf", async () => {
    const { text } = await get("/find?library=port-merrow");
    expect(text).toMatch(/rel="alternate"[^>]*href="\/libraries\/port-merrow\/new\.atom"/);
  });

  it.each(["?before=x", "?before=%00", "?before=", "?before=0190a5c4-0000-7000-8000-000000000001"])(
    "is a feed with %s",
    async (params) => {
      expect((await get(`/libraries/port-merrow/new.atom${params}`)).status).toBe(200);
    },
  );

  it("is missing for a library that there is not", async () => {
    expect((await get("/libraries/nowhere/new.atom")).status).toBe(404);
  });
});
