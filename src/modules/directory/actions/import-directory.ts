import { InvalidInput, Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import type { Ctx } from "#kernel/tenancy";
import { localeOf } from "../model/face.ts";
import { sameData } from "../model/same-data.ts";
import { type DirectoryData, directoryShape, type LibraryData } from "../model/shape.ts";
import { mayEditNetwork } from "../policy.ts";
import { putNetwork, putSkills } from "../store/network.ts";
import { putPartner } from "../store/partner.ts";
import { personIdsOf } from "../store/expertise/person.ts";
import { takeAgreement } from "./agreements/carry-agreements.ts";
import { takeCost } from "./cost-sharing/carry-costs.ts";
import { publicDirectory } from "./export-directory.ts";
import { takeLendingPolicy } from "./lending-policy/lending-policy.ts";
import { takePeer } from "./peers/carry-peers.ts";
import { takeProject } from "./projects/carry-projects.ts";
import { takeLibrary } from "./take-library.ts";

/**
 * Takes a whole directory (the shape that `exportDirectory` gives) into this network: makes what is
 * missing, changes what differs, removes nothing. The same data twice changes nothing.
 * @throws InvalidInput naming the first place that does not fit; Refusal without network reach.
 */
export async function importDirectory(ctx: Ctx, given: unknown): Promise<DirectoryData> {
  if (!mayEditNetwork(ctx.principal)) throw new Refusal("forbidden");
  const data = read(given);
  const known = await publicDirectory(ctx);
  if (!sameData(known.network, data.network)) await putNetwork(ctx, data.network);
  await putSkills(ctx, data.skills);
  const libraries = data.libraries.filter((library) => !known.libraries.some(sameAs(library)));
  const partners = data.partners.filter((partner) => !known.partners.some(sameAs(partner)));
  for (const library of libraries) await takeLibrary(ctx, library);
  for (const partner of partners) await putPartner(ctx, partner);
  for (const policy of data.lendingPolicies) await takeLendingPolicy(ctx, policy);
  for (const peer of data.peers) await takePeer(ctx, peer);
  for (const agreement of data.agreements) await takeAgreement(ctx, agreement);
  for (const cost of data.sharedCosts) await takeCost(ctx, cost);
  for (const project of data.projects) await takeProject(ctx, project);
  await foundAnew(ctx, libraries, partners);
  const changed = { libraries: libraries.length, partners: partners.length };
  await audit(ctx, "directory.imported", null, changed);
  return data;
}

type Named = readonly { readonly code: string }[];

/** What was taken in is found as it is now. */
async function foundAnew(ctx: Ctx, libraries: Named, partners: Named): Promise<void> {
  await ctx.reindex(
    "library",
    libraries.map(({ code }) => code),
  );
  for (const { code } of libraries) await ctx.reindex("person", await personIdsOf(ctx, code));
  await ctx.reindex(
    "partner",
    partners.map(({ code }) => code),
  );
}

function read(given: unknown): DirectoryData {
  const result = directoryShape.safeParse(given);
  if (result.success) return { ...result.data, libraries: result.data.libraries.map(withLocale) };
  const [issue] = result.error.issues;
  throw new InvalidInput({ [issue?.path.join(".") || "directory"]: issue?.message ?? "invalid" });
}

function withLocale(library: LibraryData): LibraryData {
  return { ...library, locale: localeOf(library) };
}

function sameAs(wanted: unknown): (known: unknown) => boolean {
  return (known) => sameData(known, wanted);
}
