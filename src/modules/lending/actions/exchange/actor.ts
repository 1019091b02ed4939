import type { Principal } from "#kernel/access";
import type { LibraryId } from "#kernel/ids";
import { mayLend } from "../../policy.ts";
import type { Actor } from "../../store/steps.ts";

/** How a reader is named there: the history of a request must not tell for whom it was. */
export const READER = { name: "reader", person: null };

/** Who did it, as the history of a request names them; of people only those who work there. */
export function actorOf(principal: Principal, library: LibraryId | null): Actor {
  if (principal.kind === "person")
    return mayLend(principal, library) ? { name: principal.name, person: principal.id } : READER;
  return { name: principal.kind === "system" ? principal.reason : "", person: null };
}
