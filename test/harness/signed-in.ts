import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import { principalOf, type RoleGrant } from "#kernel/access";
import type { Config } from "#kernel/config";
import type { WebEnv } from "#kernel/http";
import { addPerson, signIn } from "#kernel/identity";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx, Visitor } from "#kernel/tenancy";

/** What is needed of a deployment to store people and sign them in. */
export type Deployed = { readonly asSystem: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T> };

/** What came back. */
export type Answered = {
  readonly status: number;
  readonly text: string;
  readonly location: string;
  readonly header: (name: string) => string | null;
};

/** What a form sends: by name, or in order where a name comes several times. */
export type Fields =
  | Readonly<Record<string, string>>
  | readonly (readonly [name: string, value: string])[];

/** Asks for pages as a browser would. */
export type Asking = {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answered>;
  readonly post: (path: string, fields?: Fields | FormData) => Promise<Answered>;
};

/** Somebody who is signed in. */
export type SignedIn = Asking & { readonly person: PersonId; readonly visitor: Visitor };

const password = "read-more-2026";
const arrival = { address: "192.0.2.1", device: "a test", previous: null };

/** Stores somebody who may sign in. */
export async function storedPerson(
  d: Deployed,
  name: string,
  roles: readonly RoleGrant[],
  email = `${randomUUID()}@people.example`,
): Promise<{ readonly person: PersonId; readonly email: string }> {
  const person = await d.asSystem((ctx) => addPerson(ctx, { email, name, password, roles }));
  return { person, email };
}

/** Signs somebody in whom `storedPerson` has stored; slow on purpose, as it is for people. @returns their cookie. */
export async function cookieOf(d: Deployed, email: string): Promise<string> {
  const outcome = await signIn(d.asSystem, { email, password }, arrival);
  if (outcome.kind !== "signed-in") throw new Error(`not signed in: ${outcome.kind}`);
  return `cs=${outcome.token}`;
}

/** Asks with a cookie, or as a stranger with none. */
export function asking(
  app: Hono<WebEnv>,
  cookie = "",
  home: URL | string = "http://localhost:3000",
): Asking {
  const ask = async (path: string, init: RequestInit): Promise<Answered> => {
    const answer = await app.request(new URL(path, home).href, init);
    const header = (name: string) => answer.headers.get(name);
    const location = header("location") ?? "";
    return { status: answer.status, text: await answer.text(), location, header };
  };
  const own = { accept: "text/html", "sec-fetch-site": "same-origin", cookie };
  return {
    get: (path, headers = {}) => ask(path, { headers: { ...own, ...headers } }),
    post: (path, fields = {}) => ask(path, { method: "POST", headers: own, body: bodyOf(fields) }),
  };
}

function bodyOf(fields: Fields | FormData): FormData | URLSearchParams {
  if (fields instanceof FormData) return fields;
  const typed = Array.isArray(fields) ? fields : Object.entries(fields);
  return new URLSearchParams(typed.map(([name, value]) => [name, value]));
}

/** Stores somebody with these roles, signs them in, and lets them act in the name of a library. */
export async function signedIn(
  d: Deployed & { readonly config: Config; readonly app: () => Promise<Hono<WebEnv>> },
  name: string,
  roles: readonly RoleGrant[],
  library: LibraryId | null,
): Promise<SignedIn> {
  const { person, email } = await storedPerson(d, name, roles);
  return {
    person,
    visitor: { principal: principalOf(person, name, roles), library, locale: "en" },
    ...asking(await d.app(), await cookieOf(d, email), d.config.publicUrl),
  };
}
