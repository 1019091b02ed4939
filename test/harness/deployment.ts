import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { principalOf, type RoleGrant } from "#kernel/access";
import { type Config, readConfig } from "#kernel/config";
import type { WebEnv } from "#kernel/http";
import { newId } from "#kernel/ids";
import type { ModuleManifest } from "#kernel/manifest";
import { addLibrary, type Ctx, type Library, type Visitor } from "#kernel/tenancy";
import {
  type Deployment,
  type DeploymentOptions,
  openDeployment,
} from "../../src/app/deployment.ts";
import { modules as allModules } from "../../src/app/modules.ts";
import { catchUp } from "../../src/app/search/follow.ts";
import { createServer } from "../../src/app/server.ts";
import { asSystem } from "../../src/app/system.ts";
import { command, databaseUrl, dropDatabase } from "./postgres.ts";

/** A whole deployment over a database of its own, for one test file. */
export type TestDeployment = Deployment & {
  readonly config: Config;
  readonly url: string;
  readonly asSystem: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  /** Adds a member library. */
  readonly library: (code: string, name?: string) => Promise<Library>;
  /** A visitor with these roles; in the name of `library` where given. Not stored: see identity for people. */
  readonly visitor: (roles: readonly RoleGrant[], library?: Library | null) => Visitor;
  /** The web application, to be asked by `app.request(path)`. */
  readonly app: (modules?: readonly ModuleManifest[]) => Promise<Hono<WebEnv>>;
  /** Waits until search reflects everything committed. */
  readonly searchIsCurrent: () => Promise<void>;
};

/** Clones the migrated template; closed by the caller in `afterAll`. */
export async function testDeployment(
  env: Record<string, string> = {},
  { pace }: Pick<DeploymentOptions, "pace"> = {},
): Promise<TestDeployment> {
  const { ownerUrl, template } = inject("postgres");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  // Copying files takes a third of the time of writing each of their pages into the log.
  await command(ownerUrl, `create database ${name} template ${template} strategy file_copy`);
  const url = databaseUrl(ownerUrl, name);
  const dataDir = await mkdtemp(join(tmpdir(), "commonshelf-data-"));
  const config = readConfig({
    NODE_ENV: "test",
    LOG_LEVEL: "fatal",
    SEARCH_THREADS: "0",
    COMMONSHELF_DATA: dataDir,
    ...env,
  });
  const deployment = await openDeployment({ config, databaseUrl: url, pace });
  const close = async () => {
    await deployment.close();
    await dropDatabase(ownerUrl, name);
    await rm(dataDir, { recursive: true, force: true });
  };
  return { ...deployment, config, url, close, ...conveniences(deployment) };
}

function conveniences(
  deployment: Deployment,
): Pick<TestDeployment, "asSystem" | "library" | "visitor" | "app" | "searchIsCurrent"> {
  const bySystem = <T>(work: (ctx: Ctx) => Promise<T>) => deployment.run(asSystem("test"), work);
  return {
    asSystem: bySystem,
    library: (code, name = `${code} Library`) => bySystem((ctx) => addLibrary(ctx, { code, name })),
    visitor: (roles, library = null) => ({
      principal: principalOf(newId<"person">(), "Test Person", roles),
      library: library?.id ?? null,
      locale: "en",
    }),
    app: (modules = allModules) => createServer(deployment, modules),
    searchIsCurrent: async () => {
      await catchUp(deployment.following);
    },
  };
}
