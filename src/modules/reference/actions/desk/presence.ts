import { Refusal } from "#kernel/access";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { mayWorkAt } from "../../policy.ts";
import { beat, putOperator, readOperator } from "../../store/operators.ts";
import { wakeCare } from "../federation/work.ts";
import { tellDesks } from "./tell-desks.ts";
import type { Operator } from "../../model/desk/operator.ts";

/** Without a sign of life for so long nobody counts as there. */
const SILENCE = { seconds: 75 };

/** Who was seen after this is there. */
export function lastSign(ctx: Pick<Ctx, "clock">): Temporal.Instant {
  return ctx.clock.now().subtract(SILENCE);
}

/** What an operator says of themselves. */
export type Presence = Pick<Operator, "name" | "forNetwork" | "most" | "languages" | "skills">;

/** Who acts at the desk of the library in whose name they act. @throws Refusal `forbidden` */
export function deskPerson(ctx: Ctx): {
  readonly person: PersonId;
  readonly library: LibraryId;
  readonly name: string;
} {
  const { principal, library } = ctx;
  if (principal.kind !== "person" || !library || !mayWorkAt(principal, library))
    throw new Refusal("forbidden");
  return { person: principal.id, library, name: principal.name };
}

/** Says that one is there to answer, by one's first name where none is given; readers hear it at once. */
export async function comeToDesk(ctx: Ctx, given: Presence): Promise<void> {
  const { person, library, name } = deskPerson(ctx);
  const presence = { ...given, name: given.name || firstName(name) };
  const now = new Date(ctx.clock.now().epochMilliseconds);
  const before = await readOperator(ctx, person, library);
  const availableSince = before?.availableSince ?? now;
  await putOperator(ctx, { ...presence, person, library, availableSince, seenAt: now });
  tellDesks(ctx, [library]);
  await wakeCare(ctx);
}

/** Says that one is not there any more; what one has claimed stays one's own until it is given back. */
export async function leaveDesk(ctx: Ctx): Promise<void> {
  const { person, library } = deskPerson(ctx);
  const before = await readOperator(ctx, person, library);
  if (!before) return;
  await putOperator(ctx, { ...before, availableSince: null });
  tellDesks(ctx, [library]);
  await wakeCare(ctx);
}

/** A sign of life, from an open page of the desk, or from what one does. @returns whether one counts as there. */
export async function signOfLife(ctx: Ctx): Promise<boolean> {
  const { person, library, name } = deskPerson(ctx);
  return beat(ctx, { person, library, name: firstName(name) });
}

export type OwnPresence = Presence & {
  /** Null: one does not count as there. */
  readonly availableSince: Date | null;
};

/** What one last said of oneself at this desk, or what is usual. */
export async function ownPresence(ctx: Ctx): Promise<OwnPresence> {
  const { person, library, name } = deskPerson(ctx);
  const before = await readOperator(ctx, person, library);
  if (!before)
    return {
      name: firstName(name),
      forNetwork: true,
      most: 3,
      languages: [],
      skills: [],
      availableSince: null,
    };
  const there = before.seenAt.getTime() > lastSign(ctx).epochMilliseconds;
  return { ...before, availableSince: there ? before.availableSince : null };
}

const firstName = (name: string): string => name.split(/\s+/)[0] ?? name;
