import { createServer, type ServerResponse } from "node:http";
import {
  type Granularity,
  type OaiRequest,
  readRequest,
  writeDatestamp,
  writeError,
  writeHeader,
  writeIdentify,
  writeRecord,
  writeResponse,
  writeResumption,
} from "#standards/oaipmh";

/** What a test says of a record: when it changed, and its MARCXML; null: it is deleted. */
export type MockRecord = {
  readonly id: string;
  readonly stamp: string;
  readonly xml: string | null;
};

/** A repository of a test's own, over HTTP: it does as it is told, also what it should not. */
export type MockRepository = {
  readonly url: string;
  readonly records: Map<string, MockRecord>;
  /** What was asked, as `verb from token`. */
  readonly asked: string[];
  readonly put: (...records: readonly MockRecord[]) => void;
  behaviour: Behaviour;
  /** The time that the repository believes it is. */
  now: string;
  readonly close: () => Promise<void>;
};

export type Behaviour = {
  readonly granularity?: Granularity;
  readonly deletions?: "no" | "transient" | "persistent";
  readonly pageSize?: number;
  /** Answers instead; false: the usual answer. */
  readonly instead?: (request: OaiRequest, response: ServerResponse) => boolean;
};

/** Starts a repository; closed by the caller. */
export async function mockRepository(): Promise<MockRepository> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", repository.url);
    const read = readRequest(url.searchParams);
    if (!read.ok) return void response.writeHead(400).end();
    repository.asked.push(shown(read.request));
    if (repository.behaviour.instead?.(read.request, response)) return;
    response.setHeader("content-type", "text/xml");
    const about = { at: new Date(repository.now), baseUrl: repository.url, said: read.said };
    response.end(asTold(writeResponse(about, contentOf(repository, read.request)), repository));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const records = new Map<string, MockRecord>();
  const repository: MockRepository = {
    url: `http://127.0.0.1:${port}/oai`,
    records,
    asked: [],
    put: (...some) => some.forEach((one) => records.set(one.id, one)),
    behaviour: {},
    now: "2026-06-01T12:00:00Z",
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return repository;
}

function shown(request: OaiRequest): string {
  if ("resumptionToken" in request && request.resumptionToken)
    return `${request.verb} ${request.resumptionToken}`;
  if (!("selection" in request)) return request.verb;
  const { from } = request.selection;
  return `${request.verb} from ${from ? writeDatestamp(from.from, from.granularity) : "the beginning"}`;
}

/** Our own provider's writer knows seconds and lasting deletions only. */
function asTold(xml: string, { behaviour }: MockRepository): string {
  const { granularity = "second", deletions = "persistent" } = behaviour;
  const told = xml.replace("<deletedRecord>persistent<", `<deletedRecord>${deletions}<`);
  return granularity === "second"
    ? told
    : told
        .replace("YYYY-MM-DDThh:mm:ssZ", "YYYY-MM-DD")
        .replaceAll(/<datestamp>(\d{4}-\d{2}-\d{2})[^<]*</g, "<datestamp>$1<");
}

function contentOf(repository: MockRepository, request: OaiRequest): string {
  if (request.verb === "Identify") return identity(repository);
  if (request.verb === "GetRecord") return oneOf(repository, request.identifier);
  if (request.verb !== "ListRecords" && request.verb !== "ListIdentifiers") return "";
  const [from = Number.NaN, offset = 0] =
    "resumptionToken" in request
      ? request.resumptionToken.split("|").map(Number)
      : [request.selection.from?.from ?? -Infinity, 0];
  return listOf(repository, request.verb, from, offset);
}

function identity({ url }: MockRepository): string {
  return writeIdentify({
    name: "A repository of a test",
    baseUrl: url,
    admin: "a@b.example",
    earliest: new Date(0),
    repository: "mock.example",
    sample: "oai:mock.example:1",
    compression: [],
  });
}

function oneOf({ records }: MockRepository, id: string): string {
  const record = records.get(id);
  return record
    ? `<GetRecord>${written(record)}</GetRecord>`
    : writeError({ code: "idDoesNotExist", message: "no" });
}

function listOf(
  { records, behaviour }: MockRepository,
  verb: "ListRecords" | "ListIdentifiers",
  from: number,
  offset: number,
): string {
  const { pageSize = 1000, granularity = "second" } = behaviour;
  const floor =
    granularity === "day" ? (time: number) => time - (time % 86_400_000) : (time: number) => time;
  const list = [...records.values()]
    .filter(({ stamp }) => floor(Date.parse(stamp)) >= (Number.isNaN(from) ? -Infinity : from))
    .toSorted((a, b) => Date.parse(a.stamp) - Date.parse(b.stamp));
  if (list.length === 0) return writeError({ code: "noRecordsMatch", message: "nothing" });
  const page = list.slice(offset, offset + pageSize);
  const next = offset + pageSize < list.length ? `${from}|${offset + pageSize}` : null;
  const end =
    next === null && offset === 0
      ? ""
      : writeResumption({ token: next, cursor: offset, size: list.length });
  const each = page.map((record) => (verb === "ListRecords" ? written(record) : header(record)));
  return `<${verb}>${each.join("")}${end}</${verb}>`;
}

function parts({ id, stamp, xml }: MockRecord) {
  return {
    identifier: id,
    stamp: new Date(stamp),
    sets: [],
    deleted: xml === null,
    ...(xml === null ? {} : { metadata: xml }),
  };
}

const written = (record: MockRecord) => writeRecord(parts(record));
const header = (record: MockRecord) => writeHeader(parts(record));
