import type { OaiAnswer, Question } from "#standards/oaipmh";
import { HarvestFault, type HarvestFaultCode } from "../../model/harvests/faults.ts";
import { restartHarvest } from "../../store/harvests.ts";
import type { ImportWork } from "../imports/import-work.ts";
import { askSource } from "./ask-source.ts";
import { type HarvestPlace, loadPage } from "./load-page.ts";
import type { HarvestUnderWay } from "./under-way.ts";

/** A list that expires again and again is never read to its end. */
const RESTARTS = 3;
/** Pages without a record, one after the other: the list leads nowhere. */
const EMPTY = 100;

type Outcome = "finished" | "cancelled" | "superseded";

/** Takes over a list page by page. @throws HarvestFault, SourceBusy */
export async function followList(work: ImportWork, under: HarvestUnderWay): Promise<Outcome> {
  const { delivery, harvest, source } = under;
  let place: HarvestPlace = { ...delivery, source: source.id };
  let token = harvest.token;
  for (let empty = 0; empty < EMPTY;) {
    const answer = await askSource(work.services.config, source.baseUrl, questionOf(under, token));
    if (token !== null && hasExpired(answer)) {
      await beginAnew(work, delivery.id);
      token = null;
      continue;
    }
    const next = nextToken(answer, token);
    const loaded = await loadPage(work, place, answer.records, pageEnd(answer, next));
    if (typeof loaded === "string") return loaded;
    if (next === null) return "finished";
    place = { ...place, ...loaded };
    token = next;
    empty = answer.records.length === 0 ? empty + 1 : 0;
  }
  throw new HarvestFault("source-token", `${EMPTY} pages without a record`);
}

function hasExpired({ errors }: OaiAnswer): boolean {
  return errors.some(({ code }) => code === "badResumptionToken");
}

/**
 * Where a list goes on; null at its end. That nothing matches is no error of ours: a quiet week ends
 * so. @throws HarvestFault for the other errors of OAI-PMH, and for a list that leads back to itself.
 */
export function nextToken({ errors, resumption }: OaiAnswer, token: string | null): string | null {
  const fault = errors.find(({ code }) => code !== "noRecordsMatch");
  if (fault) throw refused(fault);
  const next = resumption?.token ?? null;
  if (next !== null && next === token)
    throw new HarvestFault("source-token", "the same token again");
  return next;
}

function questionOf({ harvest, source }: HarvestUnderWay, token: string | null): Question {
  if (token !== null) return { verb: "ListRecords", resumptionToken: token };
  const { prefix: metadataPrefix, set, granularity } = source;
  return {
    verb: "ListRecords",
    metadataPrefix,
    set,
    from: harvest.from,
    granularity: granularity ?? "day",
  };
}

function pageEnd({ at, resumption }: OaiAnswer, token: string | null) {
  return { token, at, listed: resumption?.size ?? null };
}

/** The window begins anew: what is here already changes nothing when it comes again. */
async function beginAnew({ run, visitor }: ImportWork, id: string): Promise<void> {
  const restarts = await run(visitor, (ctx) => restartHarvest(ctx, id));
  if (restarts > RESTARTS)
    throw new HarvestFault("source-token", "the token expired again and again");
}

const reasons: Readonly<Record<string, HarvestFaultCode>> = {
  cannotDisseminateFormat: "source-format",
  noSetHierarchy: "source-set",
  badResumptionToken: "source-token",
};

function refused({ code, message }: OaiAnswer["errors"][number]): HarvestFault {
  const reason = Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  return new HarvestFault(reason ?? "source-argument", `${code}: ${message}`);
}
