import { chownSync, lchownSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Account } from "./account.ts";

/** Makes a directory only its account can enter. Parents are made for everybody to pass through. */
export function makeDirectory(path: string, account?: Account): void {
  mkdirSync(join(path, ".."), { recursive: true });
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (account) chownSync(path, account.uid, account.gid);
}

/** Gives a whole tree to the account; links themselves, never what they point to. */
export function giveTo(path: string, account?: Account): void {
  if (!account) return;
  lchownSync(path, account.uid, account.gid);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) giveTo(child, account);
    else lchownSync(child, account.uid, account.gid);
  }
}

/** Writes a file only its account can read. */
export function writePrivate(path: string, text: string, account?: Account): void {
  writeFileSync(path, text, { mode: 0o600, flush: true });
  if (account) chownSync(path, account.uid, account.gid);
}
