import { inLanguage } from "#kernel/i18n";
import { isId } from "#kernel/ids";
import type { AuditedThing, AuditedThings, NotedDeed } from "#kernel/manifest";
import { type Ctx, type Library, libraryName } from "#kernel/tenancy";
import { readAgreements } from "../store/agreements/read-agreements.ts";
import { readBranches } from "../store/read-branches.ts";
import { readPartners } from "../store/read-partners.ts";
import { staffNames } from "../store/read-staff.ts";
import { partyNames } from "./agreements/read-agreements.ts";
import { listSkills } from "./list-skills.ts";

/** By what entries have as their subject: a code, or an id. */
type BySubject = ReadonlyMap<string, AuditedThing>;
type Loader = (ctx: Ctx, library: Library, subjects: readonly string[]) => Promise<BySubject>;

/** Places and people of a library, partners, agreements and the library itself, where its audit speaks of them. */
export const auditedEntries: AuditedThings = async (ctx, library, entries) => {
  const itself = { name: libraryName(library, ctx.locale), href: `/libraries/${library.code}` };
  const known = await loadedOnce(ctx, library, entries);
  const things = entries.flatMap((entry) => {
    const { id, subject } = entry;
    const isItself = subject === library.id || subject === library.code;
    const thing = isItself ? itself : known.get(loaderOf(entry))?.get(subject ?? "");
    return thing ? [[id, thing] as const] : [];
  });
  return new Map([...things, ...(await parties(ctx, entries))]);
};

/** Who agreed, as details name them (`library:port-merrow`), where one does. */
async function parties(ctx: Ctx, entries: readonly NotedDeed[]): Promise<BySubject> {
  if (!entries.some(({ detail }) => "party" in detail)) return new Map();
  const named = [...(await partyNames(ctx))];
  return new Map(
    named.map(([party, name]) => [
      party,
      { name: inLanguage(name, ctx.locale, party), href: null },
    ]),
  );
}

/** What each loader knows of the entries that are its own; several kinds of deeds may share one. */
async function loadedOnce(
  ctx: Ctx,
  library: Library,
  entries: readonly NotedDeed[],
): Promise<ReadonlyMap<Loader | undefined, BySubject>> {
  const known = new Map<Loader | undefined, BySubject>();
  for (const [load, own] of Map.groupBy(entries, loaderOf)) {
    const subjects = own.flatMap(({ subject }) => subject ?? []);
    if (load) known.set(load, await load(ctx, library, subjects));
  }
  return known;
}

/** By the kind of thing: `branch` of `directory.branch-added`. */
function loaderOf({ action }: NotedDeed): Loader | undefined {
  return loaders[/^directory\.([a-z]+)-/.exec(action)?.[1] ?? ""];
}

const loaders: Readonly<Record<string, Loader>> = {
  branch: branches,
  hours: branches,
  closure: branches,
  person: people,
  partner: partners,
  agreement: agreements,
  skill: skills,
};

async function branches(ctx: Ctx, { id, code }: Library): Promise<BySubject> {
  const all = await readBranches(ctx, [id]);
  return new Map(
    all.map((branch) => [
      branch.code,
      {
        name: inLanguage(branch.name, ctx.locale, branch.code),
        href: `/desk/${code}/directory/branches/${branch.code}`,
      },
    ]),
  );
}

/** Who was taken out of the directory has a name still, and no page. */
async function people(
  ctx: Ctx,
  { code }: Library,
  subjects: readonly string[],
): Promise<BySubject> {
  const all = await staffNames(ctx, subjects.filter(isId));
  return new Map(
    all.map(({ id, slug, name, removed }) => [
      id,
      { name, href: removed ? null : `/desk/${code}/directory/people/${slug}` },
    ]),
  );
}

async function partners(ctx: Ctx): Promise<BySubject> {
  const all = await readPartners(ctx);
  return new Map(
    all.map(({ code, name }) => [
      code,
      { name: inLanguage(name, ctx.locale, code), href: `/partners/${code}` },
    ]),
  );
}

async function agreements(
  ctx: Ctx,
  library: Library,
  subjects: readonly string[],
): Promise<BySubject> {
  const all = await readAgreements(ctx, subjects);
  return new Map(
    all.map(({ code, versions }) => [
      code,
      {
        name: inLanguage(versions.at(-1)?.name ?? {}, ctx.locale, code),
        href: `/desk/${library.code}/agreements/${code}`,
      },
    ]),
  );
}

async function skills(ctx: Ctx): Promise<BySubject> {
  const all = await listSkills(ctx);
  return new Map(
    all.map(({ code, name }) => [code, { name: inLanguage(name, ctx.locale, code), href: null }]),
  );
}
