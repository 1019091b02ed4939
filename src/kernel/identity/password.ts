import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { Refusal } from "#kernel/access";

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number };

/** Argon2id as OWASP's password storage cheat sheet asks for: 19 MiB, 2 passes, 1 lane. */
const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
export const LONGEST_PASSWORD = 128;

/**
 * Hashes a password. The result is a PHC string that carries its parameters, so that they can be
 * raised while old hashes still verify.
 */
export async function hashPassword(password: string, cost: Cost = COST): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, 32, cost);
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${bare(salt)}$${bare(hash)}`;
}

/** Hash that no password has; checked where there is none, so that an unknown address costs as much as a known one. */
const NOBODY = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${bare(Buffer.alloc(16))}$${bare(Buffer.alloc(32))}`;

/** Whether it is the password of this hash; `null` costs the same and is never right. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const { cost, salt, hash } = parse(stored ?? NOBODY);
  // A longer one was never accepted, and its length must not be a way to make us work.
  const derived = await derive(password.slice(0, LONGEST_PASSWORD + 1), salt, hash.length, cost);
  return timingSafeEqual(derived, hash) && stored !== null;
}

/** Whether the hash was made with weaker parameters than today's, and should be made anew when the password is at hand. */
export function isOutdated(stored: string): boolean {
  const { cost } = parse(stored);
  return cost.memory < COST.memory || cost.passes < COST.passes;
}

function bare(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll("=", "");
}

function parse(stored: string): { cost: Cost; salt: Buffer; hash: Buffer } {
  const parts =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(stored);
  if (!parts) throw new Error("a stored password hash is in no known form");
  const [memory = 0, passes = 0, parallelism = 0] = parts.slice(1, 4).map(Number);
  const [salt = "", hash = ""] = parts.slice(4);
  return {
    cost: { memory, passes, parallelism },
    salt: Buffer.from(salt, "base64"),
    hash: Buffer.from(hash, "base64"),
  };
}

// Each hash takes a thread of the pool that files and names share, and 19 MiB: two at a time.
const AT_ONCE = 2;
const LONGEST_QUEUE = 200;
const waiting: (() => void)[] = [];
let running = 0;

async function derive(password: string, salt: Buffer, length: number, cost: Cost): Promise<Buffer> {
  if (waiting.length >= LONGEST_QUEUE) throw new Refusal("busy");
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await argon2id(password, salt, length, cost);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function argon2id(password: string, salt: Buffer, length: number, cost: Cost): Promise<Buffer> {
  const message = Buffer.from(password.normalize("NFKC"), "utf8");
  return new Promise((resolve, reject) =>
    argon2("argon2id", { message, nonce: salt, tagLength: length, ...cost }, (fault, derived) =>
      fault ? reject(fault) : resolve(derived),
    ),
  );
}
