import { sql } from "kysely";
import { InvalidInput, principalOf, type RoleGrant } from "#kernel/access";
import { listPeopleOf } from "#kernel/identity";
import { allLibraries, type Ctx, type Library, type Run, type Visitor } from "#kernel/tenancy";
import { addQueue, askingDesk, changeDesk, sayCanned, writeCanned } from "#modules/reference";
import { asSystem } from "../system.ts";
import {
  type PlannedCanned,
  type PlannedTalk,
  readReferencePlan,
  type ReferencePlan,
} from "./reference-plan.ts";
import { carryOut, type DemoStaff } from "./reference-talk.ts";

const LOADER = asSystem("demo consortium");

/** The demo's reference desks, with what was asked there in the last weeks. Once only. */
export async function loadReferenceDesk(run: Run): Promise<void> {
  const plan = readReferencePlan();
  const { rows } = await run(LOADER, (ctx) => sql`select from inquiry limit 1`.execute(ctx.tx));
  if (rows.length > 0) return;
  const people = await run(LOADER, everybody);
  await setDesks(run, plan, people);
  await writeTexts(run, plan, people);
  // Nobody sits at two desks at once: one conversation follows the other, the oldest first.
  for (const talk of plan.inquiries.toSorted(byAge))
    await carryOut(run, talk, placeOf(people, talk.at));
}

const byAge = (one: PlannedTalk, other: PlannedTalk) => other.days - one.days;

type People = {
  readonly libraries: ReadonlyMap<string, Library>;
  readonly staff: ReadonlyMap<string, DemoStaff & { readonly roles: readonly RoleGrant[] }>;
};

async function everybody(ctx: Ctx): Promise<People> {
  const libraries = await allLibraries(ctx);
  const staff: [string, DemoStaff & { readonly roles: readonly RoleGrant[] }][] = [];
  for (const { id: library } of libraries) {
    const { people } = await listPeopleOf(ctx, library, { roles: ["staff"], limit: 500 });
    for (const { id, name, email, roles: held } of people) {
      const roles = held.map((role) => ({ role, library }));
      const visitor: Visitor = { principal: principalOf(id, name, roles), library, locale: "en" };
      staff.push([email, { id, name, visitor, roles }]);
    }
  }
  return { libraries: new Map(libraries.map((one) => [one.code, one])), staff: new Map(staff) };
}

function libraryCalled({ libraries }: People, code: string): Library {
  const library = libraries.get(code);
  if (!library) throw new Error(`the demo has no library ${code}`);
  return library;
}

function placeOf(people: People, code: string) {
  return {
    library: libraryCalled(people, code),
    staffOf: (email: string): DemoStaff => {
      const found = people.staff.get(email);
      if (!found) throw new Error(`the demo has no staff ${email}`);
      return found;
    },
  };
}

/** Who runs a library's desk. */
function administratorOf({ staff }: People, { id, code }: Library): Visitor {
  const found = [...staff.values()].find(({ roles }) =>
    roles.some(({ role, library }) => role === "library-administrator" && library === id),
  );
  if (!found) throw new Error(`the demo has nobody to administer ${code}`);
  return found.visitor;
}

async function setDesks(run: Run, { desks }: ReferencePlan, people: People): Promise<void> {
  for (const { code, settings, queues } of desks) {
    const library = libraryCalled(people, code);
    await run(administratorOf(people, library), async (ctx) => {
      const { queues: there } = await askingDesk(ctx, library);
      if (there.length > 0) return;
      await changeDesk(ctx, library, settings);
      for (const queue of queues) await addQueue(ctx, queue);
    });
  }
}

async function writeTexts(run: Run, { canned }: ReferencePlan, people: People): Promise<void> {
  await run(LOADER, async (ctx) => {
    for (const text of canned.network) await write(ctx, "network", text);
  }).catch(unlessThere);
  for (const [code, texts] of Object.entries(canned.libraries))
    await run(administratorOf(people, libraryCalled(people, code)), async (ctx) => {
      for (const text of texts) await write(ctx, "library", text);
    }).catch(unlessThere);
}

/** Texts of one owner come in one transaction: where one of them is known, all are. */
function unlessThere(fault: unknown): void {
  if (!(fault instanceof InvalidInput && fault.fields["name"] === "name-taken")) throw fault;
}

async function write(
  ctx: Ctx,
  owner: "network" | "library",
  { name, topics, language, texts }: PlannedCanned,
): Promise<void> {
  const id = await writeCanned(ctx, owner, { name, topics, language, body: texts[language] });
  for (const [other, body] of Object.entries(texts))
    if (other !== language) await sayCanned(ctx, id, { language: other, body });
}
