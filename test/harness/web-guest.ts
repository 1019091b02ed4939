import { randomUUID } from "node:crypto";
import { principalOf, type Role } from "#kernel/access";
import { addPerson, signIn } from "#kernel/identity";
import type { Library, Visitor } from "#kernel/tenancy";
import type { TestDeployment } from "./deployment.ts";

/** Somebody who asks the web application as a browser does, from our own pages. */
export type Guest = {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly post: (
    path: string,
    body: Readonly<Record<string, string>> | FormData,
  ) => Promise<Response>;
};

/** A stranger. */
export async function guest(d: TestDeployment, cookie?: string): Promise<Guest> {
  const app = await d.app();
  const { host, origin, href } = d.config.publicUrl;
  const ask = (path: string, init: RequestInit) =>
    app.request(new URL(path, href), {
      ...init,
      headers: { host, accept: "text/html", ...(cookie ? { cookie } : {}), ...init.headers },
    });
  return {
    get: async (path, headers = {}) => ask(path, { headers }),
    post: async (path, body) =>
      ask(path, {
        method: "POST",
        headers: { origin },
        body: body instanceof FormData ? body : new URLSearchParams(body),
      }),
  };
}

/** Somebody of a library who has just signed in; `who` acts without the web. */
export async function signedInAt(
  d: TestDeployment,
  library: Library,
  role: Role = "staff",
): Promise<Guest & { readonly who: Visitor }> {
  const account = { email: `${randomUUID()}@example.org`, password: "read-more-2026" };
  const roles = [{ role, library: library.id }];
  const name = "Noor Haddad";
  const id = await d.asSystem((ctx) => addPerson(ctx, { ...account, name, roles }));
  const outcome = await signIn(d.asSystem, account, {
    address: "192.0.2.1",
    device: "a test",
    previous: null,
  });
  if (outcome.kind !== "signed-in") throw new Error(`not signed in: ${outcome.kind}`);
  const principal = principalOf(id, name, roles);
  return {
    ...(await guest(d, `cs=${outcome.token}`)),
    who: { principal, library: library.id, locale: "en" },
  };
}
