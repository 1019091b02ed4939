import type { LibraryId } from "#kernel/ids";
import { agencyOf } from "#modules/directory";
import {
  bill,
  duePayments,
  issueForMonth,
  markPayment,
  noteFacts,
  setWorthMethod,
  worthMethods,
} from "#modules/lending";
import { allLibraries, type Ctx, type Library, type Run } from "#kernel/tenancy";
import { lendingHistory } from "../../../demo/lending-history.ts";
import { asSystem } from "../system.ts";

const LOADER = asSystem("demo consortium");
const MONTHS = 6;
const currency = "EUR";

/**
 * Six months of lending for the demo's figures, statements and fairness: told step by step to the actions
 * that requests use. What is loaded already is left as it is.
 */
export async function loadLendingHistory(run: Run): Promise<void> {
  await run(LOADER, async (ctx) => {
    if ((await worthMethods(ctx)).length > 0) return;
    const libraries = await allLibraries(ctx);
    const agencies = new Map<string, string>();
    for (const { id, code } of libraries) agencies.set(code, await agencyOf(ctx, id));
    const now = ctx.clock.now();
    const { steps, charges } = lendingHistory(agencies, new Date(now.epochMilliseconds), MONTHS);
    await setWorthMethod(ctx, method(now));
    await noteFacts(
      ctx,
      steps.map((step) => ({ ...step, ...tried(step), at: instant(step.at) })),
    );
    for (const { amount, at, ...charge } of charges)
      await bill(ctx, {
        ...tried(charge),
        cost: { amount, currency },
        maximum: null,
        at: instant(at),
      });
    await issueStatements(ctx, partiesOf(libraries, agencies), now);
  });
}

type Named = { readonly requester: string; readonly number: string; readonly supplier: string };

/** Agencies of the history are those that the directory gave. */
function tried({ requester, number, supplier }: Named) {
  return {
    requester: requester as `${string}:${string}`,
    number,
    supplier: supplier as `${string}:${string}`,
  };
}

function instant(at: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(at));
}

/** On the first of each month, as the job would have; what was to be paid is paid but for the last. */
async function issueStatements(
  ctx: Ctx,
  parties: ReadonlyMap<string, LibraryId>,
  now: Temporal.Instant,
): Promise<void> {
  const thisMonth = now.toZonedDateTimeISO("UTC").with({ day: 1 }).startOfDay();
  for (let back = MONTHS - 1; back >= 0; back--) {
    const first = thisMonth.subtract({ months: back }).add({ hours: 3, minutes: 17 });
    await issueForMonth(at(ctx, first.toInstant()));
    if (back === 0) return;
    const later = at(ctx, first.add({ days: 9 }).toInstant());
    for (const { id, payer, payee } of await duePayments(ctx))
      for (const party of [payer, payee])
        await markPayment({ ...later, library: parties.get(party) ?? null }, id);
  }
}

function partiesOf(libraries: readonly Library[], agencies: ReadonlyMap<string, string>) {
  return new Map(
    libraries.map(({ id, code }): [string, LibraryId] => [agencies.get(code) ?? code, id]),
  );
}

/** The same work at another time. */
function at(ctx: Ctx, time: Temporal.Instant): Ctx {
  return { ...ctx, clock: { now: () => time } };
}

/** Figures of the demo, made up; a network puts its own in their place. */
function method(now: Temporal.Instant) {
  const holdsFrom = now
    .toZonedDateTimeISO("UTC")
    .toPlainDate()
    .with({ day: 1 })
    .subtract({ months: MONTHS });
  const amounts: Readonly<Record<string, string>> = {
    "price:book": "24.50",
    "price:audiobook": "29.00",
    "price:music": "17.00",
    "price:film": "26.00",
    "price:score": "34.00",
    "price:*": "22.00",
    processing: "14.00",
    "document-delivery": "32.00",
    "own-cost-requester": "6.20",
    "own-cost-supplier": "5.40",
  };
  const source = "Made up for the demonstration";
  const figures = Object.entries(amounts).map(([name, amount]) => ({ name, amount, source }));
  return { holdsFrom: holdsFrom.toString(), currency, note: source, figures };
}
