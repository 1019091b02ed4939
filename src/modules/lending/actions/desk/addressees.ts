import {
  type AgencyKey,
  agencyOf,
  type BranchAddress,
  branchAddress,
  memberOf,
} from "#modules/directory";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { agencyNames } from "./agency-names.ts";

/** A library as it stands on a parcel. */
export type Addressee = {
  readonly name: string;
  /** Null: the directory knows no address; for a foreign library the message may name one. */
  readonly address: BranchAddress | null;
};

/** Where parcels for these agencies go, by agency. */
export async function addressees(
  ctx: Ctx,
  agencies: readonly (AgencyKey | null)[],
): Promise<ReadonlyMap<string, Addressee>> {
  const names = await agencyNames(ctx, agencies);
  const found = new Map<string, Addressee>();
  for (const [agency, name] of names) {
    const member = await memberOf(ctx, agency as AgencyKey);
    const address = member && (await branchAddress(ctx, member.id, null));
    found.set(agency, { name, address });
  }
  return found;
}

/** The desk's own library, as sender. */
export async function readOwnAddress(ctx: Ctx, library: LibraryId): Promise<Addressee> {
  const agency = await agencyOf(ctx, library);
  return (await addressees(ctx, [agency])).get(agency) ?? { name: agency, address: null };
}
