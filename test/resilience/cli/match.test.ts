import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { commonshelf } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "commonshelf-match-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file of these lines. */
function file(lines: readonly string[], name = "records.jsonl"): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join("\n"));
  return path;
}

async function said(words: readonly string[]) {
  const { out, err, code } = await commonshelf(words);
  return { out: out.split("\n").filter(Boolean), err, code };
}

const record = (id: string, title: string, year = 1996, author = "Austen, Jane") =>
  JSON.stringify({
    leader: "00000nam a2200000 a 4500",
    fields: [
      { "001": id },
      { "008": `960101s${year}    enk           000 1 eng d` },
      { "100": { ind1: "1", ind2: " ", subfields: [{ a: author }] } },
      { "245": { ind1: "1", ind2: "0", subfields: [{ a: title }] } },
      {
        "260": {
          ind1: " ",
          ind2: " ",
          subfields: [{ a: "London" }, { b: "Penguin" }, { c: `${year}.` }],
        },
      },
      { "300": { ind1: " ", ind2: " ", subfields: [{ a: "474 p." }, { c: "20 cm." }] } },
    ],
  });

describe("commonshelf match", () => {
  it(
    "says of each pair whether it is the same, how surely and why",
    { timeout: 60_000 },
    async () => {
      const { out, code } = await said([
        "match",
        file([
          record("a1", "Emma and her friends"),
          record("b1", "Emma and her friends /"),
          record("a2", "Emma and her friends"),
          record('b"2', "Gardening under glass", 1950, "Smith, John"),
        ]),
      ]);
      expect(code).toBe(0);
      expect(out[0]).toBe("id1,id2,score,verdict,reasons");
      expect(out[1]).toMatch(/^a1,b1,0\.99\d+,same,title:\+/);
      expect(out[2]).toMatch(/^a2,"b""2",0\.0\d+,different,/);
      expect(out).toHaveLength(3);
    },
  );

  it("shifts no pair when a record cannot be read", { timeout: 60_000 }, async () => {
    const { out, err, code } = await said([
      "match",
      file([
        "{broken",
        record("b1", "Emma"),
        record("a2", "Emma and her friends"),
        record("b2", "Emma and her friends"),
      ]),
    ]);
    expect(code).toBe(1);
    expect(err).toContain('"offset":0');
    expect(out.slice(1)).toHaveLength(1);
    expect(out[1]).toMatch(/^a2,b2,/);
  });

  it("says what to do when there is no file", { timeout: 60_000 }, async () => {
    expect((await said(["match"])).code).toBe(2);
    expect(await said(["match", join(folder, "nothing.mrc")])).toMatchObject({ code: 1, out: [] });
  });
});

describe("commonshelf cluster", () => {
  const lines = [
    record("a1", "Emma and her friends"),
    record("b1", "Emma and her friends"),
    record("c1", "Gardening under glass", 1950, "Smith, John"),
  ];

  it("groups the records of a file", { timeout: 60_000 }, async () => {
    const { out } = await said(["cluster", file(lines)]);
    expect(out).toEqual(["id,cluster", "a1,a1", "b1,a1", "c1,c1"]);
  });

  it("joins no two of one library when each file is one's", { timeout: 60_000 }, async () => {
    const other = file([record("z1", "Emma and her friends")], "other.jsonl");
    const { out } = await said(["cluster", file(lines), other]);
    const groups = new Map(out.slice(1).map((line) => line.split(",") as [string, string]));
    expect(groups.get("a1")).not.toBe(groups.get("b1"));
    expect([groups.get("a1"), groups.get("b1")]).toContain(groups.get("z1"));
  });
});
