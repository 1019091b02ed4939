import { randomUUID } from "node:crypto";
import { principalOf, type RoleGrant } from "#kernel/access";
import { addPerson, signIn } from "#kernel/identity";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Visitor } from "#kernel/tenancy";
import type { TestDeployment } from "./deployment.ts";

const password = "read-more-2026";
const arrival = { address: "192.0.2.1", device: "a test", previous: null };

/** What came back. */
export type Answered = {
  readonly status: number;
  readonly text: string;
  readonly location: string;
};

/** Somebody who is signed in, and asks as a browser would. */
export type SignedIn = {
  readonly person: PersonId;
  readonly visitor: Visitor;
  readonly get: (path: string) => Promise<Answered>;
  readonly post: (path: string, fields?: Readonly<Record<string, string>>) => Promise<Answered>;
};

/** Stores somebody with these roles, signs them in, and lets them act in the name of a library. */
export async function signedIn(
  d: TestDeployment,
  name: string,
  roles: readonly RoleGrant[],
  library: LibraryId | null,
): Promise<SignedIn> {
  const email = `${randomUUID()}@signed-in.example`;
  const person = await d.asSystem((ctx) => addPerson(ctx, { email, name, password, roles }));
  const outcome = await signIn(d.asSystem, { email, password }, arrival);
  if (outcome.kind !== "signed-in") throw new Error(`not signed in: ${outcome.kind}`);
  const app = await d.app();
  const headers = {
    accept: "text/html",
    "sec-fetch-site": "same-origin",
    cookie: `cs=${outcome.token}`,
  };
  const ask = async (path: string, init: RequestInit = {}): Promise<Answered> => {
    const answer = await app.request(new URL(path, d.config.publicUrl).href, { ...init, headers });
    const location = answer.headers.get("location") ?? "";
    return { status: answer.status, text: await answer.text(), location };
  };
  return {
    person,
    visitor: { principal: principalOf(person, name, roles), library, locale: "en" },
    get: (path) => ask(path),
    post: (path, fields = {}) => ask(path, { method: "POST", body: new URLSearchParams(fields) }),
  };
}
