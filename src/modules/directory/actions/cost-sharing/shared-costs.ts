import { checked, InvalidInput, Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import { isId } from "#kernel/ids";
import { allLibraries, type Ctx } from "#kernel/tenancy";
import type { FigureList } from "../../model/cost-sharing/figure-list.ts";
import { readFigureList } from "../../model/cost-sharing/figure-list.ts";
import {
  type SharedCost,
  type SharedCostFacts,
  sharedCostShape,
} from "../../model/cost-sharing/shared-cost.ts";
import { mayEditNetwork } from "../../policy.ts";
import {
  putSharedCost,
  readSharedCosts,
  setSharedCostRemoved,
} from "../../store/cost-sharing/shared-cost.ts";
import { readLibraries } from "../../store/read-libraries.ts";

/** Every shared cost, the latest year first. */
export async function listSharedCosts(ctx: Ctx): Promise<readonly SharedCost[]> {
  mustCoordinate(ctx);
  return readSharedCosts(ctx);
}

/** One shared cost. @throws Refusal("not-found") where there is none such. */
export async function sharedCost(ctx: Ctx, id: string): Promise<SharedCost> {
  mustCoordinate(ctx);
  const cost = isId(id) ? (await readSharedCosts(ctx, id))[0] : undefined;
  if (!cost) throw new Refusal("not-found");
  return cost;
}

/** Enters a cost to be shared. @returns its id. */
export async function addSharedCost(ctx: Ctx, given: unknown): Promise<string> {
  const facts = await checkedCost(ctx, given);
  const id = await putSharedCost(ctx, null, facts);
  await noted(ctx, "added", facts);
  return id;
}

/** Changes a shared cost; what was fixed of it stays as it is. */
export async function changeSharedCost(ctx: Ctx, id: string, given: unknown): Promise<void> {
  await sharedCost(ctx, id);
  const facts = await checkedCost(ctx, given);
  await putSharedCost(ctx, id, facts);
  await noted(ctx, "changed", facts);
}

/**
 * Takes figures of use or population from a list into a shared cost, for the libraries that take part.
 * @throws InvalidInput where no line can be used. @returns what was read, and which lines were not.
 */
export async function importFigures(
  ctx: Ctx,
  id: string,
  basis: "population" | "use",
  text: string,
): Promise<FigureList> {
  const cost = await sharedCost(ctx, id);
  const list = readFigureList(text, await writtenNames(ctx, cost));
  if (list.figures.size === 0) throw new InvalidInput({ list: "figures-none" });
  const parties = cost.parties.map((party) => ({
    ...party,
    [basis]: list.figures.get(party.library) ?? party[basis],
  }));
  await putSharedCost(ctx, id, { ...cost, parties });
  await noted(ctx, "changed", cost);
  return list;
}

/** Takes a shared cost away; it can be put back, and what was fixed of it stays. */
export async function removeSharedCost(ctx: Ctx, id: string): Promise<void> {
  const cost = await sharedCost(ctx, id);
  await setSharedCostRemoved(ctx, id, ctx.clock.now());
  await noted(ctx, "removed", cost);
}

/** Puts a removed cost back. */
export async function restoreSharedCost(ctx: Ctx, id: string): Promise<void> {
  mustCoordinate(ctx);
  if (!isId(id) || !(await setSharedCostRemoved(ctx, id, null))) throw new Refusal("not-found");
  await noted(ctx, "restored", await sharedCost(ctx, id));
}

/** How those who take part may be called in a list: by code or symbol, in small letters. */
async function writtenNames(ctx: Ctx, cost: SharedCost): Promise<ReadonlyMap<string, string>> {
  const codes = cost.parties.map(({ library }) => library);
  const libraries = await readLibraries(ctx, codes);
  return new Map(
    libraries.flatMap(({ code, symbol }) =>
      [code, symbol ?? code].map((name) => [name.toLowerCase(), code] as const),
    ),
  );
}

async function checkedCost(ctx: Ctx, given: unknown): Promise<SharedCostFacts> {
  mustCoordinate(ctx);
  const facts = checked(sharedCostShape, given);
  const members = new Set((await allLibraries(ctx)).map(({ code }) => code));
  return { ...facts, parties: facts.parties.filter(({ library }) => members.has(library)) };
}

function mustCoordinate(ctx: Ctx): void {
  if (!mayEditNetwork(ctx.principal)) throw new Refusal("forbidden");
}

function noted(ctx: Ctx, deed: string, { name, year }: SharedCostFacts): Promise<void> {
  return audit(ctx, `directory.cost-${deed}`, Object.values(name)[0] ?? null, { year });
}
