import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { canPass, preparePlace } from "./place.ts";

const nobody = { name: "nobody", uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-place-"));
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("an account passes only where every directory lets it in", () => {
  const inner = join(folder, "home", "shelf");
  mkdirSync(inner, { recursive: true });
  expect(canPass(inner, nobody)).toBe(true);
  chmodSync(join(folder, "home"), 0o750);
  expect(canPass(inner, nobody)).toBe(false);
  expect(canPass(inner, { ...nobody, gid: statSync(inner).gid })).toBe(true);
});

test("an ordinary user keeps the wished directory, closed to others", () => {
  const wished = join(folder, "data", "postgres");
  const place = preparePlace(
    wished,
    () => undefined,
    () => undefined,
  );
  expect(place).toEqual({ dataDir: realpathSync(wished), account: undefined });
  expect(statSync(wished).mode & 0o777).toBe(0o700);
});

test("what stands in the way is named together with a way out", () => {
  const wished = join(import.meta.filename, "postgres");
  expect(() =>
    preparePlace(
      wished,
      () => undefined,
      () => undefined,
    ),
  ).toThrow(/COMMONSHELF_DATA/);
});

test.runIf(isRoot)(
  "root's own closed data folder lets the account's group through, nobody else",
  () => {
    const data = join(folder, "data");
    mkdirSync(data, { mode: 0o700 });
    const { dataDir } = preparePlace(
      join(data, "postgres"),
      () => nobody,
      () => undefined,
    );
    expect(dataDir).toBe(join(realpathSync(data), "postgres"));
    expect(statSync(data).mode & 0o777).toBe(0o710);
    expect(canPass(data, nobody)).toBe(true);
  },
);

test.runIf(isRoot)("root's closed home gets a link to a place the account can reach", () => {
  chmodSync(folder, 0o700);
  const wished = join(folder, "data", "postgres");
  const told: string[] = [];
  const { dataDir } = preparePlace(
    wished,
    () => nobody,
    (message) => told.push(message),
  );
  try {
    expect(lstatSync(wished).isSymbolicLink()).toBe(true);
    expect(canPass(dirname(dataDir), nobody)).toBe(true);
    expect(statSync(dataDir).uid).toBe(nobody.uid);
    expect(told.join()).toContain(dataDir);
    expect(
      preparePlace(
        wished,
        () => nobody,
        () => undefined,
      ).dataDir,
    ).toBe(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  expect(existsSync(wished)).toBe(false);
});

test("a link whose database is gone is refused, never replaced by an empty database", () => {
  const wished = join(folder, "postgres");
  symlinkSync(join(folder, "gone"), wished);
  expect(() =>
    preparePlace(
      wished,
      () => undefined,
      () => undefined,
    ),
  ).toThrow(/points to .*gone, which is gone/);
});
