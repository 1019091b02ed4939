import { mayCoordinateNetwork, mayWorkAt, Refusal } from "#kernel/access";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { type AgencyKey, agencyOf } from "#modules/directory";

/** The library at whose desk the visitor works. @throws Refusal for everybody else. */
function libraryToWorkAt({ library, principal }: Ctx): LibraryId {
  if (library === null || !mayWorkAt(principal, library)) throw new Refusal("forbidden");
  return library;
}

/** The agency that the visitor's library is. @throws Refusal for who does not work there. */
export function ownAgency(ctx: Ctx): Promise<AgencyKey> {
  return agencyOf(ctx, libraryToWorkAt(ctx));
}

/** Lets pass who speaks for the network. @throws Refusal for everybody else. */
export function onlyCoordinators({ principal }: Ctx): void {
  if (!mayCoordinateNetwork(principal)) throw new Refusal("forbidden");
}
