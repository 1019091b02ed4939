import { booksOnShelf, type OnShelf, titleRows } from "#modules/catalogue";
import { agencyOf } from "#modules/directory";
import { actOnRequest, actOnSupply, findSupply, placeRequest } from "#modules/lending";
import { allLibraries, type Ctx, type Library, type Run } from "#kernel/tenancy";
import { type DemoRequest, type DemoStep, lendingDesk } from "../../../demo/lending-desk.ts";
import { asSystem } from "../system.ts";

const LOADER = asSystem("demo consortium");

/**
 * Requests between the demo's libraries, through the actions that their desks use, so that something waits
 * in every queue. What is loaded already is left as it is.
 */
export async function loadLendingDesk(run: Run): Promise<void> {
  const libraries = new Map(
    (await run(LOADER, allLibraries)).map((library) => [library.code, library]),
  );
  const shelves = new Map<string, OnShelf[]>();
  for (const [code, { id }] of libraries) {
    const books = await run(LOADER, (ctx) => booksOnShelf(ctx, id, lendingDesk.length));
    shelves.set(code, [...books]);
  }
  for (const request of lendingDesk) {
    const book = shelves.get(request.lender)?.shift();
    const [from, to] = [libraries.get(request.borrower), libraries.get(request.lender)];
    if (book && from && to) await run(LOADER, (ctx) => load(ctx, request, book, from, to));
  }
}

/** One request, as far as it has come: all of it or nothing. */
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
