import type { Library } from "#kernel/tenancy";
import type { TitleCondition } from "../../../model/finding/title-condition.ts";
import { Bib1Problem } from "../problem.ts";

/** Where the names of databases come from. */
export type Shelves = {
  readonly libraries: readonly Pick<Library, "code">[];
  /** ISILs and other symbols. */
  readonly symbols: {
    readonly network: string | null;
    readonly libraries: ReadonlyMap<string, string>;
  };
};

/** The whole catalogue, as clients name it that know nothing else. */
const WHOLE = "Default";
const MOST_DATABASES = 100;

/** Whether the one database named is the whole catalogue. */
export function isWhole(databases: readonly string[]): boolean {
  return databases.length === 1 && databases[0]?.trim().toLowerCase() === WHOLE.toLowerCase();
}

/**
 * Libraries whose titles may be found; null: everybody's. Names are those of libraries (code or
 * symbol), of the network, or "Default", in capital or small letters; several are a union.
 * @throws Bib1Problem for a name that is unknown.
 */
export function scopeOf(databases: readonly string[], shelves: Shelves): readonly string[] | null {
  if (databases.length > MOST_DATABASES)
    throw new Bib1Problem("tooManyDatabases", String(MOST_DATABASES));
  if (databases.length === 0) throw new Bib1Problem("databaseUnavailable");
  const codes = databases.map((name) => codeOf(name, shelves));
  return codes.includes(null) ? null : [...new Set(codes.filter((code) => code !== null))];
}

/** A library's code; null for all of them. */
function codeOf(database: string, { libraries, symbols }: Shelves): string | null {
  const name = database.trim().toLowerCase();
  const goesBy = (other: string | null | undefined) => other?.toLowerCase() === name;
  if (goesBy(WHOLE) || goesBy(symbols.network)) return null;
  const library = libraries.find(({ code }) => goesBy(code) || goesBy(symbols.libraries.get(code)));
  if (!library) throw new Bib1Problem("databaseUnavailable", database.slice(0, 80));
  return library.code;
}

/** Only titles that one of these libraries has. */
export function within(scope: readonly string[] | null, condition: TitleCondition): TitleCondition {
  return scope === null ? condition : { all: [{ facet: "library", values: scope }, condition] };
}
