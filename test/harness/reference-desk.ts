import { randomUUID } from "node:crypto";
import { anonymous, principalOf, type Role } from "#kernel/access";
import { addPerson, grantRole } from "#kernel/identity";
import type { Ctx, Library, Visitor } from "#kernel/tenancy";
import { comeToDesk, leaveDesk } from "../../src/modules/reference/actions/desk/presence.ts";
import { ask, type Question } from "../../src/modules/reference/actions/inquiry/ask.ts";
import type { Deployment } from "../../src/app/deployment.ts";
import { asSystem } from "../../src/app/system.ts";

export const stranger: Visitor = { principal: anonymous, library: null, locale: "en" };

/** Somebody with a role at a library, stored, so that row-level security knows them too. */
export async function staffOf(
  d: Deployment,
  library: Library,
  name: string,
  role: Role = "staff",
): Promise<Visitor> {
  const id = await d.run(asSystem("test"), async (ctx) => {
    const person = await addPerson(ctx, { name, email: `${randomUUID()}@example.org` });
    await grantRole(ctx, person, { role, library: library.id });
    return person;
  });
  const principal = principalOf(id, name, [{ role, library: library.id }]);
  return { principal, library: library.id, locale: "en" };
}

const presence = { forNetwork: true, most: 20, languages: [], skills: [] };

/** A member of staff who is there to answer. */
export async function operatorAt(d: Deployment, library: Library, name: string): Promise<Visitor> {
  const who = await staffOf(d, library, name);
  await d.run(who, (ctx) => comeToDesk(ctx, { ...presence, name }));
  return who;
}

export const goHome = (d: Deployment, who: Visitor): Promise<void> => d.run(who, leaveDesk);

/** Asks a library as a stranger does; live, where nothing else is said. */
export function askAs(
  d: Deployment,
  library: Library,
  given: Partial<Question> = {},
): ReturnType<typeof ask> {
  const question: Question = {
    library: library.id,
    text: "Do you have maps of the harbour from before 1900?",
    language: "en",
    name: "",
    email: "",
    person: null,
    queue: null,
    channel: "chat",
    live: true,
    ...given,
  };
  return d.run(stranger, (ctx: Ctx) => ask(ctx, question));
}
