import { InvalidInput, mayAdministerLibrary, Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import type { LibraryId } from "#kernel/ids";
import type { Ctx, Library } from "#kernel/tenancy";
import { type DeskSettings, deskSettingsShape, usualDesk } from "../../model/desk/settings.ts";
import { putDesk, readDesk, readDesks } from "../../store/desks.ts";

/** How a library runs its desk; what it has not set is as usual. Anybody may ask. */
export async function deskSettings(ctx: Ctx, library: LibraryId): Promise<DeskSettings> {
  return read(await readDesk(ctx, library));
}

/** Whether a library has ever set how it runs its desk. */
export async function hasSetDesk(ctx: Ctx, library: LibraryId): Promise<boolean> {
  return (await readDesk(ctx, library)) !== null;
}

/** Which of these libraries let their inquiries be answered by others, and answer those of others. */
export async function joinedLibraries(
  ctx: Ctx,
  libraries: readonly LibraryId[],
): Promise<readonly LibraryId[]> {
  const stored = new Map(
    (await readDesks(ctx)).map(({ library, settings }) => [library, read(settings)]),
  );
  return libraries.filter((library) => (stored.get(library) ?? usualDesk).joinsNetwork);
}

function read(stored: unknown): DeskSettings {
  const result = deskSettingsShape.safeParse(stored ?? {});
  return result.success ? result.data : usualDesk;
}

/** Changes them all. @throws Refusal `forbidden`; InvalidInput with the path of every fault. */
export async function changeDesk(
  ctx: Ctx,
  { id, code }: Pick<Library, "id" | "code">,
  given: unknown,
): Promise<void> {
  if (!mayAdministerLibrary(ctx.principal, id)) throw new Refusal("forbidden");
  const result = deskSettingsShape.safeParse(given);
  if (!result.success)
    throw new InvalidInput(
      Object.fromEntries(result.error.issues.map(({ path }) => [path.join("."), "setting-wrong"])),
    );
  const person = ctx.principal.kind === "person" ? ctx.principal.id : null;
  await putDesk(ctx, id, result.data, person);
  await audit(ctx, "reference.desk-changed", code, {}, id);
}
