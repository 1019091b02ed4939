import type { LibraryId } from "#kernel/ids";
import { allLibraries, type Ctx, type Library } from "#kernel/tenancy";

/** A member library; of one that has left, a stand-in that keeps its inquiries readable. */
export async function libraryById(ctx: Ctx, id: LibraryId): Promise<Library> {
  const found = (await allLibraries(ctx)).find((library) => library.id === id);
  return (
    found ?? {
      id,
      code: "",
      name: "",
      names: {},
      hue: 210,
      mark: "?",
      timeZone: "UTC",
      locale: "en",
    }
  );
}
