import { addLibrary, changeLibrary, type Ctx, type Library, libraryByCode } from "#kernel/tenancy";
import { faceOf } from "../model/face.ts";
import type { LibraryData } from "../model/shape.ts";
import { putBranch } from "../store/branch.ts";
import { putLibraryProfile } from "../store/library-profile.ts";
import { putStaffEntry } from "../store/staff-entry.ts";

/** Writes one member as the data say, made first where it is new; what the data leave out stays. */
export async function takeLibrary(ctx: Ctx, data: LibraryData): Promise<Library> {
  const known = await libraryByCode(ctx, data.code);
  if (known) await changeLibrary(ctx, known.id, faceOf(data));
  const member = known ?? (await addLibrary(ctx, { code: data.code, ...faceOf(data) }));
  await putLibraryProfile(ctx, member.id, data);
  for (const [position, branch] of data.branches.entries())
    await putBranch(ctx, member.id, branch, position);
  for (const [position, staff] of data.staff.entries())
    await putStaffEntry(ctx, member.id, staff, position);
  return member;
}
