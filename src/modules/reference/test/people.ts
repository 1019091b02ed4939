import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import { principalOf, type Role } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { addPerson, signIn } from "#kernel/identity";
import type { PersonId } from "#kernel/ids";
import type { Ctx, Library, Visitor } from "#kernel/tenancy";

/** What is needed of a deployment to let people in. */
type Deployed = { readonly asSystem: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T> };

export type Answered = {
  readonly status: number;
  readonly text: string;
  readonly location: string;
};

/** Somebody who is stored and signed in, and asks as a browser would. */
export type Somebody = {
  readonly id: PersonId;
  readonly visitor: Visitor;
  readonly get: (path: string) => Promise<Answered>;
  readonly post: (path: string, fields?: Fields) => Promise<Answered>;
};
export type Fields =
  | Readonly<Record<string, string>>
  | readonly (readonly [name: string, value: string])[];

const password = "read-more-2026";
const arrival = { address: "192.0.2.1", device: "a test", previous: null };

/** Asks for pages with a cookie, or as a stranger with none. */
export function asking(app: Hono<WebEnv>, cookie = ""): Pick<Somebody, "get" | "post"> {
  const ask = async (path: string, init: RequestInit = {}): Promise<Answered> => {
    const headers = { accept: "text/html", "sec-fetch-site": "same-origin", cookie };
    const answer = await app.request(`http://localhost:3000${path}`, { ...init, headers });
    const location = answer.headers.get("location") ?? "";
    return { status: answer.status, text: await answer.text(), location };
  };
  return {
    get: (path) => ask(path),
    post: (path, fields = {}) => {
      const typed = Array.isArray(fields) ? fields : Object.entries(fields);
      const body = new URLSearchParams(typed.map(([name, value]) => [name, value]));
      return ask(path, { method: "POST", body });
    },
  };
}

/** Lets somebody in with a role: at a library, or (null) in the network. */
export async function letIn(
  d: Deployed,
  app: Hono<WebEnv>,
  role: Role,
  library: Library | null,
): Promise<Somebody> {
  const email = `${randomUUID()}@people.example`;
  const roles = [{ role, library: library?.id ?? null }];
  const name = `Test ${role} of ${library?.code ?? "the network"}`;
  const id = await d.asSystem((ctx) => addPerson(ctx, { email, name, password, roles }));
  const outcome = await signIn(d.asSystem, { email, password }, arrival);
  if (outcome.kind !== "signed-in") throw new Error(`not signed in: ${outcome.kind}`);
  const reach = library === null ? "network" : "library";
  return {
    id,
    visitor: {
      principal: principalOf(id, name, roles),
      library: library?.id ?? null,
      locale: "en",
      reach,
    },
    ...asking(app, `cs=${outcome.token}`),
  };
}
