import type { TestProject } from "vitest/node";
import { startSite } from "./site.ts";

declare module "vitest" {
  interface ProvidedContext {
    site: string;
  }
}

/** One site with the demo consortium for all journeys; each journey brings its own browser profile. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await startSite();
  project.provide("site", site.url);
  return site.stop;
}
