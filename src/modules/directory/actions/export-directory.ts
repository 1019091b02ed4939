import { Refusal } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import type { LibraryEntry } from "../model/entries.ts";
import type { DirectoryData, LibraryData } from "../model/shape.ts";
import { mayEditNetwork } from "../policy.ts";
import { readLendingPolicies } from "../store/lending-policy/lending-policy.ts";
import { readPartners } from "../store/read-partners.ts";
import { readSkills } from "../store/read-network.ts";
import { exportAgreements } from "./agreements/carry-agreements.ts";
import { exportCosts } from "./cost-sharing/carry-costs.ts";
import { exportPeers } from "./peers/carry-peers.ts";
import { exportProjects } from "./projects/carry-projects.ts";
import { readMembers, readNetwork } from "./read-directory.ts";

/**
 * The whole directory as data, in the shape that `importDirectory` takes, with the contacts that
 * are for colleagues only. @throws Refusal for who may not speak for the network.
 */
export async function exportDirectory(ctx: Ctx): Promise<DirectoryData> {
  if (!mayEditNetwork(ctx.principal)) throw new Refusal("forbidden");
  return {
    ...(await publicDirectory(ctx)),
    agreements: await exportAgreements(ctx),
    peers: await exportPeers(ctx),
    sharedCosts: await exportCosts(ctx),
    projects: await exportProjects(ctx),
  };
}

/**
 * The directory as this visitor may see it: what `/libraries.json` gives. Agreements, the systems of
 * others and what libraries pay and do together are not for everybody, and have addresses of their own.
 */
export async function publicDirectory(
  ctx: Ctx,
): Promise<Omit<DirectoryData, "agreements" | "peers" | "sharedCosts" | "projects">> {
  return {
    network: await readNetwork(ctx),
    skills: [...(await readSkills(ctx))],
    libraries: (await readMembers(ctx)).map(libraryData),
    partners: (await readPartners(ctx)).map((partner) => without(partner, ["id"])),
    lendingPolicies: [...(await readLendingPolicies(ctx))],
  };
}

/** A member as data, without what only this database knows of it. */
export function libraryData(library: LibraryEntry): LibraryData {
  return {
    ...without(library, ["id"]),
    branches: library.branches.map((branch) => without(branch, ["id", "libraryId"])),
    staff: library.staff.map((entry) => without(entry, ["entryId", "libraryId"])),
  };
}

function without<Whole extends object, Part extends keyof Whole>(
  whole: Whole,
  parts: readonly Part[],
): Omit<Whole, Part> {
  const kept = { ...whole };
  for (const part of parts) delete kept[part];
  return kept;
}
