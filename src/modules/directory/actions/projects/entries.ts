import { checked, InvalidInput, Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { plainName } from "../../model/face.ts";
import {
  type EntryFacts,
  type EntryKind,
  entryShapes,
  parseParty,
  type Project,
} from "../../model/projects/project.ts";
import { putEntry, setEntryRemoved } from "../../store/projects/book.ts";
import { type OpenProject, openProject, seatOf } from "./projects.ts";

/**
 * Enters something into a project's book: a budget line, a contribution, an expense, a milestone or
 * a report. Who takes part notes what their library gives, spends and reports; the rest is for who
 * leads. @returns the entry's id. @throws InvalidInput, Refusal.
 */
export async function addEntry(
  ctx: Ctx,
  project: string,
  kind: EntryKind,
  given: unknown,
): Promise<string> {
  const open = await openProject(ctx, project);
  const entry = await checkedEntry(ctx, open, kind, given);
  const id = await putEntry(ctx, project, kind, null, entry);
  await noted(ctx, open.project, kind, "added");
  return id ?? "";
}

/** Changes an entry in whole. */
export async function changeEntry(
  ctx: Ctx,
  project: string,
  kind: EntryKind,
  id: string,
  given: unknown,
): Promise<void> {
  const open = await openProject(ctx, project);
  const known = entryOf(open, kind, id);
  await mustKeep(ctx, open, kind, known);
  const entry = await checkedEntry(ctx, open, kind, given);
  if ((await putEntry(ctx, project, kind, id, entry)) === null) throw new Refusal("not-found");
  await noted(ctx, open.project, kind, "changed");
}

/** Says on which day a milestone was reached, or that it was not (null). Whoever takes part may. */
export async function setMilestoneDone(
  ctx: Ctx,
  project: string,
  id: string,
  doneOn: string | null,
): Promise<void> {
  const open = await openProject(ctx, project);
  const milestone = open.book.milestone.find((one) => one.id === id);
  if (!milestone) throw new Refusal("not-found");
  await putEntry(ctx, project, "milestone", id, { ...milestone, doneOn });
  await noted(ctx, open.project, "milestone", "changed");
}

/** Takes an entry out of the book; it can be put back. @throws InvalidInput for a line on which something was spent. */
export async function removeEntry(
  ctx: Ctx,
  project: string,
  kind: EntryKind,
  id: string,
): Promise<void> {
  const open = await openProject(ctx, project);
  await mustKeep(ctx, open, kind, entryOf(open, kind, id));
  if (open.book.expense.some(({ line }) => line === id))
    throw new InvalidInput({ line: "project-line-used" });
  await setEntryRemoved(ctx, project, kind, id, ctx.clock.now());
  await noted(ctx, open.project, kind, "removed");
}

/** Puts an entry back. */
export async function restoreEntry(
  ctx: Ctx,
  project: string,
  kind: EntryKind,
  id: string,
): Promise<void> {
  await openProject(ctx, project);
  if (!isId(id) || !(await setEntryRemoved(ctx, project, kind, id, null)))
    throw new Refusal("not-found");
  const open = await openProject(ctx, project);
  // Who may not keep it may not put it back; the refusal takes it back.
  await mustKeep(ctx, open, kind, entryOf(open, kind, id));
  await noted(ctx, open.project, kind, "restored");
}

type Entry = { readonly id?: string; readonly party?: string | null };

function entryOf({ book }: OpenProject, kind: EntryKind, id: string): Entry {
  const entry: Entry | undefined = book[kind].find((one) => one.id === id);
  if (!entry) throw new Refusal("not-found");
  return entry;
}

async function checkedEntry(
  ctx: Ctx,
  open: OpenProject,
  kind: EntryKind,
  given: unknown,
): Promise<EntryFacts<EntryKind>> {
  const entry = checked(entryShapes[kind](open.project.currency), given);
  mustBeOfProject(open, entry);
  await mustKeep(ctx, open, kind, "party" in entry ? entry : {});
  return entry;
}

/** Whom and what an entry names belongs to the project. */
function mustBeOfProject({ project, book }: OpenProject, entry: EntryFacts<EntryKind>): void {
  if ("line" in entry && !book.line.some(({ id }) => id === entry.line))
    throw new InvalidInput({ line: "project-line-unknown" });
  const party = "party" in entry && entry.party !== null ? parseParty(entry.party) : null;
  if (!party) return;
  const known = party.kind === "library" ? project.libraries : project.partners;
  if (!known.includes(party.code)) throw new InvalidInput({ party: "project-party-unknown" });
}

/** Kinds that every library that takes part enters for itself. */
const OWN: readonly EntryKind[] = ["contribution", "expense"];

async function mustKeep(ctx: Ctx, open: OpenProject, kind: EntryKind, entry: Entry): Promise<void> {
  if (open.leads || kind === "report") return;
  const own = `library:${await seatOf(ctx)}`;
  if (!OWN.includes(kind) || entry.party !== own) throw new Refusal("forbidden");
}

function noted(ctx: Ctx, { name }: Project, kind: EntryKind, deed: string): Promise<void> {
  return audit(ctx, `directory.project-entry-${deed}`, plainName(name), { kind });
}
