import { Refusal } from "#kernel/access";
import { allLibraries, type Ctx, type Library } from "#kernel/tenancy";

/** The member library of a code, in upper or lower case, whatever was typed as one. @throws Refusal `not-found` */
export async function libraryCalled(ctx: Ctx, code: string): Promise<Library> {
  const wanted = code.toLowerCase();
  const found = (await allLibraries(ctx)).find((library) => library.code.toLowerCase() === wanted);
  if (!found) throw new Refusal("not-found");
  return found;
}
