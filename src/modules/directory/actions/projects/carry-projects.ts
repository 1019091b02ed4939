import type { Ctx } from "#kernel/tenancy";
import { plainName } from "../../model/face.ts";
import { carried, type CarriedProject } from "../../model/projects/carried.ts";
import { entryKinds } from "../../model/projects/project.ts";
import { addEntry } from "./entries.ts";
import { addProject, listProjects } from "./projects.ts";

/** Every project with its book, to be carried elsewhere. */
export async function exportProjects(ctx: Ctx): Promise<CarriedProject[]> {
  return (await listProjects(ctx)).map(({ project, book }) => carried(project, book));
}

/** Takes a project with its book into this network; one of the same name that begins on the same day stays as it is. */
export async function takeProject(ctx: Ctx, { book, ...facts }: CarriedProject): Promise<void> {
  const known = (await listProjects(ctx)).map(({ project }) => project);
  const same = known.some(
    ({ name, starts }) => starts === facts.starts && plainName(name) === plainName(facts.name),
  );
  if (same) return;
  const id = await addProject(ctx, facts);
  const lines: string[] = [];
  for (const kind of entryKinds)
    for (const entry of book[kind]) {
      const given = kind === "expense" ? { ...entry, line: lines[Number(entry["line"])] } : entry;
      const made = await addEntry(ctx, id, kind, given);
      if (kind === "line") lines.push(made);
    }
}
