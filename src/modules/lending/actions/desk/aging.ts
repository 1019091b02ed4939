import { systemPrincipal } from "#kernel/access";
import type { Ctx, Run, Visitor } from "#kernel/tenancy";
import { type DueWork, findDueWork } from "../../store/desk/due-work.ts";
import { patchRequest, readRequest } from "../../store/requests.ts";
import { noteStep } from "../../store/steps.ts";
import { patchSupply, readSupply } from "../../store/supplies.ts";
import { Refusal } from "#kernel/access";
import { actOnRequest } from "../act-on-request.ts";
import { actOnSupply } from "../act-on-supply.ts";
import { lendingSettings } from "../settings/lending-settings.ts";

/** How the history of a request names the clock. */
const CLOCK = { name: "aging", person: null };
const DAY_MS = 86_400_000;

/** Opens a transaction in the name of a library, as the software. */
type InName = <T>(library: DueWork["library"], work: (ctx: Ctx) => Promise<T>) => Promise<T>;

/** The software in the name of a library, and no more than that. */
export function asClock(
  run: Run,
  visitor: Visitor,
  turn: (ctx: Ctx) => Ctx = (ctx) => ctx,
): InName {
  return (library, work) =>
    run({ ...visitor, principal: systemPrincipal(CLOCK.name), library, reach: "software" }, (ctx) =>
      work(turn(ctx)),
    );
}

/** What the clock has to do; in a transaction with system reach. */
export const dueWork = findDueWork;

/**
 * Does what time has made due: reminds a supplier, says that a loan is overdue, calls a person. Each in a
 * transaction of its own, in the name of its library; what meanwhile came first there goes first.
 * @returns how much was done.
 */
export async function doDueWork(all: readonly DueWork[], inName: InName): Promise<number> {
  let done = 0;
  for (const due of all) {
    const did = await inName(due.library, (ctx) => doOne(ctx, due)).catch(unlessMoved);
    if (did) done += 1;
  }
  return done;
}

/** Somebody was faster. */
function unlessMoved(fault: unknown): false {
  if (fault instanceof Refusal && fault.code === "not-now") return false;
  throw fault;
}

async function doOne(ctx: Ctx, due: DueWork): Promise<boolean> {
  switch (due.kind) {
    case "overdue":
      await actOnSupply(ctx, due.id, "mark-overdue");
      return true;
    case "remind":
      await actOnRequest(ctx, due.id, "remind");
      return call(ctx, due, "unanswered");
    case "skip":
      await actOnRequest(ctx, due.id, "skip");
      return true;
    case "unanswered":
      return call(ctx, due, "unanswered");
    case "unmoved":
      return (await isOld(ctx, due)) && call(ctx, due, "unmoved");
  }
}

/** As the library says: so many days without a move. */
async function isOld(ctx: Ctx, { library, stateAt }: DueWork): Promise<boolean> {
  const { agingDays } = await lendingSettings(ctx, library);
  return ctx.clock.now().epochMilliseconds - stateAt.getTime() >= agingDays * DAY_MS;
}

/** Calls a person: it needs attention, and the history says since when. */
async function call(ctx: Ctx, { side, library, id }: DueWork, attention: string): Promise<boolean> {
  const row = side === "lend" ? await readSupply(ctx, id) : await readRequest(ctx, id);
  if (!row || row.endedAt) return false;
  await (side === "lend"
    ? patchSupply(ctx, id, { attention })
    : patchRequest(ctx, id, { attention }));
  const of = side === "lend" ? { library, supply: id } : { library, request: id };
  await noteStep(ctx, of, CLOCK, {
    event: "attention",
    from: row.state,
    to: row.state,
    detail: { attention },
  });
  return true;
}
