import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageRoot } from "#kernel/config";
import { commonshelf, fixture, linesOf } from "./command.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-marc-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const demo = (name: string) => join(packageRoot, "demo/catalogues", name);
const files = [
  demo("kingfisher.mrc"),
  demo("tamar.jsonl"),
  demo("tres-rios.xml"),
  ...["jazz_1k.mrc", "hebrew.marc", "badisbns.xml", "serials_marc21.xml"].flatMap(
    (name) => fixture(`marc/${name}`) ?? [],
  ),
];

async function convert(path: string, to: "jsonl" | "marcxml" | "iso2709") {
  const ran = await commonshelf(["marc", path, "--to", to]);
  const result = join(folder, `${basename(path)}.${to}`);
  writeFileSync(result, ran.out);
  return { ...ran, result };
}

/** What is told on standard error of records that were not written. */
function failuresIn(err: string): unknown[] {
  return linesOf(err).filter((line) => (line as { severity: string }).severity !== "warning");
}

type Field = Readonly<Record<string, unknown>>;
type Converted = { readonly leader: string; readonly fields: readonly Field[] };

const isControl = (field: Field) => Object.keys(field)[0]?.startsWith("00") === true;

/**
 * What a record says, whatever the format: lengths and the encoding in the leader are the format's
 * business, and MARCXML has control fields before all others.
 */
function contents(jsonl: string): unknown[] {
  return linesOf(jsonl).map((record) => {
    const { leader, fields } = record as Converted;
    return {
      leader: leader.replace(/^(.{5})(.{4}).(..).{5}/, "     $2a$3     "),
      fields: [...fields.filter(isControl), ...fields.filter((field) => !isControl(field))],
    };
  });
}

test.each(files)("%s comes back the same through every format", async (path) => {
  const direct = await convert(path, "jsonl");
  expect({ code: direct.code, failures: failuresIn(direct.err) }).toEqual({
    code: 0,
    failures: [],
  });
  expect(contents(direct.out).length).toBeGreaterThan(5);
  for (const format of ["marcxml", "iso2709"] as const) {
    const there = await convert(path, format);
    expect({ code: there.code, failures: failuresIn(there.err) }).toEqual({
      code: 0,
      failures: [],
    });
    const back = await convert(there.result, "jsonl");
    expect(contents(back.out)).toEqual(contents(direct.out));
  }
});

test("a gzip'd file is read as it is", async () => {
  const packed = join(folder, "kingfisher.mrc.gz");
  writeFileSync(packed, gzipSync(readFileSync(demo("kingfisher.mrc"))));
  const [from, direct] = [
    await convert(packed, "jsonl"),
    await convert(demo("kingfisher.mrc"), "jsonl"),
  ];
  expect(from.out).toBe(direct.out);
});

test("what cannot be read is told by lines of JSON, the rest is written, and the exit code is 1", async () => {
  const whole = readFileSync(demo("kingfisher.mrc"));
  const first = Number(whole.subarray(0, 5).toString());
  const broken = join(folder, "broken.mrc");
  writeFileSync(
    broken,
    Buffer.concat([
      whole.subarray(0, first),
      Buffer.from("no record\x1d"),
      whole.subarray(first),
      whole.subarray(0, 100),
    ]),
  );
  const { code, out, err } = await convert(broken, "jsonl");
  const good = await convert(demo("kingfisher.mrc"), "jsonl");
  expect(code).toBe(1);
  expect(out).toBe(good.out);
  const failures = linesOf(err) as { offset: number; code: string }[];
  expect(failures.map(({ offset }) => offset)).toEqual([first, whole.length + 10]);
  for (const failure of failures) expect(failure.code).toMatch(/^[a-z0-9-]+$/);
});

test("what was repaired is told by lines of JSON, and is no failure", async () => {
  const whole = readFileSync(demo("kingfisher.mrc"));
  const repaired = join(folder, "repaired.mrc");
  writeFileSync(repaired, Buffer.concat([Buffer.from("99"), whole.subarray(2)]));
  const { code, out, err } = await convert(repaired, "jsonl");
  expect(code).toBe(0);
  expect(linesOf(out)).toHaveLength(
    linesOf((await convert(demo("kingfisher.mrc"), "jsonl")).out).length,
  );
  expect(linesOf(err)).toMatchObject([{ severity: "warning", offset: 0, code: "length-mismatch" }]);
});

test("standard input is read, gzip'd or not; what is no file of records is one line", () => {
  const words = [join(packageRoot, "bin/commonshelf.mjs"), "marc", "-", "--to", "jsonl"];
  const typed = (input: Buffer) => spawnSync(process.execPath, words, { cwd: packageRoot, input });
  const whole = readFileSync(demo("kingfisher.mrc"));
  const [plain, packed] = [typed(whole), typed(Buffer.concat([gzipSync(whole), Buffer.alloc(9)]))];
  expect(plain).toMatchObject({ status: 0 });
  expect(linesOf(plain.stdout.toString()).length).toBeGreaterThan(5);
  expect(packed).toMatchObject({ status: 0, stdout: plain.stdout });
  expect(linesOf(packed.stderr.toString()).at(-1)).toMatchObject({ code: "compression-trailing" });
  const none = typed(Buffer.from("\x89PNG\x01\x02\x1d\x1e\x1f\x04".repeat(400), "latin1"));
  expect(none.status).toBe(1);
  expect(linesOf(none.stderr.toString())).toMatchObject([{ code: "unknown-format" }]);
});

test("an output that nobody reads to its end is no fault", () => {
  const command = `"${process.execPath}" bin/commonshelf.mjs marc demo/catalogues/port-merrow.mrc --to marcxml | head -c 100`;
  const ran = spawnSync("/bin/sh", ["-c", command], { cwd: packageRoot, encoding: "utf8" });
  expect(ran).toMatchObject({ status: 0, stderr: "" });
  expect(ran.stdout).toContain("<?xml");
});
