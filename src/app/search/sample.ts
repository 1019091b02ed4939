import type { SearchSource } from "#kernel/manifest";
import type { SearchName } from "#kernel/search";
import type { Ctx } from "#kernel/tenancy";
import { changedSince } from "./changes.ts";
import { changesOf } from "./follow.ts";
import { FOLLOWER, type Following } from "./rebuild.ts";

/** What comparing some documents of the index with the database has found. */
export type Sample = {
  readonly compared: number;
  /** Documents that were not as the database has them, and now are. */
  readonly drifted: readonly SearchName[];
};

/** Of each kind: documents of the index, and places in the database from which some follow. */
const OF_THE_INDEX = 50;
const PLACES = 5;
const FROM_A_PLACE = 10;
/** Compared at once: few enough that nobody who searches has to wait. */
const AT_ONCE = 20;

/**
 * Compares some documents of each kind, taken by chance, with what their source says now, and mends
 * those that differ. A change that waits to be applied is no difference. Must not run beside another
 * who applies changes to the index: what is mended would take the place of what is newer.
 */
export async function sampleIndex(following: Following): Promise<Sample> {
  let compared = 0;
  const drifted: SearchName[] = [];
  for (const source of following.sources) {
    const ids = await someIds(following, source);
    compared += ids.length;
    for (let start = 0; start < ids.length; start += AT_ONCE)
      drifted.push(...(await compare(following, source, ids.slice(start, start + AT_ONCE))));
  }
  await mend(following, drifted);
  return { compared, drifted };
}

/** Ids that the index has, which may be gone from the database, and ids that it may lack. */
async function someIds({ port, run }: Following, source: SearchSource): Promise<string[]> {
  const held = await port.anyIds(source.schema.kind, OF_THE_INDEX);
  const places = shuffled([null, ...held]).slice(0, PLACES);
  return run(FOLLOWER, async (ctx) => {
    const ids = new Set(held);
    for (const place of places) for (const id of await idsAfter(ctx, source, place)) ids.add(id);
    return [...ids];
  });
}

/** From the last id it goes on with the first: whatever is in the database follows some place. */
async function idsAfter(
  ctx: Ctx,
  source: SearchSource,
  place: string | null,
): Promise<readonly string[]> {
  const ids = await source.ids(ctx, place, FROM_A_PLACE);
  if (ids.length === FROM_A_PLACE || place === null) return ids;
  return [...ids, ...(await source.ids(ctx, null, FROM_A_PLACE - ids.length))];
}

/**
 * The position is read first. So whatever became of a document between reading it and looking into
 * the index is among the changes after that position, and tells nothing about the index.
 */
async function compare(
  { port, run }: Following,
  source: SearchSource,
  ids: readonly string[],
): Promise<readonly SearchName[]> {
  const { kind } = source.schema;
  const position = port.position() ?? 0n;
  const expected = await run(FOLLOWER, (ctx) => changesOf(ctx, source, ids));
  const suspects = await port.differing(expected);
  if (suspects.length === 0) return [];
  const names = suspects.map(({ id }) => id);
  const moving = await run(FOLLOWER, (ctx) => changedSince(ctx, position, kind, names));
  return suspects.filter(({ id }) => !moving.has(id));
}

async function mend(
  { port, run, sources }: Following,
  drifted: readonly SearchName[],
): Promise<void> {
  for (const source of sources) {
    const { kind } = source.schema;
    const ids = drifted.filter((name) => name.kind === kind).map(({ id }) => id);
    const changes = await run(FOLLOWER, (ctx) => changesOf(ctx, source, ids));
    const position = port.position();
    if (changes.length > 0 && position !== null) await port.apply(changes, position);
  }
}

function shuffled<T>(list: readonly T[]): readonly T[] {
  return list
    .map((item) => ({ item, by: Math.random() }))
    .toSorted((a, b) => a.by - b.by)
    .map(({ item }) => item);
}
