import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Hono } from "hono";
import type { Role } from "#kernel/access";
import { packageRoot } from "#kernel/config";
import type { WebEnv } from "#kernel/http";
import { addPerson, signIn } from "#kernel/identity";
import { type Ctx, libraryByCode } from "#kernel/tenancy";

/** The directory of the demo consortium, as its file says it. */
export const demo: unknown = JSON.parse(
  readFileSync(join(packageRoot, "demo/consortium.json"), "utf8"),
);

type Form = Record<string, string | undefined> | [string, string][];
type AsSystem = <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;

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
  asSystem: AsSystem,
  name: string,
  role: Role,
  code: string | null,
): Promise<string> {
  const email = `${name}@e.example`;
  const password = "read-more-2026";
  await asSystem(async (ctx) => {
    const library = code === null ? null : ((await libraryByCode(ctx, code))?.id ?? null);
    await addPerson(ctx, { email, name, password, roles: [{ role, library }] });
  });
  const arrival = { address: "192.0.2.1", device: "test", previous: null };
  const outcome = await signIn(asSystem, { email, password }, arrival);
  if (outcome.kind !== "signed-in") throw new Error(`${name} is not signed in`);
  return `cs=${outcome.token}`;
}
