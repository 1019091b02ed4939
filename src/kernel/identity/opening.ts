import { sql } from "kysely";
import { mayAdministerLibrary, Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import type { LibraryId } from "#kernel/ids";
import type { Ctx, Library } from "#kernel/tenancy";

/** Ids of the libraries where readers may register by themselves. */
export async function openLibraries(ctx: Ctx): Promise<readonly LibraryId[]> {
  const { rows } = await sql<{
    id: LibraryId;
  }>`select o.library_id as id from registration_opening o
    join library l on l.id = o.library_id where l.left_at is null`.execute(ctx.tx);
  return rows.map(({ id }) => id);
}

/** Lets readers register by themselves at a library. @throws Refusal("forbidden") */
export async function openRegistration(ctx: Ctx, library: Library): Promise<void> {
  if (!mayAdministerLibrary(ctx.principal, library.id)) throw new Refusal("forbidden");
  const by = ctx.principal.kind === "person" ? ctx.principal.id : null;
  await sql`insert into registration_opening (library_id, opened_at, opened_by)
    values (${library.id}, ${ctx.clock.now().toString()}, ${by}) on conflict do nothing`.execute(
    ctx.tx,
  );
  await audit(ctx, "identity.registration-opened", library.id, {}, library.id);
}

/** Readers get their account from the desk again. @throws Refusal("forbidden") */
export async function closeRegistration(ctx: Ctx, library: Library): Promise<void> {
  if (!mayAdministerLibrary(ctx.principal, library.id)) throw new Refusal("forbidden");
  await sql`delete from registration_opening where library_id = ${library.id}`.execute(ctx.tx);
  await audit(ctx, "identity.registration-closed", library.id, {}, library.id);
}
