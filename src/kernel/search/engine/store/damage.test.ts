import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { SearchSchema } from "../../port.ts";
import { openSearch } from "../open-search.ts";
import { schemas, stream, title, titleSchema, withDirectory } from "../testing/library.ts";

const sea = title("a", { title: ["sea"] });
const SEA = { clauses: [{ text: "sea" }], offset: 0, limit: 10 };

/** An index at position 5: one segment file and two batches in the journal. */
async function makeIndex(dir: string): Promise<void> {
  const engine = await openSearch({ dir, schemas, threads: 0 });
  await engine.rebuild(stream([sea, title("b", { title: ["sea"] })]), 3n);
  await engine.apply([{ remove: { kind: "title", id: "b" } }], 4n);
  await engine.apply([{ put: title("c", { title: ["sea"] }) }], 5n);
  await engine.close();
}

type Opened = {
  readonly position: bigint | null;
  readonly total: number;
  readonly problems: readonly string[];
};

async function reopen(
  dir: string,
  withSchemas: readonly SearchSchema[] = schemas,
): Promise<Opened> {
  const problems: string[] = [];
  const engine = await openSearch({
    dir,
    schemas: withSchemas,
    threads: 0,
    report: (problem) => problems.push(problem),
  });
  const { total } = await engine.query(SEA);
  const opened = { position: engine.position(), total, problems };
  await engine.close();
  return opened;
}

function fileOf(dir: string, what: string): string {
  const name = readdirSync(dir).find((entry) => entry.startsWith(what));
  if (name === undefined) throw new Error(`There is no ${what} in ${dir}`);
  return join(dir, name);
}

function flipByte(path: string, share: number): void {
  const content = readFileSync(path);
  const at = Math.floor((content.length - 1) * share);
  content[at] = (content[at] ?? 0) ^ 0x55;
  writeFileSync(path, content);
}

test("an index that is whole is opened as it was", async () => {
  await withDirectory(async (dir) => {
    await makeIndex(dir);
    expect(await reopen(dir)).toEqual({ position: 5n, total: 2, problems: [] });
  });
});

describe("files that cannot be trusted are not read: the index is empty and wants to be rebuilt", () => {
  const damages: [string, (dir: string) => void][] = [
    ["a segment's first byte", (dir) => flipByte(fileOf(dir, "segment"), 0)],
    ["a segment's middle", (dir) => flipByte(fileOf(dir, "segment"), 0.5)],
    ["a segment's last byte", (dir) => flipByte(fileOf(dir, "segment"), 1)],
    ["a segment cut short", (dir) => truncateSync(fileOf(dir, "segment"), 100)],
    ["an empty segment", (dir) => truncateSync(fileOf(dir, "segment"), 0)],
    ["the manifest", (dir) => flipByte(fileOf(dir, "CURRENT"), 0.5)],
    ["an empty manifest", (dir) => truncateSync(fileOf(dir, "CURRENT"), 0)],
  ];
  test.each(damages)("%s", async (_, damage) => {
    await withDirectory(async (dir) => {
      await makeIndex(dir);
      damage(dir);
      const opened = await reopen(dir);
      expect(opened).toMatchObject({ position: null, total: 0 });
      expect(opened.problems).toHaveLength(1);
    });
  });
});

test("a torn end of the journal is cut off, and the position says so", async () => {
  await withDirectory(async (dir) => {
    await makeIndex(dir);
    const journal = fileOf(dir, "journal");
    truncateSync(journal, readFileSync(journal).length - 3);
    expect(await reopen(dir)).toEqual({ position: 4n, total: 1, problems: [] });
    const engine = await openSearch({ dir, schemas, threads: 0 });
    await engine.apply([{ put: title("c", { title: ["sea"] }) }], 5n);
    await engine.close();
    expect(await reopen(dir)).toEqual({ position: 5n, total: 2, problems: [] });
  });
});

describe("an index of another make is not mixed with this one", () => {
  test.each([
    ["facets", { facets: ["language"] }],
    ["languages to sort by", { orders: ["de"] }],
  ])("a schema of other %s", async (_, other) => {
    await withDirectory(async (dir) => {
      await makeIndex(dir);
      const opened = await reopen(dir, [
        { ...titleSchema, ...other },
        ...schemas.filter(({ kind }) => kind !== "title"),
      ]);
      expect(opened).toMatchObject({ position: null, total: 0 });
      expect(opened.problems[0]).toContain("has to be rebuilt");
    });
  });

  test("the files stay until the rebuild, for who goes back to the former version", async () => {
    await withDirectory(async (dir) => {
      await makeIndex(dir);
      await reopen(dir, [titleSchema]);
      expect(await reopen(dir)).toMatchObject({ position: 5n, total: 2 });
    });
  });
});

test("rebuilding leaves nothing of the former files", async () => {
  await withDirectory(async (dir) => {
    await makeIndex(dir);
    writeFileSync(join(dir, "segment-00000099.run0"), "left over");
    writeFileSync(join(dir, "EPOCH"), "somebody else's");
    const engine = await openSearch({ dir, schemas, threads: 0 });
    await engine.rebuild(stream([sea]), 6n);
    await engine.close();
    const names = readdirSync(dir).map((name) => name.replace(/\d+/, "N"));
    expect(names.toSorted()).toEqual(["CURRENT", "EPOCH", "journal-N", "segment-N"]);
  });
});
