import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import type { ChangeFollower } from "#kernel/manifest";
import type { Log } from "#kernel/telemetry";
import type { Ctx, Run } from "#kernel/tenancy";
import { asSystem } from "../system.ts";
import { nextChanges, readHistory, settledTransaction } from "./changes.ts";

const AT_ONCE = 500;

/** Tells followers of changes until there is nothing more to tell. */
export async function tellFollowers(run: Run, followers: readonly ChangeFollower[]): Promise<void> {
  for (const follower of followers)
    while (await run(asSystem(follower.name), (ctx) => step(ctx, follower)));
}

/** Tells followers what changes, well within a second of the commit, until told to stop. */
export function startTelling(
  run: Run,
  followers: readonly ChangeFollower[],
  log: Log,
): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const done = Promise.all(followers.map((one) => tell(run, one, log, stopping.signal)));
  return {
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
}

async function tell(
  run: Run,
  follower: ChangeFollower,
  log: Log,
  stopping: AbortSignal,
): Promise<void> {
  while (!stopping.aborted) {
    const wait = await run(asSystem(follower.name), (ctx) => step(ctx, follower)).then(
      (more) => (more ? 0 : 250),
      (fault: unknown) => {
        log.error({ part: "followers", follower: follower.name, fault }, "trying again");
        return 5000;
      },
    );
    if (wait > 0) await pause(wait, undefined, { signal: stopping }).catch(() => undefined);
  }
}

/** One step of a follower in the transaction that moves its place. @returns whether there may be more. */
async function step(ctx: Ctx, follower: ChangeFollower): Promise<boolean> {
  if (!(await isAlone(ctx, follower.name))) return false;
  const place = await readPlace(ctx, follower.name);
  if (!place) return begin(ctx, follower.name);
  if (place.reviewing) return reviewOn(ctx, follower, place.reviewed);
  const changes = await nextChanges(ctx, BigInt(place.xid), AT_ONCE);
  if (!changes) return false;
  const ids = changes.byKind.get(follower.kind) ?? [];
  if (ids.length > 0) await follower.changed(ctx, ids);
  await sql`update change_follower set xid = ${String(changes.upTo)}::xid8
    where name = ${follower.name}`.execute(ctx.tx);
  return true;
}

/** Several processes may do the work of one deployment; a follower is told by one at a time. */
async function isAlone(ctx: Ctx, name: string): Promise<boolean> {
  const { rows } = await sql<{ got: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`follower:${name}`}, 0)) as got`.execute(
    ctx.tx,
  );
  return rows[0]?.got ?? false;
}

type FollowerPlace = { xid: string; reviewing: boolean; reviewed: string | null };

/** Where the follower stands; null when that says nothing in this database any more. */
async function readPlace(ctx: Ctx, name: string): Promise<FollowerPlace | null> {
  const { epoch, pruned } = await readHistory(ctx);
  const { rows } =
    await sql<FollowerPlace>`select xid::text, reviewing, reviewed from change_follower
    where name = ${name} and epoch = ${epoch}::uuid and (xid >= ${String(pruned)}::xid8 or reviewing)`.execute(
      ctx.tx,
    );
  return rows[0] ?? null;
}

/** Remembers what is settled now, for the changes from here on are told after the review. */
async function begin(ctx: Ctx, name: string): Promise<true> {
  const settled = await settledTransaction(ctx);
  const { epoch } = await readHistory(ctx);
  await sql`insert into change_follower (name, xid, epoch, reviewing)
    values (${name}, ${String(settled)}::xid8, ${epoch}::uuid, true)
    on conflict (name) do update set xid = excluded.xid, epoch = excluded.epoch, reviewing = true, reviewed = null`.execute(
    ctx.tx,
  );
  return true;
}

async function reviewOn(ctx: Ctx, follower: ChangeFollower, after: string | null): Promise<true> {
  const next = await follower.review(ctx, after);
  await sql`update change_follower set reviewing = ${next !== null}, reviewed = ${next}
    where name = ${follower.name}`.execute(ctx.tx);
  return true;
}
