import { SERVICE_TYPES, type ServiceType } from "#standards/iso18626";
import { type Level, LEVELS } from "./level.ts";
import { isQueue, type QueueName } from "./queues.ts";

export const SORTS = ["age", "deadline", "title", "library", "changed"] as const;
export type Sort = (typeof SORTS)[number];

/** What of a queue is shown, and in which order. */
export type QueueQuery = {
  readonly queue: QueueName;
  /** Words of the title, a number, a barcode, or a library. */
  readonly words: string;
  readonly service: ServiceType | null;
  /** The other library, by its agency. */
  readonly library: string | null;
  readonly branch: string | null;
  readonly level: Level | null;
  readonly sort: Sort;
  readonly descending: boolean;
  readonly page: number;
};

export const PAGE_SIZE = 50;

/** Reads a query from an address; what makes no sense there is left out. */
export function readQueueQuery(
  read: (name: string) => string | undefined,
  usual: QueueName,
): QueueQuery {
  const queue = read("queue") ?? "";
  const sort = read("sort") ?? "";
  return {
    queue: isQueue(queue) ? queue : usual,
    words: cut(read("q"), 100) ?? "",
    service: oneOf(SERVICE_TYPES, read("service")),
    library: cut(read("library"), 200),
    branch: cut(read("branch"), 64),
    level: oneOf(LEVELS, read("level")),
    sort: oneOf(SORTS, sort.replace(/^-/, "")) ?? "age",
    descending: sort.startsWith("-"),
    page: pageNumber(read("page") ?? ""),
  };
}

/** The query as an address has it: only what differs from the usual. */
export function writeQueueQuery(query: QueueQuery): URLSearchParams {
  const sort = `${query.descending ? "-" : ""}${query.sort}`;
  const said: readonly (readonly [string, string | null])[] = [
    ["queue", query.queue],
    ["q", query.words],
    ["service", query.service],
    ["library", query.library],
    ["branch", query.branch],
    ["level", query.level],
    ["sort", sort === "age" ? null : sort],
    ["page", query.page === 1 ? null : String(query.page)],
  ];
  return new URLSearchParams(said.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** Whether something narrows the queue. */
export const isNarrowed = ({ words, service, library, branch, level }: QueueQuery): boolean =>
  words !== "" || [service, library, branch, level].some((one) => one !== null);

const pageNumber = (text: string): number => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1);

function cut(text: string | undefined, most: number): string | null {
  const trimmed = (text ?? "")
    .replaceAll(/\p{Cc}/gu, "")
    .toWellFormed()
    .trim()
    .slice(0, most);
  return trimmed === "" ? null : trimmed;
}

function oneOf<Value extends string>(
  values: readonly Value[],
  text: string | undefined,
): Value | null {
  return values.find((value) => value === text) ?? null;
}
