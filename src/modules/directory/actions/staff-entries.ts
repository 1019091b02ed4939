import { checked, InvalidInput, Refusal, type Role } from "#kernel/access";
import { listPeopleOf, type Member } from "#kernel/identity";
import type { PersonId } from "#kernel/ids";
import type { Ctx, Library } from "#kernel/tenancy";
import type { StaffEntry } from "../model/entries.ts";
import { staffFacts } from "../model/shape.ts";
import { freeSlug } from "../model/slug.ts";
import { mayEditLibrary } from "../policy.ts";
import { readStaff } from "../store/read-staff.ts";
import {
  putStaffEntry,
  setStaffPerson,
  setStaffRemoved,
  slugsOf,
  staffPerson,
} from "../store/staff-entry.ts";
import { libraryChanged } from "./note-change.ts";

const WORKING: readonly Role[] = ["staff", "library-administrator"];

/** A person of the library's public directory. @throws Refusal("not-found") when there is none such. */
export async function staffEntryOf(ctx: Ctx, library: Library, slug: string): Promise<StaffEntry> {
  mustEdit(ctx, library);
  const entry = (await readStaff(ctx, [library.id])).find(({ id }) => id === slug);
  if (!entry) throw new Refusal("not-found");
  return entry;
}

/** Adds a person after the others. @returns their name in addresses. */
export async function addStaffEntry(ctx: Ctx, library: Library, given: unknown): Promise<string> {
  mustEdit(ctx, library);
  const facts = checked(staffFacts, given);
  const taken = await slugsOf(ctx, library.id);
  const id = freeSlug(facts.name, taken);
  const entryId = await putStaffEntry(ctx, library.id, { ...facts, id }, taken.length);
  await noted(ctx, library, "directory.person-added", entryId);
  return id;
}

/** Changes what is said of a person. */
export async function changeStaffEntry(
  ctx: Ctx,
  library: Library,
  slug: string,
  given: unknown,
): Promise<void> {
  const known = await staffEntryOf(ctx, library, slug);
  const position = (await slugsOf(ctx, library.id)).indexOf(known.id);
  const facts = checked(staffFacts, given);
  await putStaffEntry(ctx, library.id, { ...facts, id: known.id }, position);
  await noted(ctx, library, "directory.person-changed", known.entryId);
}

/** Colleagues with an account at the library, and which of them the entry is of (null: none of them). */
export async function accountsFor(
  ctx: Ctx,
  library: Library,
  slug: string | null,
): Promise<{ readonly people: readonly Member[]; readonly chosen: PersonId | null }> {
  mustEdit(ctx, library);
  const query = { roles: WORKING, limit: 500 } as const;
  const { people } = await listPeopleOf(ctx, library.id, query);
  return { people, chosen: slug === null ? null : await staffPerson(ctx, library.id, slug) };
}

/** Says whose account an entry is of. @throws InvalidInput for somebody who does not work there. */
export async function linkAccount(
  ctx: Ctx,
  library: Library,
  slug: string,
  person: string | null,
): Promise<void> {
  const { people } = await accountsFor(ctx, library, slug);
  if (person !== null && !people.some(({ id }) => id === person))
    throw new InvalidInput({ person: "unknown" });
  await setStaffPerson(ctx, library.id, slug, person);
}

/** Takes a person out of the directory; they can be put back. */
export async function removeStaffEntry(ctx: Ctx, library: Library, slug: string): Promise<void> {
  const known = await staffEntryOf(ctx, library, slug);
  await setStaffRemoved(ctx, library.id, slug, ctx.clock.now());
  await noted(ctx, library, "directory.person-removed", known.entryId);
}

/** Puts a removed person back. */
export async function restoreStaffEntry(ctx: Ctx, library: Library, slug: string): Promise<void> {
  mustEdit(ctx, library);
  if (!(await setStaffRemoved(ctx, library.id, slug, null))) throw new Refusal("not-found");
  const { entryId } = await staffEntryOf(ctx, library, slug);
  await noted(ctx, library, "directory.person-restored", entryId);
}

function mustEdit(ctx: Ctx, library: Library): void {
  if (!mayEditLibrary(ctx.principal, library.id)) throw new Refusal("forbidden");
}

function noted(ctx: Ctx, library: Library, action: string, subject: string): Promise<void> {
  return libraryChanged(ctx, library.code, { action, subject });
}
