import { booksOnShelf, type OnShelf, titleRows } from "#modules/catalogue";
import { agencyOf } from "#modules/directory";
import { actOnRequest, actOnSupply, findSupply, placeRequest } from "#modules/lending";
import { allLibraries, type Ctx, type Library, type Run } from "#kernel/tenancy";
import { type DemoRequest, type DemoStep, lendingDesk } from "../../../demo/lending-desk.ts";
import { asSystem } from "../system.ts";

const LOADER = asSystem("demo consortium");

/**
 * Requests between the demo's libraries, through the actions that their desks use, so that something waits
 * in every queue: all of them or none. What is loaded already is left as it is.
 */
export async function loadLendingDesk(run: Run): Promise<void> {
  await run(LOADER, async (ctx) => {
    const libraries = new Map((await allLibraries(ctx)).map((one) => [one.code, one]));
    if (await isLoaded(ctx, libraries)) return;
    const shelves = new Map<string, OnShelf[]>();
    for (const [code, { id }] of libraries)
      shelves.set(code, [...(await booksOnShelf(ctx, id, lendingDesk.length))]);
    for (const request of lendingDesk) {
      const book = shelves.get(request.lender)?.shift();
      const [from, to] = [libraries.get(request.borrower), libraries.get(request.lender)];
      if (book && from && to) await load(ctx, request, book, from, to);
    }
  });
}

/** Whether the first request of the demo has been placed; its number is the first of its library's year. */
async function isLoaded(ctx: Ctx, libraries: ReadonlyMap<string, Library>): Promise<boolean> {
  const [first] = lendingDesk;
  const [from, to] = [libraries.get(first?.borrower ?? ""), libraries.get(first?.lender ?? "")];
  if (!from || !to) return true;
  const year = daysAgo(ctx, first?.days ?? 0)
    .clock.now()
    .toString()
    .slice(0, 4);
  const asked = { requester: await agencyOf(ctx, from.id), number: `${year}-00001` };
  return (await findSupply(ctx, asked, await agencyOf(ctx, to.id))) !== null;
}

/** One request, as far as it has come. */
async function load(
  now: Ctx,
  request: DemoRequest,
  book: OnShelf,
  from: Library,
  to: Library,
): Promise<void> {
  const ctx = daysAgo(now, request.days);
  const supplier = await agencyOf(ctx, to.id);
  const row = await placeRequest(ctx, from.id, await wishFor(ctx, request, book, supplier));
  const supply = await findSupply(ctx, row, supplier);
  if (!supply) throw new Error(`${to.code} was not asked`);
  const { barcode, branch, callNumber } = book;
  if (request.pulled) {
    const copy = {
      itemId: barcode ?? `${to.code}-${row.number}`,
      ...given({ branch, callNumber }),
    };
    await actOnSupply(ctx, supply.id, "pull", copy);
  }
  for (const step of request.steps)
    await take(daysAgo(now, request.days / 2), step, row.id, supply.id);
}

/** Acts are named by the demo's own table; one that there is not is refused when it is loaded. */
async function take(ctx: Ctx, step: DemoStep, request: string, supply: string): Promise<void> {
  if (step.at === "lender")
    await actOnSupply(ctx, supply, step.act as Parameters<typeof actOnSupply>[2], step.input);
  else await actOnRequest(ctx, request, step.act as Parameters<typeof actOnRequest>[2]);
}

async function wishFor(
  ctx: Ctx,
  { service = "Loan", reader, neededInDays }: DemoRequest,
  { title }: OnShelf,
  supplier: `${string}:${string}`,
) {
  const [row] = await titleRows(ctx, [title]);
  const [author] = row?.authors ?? [];
  const needed = neededInDays
    ? Temporal.Now.plainDateISO("UTC").add({ days: neededInDays }).toString()
    : null;
  return {
    service,
    titleId: title,
    citation: {
      ...(row ? { title: row.title } : {}),
      ...(author ? { author } : {}),
      ...(service === "Copy" ? { titleOfComponent: "Chapter 2", pagesRequested: "31-48" } : {}),
    },
    suppliers: [supplier],
    neededBy: needed,
    reader: { name: reader, card: null, contact: null, sendDirectly: false },
  };
}

const given = (facts: Readonly<Record<string, string | null>>) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));

/** The same work at an earlier time. */
function daysAgo(ctx: Ctx, days: number): Ctx {
  const time = Temporal.Now.instant().subtract({ minutes: Math.round(days * 24 * 60) });
  return { ...ctx, clock: { now: () => time } };
}
