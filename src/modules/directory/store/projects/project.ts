import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Project, ProjectFacts } from "../../model/projects/project.ts";

/** Projects that the reader may see, the latest first; `of`: one, by its id or its name in addresses. */
export async function readProjects(
  ctx: Ctx,
  of: { readonly id?: string; readonly slug?: string } = {},
): Promise<readonly Project[]> {
  const { rows } =
    await sql<Project>`select project.id, slug, project.names as name, purposes as purpose, funder,
      grant_number as "grantNumber", currency, starts::text, ends::text, shown,
      (select code from library where id = lead_id) as lead,
      array(select code from library where id = any (library_ids) order by code collate "C") as libraries,
      partner_codes as partners
    from project where removed_at is null and (${of.id ?? null}::uuid is null or id = ${of.id ?? null})
      and (${of.slug ?? null}::text is null or slug = ${of.slug ?? null})
    order by starts desc, id`.execute(ctx.tx);
  return rows;
}

/** Adds a project. @returns its id. @throws where the name in addresses is taken. */
export async function insertProject(ctx: Ctx, slug: string, facts: ProjectFacts): Promise<string> {
  const id = newId();
  const at = ctx.clock.now().toString();
  await sql`insert into project (id, slug, names, purposes, funder, grant_number, currency, starts, ends, shown, lead_id,
      library_ids, partner_codes, created_at, changed_at)
    values (${id}, ${slug}, ${JSON.stringify(facts.name)}, ${JSON.stringify(facts.purpose)}, ${facts.funder}, ${facts.grantNumber},
      ${facts.currency}, ${facts.starts}, ${facts.ends}, ${facts.shown}, (select id from library where code = ${facts.lead}),
      ${idsOf(facts)}, ${facts.partners}, ${at}, ${at})`.execute(ctx.tx);
  return id;
}

/** Changes what is said of a project. */
export async function updateProject(ctx: Ctx, id: string, facts: ProjectFacts): Promise<void> {
  await sql`update project set names = ${JSON.stringify(facts.name)}, purposes = ${JSON.stringify(facts.purpose)},
      funder = ${facts.funder}, grant_number = ${facts.grantNumber}, currency = ${facts.currency}, starts = ${facts.starts},
      ends = ${facts.ends}, shown = ${facts.shown}, lead_id = (select id from library where code = ${facts.lead}),
      library_ids = ${idsOf(facts)}, partner_codes = ${facts.partners}, changed_at = ${ctx.clock.now().toString()}
    where id = ${id}`.execute(ctx.tx);
}

function idsOf({ libraries }: ProjectFacts) {
  return sql`array(select id from library where code = any (${[...libraries]}::text[]))`;
}

/** Names in addresses that are taken, by projects that were removed too. */
export async function projectSlugs(ctx: Ctx): Promise<readonly string[]> {
  const { rows } = await sql<{ slug: string }>`select slug from project`.execute(ctx.tx);
  return rows.map(({ slug }) => slug);
}

/** Takes a project away (`at`) or puts it back (null). @returns whether it was there. */
export async function setProjectRemoved(
  ctx: Ctx,
  id: string,
  at: Temporal.Instant | null,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update project set removed_at = ${at?.toString() ?? null} where id = ${id}`.execute(
      ctx.tx,
    );
  return numAffectedRows === 1n;
}
