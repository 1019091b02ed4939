import { Refusal } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import type { Milestone, Project } from "../../model/projects/project.ts";
import { readBook } from "../../store/projects/book.ts";
import { readProjects } from "../../store/projects/project.ts";

/** A project as everybody may see it: no money, no hours, no reports. */
export type ShownProject = { readonly project: Project; readonly milestones: readonly Milestone[] };

/** Projects that are shown to everybody, the latest first. */
export async function shownProjects(ctx: Ctx): Promise<readonly ShownProject[]> {
  const shown: ShownProject[] = [];
  for (const project of await readProjects(ctx))
    if (project.shown) shown.push(await of(ctx, project));
  return shown;
}

/** One of these by its name in addresses. @throws Refusal("not-found") where there is none such. */
export async function shownProject(ctx: Ctx, slug: string): Promise<ShownProject> {
  const [project] = await readProjects(ctx, { slug });
  if (!project?.shown) throw new Refusal("not-found");
  return of(ctx, project);
}

async function of(ctx: Ctx, project: Project): Promise<ShownProject> {
  const { milestone } = await readBook(ctx, project.id);
  return { project, milestones: milestone.map((one) => ({ ...one, person: "" })) };
}
