import { libraryByCode, type Ctx, type Library } from "#kernel/tenancy";
import { SruError } from "#standards/sru";

/** What is searched: the whole shelf, or one library's part of it. */
export type Database = {
  /** The library's code; null: all libraries. */
  readonly library: string | null;
  readonly name: string;
  /** Where it is asked, after the host. */
  readonly path: string;
  readonly base: URL;
  /** A title's lasting address. */
  readonly titleAddress: (id: string) => string;
  /** The address that asks a query (in the way of 2.0). */
  readonly addressOf: (query: string) => string;
};

const NETWORK = "Commonshelf";

/** The database of a library, or of the network. @throws SruError 235 when there is no such library. */
export async function openDatabase(ctx: Ctx, code: string | null): Promise<Database> {
  const isCode = code !== null && /^[A-Za-z0-9-]{1,32}$/.test(code);
  const library = isCode ? await libraryByCode(ctx, code) : null;
  if (code !== null && !library) throw new SruError(235, code);
  return databaseOf(ctx.config.publicUrl, library);
}

/** The database of the network, for answers that need none. */
export function databaseOf(publicUrl: URL, library: Library | null): Database {
  const path = library ? `sru/${library.code}` : "sru";
  const base = new URL(`/${path}`, publicUrl);
  return {
    library: library?.code ?? null,
    name: library?.name ?? NETWORK,
    path,
    base,
    titleAddress: (id) => new URL(`/titles/${id}`, publicUrl).href,
    addressOf: (query) => {
      const address = new URL(base);
      address.searchParams.set("query", query);
      return address.href;
    },
  };
}
