import { systemPrincipal } from "#kernel/access";
import type { Ctx, Run, Services, Visitor } from "#kernel/tenancy";
import type { Deed, Done, OrderOf } from "../../model/own-system/act.ts";
import { type Known, orderFor } from "../../model/own-system/order.ts";
import { isPassing, pauseAfter, type Reason } from "../../model/own-system/reason.ts";
import { accountOf } from "../../model/own-system/settings.ts";
import {
  type CallRow,
  putOff,
  settleDone,
  settleFailed,
  takeCall,
} from "../../store/own-system/calls.ts";
import { type OwnSystemRow, readOwnSystem } from "../../store/own-system/settings.ts";
import {
  noteLocalItem,
  readRequestSubject,
  readSupplySubject,
  type Subject,
} from "../../store/own-system/subjects.ts";
import { accessTo } from "./access.ts";
import { callJobOptions, OWN_SYSTEM_CALL } from "./jobs.ts";
import { openSystem, perform } from "./open.ts";
import { OwnSystemFault } from "./own-system.ts";
import { whyOf } from "./why.ts";

/** Longer than any answer may take: who holds a call so long is gone. */
const LEASE_SECONDS = 120;

type Why = { readonly reason: Reason; readonly said: string | null };
type Outcome = { readonly done: Done } | Why;

/**
 * Makes one call: takes it, speaks to the system outside any transaction, and writes down what came of
 * it. What passes by itself is tried again later; anything else waits for a person.
 */
export async function makeCall(
  { run, services }: { readonly run: Run; readonly services: Services },
  { call: id, library }: { readonly call: string; readonly library: string },
): Promise<void> {
  const visitor: Visitor = {
    principal: systemPrincipal("own system"),
    library,
    locale: "en",
    reach: "software",
  };
  const taken = await run(visitor, (ctx) => prepare(ctx, id));
  if (!taken) return;
  const outcome = await attempted(services, taken);
  await run(visitor, (ctx) => settle(ctx, taken.call, outcome));
}

type Taken = {
  readonly call: CallRow;
  readonly system: OwnSystemRow | null;
  readonly order: OrderOf<Deed> | { readonly lacks: Reason };
};

async function prepare(ctx: Ctx, id: string): Promise<Taken | null> {
  const call = await takeCall(ctx, id, LEASE_SECONDS);
  if (!call) return null;
  const system = await readOwnSystem(ctx);
  if (!system || system.off) return { call, system: null, order: { lacks: "not-set" } };
  const subject = call.request
    ? await readRequestSubject(ctx, call.request)
    : await readSupplySubject(ctx, call.supply ?? "");
  if (!subject) return { call, system, order: { lacks: "unknown-request" } };
  const order = orderFor(call.act, knownOf(subject, system), call.detail.charge ?? null);
  return { call, system, order };
}

/** A borrowed book is known by the number of its request until our own system calls it otherwise. */
function knownOf(subject: Subject, { settings, timeZone }: OwnSystemRow): Known {
  const { side, number, title, author, pickup, due, neededBy } = subject;
  const asks = side === "request";
  const prefix = settings.kind === "none" ? "" : settings.prefix;
  return {
    number,
    title,
    author,
    pickup,
    card: asks ? subject.card : accountOf(settings, subject.requester),
    cardless: asks ? "no-card" : "no-account",
    barcode: asks ? (subject.localItem ?? `${prefix}${number}`) : subject.item,
    due: due && Temporal.Instant.fromEpochMilliseconds(due.getTime()),
    neededBy: neededBy === null ? null : endOf(neededBy, timeZone),
  };
}

function endOf(day: string, timeZone: string): Temporal.Instant {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
}

async function attempted(services: Services, { call, system, order }: Taken): Promise<Outcome> {
  if ("lacks" in order) return { reason: order.lacks, said: null };
  try {
    if (!system) throw new OwnSystemFault("not-set");
    return { done: await perform(openSystem(await accessTo(services, system)), order) };
  } catch (fault) {
    const why = whyOf(fault);
    if (!why) throw fault;
    return doubted(call, why);
  }
}

/** After an attempt whose answer was lost, a no may only say that it was done then. */
function doubted({ act, attempts }: CallRow, why: Why): Outcome {
  if (attempts < 2) return why;
  if (act === "check-in" && why.reason === "not-lent") return { done: {} };
  if (act === "check-out" && why.reason === "lent-already")
    return { reason: "maybe-done", said: why.said };
  return why;
}

async function settle(ctx: Ctx, call: CallRow, outcome: Outcome): Promise<void> {
  if ("done" in outcome) {
    await settleDone(ctx, call.id, outcome.done);
    const { barcode } = outcome.done;
    if (call.act === "accept-item" && call.request && barcode)
      await noteLocalItem(ctx, call.request, barcode);
    return;
  }
  const pause = isPassing(outcome.reason) ? pauseAfter(call.attempts) : null;
  if (pause === null) return settleFailed(ctx, call.id, outcome);
  const at = ctx.clock.now().add({ seconds: pause });
  await putOff(ctx, call.id, outcome, at);
  await enqueueCall(ctx, call, at);
}

/** Has a call made, at once or at a time. */
export async function enqueueCall(
  ctx: Ctx,
  { id, request, supply }: Pick<CallRow, "id" | "request" | "supply">,
  at?: Temporal.Instant,
): Promise<void> {
  const payload = { call: id, library: ctx.library ?? "" };
  const options = callJobOptions(id, request ?? supply ?? id);
  await ctx.enqueue(OWN_SYSTEM_CALL, payload, at ? { ...options, at } : options);
}
