import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#kernel/ids";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { findTitles } from "../../actions/finding/find-titles.ts";
import { emptyQuery } from "../../model/finding/title-query.ts";
import { asking } from "../testing/asking.ts";
import { shelve } from "../testing/shelf.ts";

let d: TestDeployment;
let get: Awaited<ReturnType<typeof asking>>;
let americanah: string;
let suna: string;

beforeAll(async () => {
  d = await testDeployment();
  await shelve(d, "manara", "manara.mrc");
  await shelve(d, "port-merrow", "port-merrow.mrc");
  await d.searchIsCurrent();
  get = await asking(d);
  americanah = await idOf("americanah");
  suna = await idOf("suna no onna");
});
afterAll(() => d.close());

async function idOf(words: string): Promise<string> {
  const { rows } = await d.asSystem((ctx) => findTitles(ctx, { ...emptyQuery, words }));
  return rows[0]?.id ?? "";
}

describe("the page of a title", () => {
  it("says what it is and where it is", async () => {
    const { status, text } = await get(`/titles/${americanah}`);
    expect(status).toBe(200);
    expect(text).toContain("Chimamanda Ngozi Adichie");
    expect(text).toContain("823.92 ADI");
    expect(text).toContain('"@type":"Book"');
  });

  it("says in which language and script the title is", async () => {
    const { text } = await get(`/titles/${suna}`);
    expect(text).toMatch(/<h1 lang="ja" dir="auto">砂の女/);
  });

  it("leads on to what took its place", async () => {
    const retired = newId();
    await d.asSystem((ctx) =>
      sql`insert into cluster (id, retired_into, created_at, changed_at) values (${retired}, ${americanah}, now(), now())`.execute(
        ctx.tx,
      ),
    );
    const { status, header } = await get(`/titles/${retired}?lang=ar`);
    expect(status).toBe(308);
    expect(header("location")).toBe(`/titles/${americanah}?lang=ar`);
  });

  it("is gone when nobody has the title any more, and missing when nobody ever had it", async () => {
    const empty = newId();
    await d.asSystem((ctx) =>
      sql`insert into cluster (id, created_at, changed_at) values (${empty}, now(), now())`.execute(
        ctx.tx,
      ),
    );
    expect((await get(`/titles/${empty}`)).status).toBe(410);
    expect((await get(`/titles/${newId()}`)).status).toBe(404);
    expect((await get("/titles/1%27%20or%201")).status).toBe(404);
  });

  it("draws a cover", async () => {
    const { status, text, header } = await get(`/covers/${americanah}.svg`);
    expect(status).toBe(200);
    expect(header("content-type")).toContain("image/svg+xml");
    expect(text).toContain("Americanah");
    expect((await get(`/covers/${newId()}.svg`)).status).toBe(404);
  });
});
