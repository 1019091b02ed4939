import { InvalidInput, Refusal } from "#kernel/access";
import { ConfigFaults } from "#kernel/config";
import { EmbeddedError, MigrationFault } from "#kernel/db";
import { modules } from "../modules.ts";
import { CannotDo, WrongUse } from "./command.ts";

/** What went wrong, in a sentence, and the exit code that says so to programs. */
export type ToldFault = { readonly code: 1 | 2; readonly kind: string; readonly text: string };

/** Faults that a person can mend are told in a sentence; everything else with its trace. */
export function tellFault(fault: unknown): ToldFault {
  if (fault instanceof WrongUse || isWrongArgument(fault)) return wrongUse(fault.message);
  return { code: 1, ...(knownFault(fault) ?? { kind: "fault", text: traced(fault) }) };
}

function refusalText({ code, params }: Refusal): string {
  const book = modules.find(({ refusals }) => refusals && code in refusals.status)?.refusals;
  return book ? book.words("en")(code, params) : `Refused: ${code}.`;
}

type Known = Pick<ToldFault, "kind" | "text">;

function knownFault(fault: unknown): Known | undefined {
  if (fault instanceof InvalidInput) return { kind: "invalid-input", text: fieldsOf(fault) };
  if (fault instanceof Refusal) return { kind: fault.code, text: refusalText(fault) };
  if (fault instanceof ConfigFaults) return { kind: "configuration", text: fault.message };
  if (fault instanceof EmbeddedError) return { kind: fault.code, text: fault.message };
  if (fault instanceof MigrationFault) return { kind: "migrations", text: fault.message };
  if (fault instanceof CannotDo) return { kind: "cannot-do", text: fault.message };
  return systemFault(fault);
}

function wrongUse(message: string): ToldFault {
  const [sentence = ""] = message.split(/(?<=\.) To specify a positional/);
  return { code: 2, kind: "wrong-use", text: `${sentence}\nSee: commonshelf help` };
}

const FIELDS: Readonly<Record<string, string>> = {
  "code-form": "use 1 to 32 letters, digits and hyphens",
  "code-taken": "there is a library with this code already",
  "email-form": "write it like name@example.org",
  "invite-holds-role": "this person has the role already",
  "name-missing": "a name of 1 to 200 letters is needed",
};

function fieldsOf({ fields }: InvalidInput): string {
  const lines = Object.entries(fields).map(([field, key]) => `${field}: ${FIELDS[key] ?? key}.`);
  return `Not accepted. ${lines.join(" ")}`;
}

const SYSTEM: Readonly<Record<string, string>> = {
  ECONNREFUSED: "The database does not answer there. Is it running? See: commonshelf doctor",
  ENOTFOUND: "The host name of the database is not known. Check DATABASE_URL.",
  ETIMEDOUT: "The database does not answer in time. Check DATABASE_URL and the network.",
  ENOSPC: "The disk is full. Make room and try again; what was committed is safe.",
  EACCES: "This user may not do that. Check who owns the files.",
  EROFS: "The file system is read-only.",
  "28P01": "The password in DATABASE_URL is wrong.",
  "28000": "The database does not let this user in. Check DATABASE_URL and pg_hba.conf.",
  "3D000": "Create the database, or correct its name in DATABASE_URL.",
  "42501": "The role of DATABASE_URL lacks a privilege. See: commonshelf doctor",
  "53300": "The database has no connection left. Raise max_connections.",
  "57P03": "The database is starting or stopping. Try again in a moment.",
};

/** Faults of the operating system and of PostgreSQL carry a code; those that can be mended are explained. */
function systemFault(fault: unknown): Known | undefined {
  const code = codeOf(fault) ?? codeOf(causeOf(fault));
  const advice = code && SYSTEM[code];
  return advice ? { kind: code, text: `${messageOf(fault)}\n${advice}` } : undefined;
}

function codeOf(fault: unknown): string | undefined {
  return fault instanceof Error && "code" in fault ? String(fault.code) : undefined;
}

function causeOf(fault: unknown): unknown {
  return fault instanceof Error ? fault.cause : undefined;
}

/** A connection tried at several addresses fails with an error that has no message of its own. */
function messageOf(fault: unknown): string {
  if (fault instanceof AggregateError && fault.errors.length > 0)
    return fault.errors.map(messageOf).join("; ");
  return fault instanceof Error ? fault.message : String(fault);
}

function traced(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}

function isWrongArgument(fault: unknown): fault is Error {
  return codeOf(fault)?.startsWith("ERR_PARSE_ARGS") ?? false;
}
