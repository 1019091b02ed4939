import { sql } from "kysely";
import { InvalidInput } from "#kernel/access";
import { inLanguage, type Locale, type LocalText } from "#kernel/i18n";
import { type LibraryId, newId } from "#kernel/ids";
import type { Ctx } from "./context.ts";

/** A member library as everybody may see it: the tenant in whose name people act. */
export type Library = {
  readonly id: LibraryId;
  readonly code: string;
  readonly name: string;
  /** The name in further languages of the interface. */
  readonly names: LocalText;
  readonly hue: number;
  readonly mark: string;
  readonly timeZone: string;
  readonly locale: string;
};

export type LibraryInput = {
  readonly code: string;
  readonly name: string;
  readonly names?: LocalText;
  readonly hue?: number;
  readonly mark?: string;
  readonly timeZone?: string;
  readonly locale?: string;
};

const columns = sql<Library>`id, code, name, names, hue, mark, time_zone as "timeZone", locale`;

/** Members that have not left, by name. */
export async function allLibraries(ctx: Ctx): Promise<readonly Library[]> {
  const { rows } =
    await sql<Library>`select ${columns} from library where left_at is null order by lower(name)`.execute(
      ctx.tx,
    );
  return rows;
}

const CODE = /^[A-Za-z0-9-]{1,32}$/;

/** One member by its code, upper or lower case; null when there is none, also for what can be no code. */
export async function libraryByCode(ctx: Ctx, code: string): Promise<Library | null> {
  if (!CODE.test(code)) return null;
  const { rows } =
    await sql<Library>`select ${columns} from library where lower(code) = lower(${code}) and left_at is null`.execute(
      ctx.tx,
    );
  return rows[0] ?? null;
}

/** One that is or was a member, by its id, which must be one's: what it has done keeps its name. */
export async function libraryById(ctx: Ctx, id: LibraryId): Promise<Library> {
  const { rows } = await sql<Library>`select ${columns} from library where id = ${id}`.execute(
    ctx.tx,
  );
  if (!rows[0]) throw new Error(`no library has the id ${id}`);
  return rows[0];
}

/**
 * Makes a new member; needs network or system reach. Hue and mark are derived when not given, so
 * that a library has a face from the first day. @throws InvalidInput for a bad or taken code or name.
 */
export async function addLibrary(ctx: Ctx, input: LibraryInput): Promise<Library> {
  if (!CODE.test(input.code)) throw new InvalidInput({ code: "code-form" });
  if (input.name.trim() === "" || input.name.length > 200)
    throw new InvalidInput({ name: "name-missing" });
  if (await libraryByCode(ctx, input.code)) throw new InvalidInput({ code: "code-taken" });
  const library: Library = {
    id: newId<"library">(),
    code: input.code,
    name: input.name.trim(),
    names: input.names ?? {},
    hue: input.hue ?? hueOf(input.code),
    mark: input.mark ?? markOf(input.name),
    timeZone: input.timeZone ?? "UTC",
    locale: input.locale ?? "en",
  };
  await sql`insert into library (id, code, name, names, hue, mark, time_zone, locale) values (${library.id}, ${library.code},
    ${library.name}, ${JSON.stringify(library.names)}, ${library.hue}, ${library.mark}, ${library.timeZone}, ${library.locale})`.execute(
    ctx.tx,
  );
  return library;
}

/** Gives a member another face; its code, by which others know it, stays. */
export async function changeLibrary(
  ctx: Ctx,
  id: LibraryId,
  face: Omit<Library, "id" | "code">,
): Promise<void> {
  await sql`update library set name = ${face.name}, names = ${JSON.stringify(face.names)}, hue = ${face.hue},
    mark = ${face.mark}, time_zone = ${face.timeZone}, locale = ${face.locale} where id = ${id}`.execute(
    ctx.tx,
  );
}

/** The library's name in the reader's language. */
export function libraryName(library: Library, locale: Locale): string {
  return inLanguage(library.names, locale, library.name);
}

function hueOf(code: string): number {
  let sum = 0;
  for (const letter of code) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 36;
  return sum * 10;
}

function markOf(name: string): string {
  const initials = name.split(/\s+/).map((word) => [...word][0] ?? "");
  return initials.slice(0, 2).join("").toUpperCase() || "?";
}
