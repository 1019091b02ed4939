import { Refusal } from "#kernel/access";
import { inLanguage } from "#kernel/i18n";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Count } from "../../model/figures/counts.ts";
import { mayCoordinateNetwork } from "../../policy.ts";
import type { Dealing } from "../../model/figures/dealings.ts";
import { type Period, stepOf } from "../../model/figures/period.ts";
import type { Times } from "../../model/figures/times.ts";
import { type Asked, countInquiries } from "../../store/figures/counts.ts";
import { type OwnWork, readDealings, readOwnWork } from "../../store/figures/dealings.ts";
import { waitingTimes } from "../../store/figures/times.ts";
import { allQueues } from "../../store/queues.ts";
import { deskPerson } from "../desk/presence.ts";
import { libraryNames } from "../library-names.ts";

/** What was asked and answered in a period. */
export type Figures = {
  readonly period: Period;
  /** Whose; null: the network's. */
  readonly library: LibraryId | null;
  readonly counts: readonly Count[];
  readonly times: Times;
  readonly dealings: readonly Dealing[];
  /** Names by id. */
  readonly libraries: ReadonlyMap<string, string>;
  readonly queues: ReadonlyMap<string, string>;
};

/**
 * The figures of the library in whose name is acted, and one's own work there. Each pass goes
 * over the inquiries of the period only. Measured on two busy cores with 200,000 inquiries of eight
 * libraries, all of them asked for: 1.4 s to count those of the network, 0.2 s those of one library.
 * @throws Refusal `forbidden`
 */
export async function libraryFigures(
  ctx: Ctx,
  period: Period,
): Promise<Figures & { readonly mine: OwnWork }> {
  const { person, library } = deskPerson(ctx);
  const figures = await figuresOf(ctx, { ...period, library });
  return { ...figures, mine: await readOwnWork(ctx, { person, library }, period) };
}

/** The figures of all libraries, for those who speak for the network. @throws Refusal `forbidden` */
export async function networkFigures(ctx: Ctx, period: Period): Promise<Figures> {
  if (!mayCoordinateNetwork(ctx.principal)) throw new Refusal("forbidden");
  return figuresOf(ctx, { ...period, library: null });
}

async function figuresOf(ctx: Ctx, asked: Asked): Promise<Figures> {
  const { library, ...period } = asked;
  const queues = await allQueues(ctx, library);
  return {
    period,
    library,
    counts: await countInquiries(ctx, asked, stepOf(period)),
    times: await waitingTimes(ctx, asked),
    dealings: await readDealings(ctx, asked),
    libraries: await libraryNames(ctx),
    queues: new Map(queues.map(({ id, names }) => [id, inLanguage(names, ctx.locale, "–")])),
  };
}
