import { Refusal } from "#kernel/access";
import { type Ctx, type Library, libraryByCode } from "#kernel/tenancy";

/** The member library of a code, in upper or lower case, whatever was typed as one. @throws Refusal `not-found` */
export async function libraryCalled(ctx: Ctx, code: string): Promise<Library> {
  const library = await libraryByCode(ctx, code);
  if (!library) throw new Refusal("not-found");
  return library;
}
