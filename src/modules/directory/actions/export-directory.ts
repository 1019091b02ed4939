import { Refusal } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import type { Branch, LibraryEntry, Partner, StaffEntry } from "../model/entries.ts";
import type {
  BranchData,
  DirectoryData,
  LibraryData,
  PartnerData,
  StaffData,
} from "../model/shape.ts";
import { mayEditNetwork } from "../policy.ts";
import { readPartners } from "../store/read-partners.ts";
import { readSkills } from "../store/read-network.ts";
import { readMembers, readNetwork } from "./read-directory.ts";

/**
 * The whole directory as data, in the shape that `importDirectory` takes, with the contacts that
 * are for colleagues only. @throws Refusal for who may not speak for the network.
 */
export async function exportDirectory(ctx: Ctx): Promise<DirectoryData> {
  if (!mayEditNetwork(ctx.principal)) throw new Refusal("forbidden");
  return publicDirectory(ctx);
}

/** The directory as this visitor may see it: what `/libraries.json` gives. */
export async function publicDirectory(ctx: Ctx): Promise<DirectoryData> {
  return {
    network: await readNetwork(ctx),
    skills: [...(await readSkills(ctx))],
    libraries: (await readMembers(ctx)).map(libraryData),
    partners: (await readPartners(ctx)).map(partnerData),
  };
}

/** A member as data, without what only this database knows of it. */
export function libraryData({ id: _, branches, staff, ...rest }: LibraryEntry): LibraryData {
  return { ...rest, branches: branches.map(branchData), staff: staff.map(staffData) };
}

function branchData({ id: _, libraryId: __, ...rest }: Branch): BranchData {
  return rest;
}

function staffData({ entryId: _, libraryId: __, ...rest }: StaffEntry): StaffData {
  return rest;
}

function partnerData({ id: _, ...rest }: Partner): PartnerData {
  return rest;
}
