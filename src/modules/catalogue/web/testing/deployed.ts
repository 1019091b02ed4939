import type { Hono } from "hono";
import type { RoleGrant } from "#kernel/access";
import type { Config } from "#kernel/config";
import type { WebEnv } from "#kernel/http";
import type { Ctx, Library, Run, Services, Visitor } from "#kernel/tenancy";

/** What page tests use of a deployment; the test harness has it. */
export type Deployed = {
  readonly config: Config;
  readonly services: Services;
  readonly run: Run;
  readonly app: () => Promise<Hono<WebEnv>>;
  readonly asSystem: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  readonly library: (code: string, name?: string) => Promise<Library>;
  readonly visitor: (roles: readonly RoleGrant[], library?: Library | null) => Visitor;
};
