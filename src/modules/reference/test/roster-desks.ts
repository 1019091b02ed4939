import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Hono } from "hono";
import { principalOf, type Role } from "#kernel/access";
import { type Config, packageRoot } from "#kernel/config";
import type { WebEnv } from "#kernel/http";
import { addPerson, signIn } from "#kernel/identity";
import type { PersonId } from "#kernel/ids";
import { type Ctx, type Library, libraryByCode, type Run, type Visitor } from "#kernel/tenancy";
import { importDirectory } from "#modules/directory";

const password = "read-more-2026";
const arrival = { address: "192.0.2.1", device: "a test", previous: null };
const directory: unknown = JSON.parse(
  readFileSync(join(packageRoot, "demo/consortium.json"), "utf8"),
);

/** What is needed of a deployment to set it up. */
export type Deployed = {
  readonly asSystem: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  readonly run: Run;
  readonly config: Config;
  readonly app: () => Promise<Hono<WebEnv>>;
};

type Answered = {
  readonly status: number;
  readonly text: string;
  readonly header: (name: string) => string | null;
};

/** Somebody who works at a desk, and asks as a browser would, or acts as the software does for them. */
export type AtRoster = {
  readonly person: PersonId;
  readonly name: string;
  readonly email: string;
  readonly visitor: Visitor;
  readonly act: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answered>;
  readonly post: (path: string, fields?: Fields) => Promise<Answered>;
  readonly send: (path: string, file: string) => Promise<Answered>;
};
type Fields = Readonly<Record<string, string>> | readonly (readonly [string, string])[];

/** The members of the demo, and people at their desks. */
export type RosterDesks = {
  readonly library: (code: string) => Promise<Library>;
  readonly at: (code: string | null, role: Role, name: string) => Promise<AtRoster>;
};

/** Brings the demo's directory in. `clock` moves what the deployment takes for now. */
export async function rosterDesks(d: Deployed, now: () => Temporal.Instant): Promise<RosterDesks> {
  await d.asSystem((ctx) => importDirectory(ctx, directory));
  let app: ReturnType<Deployed["app"]> | null = null;
  const library = async (code: string): Promise<Library> => {
    const found = await d.asSystem((ctx) => libraryByCode(ctx, code));
    if (!found) throw new Error(`no library ${code}`);
    return found;
  };
  const ask = async (cookie: string, path: string, init: RequestInit): Promise<Answered> => {
    const headers = new Headers(init.headers);
    headers.set("accept", "text/html");
    headers.set("sec-fetch-site", "same-origin");
    headers.set("cookie", cookie);
    const answer = await (
      await (app ??= d.app())
    ).request(new URL(path, d.config.publicUrl).href, { ...init, headers });
    const text = await answer.text();
    return { status: answer.status, text, header: (name) => answer.headers.get(name) };
  };
  return {
    library,
    at: async (code, role, name) => {
      const at = code === null ? null : (await library(code)).id;
      const email = `${randomUUID()}@desk.example`;
      const roles = [{ role, library: at }];
      const person = await d.asSystem((ctx) => addPerson(ctx, { email, name, password, roles }));
      // Signing in is slow on purpose: only who asks for pages does.
      let cookie: Promise<string> | null = null;
      const asked = async (path: string, init: RequestInit) =>
        ask(await (cookie ??= signedIn(d, email)), path, init);
      const reach = at === null ? ("network" as const) : ("library" as const);
      const principal = principalOf(person, name, roles);
      const visitor = { principal, library: at, locale: "en" as const, reach };
      return {
        person,
        name,
        email,
        visitor,
        act: (work) => d.run(visitor, (ctx) => work({ ...ctx, clock: { now } })),
        get: (path, headers = {}) => asked(path, { headers }),
        post: (path, fields = {}) => {
          const typed = Array.isArray(fields) ? fields : Object.entries(fields);
          const body = new URLSearchParams(typed.map(([key, value]) => [key, value]));
          return asked(path, { method: "POST", body });
        },
        send: (path, file) => {
          const body = new FormData();
          body.set("file", new File([file], "shifts.ics", { type: "text/calendar" }));
          return asked(path, { method: "POST", body });
        },
      };
    },
  };
}

async function signedIn(d: Deployed, email: string): Promise<string> {
  const outcome = await signIn(d.asSystem, { email, password }, arrival);
  if (outcome.kind !== "signed-in") throw new Error(`not signed in: ${outcome.kind}`);
  return `cs=${outcome.token}`;
}
