import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commonshelf } from "./command.ts";

/** None of these may come so far as to make anything. */
const nowhere = { COMMONSHELF_DATA: join(tmpdir(), "commonshelf-never-made") };

test.each([
  [["impor"], 'There is no command "impor".'],
  [["library", "remove"], "commonshelf library add or commonshelf library list"],
  [["library", "add"], "Which CODE"],
  [["library", "add", "x", "--hue", "400"], "--hue is a whole number"],
  [["library", "add", "x", "--time-zone", "Mars/Olympus"], "Mars/Olympus"],
  [["import"], "Which files?"],
  [["import", "package.json"], "--library is needed"],
  [["import", "package.json", "--library", "x", "--dialect", "y"], "--dialect is marc21"],
  [["marc", "package.json"], "--to is needed"],
  [["marc", "package.json", "--to", "pdf"], "--to is one of"],
  [["search"], "What shall be found?"],
  [["search", "x", "--facet", "colour=red"], "NAME one of library, form"],
  [["search", "x", "--limit", "many"], "--limit is a whole number"],
  [["backup"], "Which folder?"],
  [["restore"], "Which backup?"],
  [["migrate", "now"], '"now" is too much'],
  [["doctor", "--loud"], "Unknown option '--loud'"],
])(
  "%j is typed wrongly: exit code 2 and what to type",
  { concurrent: true },
  async (words, part) => {
    const { code, out, err } = await commonshelf(words, nowhere);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(part);
    expect(err).toContain("commonshelf help");
  },
);

test.each([
  [["import", "/nowhere.mrc", "--library", "x"], {}, "No such file: /nowhere.mrc"],
  [["marc", "/nowhere.mrc", "--to", "jsonl"], {}, "No such file: /nowhere.mrc"],
  [["restore", tmpdir()], {}, "holds no complete backup"],
  [["backup", "src"], {}, "is not empty"],
  [["migrate"], { DATABASE_URL: "postgres://localhost:1/x" }, "commonshelf doctor"],
  [["start"], { PORT: "high", LOG_LEVEL: "loud" }, "2 fault(s)"],
])("%j cannot be done: exit code 1 and why", { concurrent: true }, async (words, env, part) => {
  const { code, out, err } = await commonshelf(words, { ...nowhere, ...env });
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain(part);
  expect(err).not.toMatch(/\n\s+at /);
});

test("programs get the fault as a line of JSON", async () => {
  const { code, err } = await commonshelf(["import", "/x", "--library", "y", "--json"], nowhere);
  expect(code).toBe(1);
  expect(JSON.parse(err)).toEqual({ error: "cannot-do", message: "No such file: /x" });
});

test("help and version need nothing", async () => {
  const [help, version] = await Promise.all([commonshelf(["help"]), commonshelf(["--version"])]);
  expect(help).toMatchObject({
    code: 0,
    err: "",
    out: expect.stringContaining("Usage: commonshelf"),
  });
  expect(version.out).toMatch(/^Commonshelf \d+\.\d+\.\d+/);
});
