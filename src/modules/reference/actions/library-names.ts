import { allLibraries, type Ctx, libraryName } from "#kernel/tenancy";

/** Names of the member libraries in the visitor's language, by id. */
export async function libraryNames(ctx: Ctx): Promise<ReadonlyMap<string, string>> {
  const libraries = await allLibraries(ctx);
  return new Map(libraries.map((library) => [library.id, libraryName(library, ctx.locale)]));
}
