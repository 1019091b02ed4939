import { execFile } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { packageRoot } from "#kernel/config";

/** A package of ours that depends on two others, and an npm that puts both there. */
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "commonshelf-install-"));
  chmodSync(root, 0o755);
  cpSync(join(packageRoot, "bin"), join(root, "bin"), { recursive: true });
  const packages = {
    "node_modules/a": { version: "1.0.0" },
    "node_modules/b": { version: "1.0.0" },
  };
  write("package.json", { dependencies: { a: "1" } });
  write("package-lock.json", { packages: { "": {}, ...packages } });
  write("npm-cli.js", NPM.replace("PACKAGES", JSON.stringify({ packages })));
  write(
    "ensure.mjs",
    `import { ensureInstalled } from "./bin/install.mjs"; await ensureInstalled();`,
  );
  write("alone.mjs", ALONE);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const NPM = `
const { mkdirSync, writeFileSync } = require("node:fs");
for (const name of ["a", "b"]) {
  mkdirSync("node_modules/" + name, { recursive: true });
  writeFileSync("node_modules/" + name + "/package.json", "{}");
}
writeFileSync("node_modules/.package-lock.json", JSON.stringify(PACKAGES));
`;
const ALONE = `
import { exclusively } from "./bin/exclusive.mjs";
import { main } from "./bin/paths.mjs";
await main(() => exclusively("build", () => 0));
`;

function write(name: string, content: unknown): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  const text = typeof content === "string" ? content : JSON.stringify(content);
  writeFileSync(join(root, name), text, { mode: 0o644 });
}

const run = (script: string, options: object = {}) =>
  promisify(execFile)(process.execPath, [join(root, script)], {
    cwd: root,
    env: { ...process.env, npm_execpath: join(root, "npm-cli.js") },
    ...options,
  });

test.each(["a", "b"])("the package %s comes back where it has gone since", async (gone) => {
  expect((await run("ensure.mjs")).stderr).toContain("Installing the packages");
  expect((await run("ensure.mjs")).stderr).toBe("");
  rmSync(join(root, "node_modules", gone), { recursive: true });
  expect((await run("ensure.mjs")).stderr).toContain("Installing the packages");
  expect(existsSync(join(root, "node_modules", gone))).toBe(true);
});

// Root may write everywhere, so another user is needed.
test.runIf(process.getuid?.() === 0)("a folder of another user is told in a sentence", async () => {
  const nobody = { uid: 65_534, gid: 65_534 };
  write("build/build.lock", "999999999");
  await expect(run("alone.mjs", nobody)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^commonshelf: This user may not write into .*\n$/) as string,
  });
});
