import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Hono } from "hono";
import { principalOf, type Role } from "#kernel/access";
import { type Config, packageRoot } from "#kernel/config";
import type { WebEnv } from "#kernel/http";
import type { PersonId } from "#kernel/ids";
import { type Ctx, type Library, libraryByCode, type Run, type Visitor } from "#kernel/tenancy";
import { importDirectory } from "#modules/directory";
import { type Answered, asking, type Asking, cookieOf, storedPerson } from "#test/signed-in";

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

/** Somebody who works at a desk, and asks as a browser would, or acts as the software does for them. */
export type AtRoster = Asking & {
  readonly person: PersonId;
  readonly name: string;
  readonly email: string;
  readonly visitor: Visitor;
  readonly act: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  readonly send: (path: string, file: string) => Promise<Answered>;
};

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
  const askingBy = async (email: string): Promise<Asking> =>
    asking(await (app ??= d.app()), await cookieOf(d, email), d.config.publicUrl);
  return {
    library,
    at: async (code, role, name) => {
      const at = code === null ? null : (await library(code)).id;
      const roles = [{ role, library: at }];
      const { person, email } = await storedPerson(d, name, roles);
      // Signing in is slow on purpose: only who asks for pages does.
      let browser: Promise<Asking> | null = null;
      const asks = () => (browser ??= askingBy(email));
      const reach = at === null ? ("network" as const) : ("library" as const);
      const principal = principalOf(person, name, roles);
      const visitor = { principal, library: at, locale: "en" as const, reach };
      return {
        person,
        name,
        email,
        visitor,
        act: (work) => d.run(visitor, (ctx) => work({ ...ctx, clock: { now } })),
        get: async (path, headers) => (await asks()).get(path, headers),
        post: async (path, fields) => (await asks()).post(path, fields),
        send: async (path, file) => {
          const body = new FormData();
          body.set("file", new File([file], "shifts.ics", { type: "text/calendar" }));
          return (await asks()).post(path, body);
        },
      };
    },
  };
}
