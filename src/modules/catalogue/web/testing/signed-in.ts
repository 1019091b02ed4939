import { randomUUID } from "node:crypto";
import { addPerson, signIn } from "#kernel/identity";
import type { Role } from "#kernel/access";
import type { Library } from "#kernel/tenancy";
import type { Deployed } from "./deployed.ts";
import { type Asked, type Answered, asking } from "./asking.ts";

const password = "read-more-2026";
const arrival = { address: "192.0.2.1", device: "a test", previous: null };

/** Asks as a person of a library who has just signed in. */
export async function signedIn(
  d: Deployed,
  library: Library,
  role: Role = "reader",
): Promise<(path: string, init?: Asked) => Promise<Answered>> {
  const email = `${randomUUID()}@shelf.example`;
  const roles = [{ role, library: library.id }];
  await d.asSystem((ctx) => addPerson(ctx, { email, name: "Test Reader", password, roles }));
  const outcome = await signIn(d.asSystem, { email, password }, arrival);
  if (outcome.kind !== "signed-in") throw new Error(`not signed in: ${outcome.kind}`);
  const ask = await asking(d);
  return (path, init = {}) =>
    ask(path, { ...init, headers: { cookie: `cs=${outcome.token}`, ...init.headers } });
}
