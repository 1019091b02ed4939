import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { connected } from "#kernel/db";
import { dispatchOnce } from "#kernel/events";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { ask, startTrial, type Trial } from "./trial.ts";

const TYPES = Array.from({ length: 6 }, (_, index) => `test.event-${index}`);

let source: TestDeployment;
let target: TestDeployment;
let trial: Trial;

beforeAll(async () => {
  trial = await startTrial();
  source = await testDeployment();
});
beforeEach(async () => {
  target = await testDeployment();
});
afterEach(() => target.close());
afterAll(async () => {
  await Promise.all([trial.end(), source.close()]);
});

/** Passes at most `batch` events to a subscriber. @returns the types of those it got. */
function pass(deployment: TestDeployment, subscriber: string, batch: number): Promise<string[]> {
  return deployment.asSystem(async (ctx) => {
    const got: string[] = [];
    const handle = async (_: unknown, event: { type: string }) => void got.push(event.type);
    await dispatchOnce(ctx.tx, subscriber, TYPES, handle, batch);
    return got;
  });
}

const insertion = `insert into event (id, type, version, payload, occurred_at)
  values (gen_random_uuid(), $1, 1, '{}', now())`;

function emitInto(url: string, type: string | undefined): Promise<unknown> {
  return connected(url, (client) => client.query(insertion, [type]));
}

test("after a restore each subscriber gets every event it had not seen", async () => {
  const [first, second, late, ...others] = TYPES;
  // The transaction that began first commits last: its event comes first, with a later position.
  await connected(source.url, async (client) => {
    await client.query("begin; select pg_current_xact_id()");
    await emitInto(source.url, first);
    await emitInto(source.url, second);
    await client.query(insertion, [late]);
    await client.query("commit");
  });
  for (const type of others) await emitInto(source.url, type);
  expect(await pass(source, "one", 1)).toEqual([late]);
  expect(await pass(source, "all", 100)).toHaveLength(TYPES.length);
  await trial.write("events", source.url);
  await trial.restore("events", target.url);
  const unseen = TYPES.filter((type) => type !== late);
  expect(await pass(target, "one", 100)).toEqual(expect.arrayContaining(unseen));
  expect(await pass(target, "all", 100)).toEqual([]);
  expect((await pass(target, "new", 100)).toSorted()).toEqual(TYPES);
  await emitInto(target.url, first);
  expect(await pass(target, "all", 100)).toEqual([first]);
});

test("the search index of the old database is not taken for the new one's", async () => {
  const epoch = "select epoch::text as answer from search_epoch";
  const [old, fresh] = [await ask(source.url, epoch), await ask(target.url, epoch)];
  await trial.write("epoch", source.url);
  await trial.restore("epoch", target.url);
  expect([old, fresh]).not.toContain(await ask(target.url, epoch));
});

test("only what is set anew counts in transactions", async () => {
  const counting = await ask<string[]>(
    source.url,
    `select array_agg(c.relname || '.' || a.attname order by 1)::text[] as answer from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0
       and a.atttypid in ('xid8'::regtype, 'xid'::regtype, 'tid'::regtype, 'pg_lsn'::regtype)`,
  );
  expect(counting?.toSorted()).toEqual([
    "change_follower.xid",
    "event.xid",
    "event_cursor.xid",
    "search_change.xid",
    "search_epoch.pruned",
  ]);
});
