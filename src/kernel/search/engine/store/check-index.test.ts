import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSearch } from "../open-search.ts";
import { schemas, stream, title, withDirectory } from "../testing/library.ts";
import { checkIndex } from "./check-index.ts";

async function makeIndex(dir: string): Promise<void> {
  const engine = await openSearch({ dir, schemas, threads: 0 });
  await engine.rebuild(stream([title("a", { title: ["sea"] })]), 3n);
  await engine.close();
}

function change(path: string): void {
  const content = readFileSync(path);
  const at = content.length >> 1;
  content.writeUInt8(content.readUInt8(at) ^ 1, at);
  writeFileSync(path, content);
}

test("an index that is whole, or is none, has nothing wrong with it", () =>
  withDirectory(async (dir) => {
    expect(checkIndex(dir, schemas)).toBeNull();
    await makeIndex(dir);
    expect(checkIndex(dir, schemas)).toBeNull();
  }));

test.each(["segment", "CURRENT"])("one bit of %s that is another is found", (what) =>
  withDirectory(async (dir) => {
    await makeIndex(dir);
    for (const name of readdirSync(dir)) if (name.startsWith(what)) change(join(dir, name));
    expect(checkIndex(dir, schemas)).toMatch(/damaged/);
  }),
);

test("so is one in the journal, before its end; an end that is torn is as it may be", () =>
  withDirectory(async (dir) => {
    const engine = await openSearch({ dir, schemas, threads: 0 });
    await engine.rebuild(stream([title("a", { title: ["sea"] })]), 3n);
    for (const position of [4n, 5n])
      await engine.apply([{ put: title("b", { title: ["lake"] }) }], position);
    await engine.close();
    const [name = ""] = readdirSync(dir).filter((file) => file.startsWith("journal"));
    const content = readFileSync(join(dir, name));
    writeFileSync(join(dir, name), content.subarray(0, -1));
    expect(checkIndex(dir, schemas)).toBeNull();
    content.writeUInt8(content.readUInt8(20) ^ 1, 20);
    writeFileSync(join(dir, name), content);
    expect(checkIndex(dir, schemas)).toMatch(/journal.* is damaged before its end/);
  }));

test("one of an earlier version is not looked at: it is built anew", () =>
  withDirectory(async (dir) => {
    await makeIndex(dir);
    for (const name of readdirSync(dir)) if (name.startsWith("segment")) change(join(dir, name));
    expect(checkIndex(dir, schemas.slice(1))).toBeNull();
  }));

test("so is a file that is gone", () =>
  withDirectory(async (dir) => {
    await makeIndex(dir);
    for (const name of readdirSync(dir)) if (name.startsWith("segment")) rmSync(join(dir, name));
    expect(checkIndex(dir, schemas)).toMatch(/ENOENT/);
  }));
