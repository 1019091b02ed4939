import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#kernel/ids";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { findTitles } from "../../actions/finding/find-titles.ts";
import { emptyQuery } from "../../model/finding/title-query.ts";
import { type Asked, asking } from "../testing/asking.ts";
import { shelve } from "../testing/shelf.ts";
import { signedIn } from "../testing/signed-in.ts";

let d: TestDeployment;
let stranger: Awaited<ReturnType<typeof asking>>;
let reader: typeof stranger;
let other: typeof stranger;
let titles: readonly string[];

beforeAll(async () => {
  d = await testDeployment();
  const library = await shelve(d, "museo-alba", "museo-alba.mrc");
  await d.searchIsCurrent();
  stranger = await asking(d);
  reader = await signedIn(d, library);
  other = await signedIn(d, library);
  const { rows } = await d.asSystem((ctx) => findTitles(ctx, emptyQuery));
  titles = rows.map(({ id }) => id);
});
afterAll(() => d.close());

const form = (values: Readonly<Record<string, string>>): Asked => ({
  method: "POST",
  body: new URLSearchParams(values),
});
const title = (at: number) => titles[at] ?? "";

async function newList(name: string): Promise<string> {
  const made = await reader("/my/lists", form({ name }));
  return made.header("location") ?? "";
}

/** Titles of a list in their order, as its page shows them. */
async function order(list: string): Promise<readonly string[]> {
  const { text } = await reader(list);
  return [...text.matchAll(/class="result-title"[^>]*><a href="\/titles\/([0-9a-f-]{36})"/g)].map(
    ([, id = ""]) => id,
  );
}

describe("saving a title", () => {
  it("asks a stranger to sign in, and to come back and choose a list", async () => {
    const { status, header } = await stranger(
      "/my/lists/titles",
      form({ title: title(0), back: "/find?q=art" }),
    );
    expect(status).toBe(303);
    const next = new URL(header("location") ?? "", "http://localhost").searchParams.get("next");
    expect(next).toBe(`/titles/${title(0)}/save?back=${encodeURIComponent("/find?q=art")}`);
    const choice = await reader(next ?? "");
    expect(choice.status).toBe(200);
    expect(choice.text).toContain('value="/find?q=art"');
  });

  it("makes the first list by itself, goes back, and tells of it with an undo", async () => {
    const { status, header } = await reader(
      "/my/lists/titles",
      form({ title: title(0), back: "/find?q=art" }),
    );
    expect(status).toBe(303);
    const back = header("location") ?? "";
    expect(back).toMatch(/^\/find\?q=art&saved=/);
    const { text } = await reader(back);
    expect(text).toContain("Saved to My list.");
    const undo = /action="(\/my\/lists\/[^"]+\/removal)"/.exec(text)?.[1] ?? "";
    expect((await reader(undo, form({ back: "/find?q=art" }))).header("location")).toBe(
      "/find?q=art",
    );
    expect(await order(undo.replace(/\/titles.*/, ""))).toEqual([]);
  });

  it("never leads to another site", async () => {
    const { header } = await reader(
      "/my/lists/titles",
      form({ title: title(0), back: "//evil.example/" }),
    );
    expect(header("location")).toMatch(new RegExp(`^/titles/${title(0)}\\?saved=`));
  });

  it("keeps what was typed when the new list has no usable name", async () => {
    const { status, text } = await reader(
      "/my/lists/titles",
      form({ title: title(0), list: "new", name: "x".repeat(201), back: "/find" }),
    );
    expect(status).toBe(422);
    expect(text).toContain("x".repeat(201));
    expect(text).toContain('aria-invalid="true"');
  });

  it.each(["no-id", "", `${newId()}0`])("refuses what is no title: %j", async (id) => {
    expect((await reader("/my/lists/titles", form({ title: id }))).status).toBe(404);
  });
});

describe("a list", () => {
  it("is begun, named anew, and keeps typed values when the name is missing", async () => {
    const list = await newList("Painters & printers");
    expect((await reader(list)).text).toContain("Painters &amp; printers");
    const wrong = await reader(list, form({ name: " ", note: "for <Ada>" }));
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("for &lt;Ada&gt;");
    expect((await reader(list, form({ name: "Printers", note: "" }))).status).toBe(303);
    expect((await reader("/my/lists")).text).toContain("Printers");
  });

  it("is put in order, and a title taken off comes back to its place", async () => {
    const list = await newList("In order");
    for (const id of titles.slice(0, 3))
      await reader(`${list}/titles`, form({ title: id, place: "99" }));
    expect(await order(list)).toEqual(titles.slice(0, 3));
    await reader(`${list}/titles/${title(2)}/place`, form({ place: "0" }));
    expect(await order(list)).toEqual([title(2), title(0), title(1)]);
    const { header } = await reader(`${list}/titles/${title(0)}/removal`, form({ place: "1" }));
    expect(await order(list)).toEqual([title(2), title(1)]);
    const { text } = await reader(header("location") ?? "");
    expect(text).toContain("A title was taken off this list.");
    await reader(`${list}/titles`, form({ title: title(0), place: "1" }));
    expect(await order(list)).toEqual([title(2), title(0), title(1)]);
  });

  it("is deleted and brought back", async () => {
    const list = await newList("Short-lived");
    const { header } = await reader(`${list}/removal`, form({}));
    expect((await reader(list)).status).toBe(404);
    const { text } = await reader(header("location") ?? "");
    expect(text).toContain("The list Short-lived was deleted.");
    await reader(`${list}/restoration`, form({}));
    expect((await reader(list)).status).toBe(200);
    expect((await reader(`${list}/restoration`, form({}))).status).toBe(404);
  });

  it("is nobody else's to see or to change", async () => {
    const list = await newList("Mine alone");
    for (const [path, asked] of [
      [list, {}],
      [list, form({ name: "taken" })],
      [`${list}/removal`, form({})],
      [`${list}/sharing`, form({})],
      [`${list}/titles`, form({ title: title(0) })],
      [`${list}.csv`, {}],
    ] as const)
      expect((await other(path, asked)).status).toBe(404);
    expect((await stranger(list)).status).toBe(303);
    expect((await stranger(`${list}/removal`, form({}))).status).toBe(401);
    expect((await reader(list)).text).toContain("Mine alone");
  });

  it("is taken along in every format", async () => {
    const list = await newList("To take along");
    for (const id of titles.slice(0, 3))
      await reader(`${list}/titles`, form({ title: id, place: "99" }));
    expect((await reader(`${list}.bib`)).text.match(/^@\w+\{/gm)).toHaveLength(3);
    expect((await reader(`${list}.ris`)).text.match(/^ER {2}- /gm)).toHaveLength(3);
    expect(JSON.parse((await reader(`${list}.csl.json`)).text)).toHaveLength(3);
    expect((await reader(`${list}.csv`)).text.trim().split("\r\n")).toHaveLength(4);
  });
});

describe("a shared list", () => {
  it("is read by whoever has its link until it is shared no more", async () => {
    const list = await newList("For everybody");
    await reader(`${list}/titles`, form({ title: title(0) }));
    await reader(`${list}/sharing`, form({}));
    const link = /\/lists\/[\w-]{32}(?=<)/.exec((await reader(list)).text)?.[0] ?? "";
    const { status, text, header } = await stranger(link);
    expect(status).toBe(200);
    expect(text).toContain("For everybody");
    expect(text).not.toContain("Test Reader");
    expect(header("referrer-policy")).toBe("no-referrer");
    expect((await stranger(`${link}.bib`)).text).toMatch(/^@/);
    await reader(`${list}/sharing/removal`, form({}));
    expect((await stranger(link)).status).toBe(404);
    expect((await stranger(`${link}.bib`)).status).toBe(404);
  });

  it("is not found by guessing", async () => {
    expect((await stranger(`/lists/${"a".repeat(32)}`)).status).toBe(404);
    expect((await stranger("/lists/short")).status).toBe(404);
  });
});
