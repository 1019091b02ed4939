import { checked, InvalidInput, Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import { isId } from "#kernel/ids";
import { type Ctx, libraryByCode } from "#kernel/tenancy";
import { plainName } from "../../model/face.ts";
import {
  type Project,
  type ProjectBook,
  type ProjectFacts,
  projectShape,
} from "../../model/projects/project.ts";
import { freeSlug } from "../../model/slug.ts";
import { mayEditNetwork, mayLeadProject, mayWorkAt } from "../../policy.ts";
import { readBook } from "../../store/projects/book.ts";
import {
  insertProject,
  projectSlugs,
  readProjects,
  setProjectRemoved,
  updateProject,
} from "../../store/projects/project.ts";
import { readLibraries } from "../../store/read-libraries.ts";
import { readPartners } from "../../store/read-partners.ts";

/** A project with what is kept of it, and whether the reader keeps its whole book. */
export type OpenProject = {
  readonly project: Project;
  readonly book: ProjectBook;
  readonly leads: boolean;
};

/** Projects in which the library takes part in whose name the visitor acts; all, for the network. */
export async function listProjects(ctx: Ctx): Promise<readonly OpenProject[]> {
  const own = await seatOf(ctx);
  const projects = (await readProjects(ctx)).filter(
    ({ libraries }) => own === null || libraries.includes(own),
  );
  const open: OpenProject[] = [];
  for (const project of projects) open.push(await opened(ctx, project));
  return open;
}

/** One of these. @throws Refusal("not-found") where there is none such. */
export async function openProject(ctx: Ctx, id: string): Promise<OpenProject> {
  const own = await seatOf(ctx);
  const [project] = isId(id) ? await readProjects(ctx, { id }) : [];
  if (!project || (own !== null && !project.libraries.includes(own)))
    throw new Refusal("not-found");
  return opened(ctx, project);
}

/**
 * Begins a project. At a desk the library leads it and takes part. @returns its id.
 */
export async function addProject(ctx: Ctx, given: unknown): Promise<string> {
  const own = await seatOf(ctx);
  const facts = await checkedProject(ctx, given, own);
  if (!(await leads(ctx, facts))) throw new Refusal("forbidden");
  const slug = freeSlug(plainName(facts.name), await projectSlugs(ctx));
  const id = await insertProject(ctx, slug, facts);
  await noted(ctx, "added", facts);
  return id;
}

/** Changes what is said of a project. */
export async function changeProject(ctx: Ctx, id: string, given: unknown): Promise<void> {
  const known = await ledProject(ctx, id);
  const facts = await checkedProject(ctx, given, await seatOf(ctx));
  // Amounts in the book are counted in the smallest unit of the currency that they were entered in.
  if (
    facts.currency !== known.project.currency &&
    Object.values(known.book).some((part) => part.length > 0)
  )
    throw new InvalidInput({ currency: "project-currency-kept" });
  await updateProject(ctx, id, facts);
  await noted(ctx, "changed", facts);
}

/** Takes a project away; it can be put back. */
export async function removeProject(ctx: Ctx, id: string): Promise<void> {
  const { project } = await ledProject(ctx, id);
  await setProjectRemoved(ctx, id, ctx.clock.now());
  await noted(ctx, "removed", project);
}

/** Puts a removed project back. Row by row the database knows who may. */
export async function restoreProject(ctx: Ctx, id: string): Promise<void> {
  await seatOf(ctx);
  if (!isId(id) || !(await setProjectRemoved(ctx, id, null))) throw new Refusal("not-found");
  // Who does not keep it may not put it back either; the refusal takes it back.
  const { project } = await ledProject(ctx, id);
  await noted(ctx, "restored", project);
}

/** A project whose whole book the visitor keeps. @throws Refusal for others. */
export async function ledProject(ctx: Ctx, id: string): Promise<OpenProject> {
  const open = await openProject(ctx, id);
  if (!open.leads) throw new Refusal("forbidden");
  return open;
}

/** Code of the library at whose desk the visitor works; null: for the network. @throws Refusal for strangers. */
export async function seatOf(ctx: Ctx): Promise<string | null> {
  if (ctx.reach !== "library" && mayEditNetwork(ctx.principal)) return null;
  if (ctx.library === null || !mayWorkAt(ctx.principal, ctx.library))
    throw new Refusal("forbidden");
  const own = (await readLibraries(ctx)).find(({ id }) => id === ctx.library);
  if (!own) throw new Refusal("not-found");
  return own.code;
}

async function opened(ctx: Ctx, project: Project): Promise<OpenProject> {
  return { project, book: await readBook(ctx, project.id), leads: await leads(ctx, project) };
}

/** Network rights hold only where one acts for the network: at a desk the rows of others are closed. */
async function leads(ctx: Ctx, { lead }: Pick<ProjectFacts, "lead">): Promise<boolean> {
  const library = lead === null ? null : await libraryByCode(ctx, lead);
  if (ctx.reach === "library" && library?.id !== ctx.library) return false;
  return mayLeadProject(ctx.principal, library?.id ?? null);
}

async function checkedProject(ctx: Ctx, given: unknown, own: string | null): Promise<ProjectFacts> {
  const facts = checked(projectShape, given);
  const members = new Set((await readLibraries(ctx)).map(({ code }) => code));
  const partners = new Set((await readPartners(ctx)).map(({ code }) => code));
  const lead = own ?? facts.lead;
  if (lead !== null && !members.has(lead))
    throw new InvalidInput({ lead: "project-party-unknown" });
  const libraries = [...facts.libraries, ...(lead === null ? [] : [lead])];
  return {
    ...facts,
    lead,
    libraries: [...new Set(libraries)].filter((code) => members.has(code)),
    partners: [...new Set(facts.partners)].filter((code) => partners.has(code)),
  };
}

function noted(ctx: Ctx, deed: string, { name }: Pick<ProjectFacts, "name">): Promise<void> {
  return audit(ctx, `directory.project-${deed}`, plainName(name));
}
