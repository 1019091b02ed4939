import { sql } from "kysely";
import { InvalidInput, Refusal } from "#kernel/access";
import type { Locale } from "#kernel/i18n";
import type { LibraryId, PersonId } from "#kernel/ids";
import { allLibraries, type Ctx } from "#kernel/tenancy";
import { readName } from "./person.ts";

export type Profile = {
  readonly name: string;
  readonly locale: Locale;
  readonly home: LibraryId | null;
};

/** Changes what a person says of themself. @throws InvalidInput */
export async function changeProfile(ctx: Ctx, person: PersonId, profile: Profile): Promise<void> {
  const name = readName(profile.name);
  await checkLibrary(ctx, profile.home);
  const { numAffectedRows } = await sql`update person
    set name = ${name}, locale = ${profile.locale}, home_library_id = ${profile.home} where id = ${person}`.execute(
    ctx.tx,
  );
  if (numAffectedRows !== 1n) throw new Refusal("not-found");
}

/** Chooses the library that a person's pages begin with. @throws InvalidInput */
export async function changeHomeLibrary(
  ctx: Ctx,
  person: PersonId,
  home: LibraryId | null,
): Promise<void> {
  await checkLibrary(ctx, home);
  await sql`update person set home_library_id = ${home} where id = ${person}`.execute(ctx.tx);
}

async function checkLibrary(ctx: Ctx, home: LibraryId | null): Promise<void> {
  if (home === null) return;
  const members = await allLibraries(ctx);
  if (!members.some(({ id }) => id === home)) throw new InvalidInput({ home: "home-unknown" });
}
