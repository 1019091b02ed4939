import { audit } from "#kernel/audit";
import { checked, InvalidInput, Refusal } from "#kernel/access";
import { newId } from "#kernel/ids";
import { branchesOf } from "#modules/directory";
import type { Ctx, Library } from "#kernel/tenancy";
import { type Bookable, type BookableFacts, bookableShape } from "../model/bookable.ts";
import { mayAdministerLibrary, mayWorkAt } from "../policy.ts";
import {
  holdBookable,
  insertBookable,
  bookablesOf,
  patchBookable,
  readBookable,
} from "../store/bookables.ts";
import { BOOKABLE } from "./thing-source.ts";
import { type PlacedThing, place } from "./where.ts";

/** All things of a library, also those that are withdrawn. @throws Refusal `forbidden` */
export async function thingsOf(ctx: Ctx, library: Library): Promise<readonly PlacedThing[]> {
  if (!mayWorkAt(ctx.principal, library.id)) throw new Refusal("forbidden");
  return place(ctx, await bookablesOf(ctx, library.id), [library]);
}

/** Adds a thing that can be booked. @returns its id. @throws Refusal `forbidden`; InvalidInput */
export async function addThing(ctx: Ctx, library: Library, given: unknown): Promise<string> {
  const facts = await checkedFacts(ctx, library, given);
  const id = newId<"bookable">();
  await insertBookable(ctx, { ...facts, id, library: library.id, withdrawnAt: null });
  await ctx.reindex(BOOKABLE, [id]);
  await audit(ctx, "spaces.thing-added", id, { name: facts.name, kind: facts.kind }, library.id);
  return id;
}

/** Changes what is said of a thing; bookings that were made stay. @throws Refusal `forbidden`, `not-found`; InvalidInput */
export async function changeThing(
  ctx: Ctx,
  library: Library,
  id: string,
  given: unknown,
): Promise<void> {
  const facts = await checkedFacts(ctx, library, given);
  const { name } = await heldThing(ctx, library, id);
  await patchBookable(ctx, id, facts);
  await ctx.reindex(BOOKABLE, [id]);
  await audit(ctx, "spaces.thing-changed", id, { name: facts.name, before: name }, library.id);
}

/** Takes a thing out of what can be booked, or brings it back; bookings that were made stay. @throws Refusal */
export async function offerThing(
  ctx: Ctx,
  library: Library,
  id: string,
  offered: boolean,
): Promise<void> {
  mustAdminister(ctx, library);
  const { name } = await heldThing(ctx, library, id);
  const now = new Date(ctx.clock.now().epochMilliseconds);
  await patchBookable(ctx, id, { withdrawnAt: offered ? null : now });
  await ctx.reindex(BOOKABLE, [id]);
  const deed = offered ? "spaces.thing-returned" : "spaces.thing-withdrawn";
  await audit(ctx, deed, id, { name }, library.id);
}

/** A thing of this library. @throws Refusal `not-found` */
export async function thingHere(ctx: Ctx, library: Library, id: string): Promise<Bookable> {
  const thing = await readBookable(ctx, id);
  if (thing?.library !== library.id) throw new Refusal("not-found");
  return thing;
}

async function heldThing(ctx: Ctx, library: Library, id: string): Promise<Bookable> {
  const thing = await holdBookable(ctx, id);
  if (thing?.library !== library.id) throw new Refusal("not-found");
  return thing;
}

async function checkedFacts(ctx: Ctx, library: Library, given: unknown): Promise<BookableFacts> {
  mustAdminister(ctx, library);
  const facts = checked(bookableShape, given);
  const branches = (await branchesOf(ctx, [library.code])).get(library.code);
  if (!branches?.has(facts.branch)) throw new InvalidInput({ branch: "branch-missing" });
  return facts;
}

function mustAdminister({ principal }: Ctx, library: Library): void {
  if (!mayAdministerLibrary(principal, library.id)) throw new Refusal("forbidden");
}
