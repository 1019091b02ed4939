import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { entriesWithAccounts } from "../../store/expertise/person.ts";

/** Somebody of the public directory who has an account, as other modules need to know them. */
export type Colleague = {
  readonly person: PersonId;
  readonly library: LibraryId;
  readonly name: string;
  /** Codes of ISO 639. */
  readonly languages: readonly string[];
  /** Codes of the network's vocabulary. */
  readonly skills: readonly string[];
};

/** Staff of all members who are in the directory and have an account, by name; of these people only, where given. */
export function colleaguesWithAccounts(
  ctx: Ctx,
  people: readonly PersonId[] | null = null,
): Promise<readonly Colleague[]> {
  return entriesWithAccounts(ctx, people);
}
