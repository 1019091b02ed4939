import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { principalOf, type Role } from "#kernel/access";
import { type Config, packageRoot } from "#kernel/config";
import type { WebEnv } from "#kernel/http";
import { addPerson } from "#kernel/identity";
import { type Ctx, type Library, libraryByCode, type Run, type Visitor } from "#kernel/tenancy";
import { importDirectory } from "#modules/directory";

const directory: unknown = JSON.parse(
  readFileSync(join(packageRoot, "demo/consortium.json"), "utf8"),
);

/** What is needed of a deployment to set it up. */
type Deployed = {
  readonly asSystem: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  readonly run: Run;
  readonly config: Config;
  readonly app: () => Promise<Hono<WebEnv>>;
};

/** A deployment with the members, agreements and peers of the demo consortium, and people at desks. */
export type Members = {
  readonly library: (code: string) => Promise<Library>;
  /** Somebody with a role at a library, as stored as any other person. */
  readonly somebody: (code: string, role?: Role) => Promise<Visitor>;
  readonly coordinator: () => Promise<Visitor>;
};

/** Brings the demo's directory in. */
export async function members(d: Deployed): Promise<Members> {
  await d.asSystem((ctx) => importDirectory(ctx, directory));
  const library = async (code: string): Promise<Library> => {
    const found = await d.asSystem((ctx) => libraryByCode(ctx, code));
    if (!found) throw new Error(`no library ${code}`);
    return found;
  };
  const person = async (role: Role, at: Library | null): Promise<Visitor> => {
    const roles = [{ role, library: at?.id ?? null }];
    const name = `Test ${role}`;
    const email = `${randomUUID()}@members.example`;
    const id = await d.asSystem((ctx) => addPerson(ctx, { email, name, roles }));
    return { principal: principalOf(id, name, roles), library: at?.id ?? null, locale: "en" };
  };
  return {
    library,
    somebody: async (code, role = "staff") => person(role, await library(code)),
    coordinator: async () => ({ ...(await person("network-coordinator", null)), reach: "network" }),
  };
}
