import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Config } from "#kernel/config";
import { secretsKey } from "./key.ts";

const VERSION = "v1";
const NONCE = 12;
const TAG = 16;

type Keyed = Pick<Config, "SECRETS_KEY" | "dataDir">;

/**
 * Seals a secret for storage (AES-256-GCM). `purpose` says whose it is and what for: a sealed text
 * moved to another place does not open there.
 */
export async function sealSecret(config: Keyed, purpose: string, secret: string): Promise<string> {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", await secretsKey(config), nonce);
  cipher.setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([
    nonce,
    cipher.update(secret, "utf8"),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return `${VERSION}.${sealed.toString("base64url")}`;
}

/** Opens what was sealed for this purpose; null where key, purpose or text are others than then. */
export async function openSecret(
  config: Keyed,
  purpose: string,
  sealed: string,
): Promise<string | null> {
  const [version, text = ""] = sealed.split(".");
  const bytes = Buffer.from(text, "base64url");
  if (version !== VERSION || bytes.length < NONCE + TAG) return null;
  const decipher = createDecipheriv(
    "aes-256-gcm",
    await secretsKey(config),
    bytes.subarray(0, NONCE),
  );
  decipher.setAAD(Buffer.from(purpose));
  decipher.setAuthTag(bytes.subarray(-TAG));
  try {
    const opened = decipher.update(bytes.subarray(NONCE, -TAG));
    return Buffer.concat([opened, decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
