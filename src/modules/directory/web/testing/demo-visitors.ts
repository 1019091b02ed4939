import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Hono } from "hono";
import type { Role } from "#kernel/access";
import { packageRoot } from "#kernel/config";
import type { WebEnv } from "#kernel/http";
import { libraryByCode } from "#kernel/tenancy";
import { cookieOf, type Deployed, storedPerson } from "#test/signed-in";

/** The directory of the demo consortium, as its file says it. */
export const demo: unknown = JSON.parse(
  readFileSync(join(packageRoot, "demo/consortium.json"), "utf8"),
);

type Form = Record<string, string | undefined> | [string, string][];

/** Asks the pages as a browser would. */
export function asker(app: Hono<WebEnv>) {
  const ask = (path: string, init: RequestInit) =>
    Promise.resolve(app.request(`http://localhost:3000${path}`, init));
  return {
    get: (path: string, cookie = "") =>
      ask(path, { headers: { accept: "text/html", cookie, "accept-language": "en" } }),
    post: (path: string, cookie: string, form: Form = {}) =>
      ask(path, {
        method: "POST",
        body: new URLSearchParams(typed(form)),
        headers: { origin: "http://localhost:3000", accept: "text/html", cookie },
      }),
  };
}

function typed(form: Form): [string, string][] {
  if (Array.isArray(form)) return form;
  return Object.entries(form).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
}

/** Makes a person with one role, at a library where it is one of a library. @returns their cookie. */
export async function signedIn(
  asSystem: Deployed["asSystem"],
  name: string,
  role: Role,
  code: string | null,
): Promise<string> {
  const library = code === null ? null : await asSystem((ctx) => libraryByCode(ctx, code));
  const roles = [{ role, library: library?.id ?? null }];
  const { email } = await storedPerson({ asSystem }, name, roles, `${name}@e.example`);
  return cookieOf({ asSystem }, email);
}
