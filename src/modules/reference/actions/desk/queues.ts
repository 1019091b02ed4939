import { InvalidInput, Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import { inLanguage } from "#kernel/i18n";
import { isId, type LibraryId, newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { listSkills } from "#modules/directory";
import type { Queue } from "../../model/desk/queue.ts";
import { MOST_QUEUES, movedUp, type QueueFacts, queueShape } from "../../model/desk/queue-shape.ts";
import { mayAdministerLibrary } from "../../policy.ts";
import { markQueue, putPlaces, putQueue, queuesOf, removedQueue } from "../../store/queues.ts";

/** The queues of the library in whose name is acted, in its order. */
export async function deskQueues(ctx: Ctx): Promise<readonly Queue[]> {
  return queuesOf(ctx, deskOf(ctx));
}

/** Adds a queue at the end. @throws InvalidInput, Refusal `forbidden` */
export async function addQueue(ctx: Ctx, given: unknown): Promise<void> {
  const library = deskOf(ctx);
  const facts = await checkedQueue(ctx, given);
  const there = await queuesOf(ctx, library);
  if (there.length >= MOST_QUEUES) throw new InvalidInput({ "names.en": "queues-full" });
  const position = Math.max(-1, ...there.map((queue) => queue.position)) + 1;
  await putQueue(ctx, { id: newId<"queue">(), library, position, ...facts });
  await noted(ctx, "saved", facts);
}

/** Renames a queue, or asks others first. @throws InvalidInput, Refusal `forbidden`, `not-found` */
export async function changeQueue(ctx: Ctx, id: string, given: unknown): Promise<void> {
  const queue = await queueCalled(ctx, id);
  const facts = await checkedQueue(ctx, given);
  await putQueue(ctx, { ...queue, ...facts });
  await noted(ctx, "saved", facts);
}

/** Removes a queue; what waits in it waits without one. @throws Refusal `forbidden`, `not-found` */
export async function removeQueue(ctx: Ctx, id: string): Promise<void> {
  const queue = await queueCalled(ctx, id);
  await markQueue(ctx, id, true);
  await noted(ctx, "removed", queue);
}

/** Brings a removed queue back to its place. @throws Refusal `forbidden`, `not-found` */
export async function restoreQueue(ctx: Ctx, id: string): Promise<void> {
  const queue = isId(id) ? await removedQueue(ctx, deskOf(ctx), id) : null;
  if (!queue) throw new Refusal("not-found");
  await markQueue(ctx, id, false);
  await noted(ctx, "restored", queue);
}

/** Puts a queue before the one that stood before it. @throws Refusal `forbidden`, `not-found` */
export async function moveQueueUp(ctx: Ctx, id: string): Promise<void> {
  await queueCalled(ctx, id);
  const order = (await deskQueues(ctx)).map((queue) => queue.id);
  await putPlaces(ctx, movedUp(order, id));
}

function deskOf({ library, principal }: Ctx): LibraryId {
  if (!library || !mayAdministerLibrary(principal, library)) throw new Refusal("forbidden");
  return library;
}

async function queueCalled(ctx: Ctx, id: string): Promise<Queue> {
  const queue = (await deskQueues(ctx)).find((one) => one.id === id);
  if (!queue) throw new Refusal("not-found");
  return queue;
}

async function checkedQueue(ctx: Ctx, given: unknown): Promise<QueueFacts> {
  const read = queueShape.safeParse(given);
  if (!read.success)
    throw new InvalidInput(
      Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join("."), message])),
    );
  const { skill } = read.data;
  if (skill !== null && !(await listSkills(ctx)).some(({ code }) => code === skill))
    throw new InvalidInput({ skill: "skill-unknown" });
  return read.data;
}

function noted(
  ctx: Ctx,
  deed: "saved" | "removed" | "restored",
  { names }: Pick<Queue, "names">,
): Promise<void> {
  return audit(ctx, `reference.queue-${deed}`, inLanguage(names, "en"));
}
