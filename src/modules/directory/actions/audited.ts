import { inLanguage } from "#kernel/i18n";
import type { AuditedThing, AuditedThings, NotedDeed } from "#kernel/manifest";
import { type Ctx, type Library, libraryName } from "#kernel/tenancy";
import { readAgreements } from "../store/agreements/read-agreements.ts";
import { readPartners } from "../store/read-partners.ts";
import { readMember } from "./read-directory.ts";
import { listSkills } from "./list-skills.ts";

/** By the code that an entry has as its subject. */
type ByCode = ReadonlyMap<string, AuditedThing>;

const NOTHING: ByCode = new Map();

/** Places and people of a library, partners, agreements and the library itself, where its audit speaks of them. */
export const auditedEntries: AuditedThings = async (ctx, library, entries) => {
  const itself = { name: libraryName(library, ctx.locale), href: `/libraries/${library.code}` };
  const kinds = new Map<string, ByCode>();
  for (const kind of new Set(entries.map(kindOf)))
    kinds.set(kind, (await loaders[kind]?.(ctx, library)) ?? NOTHING);
  return new Map(
    entries.flatMap((entry) => {
      const { id, subject } = entry;
      const isItself = subject === library.id || subject === library.code;
      const thing = isItself ? itself : kinds.get(kindOf(entry))?.get(subject ?? "");
      return thing ? [[id, thing] as const] : [];
    }),
  );
};

/** `branch` of `directory.branch-added`. */
function kindOf({ action }: NotedDeed): string {
  return /^directory\.([a-z]+)-/.exec(action)?.[1] ?? "";
}

const loaders: Readonly<Record<string, (ctx: Ctx, library: Library) => Promise<ByCode>>> = {
  branch: branchesOf,
  hours: branchesOf,
  closure: branchesOf,
  person: peopleOf,
  partner: partners,
  agreement: agreements,
  skill: skills,
};

async function branchesOf(ctx: Ctx, { code }: Library): Promise<ByCode> {
  const member = await readMember(ctx, code);
  return new Map(
    member?.branches.map((branch) => [
      branch.code,
      {
        name: inLanguage(branch.name, ctx.locale, branch.code),
        href: `/desk/${code}/directory/branches/${branch.code}`,
      },
    ]),
  );
}

/** The audit keeps the name of who is shown in the directory. */
async function peopleOf(ctx: Ctx, { code }: Library): Promise<ByCode> {
  const member = await readMember(ctx, code);
  return new Map(
    member?.staff.map(({ id, name }) => [
      name,
      { name, href: `/desk/${code}/directory/people/${id}` },
    ]),
  );
}

async function partners(ctx: Ctx): Promise<ByCode> {
  const all = await readPartners(ctx);
  return new Map(
    all.map(({ code, name }) => [
      code,
      { name: inLanguage(name, ctx.locale, code), href: `/partners/${code}` },
    ]),
  );
}

async function agreements(ctx: Ctx, library: Library): Promise<ByCode> {
  const all = await readAgreements(ctx);
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

async function skills(ctx: Ctx): Promise<ByCode> {
  const all = await listSkills(ctx);
  return new Map(
    all.map(({ code, name }) => [code, { name: inLanguage(name, ctx.locale, code), href: null }]),
  );
}
