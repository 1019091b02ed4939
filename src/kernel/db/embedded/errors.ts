/** Why the embedded PostgreSQL could not do what was asked. The message says what to do next. */
export type EmbeddedFault =
  | "unsupported-platform"
  | "binaries-unusable"
  | "already-running"
  | "not-writable"
  | "version-mismatch"
  | "initialisation-failed"
  | "start-failed"
  | "credentials-missing"
  | "backup-incomplete"
  | "target-not-empty";

/** A fault of the embedded database that a person can act upon; `message` is written for them. */
export class EmbeddedError extends Error {
  readonly code: EmbeddedFault;

  constructor(code: EmbeddedFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "EmbeddedError";
    this.code = code;
  }
}

/** The code of a failed system call (`ENOENT`, `EACCES`, …), if the error carries one. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
