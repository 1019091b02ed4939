import { InvalidInput, Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import { addLibrary, type Ctx, libraryByCode } from "#kernel/tenancy";
import { type DirectoryData, directoryShape, type LibraryData } from "../model/shape.ts";
import { mayEditNetwork } from "../policy.ts";
import { putBranch } from "../store/branch.ts";
import { putLibraryProfile } from "../store/library-profile.ts";
import { putNetwork, putSkills } from "../store/network.ts";
import { putPartner } from "../store/partner.ts";
import { putStaffEntry } from "../store/staff-entry.ts";

/**
 * Takes a whole directory (the shape that `exportDirectory` gives) into this network: makes what is
 * missing, changes what differs, removes nothing. The same data twice changes nothing.
 * @throws InvalidInput naming the first place that does not fit; Refusal without network reach.
 */
export async function importDirectory(ctx: Ctx, given: unknown): Promise<DirectoryData> {
  if (!mayEditNetwork(ctx.principal)) throw new Refusal("forbidden");
  const read = directoryShape.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new InvalidInput({ [issue?.path.join(".") ?? "directory"]: issue?.message ?? "invalid" });
  }
  const { network, skills, libraries, partners } = read.data;
  await putNetwork(ctx, network);
  await putSkills(ctx, skills);
  for (const library of libraries) await takeLibrary(ctx, library);
  for (const partner of partners) await putPartner(ctx, partner);
  await ctx.reindex(
    "library",
    libraries.map(({ code }) => code),
  );
  await ctx.reindex(
    "partner",
    partners.map(({ code }) => code),
  );
  await audit(ctx, "directory.imported", null, {
    libraries: libraries.length,
    partners: partners.length,
  });
  return read.data;
}

async function takeLibrary(ctx: Ctx, data: LibraryData): Promise<void> {
  const { code, hue, mark, timeZone } = data;
  const [name = code] = [data.name.en, ...Object.values(data.name)].filter(Boolean);
  const member =
    (await libraryByCode(ctx, code)) ??
    (await addLibrary(ctx, { code, name, names: data.name, hue, mark, timeZone }));
  await putLibraryProfile(ctx, member.id, data);
  for (const [position, branch] of data.branches.entries())
    await putBranch(ctx, member.id, branch, position);
  for (const [position, staff] of data.staff.entries())
    await putStaffEntry(ctx, member.id, staff, position);
}
