import { alphabetical, inLanguage } from "#kernel/i18n";
import type { Ctx } from "#kernel/tenancy";
import type { Branch, LibraryEntry, LibraryProfile, StaffEntry } from "../model/entries.ts";
import type { NetworkData } from "../model/shape.ts";
import { maySeeStaffContacts } from "../policy.ts";
import { readBranches } from "../store/read-branches.ts";
import { readLibraries } from "../store/read-libraries.ts";
import { readNetworkProfile } from "../store/read-network.ts";
import { readStaff } from "../store/read-staff.ts";

/** A network of which nothing is known yet. */
export const UNNAMED: NetworkData = {
  name: {},
  tagline: {},
  about: {},
  hue: 210,
  mark: "N",
  contact: {},
};

/** What the network says of itself; without a name before anybody has given it one. */
export async function readNetwork(ctx: Ctx): Promise<NetworkData> {
  return (await readNetworkProfile(ctx)) ?? UNNAMED;
}

/**
 * Members by their name in the reader's language, with branches and staff; `codes` null: all. Telephone numbers and addresses that
 * a person keeps for colleagues are left out for everyone else.
 */
export async function readMembers(
  ctx: Ctx,
  codes: readonly string[] | null = null,
): Promise<readonly LibraryEntry[]> {
  const libraries = await readLibraries(ctx, codes);
  const ids = libraries.map(({ id }) => id);
  const [branches, staff] = [await readBranches(ctx, ids), await readStaff(ctx, ids)];
  const shown = maySeeStaffContacts(ctx.principal) ? staff : staff.map(withoutPrivateContact);
  const name = (library: LibraryProfile) => inLanguage(library.name, ctx.locale);
  return assemble(libraries, branches, shown).toSorted(alphabetical(ctx.locale, name));
}

/** One member by its code, in upper or lower case. */
export async function readMember(ctx: Ctx, code: string): Promise<LibraryEntry | null> {
  return (await readMembers(ctx, [code]))[0] ?? null;
}

function assemble(
  libraries: readonly LibraryProfile[],
  branches: readonly Branch[],
  staff: readonly StaffEntry[],
): readonly LibraryEntry[] {
  const branchesOf = Map.groupBy(branches, ({ libraryId }) => libraryId);
  const staffOf = Map.groupBy(staff, ({ libraryId }) => libraryId);
  return libraries.map((library) => ({
    ...library,
    branches: branchesOf.get(library.id) ?? [],
    staff: staffOf.get(library.id) ?? [],
  }));
}

function withoutPrivateContact(entry: StaffEntry): StaffEntry {
  return entry.contactFor === "everyone" ? entry : { ...entry, email: null, phone: null };
}
