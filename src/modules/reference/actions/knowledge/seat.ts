import { Refusal } from "#kernel/access";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { mayWriteArticles } from "../../policy.ts";

/** For whom the visitor writes: the library in whose name they act; null: the network. @throws Refusal("forbidden") */
export function seatOf({ library, principal }: Ctx): LibraryId | null {
  if (!mayWriteArticles(principal, library)) throw new Refusal("forbidden");
  return library;
}

/** Who writes, as it is kept with what they wrote. */
export function writerOf({ principal }: Ctx): {
  readonly person: PersonId | null;
  readonly author: string;
} {
  if (principal.kind === "person") return { person: principal.id, author: principal.name };
  return { person: null, author: principal.kind === "system" ? principal.reason : "" };
}
