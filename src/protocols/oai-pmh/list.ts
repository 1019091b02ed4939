import type { HarvestQuery, HarvestSource } from "#kernel/manifest";
import {
  type ListPlace,
  type ListVerb,
  readToken,
  type Selection,
  writeHeader,
  writeRecord,
  writeResumption,
  writeToken,
} from "#standards/oaipmh";
import { failed, type Outcome } from "./outcome.ts";
import { allFormats } from "./describe.ts";
import { type Act, identifierOf, ofEach, type Repository } from "./repository.ts";

/** Records are read and written so many at a time, until a page is full in number or in size. */
const CHUNK = 250;
const RECORDS = 500;
const HEADERS = 2000;
const CHARACTERS = 8_000_000;

/** The first page of a list (OAI-PMH 2.0, 4.3 and 4.5). */
export async function beginList(
  repository: Repository,
  act: Act,
  verb: ListVerb,
  { metadataPrefix, set: spec, from, until }: Selection,
): Promise<Outcome> {
  const sources = disseminating(repository, metadataPrefix);
  const [first] = sources;
  if (!first) return failed("cannotDisseminateFormat", "No record is described in this form.");
  const set = spec ?? null;
  const times = { from: from?.from ?? null, until: until?.until ?? null };
  const query = { set, ...times, withdrawn: tellsWithdrawn(times.from) };
  const counts = await act((ctx) => ofEach(sources, (source) => source.count(ctx, query)));
  const size = counts.reduce((sum, count) => sum + count, 0);
  const place: ListPlace = {
    verb,
    metadataPrefix,
    set,
    ...times,
    source: first.kind,
    after: null,
    cursor: 0,
    size,
  };
  const xml = await page(repository, act, place);
  return xml === null ? failed("noRecordsMatch", "There are no such records.") : { xml };
}

/** A further page. */
export async function resumeList(
  repository: Repository,
  act: Act,
  verb: ListVerb,
  token: string,
): Promise<Outcome> {
  const place = readToken(token);
  const known =
    place?.verb === verb &&
    disseminating(repository, place.metadataPrefix).some(({ kind }) => kind === place.source);
  const xml = place && known ? await page(repository, act, place) : null;
  return xml === null ? failed("badResumptionToken", "This is no token of ours.") : { xml };
}

/**
 * Who asks without `from` begins anew and has nothing that could be gone: they are told of living
 * records only (2.5.1 asks that deletions be revealed, not that each list hold them). What goes
 * while they harvest has a later stamp than their beginning, and comes with their next visit.
 */
function tellsWithdrawn(from: number | null): boolean {
  return from !== null;
}

function disseminating({ sources }: Repository, prefix: string): readonly HarvestSource[] {
  return sources.filter((source) =>
    allFormats([source]).some((format) => format.prefix === prefix),
  );
}

type Filled = { readonly xml: readonly string[]; readonly place: ListPlace | null };

/** A page as XML; null when there is nothing at all. */
async function page(repository: Repository, act: Act, place: ListPlace): Promise<string | null> {
  const { xml, place: next } = await fill(repository, act, place);
  const whole = place.cursor === 0 && next === null;
  if (xml.length === 0 && whole) return null;
  // Records that change while a list is given move to its end, and it grows (3.5 allows revising).
  const given = place.cursor + xml.length;
  const size = next === null ? given : Math.max(place.size, given + 1);
  const token = next && writeToken({ ...next, size });
  const resumption = whole ? "" : writeResumption({ token, cursor: place.cursor, size });
  return `<${place.verb}>${xml.join("")}${resumption}</${place.verb}>`;
}

async function fill(repository: Repository, act: Act, start: ListPlace): Promise<Filled> {
  const most = start.verb === "ListRecords" ? RECORDS : HEADERS;
  const xml: string[] = [];
  let characters = 0;
  let place: ListPlace | null = start;
  while (place !== null && xml.length < most && characters < CHARACTERS) {
    const chunk: Filled = await readChunk(repository, act, place, most - xml.length);
    for (const record of chunk.xml) {
      characters += record.length;
      xml.push(record);
    }
    place = chunk.place && { ...chunk.place, cursor: start.cursor + xml.length };
  }
  return { xml, place };
}

/** Some records of one source; behind its last one the next source begins. */
async function readChunk(
  repository: Repository,
  act: Act,
  place: ListPlace,
  room: number,
): Promise<Filled> {
  const { verb, metadataPrefix, set, from, until, after } = place;
  const sources = disseminating(repository, metadataPrefix);
  const at = sources.findIndex(({ kind }) => kind === place.source);
  const source = sources[at];
  if (!source) return { xml: [], place: null };
  const query: HarvestQuery = { set, from, until, withdrawn: tellsWithdrawn(from) };
  const headers = verb === "ListIdentifiers";
  const limit = headers ? room : Math.min(CHUNK, room);
  const format = headers ? null : metadataPrefix;
  const { things, next } = await act((ctx) => source.page(ctx, { ...query, after, limit, format }));
  const write = headers ? writeHeader : writeRecord;
  const xml = things.map((thing) =>
    write({
      ...thing,
      identifier: identifierOf(repository, source.kind, thing.id),
      deleted: thing.withdrawn,
    }),
  );
  if (next) return { xml, place: { ...place, after: next } };
  const following = sources[at + 1];
  return { xml, place: following ? { ...place, source: following.kind, after: null } : null };
}
