import { readFileSync, statSync } from "node:fs";
import { EmbeddedError } from "./errors.ts";

/** The operating-system account PostgreSQL runs under; `undefined` means the one we have. */
export type Account = { readonly uid: number; readonly gid: number; readonly name: string };

/** The lines of a passwd file, malformed ones left out. */
export function parsePasswd(text: string): Account[] {
  return text.split("\n").flatMap((line) => {
    const [name, , uid, gid] = line.split(":");
    if (!name || !/^\d+$/.test(uid ?? "") || !/^\d+$/.test(gid ?? "")) return [];
    return [{ name, uid: Number(uid), gid: Number(gid) }];
  });
}

/**
 * The account for a cluster when we are root, because PostgreSQL refuses uid 0: the owner of an
 * existing data directory, else `nobody`, else any other. It must have a passwd entry: initdb
 * looks its own name up. No account is ever created, so that images without `useradd` work.
 */
export function chooseAccount(
  accounts: readonly Account[],
  ownerUid?: number,
): Account | undefined {
  const candidates = accounts.filter((account) => account.uid !== 0);
  return (
    candidates.find((account) => account.uid === ownerUid) ??
    candidates.find((account) => account.name === "nobody") ??
    candidates[0]
  );
}

/** The account to start PostgreSQL under, or `undefined` when we are not root. */
export function accountFor(existing: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(existing, { throwIfNoEntry: false })?.uid;
  const account = chooseAccount(parsePasswd(readPasswd()), owner);
  if (account) return account;
  throw new EmbeddedError(
    "no-account",
    "PostgreSQL does not run as root, and /etc/passwd names no other user. " +
      "Add the line 'nobody:x:65534:65534:nobody:/:/bin/false' to it, " +
      "start Commonshelf as an ordinary user, or set DATABASE_URL.",
  );
}

function readPasswd(): string {
  try {
    return readFileSync("/etc/passwd", "utf8");
  } catch {
    return "";
  }
}
