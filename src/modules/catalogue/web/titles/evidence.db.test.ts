import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#kernel/ids";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { MATCHING, openMatching, unsure } from "../../test/matching-desk.ts";
import type { Sample } from "../../test/records.ts";

let d: TestDeployment;
let desk: Awaited<ReturnType<typeof openMatching>>;

beforeAll(async () => {
  d = await testDeployment({ UPLOAD_MB: "1" });
  desk = await openMatching(d);
});
afterAll(() => d.close());

const book = (title: string): Sample => ({ title, author: "Woolf, Virginia" });
const evidence = (title: string) => `/titles/${title}/evidence`;

describe("why records stand together", () => {
  it("is told to everybody in plain words, without the names of people", async () => {
    const [a, b] = await desk.shelve(book("The waves at the pier"), book("The waves at the pier"));
    await desk.post(`${MATCHING}/pair`, { a, b, verdict: "same", reason: "I hold both" });
    const title = await desk.titleOf(a);
    expect((await desk.stranger(`/titles/${title}`)).text).toContain(`href="${evidence(title)}"`);
    const { status, text } = await desk.stranger(evidence(title));
    expect(status).toBe(200);
    expect(text).toContain("2 records describe this title.");
    expect(text).toMatch(/Its strongest tie is to record .*m1.* of South Library/);
    expect(text).toMatch(/For it: the title \(strongly\)/);
    expect(text).toContain("Harbour Library said on");
    expect(text).toContain("I hold both");
    expect(text).not.toContain("Test Reader");
    expect(text).not.toContain("Does not belong here");
  });

  it("is told to programs", async () => {
    const [a, b] = await desk.shelve(book("Mrs Dalloway at noon"), book("Mrs Dalloway at noon"));
    await desk.post(`${MATCHING}/pair`, { a, b, verdict: "same", ground: "compared-copies" });
    const title = await desk.titleOf(a);
    const { text } = await desk.stranger(`/api/v1${evidence(title)}`);
    const told: { ties: readonly { record: string; strongest: object; said: object[] }[] } =
      JSON.parse(text);
    const own = told.ties.find(({ record }) => record === a);
    expect(own?.strongest).toMatchObject({ record: b, opinion: "joined" });
    expect(own?.said).toMatchObject([
      { verdict: "same", record: b, library: "harbour", ground: "compared-copies" },
    ]);
    expect(text).not.toContain("Test Reader");
    expect((await desk.stranger(`/api/v1${evidence(title)}?page=0`)).status).toBe(400);
    expect((await desk.stranger(`/api/v1${evidence(newId())}`)).status).toBe(404);
  });

  it("is told of a title alone, too", async () => {
    const [a] = await desk.shelve(...unsure("Freshwater, a comedy of the isle"));
    const { text } = await desk.stranger(evidence(await desk.titleOf(a)));
    expect(text).toContain("One record describes this title. Nothing was joined.");
  });

  it.each(["?page=0", "?page=999", "?page=%00", "?act=%27", "?withdrawn=x&parted=1"])(
    "bears %s",
    async (query) => {
      const [a] = await desk.shelve(book(`Bear ${query}`), book(`Other ${query}`));
      const address = evidence(await desk.titleOf(a)) + query;
      expect((await desk.stranger(address)).status).toBe(200);
      expect((await desk.staff(address)).status).toBe(200);
    },
  );
});

describe("a record that does not belong", () => {
  it("is taken out, which is told where it stands then, and put back", async () => {
    const [a, b] = await desk.shelve(book("Orlando on the quay"), book("Orlando on the quay"));
    const title = await desk.titleOf(a);
    expect((await desk.staff(evidence(title))).text).toContain("Does not belong here");
    const parted = await desk.post(`${MATCHING}/partings`, {
      record: b,
      ground: "other-printing",
      reason: "Proofs",
    });
    const own = await desk.titleOf(b);
    expect(own).not.toBe(title);
    const here = parted.header("location") ?? "";
    expect(here).toContain(evidence(own));
    const { text } = await desk.staff(here);
    expect(text).toContain("the record does not belong there");
    expect(text).toContain("Another printing");
    expect((await desk.stranger(here)).text).not.toContain("withdrawal");
    const [, act = ""] = /act=([0-9a-f-]{36})/.exec(here) ?? [];
    await desk.post(`${MATCHING}/acts/${act}/withdrawal`, { back: here });
    expect(await desk.titleOf(b)).toBe(title);
  });

  it("must be one that stands with others", async () => {
    const [a] = await desk.shelve(...unsure("Roger Fry beside the lake"));
    expect((await desk.post(`${MATCHING}/partings`, { record: a })).status).toBe(409);
    for (const record of [newId(), "", "x"])
      expect((await desk.post(`${MATCHING}/partings`, { record })).status).toBe(404);
  });
});

describe("a title that is the same as another", () => {
  let a: string;
  let b: string;
  let join: string;
  beforeAll(async () => {
    [a, b] = await desk.shelve(book("Flush by the sea"), {
      ...book("Flush am Meer"),
      language: "ger",
      pages: 300,
    });
    join = `${MATCHING}/join?title=${await desk.titleOf(a)}`;
    await d.searchIsCurrent();
  });

  it("is found by a search", async () => {
    const { text } = await desk.staff(`${join}&q=meer`);
    expect(text).toContain("Flush am Meer");
    expect((await desk.staff(`${join}&q=zzqqzz`)).text).toContain("Nothing found but this title");
  });

  it("is found by its address or id, and must be another", async () => {
    const other = await desk.titleOf(b);
    for (const typed of [other, `https://shelf.example/titles/${other}?lang=es`]) {
      const answer = await desk.staff(`${join}&other=${encodeURIComponent(typed)}`);
      expect(answer.header("location")).toBe(`${MATCHING}/pair?a=${a}&b=${b}`);
    }
    const itself = await desk.staff(`${join}&other=${await desk.titleOf(a)}`);
    expect([itself.status, itself.text.includes("That is this title itself.")]).toEqual([
      422,
      true,
    ]);
    for (const typed of ["nothing", newId(), "%00", "x".repeat(5000)])
      expect((await desk.staff(`${join}&other=${typed}`)).status).toBe(422);
    for (const title of ["", "x", newId()])
      expect((await desk.staff(`${MATCHING}/join?title=${title}`)).status).toBe(404);
    expect((await desk.stranger(join)).status).toBe(403);
  });

  it("is looked at side by side before it is joined, and parts again under its old id", async () => {
    const before = [await desk.titleOf(a), await desk.titleOf(b)];
    const pair = `${MATCHING}/pair?a=${a}&b=${b}`;
    const { text } = await desk.staff(pair);
    expect(text).toContain("keeps them apart whatever else agrees, because of the language");
    expect(text).toContain("Keeps them apart");
    expect((await desk.stranger(pair)).status).toBe(403);
    const joined = await desk.post(`${MATCHING}/pair`, { a, b, verdict: "same" });
    const title = await desk.titleOf(a);
    expect(await desk.titleOf(b)).toBe(title);
    const here = joined.header("location") ?? "";
    expect(here).toContain(evidence(title));
    expect((await desk.staff(here)).text).toContain("Noted: the same.");
    expect((await desk.staff(pair)).text).toContain(
      "Harbour Library has said that they are the same.",
    );
    const [, act = ""] = /act=([0-9a-f-]{36})/.exec(here) ?? [];
    await desk.post(`${MATCHING}/acts/${act}/withdrawal`, { back: here });
    expect([await desk.titleOf(a), await desk.titleOf(b)]).toEqual(before);
  });

  it.each(["", "?a=x&b=y", `?a=${newId()}&b=${newId()}`, "?a=%00&b=%00"])(
    "cannot be looked at where there is none: %s",
    async (query) => {
      expect((await desk.staff(`${MATCHING}/pair${query}`)).status).toBe(404);
      const fields = Object.fromEntries(new URLSearchParams(query));
      const answer = await desk.post(`${MATCHING}/pair`, { ...fields, verdict: "same" });
      expect(answer.status).toBe(404);
    },
  );

  it("is valid HTML on every page of the way", async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended"],
      rules: {
        "attr-case": "off",
        "void-style": "off",
        "attribute-boolean-style": "off",
        "attribute-empty-style": "off",
        "doctype-style": "off",
        "long-title": "off",
        "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit"] }],
      },
    });
    const title = await desk.titleOf(a);
    const pages = [
      evidence(title),
      `${join}&q=flush`,
      `${join}&other=none`,
      `${MATCHING}/pair?a=${a}&b=${b}`,
      MATCHING,
      `${MATCHING}/decisions`,
    ];
    for (const path of pages) {
      const { text } = await desk.staff(path);
      const faults = (await validator.validateString(text)).results.flatMap((one) => one.messages);
      expect(faults.map(({ ruleId, message }) => `${path}: ${ruleId} ${message}`)).toEqual([]);
    }
  });
});
