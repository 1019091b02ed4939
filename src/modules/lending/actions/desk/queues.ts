import type { Ctx } from "#kernel/tenancy";
import { PAGE_SIZE, type QueueQuery } from "../../model/desk/queue-query.ts";
import { type QueueName, queueNames, ruleOf } from "../../model/desk/queues.ts";
import { countQueues, countWaiting, type QueueCounts } from "../../store/desk/queue-counts.ts";
import {
  countRows,
  type Narrowing,
  type QueueRow,
  queueRows,
  queueValues,
} from "../../store/desk/queue-rows.ts";
import { agencyNames } from "./agency-names.ts";
import { deskLibrary } from "./desk-library.ts";

export type { QueueCounts } from "../../store/desk/queue-counts.ts";
export type { QueueRow } from "../../store/desk/queue-rows.ts";

/** A page of a queue, with what it can be narrowed by. */
export type QueuePart = {
  readonly rows: readonly QueueRow[];
  readonly total: number;
  /** What the other libraries are called, by agency. */
  readonly names: ReadonlyMap<string, string>;
  readonly branches: readonly string[];
};

/** How much stands in each queue. */
export async function deskCounts(ctx: Ctx): Promise<QueueCounts> {
  return countQueues(ctx, deskLibrary(ctx));
}

/** How much waits for somebody at the desk; none where the visitor acts for no library. */
export function deskWaiting(ctx: Ctx): Promise<number> {
  return ctx.library ? countWaiting(ctx, ctx.library) : Promise.resolve(0);
}

/** The queue to begin with: the first in which something waits. */
export function firstWaiting(counts: QueueCounts): QueueName {
  return queueNames.find((queue) => ruleOf(queue).waits && counts[queue] > 0) ?? "lend-answer";
}

/** A page of a queue; `timeZone` says when its days end. */
export async function deskQueue(ctx: Ctx, query: QueueQuery, timeZone: string): Promise<QueuePart> {
  const narrowing = await queueNarrowing(ctx, query, timeZone);
  const { names, branches } = narrowing;
  const total = await countRows(ctx, query, narrowing);
  const offset = (query.page - 1) * PAGE_SIZE;
  const rows = await queueRows(ctx, query, narrowing, offset, PAGE_SIZE);
  return { rows, total, names, branches };
}

/** What narrows a queue beside its query, and what it can be narrowed by. @throws Refusal. */
export async function queueNarrowing(
  ctx: Ctx,
  query: QueueQuery,
  timeZone: string,
): Promise<Narrowing & Pick<QueuePart, "names" | "branches">> {
  const library = deskLibrary(ctx);
  const { others, branches } = await queueValues(ctx, query.queue, library);
  const names = await agencyNames(ctx, others);
  return { library, named: namedBy(names, query.words), timeZone, names, branches };
}

/** Agencies whose names hold these words. */
function namedBy(names: ReadonlyMap<string, string>, words: string): readonly string[] {
  const wanted = words.toLowerCase();
  if (wanted === "") return [];
  return [...names].filter(([, name]) => name.toLowerCase().includes(wanted)).map(([key]) => key);
}
