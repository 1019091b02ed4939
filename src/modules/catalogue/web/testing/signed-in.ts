import type { Role } from "#kernel/access";
import type { Library } from "#kernel/tenancy";
import { cookieOf, storedPerson } from "#test/signed-in";
import type { Deployed } from "./deployed.ts";
import { type Asked, type Answered, asking } from "./asking.ts";

/** Asks as a person of a library who has just signed in. */
export async function signedIn(
  d: Deployed,
  library: Library,
  role: Role = "reader",
): Promise<(path: string, init?: Asked) => Promise<Answered>> {
  const roles = [{ role, library: library.id }];
  const { email } = await storedPerson(d, "Test Reader", roles);
  const cookie = await cookieOf(d, email);
  const ask = await asking(d);
  return (path, init = {}) => ask(path, { ...init, headers: { cookie, ...init.headers } });
}
