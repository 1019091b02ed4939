import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { EmbeddedError } from "./errors.ts";

/** The three roles of the embedded server and their random passwords. */
export type Credentials = {
  /** Superuser: backup and repair only. */
  readonly postgres: string;
  /** Owns the database, runs migrations, may create databases and roles; no superuser. */
  readonly commonshelf: string;
  /** What the application runs as; owns nothing, so row-level security binds it. */
  readonly commonshelf_app: string;
};

export type Role = keyof Credentials;

/** New random passwords, 192 bits each, safe in a URL and in SQL. */
export function newCredentials(): Credentials {
  const secret = () => randomBytes(24).toString("base64url");
  return { postgres: secret(), commonshelf: secret(), commonshelf_app: secret() };
}

/** Reads the credentials kept in a cluster. */
export function readCredentials(path: string): Credentials {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new EmbeddedError(
      "credentials-missing",
      `The passwords of the database cannot be read from ${path}. Start Commonshelf as the user who ` +
        "started it first; if the file is lost, restore it from a backup.",
      { cause },
    );
  }
}

/**
 * The connection string of one role on this machine: over TCP, or over the socket in a folder, which
 * takes the processor a third less for a statement. Whoever does not read `host` comes by TCP.
 */
export function urlOf(
  role: Role,
  credentials: Credentials,
  port: number,
  database = "commonshelf",
  folder: string | null = null,
): string {
  const socket = folder === null ? "" : `?host=${encodeURIComponent(folder)}`;
  return `postgresql://${role}:${credentials[role]}@127.0.0.1:${port}/${database}${socket}`;
}
