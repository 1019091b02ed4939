import { newId } from "#kernel/ids";
import type { FoundRecord, OaiAnswer, Question } from "#standards/oaipmh";
import { HarvestFault, SourceBusy } from "../../model/harvests/faults.ts";
import type { HarvestSource } from "../../model/harvests/source.ts";
import * as identifiers from "../../store/harvest-records.ts";
import { noteComparison } from "../../store/harvest-sources.ts";
import { touchImport } from "../../store/harvests.ts";
import { findImport } from "../../store/imports.ts";
import type { ImportWork } from "../imports/import-work.ts";
import { askSource } from "./ask-source.ts";
import { longestIdentifier } from "./page-entries.ts";
import type { HarvestUnderWay } from "./under-way.ts";
import { nextToken } from "./follow-list.ts";
import { noteWithheld } from "../imports/finish-import.ts";
import { changedSince, confirmVanished } from "./vanished.ts";
import { withdrawUnseen } from "./withdraw-unseen.ts";

const HOUR_MS = 3_600_000;
/** All identifiers are compared at least once a week; and once a day when the counts disagree. */
const WEEK = 7 * 24;
const DAY = 20;
/** Without lasting deletions a source lets records vanish; more at once than this is no tidying up. */
const TIDY = 100;
const TIDY_SHARE = 0.1;

/**
 * Compares what the source lists with what is here: datestamps that lie, records that were put in
 * with an old date or taken out without a word are seen in no harvest of changes. A comparison that
 * cannot be made says so in the log and is made another time.
 */
export async function compareWithSource(work: ImportWork, under: HarvestUnderWay): Promise<void> {
  const { services } = work;
  try {
    const first = await askSource(services.config, under.source.baseUrl, whole(under.source));
    if (await isDue(work, under, first)) await compareAll(work, under, first);
  } catch (fault) {
    if (!(fault instanceof HarvestFault || fault instanceof SourceBusy)) throw fault;
    const { id, name } = under.source;
    services.log.warn({ part: "harvest", source: id, name, fault }, "a source was not compared");
    if (under.harvest.kind === "full") await withhold(work, under, "source-not-compared");
  }
}

function whole({ prefix: metadataPrefix, set, granularity }: HarvestSource): Question {
  return { verb: "ListIdentifiers", metadataPrefix, set, granularity: granularity ?? "day" };
}

/** A list of one page is compared each time, for that costs nothing more. */
async function isDue(
  { run, visitor, services }: ImportWork,
  { source, harvest }: HarvestUnderWay,
  { resumption }: OaiAnswer,
): Promise<boolean> {
  if (resumption === null || harvest.kind === "full" || source.checkedAt === null) return true;
  const hours = (services.clock.now().epochMilliseconds - source.checkedAt.getTime()) / HOUR_MS;
  if (hours >= WEEK) return true;
  const { living, all } = await run(visitor, (ctx) => identifiers.countIdentifiers(ctx, source.id));
  const { size } = resumption;
  return hours >= DAY && size !== null && size !== living && size !== all;
}

async function compareAll(
  work: ImportWork,
  under: HarvestUnderWay,
  first: OaiAnswer,
): Promise<void> {
  const { run, visitor } = work;
  const { source, harvest } = under;
  // Both have seen the source: what this harvest brought, and what the list has.
  const seen = [newId(), harvest.id];
  await run(visitor, (ctx) => identifiers.forgetMissing(ctx, source.id));
  const listed = await readList(work, under, first, seen[0] ?? harvest.id);
  const vanished = await run(visitor, (ctx) => identifiers.countUnseen(ctx, source.id, seen));
  if (vanished > 0) await explainVanished(work, under, seen, { listed, vanished });
  await run(visitor, async (ctx) => {
    const missing = await identifiers.countMissing(ctx, source.id);
    const left = await identifiers.countUnseen(ctx, source.id, seen);
    await noteComparison(ctx, source.id, { listed, missing, vanished: left });
    if (missing + left > 0)
      ctx.log.warn(
        { part: "harvest", source: source.id, missing, vanished: left },
        "a source has drifted",
      );
  });
}

/**
 * A harvest anew in full withdraws what has vanished. So does each comparison where deletions are
 * not told for good, unless it is suspiciously much. A list without one living record withdraws
 * nothing: hardly a library has given everything up, but its system is being moved or mended.
 */
async function explainVanished(
  work: ImportWork,
  under: HarvestUnderWay,
  seen: readonly string[],
  { listed, vanished }: { readonly listed: number; readonly vanished: number },
): Promise<void> {
  const { run, visitor } = work;
  const { source, harvest } = under;
  const full = harvest.kind === "full";
  if (!full && source.deletions === "persistent") return confirmVanished(work, under, seen);
  if (listed === 0) return withhold(work, under, "source-list-empty");
  if (full) return withdrawUnseen(work, under, seen);
  const { living } = await run(visitor, (ctx) => identifiers.countIdentifiers(ctx, source.id));
  if (vanished <= Math.max(TIDY, living * TIDY_SHARE)) await withdrawUnseen(work, under, seen);
}

/** Says in the import's report why nothing was withdrawn. */
async function withhold(
  { run, visitor }: ImportWork,
  { delivery: { id } }: HarvestUnderWay,
  code: "source-not-compared" | "source-list-empty",
): Promise<void> {
  await run(visitor, async (ctx) => {
    const delivery = await findImport(ctx, id);
    if (delivery) await noteWithheld(ctx, delivery, { code, params: {} });
  });
}

/** Reads the list to its end. @returns how many living records it has. */
async function readList(
  work: ImportWork,
  under: HarvestUnderWay,
  first: OaiAnswer,
  seen: string,
): Promise<number> {
  const { config } = work.services;
  let listed = 0;
  let answer = first;
  for (let before: string | null = null; ;) {
    const token = nextToken(answer, before);
    listed += await noteListed(work, under, answer.records, seen);
    if (token === null) return listed;
    const question = { verb: "ListIdentifiers", resumptionToken: token } as const;
    answer = await askSource(config, under.source.baseUrl, question);
    before = token;
  }
}

async function noteListed(
  { run, visitor }: ImportWork,
  { source, delivery, harvest }: HarvestUnderWay,
  records: readonly FoundRecord[],
  seen: string,
): Promise<number> {
  const living = records.filter(
    ({ deleted, identifier }) => !deleted && identifier.length <= longestIdentifier,
  );
  const since = changedSince(source, harvest);
  const expected = living.filter(({ stamp }) => stamp === null || stamp.getTime() < since);
  const named = (some: readonly FoundRecord[]) => some.map(({ identifier }) => identifier);
  await run(visitor, async (ctx) => {
    await touchImport(ctx, delivery.id);
    await identifiers.markSeen(ctx, source.id, seen, named(living));
    await identifiers.noteMissing(ctx, source.id, named(expected));
  });
  return living.length;
}
