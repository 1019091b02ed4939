import { checked, InvalidInput, Refusal } from "#kernel/access";
import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { LibraryEntry, StaffEntry } from "../../model/entries.ts";
import { ownFacts } from "../../model/expertise/own-facts.ts";
import { entriesOwnedBy, putOwnFacts } from "../../store/expertise/person.ts";
import { listSkills } from "../list-skills.ts";
import { libraryChanged } from "../note-change.ts";
import { readMembers } from "../read-directory.ts";

export type OwnEntry = { readonly entry: StaffEntry; readonly library: LibraryEntry };

/** The entries that are linked to the visitor's own account. */
export async function ownEntries(ctx: Ctx): Promise<readonly OwnEntry[]> {
  if (ctx.principal.kind !== "person") return [];
  const owned = await entriesOwnedBy(ctx, ctx.principal.id);
  if (owned.length === 0) return [];
  const ids = new Set(owned.map(({ id }) => id));
  const libraries = await readMembers(
    ctx,
    owned.map(({ library }) => library),
  );
  return libraries.flatMap((library) =>
    library.staff.filter(({ entryId }) => ids.has(entryId)).map((entry) => ({ entry, library })),
  );
}

/** Changes what somebody says of themselves, without an administrator. @throws Refusal for another's entry. */
export async function changeOwnEntry(ctx: Ctx, id: string, given: unknown): Promise<void> {
  const { principal } = ctx;
  if (principal.kind !== "person" || !isId(id)) throw new Refusal("forbidden");
  const own = (await entriesOwnedBy(ctx, principal.id)).find((one) => one.id === id);
  if (!own) throw new Refusal("forbidden");
  const facts = checked(ownFacts, given);
  const known = new Set((await listSkills(ctx)).map(({ code }) => code));
  if (facts.skills.some((skill) => !known.has(skill)))
    throw new InvalidInput({ skills: "unknown-skill" });
  await putOwnFacts(ctx, id, principal.id, facts);
  const deed = { action: "directory.person-changed", subject: id };
  await libraryChanged(ctx, own.library, deed, own.libraryId);
}
