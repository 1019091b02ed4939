import { z } from "zod";
import { InvalidInput, Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import { isId, newId } from "#kernel/ids";
import { OutboundFault, webAddress } from "#kernel/outbound";
import type { Ctx, Library } from "#kernel/tenancy";
import { nextRun, scheduleNames } from "../../model/harvests/schedule.ts";
import type { HarvestSource, SourceSettings } from "../../model/harvests/source.ts";
import { libraryToLoad } from "../../policy.ts";
import * as store from "../../store/harvest-sources.ts";
import type { HarvestKind } from "../../store/harvests.ts";
import { beginHarvest } from "./begin-harvest.ts";

const shape = z.object({
  name: z.string().min(1, "source-name-missing").max(200, "source-name-long"),
  baseUrl: z.string().max(1000, "source-address-form").refine(isAddress, "source-address-form"),
  prefix: z.string().regex(/^[\w\-.!~*'()]{1,100}$/, "source-prefix-form"),
  // The letters of a setSpec (OAI-PMH 2.0, 2.6), in words joined by colons.
  set: z
    .string()
    .regex(/^(?:[\w\-.!~*'()]+(?::[\w\-.!~*'()]+)*)?$/, "source-set-form")
    .max(300, "source-set-form"),
  schedule: z.enum(scheduleNames, "source-schedule-form"),
});

/** Whether it may be reached is asked when it is: names lead elsewhere tomorrow. */
function isAddress(text: string): boolean {
  try {
    webAddress(text);
    return true;
  } catch (fault) {
    if (fault instanceof OutboundFault) return false;
    throw fault;
  }
}

function checked(given: unknown): SourceSettings {
  const read = shape.safeParse(given);
  if (!read.success)
    throw new InvalidInput(
      Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join("."), message])),
    );
  const { set, ...settings } = read.data;
  return { ...settings, set: set === "" ? null : set };
}

/** Adds a source of the visitor's library. @throws InvalidInput with what of it cannot be used. */
export async function addSource(ctx: Ctx, library: Library, given: unknown): Promise<string> {
  libraryToLoad(ctx);
  const settings = checked(given);
  const id = newId();
  await store.insertSource(ctx, id, settings, nextOf(ctx, library, settings, id));
  await audit(ctx, "catalogue.source-added", id, {
    name: settings.name,
    baseUrl: settings.baseUrl,
  });
  return id;
}

export async function changeSource(
  ctx: Ctx,
  library: Library,
  id: string,
  given: unknown,
): Promise<void> {
  await sourceToKeep(ctx, id);
  const settings = checked(given);
  await store.updateSource(ctx, id, settings, nextOf(ctx, library, settings, id));
  await audit(ctx, "catalogue.source-changed", id, {
    name: settings.name,
    baseUrl: settings.baseUrl,
  });
}

/** Stops harvesting a source until somebody goes on with it. */
export async function pauseSource(ctx: Ctx, id: string): Promise<void> {
  await sourceToKeep(ctx, id);
  await store.pauseSource(ctx, id, true);
  await audit(ctx, "catalogue.source-paused", id);
}

export async function resumeSource(ctx: Ctx, id: string): Promise<void> {
  await sourceToKeep(ctx, id);
  await store.pauseSource(ctx, id, false);
  await audit(ctx, "catalogue.source-resumed", id);
}

/** Takes a source out of the list; what came from it stays. */
export async function removeSource(ctx: Ctx, id: string): Promise<void> {
  await sourceToKeep(ctx, id);
  await store.removeSource(ctx, id, true);
  await audit(ctx, "catalogue.source-removed", id);
}

export async function restoreSource(ctx: Ctx, id: string): Promise<void> {
  await sourceToKeep(ctx, id);
  await store.removeSource(ctx, id, false);
  await audit(ctx, "catalogue.source-restored", id);
}

/** Begins to harvest a source now. @returns the id of the import. */
export async function harvestNow(ctx: Ctx, id: string, kind: HarvestKind): Promise<string> {
  const source = await sourceToKeep(ctx, id);
  const harvest = await beginHarvest(ctx, source, kind);
  await audit(ctx, "catalogue.harvest-started", id, { kind });
  return harvest;
}

async function sourceToKeep(ctx: Ctx, id: string): Promise<HarvestSource> {
  libraryToLoad(ctx);
  const source = isId(id) ? await store.findSource(ctx, id) : null;
  if (!source) throw new Refusal("not-found");
  return source;
}

function nextOf(ctx: Ctx, { timeZone }: Library, { schedule }: SourceSettings, id: string) {
  return nextRun(schedule, ctx.clock.now(), timeZone, id);
}
