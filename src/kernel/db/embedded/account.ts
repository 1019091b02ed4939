import { readFileSync, statSync } from "node:fs";

/** The operating-system account PostgreSQL runs under. */
export type Account = { readonly uid: number; readonly gid: number; readonly name: string };

const nobody: Account = { name: "nobody", uid: 65534, gid: 65534 };

/** `nobody` as a passwd file has it; its usual numbers where the file does not. */
export function nobodyIn(passwd: string): Account {
  const line = passwd.split("\n").find((text) => text.startsWith("nobody:"));
  const [, , uid, gid] = (line ?? "").split(":").map(Number);
  return uid && gid ? { name: "nobody", uid, gid } : nobody;
}

/**
 * The account to start PostgreSQL under, because it refuses uid 0: the owner of the data directory
 * when there is one, else `nobody`. No account is made, so that images without `useradd` work.
 * @returns undefined when we are not root and simply go on as who we are
 */
export function accountFor(dataDir: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(dataDir, { throwIfNoEntry: false });
  if (owner?.uid) return { name: `with id ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  return nobodyIn(readPasswd());
}

function readPasswd(): string {
  try {
    return readFileSync("/etc/passwd", "utf8");
  } catch {
    return "";
  }
}
