import type { Hono } from "hono";
import { principalOf, type Role } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import type { PersonId } from "#kernel/ids";
import type { Library, Visitor } from "#kernel/tenancy";
import { asking, type Asking, cookieOf, type Deployed, storedPerson } from "#test/signed-in";

export { type Answered, asking, type Fields } from "#test/signed-in";

/** Somebody who is stored and signed in, and asks as a browser would. */
export type Somebody = Asking & { readonly id: PersonId; readonly visitor: Visitor };

/** Lets somebody in with a role: at a library, or (null) in the network. */
export async function letIn(
  d: Deployed,
  app: Hono<WebEnv>,
  role: Role,
  library: Library | null,
): Promise<Somebody> {
  const roles = [{ role, library: library?.id ?? null }];
  const name = `Test ${role} of ${library?.code ?? "the network"}`;
  const { person, email } = await storedPerson(d, name, roles);
  const reach = library === null ? "network" : "library";
  return {
    id: person,
    visitor: {
      principal: principalOf(person, name, roles),
      library: library?.id ?? null,
      locale: "en",
      reach,
    },
    ...asking(app, await cookieOf(d, email)),
  };
}
